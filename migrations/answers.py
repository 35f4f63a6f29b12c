"""The table of answers that requests with an Idempotency-Key were given, the same in every store."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables


def create_answered_table() -> None:
    """Make it."""
    op.create_table(
        "answered",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("headers", tables.Json(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("answered_at", tables.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_answered")),
    )
    with op.batch_alter_table("answered", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_answered_answered_at"), ["answered_at"], unique=False)


def drop_answered_table() -> None:
    """Take it away; whoever repeats a request then has its effect twice."""
    with op.batch_alter_table("answered", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_answered_answered_at"))
    op.drop_table("answered")
