"""Litters are found by the parturition that formed them."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_INDEX = "ix_farm_group_parturition_id"


def upgrade() -> None:
    op.create_index(_INDEX, "farm_group", ["parturition_id"])


def downgrade() -> None:
    op.drop_index(_INDEX, "farm_group")
