"""Telling the story of an animal or a lot again after something was heard of it."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id
from app.kernel.trade.order import ENTRY
from app.kernel.transaction import ReadTx, Tx
from modules.herd.domain.stories import Entry, Story, absences, tell_animal, tell_lot
from modules.herd.models import farm_group
from modules.herd.services import ledger, numbers
from modules.herd.services.farms import day_begins, zone_of
from modules.herd.services.intervals import write_memberships, write_stays
from modules.herd.services.lots import lock_lot, restate_lot
from modules.herd.services.records import lock_animal, restate

Row = sa.Row[Any]

_purposes = sa.select(farm_group.c.id, farm_group.c.purpose).where(farm_group.c.farm_id == sa.bindparam("farm_id"))


def refold(tx: Tx, farm_id: UUID, subject_type: str, subject_id: UUID) -> None:
    """Fold what was heard of a subject into where it is now, and say what changed."""
    if subject_type == "animal":
        _refold_animal(tx, farm_id, subject_id)
    elif subject_type == "lot":
        _refold_lot(tx, farm_id, subject_id)


def restate_all(tx: Tx, farm_id: UUID, animal_ids: set[UUID]) -> None:
    """Render these animals again; those that herd does not know are passed over."""
    for animal_id in sorted(animal_ids):
        row = lock_animal(tx, farm_id, animal_id)
        if row is not None:
            restate(tx, row)


def opening_story(tx: ReadTx, row: dict[str, Any]) -> Story:
    """How a new animal (its columns) stands by its registration alone."""
    return tell_animal([_opening_of(tx, row)], purposes_of(tx, row["farm_id"]))


def purposes_of(tx: ReadTx, farm_id: UUID) -> dict[UUID, str]:
    """What each group of the farm is for."""
    return {row.id: row.purpose for row in tx.all(_purposes, {"farm_id": farm_id})}


def _refold_animal(tx: Tx, farm_id: UUID, animal_id: UUID) -> None:
    before = lock_animal(tx, farm_id, animal_id)
    if before is None:
        return
    heard = ledger.structural_entries(tx, farm_id, animal_id)
    entries = ledger.counted(heard)
    if not any(row.kind == "registration" for row in heard):
        entries.append(_opening_of(tx, before._asdict()))
    named = any(entry.data.get("group_ids") for entry in entries)
    story = tell_animal(entries, purposes_of(tx, farm_id) if named else {})
    known = write_stays(tx, farm_id, animal_id, story.stays)
    write_memberships(tx, farm_id, animal_id, story.memberships)
    came_or_left = absences(known) != absences(story.stays)
    concerned = numbers.judge_numbers_of(tx, farm_id, animal_id) if came_or_left else set()
    restate(tx, before, _standing(tx, farm_id, story))
    restate_all(tx, farm_id, concerned - {animal_id})


def _standing(tx: ReadTx, farm_id: UUID, story: Story) -> dict[str, Any]:
    left_on = story.left_at.astimezone(zone_of(tx, farm_id)).date() if story.left_at else None
    return {"life_status": story.life_status, "place_id": story.place_id, "left_on": left_on}


def _opening_of(tx: ReadTx, row: dict[str, Any]) -> Entry:
    """What the journal is going to say of a registration: by this an animal stands until it does."""
    at = day_begins(row["registered_on"], zone_of(tx, row["farm_id"]))
    said = {"place_id": row["opening_place_id"], "group_ids": row["opening_group_ids"]}
    return Entry(derived_id(row["id"], "registration"), "registration", at, ENTRY, said)


def _refold_lot(tx: Tx, farm_id: UUID, lot_id: UUID) -> None:
    before = lock_lot(tx, farm_id, lot_id)
    if before is None:
        return
    heard = ledger.structural_entries(tx, farm_id, lot_id)
    entries = ledger.counted(heard)
    if not any(row.kind == "registration" for row in heard):
        at = day_begins(before.opened_on, zone_of(tx, farm_id))
        said = {"place_id": before.opening_place_id, "head_count": before.opening_head_count}
        entries.append(Entry(derived_id(lot_id, "registration"), "registration", at, ENTRY, said))
    story = tell_lot(entries)
    write_stays(tx, farm_id, lot_id, story.stays)
    restate_lot(tx, before, place_id=story.place_id, head_count=story.head_count)
