"""Rebuilding of what a module derives from its own records, in steps that leave the store to others in between."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from uuid import UUID

from app.kernel.module import Rebuilds
from app.kernel.transaction import Tx

AT_ONCE = 25


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of all things are made anew."""

    done: int
    of: int


def rebuild(rebuilds: Rebuilds, of: int, write: Callable[[], AbstractContextManager[Tx]]) -> Iterator[Progress]:
    """Make anew all that is left, a step in each transaction that `write` begins; tell of each step.

    Ended at any moment, the next rebuilding goes on with the rest.
    """
    after: tuple[UUID, ...] | None = None
    done, full = 0, True
    while full:
        with write() as tx:
            made = list(rebuilds.some(tx, after, AT_ONCE))
        after, full = made[-1] if made else after, len(made) == AT_ONCE
        done += len(made)
        yield Progress(done, max(of, done))
