"""Moves the messages of one module: out of its store to the bus, out of its inbox into its handlers."""

import threading
from collections.abc import Callable, Container, Mapping, Sequence

import structlog

from app.kernel import custody
from app.kernel.bus import BATCH, Bus
from app.kernel.drain import Drain, find_due
from app.kernel.feed import Feed, Place, count_between
from app.kernel.inbox import Inbox
from app.kernel.job_rows import purge_jobs
from app.kernel.message import read_envelope
from app.kernel.module import Module
from app.kernel.relay import Relay
from app.kernel.schedule import enqueue_recurring
from app.kernel.sharing import Shares
from app.kernel.store import Store

MOVING = ("relay", "drain", "schedule")
"""The roles of a process that moves messages."""
FEED_BATCH = 1000
FEED_BATCHES = 10

log = structlog.get_logger(__name__)


class Mover:
    """Moves the messages of one module: out of its store to the bus, out of its inbox into its handlers."""

    relays = handles = True
    """Which of its parts this process does; others may be another one's that shares the store."""
    shares: Shares | None = None
    """Those among whom the stores of a server are divided, if there are several."""

    def __init__(
        self, module: Module, store: Store, bus: Bus, feed: Feed, *, moved: Callable[[], None] = lambda: None
    ) -> None:
        self.module = module
        self._moved = moved  # told when something was handled
        self.store = store
        self.feed = feed
        self.inbox = Inbox(store, module)
        self.relay = Relay(store, bus)
        self.drains = {
            (subscription, stream): Drain(store, module, subscription, stream)
            for subscription, heard in module.subscriptions().items()
            for stream in sorted({on.stream for on in heard})
        }
        self.wake = threading.Event()
        self._has_said = self._has_heard = True
        self._told: set[str] = set()  # streams of which another process of this server has said that there is more
        self._behind: dict[str, dict[str, Place]] = {}
        self._lost: dict[str, dict[str, int]] = {}
        store.committed = self._note_said
        self.inbox.received = self._note_heard
        self.inbox.handled = moved
        for stream in module.streams():
            bus.subscribe(stream, module.name, self._receive)

    def take_on(self, roles: Container[str]) -> None:
        """Say which parts this process does from now on, on threads of its own."""
        self.relays, self.handles = "relay" in roles, "drain" in roles
        self.inbox.handlers = {place: drain.handle for place, drain in self.drains.items()} if self.handles else {}

    def move(self, *, look: bool = False) -> int:
        """Send and handle what was noted since the last time, or all that `look` finds; returns how many moved."""
        moved = 0
        while step := self.turn(look=look and not moved):
            moved += step
        return moved

    def turn(self, *, look: bool = False) -> int:
        """Send and handle one batch of each; returns how many messages moved."""
        self._has_said |= look
        self._has_heard |= look
        moved = self._hear_what_was_told() + self._send() + self._handle()
        if self._has_said or self._has_heard:
            self.wake.set()  # there is more, and it can wait for company
        return moved

    def look(self) -> None:
        """A turn over whatever is found: another process may have left it, or something put off has come due."""
        self.turn(look=True)

    def _send(self) -> int:
        if not self._has_said or not self.relays:
            return 0
        self._has_said = False  # before reading, or what is said meanwhile would wait for the next look
        sent = self.relay.send()
        self._has_said |= sent == BATCH
        return sent

    def _handle(self) -> int:
        if not self._has_heard or not self.handles:
            return 0
        self._has_heard = False
        handled = 0
        for place in sorted(find_due(self.store) & set(self.drains)):
            step = self.drains[place].step()
            self._has_heard |= step > 0
            handled += step
            self._send()  # others need not wait for the rest, nor take what is unsent for lost
        if handled:
            self._moved()
        return handled

    def note_nudged(self, stream: str | None) -> None:
        """Another process of this server tells that this store, or a stream that it hears, has said something."""
        if stream is None:
            self._has_said = True
        else:
            self._told.add(stream)
        self.wake.set()

    def _receive(self, stream: str, batch: Sequence[str]) -> None:
        if self.shares and not self.handles:
            self.shares.nudge(self.module.name, stream)  # it reads there what this process would only bring along
        else:
            self.inbox.receive(stream, batch)

    def _hear_what_was_told(self) -> int:
        came = 0
        while self._told:
            came += self._close_gap(self._told.pop(), at_once=True)
        return came

    def _note_said(self) -> None:
        if self.shares and not self.relays:
            self.shares.nudge(self.module.name)
            return
        self._has_said = True
        self.wake.set()

    def _note_heard(self) -> None:
        self._has_heard = True
        self.wake.set()

    def close_gaps(self, *, at_once: bool = False) -> int:
        """Ask the producers for what has been missing since the last look; returns how many messages came."""
        return sum(self._close_gap(stream, at_once=at_once) for stream in self.module.streams())

    def _close_gap(self, stream: str, *, at_once: bool) -> int:
        behind = self._find_behind(stream, at_once)
        return self._fetch(stream, min(behind)) if behind else 0

    def _find_behind(self, stream: str, at_once: bool) -> list[Place]:
        """Marks that lack something and, unless `at_once`, have not moved since the last look."""
        marks = self.inbox.marks(stream)  # before the head, or what is said meanwhile would seem to be lost by it
        head = self.feed.head(stream)
        self._alarm_if_back(stream, marks, head)
        behind = {name: mark for name, mark in marks.items() if head is not None and mark < head}
        before = self._behind.get(stream, {})
        self._behind[stream] = behind
        return [mark for name, mark in behind.items() if at_once or before.get(name) == mark]

    def ahead(self) -> dict[tuple[str, str], int]:
        """By subscription and stream, how many messages were heard that the producer's store does not hold."""
        found = {}
        for stream in self.module.streams():
            marks = self.inbox.marks(stream)
            for name, lost in _lost(marks, self.feed.head(stream)).items():
                found[name, stream] = lost
        return found

    def _alarm_if_back(self, stream: str, marks: Mapping[str, Place], head: Place | None) -> None:
        lost = _lost(marks, head)
        if lost and self._lost.get(stream) != lost:
            log.critical("stream_went_back", stream=stream, head=head, lost=lost)
        self._lost[stream] = lost

    def _fetch(self, stream: str, after: Place) -> int:
        """Take what follows a place from the feed: all of it, or as much as leaves this thread free soon."""
        came = 0
        for _ in range(FEED_BATCHES):
            texts = self.feed.read(stream, after, FEED_BATCH)
            for first in range(0, len(texts), BATCH):
                self.inbox.receive(stream, texts[first : first + BATCH])
            came += len(texts)
            if len(texts) < FEED_BATCH:
                break
            last = read_envelope(texts[-1])
            after = (last.epoch, last.position)
        return came

    def tick(self) -> None:
        """What comes due without a message: the module's own ticks, its recurring jobs, and the purge."""
        for tick in self.module.ticks:
            with self.store.write() as tx:
                tick(tx)
        if self.module.recurring:
            enqueue_recurring(self.store, self.module.recurring)
        while custody.purge(self.store) or purge_jobs(self.store):
            pass


def _lost(marks: Mapping[str, Place], head: Place | None) -> dict[str, int]:
    """Marks beyond the head of their stream: its store was put back without `rebanho restore`."""
    if head is None:
        return {}
    return {name: count_between(head, mark) for name, mark in marks.items() if mark > head}
