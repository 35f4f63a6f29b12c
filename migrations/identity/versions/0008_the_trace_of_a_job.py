"""A job tells to which trace it belongs."""

from migrations.jobs import add_traceparent, drop_traceparent

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    add_traceparent()


def downgrade() -> None:
    drop_traceparent()
