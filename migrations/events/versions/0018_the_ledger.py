"""The ledger has a table: what each entry did to the heads, weight, feed, eggs or money of a lot or an animal."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ledger",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("at", tables.UtcDateTime(), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("profile", sa.String(length=20), nullable=True),
        sa.Column("breed", sa.String(length=80), nullable=True),
        sa.Column("subject_type", sa.String(length=10), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("day_no", sa.Integer(), nullable=False),
        sa.Column("way", sa.String(length=12), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("hens", sa.Integer(), nullable=False),
        sa.Column("named", sa.Integer(), nullable=False),
        sa.Column("away", sa.Integer(), nullable=False),
        sa.Column("kg", sa.Float(), nullable=True),
        sa.Column("mean", sa.Float(), nullable=True),
        sa.Column("amount", sa.Float(), nullable=True),
        sa.Column("detail", sa.String(length=30), nullable=True),
        sa.Column("cull", sa.Boolean(), nullable=True),
        sa.Column("other_id", sa.Uuid(), nullable=True),
        sa.Column("item_id", sa.Uuid(), nullable=True),
        sa.Column("saleable", sa.Integer(), nullable=True),
        sa.Column("cracked", sa.Integer(), nullable=True),
        sa.Column("dirty", sa.Integer(), nullable=True),
        sa.Column("discarded", sa.Integer(), nullable=True),
        sa.Column("money", sa.Float(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("unpriced", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("farm_id", "id", name=op.f("pk_ledger")),
    )
    with op.batch_alter_table("ledger", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ledger_farm_id_profile_day"), ["farm_id", "profile", "day"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_ledger_farm_id_subject_id_at"), ["farm_id", "subject_id", "at"], unique=False
        )


def downgrade() -> None:
    op.drop_table("ledger")
