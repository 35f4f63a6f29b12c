"""The modules of this process at work: stores, inboxes and the threads that move messages."""

import threading
import time
from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any

import structlog

from app.kernel import replay
from app.kernel.bus import Bus
from app.kernel.farms import erase_job
from app.kernel.feed import Feed
from app.kernel.identity import Principal
from app.kernel.jobs import Job
from app.kernel.module import Module
from app.kernel.mover import MOVING, Mover
from app.kernel.restating import restate_job
from app.kernel.sharing import Shares
from app.kernel.store import Store
from app.kernel.waiting import Waiting
from app.kernel.workers import Workers

LOOK_EVERY = 0.5  # another server may have left something, whose processes nudge none of this one
GAPS_EVERY = 2.0
TICK_EVERY = 60.0
ROLES = (*MOVING, "jobs")
LINGER = 0.005  # under load, wait this long for company: small batches cost the most

log = structlog.get_logger(__name__)


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
        hints: str | None = None,
    ) -> None:
        self.modules = dict(modules)
        self.stores = dict(stores)
        self.bus = bus
        self.language = language
        self.authenticate: Callable[[Any], Principal | None] = lambda _request: None
        # Half of the threads at most may wait for what is handled, or nobody would be left to answer.
        self.waiting = Waiting(self.stores, self.modules.values(), places=threads // 2)
        self.movers = {
            name: Mover(module, stores[name], bus, feed, moved=self.waiting.note_moved)
            for name, module in modules.items()
        }
        actors = {name: _actors(module) for name, module in modules.items()}
        self.workers = Workers(self.stores, actors, threads=workers, hints=hints)
        self._threads: list[threading.Thread] = []
        self._stopping = threading.Event()
        self._shares: Shares | None = None
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

    def start(self, roles: Container[str] = ROLES, *, shares: Shares | None = None) -> None:
        """Do in the background what the roles say: move messages, a thread for each module, and run jobs.

        With `shares` this process moves those of its stores that are its own to move.
        """
        self.waiting.moving = "relay" in roles and "drain" in roles
        if "jobs" in roles:
            self.workers.start()
        else:
            self.workers.tell()
        if not any(role in roles for role in MOVING):
            return
        for mover in self.movers.values():
            mover.shares = shares
            mover.take_on(() if shares else roles)
        if shares:
            self._shares = shares
            shares.listen({name: mover.note_nudged for name, mover in self.movers.items()})
        if "drain" in roles:
            self.bus.start()
        for name, mover in self.movers.items():
            thread = threading.Thread(target=self._run, args=(name, mover, roles), name=f"move-{name}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self) -> None:
        """End the threads and give back the connections."""
        self._stopping.set()
        self.waiting.moving = False
        self.workers.stop()
        for thread in self._threads:
            thread.join(timeout=5)
        self.bus.stop()
        if self._shares:
            self._shares.close()
        for store in self.stores.values():
            store.close()

    def _run(self, name: str, mover: Mover, roles: Container[str]) -> None:
        chores = _chores(mover, roles)
        moved_at = 0.0
        moves = False
        while not self._stopping.is_set():
            held = mover.shares is None or mover.shares.holds(name)
            if held != moves:
                self._begin_or_end(name, mover, roles if held else ())
                moves = held
            nudged = mover.wake.wait(timeout=LOOK_EVERY)
            if nudged and time.monotonic() - moved_at < 2 * LINGER:
                self._stopping.wait(LINGER)
            mover.wake.clear()  # before reading, or a nudge that comes meanwhile is lost until the next timeout
            for chore in (([mover.turn] if nudged else []) + next(chores)) if moves else ():
                self._do(name, chore)
            self.heartbeats[name] = moved_at = time.monotonic()

    def _begin_or_end(self, name: str, mover: Mover, roles: Container[str]) -> None:
        mover.take_on(roles)
        if mover.handles:  # what was on its way when the last process ended, perhaps by force
            self._do(name, lambda: mover.close_gaps(at_once=True))

    def _do(self, name: str, chore: Callable[[], Any]) -> None:
        try:
            chore()
        except Exception:
            log.error("moving_failed", module=name, exc_info=True)
            self._stopping.wait(1.0)


def _actors(module: Module) -> Mapping[str, Job]:
    restating = (restate_job(module),) if module.restates else ()
    return {each.name: each for each in (*module.jobs, *restating, erase_job(module))}


def _chores(mover: Mover, roles: Container[str]) -> Iterator[list[Callable[[], Any]]]:
    """What is due at each turn, without end."""
    timed: list[tuple[float, Callable[[], Any]]] = [(LOOK_EVERY, mover.look)]
    if "drain" in roles:
        timed.append((GAPS_EVERY, mover.close_gaps))
    if "schedule" in roles:
        timed.append((TICK_EVERY, mover.tick))
    last = {every: time.monotonic() for every, _ in timed}
    while True:
        present = time.monotonic()
        due = [(every, chore) for every, chore in timed if present - last[every] >= every]
        last.update({every: present for every, _ in due})
        yield [chore for _, chore in due]
