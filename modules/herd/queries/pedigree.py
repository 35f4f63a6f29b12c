"""Who an animal comes from, generation by generation, and who comes from it."""

from collections import Counter
from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.herd.models import animal, outside_parent

DEEPEST = 10
"""Generations at most: beyond the tenth a tree has more places than a screen, and more than a thousand ancestors."""

DAM, SIRE = "d", "s"

_UUID = animal.c.id.type

# One row for each place of the tree: its path from the animal (d: dam, s: sire), and who stands there.
_tree = sa.select(
    sa.literal("").label("path"), animal.c.id, animal.c.genetic_dam_id, animal.c.sire_id, sa.literal(0).label("depth")
).where(animal.c.id == sa.bindparam("animal_id"), animal.c.farm_id == sa.bindparam("farm_id"))
_tree_cte = _tree.cte("tree", recursive=True)
_side = sa.union_all(sa.select(sa.literal(DAM).label("side")), sa.select(sa.literal(SIRE).label("side"))).subquery(
    "side"
)
_parent = sa.case((_side.c.side == DAM, _tree_cte.c.genetic_dam_id), else_=_tree_cte.c.sire_id)
_known = animal.alias("known")
_tree_cte = _tree_cte.union_all(
    sa.select(
        _tree_cte.c.path + _side.c.side,
        sa.type_coerce(_parent, _UUID),
        _known.c.genetic_dam_id,
        _known.c.sire_id,
        _tree_cte.c.depth + 1,
    )
    .select_from(_tree_cte.join(_side, sa.true()).outerjoin(_known, _known.c.id == _parent))
    .where(_parent.is_not(None), _tree_cte.c.depth < sa.bindparam("generations"))
)
_places = sa.select(_tree_cte.c.path, _tree_cte.c.id).order_by(_tree_cte.c.depth, _tree_cte.c.path)

_FIELDS = ("id", "sex", "breed", "birth_date")
_animals = sa.select(
    *(animal.c[name] for name in _FIELDS),
    animal.c.label,
    animal.c.name,
    animal.c.birth_dam_id,
    animal.c.dam_certainty,
    animal.c.sire_certainty,
).where(animal.c.farm_id == sa.bindparam("farm_id"), animal.c.id.in_(sa.bindparam("ids", expanding=True)))
_outside = sa.select(*(outside_parent.c[name] for name in _FIELDS), outside_parent.c.name.label("label")).where(
    outside_parent.c.farm_id == sa.bindparam("farm_id"), outside_parent.c.id.in_(sa.bindparam("ids", expanding=True))
)

PROGENY_ORDER = ((animal.c.birth_date, "desc"), (animal.c.label_sort, "asc"), (animal.c.id, "asc"))


def find_pedigree(tx: ReadTx, farm_id: UUID, animal_id: UUID, generations: int) -> dict[str, Any] | None:
    """The tree of an animal's ancestors; None when the farm has no such animal.

    An ancestor that stands at several places is marked `repeated` at each. The cost is bounded by the places of the
    tree (two to the power of the generations), however many animals and circles of kinship there are.
    """
    rows = tx.all(_places, {"animal_id": animal_id, "farm_id": farm_id, "generations": generations})
    if not rows:
        return None
    who = _who(tx, farm_id, {row.id for row in rows})
    times = Counter(row.id for row in rows)
    nodes: dict[str, dict[str, Any]] = {}
    for row in rows:
        node = {**_stranger(row.id), **who.get(row.id, {}), "dam": None, "sire": None, "repeated": times[row.id] > 1}
        nodes[row.path] = node
        if row.path:
            nodes[row.path[:-1]]["dam" if row.path[-1] == DAM else "sire"] = node
    return nodes[""]


def progeny_of(farm_id: UUID, parent_id: UUID) -> sa.Select[Any]:
    """The animals that an animal or an outside parent is a genetic parent of, or bore."""
    return sa.select(
        *(animal.c[name] for name in (*_FIELDS, "label", "label_sort", "name", "life_status")),
        animal.c.genetic_dam_id,
        animal.c.birth_dam_id,
        animal.c.sire_id,
    ).where(
        animal.c.farm_id == farm_id,
        animal.c.status.in_(("active", "provisional")),
        sa.or_(animal.c.genetic_dam_id == parent_id, animal.c.sire_id == parent_id, animal.c.birth_dam_id == parent_id),
    )


def offspring_of(row: sa.Row[Any]) -> dict[str, Any]:
    """An animal of a progeny as REST shows it."""
    names = (*_FIELDS, "label", "name", "life_status", "genetic_dam_id", "birth_dam_id", "sire_id")
    return {name: row._mapping[name] for name in names}


def is_parent(tx: ReadTx, farm_id: UUID, parent_id: UUID) -> bool:
    """Whether the farm knows such an animal or outside parent."""
    return bool(_who(tx, farm_id, {parent_id}))


def _who(tx: ReadTx, farm_id: UUID, ids: set[UUID]) -> dict[UUID, Mapping[str, Any]]:
    params = {"farm_id": farm_id, "ids": sorted(ids)}
    found: dict[UUID, Mapping[str, Any]] = {
        row.id: {**row._asdict(), "origin": "outside"} for row in tx.all(_outside, params)
    }
    return found | {row.id: {**row._asdict(), "origin": "herd"} for row in tx.all(_animals, params)}


def _stranger(parent_id: UUID) -> dict[str, Any]:
    """A parent of which nothing but the id is known."""
    names = ("sex", "breed", "birth_date", "name", "birth_dam_id", "dam_certainty", "sire_certainty")
    return {"id": parent_id, "origin": "unknown", "label": "?", **dict.fromkeys(names)}
