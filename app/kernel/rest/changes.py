"""What changed on a farm since a cursor, for whoever keeps a copy: the phone's pull.

A view over the outbox: its rows tell which things changed, in the order in which it was decided, and the module's
tables tell how these are now. Both are read in one moment, so a change is either in what is read or said after it.
"""

import base64
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from app.kernel.feed import Place
from app.kernel.message import read_envelope
from app.kernel.module import Kept
from app.kernel.rest.paging import BadCursor, paged
from app.kernel.tables import outbox, stream_head
from app.kernel.transaction import ReadTx

Answer = dict[str, Any]

_head = sa.select(stream_head.c.epoch, stream_head.c.position).where(stream_head.c.name == sa.bindparam("stream"))
_oldest = (
    sa.select(outbox.c.position)
    .where(outbox.c.epoch == sa.bindparam("epoch"))
    .order_by(outbox.c.epoch, outbox.c.position)
    .limit(1)
)
_after = (
    sa.select(outbox.c.epoch, outbox.c.position, outbox.c.body)
    .where(
        outbox.c.farm_id == sa.bindparam("farm"),
        sa.tuple_(outbox.c.epoch, outbox.c.position) > sa.tuple_(sa.bindparam("epoch"), sa.bindparam("position")),
    )
    .order_by(outbox.c.epoch, outbox.c.position)
    .limit(sa.bindparam("limit"))
)


def changes_of(
    tx: ReadTx, stream: str, kept: Sequence[Kept], farm_id: UUID, *, cursor: str | None, limit: int
) -> Answer:
    """Items after the cursor, the next cursor, whether there is more, and whether the copy has to begin anew (`reset`).

    Without a cursor, or with one that the outbox does not reach back to, everything that is kept comes, page by page,
    and then what changed since the first of these pages.
    """
    row = tx.one(_head, {"stream": stream})
    head = (row.epoch, row.position) if row else ("", 0)
    since, part, inner = _decode(cursor) if cursor else (head, 0, None)
    if not cursor or not _reaches(tx, since, head):
        return _all_of(tx, kept, farm_id, since=head, part=0, inner=None, limit=limit) | {"reset": True}
    if part is not None:
        return _all_of(tx, kept, farm_id, since=since, part=part, inner=inner, limit=limit)
    return _changed(tx, kept, farm_id, since=since, head=head, limit=limit)


def facts_of(tx: ReadTx, farm_id: UUID, after: Place, limit: int) -> Sequence[tuple[str, int, str]]:
    """Rows (epoch, position, text) that a farm's outbox holds after a place."""
    rows = tx.all(_after, {"farm": farm_id, "epoch": after[0], "position": after[1], "limit": limit})
    return [(row.epoch, row.position, row.body) for row in rows]


def _reaches(tx: ReadTx, since: Place, head: Place) -> bool:
    """Whether the outbox still holds everything that was said after a place of its present epoch."""
    if since[0] != head[0] or since[1] > head[1]:
        return False
    oldest = tx.scalar(_oldest, {"epoch": since[0]}) if since[1] < head[1] else None
    return since[1] == head[1] or (oldest is not None and oldest <= since[1] + 1)


def _all_of(
    tx: ReadTx, kept: Sequence[Kept], farm_id: UUID, *, since: Place, part: int, inner: str | None, limit: int
) -> Answer:
    """A page of everything; `since` is where the changes go on afterwards."""
    parts = [(each, select) for each in kept for select in each.parts]
    if part >= len(parts):
        return _answer([], _encode(since, None, None), more=False)
    each, select = parts[part]
    page = paged(
        tx, select(farm_id, tx.now), order=each.order, limit=limit, cursor=inner, item=lambda row: _present(each, row)
    )
    if page["next"] is None:
        part += 1
    done = part == len(parts)
    return _answer(page["items"], _encode(since, None if done else part, page["next"]), more=True)


def _changed(tx: ReadTx, kept: Sequence[Kept], farm_id: UUID, *, since: Place, head: Place, limit: int) -> Answer:
    rows = facts_of(tx, farm_id, since, limit)
    more = len(rows) == limit
    by_type = {fact: each for each in kept for fact in each.facts}
    last: dict[tuple[str, UUID], Kept] = {}
    for message in (read_envelope(text) for _, _, text in rows):
        if (each := by_type.get(message.type)) is not None:
            last.pop((each.name, message.subject), None)  # where a thing was last spoken of is its place
            last[each.name, message.subject] = each
    # Positions are given out in the order of the commits: up to the head there is nothing else of this farm.
    at = (rows[-1][0], rows[-1][1]) if more else head
    return _answer(list(_states(tx, farm_id, last)), _encode(at, None, None), more=more)


def _states(tx: ReadTx, farm_id: UUID, last: dict[tuple[str, UUID], Kept]) -> Iterator[Answer]:
    found: dict[tuple[str, UUID], Answer] = {}
    for each in dict.fromkeys(last.values()):
        ids = [thing_id for name, thing_id in last if name == each.name]
        for select in each.parts:
            for row in tx.all(select(farm_id, tx.now).where(each.key.in_(ids))):
                found[each.name, getattr(row, each.key.key)] = _present(each, row)
    for name, thing_id in last:
        yield found.get((name, thing_id)) or {"type": name, "id": thing_id, "removed": True}


def _present(each: Kept, row: sa.Row[Any]) -> Answer:
    return {"type": each.name, "id": getattr(row, each.key.key), "removed": False, "data": each.show(row)}


def _answer(items: list[Answer], cursor: str, *, more: bool) -> Answer:
    return {"items": items, "cursor": cursor, "more": more, "reset": False}


def _encode(since: Place, part: int | None, inner: str | None) -> str:
    return base64.urlsafe_b64encode(orjson.dumps([*since, part, inner])).decode().rstrip("=")


def _decode(cursor: str) -> tuple[Place, int | None, str | None]:
    """The place, and where the reading of everything goes on; raises BadCursor."""
    try:
        epoch, position, part, inner = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError) as error:
        raise BadCursor(pointer="/cursor") from error
    whole = isinstance(epoch, str) and type(position) is int and 0 <= position < 2**53
    if not whole or not isinstance(part, int | None) or not isinstance(inner, str | None) or (part or 0) < 0:
        raise BadCursor(pointer="/cursor")
    return (epoch, position), part, inner
