"""Females in milk at the end of a period, with their days in milk."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from modules.events.models import lactation
from modules.events.queries.kpis.by_day import ByDay, at_end, told_of_each
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind, total

_l = lactation.c
_concerned = sa.or_(_l.end_on.is_(None), _l.end_on > first)


def _by_day(day: Any, *columns: Any) -> sa.Select[Any]:
    heads = sa.func.count().label("heads")
    return sa.select(day.label("day"), heads, *columns).where(*of(lactation), day <= last, _concerned).group_by(day)


_BEGUN = _by_day(_l.begin_on)
_ENDED = _by_day(_l.end_on, total("days", _l.days))


def _count(question: Question) -> Iterator[Told]:
    asked = question.asked()
    begun, ended = question.tx.all(_BEGUN, asked), question.tx.all(_ENDED, asked)
    heads = ByDay([*((row.day, row.heads) for row in begun), *((row.day, -row.heads) for row in ended)])
    of_ended = ByDay((row.day, row.days) for row in ended)
    yield from told_of_each(question, "in_milk", at_end(heads))
    yield from told_of_each(
        question, "in_milk_days", lambda period: heads.days_since(period[1]) - of_ended.up_to(period[1])
    )


def _behind(question: Question, _words: Words) -> Behind:
    there = sa.or_(_l.end_on.is_(None), _l.end_on > question.last)
    within = _l.begin_on <= question.last, there
    return rows_behind(question, lactation, _l.subject_id, _l.begin_on, {"parity": _l.parity}, *within)


IN_MILK = Source("in_milk", _count, _behind)
