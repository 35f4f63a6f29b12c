"""The inbox: takes custody of what a bus brings, once, and knows what is missing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
import structlog

from app.kernel.bus import BATCH
from app.kernel.feed import Place
from app.kernel.message import Message, Unreadable, read_envelope
from app.kernel.module import Module
from app.kernel.store import Store
from app.kernel.tables import in_stream, inbox, inbox_mark, unfinished
from app.kernel.transaction import Tx

log = structlog.get_logger(__name__)

_marks = (
    sa.select(inbox_mark)
    .where(
        inbox_mark.c.subscription.in_(sa.bindparam("subscriptions", expanding=True)),
        inbox_mark.c.stream == sa.bindparam("stream"),
    )
    .order_by(inbox_mark.c.subscription)  # two processes that lock them in different orders would block each other
)
_move_mark = (
    sa.update(inbox_mark)
    .where(inbox_mark.c.subscription == sa.bindparam("s"), inbox_mark.c.stream == sa.bindparam("t"))
    .values(
        epoch=sa.bindparam("e"),
        position=sa.bindparam("p"),
        ahead=sa.bindparam("a"),
        doubled=sa.case((inbox_mark.c.epoch == sa.bindparam("e"), inbox_mark.c.doubled), else_=0),
    )
)
_ahead = sa.select(inbox.c.position).where(*in_stream, inbox.c.position > sa.bindparam("p")).order_by(inbox.c.position)
_count_doubled = (
    sa.update(inbox_mark)
    .where(inbox_mark.c.subscription == sa.bindparam("s"), inbox_mark.c.stream == sa.bindparam("t"))
    .values(doubled=inbox_mark.c.doubled + sa.bindparam("more"))
)
_stored = sa.select(inbox.c.position, inbox.c.message_id).where(
    *in_stream, inbox.c.position.in_(sa.bindparam("positions", expanding=True))
)
_first_unfinished = sa.select(inbox.c.position).where(*in_stream, unfinished(inbox)).limit(1)

AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
"""When what was never put off is due, whatever the clock says at which it comes."""


@dataclass(slots=True)
class _Mark:
    subscription: str
    epoch: str
    position: int
    ahead: bool
    types: frozenset[str]
    rows: list[dict[str, Any]] = field(default_factory=list)
    fresh: list[Message] = field(default_factory=list)  # of the rows, those that follow the mark and have a handler
    repeats: list[tuple[int, UUID]] = field(default_factory=list)  # (position, message) of what should be here
    moved: bool = False
    handled: bool = False  # all that came


Handle = Callable[[Tx, Iterable[Message]], bool]
"""Handles messages in the transaction that takes custody of them; False when one fails, and then nothing is done."""


class Inbox:
    """Everything that one module hears, stored per subscription; positions up to the mark are all here.

    What follows all that is known and waits for nothing is handled as it comes, where `handlers` tells how: it is
    never stored to be read again. Whatever fails there, or comes early, waits for the drain.
    """

    def __init__(self, store: Store, module: Module) -> None:
        self.store = store
        self.received: Callable[[], None] = lambda: None  # told when something new waits
        self.handled: Callable[[], None] = lambda: None  # told when something was handled as it came
        self.handlers: Mapping[tuple[str, str], Handle] = {}  # by subscription and stream
        self._types: dict[str, dict[str, frozenset[str]]] = {}
        for name, heard in module.subscriptions().items():
            for on in heard:
                by_name = self._types.setdefault(on.stream, {})
                by_name[name] = by_name.get(name, frozenset()) | {on.type}

    def receive(self, stream: str, batch: Sequence[str]) -> None:
        """Take custody of a batch in any order, with repeats and gaps, in one transaction."""
        messages = sorted(_readable(batch), key=lambda message: (message.epoch, message.position))
        if not messages or stream not in self._types:
            return
        with self.store.write(durable=self._may_handle(stream, messages)) as tx:
            marks = self._load_marks(tx, stream)
            for mark in marks:
                for message in messages:
                    self._take(tx, stream, mark, message)
                mark.handled = self._handle_at_once(tx, stream, mark)
                self._settle_mark(tx, stream, mark)
        if any(mark.handled for mark in marks):
            self.handled()
        if any(mark.moved and not mark.handled for mark in marks):
            self.received()

    def marks(self, stream: str) -> dict[str, Place]:
        """How far each subscription has everything of a stream."""
        names = list(self._types.get(stream, {}))
        with self.store.read() as tx:
            rows = tx.all(_marks, {"subscriptions": names, "stream": stream})
        found = {row.subscription: (row.epoch, row.position) for row in rows}
        return {name: found.get(name, ("", 0)) for name in names}

    def _load_marks(self, tx: Tx, stream: str) -> list[_Mark]:
        types = self._types[stream]
        # On PostgreSQL the row lock makes processes that share this store take turns; on SQLite the write lock does.
        query = _marks.with_for_update() if tx.dialect == "postgresql" else _marks
        for _ in range(2):
            rows = tx.all(query, {"subscriptions": list(types), "stream": stream})
            if len(rows) == len(types):
                break
            fresh = [{"subscription": n, "stream": stream, "epoch": "", "position": 0, "ahead": False} for n in types]
            tx.insert_new(inbox_mark, fresh)
        return [_Mark(r.subscription, r.epoch, r.position, r.ahead, types[r.subscription]) for r in rows]

    def _take(self, tx: Tx, stream: str, mark: _Mark, message: Message) -> None:
        if message.epoch < mark.epoch:
            return  # said before the producer was restored
        if message.epoch > mark.epoch:
            _start_epoch(tx, stream, mark, message.epoch)
        if message.position <= mark.position:
            mark.repeats.append((message.position, message.id))
            return
        handled = message.type in mark.types
        if message.position == mark.position + 1:
            mark.position, mark.moved = message.position, True
            if not handled:
                return
            mark.fresh.append(message)
        else:
            mark.ahead = True
        mark.rows.append(_row(tx, mark, stream, message, "new" if handled else "done"))

    def _may_handle(self, stream: str, messages: Sequence[Message]) -> bool:
        """Whether anything can be said in return; else a power cut takes nothing that would not be brought again."""
        types = {message.type for message in messages}
        heard = self._types[stream].items()
        return any((name, stream) in self.handlers and not types.isdisjoint(known) for name, known in heard)

    def _handle_at_once(self, tx: Tx, stream: str, mark: _Mark) -> bool:
        handle = self.handlers.get((mark.subscription, stream))
        if handle is None or mark.ahead or not 0 < len(mark.fresh) <= BATCH:
            return False
        if tx.one(_first_unfinished, {"s": mark.subscription, "t": stream, "e": mark.epoch}):
            return False
        if not handle(tx, mark.fresh):
            return False
        for row in mark.rows:
            row.update(state="done", body="")
        return True

    def _settle_mark(self, tx: Tx, stream: str, mark: _Mark) -> None:
        if tx.insert_new(inbox, mark.rows) < len(mark.rows):
            mark.repeats += [(row["position"], row["message_id"]) for row in mark.rows]
        _alarm_on_others(tx, stream, mark)
        if mark.ahead:
            rows = tx.all(_ahead, {"s": mark.subscription, "t": stream, "e": mark.epoch, "p": mark.position})
            mark.position, left = _contiguous(mark.position, [row.position for row in rows])
            mark.ahead, mark.moved = bool(left), True
        if mark.moved:
            values = {"e": mark.epoch, "p": mark.position, "a": mark.ahead}
            tx.run(_move_mark, {"s": mark.subscription, "t": stream, **values})


def _readable(batch: Sequence[str]) -> Iterable[Message]:
    for text in batch:
        try:
            yield read_envelope(text)
        except Unreadable as error:
            # Without an envelope there is no position to hold; the feed brings the true text if there is one.
            log.error("envelope_unreadable", reason=str(error), text=text[:200])


def _row(tx: Tx, mark: _Mark, stream: str, message: Message, state: str) -> dict[str, Any]:
    return {
        "subscription": mark.subscription,
        "stream": stream,
        "epoch": message.epoch,
        "position": message.position,
        "message_id": message.id,
        "type": message.type,
        "key": message.key,
        "body": message.text if state == "new" else "",
        "state": state,
        "attempts": 0,
        "due": AT_ONCE,
        "received_at": tx.now,
    }


def _start_epoch(tx: Tx, stream: str, mark: _Mark, epoch: str) -> None:
    """The producer was restored: positions begin again, and what it had said and we had not handled is void."""
    tx.run(
        sa.delete(inbox).where(
            inbox.c.subscription == mark.subscription,
            inbox.c.stream == stream,
            inbox.c.epoch < epoch,
            inbox.c.state != "parked",
        )
    )
    mark.rows = [row for row in mark.rows if row["epoch"] == epoch]
    mark.fresh.clear()
    mark.repeats.clear()
    mark.epoch, mark.position, mark.ahead, mark.moved = epoch, 0, False, True


def _alarm_on_others(tx: Tx, stream: str, mark: _Mark) -> None:
    """A producer that gives a position out twice has lost what it said: its store was put back without a new epoch."""
    if not mark.repeats:
        return
    place = {"s": mark.subscription, "t": stream, "e": mark.epoch}
    rows = tx.all(_stored, {**place, "positions": sorted({position for position, _ in mark.repeats})})
    stored = {row.position: row.message_id for row in rows}
    others = [position for position, message_id in mark.repeats if stored.get(position, message_id) != message_id]
    for position in others:
        log.critical("same_position_other_message", stream=stream, position=position, subscription=mark.subscription)
    if others:
        tx.run(_count_doubled, {"s": mark.subscription, "t": stream, "more": len(others)})


def _contiguous(position: int, ahead: Sequence[int]) -> tuple[int, Sequence[int]]:
    for index, found in enumerate(ahead):
        if found != position + 1:
            return position, ahead[index:]
        position = found
    return position, ()
