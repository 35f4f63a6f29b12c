"""Herd's tables. Dates are days of the farm, instants are UTC, weights are kg."""

import sqlalchemy as sa

from app.kernel.tables import Id, Json, UtcDateTime, new_metadata, picture_columns

metadata = new_metadata()

place = sa.Table(
    "place",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("content_hash", sa.String(64), nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("name_sort", sa.String(400), nullable=False),
    sa.Column("code", sa.String(40)),
    sa.Column("opening_parent_id", Id),
    sa.Column("parent_id", Id),  # where it lies now: `place_parent` tells since when
    sa.Column("capacity", sa.Integer),
    sa.Column("area_ha", sa.Float),
    sa.Column("species", sa.String(20)),
    sa.Column("closed_at", UtcDateTime),
    sa.Index(None, "farm_id", "name_sort", "id"),
    sa.Index(None, "parent_id"),
)

place_parent = sa.Table(
    # In which place a place lay and when, oldest first by `seq`; open while `until` is null.
    "place_parent",
    metadata,
    sa.Column("place_id", Id, primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("parent_id", Id),
    sa.Column("since", UtcDateTime, nullable=False),
    sa.Column("until", UtcDateTime),
    sa.Index(None, "farm_id"),
)

farm_group = sa.Table(
    "farm_group",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("content_hash", sa.String(64), nullable=False),
    sa.Column("kind", sa.String(10), nullable=False),
    sa.Column("purpose", sa.String(20), nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("name_sort", sa.String(400), nullable=False),
    sa.Column("code", sa.String(40)),
    sa.Column("species", sa.String(20)),
    sa.Column("production_type", sa.String(20)),
    sa.Column("place_id", Id),
    sa.Column("opened_on", sa.Date, nullable=False),
    sa.Column("closed_at", UtcDateTime),
    # Lots only: what was there at the opening, and how many heads the entries heard so far leave.
    sa.Column("opening_place_id", Id),
    sa.Column("opening_head_count", sa.Integer),
    sa.Column("opening_birth_date", sa.Date),
    sa.Column("head_count", sa.Integer),
    sa.Column("opening_by_sex", Json),
    sa.Column("by_sex", Json),
    sa.Column("closed_by", Id),  # the entry that closed it; none: a person did, or it is open
    # Litters: whose they are, and the parturition. One whose parturition was taken back is hidden.
    sa.Column("lot_type", sa.String(10)),
    sa.Column("dam_id", Id),
    sa.Column("parturition_id", Id),
    sa.Column("hidden", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Index(None, "farm_id", "name_sort", "id"),
    *(sa.Index(None, column) for column in ("place_id", "dam_id", "parturition_id")),
)

lot_flow = sa.Table(
    # The heads of a lot: what came, went and died, and how many there were afterwards, in farm order by `seq`.
    "lot_flow",
    metadata,
    sa.Column("lot_id", Id, primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("entry_id", Id, nullable=False),
    sa.Column("flow", sa.String(12), nullable=False),
    sa.Column("heads", sa.Integer, nullable=False),
    sa.Column("head_count", sa.Integer, nullable=False),
    sa.Column("by_sex", Json),
    sa.Index(None, "lot_id", "at"),
)

animal = sa.Table(
    "animal",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("content_hash", sa.String(64), nullable=False),
    sa.Column("species", sa.String(20), nullable=False),
    sa.Column("production_type", sa.String(20)),
    sa.Column("status", sa.String(12), nullable=False, server_default="active"),
    sa.Column("merged_into", Id),
    sa.Column("same_as", Id),  # the same animal at another farm of the installation
    sa.Column("sex", sa.String(20), nullable=False),
    sa.Column(
        "registered_sex", sa.String(20), nullable=False, server_default="Unknown"
    ),  # castration changes `sex` alone
    sa.Column("flags", Json, nullable=False, server_default="[]"),
    sa.Column("name", sa.String(80)),
    sa.Column("birth_date", sa.Date),
    sa.Column("birth_date_estimated", sa.Boolean, nullable=False),
    sa.Column("breed", sa.String(80)),
    sa.Column("breed_fractions", Json, nullable=False, server_default="[]"),
    sa.Column("coat_colour", sa.String(80)),
    sa.Column("registered_on", sa.Date, nullable=False),
    sa.Column("opening_place_id", Id),
    sa.Column("opening_group_ids", Json, nullable=False),
    # Animals or outside parents. The dam that bore it differs from the genetic one after a transfer of embryos.
    sa.Column("genetic_dam_id", Id),
    sa.Column("birth_dam_id", Id),
    sa.Column("sire_id", Id),
    sa.Column("dam_certainty", sa.String(10)),
    sa.Column("sire_certainty", sa.String(10)),
    # The entry that it was born by, its litter, the lot it was identified in, and its name while it has no number.
    sa.Column("born_of_entry_id", Id),
    sa.Column("litter_id", Id),
    sa.Column("lot_id", Id),
    sa.Column("makeshift_label", sa.String(80)),
    # How it stands, folded from the entries heard of it.
    sa.Column("life_status", sa.String(10), nullable=False),
    sa.Column("place_id", Id),
    sa.Column("left_on", sa.Date),
    # For lists: what it is called, its record as REST shows it, and its weight as the journal tells it.
    sa.Column("label", sa.String(80), nullable=False),
    sa.Column("label_sort", sa.String(400), nullable=False),
    sa.Column("name_key", sa.String(80)),
    sa.Column("shown", sa.Text, nullable=False),
    sa.Column("last_weight_kg", sa.Float),
    sa.Column("last_weighed_at", UtcDateTime),
    sa.Column("last_weighing_id", Id),
    sa.Index(None, "farm_id", "label_sort", "id"),
    sa.Index(None, "farm_id", "life_status", "label_sort", "id"),
    sa.Index(None, "place_id"),
    sa.Index(None, "genetic_dam_id"),
    sa.Index(None, "birth_dam_id"),
    sa.Index(None, "sire_id"),
    sa.Index(None, "lot_id"),
)

wished_animal = sa.Table(
    # An animal that an entry of the journal asks for (a birth, or one picked from a lot), and herd's answer.
    "wished_animal",
    metadata,
    sa.Column("entry_id", Id, primary_key=True),
    sa.Column("animal_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("from_id", Id),  # its dam, or the lot
    sa.Column("sort_at", UtcDateTime, nullable=False),
    sa.Column("listed", sa.Integer, nullable=False),
    sa.Column("wish", Json, nullable=False),
    sa.Column("applied", Json),  # the wish as it was last carried out: what a person corrected since stays
    sa.Column("problem", Json),  # what is wrong with it whatever else is known
    sa.Column("refused", sa.String(40)),
    sa.Column("judged", sa.Integer, nullable=False, server_default="0"),
    sa.Index(None, "animal_id"),
    sa.Index(None, "from_id"),
)

outside_parent = sa.Table(
    # A parent that was never on the farm: a bull by his semen, a dam at the breeder's.
    "outside_parent",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("content_hash", sa.String(64), nullable=False),
    sa.Column("species", sa.String(20), nullable=False),
    sa.Column("sex", sa.String(20), nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("name_sort", sa.String(400), nullable=False),
    sa.Column("breed", sa.String(80)),
    sa.Column("birth_date", sa.Date),
    sa.Column("herd_book", sa.String(80)),
    sa.Column("identifiers", Json, nullable=False),
    sa.Column("closed_at", UtcDateTime),
    sa.Index(None, "farm_id", "name_sort", "id"),
)

catalogue_row = sa.Table(
    # A breed, feed, sire's semen or cause of the farm's own; the built-in ones are data of the trade.
    "catalogue_row",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("content_hash", sa.String(64), nullable=False),
    sa.Column("catalogue", sa.String(20), nullable=False),
    sa.Column("code", sa.String(40), nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("name_sort", sa.String(400), nullable=False),
    sa.Column("species", sa.String(20)),
    sa.Column("details", Json, nullable=False),
    sa.Column("closed_at", UtcDateTime),
    sa.Index(None, "farm_id", "catalogue", "code", unique=True),
)

identifier = sa.Table(
    "identifier",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("animal_id", Id, nullable=False),
    sa.Column("entry_id", Id),  # the tagging or birth entry; none: it came with the registration
    sa.Column("scheme", sa.String(40), nullable=False),
    sa.Column("value", sa.String(60), nullable=False),
    sa.Column("type", sa.String(20), nullable=False),
    sa.Column("position", sa.String(20)),
    sa.Column("official", sa.Boolean, nullable=False),
    sa.Column("valid_from", sa.Date),
    sa.Column("valid_to", sa.Date),
    # The entry that told it lost or replaced; a number that ended without one was taken off by a person.
    sa.Column("ended_at", UtcDateTime),
    sa.Column("ended_by", Id),
    # The claim: its place in farm order, whether the journal counts its entry, whether herd lets it stand.
    sa.Column("claimed_at", UtcDateTime, nullable=False),
    sa.Column("claim_rank", sa.Integer, nullable=False),
    sa.Column("counts", sa.Boolean, nullable=False),
    sa.Column("holds", sa.Boolean, nullable=False),
    sa.Column("kept_out_by", Id),  # the animal that holds it instead
    sa.Column("listed", sa.Integer, nullable=False),  # in which order the registration named them
    sa.Index(None, "farm_id", "scheme", "value"),
    sa.Index(None, "farm_id", "value"),
    sa.Index(None, "animal_id"),
    sa.Index(None, "entry_id"),
)

stay = sa.Table(
    # Where a subject was and when, oldest first by `seq`; open while `until` is null.
    "stay",
    metadata,
    sa.Column("subject_id", Id, primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("status", sa.String(10), nullable=False),
    sa.Column("place_id", Id),
    sa.Column("since", UtcDateTime, nullable=False),
    sa.Column("until", UtcDateTime),
    sa.Index(None, "place_id", "until"),
)

membership = sa.Table(
    # Which groups an animal was in and when, in the order of joining by `seq`.
    "membership",
    metadata,
    sa.Column("animal_id", Id, primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("group_id", Id, nullable=False),
    sa.Column("purpose", sa.String(20), nullable=False),
    sa.Column("since", UtcDateTime, nullable=False),
    sa.Column("until", UtcDateTime),
    sa.Index(None, "group_id", "until"),
)

heard_entry = sa.Table(
    # Herd's own ledger of the journal: the latest revision heard of every entry it folds.
    "heard_entry",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("subject_type", sa.String(10), nullable=False),
    sa.Column("subject_id", Id, nullable=False),
    sa.Column("kind", sa.String(30), nullable=False),
    sa.Column("sort_at", UtcDateTime, nullable=False),
    sa.Column("kind_rank", sa.Integer, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("verdict", sa.String(10), nullable=False),
    sa.Column("reasons", Json, nullable=False),
    sa.Column("retracted", sa.Boolean, nullable=False),
    sa.Column("data", Json, nullable=False),
    # Herd's own judgement: why it refuses the entry, because of which thing, and how often it changed its mind.
    sa.Column("refused", sa.String(40)),
    sa.Column("about_id", Id),
    sa.Column("judged", sa.Integer, nullable=False, server_default="0"),
    sa.Column("params", Json, nullable=False, server_default="{}"),  # what the refusal speaks of
    sa.Column("epoch", sa.String(32), nullable=False, server_default=""),  # of the telling that was heard last
    sa.Index(None, "subject_id", "kind", "sort_at"),
    sa.Index(None, "farm_id", "about_id"),
)

known_farm = sa.Table(
    "known_farm",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("time_zone", sa.String(64), nullable=False),
    sa.Column("locale", sa.String(10), nullable=False),
    *picture_columns(),
)
