"""Herd's own ledger of the journal: the latest revision heard of every entry, and what herd thinks of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.outbox import publish
from app.kernel.trade.order import farm_order
from app.kernel.transaction import ReadTx, Tx
from modules.herd.contracts.published import EntryAccepted, EntryRefused
from modules.herd.domain.stories import STRUCTURAL, Entry
from modules.herd.inbound import EntryHeard
from modules.herd.models import heard_entry

Row = sa.Row[Any]

OF_YOUNG = frozenset(
    {"id_taken", "species_unknown", "wrong_production_type", "parent_younger", "parent_wrong_sex",
     "parent_wrong_species", "own_ancestor", "born_in_the_future"}
)  # fmt: skip
"""Why herd does not register the animal of a birth."""

REASONS = frozenset(
    {
        "identifier_in_use", "identifier_invalid", "place_unknown", "place_closed", "place_holds_no_animals",
        "group_unknown", "group_closed", "not_a_lot", "identifier_not_carried", "place_inside_itself", *OF_YOUNG,
    }
)  # fmt: skip
"""Why herd refuses entries. One that the journal disputes for nothing else would count if herd let it."""

NEVER_TOLD = 0
"""The revision of an entry that the journal, put back from a backup, knows no more: it is not even taken back."""

_entries = sa.select(heard_entry).where(heard_entry.c.id.in_(sa.bindparam("entries", expanding=True)))
_with_others = (
    sa.select(heard_entry.c.subject_id)
    .distinct()
    .where(
        heard_entry.c.subject_id.in_(sa.bindparam("subjects", expanding=True)),
        heard_entry.c.kind.not_in(("registration", "weighing")),
    )
)
_structural = (
    sa.select(heard_entry)
    .where(heard_entry.c.subject_id == sa.bindparam("subject_id"), heard_entry.c.kind.in_(STRUCTURAL))
    .where(heard_entry.c.farm_id == sa.bindparam("farm_id"), heard_entry.c.revision > NEVER_TOLD)
)
TAGS = ("tagging", "tag_lost", "tag_replaced")
_tags = (
    sa.select(heard_entry)
    .where(heard_entry.c.subject_id == sa.bindparam("subject_id"), heard_entry.c.kind.in_(TAGS))
    .where(heard_entry.c.farm_id == sa.bindparam("farm_id"))
)
_moves_of_places = sa.select(heard_entry).where(
    heard_entry.c.farm_id == sa.bindparam("farm_id"),
    heard_entry.c.subject_type == "place",
    heard_entry.c.kind == "move",
)
_refused_about = sa.select(heard_entry).where(
    heard_entry.c.farm_id == sa.bindparam("farm_id"),
    heard_entry.c.about_id == sa.bindparam("about_id"),
    heard_entry.c.refused.in_(
        ("place_unknown", "place_closed", "place_inside_itself", "group_unknown", "group_closed")
    ),
)
_judge = sa.update(heard_entry).where(heard_entry.c.id == sa.bindparam("entry_id"))


def write_down(tx: Tx, heard: Sequence[tuple[EntryHeard, str]]) -> None:
    """Keep what was heard of entries (each with the epoch of its telling), unless something newer is known."""
    tx.upsert_all(heard_entry, ("id",), [_told(*each) for each in heard], newer_than=("epoch", "revision"))


def _told(entry: EntryHeard, epoch: str) -> dict[str, Any]:
    """What the journal found out by itself stands beside what was written: the heads of "all", say."""
    return {
        "id": entry.entry_id,
        "farm_id": entry.farm_id,
        "subject_type": entry.subject_type,
        "subject_id": entry.subject_id,
        "kind": entry.kind,
        "sort_at": entry.sort_at,
        "kind_rank": entry.kind_rank,
        "revision": entry.revision,
        "verdict": entry.verdict,
        "reasons": list(entry.reasons),
        "retracted": entry.retracted,
        "data": {**entry.data, **entry.derived},
        "epoch": epoch,
    }


def is_news(entry: EntryHeard, epoch: str, before: Row | None) -> bool:
    """Whether a telling says more than the ledger's row (None: there is none).

    In an epoch the newest revision counts. A later epoch counts more: the journal was put back, and says all again.
    """
    return before is None or (epoch, entry.revision) > (before.epoch, before.revision)


def strike_out(tx: Tx, entry_id: UUID) -> None:
    """Forget an entry that was never told, unless herd changed its mind of it: how often goes on counting."""
    tx.run(sa.delete(heard_entry).where(heard_entry.c.id == entry_id, heard_entry.c.judged == 0))


def find_entries(tx: ReadTx, entry_ids: Iterable[UUID]) -> dict[UUID, Row]:
    """The ledger's rows of those of these entries that were written down."""
    wanted = list(entry_ids)
    return {row.id: row for row in tx.all(_entries, {"entries": wanted})} if wanted else {}


def entry_of(tx: ReadTx, entry_id: UUID) -> Row:
    """The ledger's row of an entry that was written down."""
    row = find_entries(tx, [entry_id]).get(entry_id)
    if row is None:
        raise LookupError(f"entry {entry_id} was never written down")
    return row


def with_other_entries(tx: ReadTx, subject_ids: Iterable[UUID]) -> set[UUID]:
    """Those of these subjects of which more was heard than that they began and what they weigh."""
    return {row.subject_id for row in tx.all(_with_others, {"subjects": list(subject_ids)})}


def structural_entries(tx: ReadTx, farm_id: UUID, subject_id: UUID) -> Sequence[Row]:
    """All that was heard about where a subject is, counted or not."""
    return tx.all(_structural, {"subject_id": subject_id, "farm_id": farm_id})


def tag_entries(tx: ReadTx, farm_id: UUID, animal_id: UUID) -> Sequence[Row]:
    """All that was heard about the numbers of an animal after its registration."""
    return tx.all(_tags, {"subject_id": animal_id, "farm_id": farm_id})


def moves_of_places(tx: ReadTx, farm_id: UUID) -> Sequence[Row]:
    """All that was heard of places that shifted."""
    return tx.all(_moves_of_places, {"farm_id": farm_id})


def refused_about(tx: ReadTx, farm_id: UUID, thing_id: UUID) -> Sequence[Row]:
    """The entries that herd refuses because of a place or group."""
    return tx.all(_refused_about, {"farm_id": farm_id, "about_id": thing_id})


def counted(rows: Collection[Row]) -> list[Entry]:
    """Of these rows, the entries that count: the journal's and herd's judge agree."""
    return as_entries([row for row in rows if counts(row)])


def as_entries(rows: Collection[Row]) -> list[Entry]:
    """These rows as the fold sees them."""
    return [Entry(row.id, row.kind, row.sort_at, row.kind_rank, row.data) for row in rows]


def counts(row: Row) -> bool:
    """Whether an entry counts: the journal's and herd's judge agree."""
    return row.verdict == "recorded" and not row.retracted and row.refused is None


def counts_for_journal(entry: EntryHeard) -> bool:
    """Whether an entry counts as far as the journal tells."""
    return entry.verdict == "recorded" and not entry.retracted


def order_of(row: Row) -> tuple[datetime, int, str]:
    """The place of an entry in farm order."""
    return farm_order(row.sort_at, row.kind_rank, row.id)


def would_count(row: Row) -> bool:
    """Whether nobody but herd has anything against an entry. A birth counts until it is taken back.

    What the journal makes of a birth depends on whether herd registers the young: it waits for its own subject.
    """
    if row.retracted:
        return False
    if row.kind == "birth":
        return True
    return row.verdict == "recorded" or (bool(row.reasons) and REASONS.issuperset(row.reasons))


def judge(
    tx: Tx, row: Row, reason: str | None, about_id: UUID | None = None, params: Mapping[str, Any] | None = None
) -> bool:
    """Refuse an entry for a reason, or accept it (None); a changed mind is said. False when it is the same."""
    if row.refused == reason and row.about_id == about_id:
        return False
    said = row.judged + 1
    about = dict(params or {})
    tx.run(_judge, {"entry_id": row.id, "refused": reason, "about_id": about_id, "params": about, "judged": said})
    fact = EntryRefused if reason else EntryAccepted
    told = fact(entry_id=row.id, farm_id=row.farm_id, reason=reason, params=about)
    publish(tx, told, farm_id=row.farm_id, subject=row.id, version=said, key=row.subject_id)
    return True
