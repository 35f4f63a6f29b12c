"""Telling the story of an animal or a lot again after something was heard of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from app.kernel.ids import derived_id
from app.kernel.trade.order import BEGINNING
from app.kernel.transaction import ReadTx, Tx
from modules.herd.domain.lots import tell_lot
from modules.herd.domain.stories import LOT, Entry, Story, absences, tell_animal
from modules.herd.models import animal, farm_group, wished_animal
from modules.herd.queries.farms import day_begins, zone_of
from modules.herd.services import ledger
from modules.herd.services.claims import settle_numbers_of
from modules.herd.services.intervals import write_flows, write_memberships, write_stays
from modules.herd.services.lots import lock_lot, restate_lot
from modules.herd.services.records import LIVING, lock_animal, restate

Row = sa.Row[Any]

_purposes = sa.select(farm_group.c.id, farm_group.c.purpose, farm_group.c.kind).where(
    farm_group.c.farm_id == sa.bindparam("farm_id"), farm_group.c.id.in_(sa.bindparam("groups", expanding=True))
)
_young_of = sa.select(wished_animal.c.animal_id, wished_animal.c.sort_at).where(
    wished_animal.c.from_id == sa.bindparam("from_id")
)
_openings = sa.select(
    animal.c.id,
    animal.c.farm_id,
    animal.c.status,
    animal.c.registered_on,
    animal.c.opening_place_id,
    animal.c.opening_group_ids,
    animal.c.lot_id,
    animal.c.litter_id,
).where(animal.c.id.in_(sa.bindparam("animals", expanding=True)))
_with_young = (
    sa.select(wished_animal.c.from_id)
    .distinct()
    .where(wished_animal.c.from_id.in_(sa.bindparam("animals", expanding=True)))
)


def refold(tx: Tx, farm_id: UUID, subject_type: str, subject_id: UUID) -> set[UUID]:
    """Fold what was heard of a subject into where it is now, and say what changed.

    Returns the animals that are to be looked at again because of it.
    """
    if subject_type == "animal":
        return _refold_animal(tx, farm_id, subject_id)
    return _refold_lot(tx, farm_id, subject_id) if subject_type == "lot" else set()


def opening_story(row: Mapping[str, Any], zone: ZoneInfo, purposes: Mapping[UUID, str]) -> Story:
    """How a new animal (its columns) stands by its registration alone."""
    return tell_animal([opening_of(row, zone)], purposes)


def purposes_of(tx: ReadTx, farm_id: UUID, groups: Collection[UUID]) -> dict[UUID, str]:
    """What each of these groups of the farm is for, and which are lots."""
    rows = tx.all(_purposes, {"farm_id": farm_id, "groups": list(groups)}) if groups else ()
    return {row.id: LOT if row.kind == LOT else row.purpose for row in rows}


def _groups_in(entries: Iterable[Entry]) -> set[UUID]:
    """The groups that are named as such: what each is for has to be looked up."""
    said = (entry.data for entry in entries)
    return {UUID(str(each)) for data in said for each in (*(data.get("group_ids") or ()), data.get("to_id")) if each}


def young_of(tx: ReadTx, from_id: UUID) -> set[UUID]:
    """The animals that entries of this dam or lot ask for."""
    return {row.animal_id for row in tx.all(_young_of, {"from_id": from_id})}


def find_as_known(tx: ReadTx, entries: Sequence[Row]) -> set[UUID]:
    """Those of these entries (ledger rows heard for the first time) by which nothing is otherwise than it is.

    They are registrations that say of animals what they were registered with, and nothing else was heard of those.
    """
    beginnings = [row for row in entries if row.kind == "registration" and row.subject_type == "animal"]
    if not beginnings:
        return set()
    subjects = [row.subject_id for row in beginnings]
    others = ledger.with_other_entries(tx, subjects)
    animals = {row.id: row for row in tx.all(_openings, {"animals": subjects}) if row.id not in others}
    zones = {farm_id: zone_of(tx, farm_id) for farm_id in {row.farm_id for row in animals.values()}}
    return {
        row.id for row in beginnings if row.subject_id in animals and _says_opening(row, animals[row.subject_id], zones)
    }


def _says_opening(entry: Row, registered: Row, zones: Mapping[UUID, ZoneInfo]) -> bool:
    if entry.farm_id != registered.farm_id or not ledger.counts(entry) or registered.status not in LIVING:
        return False
    opening = opening_of(registered._asdict(), zones[registered.farm_id])
    told = (entry.id, entry.sort_at, entry.kind_rank, *_put_into(entry.data))
    return told == (opening.id, opening.sort_at, opening.kind_rank, *_put_into(opening.data))


def _put_into(said: Mapping[str, Any]) -> tuple[str | None, str | None, list[str]]:
    """The place, the lot or litter, and the groups that a registration names."""
    place_id, lot_id = said.get("place_id"), said.get("lot_id") or said.get("litter_id")
    groups = [str(each) for each in said.get("group_ids") or ()]
    return str(place_id) if place_id else None, str(lot_id) if lot_id else None, groups


def with_young(tx: ReadTx, animal_ids: Iterable[UUID]) -> set[UUID]:
    """Those of these animals of which entries ask for young."""
    return {row.from_id for row in tx.all(_with_young, {"animals": list(animal_ids)})}


def _refold_animal(tx: Tx, farm_id: UUID, animal_id: UUID) -> set[UUID]:
    before = lock_animal(tx, farm_id, animal_id)
    if before is None or before.status not in LIVING:
        return set()
    heard = ledger.structural_entries(tx, farm_id, animal_id)
    entries = ledger.counted(heard)
    if not any(row.kind == "registration" for row in heard):
        entries.append(opening_of(before._asdict(), zone_of(tx, farm_id)))
    story = tell_animal(entries, purposes_of(tx, farm_id, _groups_in(entries)))
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


def opening_of(row: Mapping[str, Any], zone: ZoneInfo) -> Entry:
    """What the journal is going to say of a registration: by this an animal stands until it does."""
    at = day_begins(row["registered_on"], zone)
    said = {
        "place_id": row["opening_place_id"],
        "group_ids": row["opening_group_ids"],
        "lot_id": row.get("lot_id"),
        "litter_id": row.get("litter_id"),
    }
    return Entry(derived_id(row["id"], "registration"), "registration", at, BEGINNING, said)


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
    return Entry(derived_id(row["id"], "registration"), "registration", at, BEGINNING, said)
