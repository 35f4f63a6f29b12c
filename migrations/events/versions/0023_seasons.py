"""Seasons of breeding and the growth of young have tables: who was exposed and what came of it, who weighed how much.

They are empty until `rebanho rebuild events` or the next look at each subject: other rules made what is there.
"""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def _cohort(name: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        name,
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("at", tables.UtcDateTime(), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("profile", sa.String(length=20), nullable=True),
        sa.Column("breed", sa.String(length=80), nullable=True),
        *columns,
        sa.PrimaryKeyConstraint("farm_id", "id", name=op.f(f"pk_{name}")),
    )


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns), unique=False)


def upgrade() -> None:
    _cohort(
        "season_female",
        sa.Column("parity", sa.Integer(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("season", sa.String(length=60), nullable=True),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("with_male", sa.Boolean(), nullable=False),
        sa.Column("pregnant", sa.Boolean(), nullable=True),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("outcome_on", sa.Date(), nullable=True),
        sa.Column("birth_id", sa.Uuid(), nullable=True),
        sa.Column("again", sa.Boolean(), nullable=False),
    )
    _cohort(
        "growth",
        sa.Column("way", sa.String(length=10), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kg", sa.Float(), nullable=True),
        sa.Column("age_days", sa.Integer(), nullable=True),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("sex", sa.String(length=20), nullable=True),
        sa.Column("dam_id", sa.Uuid(), nullable=True),
        sa.Column("group_id", sa.Uuid(), nullable=True),
    )
    for table in ("season_female", "growth"):
        _index(table, "farm_id", "subject_id", "at")
    _index("season_female", "farm_id", "profile", "first_on")
    _index("growth", "farm_id", "profile", "day")
    _index("growth", "farm_id", "dam_id", "born_on")


def downgrade() -> None:
    op.drop_table("growth")
    op.drop_table("season_female")
