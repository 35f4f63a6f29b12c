"""Answers that were given to requests with an Idempotency-Key."""

from migrations.answers import create_answered_table, drop_answered_table

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_answered_table()


def downgrade() -> None:
    drop_answered_table()
