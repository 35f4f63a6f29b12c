"""The farm's own tasks."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "farm_task",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", tables.UtcDateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_farm_task")),
    )
    with op.batch_alter_table("farm_task", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_farm_task_farm_id"), ["farm_id"], unique=False)
    op.create_table(
        "farm_task_change",
        sa.Column("task_id", sa.Uuid(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=True),
        sa.Column("place_id", sa.Uuid(), nullable=True),
        sa.Column("group_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.Column("cadence", tables.Json(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("assigned_to", sa.Uuid(), nullable=True),
        sa.Column("changed_at", tables.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("task_id", "no", name=op.f("pk_farm_task_change")),
    )
    with op.batch_alter_table("farm_task_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_farm_task_change_farm_id"), ["farm_id"], unique=False)


def downgrade() -> None:
    op.drop_table("farm_task_change")
    op.drop_table("farm_task")
