"""Numbers that animals carried and carry no more."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("known_identifier", schema=None) as batch_op:
        batch_op.add_column(sa.Column("former", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    op.execute(sa.text("DELETE FROM known_identifier WHERE former"))
    with op.batch_alter_table("known_identifier", schema=None) as batch_op:
        batch_op.drop_column("former")
