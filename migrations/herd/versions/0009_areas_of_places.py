"""The area of places in hectares."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("place", sa.Column("area_ha", sa.Float(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("place") as batch_op:
        batch_op.drop_column("area_ha")
