"""Births, by the day of each."""

from collections.abc import Iterator

import sqlalchemy as sa

from modules.events.models import birth
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind, total

FIRST = "first"
"""The word for first births of females whose age is known."""

_b = birth.c
_births = (
    sa.select(
        _b.birth_on.label("day"),
        sa.func.count().label("births"),
        total("born_alive", _b.born_alive),
        total("stillborn", _b.stillborn),
        total("mummified", _b.mummified),
        total("birth_kg", _b.weight_kg),
        total("weighed_alive", sa.case((_b.weight_kg.is_not(None), _b.born_alive), else_=0)),
        total("interval_days", _b.days_since_last),
        sa.func.count(_b.days_since_last).label("intervals"),
        total("first_age_days", sa.case((_b.parity == 1, _b.age_days))),
        sa.func.count(sa.case((_b.parity == 1, _b.age_days))).label("first_ages"),
    )
    .where(*of(birth), _b.birth_on.between(first, last))
    .group_by(_b.birth_on)
)


def _count(question: Question) -> Iterator[Told]:
    for row in question.tx.all(_births, question.asked()):
        yield from question.counted(**row._mapping)


def _behind(question: Question, words: Words) -> Behind:
    told = {name: _b[name] for name in ("born_alive", "stillborn", "mummified")}
    within: list[sa.ColumnElement[bool]] = [_b.birth_on.between(question.first, question.last)]
    if FIRST in words:
        within += [_b.parity == 1, _b.age_days.is_not(None)]
        told = {"age_days": _b.age_days, **told}
    return rows_behind(question, birth, _b.subject_id, _b.birth_on, told, *within)


BIRTHS = Source("birth", _count, _behind)
