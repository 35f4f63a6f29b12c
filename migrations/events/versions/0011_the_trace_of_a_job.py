"""A job tells to which trace it belongs."""

from migrations.jobs import add_traceparent, drop_traceparent

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    add_traceparent()


def downgrade() -> None:
    drop_traceparent()
