"""Taking an import back: what it made goes where it is still as the import made it; all else stays, and is told."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import Refusal
from app.kernel.ids import derived_id
from app.kernel.outbox import publish
from app.kernel.transaction import ReadTx, Tx
from modules.herd.contracts.published import UndoAnswered
from modules.herd.domain.parents import PARENTS
from modules.herd.errors import ChangedMeanwhile, HasYoung, LaterEntries
from modules.herd.inbound import ImportUndone, RowAnimal
from modules.herd.models import animal, farm_group, heard_entry, identifier, outside_parent, place
from modules.herd.services.breeds import breed_of
from modules.herd.services.changes import change_as_told
from modules.herd.services.claims import settle_numbers
from modules.herd.services.groups import change_group
from modules.herd.services.intervals import write_memberships, write_stays
from modules.herd.services.places import change_place
from modules.herd.services.records import LIVING, REMOVED, lock_animal, restate
from modules.herd.services.settling import settle

Row = sa.Row[Any]

_others = sa.select(heard_entry.c.id).where(
    heard_entry.c.subject_id == sa.bindparam("animal_id"),
    heard_entry.c.retracted.is_(False),
    heard_entry.c.kind != "registration",
)
_young = (
    sa.select(animal.c.id)
    .where(sa.or_(*(animal.c[role] == sa.bindparam("parent_id") for role in PARENTS)), animal.c.status.in_(LIVING))
    .limit(1)
)
_numbers = sa.select(identifier).where(identifier.c.animal_id == sa.bindparam("animal_id"))
_drop_numbers = sa.delete(identifier).where(
    identifier.c.animal_id == sa.bindparam("animal_id"), identifier.c.entry_id.is_(None)
)
_drop_parent = sa.delete(outside_parent).where(
    outside_parent.c.id == sa.bindparam("parent_id"), outside_parent.c.farm_id == sa.bindparam("farm_id")
)


def hear_undone(tx: Tx, told: ImportUndone) -> None:
    """Take back what is told, part by part; a part that stays keeps no other from going."""
    if told.animal is not None:
        _answer(tx, told, "animal", told.animal.animal_id, partial(_remove, tx, told, told.animal))
    if told.change is not None:
        _answer(tx, told, "change", told.change.animal_id, partial(change_as_told, tx, told.farm_id, told.change))
    if told.place_id is not None:
        _answer(tx, told, "place", told.place_id, partial(_close_place, tx, told.farm_id, told.place_id))
    if told.group_id is not None:
        _answer(tx, told, "group", told.group_id, partial(_close_group, tx, told.farm_id, told.group_id))
    if told.parent_id is not None:
        _answer(tx, told, "parent", told.parent_id, partial(_forget_parent, tx, told.farm_id, told.parent_id))


def _answer(tx: Tx, told: ImportUndone, thing: str, thing_id: UUID, do: Callable[[], Any]) -> None:
    reason, params = None, {}
    try:
        do()
    except Refusal as refusal:
        reason = refusal.code.rpartition("/")[2]
        params = {**refusal.params, **({"pointer": refusal.pointer} if refusal.pointer else {})}
    fact = UndoAnswered(thing=thing, id=thing_id, farm_id=told.farm_id, reason=reason, params=params)
    about = derived_id(told.import_id, "undo", thing, thing_id, tx.context.causation_id)
    publish(tx, fact, farm_id=told.farm_id, subject=about, version=1, key=thing_id)


def _remove(tx: Tx, told: ImportUndone, as_made: RowAnimal) -> None:
    row = lock_animal(tx, told.farm_id, as_made.animal_id)
    if row is None or row.status == REMOVED:
        return
    _check_unchanged(tx, row, as_made)
    mine = set(told.entries)
    if any(each.id not in mine for each in tx.all(_others, {"animal_id": row.id})):
        raise LaterEntries
    if tx.one(_young, {"parent_id": row.id}):
        raise HasYoung
    keys = {(each.scheme, each.value) for each in tx.all(_numbers, {"animal_id": row.id})}
    tx.run(_drop_numbers, {"animal_id": row.id})
    write_stays(tx, told.farm_id, row.id, [])
    write_memberships(tx, told.farm_id, row.id, [])
    restate(tx, row, {"status": REMOVED, "place_id": None})
    settle(tx, told.farm_id, settle_numbers(tx, told.farm_id, keys) - {row.id})


def _check_unchanged(tx: ReadTx, row: Row, as_made: RowAnimal) -> None:
    """Raise ChangedMeanwhile, at its pointer, for what is otherwise than the import registered it."""
    breed = partial(breed_of, tx, row.farm_id, row.species)
    known: Mapping[str, Any] = {**row._mapping, "breed": breed(row.breed)}
    made = {
        **{name: getattr(as_made, name) for name in _SAME},
        "breed": breed(as_made.breed),
        "registered_sex": as_made.sex,
        "opening_place_id": as_made.place_id,
        "birth_dam_id": as_made.birth_dam_id or as_made.genetic_dam_id,
    }
    for name, value in made.items():
        if known[name] != value:
            raise ChangedMeanwhile(pointer=f"/{name}")
    if row.born_of_entry_id is not None or row.merged_into is not None:
        raise ChangedMeanwhile
    carried = {(each.scheme, each.value) for each in tx.all(_numbers, {"animal_id": row.id}) if each.entry_id is None}
    if carried != {(each.scheme, each.value) for each in as_made.identifiers}:
        raise ChangedMeanwhile(pointer="/identifiers")


_SAME = (
    "species", "production_type", "name", "birth_date", "coat_colour", "registered_on", "genetic_dam_id", "sire_id",
)  # fmt: skip


def _close_place(tx: Tx, farm_id: UUID, place_id: UUID) -> None:
    row = tx.one(sa.select(place).where(place.c.id == place_id, place.c.farm_id == farm_id))
    if row is not None and row.closed_at is None:
        change_place(tx, farm_id, place_id, {"active": False}, version=row.version)


def _close_group(tx: Tx, farm_id: UUID, group_id: UUID) -> None:
    row = tx.one(sa.select(farm_group).where(farm_group.c.id == group_id, farm_group.c.farm_id == farm_id))
    if row is not None and row.closed_at is None:
        change_group(tx, farm_id, group_id, {"closed": True}, version=row.version)


def _forget_parent(tx: Tx, farm_id: UUID, parent_id: UUID) -> None:
    if tx.one(_young, {"parent_id": parent_id}):
        raise HasYoung
    tx.run(_drop_parent, {"parent_id": parent_id, "farm_id": farm_id})
