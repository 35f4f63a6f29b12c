"""Large imports in steps, changes of known animals, saved mappings, and what an undo has to know."""

import sqlalchemy as sa
from alembic import op

from app.kernel import tables

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "import_mapping",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("titles", tables.Json(), nullable=False),
        sa.Column("mapping", tables.Json(), nullable=False),
        sa.Column("options", tables.Json(), nullable=False),
        sa.Column("created_at", tables.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_mapping")),
    )
    with op.batch_alter_table("import_mapping", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_import_mapping_farm_id_fingerprint"), ["farm_id", "fingerprint"], unique=True
        )
        batch_op.create_index(batch_op.f("ix_import_mapping_farm_id_name_id"), ["farm_id", "name", "id"], unique=False)

    op.create_table(
        "imported_thing",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("thing", sa.String(length=10), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("undo", sa.String(length=10), nullable=True),
        sa.Column("kept", tables.Json(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "thing_id", name=op.f("pk_imported_thing")),
    )
    with op.batch_alter_table("imported_thing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_imported_thing_import_id_row"), ["import_id", "row"], unique=False)
        batch_op.create_index(batch_op.f("ix_imported_thing_thing_id"), ["thing_id"], unique=False)

    op.create_table(
        "later_entry",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("retracted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_later_entry")),
    )
    with op.batch_alter_table("later_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_later_entry_subject_id"), ["subject_id"], unique=False)

    with op.batch_alter_table("import_job", schema=None) as batch_op:
        batch_op.add_column(sa.Column("digest", sa.String(length=64), server_default="", nullable=False))
        batch_op.add_column(sa.Column("total", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("planned", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("planned_at", tables.UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column("sent", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("sent_at", tables.UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column("undone_at", tables.UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column("undone_by", sa.Uuid(), nullable=True))
    op.execute("UPDATE import_job SET planned_at = created_at WHERE state <> 'reading'")
    op.execute("UPDATE import_job SET sent_at = created_at WHERE state IN ('running', 'done')")

    with op.batch_alter_table("import_row", schema=None) as batch_op:
        batch_op.add_column(sa.Column("plan", tables.Json(), nullable=True))
        batch_op.add_column(sa.Column("wave", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("undo_message_id", sa.Uuid(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_import_row_import_id_status_wave_row"), ["import_id", "status", "wave", "row"], unique=False
        )
        batch_op.create_unique_constraint(batch_op.f("uq_import_row_undo_message_id"), ["undo_message_id"])

    with op.batch_alter_table("imported_entry", schema=None) as batch_op:
        batch_op.add_column(sa.Column("subject_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("entry_version", sa.Integer(), server_default="1", nullable=False))
        batch_op.add_column(sa.Column("retracted", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.create_index(batch_op.f("ix_imported_entry_import_id_row"), ["import_id", "row"], unique=False)
        batch_op.create_index(batch_op.f("ix_imported_entry_subject_id"), ["subject_id"], unique=False)

    with op.batch_alter_table("known_animal", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sex", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("name", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("name_key", sa.String(length=240), nullable=True))
        batch_op.add_column(sa.Column("breed", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("breeds", tables.Json(), nullable=True))
        batch_op.add_column(sa.Column("coat_colour", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("place_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("group_ids", tables.Json(), nullable=True))
        batch_op.add_column(sa.Column("genetic_dam_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("birth_dam_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("sire_id", sa.Uuid(), nullable=True))
        batch_op.create_index(batch_op.f("ix_known_animal_birth_dam_id"), ["birth_dam_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_known_animal_farm_id_name_key"), ["farm_id", "name_key"], unique=False)
        batch_op.create_index(batch_op.f("ix_known_animal_genetic_dam_id"), ["genetic_dam_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_known_animal_sire_id"), ["sire_id"], unique=False)

    with op.batch_alter_table("known_group", schema=None) as batch_op:
        batch_op.add_column(sa.Column("purpose", sa.String(length=20), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("known_group", schema=None) as batch_op:
        batch_op.drop_column("purpose")

    with op.batch_alter_table("known_animal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_known_animal_sire_id"))
        batch_op.drop_index(batch_op.f("ix_known_animal_genetic_dam_id"))
        batch_op.drop_index(batch_op.f("ix_known_animal_farm_id_name_key"))
        batch_op.drop_index(batch_op.f("ix_known_animal_birth_dam_id"))
        batch_op.drop_column("sire_id")
        batch_op.drop_column("birth_dam_id")
        batch_op.drop_column("genetic_dam_id")
        batch_op.drop_column("group_ids")
        batch_op.drop_column("place_id")
        batch_op.drop_column("coat_colour")
        batch_op.drop_column("breeds")
        batch_op.drop_column("breed")
        batch_op.drop_column("name_key")
        batch_op.drop_column("name")
        batch_op.drop_column("sex")

    with op.batch_alter_table("imported_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_imported_entry_subject_id"))
        batch_op.drop_index(batch_op.f("ix_imported_entry_import_id_row"))
        batch_op.drop_column("retracted")
        batch_op.drop_column("entry_version")
        batch_op.drop_column("subject_id")

    with op.batch_alter_table("import_row", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_import_row_undo_message_id"), type_="unique")
        batch_op.drop_index(batch_op.f("ix_import_row_import_id_status_wave_row"))
        batch_op.drop_column("undo_message_id")
        batch_op.drop_column("wave")
        batch_op.drop_column("plan")

    with op.batch_alter_table("import_job", schema=None) as batch_op:
        batch_op.drop_column("undone_by")
        batch_op.drop_column("undone_at")
        batch_op.drop_column("sent_at")
        batch_op.drop_column("sent")
        batch_op.drop_column("planned_at")
        batch_op.drop_column("planned")
        batch_op.drop_column("total")
        batch_op.drop_column("digest")

    with op.batch_alter_table("later_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_later_entry_subject_id"))

    op.drop_table("later_entry")
    with op.batch_alter_table("imported_thing", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_imported_thing_thing_id"))
        batch_op.drop_index(batch_op.f("ix_imported_thing_import_id_row"))

    op.drop_table("imported_thing")
    with op.batch_alter_table("import_mapping", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_import_mapping_farm_id_name_id"))
        batch_op.drop_index(batch_op.f("ix_import_mapping_farm_id_fingerprint"))

    op.drop_table("import_mapping")
