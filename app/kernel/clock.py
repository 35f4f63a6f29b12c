"""The one place that tells the time, so that tests can hold it still."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_held: ContextVar[datetime | None] = ContextVar("held_time", default=None)


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return _held.get() or datetime.now(UTC)


def today(zone: str) -> date:
    """The local date in an IANA time zone."""
    return now().astimezone(ZoneInfo(zone)).date()


@contextmanager
def frozen(at: datetime) -> Iterator[None]:
    """Hold the clock at an instant in this context (tests and the demo, whose past is recorded in its own time)."""
    if at.tzinfo is None:
        raise ValueError("the clock needs an aware instant")
    token = _held.set(at.astimezone(UTC))
    try:
        yield
    finally:
        _held.reset(token)
