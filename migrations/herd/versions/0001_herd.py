"""Places, animals, groups, and the ledger of what was heard."""

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
        "animal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=False),
        sa.Column("production_type", sa.String(length=20), nullable=True),
        sa.Column("sex", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=True),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("birth_date_estimated", sa.Boolean(), nullable=False),
        sa.Column("breed", sa.String(length=80), nullable=True),
        sa.Column("coat_colour", sa.String(length=80), nullable=True),
        sa.Column("registered_on", sa.Date(), nullable=False),
        sa.Column("opening_place_id", sa.Uuid(), nullable=True),
        sa.Column("opening_group_ids", tables.Json(), nullable=False),
        sa.Column("life_status", sa.String(length=10), nullable=False),
        sa.Column("place_id", sa.Uuid(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("label", sa.String(length=80), nullable=False),
        sa.Column("label_sort", sa.String(length=400), nullable=False),
        sa.Column("name_key", sa.String(length=80), nullable=True),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("last_weight_kg", sa.Float(), nullable=True),
        sa.Column("last_weighed_at", tables.UtcDateTime(), nullable=True),
        sa.Column("last_weighing_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_animal")),
    )
    with op.batch_alter_table("animal", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_animal_farm_id_label_sort_id"), ["farm_id", "label_sort", "id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_animal_farm_id_life_status_label_sort_id"),
            ["farm_id", "life_status", "label_sort", "id"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_animal_place_id"), ["place_id"], unique=False)

    op.create_table(
        "farm_group",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("name_sort", sa.String(length=400), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=True),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("production_type", sa.String(length=20), nullable=True),
        sa.Column("place_id", sa.Uuid(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_at", tables.UtcDateTime(), nullable=True),
        sa.Column("opening_place_id", sa.Uuid(), nullable=True),
        sa.Column("opening_head_count", sa.Integer(), nullable=True),
        sa.Column("opening_birth_date", sa.Date(), nullable=True),
        sa.Column("head_count", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_farm_group")),
    )
    with op.batch_alter_table("farm_group", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_farm_group_farm_id_name_sort_id"), ["farm_id", "name_sort", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_farm_group_place_id"), ["place_id"], unique=False)

    op.create_table(
        "heard_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("subject_type", sa.String(length=10), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("sort_at", tables.UtcDateTime(), nullable=False),
        sa.Column("kind_rank", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("reasons", tables.Json(), nullable=False),
        sa.Column("retracted", sa.Boolean(), nullable=False),
        sa.Column("data", tables.Json(), nullable=False),
        sa.Column("refused", sa.String(length=40), nullable=True),
        sa.Column("about_id", sa.Uuid(), nullable=True),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_heard_entry")),
    )
    with op.batch_alter_table("heard_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_heard_entry_farm_id_about_id"), ["farm_id", "about_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_heard_entry_subject_id_kind_sort_at"), ["subject_id", "kind", "sort_at"], unique=False
        )

    op.create_table(
        "identifier",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("animal_id", sa.Uuid(), nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=True),
        sa.Column("scheme", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=60), nullable=False),
        sa.Column("type", sa.String(length=20), nullable=False),
        sa.Column("position", sa.String(length=20), nullable=True),
        sa.Column("official", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("claimed_at", tables.UtcDateTime(), nullable=False),
        sa.Column("claim_rank", sa.Integer(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("holds", sa.Boolean(), nullable=False),
        sa.Column("listed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identifier")),
    )
    with op.batch_alter_table("identifier", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_identifier_animal_id"), ["animal_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_identifier_farm_id_scheme_value"), ["farm_id", "scheme", "value"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_identifier_farm_id_value"), ["farm_id", "value"], unique=False)

    op.create_table(
        "known_farm",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("locale", sa.String(length=10), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("farm_id", name=op.f("pk_known_farm")),
    )
    op.create_table(
        "membership",
        sa.Column("animal_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("since", tables.UtcDateTime(), nullable=False),
        sa.Column("until", tables.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("animal_id", "seq", name=op.f("pk_membership")),
    )
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_membership_group_id_until"), ["group_id", "until"], unique=False)

    op.create_table(
        "place",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("name_sort", sa.String(length=400), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=True),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("closed_at", tables.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
    )
    with op.batch_alter_table("place", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_place_farm_id_name_sort_id"), ["farm_id", "name_sort", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_place_parent_id"), ["parent_id"], unique=False)

    op.create_table(
        "stay",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("place_id", sa.Uuid(), nullable=True),
        sa.Column("since", tables.UtcDateTime(), nullable=False),
        sa.Column("until", tables.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("subject_id", "seq", name=op.f("pk_stay")),
    )
    with op.batch_alter_table("stay", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stay_place_id_until"), ["place_id", "until"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("stay", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stay_place_id_until"))

    op.drop_table("stay")
    with op.batch_alter_table("place", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_place_parent_id"))
        batch_op.drop_index(batch_op.f("ix_place_farm_id_name_sort_id"))

    op.drop_table("place")
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_membership_group_id_until"))

    op.drop_table("membership")
    op.drop_table("known_farm")
    with op.batch_alter_table("identifier", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identifier_farm_id_value"))
        batch_op.drop_index(batch_op.f("ix_identifier_farm_id_scheme_value"))
        batch_op.drop_index(batch_op.f("ix_identifier_animal_id"))

    op.drop_table("identifier")
    with op.batch_alter_table("heard_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_heard_entry_subject_id_kind_sort_at"))
        batch_op.drop_index(batch_op.f("ix_heard_entry_farm_id_about_id"))

    op.drop_table("heard_entry")
    with op.batch_alter_table("farm_group", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_farm_group_place_id"))
        batch_op.drop_index(batch_op.f("ix_farm_group_farm_id_name_sort_id"))

    op.drop_table("farm_group")
    with op.batch_alter_table("animal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_animal_place_id"))
        batch_op.drop_index(batch_op.f("ix_animal_farm_id_life_status_label_sort_id"))
        batch_op.drop_index(batch_op.f("ix_animal_farm_id_label_sort_id"))

    op.drop_table("animal")
    drop_message_tables()
