"""Entries name files, and keep what follows from their place."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.add_column(sa.Column("attachments", tables.Json(), nullable=True))
        batch_op.add_column(sa.Column("derived", tables.Json(), nullable=True))
    with op.batch_alter_table("entry_version", schema=None) as batch_op:
        batch_op.add_column(sa.Column("attachments", tables.Json(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("entry_version", schema=None) as batch_op:
        batch_op.drop_column("attachments")
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.drop_column("derived")
        batch_op.drop_column("attachments")
