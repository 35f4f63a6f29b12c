"""Litters, by the day on which the last of each was weaned."""

from collections.abc import Iterator

import sqlalchemy as sa

from modules.events.models import litter
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind, total

WEANED_ANY = "weaned_any"

_l = litter.c
_litters = (
    sa.select(
        _l.weaned_on.label("day"),
        _l.birth_on,
        sa.func.count().label("litters"),
        total("litters_zero", sa.case((_l.weaned == 0, 1), else_=0)),
        total("begun_with", _l.begun_with),
        total("fostered_on", _l.fostered_on),
        total("fostered_off", _l.fostered_off),
        total("died", _l.died),
        total("weaned", _l.weaned),
        total("weaning_kg", _l.weaning_kg),
        total("weighed_weaned", sa.case((_l.weaning_kg.is_not(None), _l.weaned), else_=0)),
    )
    .where(*of(litter), _l.weaned_on.between(first, last))
    .group_by(_l.weaned_on, _l.birth_on)
)


def _count(question: Question) -> Iterator[Told]:
    for row in question.tx.all(_litters, question.asked()):
        told = dict(row._mapping)
        born = told.pop("birth_on")
        days = (row.day - born).days * row.litters if born else 0
        yield from question.counted(**told, lactation_days=days)


def _behind(question: Question, words: Words) -> Behind:
    within: list[sa.ColumnElement[bool]] = [_l.weaned_on.between(question.first, question.last)]
    if WEANED_ANY in words:
        within.append(_l.weaned > 0)
    return rows_behind(question, litter, _l.dam_id, _l.weaned_on, {"weaned": _l.weaned, "died": _l.died}, *within)


LITTERS = Source("litter", _count, _behind)
