"""Cohorts know test days of milk, and what lactations yielded by them."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

YIELDS = ("yield_kg", "yield_305_kg", "fat_kg", "protein_kg")


def upgrade() -> None:
    op.create_table(
        "test_day",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("at", tables.UtcDateTime(), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("profile", sa.String(length=20), nullable=True),
        sa.Column("breed", sa.String(length=80), nullable=True),
        sa.Column("test_on", sa.Date(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("dim", sa.Integer(), nullable=True),
        sa.Column("parity", sa.Integer(), nullable=False),
        sa.Column("milk_kg", sa.Float(), nullable=True),
        sa.Column("fat_pct", sa.Float(), nullable=True),
        sa.Column("protein_pct", sa.Float(), nullable=True),
        sa.Column("scc", sa.Float(), nullable=True),
        sa.Column("scs", sa.Float(), nullable=True),
        sa.Column("before_scc", sa.Float(), nullable=True),
        sa.Column("before_days", sa.Integer(), nullable=True),
        sa.Column("persistency", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("farm_id", "id", name=op.f("pk_test_day")),
    )
    with op.batch_alter_table("test_day", schema=None) as batch_op:
        for columns in (("subject_id", "at"), ("profile", "test_on")):
            named = ("farm_id", *columns)
            batch_op.create_index(batch_op.f(f"ix_test_day_{'_'.join(named)}"), list(named), unique=False)
    with op.batch_alter_table("lactation", schema=None) as batch_op:
        batch_op.add_column(sa.Column("tests", sa.Integer(), nullable=True))
        for name in YIELDS:
            batch_op.add_column(sa.Column(name, sa.Float(), nullable=True))
        batch_op.add_column(sa.Column("flagged", sa.Boolean(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_lactation_farm_id_profile_end_on"), ["farm_id", "profile", "end_on"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("lactation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_lactation_farm_id_profile_end_on"))
        for name in ("flagged", *YIELDS, "tests"):
            batch_op.drop_column(name)
    op.drop_table("test_day")
