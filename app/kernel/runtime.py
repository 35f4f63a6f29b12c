"""The modules of this process at work: stores, inboxes and the threads that move messages."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import structlog

from app.kernel import custody, relay, replay
from app.kernel.bus import Bus
from app.kernel.drain import Drain, find_due
from app.kernel.farms import erase_job
from app.kernel.feed import Feed, Place
from app.kernel.identity import Principal
from app.kernel.inbox import Inbox
from app.kernel.job_broker import Workers
from app.kernel.job_rows import purge_jobs
from app.kernel.jobs import Job
from app.kernel.message import read_envelope
from app.kernel.module import Module
from app.kernel.relay import Relay
from app.kernel.restating import restate_job
from app.kernel.schedule import enqueue_recurring
from app.kernel.store import Store
from app.kernel.waiting import Waiting

LOOK_EVERY = 0.5  # another process may have left something: a nudge cannot cross processes
GAPS_EVERY = 2.0
TICK_EVERY = 60.0
FEED_BATCH = 1000
FEED_BATCHES = 10
LINGER = 0.005  # under load, wait this long for company: small batches cost the most

log = structlog.get_logger(__name__)


class Mover:
    """Moves the messages of one module: out of its store to the bus, out of its inbox into its handlers."""

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
        self._behind: dict[str, dict[str, Place]] = {}
        self._lost: dict[str, dict[str, int]] = {}
        store.committed = self._note_said
        self.inbox.received = self._note_heard
        for stream in module.streams():
            bus.subscribe(stream, module.name, self.inbox.receive)

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
        moved = self._send() + self._handle()
        if self._has_said or self._has_heard:
            self.wake.set()  # there is more, and it can wait for company
        return moved

    def look(self) -> None:
        """A turn over whatever is found: another process may have left it, or something put off has come due."""
        self.turn(look=True)

    def _send(self) -> int:
        if not self._has_said:
            return 0
        self._has_said = False  # before reading, or what is said meanwhile would wait for the next look
        sent = self.relay.step()
        self._has_said |= sent == relay.BATCH
        return sent

    def _handle(self) -> int:
        if not self._has_heard:
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

    def _note_said(self) -> None:
        self._has_said = True
        self.wake.set()

    def _note_heard(self) -> None:
        self._has_heard = True
        self.wake.set()

    def close_gaps(self, *, at_once: bool = False) -> int:
        """Ask the producers for what has been missing since the last look; returns how many messages came."""
        came = 0
        for stream in self.module.streams():
            if behind := self._find_behind(stream, at_once):
                came += self._fetch(stream, min(behind))
        return came

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
            self.inbox.receive(stream, texts)
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


class Runtime:
    """What a request or a command needs of the running application."""

    def __init__(
        self,
        modules: Mapping[str, Module],
        stores: Mapping[str, Store],
        *,
        bus: Bus,
        feed: Feed,
        language: str = "en",
        threads: int = 4,
        workers: int = 2,
    ) -> None:
        self.modules = dict(modules)
        self.stores = dict(stores)
        self.language = language
        self.authenticate: Callable[[Any], Principal | None] = lambda _request: None
        # Half of the threads at most may wait for what is handled, or nobody would be left to answer.
        self.waiting = Waiting(self.stores, self.modules.values(), places=threads // 2)
        self.movers = {
            name: Mover(module, stores[name], bus, feed, moved=self.waiting.note_moved)
            for name, module in modules.items()
        }
        self.workers = Workers(
            self.stores, {name: _actors(module) for name, module in modules.items()}, threads=workers
        )
        self._threads: list[threading.Thread] = []
        self._stopping = threading.Event()
        self.heartbeats: dict[str, float] = {}

    def store(self, name: str) -> Store:
        """The store of a module, or of identity."""
        return self.stores[name]

    def settle(self, *, rounds: int = 200) -> None:
        """Move every message and run every job that is due until none is left (tests, the demo and commands)."""
        for _ in range(rounds):
            moved = sum(mover.move(look=True) for mover in self.movers.values())
            moved += sum(mover.close_gaps(at_once=True) for mover in self.movers.values())
            moved += self.workers.run_due()
            if not moved:
                return
        raise RuntimeError("messages do not settle: something answers itself without end")

    def replay(self, name: str) -> None:
        """Repaint a module's pictures from the feeds."""
        replay.replay(self.stores[name], self.modules[name])
        self.movers[name].close_gaps(at_once=True)

    def start(self) -> None:
        """Move messages in the background, a thread for each module, and run jobs."""
        self.waiting.moving = True
        self.workers.start()
        for name, mover in self.movers.items():
            thread = threading.Thread(target=self._run, args=(name, mover), name=f"move-{name}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self) -> None:
        """End the threads and give back the connections."""
        self._stopping.set()
        self.waiting.moving = False
        self.workers.stop()
        for thread in self._threads:
            thread.join(timeout=5)
        for store in self.stores.values():
            store.close()

    def _run(self, name: str, mover: Mover) -> None:
        chores = _chores(mover)
        moved_at = 0.0
        while not self._stopping.is_set():
            nudged = mover.wake.wait(timeout=LOOK_EVERY)
            if nudged and time.monotonic() - moved_at < 2 * LINGER:
                self._stopping.wait(LINGER)
            mover.wake.clear()  # before reading, or a nudge that comes meanwhile is lost until the next timeout
            for chore in ([mover.turn] if nudged else []) + next(chores):
                self._do(name, chore)
            self.heartbeats[name] = moved_at = time.monotonic()

    def _do(self, name: str, chore: Callable[[], Any]) -> None:
        try:
            chore()
        except Exception:
            log.error("moving_failed", module=name, exc_info=True)
            self._stopping.wait(1.0)


def _lost(marks: Mapping[str, Place], head: Place | None) -> dict[str, int]:
    """Marks beyond the head of their stream: its store was put back without `rebanho restore`."""
    if head is None:
        return {}
    return {name: mark[1] - head[1] if mark[0] == head[0] else mark[1] for name, mark in marks.items() if mark > head}


def _actors(module: Module) -> Mapping[str, Job]:
    restating = (restate_job(module),) if module.restates else ()
    return {each.name: each for each in (*module.jobs, *restating, erase_job(module))}


def _chores(mover: Mover) -> Iterator[list[Callable[[], Any]]]:
    """What is due at each turn, without end."""
    timed: Sequence[tuple[float, Callable[[], Any]]] = (
        (LOOK_EVERY, mover.look),
        (GAPS_EVERY, mover.close_gaps),
        (TICK_EVERY, mover.tick),
    )
    last = {every: time.monotonic() for every, _ in timed}
    while True:
        present = time.monotonic()
        due = [(every, chore) for every, chore in timed if present - last[every] >= every]
        last.update({every: present for every, _ in due})
        yield [chore for _, chore in due]
