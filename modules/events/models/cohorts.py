"""Tables of cohorts: made from entries by the fold, and made anew with it. Days are the farm's, weights are kg."""

import sqlalchemy as sa

from app.kernel.tables import Id, Json, UtcDateTime
from modules.events.models.journal import metadata

_priced = sa.text("money IS NOT NULL")
_of_lots = sa.text("subject_type = 'lot' AND (heads <> 0 OR hens <> 0)")
_laid, _closed = (sa.text(f"way = '{way}'") for way in ("laid", "closed"))
_fed = sa.text("subject_type = 'lot' AND item_id IS NOT NULL")
_of_animals = sa.text("subject_type = 'animal'")


def _cohort(name: str, *columns: sa.schema.SchemaItem) -> sa.Table:
    """A row for each thing that an entry began, under that entry's id (a litter: under its own)."""
    return sa.Table(
        name,
        metadata,
        sa.Column("farm_id", Id, primary_key=True),
        sa.Column("id", Id, primary_key=True),
        sa.Column("subject_id", Id, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),  # where the entry that began it stands in farm order
        sa.Column("species", sa.String(20)),
        sa.Column("profile", sa.String(20)),
        sa.Column("breed", sa.String(80)),
        *columns,
        sa.Index(None, "farm_id", "subject_id", "at"),
    )


service_group = _cohort(
    # An oestrus served, a time with a male, or a pregnancy of which only a check tells; and what came of it.
    "service_group",
    sa.Column("cycle_no", sa.Integer, nullable=False),
    sa.Column("service_no", sa.Integer, nullable=False),
    sa.Column("parity", sa.Integer, nullable=False),
    sa.Column("kind", sa.String(10), nullable=False),
    sa.Column("method", sa.String(20)),
    sa.Column("matings", sa.Integer, nullable=False),
    sa.Column("sires", Json, nullable=False),
    sa.Column("season", sa.String(60)),
    sa.Column("first_on", sa.Date, nullable=False),
    sa.Column("last_on", sa.Date, nullable=False),
    sa.Column("until_on", sa.Date),
    sa.Column("conceived_on", sa.Date),
    sa.Column("due_on", sa.Date),
    sa.Column("positive", sa.Boolean, nullable=False),
    sa.Column("outcome", sa.String(20), nullable=False),
    sa.Column("outcome_on", sa.Date),
    sa.Column("wait_on", sa.Date),  # since when she waited for it, and `weaned` or otherwise unserved
    sa.Column("wait_of", sa.String(10)),
    sa.Column("opened_on", sa.Date),  # since when a cow is open, and since when she may be served
    sa.Column("ready_on", sa.Date),
    sa.Index(None, "farm_id", "profile", "due_on"),
    # What is counted from the beginning on stands in the index, so that no row has to be looked up for it.
    sa.Index(
        "ix_service_group_made",
        *("farm_id", "profile", "first_on", "outcome", "positive", "conceived_on", "kind"),
    ),
    sa.Index(
        "ix_service_group_over",
        *("farm_id", "profile", "outcome_on", "outcome", "positive", "first_on", "conceived_on"),
    ),
)

birth = _cohort(
    # A parturition that counts.
    "birth",
    sa.Column("birth_on", sa.Date, nullable=False),
    sa.Column("parity", sa.Integer, nullable=False),
    sa.Column("born_alive", sa.Integer, nullable=False),
    sa.Column("stillborn", sa.Integer, nullable=False),
    sa.Column("mummified", sa.Integer, nullable=False),
    sa.Column("weight_kg", sa.Float),
    sa.Column("ease", sa.String(30)),
    sa.Column("days_since_last", sa.Integer),
    sa.Column("age_days", sa.Integer),
    sa.Index(None, "farm_id", "profile", "birth_on"),
)

litter = _cohort(
    # A litter that a dam nurses, and what became of its heads.
    "litter",
    sa.Column("dam_id", Id),
    sa.Column("birth_on", sa.Date),
    sa.Column("begun_with", sa.Integer, nullable=False),
    sa.Column("fostered_on", sa.Integer, nullable=False),
    sa.Column("fostered_off", sa.Integer, nullable=False),
    sa.Column("died", sa.Integer, nullable=False),
    sa.Column("weaned", sa.Integer, nullable=False),
    sa.Column("weaned_on", sa.Date),
    sa.Column("weaning_kg", sa.Float),
    sa.Index(
        "ix_litter_counted",
        *("farm_id", "profile", "weaned_on", "birth_on", "begun_with", "fostered_on", "fostered_off", "died"),
    ),
)

lactation = _cohort(
    # A time in which a female gives milk.
    "lactation",
    sa.Column("parity", sa.Integer, nullable=False),
    sa.Column("begin_on", sa.Date, nullable=False),
    sa.Column("end_on", sa.Date),
    sa.Column("days", sa.Integer),
    sa.Column("tests", sa.Integer),  # and what follows of them, once it has ended
    sa.Column("yield_kg", sa.Float),
    sa.Column("yield_305_kg", sa.Float),
    sa.Column("fat_kg", sa.Float),
    sa.Column("protein_kg", sa.Float),
    sa.Column("flagged", sa.Boolean),
    sa.Column("end_by", sa.String(30)),  # the kind of what took the last young, or of the entry itself
    sa.Index(None, "farm_id", "profile", "begin_on"),
    sa.Index(None, "farm_id", "profile", "end_on"),
)

test_day = _cohort(
    # A test of the milk of one female, with the test before it in the lactation; the last until the next one.
    "test_day",
    sa.Column("test_on", sa.Date, nullable=False),
    sa.Column("next_on", sa.Date),
    sa.Column("no", sa.Integer, nullable=False),
    sa.Column("dim", sa.Integer),
    sa.Column("parity", sa.Integer, nullable=False),
    sa.Column("milk_kg", sa.Float),
    sa.Column("fat_pct", sa.Float),
    sa.Column("protein_pct", sa.Float),
    sa.Column("scc", sa.Float),
    sa.Column("scs", sa.Float),
    sa.Column("before_scc", sa.Float),
    sa.Column("before_days", sa.Integer),
    sa.Column("persistency", sa.Float),
    sa.Index(None, "farm_id", "profile", "test_on"),
    sa.Index(None, "farm_id", "profile", "next_on"),
)

open_time = _cohort(
    # A time in which a milked cow is not pregnant: since a birth or a pregnancy lost. Days are counted from her birth.
    "open_time",
    sa.Column("begin_on", sa.Date, nullable=False),
    sa.Column("calved_on", sa.Date, nullable=False),
    sa.Column("parity", sa.Integer, nullable=False),
    sa.Column("ready_on", sa.Date),
    sa.Column("begin_gap", sa.Integer, nullable=False),
    sa.Column("end_on", sa.Date),  # the service that conceived, or may have
    sa.Column("end_by", sa.String(10)),
    sa.Column("days_open", sa.Integer),
    sa.Column("until_on", sa.Date),  # the next such time, her going, or a mark not to breed her
    sa.Column("until_by", sa.String(20)),
    sa.Column("days_until", sa.Integer),
    sa.Index(None, "farm_id", "profile", "begin_on"),
    sa.Index(None, "farm_id", "profile", "until_on"),
    sa.Index(None, "farm_id", "profile", "ready_on"),
)

exit_ = _cohort(
    # Who is gone for good and how: an animal, or heads of a litter that died while it was nursed.
    "exit",
    sa.Column("exit_on", sa.Date, nullable=False),
    sa.Column("way", sa.String(12), nullable=False),
    sa.Column("cull", sa.Boolean),  # what was told of it
    sa.Column("heads", sa.Integer, nullable=False),
    sa.Column("class", sa.String(20)),
    sa.Column("nursed", sa.Boolean, nullable=False),  # a young that was not weaned
    sa.Column("wait_on", sa.Date),
    sa.Column("wait_of", sa.String(10)),
    sa.Index("ix_exit_counted", "farm_id", "profile", "exit_on", "nursed", "subject_id", "heads"),
)

class_time = sa.Table(
    # When a female was counted in a class (`kpis` 2.1); still is while `until` is null.
    "class_time",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("subject_id", Id, primary_key=True),
    sa.Column("class", sa.String(20), primary_key=True),
    sa.Column("since", UtcDateTime, primary_key=True),
    sa.Column("profile", sa.String(20)),
    sa.Column("since_on", sa.Date, nullable=False),
    sa.Column("until", UtcDateTime),
    sa.Column("until_on", sa.Date),
    sa.Index(None, "farm_id", "profile", "class", "since_on", "until_on"),
)

season_female = _cohort(
    # A female in a season of breeding: exposed from `first_on`, and what came of it.
    "season_female",
    sa.Column("parity", sa.Integer, nullable=False),
    sa.Column("first_on", sa.Date, nullable=False),
    sa.Column("season", sa.String(60)),
    sa.Column("last_on", sa.Date, nullable=False),  # of services and times with a male
    sa.Column("with_male", sa.Boolean, nullable=False),  # still
    sa.Column("pregnant", sa.Boolean),
    sa.Column("outcome", sa.String(20), nullable=False),
    sa.Column("outcome_on", sa.Date),
    sa.Column("birth_id", Id),
    sa.Column("again", sa.Boolean, nullable=False),  # she aborted, and was served again in the same season
    sa.Index(None, "farm_id", "profile", "first_on"),
)

growth = _cohort(
    # What an entry tells of an animal that is bred by seasons: its birth, weight, weaning, or going before that.
    "growth",
    sa.Column("way", sa.String(10), nullable=False),
    sa.Column("day", sa.Date, nullable=False),
    sa.Column("kg", sa.Float),
    sa.Column("age_days", sa.Integer),
    sa.Column("born_on", sa.Date),  # where it is known and not guessed
    sa.Column("sex", sa.String(20)),
    sa.Column("dam_id", Id),
    sa.Column("group_id", Id),  # in which it is kept
    sa.Index(None, "farm_id", "profile", "day"),
    sa.Index(None, "farm_id", "dam_id", "born_on"),
)

ledger = _cohort(
    # What an entry did to the heads, weight, feed, eggs or money of a lot or an animal, or to the feed of a place.
    "ledger",
    sa.Column("subject_type", sa.String(10), nullable=False),
    sa.Column("day", sa.Date, nullable=False),
    sa.Column("day_no", sa.Integer, nullable=False),  # the same as a number: sums of it are days
    sa.Column("way", sa.String(12), nullable=False),
    sa.Column("heads", sa.Integer, nullable=False),  # more or fewer than before
    sa.Column("hens", sa.Integer, nullable=False),  # of these, as far as it is known, those that can lay
    sa.Column("named", sa.Integer, nullable=False),  # of these, those that are animals of their own
    sa.Column("away", sa.Integer, nullable=False),  # more or fewer that are away for a while
    sa.Column("kg", sa.Float),  # of the heads, the feed, the carcasses or the milk, all together
    sa.Column("mean", sa.Float),  # kg per head weighed, g per egg, live kg of carcasses
    sa.Column("amount", sa.Float),  # heads weighed, slaughtered or dead on arrival, eggs, litres
    sa.Column("detail", sa.String(30)),
    sa.Column("cull", sa.Boolean),
    sa.Column("other_id", Id),  # the lot, bin or entry on the other side
    sa.Column("item_id", Id),  # the feed
    sa.Column("saleable", sa.Integer),
    sa.Column("cracked", sa.Integer),
    sa.Column("dirty", sa.Integer),
    sa.Column("discarded", sa.Integer),  # eggs, or heads condemned
    sa.Column("money", sa.Float),
    sa.Column("currency", sa.String(3)),
    sa.Column("unpriced", sa.Boolean),  # a price was told that cannot be reckoned
    # With all that inventories ask, which go through every day since the beginning.
    sa.Index("ix_ledger_counted", "farm_id", "profile", "day", "way", "heads", "named", "away"),
    # With all that is asked of when each animal came and went, of those of a profile.
    sa.Index(
        "ix_ledger_animals",
        *("farm_id", "profile", "subject_id", "day", "heads", "subject_type"),
        sqlite_where=_of_animals,
        postgresql_where=_of_animals,
    ),
    sa.Index("ix_ledger_priced", "farm_id", "way", "day", sqlite_where=_priced, postgresql_where=_priced),
    # Heads of lots by day and by lot, their feed, eggs and ends, with all that figures of flocks ask and are asked by.
    sa.Index(
        "ix_ledger_lots",
        *("farm_id", "profile", "day", "way", "heads", "hens", "subject_type"),
        sqlite_where=_of_lots,
        postgresql_where=_of_lots,
    ),
    sa.Index(
        "ix_ledger_lot",
        *("farm_id", "subject_id", "profile", "day_no", "way", "heads", "hens", "subject_type"),
        sqlite_where=_of_lots,
        postgresql_where=_of_lots,
    ),
    sa.Index(
        "ix_ledger_fed",
        *("farm_id", "profile", "day", "way", "subject_id", "day_no", "kg", "subject_type", "item_id"),
        sqlite_where=_fed,
        postgresql_where=_fed,
    ),
    sa.Index(
        "ix_ledger_laid",
        *("farm_id", "profile", "way", "day", "amount", "saleable", "mean"),
        sqlite_where=_laid,
        postgresql_where=_laid,
    ),
    sa.Index(
        "ix_ledger_closed",
        *("farm_id", "profile", "way", "day", "subject_id"),
        sqlite_where=_closed,
        postgresql_where=_closed,
    ),
)

COHORTS = {
    table.name: table
    for table in (
        service_group, birth, litter, lactation, test_day, open_time, exit_, season_female, growth, ledger,
    )
}  # fmt: skip
