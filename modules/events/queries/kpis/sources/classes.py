"""The classes in which females are counted: animal-days of periods, and the females behind them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import sqlalchemy as sa

from modules.events.models import class_time
from modules.events.queries.kpis.question import Period, Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, last, of, rows_behind

_c = class_time.c


def _heads(day: sa.Column[Any]) -> sa.Select[Any]:
    """How many heads came into classes, or left them, on each day up to the last."""
    return (
        sa.select(_c["class"].label("code"), day.label("day"), sa.func.count().label("heads"))
        .where(*of(class_time), day <= last)
        .group_by(_c["class"], day)
    )


_BEGUN, _ENDED = _heads(_c.since_on), _heads(_c.until_on)


def _count(question: Question) -> Iterator[Told]:
    for statement, sign in ((_BEGUN, 1), (_ENDED, -1)):
        for row in question.tx.all(statement, question.asked()):
            name = f"days:{row.code}"
            for at, period in enumerate(question.periods):
                yield Told((at,), name, sign * row.heads * _days_from(row.day, period))


def _days_from(day: date, period: Period) -> int:
    """How many days of a period lie on a day or after it: the day of entry counts, that of exit does not (C2)."""
    first, end = period
    return max((end - max(day, first)).days + 1, 0)


def _behind(question: Question, words: Words) -> Behind:
    until = _c.until_on
    within = [
        _c["class"].in_(words),
        _c.since_on <= question.last,
        sa.or_(until.is_(None), until > question.first),
    ]
    told = {"class": _c["class"], "until_on": until}
    return rows_behind(question, class_time, _c.subject_id, _c.since_on, told, *within)


CLASSES = Source("class_time", _count, _behind)
