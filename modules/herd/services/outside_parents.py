"""Parents that never were on the farm: written down once, named by many."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import NotFound, Stale
from app.kernel.ids import content_hash
from app.kernel.transaction import Tx
from modules.herd.domain.labels import natural
from modules.herd.domain.registration import NewOutsideParent
from modules.herd.models import outside_parent
from modules.herd.services import numbers
from modules.herd.services.breeds import with_breed_codes
from modules.herd.services.ids import is_repeat

_locked = (
    sa.select(outside_parent)
    .where(outside_parent.c.id == sa.bindparam("parent_id"), outside_parent.c.farm_id == sa.bindparam("farm_id"))
    .with_for_update()
)
_change = sa.update(outside_parent).where(outside_parent.c.id == sa.bindparam("parent_id"))


def add_outside_parent(tx: Tx, farm_id: UUID, new: NewOutsideParent, *, parent_id: UUID) -> bool:
    """Write down a parent from outside; False when this very one was written down before."""
    said = content_hash(asdict(new))
    if is_repeat(tx, outside_parent, farm_id, parent_id, said):
        return False
    columns = {name: value for name, value in asdict(new).items() if name != "numbers"}
    row = {
        **with_breed_codes(tx, farm_id, new.species, columns),
        "id": parent_id,
        "farm_id": farm_id,
        "version": 1,
        "content_hash": said,
        "name_sort": natural(new.name),
        "identifiers": _written(new.numbers),
    }
    tx.run(sa.insert(outside_parent), row)
    return True


def change_outside_parent(tx: Tx, farm_id: UUID, parent_id: UUID, changes: Mapping[str, Any], *, version: int) -> None:
    """Correct what is known of a parent from outside, close it or open it again."""
    before = tx.one(_locked, {"parent_id": parent_id, "farm_id": farm_id})
    if before is None:
        raise NotFound
    if before.version != version:
        raise Stale
    wanted = with_breed_codes(tx, farm_id, before.species, changes)
    closed = wanted.pop("closed", before.closed_at is not None)
    wanted["closed_at"] = (before.closed_at or tx.now) if closed else None
    if "numbers" in wanted:
        wanted["identifiers"] = _written(wanted.pop("numbers"))
    if "name" in wanted:
        wanted["name_sort"] = natural(wanted["name"])
    if {**before._mapping, **wanted} != dict(before._mapping):
        tx.run(_change, {**wanted, "version": before.version + 1, "parent_id": parent_id})


def _written(said: tuple[Any, ...]) -> list[dict[str, str]]:
    """Its numbers in canonical form; nobody else is kept from having them."""
    return [{"scheme": each.scheme, "value": each.value} for each in numbers.check_numbers(said, needed=False)]
