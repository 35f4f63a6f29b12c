"""Cohorts know when cows are open, may be served, and conceived; and how long lactations were."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "open_time",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("at", tables.UtcDateTime(), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("profile", sa.String(length=20), nullable=True),
        sa.Column("breed", sa.String(length=80), nullable=True),
        sa.Column("begin_on", sa.Date(), nullable=False),
        sa.Column("calved_on", sa.Date(), nullable=False),
        sa.Column("parity", sa.Integer(), nullable=False),
        sa.Column("ready_on", sa.Date(), nullable=True),
        sa.Column("begin_gap", sa.Integer(), nullable=False),
        sa.Column("end_on", sa.Date(), nullable=True),
        sa.Column("end_by", sa.String(length=10), nullable=True),
        sa.Column("days_open", sa.Integer(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("until_by", sa.String(length=20), nullable=True),
        sa.Column("days_until", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("farm_id", "id", name=op.f("pk_open_time")),
    )
    with op.batch_alter_table("open_time", schema=None) as batch_op:
        for columns in (("subject_id", "at"), ("profile", "begin_on"), ("profile", "until_on")):
            named = ("farm_id", *columns)
            batch_op.create_index(batch_op.f(f"ix_open_time_{'_'.join(named)}"), list(named), unique=False)
    with op.batch_alter_table("service_group", schema=None) as batch_op:
        batch_op.add_column(sa.Column("opened_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("ready_on", sa.Date(), nullable=True))
    with op.batch_alter_table("lactation", schema=None) as batch_op:
        batch_op.add_column(sa.Column("days", sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("lactation", schema=None) as batch_op:
        batch_op.drop_column("days")
    with op.batch_alter_table("service_group", schema=None) as batch_op:
        batch_op.drop_column("ready_on")
        batch_op.drop_column("opened_on")
    op.drop_table("open_time")
