"""Looking up parents and refusing impossible ones."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx, Tx
from modules.herd.domain.parents import DAM, PARENTS, SIRE, Parent, wrong_with
from modules.herd.errors import OwnAncestor, ParentUnknown, ParentWrongSex, ParentWrongSpecies, ParentYounger
from modules.herd.models import animal, outside_parent
from modules.herd.services.records import LIVING
from modules.herd.services.turns import take_turn

_REFUSALS = {
    "parent_wrong_species": ParentWrongSpecies,
    "parent_wrong_sex": ParentWrongSex,
    "parent_younger": ParentYounger,
}

_animal = sa.select(animal).where(
    animal.c.id == sa.bindparam("parent_id"), animal.c.farm_id == sa.bindparam("farm_id"), animal.c.status.in_(LIVING)
)
_outside = sa.select(outside_parent).where(
    outside_parent.c.id == sa.bindparam("parent_id"), outside_parent.c.farm_id == sa.bindparam("farm_id")
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
    if parent_id is None:
        return None
    params = {"farm_id": farm_id, "parent_id": parent_id}
    row = tx.one(_animal, params)
    if row is not None:
        born = None if row.birth_date_estimated else row.birth_date
        return Parent(row.id, row.species, row.sex, row.label, born, row.breed, tuple(row.breed_fractions))
    row = tx.one(_outside, params)
    return Parent(row.id, row.species, row.sex, row.name, row.birth_date, row.breed) if row is not None else None


def check_parents(tx: Tx, farm_id: UUID, child: Mapping[str, Any], *, unknown: bool = False) -> None:
    """Raise what speaks against the parents of an animal (its columns), at the pointer of the field.

    With `unknown` a parent that nobody heard of yet passes. Two who change parents at once take turns, so that they
    do not close a circle that neither sees.
    """
    if not any(child[role] for role in PARENTS):
        return
    take_turn(tx, farm_id, "parents")
    born_on = None if child["birth_date_estimated"] else child["birth_date"]
    for role in PARENTS:
        parent = find_parent(tx, farm_id, child[role])
        if parent is None:
            if child[role] and not unknown:
                raise ParentUnknown(pointer=f"/{role}")
            continue
        if wrong := wrong_with(role, parent, species=child["species"], born_on=born_on):
            raise _REFUSALS[wrong](pointer=f"/{role}", label=parent.label)
        if descends(tx, parent.id, child["id"]):
            raise OwnAncestor(pointer=f"/{role}", label=parent.label)


def descends(tx: ReadTx, parent_id: UUID, animal_id: UUID) -> bool:
    """Whether somebody is an animal or descends from it, by genetic dams and sires."""
    if parent_id == animal_id:
        return True
    return tx.one(_is_ancestor, {"parent_id": parent_id, "animal_id": animal_id}) is not None
