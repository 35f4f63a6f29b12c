"""What is counted ahead for the figures of large farms, and how often a farm's journal was taken to write."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("farm_journal", sa.Column("writes", sa.BigInteger(), server_default="0", nullable=False))
    op.create_table(
        "counted_ahead",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("profile", sa.String(length=20), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("today", sa.Date(), nullable=False),
        sa.Column("edition", sa.String(length=12), nullable=False),
        sa.Column("writes", sa.BigInteger(), nullable=False),
        sa.Column("settings_no", sa.BigInteger(), nullable=False),
        sa.Column("counted_at", tables.UtcDateTime(), nullable=False),
        sa.Column("took_ms", sa.Integer(), nullable=False),
        sa.Column("periods", tables.Json(), nullable=False),
        sa.PrimaryKeyConstraint("farm_id", "profile", "source", name=op.f("pk_counted_ahead")),
    )


def downgrade() -> None:
    op.drop_table("counted_ahead")
    with op.batch_alter_table("farm_journal") as batch_op:
        batch_op.drop_column("writes")
