"""The journal: entries and their versions, subjects, stays, and the pictures of herd."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables
from migrations.messages import create_message_tables, drop_message_tables

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_message_tables()
    op.create_table(
        "entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("journal_no", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("subject_type", sa.String(length=10), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("occurred_at", tables.UtcDateTime(), nullable=False),
        sa.Column("occurred_on", sa.Date(), nullable=False),
        sa.Column("time_precision", sa.String(length=5), nullable=False),
        sa.Column("sort_at", tables.UtcDateTime(), nullable=False),
        sa.Column("kind_rank", sa.Integer(), nullable=False),
        sa.Column("data", tables.Json(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("performed_by", sa.String(length=200), nullable=True),
        sa.Column("confirmed", tables.Json(), nullable=True),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.Column("source", sa.String(length=60), nullable=True),
        sa.Column("source_id", sa.String(length=200), nullable=True),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", tables.UtcDateTime(), nullable=False),
        sa.Column("recorded_by", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("written_at", tables.UtcDateTime(), nullable=False),
        sa.Column("written_by", sa.Uuid(), nullable=True),
        sa.Column("why", sa.String(length=500), nullable=True),
        sa.Column("retracted", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("reasons", tables.Json(), nullable=False),
        sa.Column("warnings", tables.Json(), nullable=False),
        sa.Column("review", sa.Boolean(), nullable=False),
        sa.Column("weight_kg", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
    )
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.create_index(
            "ix_entry_batch",
            ["farm_id", "batch_id"],
            unique=False,
            sqlite_where=sa.text("batch_id IS NOT NULL"),
            postgresql_where=sa.text("batch_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_entry_farm_id_sort_at_kind_rank_id"), ["farm_id", "sort_at", "kind_rank", "id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_entry_farm_id_subject_id_sort_at_kind_rank_id"),
            ["farm_id", "subject_id", "sort_at", "kind_rank", "id"],
            unique=False,
        )
        batch_op.create_index(
            "ix_entry_not_counted",
            ["farm_id", "verdict", "sort_at", "kind_rank", "id"],
            unique=False,
            sqlite_where=sa.text("verdict <> 'recorded'"),
            postgresql_where=sa.text("verdict <> 'recorded'"),
        )
        batch_op.create_index(
            "uq_entry_source",
            ["farm_id", "source", "source_id"],
            unique=True,
            sqlite_where=sa.text("source_id IS NOT NULL"),
            postgresql_where=sa.text("source_id IS NOT NULL"),
        )

    op.create_table(
        "entry_version",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("written_at", tables.UtcDateTime(), nullable=False),
        sa.Column("written_by", sa.Uuid(), nullable=True),
        sa.Column("why", sa.String(length=500), nullable=True),
        sa.Column("retracted", sa.Boolean(), nullable=False),
        sa.Column("occurred_at", tables.UtcDateTime(), nullable=False),
        sa.Column("occurred_on", sa.Date(), nullable=False),
        sa.Column("time_precision", sa.String(length=5), nullable=False),
        sa.Column("data", tables.Json(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("entry_id", "version", name=op.f("pk_entry_version")),
    )
    op.create_table(
        "farm_journal",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("last_no", sa.BigInteger(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("farm_id", name=op.f("pk_farm_journal")),
    )
    op.create_table(
        "group_purpose",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_group_purpose")),
    )
    op.create_table(
        "known_animal",
        sa.Column("animal_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=80), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("animal_id", name=op.f("pk_known_animal")),
    )
    with op.batch_alter_table("known_animal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_known_animal_farm_id"), ["farm_id"], unique=False)

    op.create_table(
        "known_group",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_known_group")),
    )
    with op.batch_alter_table("known_group", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_known_group_farm_id"), ["farm_id"], unique=False)

    op.create_table(
        "known_place",
        sa.Column("place_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("place_id", name=op.f("pk_known_place")),
    )
    with op.batch_alter_table("known_place", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_known_place_farm_id"), ["farm_id"], unique=False)

    op.create_table(
        "refusal",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("refused", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=60), nullable=True),
        sa.Column("params", tables.Json(), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_refusal")),
    )
    op.create_table(
        "stay",
        sa.Column("no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(length=5), nullable=False),
        sa.Column("target_id", sa.Uuid(), nullable=False),
        sa.Column("since", tables.UtcDateTime(), nullable=False),
        sa.Column("until", tables.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_stay")),
    )
    with op.batch_alter_table("stay", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_stay_farm_id_target_id_since"), ["farm_id", "target_id", "since"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_stay_subject_id"), ["subject_id"], unique=False)

    op.create_table(
        "subject",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.String(length=10), nullable=False),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.Column("state", tables.Json(), nullable=False),
        sa.Column("last_sort_at", tables.UtcDateTime(), nullable=True),
        sa.Column("last_rank", sa.Integer(), nullable=False),
        sa.Column("last_id", sa.Uuid(), nullable=True),
        sa.Column("told_epoch", sa.String(length=32), nullable=False),
        sa.Column("told_version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("farm_id", "id", name=op.f("pk_subject")),
    )


def downgrade() -> None:
    op.drop_table("subject")
    with op.batch_alter_table("stay", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stay_subject_id"))
        batch_op.drop_index(batch_op.f("ix_stay_farm_id_target_id_since"))

    op.drop_table("stay")
    op.drop_table("refusal")
    with op.batch_alter_table("known_place", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_known_place_farm_id"))

    op.drop_table("known_place")
    with op.batch_alter_table("known_group", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_known_group_farm_id"))

    op.drop_table("known_group")
    with op.batch_alter_table("known_animal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_known_animal_farm_id"))

    op.drop_table("known_animal")
    op.drop_table("group_purpose")
    op.drop_table("farm_journal")
    op.drop_table("entry_version")
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_entry_source",
            sqlite_where=sa.text("source_id IS NOT NULL"),
            postgresql_where=sa.text("source_id IS NOT NULL"),
        )
        batch_op.drop_index(
            "ix_entry_not_counted",
            sqlite_where=sa.text("verdict <> 'recorded'"),
            postgresql_where=sa.text("verdict <> 'recorded'"),
        )
        batch_op.drop_index(batch_op.f("ix_entry_farm_id_subject_id_sort_at_kind_rank_id"))
        batch_op.drop_index(batch_op.f("ix_entry_farm_id_sort_at_kind_rank_id"))
        batch_op.drop_index(
            "ix_entry_batch",
            sqlite_where=sa.text("batch_id IS NOT NULL"),
            postgresql_where=sa.text("batch_id IS NOT NULL"),
        )

    op.drop_table("entry")
    drop_message_tables()
