"""Hearing imported rows: what they name is opened, formed or registered, and every part of them is answered."""

from collections.abc import Callable, Sequence
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
from modules.herd.services.changes import change_as_told
from modules.herd.services.door import Asked
from modules.herd.services.groups import form_group
from modules.herd.services.ids import check_owner, owners_of
from modules.herd.services.numbers import RETIRED
from modules.herd.services.outside_parents import add_outside_parent
from modules.herd.services.places import open_place
from modules.herd.services.registering import Answer, register_animals

Rows = Sequence[tuple[UUID, RowImported]]
"""Rows of spreadsheets, each under the key of its message."""


def hear_rows(tx: Tx, rows: Rows) -> None:
    """Do what rows ask, part by part; a part that is refused keeps no other from being done."""
    owners = _owners_of_things(tx, [row for _, row in rows])
    for key, row in rows:
        tx.because_of(key)
        for place_ in row.places:
            make = partial(_open, tx, row.farm_id, place_)
            _answer(tx, row, "place", place_.place_id, partial(_make, owners, row.farm_id, place_.place_id, make))
        for group in row.groups:
            make = partial(_form, tx, row.farm_id, group)
            _answer(tx, row, "group", group.group_id, partial(_make, owners, row.farm_id, group.group_id, make))
        for parent in row.parents:
            make = partial(_name, tx, row.farm_id, parent)
            _answer(
                tx, row, "parent", parent.parent_id, partial(_name_once, owners, row.farm_id, parent.parent_id, make)
            )
    _register_all(tx, rows)
    for key, row in rows:
        tx.because_of(key)
        if row.change is not None:
            _answer(tx, row, "change", row.change.animal_id, partial(change_as_told, tx, row.farm_id, row.change))


def _owners_of_things(tx: Tx, rows: Sequence[RowImported]) -> dict[UUID, UUID]:
    """The farms of the places, groups and outside parents that rows name, as far as there are such."""
    named = (
        (place, {each.place_id for row in rows for each in row.places}),
        (farm_group, {each.group_id for row in rows for each in row.groups}),
        (outside_parent, {each.parent_id for row in rows for each in row.parents}),
    )
    return {row.id: row.farm_id for table, ids in named for row in owners_of(tx, table, ids).values()}


def _make(owners: dict[UUID, UUID], farm_id: UUID, thing_id: UUID, make: Callable[[], bool]) -> bool:
    """Make a thing unless the farm has it, whatever was said of it."""
    if thing_id in owners:
        check_owner(owners[thing_id], farm_id)
        return False
    made = make()
    owners[thing_id] = farm_id
    return made


def _name_once(owners: dict[UUID, UUID], farm_id: UUID, parent_id: UUID, make: Callable[[], bool]) -> bool:
    """Many rows name the same bull: that is no repeat of a row."""
    _make(owners, farm_id, parent_id, make)
    return True


def _register_all(tx: Tx, rows: Rows) -> None:
    """Register the animals of rows; under an id that the farm knows nothing is registered again."""
    by_farm: dict[UUID, list[tuple[UUID, RowImported, RowAnimal]]] = {}
    for key, row in rows:
        if row.animal is not None:
            by_farm.setdefault(row.farm_id, []).append((key, row, row.animal))
    for farm_id, some in by_farm.items():
        owners = owners_of(tx, animal, [told.animal_id for _, _, told in some])
        fresh = [
            Asked(told.animal_id, _new(told), parents_follow=True, confirmed=(RETIRED,))  # the dry run told of it
            for _, _, told in some
            if told.animal_id not in owners
        ]
        answers = register_animals(tx, farm_id, fresh)
        for key, row, told in some:
            tx.because_of(key)
            owner, answer = owners.get(told.animal_id), answers.get(told.animal_id, False)
            _answer(
                tx,
                row,
                "animal",
                told.animal_id,
                partial(_registered, owner.farm_id if owner else farm_id, farm_id, answer),
            )


def _registered(owner_id: UUID, farm_id: UUID, answer: Answer) -> bool:
    check_owner(owner_id, farm_id)
    if isinstance(answer, Refusal):
        raise answer
    return answer


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
    return open_place(tx, farm_id, NewPlace(kind=told.kind, name=told.name), place_id=told.place_id)


def _form(tx: Tx, farm_id: UUID, told: RowGroup) -> bool:
    new = NewGroup(kind=told.kind, name=told.name, purpose=told.purpose, species=told.species, place_id=told.place_id)
    return form_group(tx, farm_id, new, group_id=told.group_id)


def _name(tx: Tx, farm_id: UUID, told: RowParent) -> bool:
    numbers = (Number(scheme=told.scheme, value=told.value),) if told.scheme and told.value else ()
    sex = told.sex if told.sex in ("Male", "Female") else "Unknown"
    new = NewOutsideParent(species=told.species, sex=sex, name=told.name, numbers=numbers)
    return add_outside_parent(tx, farm_id, new, parent_id=told.parent_id)


def _new(told: RowAnimal) -> NewAnimal:
    return NewAnimal(
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
