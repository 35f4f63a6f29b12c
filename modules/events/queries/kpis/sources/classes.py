"""The classes in which females are counted: animal-days of periods, heads at their ends, and the females behind."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

import sqlalchemy as sa

from modules.events.models import class_time
from modules.events.queries.kpis.by_day import ByDay, at_end, told_of_each
from modules.events.queries.kpis.question import Question, Told
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
    changes: dict[str, list[tuple[date, int]]] = defaultdict(list)
    for statement, sign in ((_BEGUN, 1), (_ENDED, -1)):
        for row in question.tx.all(statement, question.asked()):
            changes[row.code].append((row.day, sign * row.heads))
    for code, of_class in changes.items():
        heads = ByDay(of_class)
        yield from told_of_each(question, f"days:{code}", heads.head_days)
        yield from told_of_each(question, f"heads:{code}", at_end(heads))


AT_END = "at_end"
"""The word for those that are in a class at the end of the last day; without it all that were at any time."""

BEGUN = "begun"
"""The word for times in a class that begin in the period."""


def _behind(question: Question, words: Words) -> Behind:
    until = _c.until_on
    after = question.last if AT_END in words else question.first
    within = [_c.since_on <= question.last, sa.or_(until.is_(None), until > after)]
    if BEGUN in words:
        within = [_c.since_on.between(question.first, question.last)]
    told = {"class": _c["class"], "until_on": until}
    classes = _c["class"].in_(words)
    return rows_behind(question, class_time, _c.subject_id, _c.since_on, told, classes, *within)


CLASSES = Source("class_time", _count, _behind)
