"""Places as the API shows them, each with the animals that stand in it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.herd.models import place
from modules.herd.queries.asof import Day
from modules.herd.queries.occupancy import Occupancy, occupancy_now, occupancy_then

ORDER = ((place.c.name_sort, "asc"), (place.c.id, "asc"))

_all = sa.select(place)
_one = _all.where(place.c.farm_id == sa.bindparam("farm_id"), place.c.id == sa.bindparam("place_id"))


def places_of(farm_id: UUID) -> sa.Select[Any]:
    """All places of a farm."""
    return _all.where(place.c.farm_id == farm_id)


def find_place(tx: ReadTx, farm_id: UUID, place_id: UUID, day: Day | None = None) -> tuple[dict[str, Any], int] | None:
    """One place (at the end of a day) and its version; None when the farm has no such place."""
    row = tx.one(_one, {"farm_id": farm_id, "place_id": place_id})
    return (with_heads(tx, farm_id, [row], day)[0], row.version) if row is not None else None


def with_heads(tx: ReadTx, farm_id: UUID, rows: Sequence[sa.Row[Any]], day: Day | None = None) -> list[dict[str, Any]]:
    """These places as REST shows them, with the heads in them now or at the end of a day, and where they lay then."""
    found = occupancy_now(tx, farm_id) if day is None else occupancy_then(tx, farm_id, day)
    return [{**place_of(row), "parent_id": _parent(found, row), **found.of(row.id, row.capacity)} for row in rows]


def _parent(found: Occupancy, row: sa.Row[Any]) -> UUID | None:
    return found.parents.get(row.id, row.parent_id)


def place_of(row: sa.Row[Any]) -> dict[str, Any]:
    """A place as REST shows it, without its heads."""
    return {
        "id": row.id,
        "version": row.version,
        "kind": row.kind,
        "name": row.name,
        "code": row.code,
        "parent_id": row.parent_id,
        "capacity": row.capacity,
        "area_ha": row.area_ha,
        "species": row.species,
        "active": row.closed_at is None,
    }
