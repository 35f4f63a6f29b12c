"""Parents from outside as the API shows them."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.herd.models import outside_parent

ORDER = ((outside_parent.c.name_sort, "asc"), (outside_parent.c.id, "asc"))

_one = sa.select(outside_parent).where(
    outside_parent.c.farm_id == sa.bindparam("farm_id"), outside_parent.c.id == sa.bindparam("parent_id")
)


def outside_parents_of(farm_id: UUID) -> sa.Select[Any]:
    """All parents from outside that the farm wrote down."""
    return sa.select(outside_parent).where(outside_parent.c.farm_id == farm_id)


def find_outside_parent(tx: ReadTx, farm_id: UUID, parent_id: UUID) -> tuple[dict[str, Any], int] | None:
    """One parent from outside and its version; None when the farm has no such one."""
    row = tx.one(_one, {"farm_id": farm_id, "parent_id": parent_id})
    return (outside_parent_of(row), row.version) if row is not None else None


def outside_parent_of(row: sa.Row[Any]) -> dict[str, Any]:
    """A parent from outside as REST shows it."""
    names = ("id", "version", "species", "sex", "name", "breed", "birth_date", "herd_book", "identifiers")
    return {**{name: row._mapping[name] for name in names}, "closed": row.closed_at is not None}
