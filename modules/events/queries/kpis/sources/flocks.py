"""Flocks at the end of each period, and by day: who died, who was alive before, eggs laid so far."""

from collections.abc import Iterator
from datetime import date, timedelta

import sqlalchemy as sa

from modules.events.domain.cohorts.ledger import DIED, IN, LAID
from modules.events.models import ledger
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, last, ledger_behind, of, total

TODAY, WEEK, EGGS = "today", "week", "eggs"
"""The words for deaths of the last day, of its week, and for eggs so far; without one all deaths up to that day."""

_l = ledger.c
_lots = (*of(ledger), _l.subject_type == "lot", _l.day <= last)
_by_day = (
    sa.select(_l.day, total("heads", _l.heads), total("died", sa.case((_l.way == DIED, -_l.heads), else_=0)))
    .where(*_lots, _l.heads != 0)
    .group_by(_l.day)
)
_placed = _l.way.in_(IN)
_each = (
    sa.select(
        total("placed", sa.case((_placed, _l.heads), else_=0)),
        total("housed", sa.case((_placed, _l.hens), else_=0)),
        total("died", sa.case((_l.way == DIED, -_l.heads), else_=0)),
        total("eggs", sa.case((_l.way == LAID, _l.amount), else_=0)),
    )
    .where(*_lots)
    .group_by(_l.subject_id)
    .having(sa.func.sum(_l.heads) > 0)
    .subquery()
)
_so_far = sa.select(
    total("placed", _each.c.placed),
    total("died", _each.c.died),
    total("eggs", _each.c.eggs),
    total("housed", sa.case((_each.c.eggs > 0, _each.c.housed), else_=0)),
)


def _count(question: Question) -> Iterator[Told]:
    days = question.tx.all(_by_day, question.asked())
    for at, (_, end) in enumerate(question.periods):
        for row in days:
            yield from _at(at, end, row.day, row.heads, row.died)
        so_far = question.tx.one(_so_far, question.asked(last=end))
        for name, amount in (so_far._mapping if so_far else {}).items():
            if amount:
                yield Told((at,), f"at:{name}", amount)


def _at(at: int, end: date, day: date, heads: int, died: int) -> Iterator[Told]:
    week = end - timedelta(7)
    if day < end:
        yield Told((at,), "at:alive_yesterday", heads)
    if day <= week:
        yield Told((at,), "at:alive_before_week", heads)
    if day == end:
        yield Told((at,), "at:died_today", died)
    if week < day <= end:
        yield Told((at,), "at:died_in_week", died)


def _behind(question: Question, words: Words) -> Behind:
    if EGGS in words:
        return ledger_behind(question, _l.way == LAID, _l.day <= question.last, _present(), eggs=_l.amount)
    day, told = _l.day <= question.last, {"heads": -_l.heads, "cause": _l.detail}
    if TODAY in words or WEEK in words:
        day = _l.day.between(question.last - timedelta(0 if TODAY in words else 6), question.last)
        return ledger_behind(question, _l.subject_type == "lot", _l.way == DIED, day, **told)
    return ledger_behind(question, _l.way == DIED, day, _present(), **told)


def _present() -> sa.ColumnElement[bool]:
    """Of flocks that are there at the end."""
    lots = sa.select(_l.subject_id).where(*_lots).group_by(_l.subject_id).having(sa.func.sum(_l.heads) > 0)
    return _l.subject_id.in_(lots)


FLOCKS = Source("flock", _count, _behind)
