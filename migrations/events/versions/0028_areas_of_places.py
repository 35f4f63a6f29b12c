"""The area of places, as herd tells it."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("known_place", sa.Column("area_ha", sa.Float(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("known_place") as batch_op:
        batch_op.drop_column("area_ha")
