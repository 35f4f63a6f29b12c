"""Hearing the journal: an entry is written down, judged where herd has a say, and folded."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import Tx
from modules.herd.domain.births import BIRTH, BIRTHS, PARTURITION
from modules.herd.domain.stories import STRUCTURAL
from modules.herd.inbound import EntryHeard
from modules.herd.models import animal, heard_entry
from modules.herd.services import ledger
from modules.herd.services.claims import settle_numbers
from modules.herd.services.judging import judge_entry
from modules.herd.services.litters import settle_litter, settle_litters_of
from modules.herd.services.records import lock_animal
from modules.herd.services.settling import settle
from modules.herd.services.subjects import find_as_known, refold
from modules.herd.services.tags import hear_tag
from modules.herd.services.tree import shift_places
from modules.herd.services.young import hear_birth

WEIGHING = "weighing"

_mine = (animal.c.id == sa.bindparam("animal_id"), animal.c.farm_id == sa.bindparam("farm"))
_weigh_newer = sa.update(animal).where(
    *_mine,
    sa.or_(
        animal.c.last_weighed_at.is_(None),
        animal.c.last_weighed_at < sa.bindparam("at", type_=animal.c.last_weighed_at.type),
        sa.and_(
            animal.c.last_weighed_at == sa.bindparam("at", type_=animal.c.last_weighed_at.type),
            animal.c.last_weighing_id < sa.bindparam("entry_id", type_=animal.c.last_weighing_id.type),
        ),
    ),
)
_weigh_again = sa.update(animal).where(*_mine)
_weighings = (
    sa.select(heard_entry.c.id, heard_entry.c.sort_at, heard_entry.c.data)
    .where(
        heard_entry.c.subject_id == sa.bindparam("animal_id"),
        heard_entry.c.kind == WEIGHING,
        heard_entry.c.verdict == "recorded",
        heard_entry.c.retracted.is_(False),
    )
    .order_by(heard_entry.c.sort_at.desc(), heard_entry.c.id.desc())
    .limit(1)
)


def hear_entries(tx: Tx, heard: Sequence[tuple[EntryHeard, str]]) -> None:
    """Take note of entries as the journal now tells them, no two of one subject, each with the epoch of its telling.

    An older telling than the last changes nothing.
    """
    before = ledger.find_entries(tx, [entry.entry_id for entry, _ in heard])
    news = [(entry, epoch) for entry, epoch in heard if ledger.is_news(entry, epoch, before.get(entry.entry_id))]
    ledger.write_down(tx, news)
    entries = [entry for entry, _ in news]
    weighings = [entry for entry in entries if entry.kind == WEIGHING and entry.subject_type == "animal"]
    _hear_weighings(tx, weighings, before)
    rows = ledger.find_entries(tx, [entry.entry_id for entry in entries if entry.kind != WEIGHING])
    as_known = find_as_known(tx, [row for row in rows.values() if row.id not in before])
    for entry in entries:
        tx.because_of(entry.subject_id)
        if entry.entry_id in rows and entry.entry_id not in as_known:
            _take_up(tx, rows[entry.entry_id])
        was = before.get(entry.entry_id)
        if was is not None and was.subject_id != entry.subject_id:
            _let_go(tx, was)


def judge_again(tx: Tx, farm_id: UUID, thing_id: UUID) -> None:
    """A place or group is now known or open: take up the entries that were refused because of it."""
    for entry in ledger.refused_about(tx, farm_id, thing_id):
        _take_up(tx, entry)


def _take_up(tx: Tx, entry: ledger.Row) -> None:
    """Judge an entry where herd has a say, and tell again what it speaks of."""
    if entry.kind in BIRTHS:
        _hear_birth(tx, entry)
    elif entry.kind in ledger.TAGS and entry.subject_type == "animal":
        lock_animal(tx, entry.farm_id, entry.subject_id)  # first the animal, then its numbers, as everybody does
        settle(tx, entry.farm_id, hear_tag(tx, entry))
    elif entry.subject_type == "place":
        if entry.kind == "move":
            shift_places(tx, entry.farm_id)
    elif entry.kind in STRUCTURAL:
        judge_entry(tx, entry)
        _tell_again(tx, entry)


def _hear_birth(tx: Tx, entry: ledger.Row) -> None:
    if entry.kind != BIRTH:
        judge_entry(tx, entry)
    settle(tx, entry.farm_id, hear_birth(tx, entry))
    if entry.kind == PARTURITION:
        settle_litter(tx, entry)


def _tell_again(tx: Tx, entry: ledger.Row) -> None:
    settle(tx, entry.farm_id, refold(tx, entry.farm_id, entry.subject_type, entry.subject_id))
    if entry.subject_type == "animal":
        settle_litters_of(tx, entry.farm_id, entry.subject_id)


def _let_go(tx: Tx, before: ledger.Row) -> None:
    """An entry is another's now: tell the story of whom it was told of before without it."""
    if before.kind == WEIGHING:
        _weigh_from_ledger(tx, before.farm_id, before.subject_id)
    elif before.kind in ledger.TAGS:
        settle(tx, before.farm_id, settle_numbers(tx, before.farm_id, animals={before.subject_id}))
    else:
        _tell_again(tx, before)


def _hear_weighings(tx: Tx, entries: Sequence[EntryHeard], before: Mapping[UUID, ledger.Row]) -> None:
    """The last weight is only shown: no version, nothing said. Whatever begins to count is a single update."""
    counted = {entry_id for entry_id, row in before.items() if ledger.counts(row)}
    begin = [each for each in entries if each.entry_id not in counted and ledger.counts_for_journal(each)]
    tx.run(_weigh_newer, [_newer_weight(entry) for entry in begin])
    for entry in entries:
        if entry.entry_id in counted:
            _weigh_from_ledger(tx, entry.farm_id, entry.subject_id)


def _newer_weight(entry: EntryHeard) -> dict[str, object]:
    weighed = _weight_columns(entry.data.get("weight_kg"), entry.sort_at, entry.entry_id)
    where = {"animal_id": entry.subject_id, "farm": entry.farm_id, "at": entry.sort_at, "entry_id": entry.entry_id}
    return {**weighed, **where}


def _weigh_from_ledger(tx: Tx, farm_id: UUID, animal_id: UUID) -> None:
    last = tx.one(_weighings, {"animal_id": animal_id})
    weighed = _weight_columns(last.data.get("weight_kg"), last.sort_at, last.id) if last else _weight_columns()
    tx.run(_weigh_again, {**weighed, "animal_id": animal_id, "farm": farm_id})


def _weight_columns(kg: object = None, at: object = None, entry_id: object = None) -> dict[str, object]:
    return {"last_weight_kg": kg, "last_weighed_at": at, "last_weighing_id": entry_id}
