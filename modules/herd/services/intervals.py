"""Stays, memberships and the flows of lots on paper: only what differs from the story before is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx, Tx
from modules.herd.domain.lots import Flow
from modules.herd.domain.stories import Membership, Stay, Story
from modules.herd.domain.tree import Lying
from modules.herd.models import lot_flow, membership, place_parent, stay

Rows = Sequence[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class _Intervals:
    """A table of intervals of an owner, oldest first by `seq`."""

    table: sa.Table
    owner: str
    known: sa.Select[Any]
    forget: sa.Delete
    add: sa.Insert


def _intervals(table: sa.Table, owner: str) -> _Intervals:
    mine = table.c[owner] == sa.bindparam("owner_id")
    theirs = table.c[owner].in_(sa.bindparam("owners", expanding=True))
    return _Intervals(
        table,
        owner,
        known=sa.select(table).where(theirs).order_by(table.c[owner], table.c.seq),
        forget=sa.delete(table).where(mine, table.c.seq >= sa.bindparam("from_seq")),
        add=sa.insert(table),
    )


_STAYS = _intervals(stay, "subject_id")
_MEMBERSHIPS = _intervals(membership, "animal_id")
_LYINGS = _intervals(place_parent, "place_id")
_FLOWS = _intervals(lot_flow, "lot_id")


def write_stays(tx: Tx, farm_id: UUID, subject_id: UUID, stays: Sequence[Stay]) -> tuple[Stay, ...]:
    """Store where a subject was and when; answers with what was known of it before."""
    known = _write(tx, _STAYS, farm_id, {subject_id: _rows_of_stays(stays)})
    return tuple(map(_stay, known[subject_id]))


def write_memberships(
    tx: Tx, farm_id: UUID, animal_id: UUID, memberships: Sequence[Membership]
) -> tuple[Membership, ...]:
    """Store which groups an animal was in and when; answers with what was known of it before."""
    known = _write(tx, _MEMBERSHIPS, farm_id, {animal_id: _rows_of_memberships(memberships)})
    return tuple(map(_membership, known[animal_id]))


def write_stories(tx: Tx, farm_id: UUID, stories: Mapping[UUID, Story]) -> None:
    """Store the stays and memberships of many animals."""
    _write(tx, _STAYS, farm_id, {each: _rows_of_stays(story.stays) for each, story in stories.items()})
    _write(tx, _MEMBERSHIPS, farm_id, {each: _rows_of_memberships(told.memberships) for each, told in stories.items()})


def _rows_of_stays(stays: Sequence[Stay]) -> Rows:
    return [
        {"status": each.status, "place_id": each.place_id, "since": each.since, "until": each.until} for each in stays
    ]


def _rows_of_memberships(memberships: Sequence[Membership]) -> Rows:
    return [
        {"group_id": each.group_id, "purpose": each.purpose, "since": each.since, "until": each.until}
        for each in memberships
    ]


def write_flows(tx: Tx, farm_id: UUID, lot_id: UUID, flows: Sequence[Flow]) -> None:
    """Store what happened to the heads of a lot."""
    rows = [
        {
            "at": each.at,
            "entry_id": each.entry_id,
            "flow": each.flow,
            "heads": each.heads,
            "head_count": each.head_count,
            "by_sex": dict(each.by_sex) if each.by_sex else None,
        }
        for each in flows
    ]
    _write(tx, _FLOWS, farm_id, {lot_id: rows})


def write_lyings(tx: Tx, farm_id: UUID, place_id: UUID, lyings: Sequence[Lying]) -> None:
    """Store in which place a place lay and when; one that was never shifted lies where it was opened."""
    rows = [{"parent_id": each.parent_id, "since": each.since, "until": each.until} for each in lyings]
    _write(tx, _LYINGS, farm_id, {place_id: rows if len(rows) > 1 else []})


def read_memberships(tx: ReadTx, animal_id: UUID) -> tuple[Membership, ...]:
    """Which groups an animal was in and when, in the order of joining."""
    return tuple(map(_membership, tx.all(_MEMBERSHIPS.known, {"owners": [animal_id]})))


def read_stays(tx: ReadTx, subject_id: UUID) -> tuple[Stay, ...]:
    """Where a subject was and when, oldest first."""
    return tuple(map(_stay, tx.all(_STAYS.known, {"owners": [subject_id]})))


def _stay(row: sa.Row[Any]) -> Stay:
    return Stay(row.status, row.place_id, row.since, row.until)


def _membership(row: sa.Row[Any]) -> Membership:
    return Membership(row.group_id, row.purpose, row.since, row.until)


def _write(tx: Tx, kept: _Intervals, farm_id: UUID, told: Mapping[UUID, Rows]) -> dict[UUID, list[sa.Row[Any]]]:
    """Store the intervals of owners; answers with those that were known before."""
    known: dict[UUID, list[sa.Row[Any]]] = {owner_id: [] for owner_id in told}
    for row in tx.all(kept.known, {"owners": list(told)}):
        known[row._mapping[kept.owner]].append(row)
    forget, add = [], []
    for owner_id, rows in told.items():
        before = known[owner_id]
        after = [{kept.owner: owner_id, "seq": seq, "farm_id": farm_id, **row} for seq, row in enumerate(rows)]
        same = 0
        while same < min(len(before), len(after)) and dict(before[same]._mapping) == after[same]:
            same += 1
        if same < len(before):
            forget.append({"owner_id": owner_id, "from_seq": same})
        add += after[same:]
    tx.run(kept.forget, forget)
    tx.run(kept.add, add)
    return known
