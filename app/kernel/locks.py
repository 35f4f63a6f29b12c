"""Locks: of the threads of a process among themselves, and of processes on one machine by files of a folder."""

import fcntl
import os
import threading
from collections import deque
from pathlib import Path


class FileLock:
    """A lock of processes on one machine, which the system takes back when its process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None
        self.held = False

    def take(self) -> None:
        """Wait for it."""
        fcntl.flock(self._opened(), fcntl.LOCK_EX)
        self.held = True

    def try_to_take(self) -> bool:
        """Take it if nobody holds it; whether this process holds it now."""
        if not self.held:
            try:
                fcntl.flock(self._opened(), fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            self.held = True
        return True

    def give_back(self) -> None:
        """Let the next one have it."""
        if self.held:
            self.held = False
            fcntl.flock(self._opened(), fcntl.LOCK_UN)

    def close(self) -> None:
        """Give back the lock and its file."""
        self.held = False
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _opened(self) -> int:
        if self._file is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        return self._file


class FairLock:
    """A lock that is handed on in the order of asking: SQLite's own waiting lets some writers starve for seconds.

    With a path it is one for all processes that share that file, too. There is a door before the room: who waits for
    the room holds the door, so that a busy process cannot go in again and again before the others wake.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()
        self._taken = False
        self._files = [FileLock(path.with_name(f".{path.name}.{part}")) for part in ("door", "room")] if path else []

    def __enter__(self) -> None:
        self._wait_for_threads()
        if self._files:
            door, room = self._files
            door.take()
            try:
                room.take()
            finally:
                door.give_back()

    def __exit__(self, *_: object) -> None:
        for lock in self._files:
            lock.give_back()
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._taken = False

    @property
    def taken(self) -> bool:
        """Whether a thread of this process holds it."""
        return self._taken

    def close(self) -> None:
        """Give back its files."""
        for lock in self._files:
            lock.close()

    def _wait_for_threads(self) -> None:
        with self._guard:
            if not self._taken:
                self._taken = True
                return
            turn = threading.Lock()
            turn.acquire()
            self._waiting.append(turn)
        turn.acquire()
