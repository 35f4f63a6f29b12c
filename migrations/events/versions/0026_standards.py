"""Standards of breeds and lines."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "standard",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("profile", sa.String(length=20), nullable=False),
        sa.Column("breed", sa.String(length=80), nullable=True),
        sa.Column("measure", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("age_unit", sa.String(length=4), nullable=False),
        sa.Column("points", tables.Json(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("why", sa.String(length=500), nullable=False),
        sa.Column("set_at", tables.UtcDateTime(), nullable=False),
        sa.Column("set_by", sa.Uuid(), nullable=True),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", "no", name=op.f("pk_standard")),
    )
    with op.batch_alter_table("standard", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_standard_farm_id_profile"), ["farm_id", "profile"], unique=False)


def downgrade() -> None:
    op.drop_table("standard")
