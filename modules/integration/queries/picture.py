"""What integration knows of a farm, as far as a file needs it."""

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.integration.domain.cells import fold
from modules.integration.domain.plan import Key, KnownAnimal, KnownLot, Picture
from modules.integration.domain.reading import Farm
from modules.integration.models import (
    imported_entry,
    known_animal,
    known_farm,
    known_group,
    known_identifier,
    known_place,
)

_AT_ONCE = 500
_UNHEARD_ZONE = "UTC"

_farm = sa.select(known_farm).where(known_farm.c.farm_id == sa.bindparam("farm"))
_entries = sa.select(imported_entry.c.entry_id).where(imported_entry.c.base_id == sa.bindparam("base"))
_places = sa.select(known_place.c.place_id, known_place.c.name).where(
    known_place.c.farm_id == sa.bindparam("farm"), known_place.c.active
)
_groups = sa.select(known_group).where(known_group.c.farm_id == sa.bindparam("farm"), sa.not_(known_group.c.closed))
_numbers = (
    sa.select(
        known_identifier.c.scheme,
        known_identifier.c.value,
        *(column for column in known_animal.c if column.name not in ("farm_id", "epoch", "version")),
    )
    .join(known_animal, known_animal.c.animal_id == known_identifier.c.animal_id)
    .where(
        known_identifier.c.farm_id == sa.bindparam("farm"),
        known_identifier.c.scheme == sa.bindparam("scheme"),
        known_identifier.c.value.in_(sa.bindparam("values", expanding=True)),
    )
)


def get_farm(tx: ReadTx, farm_id: UUID) -> Farm:
    """The farm as heard of; one not heard of yet counts in UTC and English."""
    row = tx.one(_farm, {"farm": farm_id})
    zone = row.time_zone if row else _UNHEARD_ZONE
    today = tx.now.astimezone(ZoneInfo(zone)).date()
    if row is None:
        return Farm(zone, "en", today)
    return Farm(zone, row.locale, today, row.country, row.main_species)


def load_picture(tx: ReadTx, farm_id: UUID, farm: Farm, base_id: UUID, numbers: Iterable[Key]) -> Picture:
    """Places, groups and lots by name, the animals that carry these numbers, the entries this file has sent."""
    carriers: dict[Key, UUID] = {}
    animals: dict[UUID, KnownAnimal] = {}
    for row in _carriers(tx, farm_id, numbers):
        animals[row.animal_id] = KnownAnimal(
            row.animal_id, row.species, row.production_type, row.birth_date, row.registered_on, row.life_status
        )
        before = carriers.get((row.scheme, row.value))
        if before is None or not animals[row.animal_id].has_left:  # one that is here counts before one that has left
            carriers[row.scheme, row.value] = row.animal_id
    groups = tx.all(_groups, {"farm": farm_id})
    return Picture(
        zone=farm.zone,
        today=farm.today,
        numbers=carriers,
        animals=animals,
        places={fold(row.name): row.place_id for row in tx.all(_places, {"farm": farm_id})},
        groups={fold(row.name): row.group_id for row in groups if row.kind == "group"},
        lots={fold(row.name): _lot(row) for row in groups if row.kind == "lot"},
        entries={row.entry_id for row in tx.all(_entries, {"base": base_id})},
    )


def _lot(row: sa.Row[tuple[object, ...]]) -> KnownLot:
    return KnownLot(row.group_id, row.name, row.species, row.production_type, row.opened_on, row.opening_birth_date)


def _carriers(tx: ReadTx, farm_id: UUID, numbers: Iterable[Key]) -> Iterator[sa.Row[tuple[object, ...]]]:
    wanted: dict[str, list[str]] = {}
    for scheme, value in sorted(set(numbers)):
        wanted.setdefault(scheme, []).append(value)
    for scheme, values in wanted.items():
        for some in _in_parts(values):
            yield from tx.all(_numbers, {"farm": farm_id, "scheme": scheme, "values": some})


def _in_parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
