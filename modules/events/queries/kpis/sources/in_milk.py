"""Females in milk at the end of a period, with their days in milk."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from modules.events.models import lactation
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind, total

_l = lactation.c
_concerned = sa.or_(_l.end_on.is_(None), _l.end_on > first)


def _by_day(day: Any, *columns: Any) -> sa.Select[Any]:
    heads = sa.func.count().label("heads")
    return sa.select(day.label("day"), heads, *columns).where(*of(lactation), day <= last, _concerned).group_by(day)


_BEGUN = _by_day(_l.begin_on, sa.literal(0).label("days"))
_ENDED = _by_day(_l.end_on, total("days", _l.days))


def _count(question: Question) -> Iterator[Told]:
    for statement, sign in ((_BEGUN, 1), (_ENDED, -1)):
        for row in question.tx.all(statement, question.asked()):
            for at, (_, end) in enumerate(question.periods):
                if row.day <= end:
                    yield Told((at,), "in_milk", sign * row.heads)
                    yield Told((at,), "in_milk_days", sign * ((row.days or 0) + row.heads * (end - row.day).days))


def _behind(question: Question, _words: Words) -> Behind:
    there = sa.or_(_l.end_on.is_(None), _l.end_on > question.last)
    within = _l.begin_on <= question.last, there
    return rows_behind(question, lactation, _l.subject_id, _l.begin_on, {"parity": _l.parity}, *within)


IN_MILK = Source("in_milk", _count, _behind)
