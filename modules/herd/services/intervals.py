"""Stays and memberships on paper: only what differs from the story before is written."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import Tx
from modules.herd.domain.stories import Membership, Stay
from modules.herd.models import membership, stay


def write_stays(tx: Tx, farm_id: UUID, subject_id: UUID, stays: Sequence[Stay]) -> bool:
    """Store where a subject was and when; False when that was known."""
    rows = [
        {"status": each.status, "place_id": each.place_id, "since": each.since, "until": each.until} for each in stays
    ]
    return _write(tx, stay, {"subject_id": subject_id}, farm_id, rows)


def write_memberships(tx: Tx, farm_id: UUID, animal_id: UUID, memberships: Sequence[Membership]) -> None:
    """Store which groups an animal was in and when."""
    rows = [
        {"group_id": each.group_id, "purpose": each.purpose, "since": each.since, "until": each.until}
        for each in memberships
    ]
    _write(tx, membership, {"animal_id": animal_id}, farm_id, rows)


def read_stays(tx: Tx, subject_id: UUID) -> tuple[Stay, ...]:
    """Where a subject was and when, oldest first."""
    rows = tx.all(sa.select(stay).where(stay.c.subject_id == subject_id).order_by(stay.c.seq))
    return tuple(Stay(row.status, row.place_id, row.since, row.until) for row in rows)


def _write(tx: Tx, table: sa.Table, owner: Mapping[str, UUID], farm_id: UUID, rows: Sequence[dict[str, Any]]) -> bool:
    ((name, owner_id),) = owner.items()
    mine = table.c[name] == owner_id
    known = tx.all(sa.select(table).where(mine).order_by(table.c.seq))
    told = [{name: owner_id, "seq": seq, "farm_id": farm_id, **row} for seq, row in enumerate(rows)]
    same = 0
    while same < min(len(known), len(told)) and dict(known[same]._mapping) == told[same]:
        same += 1
    if same < len(known):
        tx.run(sa.delete(table).where(mine, table.c.seq >= same))
    tx.run(sa.insert(table), told[same:])
    return same < max(len(known), len(told))
