"""How many heads are in each place: its own, and with everything that lies inside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.herd.domain.stories import LOT, PRESENT
from modules.herd.models import animal, farm_group, lot_flow, membership, place, stay
from modules.herd.queries.asof import END, PARENT_THEN, PLACES_THEN, Day, ran
from modules.herd.queries.heads import counts_by_itself

_FARM: sa.BindParameter[Any] = sa.bindparam("farm_id")
_living = (animal.c.farm_id == _FARM, animal.c.status.in_(("active", "provisional")))
_here = (*_living, animal.c.life_status == PRESENT, animal.c.place_id.is_not(None))
_count = sa.func.count()
_now = (
    sa.select(animal.c.place_id, _count.label("animals"), _count.filter(counts_by_itself()).label("heads"))
    .where(*_here)
    .group_by(animal.c.place_id)
)
_lots_now = (
    sa.select(farm_group.c.place_id, sa.func.sum(farm_group.c.head_count).label("heads"))
    .where(farm_group.c.farm_id == _FARM, farm_group.c.kind == "lot", farm_group.c.hidden.is_(False))
    .where(farm_group.c.closed_at.is_(None), farm_group.c.place_id.is_not(None))
    .group_by(farm_group.c.place_id)
)
_parents_now = sa.select(place.c.id, place.c.parent_id).where(place.c.farm_id == _FARM)

_inside = membership.alias("inside")
_in_lot = sa.and_(_inside.c.animal_id == animal.c.id, _inside.c.purpose == LOT, ran(_inside))
_then = (
    sa.select(stay.c.place_id, _inside.c.group_id.label("lot_id"), _count.label("animals"))
    .join(animal, animal.c.id == stay.c.subject_id)
    .outerjoin(_inside, _in_lot)
    .where(*_living, stay.c.status == PRESENT, stay.c.place_id.is_not(None), ran(stay))
    .group_by(stay.c.place_id, _inside.c.group_id)
)
_flow = lot_flow.alias("flow")
_last_flow = sa.select(sa.func.max(_flow.c.seq)).where(_flow.c.lot_id == farm_group.c.id, _flow.c.at < END)
LOTS_THEN = sa.outerjoin(
    farm_group,
    lot_flow,
    sa.and_(
        lot_flow.c.lot_id == farm_group.c.id,
        lot_flow.c.seq == _last_flow.correlate(farm_group).scalar_subquery(),
    ),
).outerjoin(stay, sa.and_(stay.c.subject_id == farm_group.c.id, ran(stay)))
_lots_then = (
    sa.select(farm_group.c.id, stay.c.place_id, lot_flow.c.head_count)
    .select_from(LOTS_THEN)
    .where(farm_group.c.farm_id == _FARM, farm_group.c.kind == "lot", farm_group.c.hidden.is_(False))
)
_parents_then = (
    sa.select(place.c.id, PARENT_THEN.label("parent_id")).select_from(PLACES_THEN).where(place.c.farm_id == _FARM)
)


@dataclass(frozen=True, slots=True)
class Occupancy:
    """The heads of the places of a farm, and in which place each lay."""

    animals: Mapping[UUID, int]
    heads: Mapping[UUID, int]
    inside: Mapping[UUID, int]
    parents: Mapping[UUID, UUID | None]

    def of(self, place_id: UUID, capacity: int | None) -> dict[str, Any]:
        """One place as REST shows it: too full is a notice and nothing more."""
        inside = self.inside.get(place_id, 0)
        return {
            "animals": self.animals.get(place_id, 0),
            "heads": self.heads.get(place_id, 0),
            "heads_inside": inside,
            "over_capacity": capacity is not None and inside > capacity,
        }


def occupancy_now(tx: ReadTx, farm_id: UUID) -> Occupancy:
    """The heads in every place of the farm now."""
    farm = {"farm_id": farm_id}
    animals: dict[UUID, int] = {}
    heads: dict[UUID, int] = {}
    for row in tx.all(_now, farm):
        animals[row.place_id], heads[row.place_id] = row.animals, row.heads
    for row in tx.all(_lots_now, farm):
        heads[row.place_id] = heads.get(row.place_id, 0) + int(row.heads or 0)
    return _with_inside(animals, heads, {row.id: row.parent_id for row in tx.all(_parents_now, farm)})


def occupancy_then(tx: ReadTx, farm_id: UUID, day: Day) -> Occupancy:
    """The same at the end of a day."""
    params = {"farm_id": farm_id, "end": day.end}
    lots = {row.id: row for row in tx.all(_lots_then, params)}
    animals: dict[UUID, int] = {}
    heads: dict[UUID, int] = {}
    for row in tx.all(_then, params):
        animals[row.place_id] = animals.get(row.place_id, 0) + row.animals
        lot = lots.get(row.lot_id)
        if lot is None or not lot.head_count or lot.place_id != row.place_id:
            heads[row.place_id] = heads.get(row.place_id, 0) + row.animals
    for lot in lots.values():
        if lot.place_id is not None:
            heads[lot.place_id] = heads.get(lot.place_id, 0) + (lot.head_count or 0)
    return _with_inside(animals, heads, {row.id: row.parent_id for row in tx.all(_parents_then, params)})


def _with_inside(
    animals: Mapping[UUID, int], heads: Mapping[UUID, int], parents: Mapping[UUID, UUID | None]
) -> Occupancy:
    """Each place with what lies inside it: heads are added to everything around the place they are in."""
    inside: dict[UUID, int] = {}
    for place_id, count in heads.items():
        around: UUID | None = place_id
        while around is not None:
            inside[around] = inside.get(around, 0) + count
            around = parents.get(around)
    return Occupancy(animals, heads, inside, parents)
