"""Targets of figures."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kpi_target",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("profile", sa.String(length=20), nullable=False),
        sa.Column("kpi", sa.String(length=60), nullable=False),
        sa.Column("no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("minimum", sa.Float(), nullable=True),
        sa.Column("maximum", sa.Float(), nullable=True),
        sa.Column("direction", sa.String(length=4), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=True),
        sa.Column("why", sa.String(length=500), nullable=False),
        sa.Column("set_at", tables.UtcDateTime(), nullable=False),
        sa.Column("set_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("farm_id", "profile", "kpi", "no", name=op.f("pk_kpi_target")),
    )


def downgrade() -> None:
    op.drop_table("kpi_target")
