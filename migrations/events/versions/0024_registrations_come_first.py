"""A registration comes before all else of its instant: nothing can happen to whom nobody has heard of."""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

BEGINNING, ENTRY = 9, 10


def upgrade() -> None:
    op.execute(f"UPDATE entry SET kind_rank = {BEGINNING} WHERE kind = 'registration'")


def downgrade() -> None:
    op.execute(f"UPDATE entry SET kind_rank = {ENTRY} WHERE kind = 'registration'")
