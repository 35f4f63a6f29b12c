"""Processes of one server that share its stores: which of them moves the messages of which store.

Each could move all of them; then every message would be looked at as often as there are processes, and they would
wait for each other's transactions. So each has a place among them, stores fall to places in turn, and the one at
a place moves what falls to it. Where nobody is at a place any more, another one stands in until somebody is.
"""

import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import structlog

from app.kernel.locks import FileLock

PATIENCE = 5.0  # seconds that a place stays empty before another one stands in: a process begins anew in less
HEARD = 255  # in place of a stream: something was said by the store itself
STOP = 254

log = structlog.get_logger(__name__)
Nudged = Callable[[str | None], None]
"""Told that a store has something to move: what a stream has said, or None for what it says itself."""


class Shares:
    """One process among those that share a folder's stores, which are named alike by all."""

    def __init__(self, folder: Path, places: int, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self._places = [FileLock(folder / f"place-{number}") for number in range(places)]
        self._moving = {name: FileLock(folder / f"moves-{name}") for name in names}
        self._pipes = _Pipes(folder, places)
        self._empty_since: dict[str, float] = {}
        self._guard = threading.Lock()
        self._place: int | None = None
        self._thread: threading.Thread | None = None

    def holds(self, name: str) -> bool:
        """Whether this process moves a store's messages now: takes them up or gives them up as things stand."""
        with self._guard:
            self._take_a_place()
            held = self._moving[name]
            if self._place is None:
                return False
            if self._falls_to(name) == self._place:
                return held.try_to_take()
            return self._stands_in(name, held)

    def nudge(self, name: str, stream: str | None = None) -> None:
        """Tell whoever moves a store's messages that there is something: said by it, or by a stream it hears."""
        said = HEARD if stream is None else self._names.index(stream)
        self._pipes.write(self._falls_to(name), bytes((self._names.index(name), said)))

    def listen(self, nudged: Mapping[str, Nudged]) -> None:
        """From now on have those called that other processes nudge, on a thread of its own."""
        self._thread = threading.Thread(target=self._listen, args=(nudged,), name="listen", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Leave all to the others."""
        if self._thread is not None and self._place is not None:
            self._pipes.write(self._place, bytes((STOP, STOP)))
            self._thread.join(timeout=5)
        for lock in (*self._moving.values(), *self._places):
            lock.close()
        self._pipes.close()

    def _falls_to(self, name: str) -> int:
        return self._names.index(name) % len(self._places)

    def _take_a_place(self) -> None:
        if self._place is None:
            free = (number for number, place in enumerate(self._places) if place.try_to_take())
            self._place = next(free, None)
            if self._place is not None:
                self._pipes.open(self._place)  # before anybody can think that this process moves something

    def _stands_in(self, name: str, held: FileLock) -> bool:
        """For one whose own process has been gone for a while, and until there is one again."""
        place = self._places[self._falls_to(name)]
        if not place.try_to_take():
            self._empty_since.pop(name, None)
            held.give_back()
            return False
        place.give_back()
        since = self._empty_since.setdefault(name, time.monotonic())
        return time.monotonic() - since >= PATIENCE and held.try_to_take()

    def _listen(self, nudged: Mapping[str, Nudged]) -> None:
        while self._place is None:
            time.sleep(0.1)
        while True:
            told = self._pipes.read()
            pairs = set(zip(told[::2], told[1::2], strict=True))
            for index, said in pairs:
                if index == STOP:
                    return
                nudged[self._names[index]](None if said == HEARD else self._names[said])


class _Pipes:
    """A pipe for each place. What finds nobody at the other end is dropped: who stands in looks for it anyway."""

    def __init__(self, folder: Path, places: int) -> None:
        self._paths = [folder / f"nudges-{number}" for number in range(places)]
        self._writing: dict[int, int] = {}
        self._reading: int | None = None

    def write(self, place: int, pair: bytes) -> None:
        try:
            if place not in self._writing:
                self._writing[place] = os.open(self._made(place), os.O_WRONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            os.write(self._writing[place], pair)
        except BlockingIOError:
            pass  # full of nudges already
        except OSError:
            if (opened := self._writing.pop(place, None)) is not None:
                os.close(opened)

    def open(self, place: int) -> None:
        """Keep from now on what is written to a place."""
        # For writing as well, or reading would end with the last of those who write.
        self._reading = os.open(self._made(place), os.O_RDWR | os.O_CLOEXEC)

    def read(self) -> bytes:
        """What was written since the last time; waits for it. Pairs are written whole."""
        return b"" if self._reading is None else os.read(self._reading, 4096)

    def close(self) -> None:
        for opened in (*self._writing.values(), *([] if self._reading is None else [self._reading])):
            os.close(opened)
        self._writing.clear()
        self._reading = None

    def _made(self, place: int) -> Path:
        path = self._paths[place]
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            try:
                os.mkfifo(path, 0o600)
            except FileExistsError:
                log.debug("pipe_made_by_another", path=str(path))
        return path
