"""What waits in the inbox is found in its order without reading what is done."""

from migrations.inbox import index_unfinished_by_key_only, index_unfinished_by_place

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    index_unfinished_by_place()


def downgrade() -> None:
    index_unfinished_by_key_only()
