"""What integration knows of a farm, as far as a file needs it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from app.kernel.tables import inbox, inbox_mark, unfinished
from app.kernel.transaction import ReadTx
from modules.integration.domain.cells import fold
from modules.integration.domain.plan import GONE, KnownAnimal, KnownLot, Picture
from modules.integration.domain.reading import Farm
from modules.integration.domain.values import Key
from modules.integration.models import (
    imported_entry,
    known_animal,
    known_farm,
    known_group,
    known_identifier,
    known_place,
)

_UNHEARD_ZONE = "UTC"
_PICTURES = "integration.projects"

_farm = sa.select(known_farm).where(known_farm.c.farm_id == sa.bindparam("farm"))
_entries = sa.select(imported_entry.c.entry_id).where(imported_entry.c.base_id == sa.bindparam("base"))
_places = sa.select(known_place.c.place_id, known_place.c.name).where(
    known_place.c.farm_id == sa.bindparam("farm"), known_place.c.active
)
_groups = sa.select(known_group).where(known_group.c.farm_id == sa.bindparam("farm"), sa.not_(known_group.c.closed))
_numbers = sa.select(
    known_identifier.c.scheme,
    known_identifier.c.value,
    known_identifier.c.former,
    known_animal.c.animal_id,
    known_animal.c.life_status,
)
_numbers = _numbers.join(known_animal, known_animal.c.animal_id == known_identifier.c.animal_id).where(
    known_identifier.c.farm_id == sa.bindparam("farm"),
    known_identifier.c.scheme == sa.bindparam("scheme"),
    known_identifier.c.value.in_(sa.bindparam("values", expanding=True)),
)
_animals = sa.select(known_animal).where(known_animal.c.animal_id.in_(sa.bindparam("animals", expanding=True)))
_named = sa.select(known_animal.c.animal_id, known_animal.c.name_key).where(
    known_animal.c.farm_id == sa.bindparam("farm"), known_animal.c.name_key.in_(sa.bindparam("names", expanding=True))
)
_marks = (
    sa.select(inbox_mark.c.stream, inbox_mark.c.epoch, inbox_mark.c.position)
    .where(inbox_mark.c.subscription == _PICTURES)
    .order_by(inbox_mark.c.stream)
)
_unheard = sa.select(sa.literal(1)).where(inbox.c.subscription == _PICTURES, unfinished(inbox)).limit(1)


def get_farm(tx: ReadTx, farm_id: UUID) -> Farm:
    """The farm as heard of; one not heard of yet counts in UTC and English."""
    row = tx.one(_farm, {"farm": farm_id})
    zone = row.time_zone if row else _UNHEARD_ZONE
    today = tx.now.astimezone(ZoneInfo(zone)).date()
    if row is None:
        return Farm(zone, "en", today)
    return Farm(zone, row.locale, today, row.country, row.main_species)


def heard_so_far(tx: ReadTx) -> list[list[object]] | None:
    """How much of the others' facts the pictures hold; None while some wait to be painted."""
    if tx.scalar(_unheard):
        return None
    return [[row.stream, row.epoch, row.position] for row in tx.all(_marks)]


def load_picture(tx: ReadTx, farm_id: UUID, farm: Farm, base_id: UUID) -> Picture:
    """Places, groups and lots by name, and the entries this file has sent; animals follow by `look_up_animals`."""
    groups = tx.all(_groups, {"farm": farm_id})
    return Picture(
        zone=farm.zone,
        today=farm.today,
        farm_id=farm_id,
        places={fold(row.name): row.place_id for row in tx.all(_places, {"farm": farm_id})},
        groups={fold(row.name): row.group_id for row in groups if row.kind == "group"},
        purposes={row.group_id: row.purpose or "other" for row in groups},
        lots={fold(row.name): _lot(row) for row in groups if row.kind == "lot"},
        entries={row.entry_id for row in tx.all(_entries, {"base": base_id})},
    )


def look_up_animals(tx: ReadTx, farm_id: UUID, picture: Picture, numbers: Iterable[Key], names: Iterable[str]) -> None:
    """Fill the picture with the animals that carry these numbers or have these names (folded), and no others.

    Which of the numbers were carried before is told too.
    """
    picture.animals.clear()
    picture.named.clear()
    wanted: set[UUID] = set()
    for row in _carriers(tx, farm_id, numbers):
        key = (row.scheme, row.value)
        if row.former:
            picture.formers.add(key)
        else:
            picture.numbers[key] = row.animal_id
            wanted.add(row.animal_id)
    for row in tx.all_of(_named, "names", sorted(set(names)), {"farm": farm_id}):
        picture.named[row.name_key] = (*picture.named.get(row.name_key, ()), row.animal_id)
        wanted.add(row.animal_id)
    for row in tx.all_of(_animals, "animals", sorted(wanted)):
        picture.animals[row.animal_id] = _animal(row)


def _animal(row: sa.Row[Any]) -> KnownAnimal:
    parents = {"genetic_dam": row.genetic_dam_id, "birth_dam": row.birth_dam_id, "sire": row.sire_id}
    return KnownAnimal(
        row.animal_id,
        row.species,
        row.production_type,
        row.birth_date,
        row.registered_on,
        row.life_status,
        sex=row.sex,
        name=row.name,
        breed=row.breed,
        breeds=tuple((breed, part) for breed, part in row.breeds or ()),
        coat_colour=row.coat_colour,
        place_id=row.place_id,
        group_ids=tuple(UUID(each) for each in row.group_ids or ()),
        parents={role: parent_id for role, parent_id in parents.items() if parent_id},
    )


def _lot(row: sa.Row[Any]) -> KnownLot:
    return KnownLot(row.group_id, row.name, row.species, row.production_type, row.opened_on, row.opening_birth_date)


def _carriers(tx: ReadTx, farm_id: UUID, numbers: Iterable[Key]) -> list[sa.Row[Any]]:
    """Who carries or carried these numbers; an animal that is here comes after those that have left: it counts."""
    wanted: dict[str, list[str]] = {}
    for scheme, value in sorted(set(numbers)):
        wanted.setdefault(scheme, []).append(value)
    found: list[sa.Row[Any]] = []
    for scheme, values in wanted.items():
        found += tx.all_of(_numbers, "values", values, {"farm": farm_id, "scheme": scheme})
    return sorted(found, key=lambda row: row.life_status not in GONE)
