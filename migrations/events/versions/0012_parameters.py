"""A farm edits parameters of the trade, and every change of them is kept."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "setting_change",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("parameter", sa.String(length=80), nullable=False),
        sa.Column("scope", sa.String(length=5), nullable=False),
        sa.Column("scope_id", sa.String(length=80), nullable=True),
        sa.Column("profile", sa.String(length=20), nullable=True),
        sa.Column("value", tables.Json(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("changed_at", tables.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("why", sa.String(length=500), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("farm_id", "no", name=op.f("pk_setting_change")),
        sa.UniqueConstraint("id", name=op.f("uq_setting_change_id")),
    )
    with op.batch_alter_table("setting_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_setting_change_thing_id_no"), ["thing_id", "no"], unique=False)
    with op.batch_alter_table("farm_journal", schema=None) as batch_op:
        batch_op.add_column(sa.Column("settings_no", sa.BigInteger(), server_default="0", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("farm_journal", schema=None) as batch_op:
        batch_op.drop_column("settings_no")
    op.drop_table("setting_change")
