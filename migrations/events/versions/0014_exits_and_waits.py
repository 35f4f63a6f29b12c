"""Cohorts know who is gone for good and how, and how long a sow waited for her service."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "exit",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("at", tables.UtcDateTime(), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("profile", sa.String(length=20), nullable=True),
        sa.Column("breed", sa.String(length=80), nullable=True),
        sa.Column("exit_on", sa.Date(), nullable=False),
        sa.Column("way", sa.String(length=12), nullable=False),
        sa.Column("cull", sa.Boolean(), nullable=True),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("class", sa.String(length=20), nullable=True),
        sa.Column("nursed", sa.Boolean(), nullable=False),
        sa.Column("wait_on", sa.Date(), nullable=True),
        sa.Column("wait_of", sa.String(length=10), nullable=True),
        sa.PrimaryKeyConstraint("farm_id", "id", name=op.f("pk_exit")),
    )
    with op.batch_alter_table("exit", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_exit_farm_id_profile_exit_on"), ["farm_id", "profile", "exit_on"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_exit_farm_id_subject_id_at"), ["farm_id", "subject_id", "at"], unique=False
        )
    with op.batch_alter_table("service_group", schema=None) as batch_op:
        batch_op.add_column(sa.Column("wait_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("wait_of", sa.String(length=10), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_service_group_farm_id_profile_outcome_on"),
            ["farm_id", "profile", "outcome_on"],
            unique=False,
        )


def downgrade() -> None:
    with op.batch_alter_table("service_group", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_service_group_farm_id_profile_outcome_on"))
        batch_op.drop_column("wait_of")
        batch_op.drop_column("wait_on")
    op.drop_table("exit")
