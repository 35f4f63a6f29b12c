"""Places as the API shows them, each with the animals that stand in it."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.herd.domain.stories import PRESENT
from modules.herd.models import animal, place

ORDER = ((place.c.name_sort, "asc"), (place.c.id, "asc"))

_animals = (
    sa.select(sa.func.count())
    .where(animal.c.place_id == place.c.id, animal.c.life_status == PRESENT)
    .correlate(place)
    .scalar_subquery()
)
_all = sa.select(place, _animals.label("animals"))
_one = _all.where(place.c.farm_id == sa.bindparam("farm_id"), place.c.id == sa.bindparam("place_id"))


def places_of(farm_id: UUID) -> sa.Select[Any]:
    """All places of a farm."""
    return _all.where(place.c.farm_id == farm_id)


def find_place(tx: ReadTx, farm_id: UUID, place_id: UUID) -> tuple[dict[str, Any], int] | None:
    """One place and its version; None when the farm has no such place."""
    row = tx.one(_one, {"farm_id": farm_id, "place_id": place_id})
    return (place_of(row), row.version) if row is not None else None


def place_of(row: sa.Row[Any]) -> dict[str, Any]:
    """A place as REST shows it."""
    return {
        "id": row.id,
        "version": row.version,
        "kind": row.kind,
        "name": row.name,
        "code": row.code,
        "parent_id": row.parent_id,
        "capacity": row.capacity,
        "species": row.species,
        "active": row.closed_at is None,
        "animals": row.animals,
    }
