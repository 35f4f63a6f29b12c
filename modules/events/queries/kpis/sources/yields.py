"""Lactations that ended with tests of their milk, by the day of the end: what they yielded."""

from collections.abc import Iterator

import sqlalchemy as sa

from modules.events.models import lactation
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind, total

_l = lactation.c
_ended = (
    sa.select(
        _l.end_on.label("day"),
        sa.func.count(_l.yield_kg).label("lactations"),
        total("yield_kg", _l.yield_kg),
        total("yield_305_kg", _l.yield_305_kg),
        total("yield_days", _l.days),
        total("flagged_yields", sa.case((_l.flagged, 1), else_=0)),
    )
    .where(*of(lactation), _l.end_on.between(first, last), _l.yield_kg.is_not(None))
    .group_by(_l.end_on)
)


def _count(question: Question) -> Iterator[Told]:
    for row in question.tx.all(_ended, question.asked()):
        yield from question.counted(**row._mapping)


def _behind(question: Question, _words: Words) -> Behind:
    within = _l.end_on.between(question.first, question.last), _l.yield_kg.is_not(None)
    told = {name: _l[name] for name in ("days", "tests", "yield_kg", "yield_305_kg", "fat_kg", "protein_kg", "flagged")}
    return rows_behind(question, lactation, _l.subject_id, _l.end_on, {**told, "parity": _l.parity}, *within)


YIELDS = Source("yield", _count, _behind)
