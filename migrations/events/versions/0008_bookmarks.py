"""Bookmarks of histories, and the edition of the rules behind each state."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bookmark",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("at", tables.UtcDateTime(), nullable=False),
        sa.Column("state", tables.Json(), nullable=False),
        sa.PrimaryKeyConstraint("farm_id", "subject_id", "at", name=op.f("pk_bookmark")),
    )
    # The states that are there came about by rules of no known edition: their histories have no bookmarks yet.
    with op.batch_alter_table("subject", schema=None) as batch_op:
        batch_op.add_column(sa.Column("edition", sa.String(length=12), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("subject", schema=None) as batch_op:
        batch_op.drop_column("edition")
    op.drop_table("bookmark")
