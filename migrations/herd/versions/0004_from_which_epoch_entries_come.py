"""From which epoch of the journal each entry comes, and what a refusal speaks of."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("heard_entry", schema=None) as batch_op:
        batch_op.add_column(sa.Column("params", tables.Json(), server_default="{}", nullable=False))
        batch_op.add_column(sa.Column("epoch", sa.String(length=32), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("heard_entry", schema=None) as batch_op:
        batch_op.drop_column("epoch")
        batch_op.drop_column("params")
