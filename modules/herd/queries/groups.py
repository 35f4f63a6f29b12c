"""Groups and lots as the API shows them, each with its heads."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.herd.models import farm_group, lot_flow, membership, place, stay
from modules.herd.queries.asof import Day, ran
from modules.herd.queries.occupancy import LOTS_THEN

ORDER = ((farm_group.c.name_sort, "asc"), (farm_group.c.id, "asc"))

_COUNT = sa.func.count()
_members = (
    sa.select(_COUNT)
    .where(membership.c.group_id == farm_group.c.id, membership.c.until.is_(None))
    .correlate(farm_group)
    .scalar_subquery()
)
_all = (
    sa.select(farm_group, place.c.name.label("place_name"), _members.label("members"))
    .select_from(farm_group)
    .outerjoin(place, place.c.id == farm_group.c.place_id)
)
_one = _all.where(farm_group.c.hidden.is_(False)).where(
    farm_group.c.farm_id == sa.bindparam("farm_id"), farm_group.c.id == sa.bindparam("group_id")
)


def groups_of(farm_id: UUID) -> sa.Select[Any]:
    """All groups of a farm."""
    return _all.where(farm_group.c.farm_id == farm_id, farm_group.c.hidden.is_(False))


def find_group(tx: ReadTx, farm_id: UUID, group_id: UUID) -> tuple[dict[str, Any], int] | None:
    """One group or lot and its version; None when the farm has no such group."""
    row = tx.one(_one, {"farm_id": farm_id, "group_id": group_id})
    return (group_of(row), row.version) if row is not None else None


_members_then = (
    sa.select(_COUNT)
    .where(membership.c.group_id == farm_group.c.id, ran(membership))
    .correlate(farm_group)
    .scalar_subquery()
)
_then = (
    sa.select(
        farm_group,
        stay.c.place_id.label("lot_place_id"),
        lot_flow.c.head_count.label("heads_then"),
        lot_flow.c.by_sex.label("by_sex_then"),
        _members_then.label("members"),
    )
    .select_from(LOTS_THEN)
    .where(farm_group.c.hidden.is_(False))
)
_names = sa.select(place.c.id, place.c.name).where(place.c.id.in_(sa.bindparam("ids", expanding=True)))


def groups_then(farm_id: UUID, day: Day) -> sa.Select[Any]:
    """The groups and lots that there were at the end of a day."""
    return _then.where(farm_group.c.farm_id == farm_id, farm_group.c.opened_on <= day.on).params(end=day.end)


def find_group_then(tx: ReadTx, farm_id: UUID, group_id: UUID, day: Day) -> dict[str, Any] | None:
    """One group or lot at the end of a day; None when there was none yet."""
    rows = tx.all(groups_then(farm_id, day).where(farm_group.c.id == group_id))
    return records_then(tx, rows, day)[0] if rows else None


def records_then(tx: ReadTx, rows: Sequence[sa.Row[Any]], day: Day) -> list[dict[str, Any]]:
    """These groups as REST shows them, with the place, heads and members of that day."""
    where = {row.id: row.lot_place_id if row.kind == "lot" else row.place_id for row in rows}
    names = {row.id: row.name for row in tx.all(_names, {"ids": [each for each in where.values() if each]})}
    return [
        {
            **_shown(row),
            "place_id": where[row.id],
            "place_name": names.get(where[row.id]),
            "head_count": (row.heads_then or 0) if row.kind == "lot" else row.members,
            "by_sex": row.by_sex_then,
            "closed": row.closed_at is not None and row.closed_at < day.end,
        }
        for row in rows
    ]


def group_of(row: sa.Row[Any]) -> dict[str, Any]:
    """A group as REST shows it: the heads of a lot are counted by the journal, those of a group are its animals."""
    return {
        **_shown(row),
        "place_id": row.place_id,
        "place_name": row.place_name,
        "head_count": row.members if row.head_count is None else row.head_count,
        "by_sex": row.by_sex,
        "closed": row.closed_at is not None,
    }


def _shown(row: sa.Row[Any]) -> dict[str, Any]:
    """What a group is whatever the day."""
    return {
        "id": row.id,
        "version": row.version,
        "kind": row.kind,
        "name": row.name,
        "code": row.code,
        "purpose": row.purpose,
        "species": row.species,
        "production_type": row.production_type,
        "opened_on": row.opened_on,
        "birth_date": row.opening_birth_date,
        "lot_type": row.lot_type or ("lot" if row.kind == "lot" else None),
        "dam_id": row.dam_id,
        "parturition_id": row.parturition_id,
    }
