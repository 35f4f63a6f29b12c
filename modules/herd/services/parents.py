"""Looking up parents and refusing impossible ones."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx, Tx
from modules.herd.domain.parents import DAM, PARENTS, SIRE, Parent, wrong_with
from modules.herd.errors import OwnAncestor, ParentUnknown, ParentWrongSex, ParentWrongSpecies, ParentYounger
from modules.herd.models import animal, outside_parent
from modules.herd.services.records import LIVING
from modules.herd.services.turns import take_turn

Descends = Callable[[UUID, UUID], bool]
"""Whether the first is the second or descends from it."""

_REFUSALS = {
    "parent_wrong_species": ParentWrongSpecies,
    "parent_wrong_sex": ParentWrongSex,
    "parent_younger": ParentYounger,
}

_animals = sa.select(animal).where(
    animal.c.id.in_(sa.bindparam("parents", expanding=True)),
    animal.c.farm_id == sa.bindparam("farm_id"),
    animal.c.status.in_(LIVING),
)
_outside = sa.select(outside_parent).where(
    outside_parent.c.id.in_(sa.bindparam("parents", expanding=True)),
    outside_parent.c.farm_id == sa.bindparam("farm_id"),
)
_named = sa.union(
    *(
        sa.select(animal.c[role].label("id")).where(animal.c[role].in_(sa.bindparam("parents", expanding=True)))
        for role in PARENTS
    )
)

_first = sa.union_all(
    *(sa.select(animal.c[role].label("id")).where(animal.c.id == sa.bindparam("parent_id")) for role in (DAM, SIRE))
)
_ancestors = sa.select(_first.subquery().c.id).cte("ancestors", recursive=True)
_role = sa.union_all(sa.select(sa.literal(0).label("n")), sa.select(sa.literal(1).label("n"))).subquery("role")
_ancestors = _ancestors.union(
    sa.select(sa.case((_role.c.n == 0, animal.c.genetic_dam_id), else_=animal.c.sire_id))
    .select_from(animal)
    .join(_ancestors, animal.c.id == _ancestors.c.id)
    .join(_role, sa.true())
)
_is_ancestor = sa.select(sa.literal(1)).where(
    sa.bindparam("animal_id", type_=animal.c.id.type).in_(sa.select(_ancestors.c.id))
)


def find_parent(tx: ReadTx, farm_id: UUID, parent_id: UUID | None) -> Parent | None:
    """An animal or an outside parent of the farm; None when it knows neither."""
    return find_parents(tx, farm_id, [parent_id]).get(parent_id) if parent_id else None


def find_parents(tx: ReadTx, farm_id: UUID, parent_ids: Iterable[UUID]) -> dict[UUID, Parent]:
    """Those of these that are animals or outside parents of the farm."""
    wanted = list(set(parent_ids))
    if not wanted:
        return {}
    params = {"farm_id": farm_id, "parents": wanted}
    found = {row.id: parent_of(row._asdict()) for row in tx.all(_animals, params)}
    if len(found) < len(wanted):
        for row in tx.all(_outside, params):
            found.setdefault(row.id, Parent(row.id, row.species, row.sex, row.name, row.birth_date, row.breed))
    return found


def parent_of(row: Mapping[str, Any]) -> Parent:
    """An animal (its columns) as a parent."""
    born = None if row["birth_date_estimated"] else row["birth_date"]
    fractions = tuple(row["breed_fractions"])
    return Parent(row["id"], row["species"], row["sex"], row["label"], born, row["breed"], fractions)


def named_as_parents(tx: ReadTx, ids: Iterable[UUID]) -> set[UUID]:
    """Those of these ids that animals name as their parents, known or not."""
    return {row.id for row in tx.all(_named, {"parents": list(ids)})}


def parents_in(child: Mapping[str, Any]) -> set[UUID]:
    """The parents that an animal (its columns) names."""
    return {child[role] for role in PARENTS if child[role]}


def check_parents(tx: Tx, farm_id: UUID, child: Mapping[str, Any], *, unknown: bool = False) -> None:
    """Raise what speaks against the parents of an animal (its columns), at the pointer of the field.

    With `unknown` a parent that nobody heard of yet passes. Two who change parents at once take turns, so that they
    do not close a circle that neither sees.
    """
    if named := parents_in(child):
        take_turn(tx, farm_id, "parents")
        refuse_parents(child, find_parents(tx, farm_id, named), partial(descends, tx), unknown=unknown)


def refuse_parents(
    child: Mapping[str, Any], parents: Mapping[UUID, Parent], descends: Descends, *, unknown: bool
) -> None:
    """The same, with those of the parents that are known."""
    born_on = None if child["birth_date_estimated"] else child["birth_date"]
    for role in PARENTS:
        parent = parents.get(child[role])
        if parent is None:
            if child[role] and not unknown:
                raise ParentUnknown(pointer=f"/{role}")
            continue
        if wrong := wrong_with(role, parent, species=child["species"], born_on=born_on):
            raise _REFUSALS[wrong](pointer=f"/{role}", label=parent.label)
        if descends(parent.id, child["id"]):
            raise OwnAncestor(pointer=f"/{role}", label=parent.label)


def descends(tx: ReadTx, parent_id: UUID, animal_id: UUID) -> bool:
    """Whether somebody is an animal or descends from it, by genetic dams and sires."""
    if parent_id == animal_id:
        return True
    return tx.one(_is_ancestor, {"parent_id": parent_id, "animal_id": animal_id}) is not None
