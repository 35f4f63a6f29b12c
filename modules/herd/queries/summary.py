"""The farm in a few numbers."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.herd.domain.stories import PRESENT
from modules.herd.models import animal, farm_group, place
from modules.herd.queries.heads import counts_by_itself

_animals = (
    sa.select(animal.c.species, sa.func.count().label("heads"))
    .where(animal.c.farm_id == sa.bindparam("farm_id"), animal.c.life_status == PRESENT)
    .where(animal.c.status.in_(("active", "provisional")), counts_by_itself())
    .group_by(animal.c.species)
)
_lots = (
    sa.select(farm_group.c.species, sa.func.sum(farm_group.c.head_count).label("heads"))
    .where(
        farm_group.c.farm_id == sa.bindparam("farm_id"),
        farm_group.c.kind == "lot",
        farm_group.c.closed_at.is_(None),
    )
    .group_by(farm_group.c.species)
)
_groups = sa.select(sa.func.count()).where(
    farm_group.c.farm_id == sa.bindparam("farm_id"),
    farm_group.c.closed_at.is_(None),
    farm_group.c.hidden.is_(False),
)
_places = sa.select(sa.func.count()).where(place.c.farm_id == sa.bindparam("farm_id"), place.c.closed_at.is_(None))


def summarise(tx: ReadTx, farm_id: UUID) -> dict[str, Any]:
    """How many heads are on the farm (animals and lots together, in all and by species), groups and places."""
    farm = {"farm_id": farm_id}
    present, by_species = 0, dict[str, int]()
    for row in (*tx.all(_animals, farm), *tx.all(_lots, farm)):
        present += int(row.heads)
        if row.species and row.heads:
            by_species[row.species] = by_species.get(row.species, 0) + int(row.heads)
    return {
        "present": present,
        "by_species": by_species,
        "groups": tx.scalar(_groups, farm),
        "places": tx.scalar(_places, farm),
    }
