"""Restores that were stopped, and what they left."""

from collections.abc import Iterator

from app.config import Settings
from app.kernel.store import Store
from app.operations import lock
from app.operations.copies.kinds import kind_of
from app.operations.doctor.finding import Finding
from app.operations.unfinished import ADVICE, find_unfinished

REMOVED = "Start the server, or restore again: either removes it."


def look_at(settings: Settings) -> Iterator[Finding]:
    """What lies in the data folder of one that was stopped."""
    try:
        with lock.without_restore(settings.data):
            for left in find_unfinished(settings.data):
                yield Finding("restore", left.says, ADVICE if left.stores else REMOVED)
    except lock.Restoring:
        yield Finding("restore", "one is at work")


def look_at_database(store: Store) -> Iterator[Finding]:
    """What is in a database of one that was stopped."""
    for left in kind_of(store.url).find_left(store.url):
        advice = "If none is at work, drop it (`DROP SCHEMA … CASCADE`): it takes room. The next restore would."
        yield Finding(f"database {store.name}", f"a restore that was stopped left {left}", advice)
