"""When the farm's own tasks come round: every so many days, on days of the week, once a month, or on one day."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

DAYS, WEEKDAYS, MONTH, ONCE = EVERY = ("days", "weekdays", "month", "once")

_DAY = timedelta(1)


class Cadence(NamedTuple):
    """How often: `days` apart, on `weekdays` (1 is Monday), or on `month_day` (in a shorter month its last day)."""

    every: str
    days: int | None = None
    weekdays: tuple[int, ...] = ()
    month_day: int | None = None


class Span(NamedTuple):
    """What holds of a task from a day on (None: from its beginning), for occasions from a first to a last day."""

    since: date | None
    cadence: Cadence
    from_on: date
    until_on: date | None


class Last(NamedTuple):
    """The last occasion that is over, and the day on which it was done or skipped."""

    on: date
    closed_on: date


def next_occasion(spans: Sequence[Span], last: Last | None) -> tuple[int, date] | None:
    """The first occasion after the last one, by the span in whose days it lies (its index); None: there is no more.

    Days apart count from when it was done, everything else goes by the calendar; what was missed is not made up for.
    """
    for index, span in enumerate(spans):
        following = spans[index + 1].since if index + 1 < len(spans) else None
        ends = [day for day in (span.until_on, following and following - _DAY) if day is not None]
        found = _first(span, last, max(filter(None, (span.since, span.from_on))))
        if found is not None and (not ends or found <= min(ends)):
            return index, found
    return None


def _first(span: Span, last: Last | None, lowest: date) -> date | None:
    cadence = span.cadence
    if cadence.every == ONCE:
        return span.from_on if last is None else None
    if last is not None:
        lowest = max(lowest, last.on + _DAY)
    if cadence.every == DAYS:
        after = last.closed_on + timedelta(cadence.days or 1) if last else span.from_on
        return max(lowest, after)
    if last is not None:
        lowest = max(lowest, last.closed_on + _DAY)
    return next(day for day in _calendar(lowest) if _falls_on(day, cadence))


def _calendar(first: date) -> Iterator[date]:
    for days in range(32):
        yield first + timedelta(days)


def _falls_on(day: date, cadence: Cadence) -> bool:
    if cadence.every == WEEKDAYS:
        return day.isoweekday() in cadence.weekdays
    return day.day == min(cadence.month_day or 1, monthrange(day.year, day.month)[1])
