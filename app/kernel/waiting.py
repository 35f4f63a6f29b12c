"""Waiting until what a request said, and what was said because of it, is handled by everybody in this process."""

import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import sqlalchemy as sa

from app.kernel.feed import Place
from app.kernel.message import Message, read_envelope
from app.kernel.module import Module
from app.kernel.store import Store
from app.kernel.tables import inbox, inbox_mark, outbox, stream_head, unfinished
from app.kernel.transaction import ReadTx

LOOK_EVERY = 0.05  # another process may have handled it: a nudge cannot cross processes
KEYS = 100

_head = sa.select(stream_head.c.epoch, stream_head.c.position).where(stream_head.c.name == sa.bindparam("stream"))
_said = (
    sa.select(outbox.c.body)
    .where(
        sa.tuple_(outbox.c.epoch, outbox.c.position) > sa.tuple_(sa.bindparam("epoch"), sa.bindparam("position")),
        outbox.c.body.like(sa.bindparam("thread")),
    )
    .order_by(outbox.c.epoch, outbox.c.position)
)
_marks = sa.select(inbox_mark.c.subscription, inbox_mark.c.stream, inbox_mark.c.epoch, inbox_mark.c.position)
_open = sa.select(inbox.c.epoch, inbox.c.position, inbox.c.key, inbox.c.state).where(
    inbox.c.subscription == sa.bindparam("subscription"),
    inbox.c.stream == sa.bindparam("stream"),
    inbox.c.epoch.in_(sa.bindparam("epochs", expanding=True)),
    unfinished(inbox),
    inbox.c.position.between(sa.bindparam("first"), sa.bindparam("last")),
)
_parked = (
    sa.select(inbox.c.position)
    .where(
        inbox.c.subscription == sa.bindparam("subscription"),
        inbox.c.stream == sa.bindparam("stream"),
        inbox.c.epoch.in_(sa.bindparam("epochs", expanding=True)),
        unfinished(inbox),
        inbox.c.state == "parked",
        inbox.c.key.in_(sa.bindparam("keys", expanding=True)),
        inbox.c.position <= sa.bindparam("last"),
    )
    .limit(1)
)


class Stuck(Exception):
    """Something that is waited for is parked, or held back by what is: it will not be handled soon."""


@dataclass(frozen=True, slots=True)
class _Subscription:
    """Who hears which types of a stream, and in which store its inbox lies."""

    name: str
    store: str
    stream: str
    types: frozenset[str]


@dataclass(slots=True)
class Trail:
    """What was said on one thread since a request began, and who has not handled it yet."""

    seen: dict[str, Place]
    waits_for: dict[_Subscription, set[Place]] = field(default_factory=dict)


class Waiting:
    """Lets a few requests wait. Nobody waits where nothing is moved, and never more than there are places."""

    def __init__(self, stores: Mapping[str, Store], modules: Iterable[Module], *, places: int) -> None:
        self._stores = stores
        self._subscriptions = [
            _Subscription(name, module.name, stream, frozenset(on.type for on in heard if on.stream == stream))
            for module in modules
            for name, heard in module.subscriptions().items()
            for stream in sorted({on.stream for on in heard})
        ]
        self._places = threading.Semaphore(places)
        self._turn = threading.Condition()
        self._turns = 0
        self.moving = False

    def note_moved(self) -> None:
        """Something was handled: whoever waits looks again."""
        with self._turn:
            self._turns += 1
            self._turn.notify_all()

    def begin(self) -> Trail | None:
        """Note where every stream stands, before something is written; None when nobody can wait here."""
        if not self.moving:
            return None
        seen = {}
        for name, store in self._stores.items():
            with store.read() as tx:
                seen[name] = _place_of(tx, name)
        return Trail(seen)

    def wait(self, trail: Trail, origin: str, thread: UUID, *, until: float) -> bool:
        """Whether everything said on this thread since `begin`, first by `origin`, is handled before `until`.

        `until` is by the monotonic clock. False as well when no place is free or something is parked.
        """
        with self._stores[origin].read() as tx:
            self._note_said(tx, trail, origin, thread)
        if not trail.waits_for:
            return True
        if not self._places.acquire(blocking=False):
            return False
        try:
            return self._wait(trail, thread, until)
        except Stuck:
            return False
        finally:
            self._places.release()

    def _wait(self, trail: Trail, thread: UUID, until: float) -> bool:
        while True:
            turns = self._turns
            for name in sorted({each.store for each in trail.waits_for}):
                # One moment of the store: what is handled in it has said there already what it had to say.
                with self._stores[name].read() as tx:
                    self._note_handled(tx, trail, name)
                    self._note_said(tx, trail, name, thread)
            if not trail.waits_for:
                return True
            left = until - time.monotonic()
            if left <= 0 or not self.moving:
                return False
            with self._turn:
                if turns == self._turns:
                    self._turn.wait(min(left, LOOK_EVERY))

    def _note_said(self, tx: ReadTx, trail: Trail, stream: str, thread: UUID) -> None:
        epoch, position = trail.seen[stream]
        trail.seen[stream] = _place_of(tx, stream)
        if trail.seen[stream] == (epoch, position):
            return
        like = f'%"correlationid":"{thread}"%'
        for body in tx.all(_said, {"epoch": epoch, "position": position, "thread": like}):
            message = read_envelope(body[0])
            for each in self._who_hears(message):
                trail.waits_for.setdefault(each, set()).add((message.epoch, message.position))

    def _who_hears(self, message: Message) -> Iterable[_Subscription]:
        return (each for each in self._subscriptions if message.type in each.types)

    def _note_handled(self, tx: ReadTx, trail: Trail, store: str) -> None:
        marks = {(row.subscription, row.stream): (row.epoch, row.position) for row in tx.all(_marks)}
        for each in [found for found in trail.waits_for if found.store == store]:
            mark = marks.get((each.name, each.stream), ("", 0))
            left = _not_handled(tx, each, trail.waits_for.pop(each), mark)
            if left:
                trail.waits_for[each] = left


def _place_of(tx: ReadTx, stream: str) -> Place:
    row = tx.one(_head, {"stream": stream})
    return (row.epoch, row.position) if row else ("", 0)


def _not_handled(tx: ReadTx, heard_by: _Subscription, places: set[Place], mark: Place) -> set[Place]:
    """Those of the places that a subscription has not heard of or not handled; raises Stuck."""
    first, last = min(places)[1], max(places)[1]
    epochs = sorted({epoch for epoch, _ in places})
    where = {"subscription": heard_by.name, "stream": heard_by.stream, "epochs": epochs, "last": last}
    rows = [row for row in tx.all(_open, {**where, "first": first}) if (row.epoch, row.position) in places]
    if any(row.state == "parked" for row in rows) or (rows and _held_back(tx, where, rows)):
        raise Stuck
    return {place for place in places if place > mark} | {(row.epoch, row.position) for row in rows}


def _held_back(tx: ReadTx, where: Mapping[str, object], rows: Sequence[sa.Row[tuple[object, ...]]]) -> bool:
    keys = list({row.key for row in rows})[:KEYS]
    return tx.one(_parked, {**where, "keys": keys}) is not None
