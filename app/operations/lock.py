"""One lock for the data folder: whoever serves shares it, whoever puts stores back needs it alone."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAME = "serving.lock"


class Serving(Exception):
    """A server works on this data folder."""


class Restoring(Exception):
    """Stores are being put back into this data folder."""


def share(data: Path) -> int:
    """Say that this process works on the folder, until it ends (however it ends)."""
    held = _open(data)
    fcntl.flock(held, fcntl.LOCK_SH)
    return held


@contextmanager
def alone(data: Path) -> Iterator[None]:
    """Have the folder for oneself; raises Serving."""
    with _held(data, fcntl.LOCK_EX, Serving):
        yield


@contextmanager
def without_restore(data: Path) -> Iterator[None]:
    """Have nothing put back into the folder meanwhile; raises Restoring."""
    with _held(data, fcntl.LOCK_SH, Restoring):
        yield


@contextmanager
def _held(data: Path, kind: int, refused: type[Exception]) -> Iterator[None]:
    held = _open(data)
    try:
        try:
            fcntl.flock(held, kind | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise refused(str(data)) from error
        yield
    finally:
        os.close(held)


def _open(data: Path) -> int:
    data.mkdir(parents=True, exist_ok=True)
    return os.open(data / NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
