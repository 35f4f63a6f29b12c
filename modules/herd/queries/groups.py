"""Groups and lots as the API shows them, each with its heads."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.herd.models import farm_group, membership, place

ORDER = ((farm_group.c.name_sort, "asc"), (farm_group.c.id, "asc"))

_members = (
    sa.select(sa.func.count())
    .where(membership.c.group_id == farm_group.c.id, membership.c.until.is_(None))
    .correlate(farm_group)
    .scalar_subquery()
)
_all = (
    sa.select(farm_group, place.c.name.label("place_name"), _members.label("members"))
    .select_from(farm_group)
    .outerjoin(place, place.c.id == farm_group.c.place_id)
)
_one = _all.where(farm_group.c.farm_id == sa.bindparam("farm_id"), farm_group.c.id == sa.bindparam("group_id"))


def groups_of(farm_id: UUID) -> sa.Select[Any]:
    """All groups of a farm."""
    return _all.where(farm_group.c.farm_id == farm_id)


def find_group(tx: ReadTx, farm_id: UUID, group_id: UUID) -> tuple[dict[str, Any], int] | None:
    """One group or lot and its version; None when the farm has no such group."""
    row = tx.one(_one, {"farm_id": farm_id, "group_id": group_id})
    return (group_of(row), row.version) if row is not None else None


def group_of(row: sa.Row[Any]) -> dict[str, Any]:
    """A group as REST shows it: the heads of a lot are counted by the journal, those of a group are its animals."""
    return {
        "id": row.id,
        "version": row.version,
        "kind": row.kind,
        "name": row.name,
        "code": row.code,
        "purpose": row.purpose,
        "species": row.species,
        "production_type": row.production_type,
        "place_id": row.place_id,
        "place_name": row.place_name,
        "opened_on": row.opened_on,
        "birth_date": row.opening_birth_date,
        "head_count": row.members if row.head_count is None else row.head_count,
        "closed": row.closed_at is not None,
    }
