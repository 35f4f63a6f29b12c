"""The databases: whether they answer, how new their tables are, and what time it is there."""

from collections.abc import Iterator

import sqlalchemy as sa

from app.kernel import clock
from app.kernel.store import Store
from app.migrate import is_at_head
from app.operations.copies.sqlite import file_of
from app.operations.doctor.finding import Finding, compare_clocks


def look_at(store: Store) -> Iterator[Finding]:
    """One database."""
    about = f"database {store.name}"
    try:
        if not is_at_head(store):
            yield Finding(about, "its tables are older than this version", "Run `rebanho migrate`.", is_unusable=True)
            return
        apart = _look_at_clock(store)
    except Exception as error:  # noqa: BLE001 - a border: whatever a database answers is told, not raised
        where = file_of(store.url) or sa.make_url(store.url).render_as_string(hide_password=True)
        advice = f"See whether {where} is there and may be written."
        yield Finding(about, f"it does not answer: {error}"[:300], advice, is_unusable=True)
        return
    yield apart or Finding(about, "answers, and its tables are the newest")


def _look_at_clock(store: Store) -> Finding | None:
    """A file has no clock of its own, a server may be another machine."""
    with store.read() as tx:
        if tx.dialect == "sqlite":
            return None
        there = tx.scalar(sa.text("SELECT clock_timestamp()"))
    return compare_clocks(f"database {store.name}", there - clock.now())
