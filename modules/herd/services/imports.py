"""Hearing an imported row: what it names is opened, formed or registered, and every part of it is answered."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from app.kernel.errors import Refusal
from app.kernel.ids import derived_id
from app.kernel.outbox import publish
from app.kernel.transaction import Tx
from modules.herd.contracts.published import RegistrationRefused, RegistrationRepeated
from modules.herd.domain.registration import NewAnimal, NewGroup, NewOutsideParent, NewPlace, Number
from modules.herd.inbound import RowAnimal, RowGroup, RowImported, RowParent, RowPlace
from modules.herd.models import animal, farm_group, outside_parent, place
from modules.herd.services.animals import register_animal
from modules.herd.services.changes import change_as_told
from modules.herd.services.groups import form_group
from modules.herd.services.ids import is_known
from modules.herd.services.outside_parents import add_outside_parent
from modules.herd.services.places import open_place


def hear_row(tx: Tx, row: RowImported) -> None:
    """Do what a row asks, part by part; a part that is refused keeps no other from being done."""
    for place_ in row.places:
        _answer(tx, row, "place", place_.place_id, partial(_open, tx, row.farm_id, place_))
    for group in row.groups:
        _answer(tx, row, "group", group.group_id, partial(_form, tx, row.farm_id, group))
    for parent in row.parents:
        _answer(tx, row, "parent", parent.parent_id, partial(_name, tx, row.farm_id, parent))
    if row.animal is not None:
        _answer(tx, row, "animal", row.animal.animal_id, partial(_register, tx, row.farm_id, row.animal))
    if row.change is not None:
        _answer(tx, row, "change", row.change.animal_id, partial(change_as_told, tx, row.farm_id, row.change))


def _answer(tx: Tx, row: RowImported, thing: str, thing_id: UUID, do: Callable[[], bool]) -> None:
    """Do it; what was done says itself, a repeat and a refusal are said here."""
    about = derived_id(row.import_id, row.row, thing, thing_id)
    try:
        if do():
            return
        fact: RegistrationRepeated | RegistrationRefused = RegistrationRepeated(
            thing=thing, id=thing_id, farm_id=row.farm_id
        )
    except Refusal as refusal:
        params = {**refusal.params, **({"pointer": refusal.pointer} if refusal.pointer else {})}
        reason = refusal.code.rpartition("/")[2]
        fact = RegistrationRefused(thing=thing, id=thing_id, farm_id=row.farm_id, reason=reason, params=params)
    # Of an animal it is said in order with what else is; many rows ask for one place, and no order is among them.
    key = thing_id if thing in ("animal", "change") else about
    publish(tx, fact, farm_id=row.farm_id, subject=about, version=1, key=key)


def _open(tx: Tx, farm_id: UUID, told: RowPlace) -> bool:
    if is_known(tx, place, farm_id, told.place_id):
        return False
    return open_place(tx, farm_id, NewPlace(kind=told.kind, name=told.name), place_id=told.place_id)


def _form(tx: Tx, farm_id: UUID, told: RowGroup) -> bool:
    if is_known(tx, farm_group, farm_id, told.group_id):
        return False
    new = NewGroup(kind=told.kind, name=told.name, purpose=told.purpose, species=told.species, place_id=told.place_id)
    return form_group(tx, farm_id, new, group_id=told.group_id)


def _name(tx: Tx, farm_id: UUID, told: RowParent) -> bool:
    if is_known(tx, outside_parent, farm_id, told.parent_id):
        return True  # many rows name the same bull: that is no repeat of a row
    numbers = (Number(scheme=told.scheme, value=told.value),) if told.scheme and told.value else ()
    sex = told.sex if told.sex in ("Male", "Female") else "Unknown"
    new = NewOutsideParent(species=told.species, sex=sex, name=told.name, numbers=numbers)
    return add_outside_parent(tx, farm_id, new, parent_id=told.parent_id)


def _register(tx: Tx, farm_id: UUID, told: RowAnimal) -> bool:
    if is_known(tx, animal, farm_id, told.animal_id):
        return False
    new = NewAnimal(
        species=told.species,
        production_type=told.production_type,
        sex=told.sex,
        name=told.name,
        birth_date=told.birth_date,
        birth_date_estimated=told.birth_date_estimated,
        breed=told.breed,
        coat_colour=told.coat_colour,
        registered_on=told.registered_on,
        place_id=told.place_id,
        group_ids=told.group_ids,
        breed_fractions=tuple({"breed": each.breed, "fraction": each.fraction} for each in told.breed_fractions)
        or None,
        genetic_dam_id=told.genetic_dam_id,
        birth_dam_id=told.birth_dam_id,
        sire_id=told.sire_id,
        numbers=tuple(
            Number(scheme=each.scheme, value=each.value, type=each.type, official=each.official)
            for each in told.identifiers
        ),
    )
    return register_animal(tx, farm_id, new, animal_id=told.animal_id, parents_follow=True)
