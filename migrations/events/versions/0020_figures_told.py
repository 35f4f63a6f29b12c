"""What was told of a farm's figures."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "figures_told",
        sa.Column("telling_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("profile", sa.String(length=20), nullable=False),
        sa.Column("span", sa.String(length=5), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("check_sum", sa.String(length=64), nullable=False),
        sa.Column("told_at", tables.UtcDateTime(), nullable=False),
        sa.Column("figures", tables.Json(), nullable=False),
        sa.PrimaryKeyConstraint("telling_id", name=op.f("pk_figures_told")),
    )
    with op.batch_alter_table("figures_told", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_figures_told_farm_id"), ["farm_id"], unique=False)


def downgrade() -> None:
    op.drop_table("figures_told")
