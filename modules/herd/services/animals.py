"""Registering animals and changing what is registered of them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import NotFound, Stale
from app.kernel.ids import content_hash
from app.kernel.trade.species import SPECIES
from app.kernel.transaction import ReadTx, Tx
from modules.herd.domain.breeds import is_whole
from modules.herd.domain.labels import makeshift_label_of
from modules.herd.domain.registration import NewAnimal, Number, content_of
from modules.herd.domain.stories import NEUTERED, OTHER
from modules.herd.errors import (
    BornAfterRegistration,
    FractionsNotWhole,
    GroupClosed,
    GroupUnknown,
    IdentifierNeeded,
    InTheFuture,
    OneGroupPerPurpose,
    WrongProductionType,
)
from modules.herd.models import animal, farm_group, identifier
from modules.herd.queries.farms import day_begins, today_at, zone_of
from modules.herd.services import numbers
from modules.herd.services.breeds import with_breed_codes
from modules.herd.services.claims import settle_numbers
from modules.herd.services.ids import is_repeat
from modules.herd.services.intervals import write_memberships, write_stays
from modules.herd.services.parents import check_parents
from modules.herd.services.places import find_place_for_animals
from modules.herd.services.records import ACTIVE, LIVING, PROVISIONAL, lock_animal, restate, store_new
from modules.herd.services.settling import settle
from modules.herd.services.subjects import opening_story, young_of

Row = sa.Row[Any]

_carried = sa.select(identifier).where(
    identifier.c.animal_id == sa.bindparam("animal_id"), identifier.c.valid_to.is_(None), identifier.c.holds
)
_held_group = (
    sa.select(farm_group)
    .where(farm_group.c.id == sa.bindparam("group_id"), farm_group.c.farm_id == sa.bindparam("farm_id"))
    .with_for_update(read=True)  # nobody closes it before its new member is stored
)
_change_number = sa.update(identifier).where(identifier.c.id == sa.bindparam("identifier_id"))


def register_animal(tx: Tx, farm_id: UUID, new: NewAnimal, *, animal_id: UUID, parents_follow: bool = False) -> bool:
    """Register an animal on the farm; False when this very registration was made before.

    With `parents_follow` parents that nobody knows yet pass: the rows of a file come in any order.

    Raises IdTaken, IdElsewhere, IdentifierInUse, or what is wrong with a field, by its pointer.
    """
    said = content_hash(content_of(new))
    if is_repeat(tx, animal, farm_id, animal_id, said):
        return False
    row = _row_of(tx, farm_id, new, animal_id, said)
    _check(tx, farm_id, row, parents_follow=parents_follow)
    if new.place_id is not None:
        find_place_for_animals(tx, farm_id, new.place_id, pointer="/place_id")
    _check_groups(tx, farm_id, new.group_ids)
    wanted = numbers.check_numbers(new.numbers, needed=not new.provisional)
    numbers.refuse_taken(tx, farm_id, animal_id, wanted)
    since = day_begins(row["registered_on"], zone_of(tx, farm_id))
    numbers.carry(tx, farm_id, animal_id, wanted, on=row["registered_on"], at=since)
    story = opening_story(tx, row)
    write_stays(tx, farm_id, animal_id, story.stays)
    write_memberships(tx, farm_id, animal_id, story.memberships)
    store_new(tx, {**row, "life_status": story.life_status, "place_id": story.place_id, "left_on": None})
    concerned = settle_numbers(tx, farm_id, {each.key for each in wanted})
    settle(tx, farm_id, concerned | young_of(tx, animal_id))
    return True


def change_animal(
    tx: Tx,
    farm_id: UUID,
    animal_id: UUID,
    changes: Mapping[str, Any],
    *,
    carried: Sequence[Number] | None = None,
    version: int,
) -> None:
    """Correct what is registered: columns, and with `carried` the numbers it carries from now on.

    A number left out is kept as history, valid until today; one from an entry belongs to the journal and stays.
    """
    before = lock_animal(tx, farm_id, animal_id)
    if before is None or before.status not in LIVING:
        raise NotFound
    if before.version != version:
        raise Stale
    told = with_breed_codes(tx, farm_id, before.species, changes)
    wanted = _with_status(before, _with_sex(before, told))
    parents = {"genetic_dam_id", "birth_dam_id", "sire_id"} & wanted.keys()
    _check(tx, farm_id, {**before._mapping, **wanted}, parents_follow=not parents)
    concerned = set() if carried is None else _carry_instead(tx, before, carried)
    if before.status == PROVISIONAL and wanted.get("status") == ACTIVE:
        _check_known(tx, animal_id)
    restate(tx, before, wanted)
    settle(tx, farm_id, concerned | young_of(tx, animal_id))


def _with_sex(before: Row, changes: dict[str, Any]) -> dict[str, Any]:
    """The sex said again as it is shown changes nothing; another one is what it was registered with."""
    if changes.get("sex", before.sex) == before.sex:
        changes.pop("sex", None)
        return changes
    neutered = before.sex != before.registered_sex
    registered = changes["sex"]
    return {
        **changes,
        "registered_sex": registered,
        "sex": NEUTERED.get(registered, registered) if neutered else registered,
    }


def _with_status(before: Row, changes: dict[str, Any]) -> dict[str, Any]:
    provisional = changes.pop("provisional", before.status == PROVISIONAL)
    return {**changes, "status": PROVISIONAL if provisional else ACTIVE}


def _check_known(tx: ReadTx, animal_id: UUID) -> None:
    """An animal that is provisional no more can be found again by a number."""
    if tx.one(_carried, {"animal_id": animal_id}) is None:
        raise IdentifierNeeded(pointer="/identifiers")


def _row_of(tx: ReadTx, farm_id: UUID, new: NewAnimal, animal_id: UUID, said: str) -> dict[str, Any]:
    return {
        "id": animal_id,
        "farm_id": farm_id,
        "content_hash": said,
        "species": new.species,
        "production_type": new.production_type,
        "sex": new.sex,
        "name": new.name,
        "birth_date": new.birth_date,
        "birth_date_estimated": new.birth_date_estimated,
        **with_breed_codes(tx, farm_id, new.species, _breeds(new)),
        "genetic_dam_id": new.genetic_dam_id,
        "birth_dam_id": new.birth_dam_id or new.genetic_dam_id,
        "sire_id": new.sire_id,
        "dam_certainty": new.dam_certainty,
        "sire_certainty": new.sire_certainty,
        "same_as": new.same_as,
        "status": PROVISIONAL if new.provisional else ACTIVE,
        "makeshift_label": makeshift_label_of(animal_id) if new.provisional else None,
        "coat_colour": new.coat_colour,
        "registered_on": new.registered_on or today_at(tx, farm_id),
        "opening_place_id": new.place_id,
        "opening_group_ids": list(new.group_ids),
    }


def _breeds(new: NewAnimal) -> dict[str, Any]:
    return {"breed": new.breed, "breed_fractions": list(new.breed_fractions or ())}


def _check(tx: Tx, farm_id: UUID, row: Mapping[str, Any], *, parents_follow: bool = False) -> None:
    """Raise what speaks against an animal, from its columns."""
    if row["production_type"] and row["production_type"] not in SPECIES[row["species"]].production_types:
        raise WrongProductionType(pointer="/production_type", production_type=row["production_type"])
    registered_on: date = row["registered_on"]
    if registered_on > today_at(tx, farm_id):
        raise InTheFuture(pointer="/registered_on", day=registered_on.isoformat())
    if row["birth_date"] is not None and row["birth_date"] > registered_on:
        raise BornAfterRegistration(pointer="/birth_date")
    if row["breed_fractions"] and not is_whole(row["breed_fractions"]):
        raise FractionsNotWhole(pointer="/breed_fractions")
    check_parents(tx, farm_id, row, unknown=parents_follow)


def _check_groups(tx: ReadTx, farm_id: UUID, group_ids: Sequence[UUID]) -> None:
    purposes: set[str] = set()
    for index, group_id in enumerate(group_ids):
        pointer = f"/group_ids/{index}"
        found = tx.one(_held_group, {"group_id": group_id, "farm_id": farm_id})
        if found is None:
            raise GroupUnknown(pointer=pointer)
        if found.closed_at is not None:
            raise GroupClosed(pointer=pointer, name=found.name)
        if found.purpose in purposes - {OTHER}:
            raise OneGroupPerPurpose(pointer=pointer)
        purposes.add(found.purpose)


def _carry_instead(tx: Tx, before: Row, carried: Sequence[Number]) -> set[UUID]:
    """Carry exactly these numbers, beside those of entries. Returns the animals concerned."""
    farm_id, animal_id = before.farm_id, before.id
    wanted = numbers.check_numbers(carried, needed=before.status != PROVISIONAL)
    numbers.refuse_taken(tx, farm_id, animal_id, wanted)
    known = {(row.scheme, row.value): row for row in tx.all(_carried, {"animal_id": animal_id})}
    today = today_at(tx, farm_id)
    keys = {each.key for each in wanted}
    for each in wanted:
        if each.key in known and known[each.key].entry_id is None:
            change = {"type": each.type, "position": each.position, "official": each.official}
            tx.run(_change_number, {"identifier_id": known[each.key].id, **change})
    dropped = [row for key, row in known.items() if key not in keys and row.entry_id is None]
    for row in dropped:
        tx.run(_change_number, {"identifier_id": row.id, "valid_to": today})
    added = [each for each in wanted if each.key not in known]
    numbers.carry(tx, farm_id, animal_id, added, on=today, at=tx.now, first=len(known))
    keys = {(row.scheme, row.value) for row in dropped} | {each.key for each in added}
    return settle_numbers(tx, farm_id, keys, {animal_id}) if keys else set()
