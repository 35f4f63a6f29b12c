"""Days of sows in gestation and in lactation, of periods: what is left of a mated female's days is non-productive."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from modules.events.domain.reproduction.cycle import RUNNING
from modules.events.models import lactation, service_group
from modules.events.queries.kpis.by_day import ByDay, told_of_each
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, last, of, rows_behind

_s, _l = service_group.c, lactation.c
_bears = sa.or_(
    _s.outcome == "birth",
    sa.and_(_s.outcome == RUNNING, _s.first_on >= sa.bindparam("closed_before", type_=sa.Date)),
)
"""A gestation that ended in a birth, or may still."""


def _by_day(table: sa.Table, day: sa.Column[Any], *within: sa.ColumnElement[bool]) -> sa.Select[Any]:
    heads = sa.func.count().label("heads")
    return sa.select(day.label("day"), heads).where(*of(table), day <= last, *within).group_by(day)


_CHANGES = (
    (1, _by_day(service_group, _s.first_on, _bears)),
    (-1, _by_day(service_group, _s.outcome_on, _bears)),
    (1, _by_day(lactation, _l.begin_on)),
    (-1, _by_day(lactation, _l.end_on)),
)


def _count(question: Question) -> Iterator[Told]:
    asked = question.asked(closed_before=question.closed_before)
    heads = ByDay((row.day, sign * row.heads) for sign, each in _CHANGES for row in question.tx.all(each, asked))
    yield from told_of_each(question, "productive_days", heads.head_days)


def _behind(question: Question, _words: Words) -> Behind:
    ends_later = sa.or_(_l.end_on.is_(None), _l.end_on > question.first)
    told = {"end_on": _l.end_on, "parity": _l.parity}
    return rows_behind(question, lactation, _l.subject_id, _l.begin_on, told, _l.begin_on <= question.last, ends_later)


PRODUCTIVE = Source("productive", _count, _behind)
