"""What is due for subjects, and what people said of it."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

OPEN = sa.text("status = 'open'")


def upgrade() -> None:
    op.create_table(
        "due_item",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.String(length=30), nullable=False),
        sa.Column("anchor", sa.String(length=60), nullable=False),
        sa.Column("subject_type", sa.String(length=10), nullable=False),
        sa.Column("profile", sa.String(length=20), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("severity", sa.SmallInteger(), nullable=False),
        sa.Column("raised", sa.SmallInteger(), nullable=False),
        sa.Column("facts", tables.Json(), nullable=False),
        sa.Column("status", sa.String(length=9), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column("assigned_to", sa.Uuid(), nullable=True),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("skipped_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("farm_id", "subject_id", "rule", "anchor", name=op.f("pk_due_item")),
    )
    with op.batch_alter_table("due_item", schema=None) as batch_op:
        batch_op.create_index(
            "ix_due_item_open",
            [
                "farm_id", "from_on", "to_on", "rule", "due_on", "raised_on", "severity", "raised", "snoozed_until",
                "skipped_on", "assigned_to", "subject_id", "anchor", "status",
            ],
            unique=False,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        )  # fmt: skip
        batch_op.create_index(batch_op.f("ix_due_item_farm_id_closed_on"), ["farm_id", "closed_on"], unique=False)
    op.create_table(
        "due_item_mark",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.String(length=30), nullable=False),
        sa.Column("anchor", sa.String(length=60), nullable=False),
        sa.Column("assigned_to", sa.Uuid(), nullable=True),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("snoozes", sa.Integer(), nullable=False),
        sa.Column("snooze_why", sa.String(length=500), nullable=True),
        sa.Column("skipped_on", sa.Date(), nullable=True),
        sa.Column("skip_why", sa.String(length=500), nullable=True),
        sa.Column("marked_at", tables.UtcDateTime(), nullable=False),
        sa.Column("marked_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("farm_id", "subject_id", "rule", "anchor", name=op.f("pk_due_item_mark")),
    )


def downgrade() -> None:
    op.drop_table("due_item_mark")
    op.drop_table("due_item")
