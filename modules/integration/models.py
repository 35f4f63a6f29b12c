"""Integration's tables. Dates are days of the farm, instants are UTC, weights are kg."""

import sqlalchemy as sa

from app.kernel.module import Part
from app.kernel.tables import Id, Json, UtcDateTime, new_metadata, picture_columns

metadata = new_metadata()

import_job = sa.Table(
    "import_job",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("file_name", sa.String(200), nullable=False),
    # Made of the farm and the file's content (`digest`): what it stores has the same ids whenever it comes again.
    sa.Column("base_id", Id, nullable=False),
    sa.Column("digest", sa.String(64), nullable=False, server_default=""),
    sa.Column("state", sa.String(10), nullable=False),
    sa.Column("options", Json, nullable=False),  # what a person said
    sa.Column("mapping", Json, nullable=False),  # what a person said of the columns
    sa.Column("reading", Json, nullable=False),  # how the file was read: options in force, columns, warnings, counts
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("created_by", Id),
    # How far it is: the rows of the file, those planned and those sent, and when each of these was through.
    sa.Column("total", sa.Integer, nullable=False, server_default="0"),
    sa.Column("planned", sa.Integer, nullable=False, server_default="0"),
    sa.Column("planned_at", UtcDateTime),
    sa.Column("sent", sa.Integer, nullable=False, server_default="0"),
    sa.Column("sent_at", UtcDateTime),
    sa.Column("finished_at", UtcDateTime),
    sa.Column("undone_at", UtcDateTime),
    sa.Column("undone_by", Id),
    sa.Index(None, "farm_id", "created_at", "id"),
)

import_file = sa.Table(
    "import_file",
    metadata,
    sa.Column("import_id", Id, primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

import_row = sa.Table(
    "import_row",
    metadata,
    sa.Column("import_id", Id, primary_key=True),
    sa.Column("row", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("status", sa.String(10), nullable=False),
    sa.Column("label", sa.String(80), nullable=False),
    sa.Column("cells", Json, nullable=False),
    sa.Column("notices", Json, nullable=False),
    sa.Column("outcome", Json, nullable=False),
    sa.Column("plan", Json),  # the fact that the row says, as it will be sent
    sa.Column("wave", sa.Integer, nullable=False, server_default="0"),  # parents are sent before their young
    sa.Column("message_id", Id, unique=True),
    sa.Column("undo_message_id", Id, unique=True),
    sa.Index(None, "import_id", "status", "wave", "row"),
    sa.Index(None, "import_id", "status", "row"),
)

imported_entry = sa.Table(
    "imported_entry",
    metadata,
    sa.Column("entry_id", Id, primary_key=True),
    sa.Column("base_id", Id, nullable=False),
    sa.Column("import_id", Id, nullable=False),
    sa.Column("row", sa.Integer, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    # Whose entry it is, and how it stands: the version that was heard last, and whether it was taken back.
    sa.Column("subject_id", Id),
    sa.Column("entry_version", sa.Integer, nullable=False, server_default="1"),
    sa.Column("retracted", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("epoch", sa.String(32), nullable=False, server_default=""),  # in which the revision was told
    sa.Index(None, "base_id"),
    sa.Index(None, "import_id", "row"),
    sa.Index(None, "subject_id"),
)

imported_thing = sa.Table(
    # The animals, places, groups and outside parents that an import made.
    "imported_thing",
    metadata,
    sa.Column("import_id", Id, primary_key=True),
    sa.Column("thing_id", Id, primary_key=True),
    sa.Column("thing", sa.String(10), nullable=False),
    sa.Column("row", sa.Integer, nullable=False),
    sa.Column("undo", sa.String(10)),  # asked, undone or kept
    sa.Column("kept", Json),  # why it stays
    sa.Index(None, "thing_id"),
    sa.Index(None, "import_id", "row"),
)

later_entry = sa.Table(
    # What others recorded of animals that an import made: they are not taken back as long as one of these counts.
    "later_entry",
    metadata,
    sa.Column("entry_id", Id, primary_key=True),
    sa.Column("subject_id", Id, nullable=False),
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("retracted", sa.Boolean, nullable=False),
    sa.Column("epoch", sa.String(32), nullable=False, server_default=""),
    sa.Index(None, "subject_id"),
)

import_mapping = sa.Table(
    # What a person said of a file, for the next one with the same titles.
    "import_mapping",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("fingerprint", sa.String(64), nullable=False),
    sa.Column("titles", Json, nullable=False),
    sa.Column("mapping", Json, nullable=False),
    sa.Column("options", Json, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Index(None, "farm_id", "fingerprint", unique=True),
    sa.Index(None, "farm_id", "name", "id"),
)

known_farm = sa.Table(
    "known_farm",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("time_zone", sa.String(60), nullable=False),
    sa.Column("locale", sa.String(20), nullable=False),
    sa.Column("country", sa.String(2)),
    sa.Column("main_species", sa.String(20)),
    sa.Column("name", sa.String(200), nullable=False, server_default=""),
    *picture_columns(),
)

known_consent = sa.Table(
    # What a farm shows an organisation: without a row that says so, nothing of the farm is read for it.
    "known_consent",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("organisation_id", Id, primary_key=True),
    sa.Column("belongs", sa.Boolean, nullable=False),
    sa.Column("data", Json, nullable=False),
    *picture_columns(),
    sa.Index(None, "organisation_id"),
)

known_telling = sa.Table(
    # When a farm told figures of a profile last, and of which days.
    "known_telling",
    metadata,
    sa.Column("telling_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("profile", sa.String(20), nullable=False),
    sa.Column("span", sa.String(5), nullable=False),
    sa.Column("first_on", sa.Date, nullable=False),
    sa.Column("last_on", sa.Date, nullable=False),
    sa.Column("told_at", UtcDateTime, nullable=False),
    *picture_columns(),
    sa.Index(None, "farm_id", "profile", "span"),
)

known_figure = sa.Table(
    "known_figure",
    metadata,
    sa.Column("telling_id", Id, primary_key=True),
    sa.Column("code", sa.String(80), primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("names", Json, nullable=False),
    sa.Column("unit", sa.String(80), nullable=False),
    sa.Column("better", sa.String(10)),
    sa.Column("data", sa.String(20), nullable=False),  # the class of data
    sa.Column("rule_version", sa.Integer, nullable=False),
    sa.Column("value", sa.Float),
    sa.Column("numerator", sa.Float),
    sa.Column("denominator", sa.Float),
    sa.Column("open", sa.Float, nullable=False),
    sa.Column("reason", sa.String(40)),
    sa.Column("settings", Json, nullable=False),
)

known_animal = sa.Table(
    "known_animal",
    metadata,
    sa.Column("animal_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("species", sa.String(20), nullable=False),
    sa.Column("production_type", sa.String(20)),
    sa.Column("birth_date", sa.Date),
    sa.Column("registered_on", sa.Date, nullable=False),
    sa.Column("life_status", sa.String(10), nullable=False),
    # What a file may say otherwise, and the name to find a parent by.
    sa.Column("sex", sa.String(20)),
    sa.Column("name", sa.String(80)),
    sa.Column("name_key", sa.String(240)),
    sa.Column("breed", sa.String(80)),
    sa.Column("breeds", Json),
    sa.Column("coat_colour", sa.String(80)),
    sa.Column("place_id", Id),
    sa.Column("group_ids", Json),
    sa.Column("genetic_dam_id", Id),
    sa.Column("birth_dam_id", Id),
    sa.Column("sire_id", Id),
    *picture_columns(),
    sa.Index(None, "farm_id", "name_key"),
    sa.Index(None, "genetic_dam_id"),
    sa.Index(None, "birth_dam_id"),
    sa.Index(None, "sire_id"),
)

known_identifier = sa.Table(
    "known_identifier",
    metadata,
    sa.Column("animal_id", Id, primary_key=True),
    sa.Column("scheme", sa.String(40), primary_key=True),
    sa.Column("value", sa.String(80), primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("former", sa.Boolean, nullable=False, server_default=sa.false()),  # it was carried and is no more
    sa.Index(None, "farm_id", "scheme", "value"),
)

known_place = sa.Table(
    "known_place",
    metadata,
    sa.Column("place_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("active", sa.Boolean, nullable=False),
    *picture_columns(),
    sa.Index(None, "farm_id"),
)

known_group = sa.Table(
    "known_group",
    metadata,
    sa.Column("group_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("kind", sa.String(10), nullable=False),
    sa.Column("purpose", sa.String(20)),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("species", sa.String(20)),
    sa.Column("production_type", sa.String(20)),
    sa.Column("opened_on", sa.Date, nullable=False),
    sa.Column("opening_birth_date", sa.Date),
    sa.Column("closed", sa.Boolean, nullable=False),
    *picture_columns(),
    sa.Index(None, "farm_id"),
)

# Whose farm these rows belong to: that of their import.
PARTS = (
    Part(import_file.c.import_id, import_job.c.id),
    Part(import_row.c.import_id, import_job.c.id),
    Part(imported_entry.c.import_id, import_job.c.id),
    Part(imported_thing.c.import_id, import_job.c.id),
    Part(later_entry.c.subject_id, imported_thing.c.thing_id),
)
PICTURES = (
    known_farm,
    known_animal,
    known_identifier,
    known_place,
    known_group,
    known_consent,
    known_telling,
    known_figure,
)
