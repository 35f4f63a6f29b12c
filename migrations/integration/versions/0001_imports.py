"""imports."""

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
        "import_file",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("import_id", name=op.f("pk_import_file")),
    )
    op.create_table(
        "import_job",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("base_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("options", tables.Json(), nullable=False),
        sa.Column("mapping", tables.Json(), nullable=False),
        sa.Column("reading", tables.Json(), nullable=False),
        sa.Column("created_at", tables.UtcDateTime(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("finished_at", tables.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_job")),
    )
    with op.batch_alter_table("import_job", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_import_job_farm_id_created_at_id"), ["farm_id", "created_at", "id"], unique=False
        )

    op.create_table(
        "import_row",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("row", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("label", sa.String(length=80), nullable=False),
        sa.Column("cells", tables.Json(), nullable=False),
        sa.Column("notices", tables.Json(), nullable=False),
        sa.Column("outcome", tables.Json(), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "row", name=op.f("pk_import_row")),
        sa.UniqueConstraint("message_id", name=op.f("uq_import_row_message_id")),
    )
    with op.batch_alter_table("import_row", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_import_row_import_id_status_row"), ["import_id", "status", "row"], unique=False
        )

    op.create_table(
        "imported_entry",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("base_id", sa.Uuid(), nullable=False),
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_imported_entry")),
    )
    with op.batch_alter_table("imported_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_imported_entry_base_id"), ["base_id"], unique=False)

    op.create_table(
        "known_animal",
        sa.Column("animal_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=False),
        sa.Column("production_type", sa.String(length=20), nullable=True),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("registered_on", sa.Date(), nullable=False),
        sa.Column("life_status", sa.String(length=10), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("animal_id", name=op.f("pk_known_animal")),
    )
    op.create_table(
        "known_farm",
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("time_zone", sa.String(length=60), nullable=False),
        sa.Column("locale", sa.String(length=20), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("main_species", sa.String(length=20), nullable=True),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("farm_id", name=op.f("pk_known_farm")),
    )
    op.create_table(
        "known_group",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("species", sa.String(length=20), nullable=True),
        sa.Column("production_type", sa.String(length=20), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("opening_birth_date", sa.Date(), nullable=True),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_known_group")),
    )
    with op.batch_alter_table("known_group", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_known_group_farm_id"), ["farm_id"], unique=False)

    op.create_table(
        "known_identifier",
        sa.Column("animal_id", sa.Uuid(), nullable=False),
        sa.Column("scheme", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=80), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("animal_id", "scheme", "value", name=op.f("pk_known_identifier")),
    )
    with op.batch_alter_table("known_identifier", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_known_identifier_farm_id_scheme_value"), ["farm_id", "scheme", "value"], unique=False
        )

    op.create_table(
        "known_place",
        sa.Column("place_id", sa.Uuid(), nullable=False),
        sa.Column("farm_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("place_id", name=op.f("pk_known_place")),
    )
    with op.batch_alter_table("known_place", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_known_place_farm_id"), ["farm_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("known_place", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_known_place_farm_id"))

    op.drop_table("known_place")
    with op.batch_alter_table("known_identifier", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_known_identifier_farm_id_scheme_value"))

    op.drop_table("known_identifier")
    with op.batch_alter_table("known_group", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_known_group_farm_id"))

    op.drop_table("known_group")
    op.drop_table("known_farm")
    op.drop_table("known_animal")
    with op.batch_alter_table("imported_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_imported_entry_base_id"))

    op.drop_table("imported_entry")
    with op.batch_alter_table("import_row", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_import_row_import_id_status_row"))

    op.drop_table("import_row")
    with op.batch_alter_table("import_job", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_import_job_farm_id_created_at_id"))

    op.drop_table("import_job")
    op.drop_table("import_file")
    drop_message_tables()
