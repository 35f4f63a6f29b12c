"""Telling the story of an animal or a lot again after something was heard of it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id
from app.kernel.trade.order import ENTRY
from app.kernel.transaction import ReadTx, Tx
from modules.herd.domain.lots import tell_lot
from modules.herd.domain.stories import Entry, Story, absences, tell_animal
from modules.herd.models import farm_group, wished_animal
from modules.herd.queries.farms import day_begins, zone_of
from modules.herd.services import ledger
from modules.herd.services.claims import settle_numbers_of
from modules.herd.services.intervals import write_flows, write_memberships, write_stays
from modules.herd.services.lots import lock_lot, restate_lot
from modules.herd.services.records import LIVING, lock_animal, restate

Row = sa.Row[Any]

_purposes = sa.select(farm_group.c.id, farm_group.c.purpose).where(farm_group.c.farm_id == sa.bindparam("farm_id"))
_young_of = sa.select(wished_animal.c.animal_id, wished_animal.c.sort_at).where(
    wished_animal.c.from_id == sa.bindparam("from_id")
)


def refold(tx: Tx, farm_id: UUID, subject_type: str, subject_id: UUID) -> set[UUID]:
    """Fold what was heard of a subject into where it is now, and say what changed.

    Returns the animals that are to be looked at again because of it.
    """
    if subject_type == "animal":
        return _refold_animal(tx, farm_id, subject_id)
    return _refold_lot(tx, farm_id, subject_id) if subject_type == "lot" else set()


def opening_story(tx: ReadTx, row: Mapping[str, Any]) -> Story:
    """How a new animal (its columns) stands by its registration alone."""
    return tell_animal([_opening_of(tx, row)], purposes_of(tx, row["farm_id"]))


def purposes_of(tx: ReadTx, farm_id: UUID) -> dict[UUID, str]:
    """What each group of the farm is for."""
    return {row.id: row.purpose for row in tx.all(_purposes, {"farm_id": farm_id})}


def young_of(tx: ReadTx, from_id: UUID) -> set[UUID]:
    """The animals that entries of this dam or lot ask for."""
    return {row.animal_id for row in tx.all(_young_of, {"from_id": from_id})}


def _refold_animal(tx: Tx, farm_id: UUID, animal_id: UUID) -> set[UUID]:
    before = lock_animal(tx, farm_id, animal_id)
    if before is None or before.status not in LIVING:
        return set()
    heard = ledger.structural_entries(tx, farm_id, animal_id)
    entries = ledger.counted(heard)
    if not any(row.kind == "registration" for row in heard):
        entries.append(_opening_of(tx, before._asdict()))
    named = any(entry.data.get("group_ids") for entry in entries)
    story = tell_animal(entries, purposes_of(tx, farm_id) if named else {})
    stays = write_stays(tx, farm_id, animal_id, story.stays)
    memberships = write_memberships(tx, farm_id, animal_id, story.memberships)
    concerned = _young_elsewhere(tx, animal_id, Story(stays, memberships), story)
    if absences(stays) != absences(story.stays):
        concerned |= settle_numbers_of(tx, farm_id, animal_id)
    restate(tx, before, _standing(tx, before, story))
    return concerned - {animal_id}


def _standing(tx: ReadTx, before: Row, story: Story) -> dict[str, Any]:
    left_on = story.left_at.astimezone(zone_of(tx, before.farm_id)).date() if story.left_at else None
    return {
        "life_status": story.life_status,
        "place_id": story.place_id,
        "left_on": left_on,
        "flags": list(story.flags),
        "sex": story.sex(before.registered_sex),
    }


def _young_elsewhere(tx: ReadTx, dam_id: UUID, known: Story, told: Story) -> set[UUID]:
    """The young whose dam was not, at their birth, where she was thought to be."""
    return {
        row.animal_id
        for row in tx.all(_young_of, {"from_id": dam_id})
        if known.stay_at(row.sort_at) != told.stay_at(row.sort_at)
        or known.groups_at(row.sort_at) != told.groups_at(row.sort_at)
    }


def _opening_of(tx: ReadTx, row: Mapping[str, Any]) -> Entry:
    """What the journal is going to say of a registration: by this an animal stands until it does."""
    at = day_begins(row["registered_on"], zone_of(tx, row["farm_id"]))
    said = {"place_id": row["opening_place_id"], "group_ids": row["opening_group_ids"]}
    return Entry(derived_id(row["id"], "registration"), "registration", at, ENTRY, said)


def _refold_lot(tx: Tx, farm_id: UUID, lot_id: UUID) -> set[UUID]:
    before = lock_lot(tx, farm_id, lot_id)
    if before is None:
        return set()
    heard = ledger.structural_entries(tx, farm_id, lot_id)
    entries = ledger.counted(heard)
    if not any(row.kind == "registration" for row in heard):
        entries.append(lot_opening(tx, before._asdict()))
    story = tell_lot(entries)
    known = write_stays(tx, farm_id, lot_id, story.stays)
    write_flows(tx, farm_id, lot_id, story.flows)
    restate_lot(tx, before, story)
    return _young_elsewhere(tx, lot_id, Story(known), Story(story.stays))


def lot_opening(tx: ReadTx, row: Mapping[str, Any]) -> Entry:
    """What the journal is going to say of the opening of a lot (its columns)."""
    at = day_begins(row["opened_on"], zone_of(tx, row["farm_id"]))
    said = {
        "place_id": row["opening_place_id"],
        "head_count": row["opening_head_count"],
        "by_sex": row["opening_by_sex"],
    }
    return Entry(derived_id(row["id"], "registration"), "registration", at, ENTRY, said)
