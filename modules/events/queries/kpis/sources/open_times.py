"""Cows at the end of a period that gave birth: the open with their days since, the pregnant with their days open."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import sqlalchemy as sa

from modules.events.domain.reproduction.opened import UNKNOWN
from modules.events.models import open_time
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


def _count(question: Question) -> Iterator[Told]:
    for statement, sign in ((_BEGUN, 1), (_CONCEIVED, -1), (_LEFT_OPEN, -1)):
        for row in question.tx.all(statement, question.asked()):
            for at in _later(question, row.day):
                # Each counts the days from its birth to the end of the period.
                since = row.days + row.heads * (question.periods[at][1] - row.day).days
                yield Told((at,), "open_cows", sign * row.heads)
                yield Told((at,), "open_days", sign * since)
    for statement, sign in ((_CONCEIVED, 1), (_LEFT_PREGNANT, -1)):
        for row in question.tx.all(statement, question.asked()):
            later = _later(question, row.day)
            yield Told(later, "pregnant_cows", sign * row.heads)
            yield Told(later, "pregnant_days_open", sign * row.days)


def _later(question: Question, day: date) -> list[int]:
    """The periods that end on a day or after it."""
    return [at for at, (_, end) in enumerate(question.periods) if day <= end]


def _behind(question: Question, words: Words) -> Behind:
    within = [_o.begin_on <= question.last, sa.or_(_o.until_on.is_(None), _o.until_on > question.last)]
    if PREGNANT in words:
        within += [_conceived, _o.end_on <= question.last]
    told = {"calved_on": _o.calved_on, "conceived_on": sa.case((_conceived, _o.end_on)), "days_open": _o.days_open}
    return rows_behind(question, open_time, _o.subject_id, _o.begin_on, told, *within)


OPEN_TIMES = Source("open_time", _count, _behind)
