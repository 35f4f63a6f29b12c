"""Young nursed in litters: head-days of periods. Those weaned before the last of their litter count up to that day."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from modules.events.models import exit_, litter
from modules.events.queries.kpis.by_day import ByDay, told_of_each
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, last, of, rows_behind, total

_l, _e = litter.c, exit_.c
_kept = _l.begun_with + _l.fostered_on - _l.fostered_off

_of_litter = sa.exists().where(_l.farm_id == _e.farm_id, _l.id == _e.subject_id)


def _by_day(
    table: sa.Table, day: sa.Column[Any], heads: sa.ColumnElement[Any], *within: sa.ColumnElement[bool]
) -> sa.Select[Any]:
    return sa.select(day.label("day"), total("heads", heads)).where(*of(table), day <= last, *within).group_by(day)


_CHANGES = (
    (1, _by_day(litter, _l.birth_on, _kept)),
    (-1, _by_day(litter, _l.weaned_on, _kept - _l.died, _l.birth_on.is_not(None))),
    (-1, _by_day(exit_, _e.exit_on, _e.heads, _e.nursed, _of_litter)),
)


def _count(question: Question) -> Iterator[Told]:
    asked = question.asked()
    heads = ByDay((row.day, sign * row.heads) for sign, each in _CHANGES for row in question.tx.all(each, asked))
    yield from told_of_each(question, "nursing_days", heads.head_days)


def _behind(question: Question, _words: Words) -> Behind:
    ends_later = sa.or_(_l.weaned_on.is_(None), _l.weaned_on > question.first)
    told = {"begun_with": _l.begun_with, "died": _l.died, "weaned_on": _l.weaned_on}
    return rows_behind(question, litter, _l.dam_id, _l.birth_on, told, _l.birth_on <= question.last, ends_later)


NURSING = Source("nursing", _count, _behind)
