"""What a person decides stays beside the entry, and places remember where they lay first."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "decision",
        sa.Column("no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=12), nullable=False),
        sa.Column("decided_at", tables.UtcDateTime(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("why", sa.String(length=500), nullable=True),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_decision")),
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decision_entry_id"), ["entry_id"], unique=False)
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.add_column(sa.Column("decision", sa.String(length=12), nullable=True))
        batch_op.create_index(
            "ix_entry_review",
            ["farm_id", "sort_at", "kind_rank", "id"],
            unique=False,
            sqlite_where=sa.text("review OR verdict <> 'recorded'"),
            postgresql_where=sa.text("review OR verdict <> 'recorded'"),
        )
    with op.batch_alter_table("known_place", schema=None) as batch_op:
        batch_op.add_column(sa.Column("first_parent_id", sa.Uuid(), nullable=True))
    # Until now no place has moved.
    op.execute("UPDATE known_place SET first_parent_id = parent_id")


def downgrade() -> None:
    with op.batch_alter_table("known_place", schema=None) as batch_op:
        batch_op.drop_column("first_parent_id")
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_entry_review",
            sqlite_where=sa.text("review OR verdict <> 'recorded'"),
            postgresql_where=sa.text("review OR verdict <> 'recorded'"),
        )
        batch_op.drop_column("decision")
    op.drop_table("decision")
