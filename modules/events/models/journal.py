"""Tables of the journal. Instants are UTC, `occurred_on` is the farm's date, weights are kg."""

import sqlalchemy as sa

from app.kernel.tables import Id, Json, UtcDateTime, new_metadata

metadata = new_metadata()

_Serial = sa.BigInteger().with_variant(sa.Integer, "sqlite")

farm_journal = sa.Table(
    # One row per farm, taken first by whoever writes: it hands out numbers and makes writers of a farm take turns.
    "farm_journal",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("last_no", sa.BigInteger, nullable=False),
    sa.Column("zone", sa.String(64), nullable=False),
    # From which telling of identity the zone comes.
    sa.Column("epoch", sa.String(32), nullable=False),
    sa.Column("version", sa.BigInteger, nullable=False),
    sa.Column("settings_no", sa.BigInteger, nullable=False, server_default="0"),  # of the last change of a parameter
    sa.Column("writes", sa.BigInteger, nullable=False, server_default="0"),  # how often somebody took it to write
)

_not_counted = sa.text("verdict <> 'recorded'")
_for_a_person = sa.text("review OR verdict <> 'recorded'")
_of_batch = sa.text("batch_id IS NOT NULL")
_of_source = sa.text("source_id IS NOT NULL")
_weighed = sa.text("weight_kg IS NOT NULL AND subject_type = 'animal' AND verdict = 'recorded' AND NOT retracted")
_stands = sa.text("standing IS NOT NULL")


def _partly(name: str, where: sa.TextClause, *columns: str, unique: bool = False) -> sa.Index:
    """An index of some rows only."""
    return sa.Index(name, *columns, unique=unique, sqlite_where=where, postgresql_where=where)


entry = sa.Table(
    # The present version of each entry.
    "entry",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("journal_no", sa.BigInteger, nullable=False),
    sa.Column("kind", sa.String(30), nullable=False),
    sa.Column("subject_type", sa.String(10), nullable=False),
    sa.Column("subject_id", Id, nullable=False),
    sa.Column("occurred_at", UtcDateTime, nullable=False),  # with precision `day`: the start of the local day
    sa.Column("occurred_on", sa.Date, nullable=False),
    sa.Column("time_precision", sa.String(5), nullable=False),
    sa.Column("sort_at", UtcDateTime, nullable=False),
    sa.Column("kind_rank", sa.Integer, nullable=False),
    sa.Column("data", Json, nullable=False),
    sa.Column("note", sa.Text),
    sa.Column("performed_by", sa.String(200)),
    sa.Column("confirmed", Json),
    sa.Column("attachments", Json),
    sa.Column("batch_id", Id),
    sa.Column("source", sa.String(60)),
    sa.Column("source_id", sa.String(200)),
    sa.Column("content_hash", sa.String(64), nullable=False),  # of the first submission
    sa.Column("recorded_at", UtcDateTime, nullable=False),
    sa.Column("recorded_by", Id),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("written_at", UtcDateTime, nullable=False),
    sa.Column("written_by", Id),
    sa.Column("why", sa.String(500)),
    sa.Column("retracted", sa.Boolean, nullable=False),
    # What the fold says of it; `revision` counts what was published of it.
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("verdict", sa.String(10), nullable=False),
    sa.Column("reasons", Json, nullable=False),
    sa.Column("warnings", Json, nullable=False),
    sa.Column("review", sa.Boolean, nullable=False),
    sa.Column("derived", Json),
    sa.Column("refused", Json),  # which of its young herd did not register, and why
    sa.Column("decision", sa.String(12)),  # of a person on this version: confirmed, set_aside, accepted
    sa.Column("weight_kg", sa.Float),  # mean live weight per head, for growth
    sa.Index(None, "farm_id", "subject_id", "sort_at", "kind_rank", "id"),
    sa.Index(None, "farm_id", "sort_at", "kind_rank", "id"),
    _partly("ix_entry_not_counted", _not_counted, "farm_id", "verdict", "sort_at", "kind_rank", "id"),
    _partly("ix_entry_review", _for_a_person, "farm_id", "sort_at", "kind_rank", "id"),
    _partly("ix_entry_batch", _of_batch, "farm_id", "batch_id"),
    # All that gains ask of weighings of animals that count.
    _partly(
        "ix_entry_weighed",
        _weighed,
        *("farm_id", "occurred_on", "subject_id", "sort_at", "kind_rank", "id", "weight_kg"),
        *("subject_type", "verdict", "retracted"),
    ),
    _partly("uq_entry_source", _of_source, "farm_id", "source", "source_id", unique=True),
)

entry_version = sa.Table(
    # Every version that was replaced, as it was: who wrote it, when, why, and what it said.
    "entry_version",
    metadata,
    sa.Column("entry_id", Id, primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("subject_id", Id),
    sa.Column("written_at", UtcDateTime, nullable=False),
    sa.Column("written_by", Id),
    sa.Column("why", sa.String(500)),
    sa.Column("retracted", sa.Boolean, nullable=False),
    sa.Column("occurred_at", UtcDateTime, nullable=False),
    sa.Column("occurred_on", sa.Date, nullable=False),
    sa.Column("time_precision", sa.String(5), nullable=False),
    sa.Column("data", Json, nullable=False),
    sa.Column("note", sa.Text),
    sa.Column("attachments", Json),
    sa.Column("confirmed", Json),
)

entry_text = sa.Table(
    # The words of each entry, without accents and capitals: what search reads, by an index of each database's own.
    "entry_text",
    metadata,
    sa.Column("no", _Serial, primary_key=True, autoincrement=True),
    sa.Column("entry_id", Id, nullable=False, unique=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
)

attachment = sa.Table(
    # The files that are here.
    "attachment",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("sha256", sa.String(64), primary_key=True),
    sa.Column("media_type", sa.String(40), nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("stored_at", UtcDateTime, nullable=False),
    sa.Index(None, "stored_at"),
)

file_use = sa.Table(
    # The files that versions of entries name, whether they are here or not.
    "file_use",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("sha256", sa.String(64), primary_key=True),
    sa.Column("entry_id", Id, primary_key=True),
)

decision = sa.Table(
    # Every decision of a person on an entry: who, when and why. The last one of the present version stands in `entry`.
    "decision",
    metadata,
    sa.Column("no", _Serial, primary_key=True, autoincrement=True),
    sa.Column("entry_id", Id, nullable=False),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("what", sa.String(12), nullable=False),
    sa.Column("decided_at", UtcDateTime, nullable=False),
    sa.Column("decided_by", Id),
    sa.Column("why", sa.String(500)),
    sa.Index(None, "entry_id"),
)

subject = sa.Table(
    # Where the fold of each subject stands after its last entry, so that a new entry at the end is judged by itself.
    "subject",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("id", Id, primary_key=True),
    sa.Column("type", sa.String(10), nullable=False),
    sa.Column("known", sa.Boolean, nullable=False),  # herd has spoken of it
    sa.Column("merged_into", Id),  # it was another one all the time: what is written of it is written of that one
    sa.Column("state", Json, nullable=False),
    sa.Column("edition", sa.String(12), nullable=False),  # of the rules by which the state and the bookmarks came about
    # The place of its last entry in farm order.
    sa.Column("last_sort_at", UtcDateTime),
    sa.Column("last_rank", sa.Integer, nullable=False),
    sa.Column("last_id", Id),
    # The last of herd's tellings that was heard.
    sa.Column("told_epoch", sa.String(32), nullable=False),
    sa.Column("told_version", sa.BigInteger, nullable=False),
    # What lists ask of a female's state; null of all others (`domain.reproduction.standing`).
    sa.Column("profile", sa.String(20)),
    sa.Column("standing", sa.String(10)),
    sa.Column("stands_since", sa.Date),
    sa.Column("service_id", Id),
    sa.Column("lactation", sa.String(10)),
    sa.Column("barred", sa.String(12)),
    # All that lists and counts of females ask, so that no state has to be read for them.
    sa.Index(
        "ix_subject_standing",
        *("farm_id", "profile", "standing", "stands_since", "id", "lactation", "barred"),
        sqlite_where=_stands,
        postgresql_where=_stands,
    ),
)

bookmark = sa.Table(
    # The state of a subject after all that happened up to an instant. Made from its entries, and thrown away with them.
    "bookmark",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("subject_id", Id, primary_key=True),
    sa.Column("at", UtcDateTime, primary_key=True),
    sa.Column("state", Json, nullable=False),
)

stay = sa.Table(
    # When a subject was on the farm (`farm`), at a place, in a group; open while `until` is null.
    "stay",
    metadata,
    sa.Column("no", _Serial, primary_key=True, autoincrement=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("subject_id", Id, nullable=False),
    sa.Column("what", sa.String(5), nullable=False),
    sa.Column("target_id", Id, nullable=False),
    sa.Column("since", UtcDateTime, nullable=False),
    sa.Column("until", UtcDateTime),
    sa.Index(None, "subject_id", "since"),
    sa.Index(None, "farm_id", "target_id", "since"),
    sa.Index(None, "farm_id", "target_id", "until"),  # who is there, and who left last
)

refusal = sa.Table(
    # Herd's word on entries that name what is herd's to give: numbers, places, groups.
    "refusal",
    metadata,
    sa.Column("entry_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("refused", sa.Boolean, nullable=False),
    sa.Column("reason", sa.String(60)),
    sa.Column("params", Json, nullable=False),
    sa.Column("epoch", sa.String(32), nullable=False),
    sa.Column("version", sa.BigInteger, nullable=False),
)

young = sa.Table(
    # Which animals an entry makes: those born, and those picked out of a lot.
    "young",
    metadata,
    sa.Column("entry_id", Id, primary_key=True),
    sa.Column("animal_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Index(None, "animal_id"),
)

setting_change = sa.Table(
    # Every change of a parameter by the farm, as it was made; nothing is changed here or taken out.
    "setting_change",
    metadata,
    sa.Column("farm_id", Id, primary_key=True),
    sa.Column("no", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("id", Id, nullable=False, unique=True),
    sa.Column("thing_id", Id, nullable=False),  # the parameter for its scope and profile: what its facts are about
    sa.Column("parameter", sa.String(80), nullable=False),
    sa.Column("scope", sa.String(5), nullable=False),
    sa.Column("scope_id", sa.String(80)),  # a group's id or a breed's code
    sa.Column("profile", sa.String(20)),
    sa.Column("value", Json),  # null: what holds otherwise
    sa.Column("valid_from", sa.Date, nullable=False),
    sa.Column("changed_at", UtcDateTime, nullable=False),
    sa.Column("changed_by", Id),
    sa.Column("why", sa.String(500), nullable=False),
    sa.Column("content_hash", sa.String(64), nullable=False),
    sa.Index(None, "thing_id", "no"),
)

group_purpose = sa.Table(
    # What groups are for: the fold needs it, so it is no picture that could be empty for a while.
    "group_purpose",
    metadata,
    sa.Column("group_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("purpose", sa.String(20), nullable=False),
    # The last of herd's tellings that was heard.
    sa.Column("epoch", sa.String(32), nullable=False),
    sa.Column("version", sa.BigInteger, nullable=False),
)
