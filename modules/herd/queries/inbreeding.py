"""How inbred the young of a mating would be, by the pedigree that the farm keeps."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import NotFound
from app.kernel.transaction import ReadTx
from modules.herd.domain.inbreeding import Parents, inbreeding_of
from modules.herd.domain.parents import SIRE, Parent, wrong_with
from modules.herd.errors import ParentUnknown, ParentWrongSex, ParentWrongSpecies
from modules.herd.models import animal, outside_parent

Key = UUID | tuple[str, UUID]
"""An animal, or the young that a dam would have by a sire."""

_FIELDS = ("id", "species", "sex", "birth_date")
_among: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)
_mates = sa.union_all(
    sa.select(*(animal.c[name] for name in _FIELDS), animal.c.label, sa.literal("herd").label("origin")).where(
        animal.c.farm_id == sa.bindparam("farm_id"), animal.c.id.in_(_among), animal.c.status != "removed"
    ),
    sa.select(
        *(outside_parent.c[name] for name in _FIELDS),
        outside_parent.c.name.label("label"),
        sa.literal("outside").label("origin"),
    ).where(outside_parent.c.farm_id == sa.bindparam("farm_id"), outside_parent.c.id.in_(_among)),
)

# Each ancestor once, however many ways lead to it: the rows are as many as there are animals, not places of a tree.
_ancestors = (
    sa.select(animal.c.id, animal.c.genetic_dam_id, animal.c.sire_id)
    .where(animal.c.farm_id == sa.bindparam("farm_id"), animal.c.id.in_(_among))
    .cte("ancestors", recursive=True)
)
_role = sa.union_all(sa.select(sa.literal(0).label("n")), sa.select(sa.literal(1).label("n"))).subquery("role")
_known = animal.alias("known")
_parent = sa.case((_role.c.n == 0, _ancestors.c.genetic_dam_id), else_=_ancestors.c.sire_id)
_ancestors = _ancestors.union(
    sa.select(_known.c.id, _known.c.genetic_dam_id, _known.c.sire_id).select_from(
        _ancestors.join(_role, sa.true()).join(
            _known, sa.and_(_known.c.id == _parent, _known.c.farm_id == sa.bindparam("farm_id"))
        )
    )
)
_pedigree = sa.select(_ancestors)


def inbreeding_of_matings(tx: ReadTx, farm_id: UUID, dam_id: UUID, sire_ids: Sequence[UUID]) -> list[dict[str, Any]]:
    """Of the young of a dam by each of some sires, in the order asked: coefficient and generations known.

    Two statements, whatever the depth. Raises NotFound of a dam, and of a sire ParentUnknown, ParentWrongSex and
    ParentWrongSpecies.
    """
    asked = {"farm_id": farm_id, "ids": [dam_id, *sire_ids]}
    _refuse(tx.all(_mates, asked), dam_id, sire_ids)
    pedigree: dict[Key, Parents[Key]] = {row.id: (row.sire_id, row.genetic_dam_id) for row in tx.all(_pedigree, asked)}
    young: dict[UUID, Key] = {sire_id: ("young", sire_id) for sire_id in sire_ids}
    pedigree |= {each: (sire_id, dam_id) for sire_id, each in young.items()}
    found = inbreeding_of(pedigree, list(young.values()))
    return [
        {
            "sire_id": sire_id,
            "coefficient": found[each].coefficient,
            "generations": found[each].generations,
            "complete_generations": found[each].complete_generations,
        }
        for sire_id, each in young.items()
    ]


def _refuse(rows: Sequence[sa.Row[Any]], dam_id: UUID, sire_ids: Sequence[UUID]) -> None:
    dam = next((row for row in rows if row.id == dam_id and row.origin == "herd"), None)
    if dam is None:
        raise NotFound
    mates = {row.id: Parent(row.id, row.species, row.sex, row.label) for row in rows}
    for at, sire_id in enumerate(sire_ids):
        pointer = f"/sire_id/{at}"
        if sire_id not in mates:
            raise ParentUnknown(pointer=pointer)
        sire = mates[sire_id]
        wrong = wrong_with(SIRE, sire, species=dam.species, born_on=None)
        if wrong == "parent_wrong_species":
            raise ParentWrongSpecies(pointer=pointer, label=sire.label)
        if wrong or sire_id == dam_id:
            raise ParentWrongSex(pointer=pointer, label=sire.label)
