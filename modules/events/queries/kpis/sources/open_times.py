"""Cows at the end of a period that gave birth: the open with their days since, the pregnant with their days open."""

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from modules.events.domain.reproduction.opened import UNKNOWN
from modules.events.models import open_time
from modules.events.queries.kpis.by_day import ByDay, at_end, told_of_each
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind, total

PREGNANT = "pregnant"
"""The word for those that are pregnant; without it all."""

_o = open_time.c
_conceived = sa.and_(_o.end_by.is_not(None), _o.end_by != UNKNOWN)
_is_open = sa.not_(sa.func.coalesce(_conceived, sa.false()))
_concerned = sa.or_(_o.until_on.is_(None), _o.until_on > first)


def _changes(day: Any, days: Any, *within: Any) -> sa.Select[Any]:
    """How many cows begin or end something on each day up to the last, and their days since birth then."""
    heads = sa.func.count().label("heads")
    return (
        sa.select(day.label("day"), heads, total("days", days))
        .where(*of(open_time), day <= last, _concerned, *within)
        .group_by(day)
    )


_BEGUN = _changes(_o.begin_on, _o.begin_gap)
_CONCEIVED = _changes(_o.end_on, _o.days_open, _conceived)
_LEFT_OPEN = _changes(_o.until_on, _o.days_until, _is_open)
_LEFT_PREGNANT = _changes(_o.until_on, _o.days_open, _conceived)
_ALL = (_BEGUN, _CONCEIVED, _LEFT_OPEN, _LEFT_PREGNANT)

Rows = Sequence[sa.Row[Any]]


def _count(question: Question) -> Iterator[Told]:
    asked = question.asked()
    begun, conceived, left_open, left_pregnant = (question.tx.all(each, asked) for each in _ALL)
    cows, days = _there(begun, conceived, left_open)
    yield from told_of_each(question, "open_cows", at_end(cows))
    # Each counts the days from its birth to the end of the period.
    yield from told_of_each(question, "open_days", lambda period: days.up_to(period[1]) + cows.days_since(period[1]))
    pregnant, days_open = _there(conceived, left_pregnant)
    yield from told_of_each(question, "pregnant_cows", at_end(pregnant))
    yield from told_of_each(question, "pregnant_days_open", at_end(days_open))


def _there(came: Rows, *went: Rows) -> tuple[ByDay, ByDay]:
    """Cows that are there, and their days since birth on the day on which they came, less those of who went."""
    signed = [(1, came), *((-1, rows) for rows in went)]
    cows = ByDay((row.day, sign * row.heads) for sign, rows in signed for row in rows)
    return cows, ByDay((row.day, sign * row.days) for sign, rows in signed for row in rows)


def _behind(question: Question, words: Words) -> Behind:
    within = [_o.begin_on <= question.last, sa.or_(_o.until_on.is_(None), _o.until_on > question.last)]
    if PREGNANT in words:
        within += [_conceived, _o.end_on <= question.last]
    told = {"calved_on": _o.calved_on, "conceived_on": sa.case((_conceived, _o.end_on)), "days_open": _o.days_open}
    return rows_behind(question, open_time, _o.subject_id, _o.begin_on, told, *within)


OPEN_TIMES = Source("open_time", _count, _behind)
