"""Lactations that a weaning ended, by that day."""

from collections.abc import Iterator

import sqlalchemy as sa

from modules.events.models import lactation
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind

_l = lactation.c
_ended = (
    sa.select(_l.end_on.label("day"), sa.func.count().label("last_weanings"))
    .where(*of(lactation), _l.end_on.between(first, last), _l.end_by == "weaning")
    .group_by(_l.end_on)
)


def _count(question: Question) -> Iterator[Told]:
    for row in question.tx.all(_ended, question.asked()):
        yield from question.counted(**row._mapping)


def _behind(question: Question, _words: Words) -> Behind:
    within = _l.end_on.between(question.first, question.last), _l.end_by == "weaning"
    return rows_behind(question, lactation, _l.subject_id, _l.end_on, {"parity": _l.parity}, *within)


LAST_WEANINGS = Source("last_weaning", _count, _behind)
