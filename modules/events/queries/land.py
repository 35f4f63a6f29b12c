"""The land of a farm: places with an area of their own, and which place lies on which of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.models import known_place

_places = sa.select(known_place.c.place_id, known_place.c.parent_id, known_place.c.area_ha).where(
    known_place.c.farm_id == sa.bindparam("farm")
)


@dataclass(frozen=True, slots=True)
class Land:
    """Hectares by the outermost places that have an area, and the outermost one of each place on it.

    A place with an area that lies in another with one is a part of that: its hectares count once.
    """

    ha: Mapping[UUID, float]
    under: Mapping[UUID, UUID]


def land_of(tx: ReadTx, farm_id: UUID) -> Land:
    """The land of a farm as its places lie and measure now; empty where none has an area."""
    rows = tx.all(_places, {"farm": farm_id})
    areas: dict[UUID, float] = {row.place_id: row.area_ha for row in rows if row.area_ha}
    parents: dict[UUID, UUID | None] = {row.place_id: row.parent_id for row in rows} if areas else {}
    found = {place: _outermost(place, parents, areas) for place in parents}
    under = {place: outer for place, outer in found.items() if outer is not None}
    return Land({outer: areas[outer] for outer in under.values()}, under)


def _outermost(place: UUID, parents: Mapping[UUID, UUID | None], areas: Mapping[UUID, float]) -> UUID | None:
    found, at = None, place if place in parents else None
    for _ in parents:  # a circle that is not heard of to its end yet does not hold
        if at is None:
            break
        found, at = (at if at in areas else found), parents.get(at)
    return found
