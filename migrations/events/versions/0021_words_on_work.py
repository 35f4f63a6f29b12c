"""Every word that people said of items of the worklist, and who is on the farm."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "due_item_word",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.String(length=30), nullable=False),
        sa.Column("anchor", sa.String(length=60), nullable=False),
        sa.Column("what", sa.String(length=8), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("why", sa.String(length=500), nullable=True),
        sa.Column("said_at", tables.UtcDateTime(), nullable=False),
        sa.Column("said_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due_item_word")),
    )
    with op.batch_alter_table("due_item_word", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_due_item_word_farm_id_subject_id_rule_anchor"),
            ["farm_id", "subject_id", "rule", "anchor"],
            unique=False,
        )
    op.create_table(
        "known_member",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=True),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("farm_id", "person_id", name=op.f("pk_known_member")),
    )


def downgrade() -> None:
    op.drop_table("known_member")
    op.drop_table("due_item_word")
