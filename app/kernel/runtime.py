"""The modules of this process at work: stores, inboxes and the threads that move messages."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import structlog

from app.kernel import custody, replay
from app.kernel.bus import Bus
from app.kernel.drain import Drain
from app.kernel.feed import Feed
from app.kernel.identity import Principal
from app.kernel.inbox import Inbox
from app.kernel.module import Module
from app.kernel.relay import Relay
from app.kernel.store import Store

RELAY_EVERY = 0.5  # another process may have published; a nudge cannot cross processes
DRAIN_EVERY = 1.0  # what was put off comes due
GAPS_EVERY = 2.0
TICK_EVERY = 60.0
FEED_BATCH = 1000
LINGER = 0.005  # under load, wait this long for company: small batches cost the most

log = structlog.get_logger(__name__)


class Mover:
    """Moves the messages of one module: out of its store to the bus, out of its inbox into its handlers."""

    def __init__(self, module: Module, store: Store, bus: Bus, feed: Feed) -> None:
        self.module = module
        self.store = store
        self.feed = feed
        self.inbox = Inbox(store, module)
        self.relay = Relay(store, bus)
        self.drains = [
            Drain(store, module, subscription, stream)
            for subscription, heard in module.subscriptions().items()
            for stream in sorted({on.stream for on in heard})
        ]
        self._behind: dict[tuple[str, str], Any] = {}
        for stream in module.streams():
            bus.subscribe(stream, module.name, self.inbox.receive)

    def move(self) -> int:
        """Send and handle everything that can be; returns how many messages moved."""
        moved = 0
        while step := self.relay.step() + sum(drain.step() for drain in self.drains):
            moved += step
        return moved

    def close_gaps(self, *, at_once: bool = False) -> int:
        """Ask the producers for what has been missing since the last look; returns how many messages came."""
        came = 0
        for stream in self.module.streams():
            head = self.feed.head(stream)
            for subscription, mark in self.inbox.marks(stream).items():
                if head is None or mark >= head:
                    self._behind.pop((subscription, stream), None)
                    continue
                seen_before = self._behind.get((subscription, stream)) == mark
                self._behind[subscription, stream] = mark
                if seen_before or at_once:
                    texts = self.feed.read(stream, mark, FEED_BATCH)
                    self.inbox.receive(stream, texts)
                    came += len(texts)
        return came

    def tick(self) -> None:
        """What comes due without a message: the module's own ticks, and the purge."""
        for tick in self.module.ticks:
            with self.store.write() as tx:
                tick(tx)
        while custody.purge(self.store):
            pass


class Runtime:
    """What a request or a command needs of the running application."""

    def __init__(
        self, modules: Mapping[str, Module], stores: Mapping[str, Store], *, bus: Bus, feed: Feed, language: str = "en"
    ) -> None:
        self.modules = dict(modules)
        self.stores = dict(stores)
        self.language = language
        self.authenticate: Callable[[Any], Principal | None] = lambda _request: None
        self.movers = {name: Mover(module, stores[name], bus, feed) for name, module in modules.items()}
        self._threads: list[threading.Thread] = []
        self._stopping = threading.Event()
        self.heartbeats: dict[str, float] = {}

    def store(self, name: str) -> Store:
        """The store of a module, or of identity."""
        return self.stores[name]

    def settle(self, *, rounds: int = 200) -> None:
        """Move every message until none is left to move (tests, the demo and commands)."""
        for _ in range(rounds):
            moved = sum(mover.move() for mover in self.movers.values())
            moved += sum(mover.close_gaps(at_once=True) for mover in self.movers.values())
            if not moved:
                return
        raise RuntimeError("messages do not settle: something answers itself without end")

    def replay(self, name: str) -> None:
        """Repaint a module's pictures from the feeds."""
        replay.replay(self.stores[name], self.modules[name])
        self.movers[name].close_gaps(at_once=True)

    def start(self) -> None:
        """Move messages in the background, a thread for each module."""
        for name, mover in self.movers.items():
            wake = threading.Event()
            self._nudge(mover, wake)
            thread = threading.Thread(target=self._run, args=(name, mover, wake), name=f"move-{name}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self) -> None:
        """End the threads and give back the connections."""
        self._stopping.set()
        for thread in self._threads:
            thread.join(timeout=5)
        for store in self.stores.values():
            store.close()

    def _nudge(self, mover: Mover, wake: threading.Event) -> None:
        mover.store.committed = wake.set
        mover.inbox.received = wake.set

    def _run(self, name: str, mover: Mover, wake: threading.Event) -> None:
        chores = _chores(mover)
        moved_at = 0.0
        while not self._stopping.is_set():
            nudged = wake.wait(timeout=RELAY_EVERY)
            if nudged and time.monotonic() - moved_at < 2 * LINGER:
                self._stopping.wait(LINGER)
            wake.clear()  # before reading, or a nudge that comes meanwhile is lost until the next timeout
            for chore in ([mover.move] if nudged else []) + next(chores):
                self._do(name, chore)
            self.heartbeats[name] = moved_at = time.monotonic()

    def _do(self, name: str, chore: Callable[[], Any]) -> None:
        try:
            chore()
        except Exception:
            log.error("moving_failed", module=name, exc_info=True)
            self._stopping.wait(1.0)


def _chores(mover: Mover) -> Iterator[list[Callable[[], Any]]]:
    """What is due at each turn, without end."""
    timed: Sequence[tuple[float, Callable[[], Any]]] = (
        (RELAY_EVERY, mover.relay.step),
        (DRAIN_EVERY, mover.move),
        (GAPS_EVERY, mover.close_gaps),
        (TICK_EVERY, mover.tick),
    )
    last = {every: time.monotonic() for every, _ in timed}
    while True:
        present = time.monotonic()
        due = [(every, chore) for every, chore in timed if present - last[every] >= every]
        last.update({every: present for every, _ in due})
        yield [chore for _, chore in due]
