"""The tables of jobs as a revision of every store makes them. A later change is a revision of each store."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

OPEN = sa.text("state IN ('waiting', 'running')")


def create_job_tables() -> None:
    """Make the jobs and their schedule, and let a mark count the positions that came with another message."""
    op.create_table(
        "job",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("actor", sa.String(length=60), nullable=False),
        sa.Column("arguments", tables.Json(), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=True),
        sa.Column("farm_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("due", tables.UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(length=32), nullable=True),
        sa.Column("lease", tables.UtcDateTime(), nullable=True),
        sa.Column("progress", tables.Json(), nullable=True),
        sa.Column("result", tables.Json(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("correlation_id", sa.Uuid(), nullable=False),
        sa.Column("causation_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("enqueued_at", tables.UtcDateTime(), nullable=False),
        sa.Column("finished_at", tables.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
    )
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_job_farm_id"), ["farm_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_job_finished_at"), ["finished_at"], unique=False)
        batch_op.create_index(
            "ix_job_key",
            ["key"],
            unique=False,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        )
        batch_op.create_index(
            "ix_job_open",
            ["due"],
            unique=False,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        )

    op.create_table(
        "schedule",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("next_run", tables.UtcDateTime(), nullable=False),
        sa.Column("last_run", tables.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_schedule")),
    )
    with op.batch_alter_table("inbox_mark", schema=None) as batch_op:
        batch_op.add_column(sa.Column("doubled", sa.Integer(), server_default="0", nullable=False))


def drop_job_tables() -> None:
    """Take them away again; what they hold is lost."""
    with op.batch_alter_table("inbox_mark", schema=None) as batch_op:
        batch_op.drop_column("doubled")

    op.drop_table("schedule")
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_job_open",
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        )
        batch_op.drop_index(
            "ix_job_key",
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        )
        batch_op.drop_index(batch_op.f("ix_job_finished_at"))
        batch_op.drop_index(batch_op.f("ix_job_farm_id"))

    op.drop_table("job")


def add_traceparent() -> None:
    """Let a job tell to which trace it belongs."""
    op.add_column("job", sa.Column("traceparent", sa.String(length=55), nullable=True))


def drop_traceparent() -> None:
    """Take it away again."""
    op.drop_column("job", "traceparent")
