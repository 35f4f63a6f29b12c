"""Carcasses by the day on which the slaughterhouse told of them, and live weight that was sold."""

from collections.abc import Iterator

import sqlalchemy as sa

from modules.events.domain.cohorts.ledger import CARCASS, LEFT, SLAUGHTER
from modules.events.models import ledger
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, ledger_behind, of, total

SOLD, WITH_LIVE = "sold", "with_live"
"""The words for live weight sold, and for carcasses of which the live weight is told; without one all carcasses."""

_l = ledger.c
_is_sold = sa.and_(_l.way == LEFT, _l.detail.in_(("Sale", SLAUGHTER)), _l.kg.is_not(None), _l.heads < 0)
_live = _l.mean.is_not(None)
_carcasses = (
    sa.select(
        _l.day,
        total("carcasses", _l.amount),
        total("carcass_kg", _l.kg),
        total("dressed_kg", sa.case((_live, _l.kg), else_=0)),
        total("dressed_live_kg", _l.mean),
    )
    .where(*of(ledger), _l.way == CARCASS, _l.day.between(first, last))
    .group_by(_l.day)
)
_sold = (
    sa.select(
        _l.day,
        total("sold_kg", _l.kg),
        total("slaughter_kg", sa.case((_l.detail == SLAUGHTER, _l.kg), else_=0)),
        total("slaughter_heads", sa.case((_l.detail == SLAUGHTER, -_l.heads), else_=0)),
    )
    .where(*of(ledger), _is_sold, _l.day.between(first, last))
    .group_by(_l.day)
)


def _count(question: Question) -> Iterator[Told]:
    for statement in (_carcasses, _sold):
        for row in question.tx.all(statement, question.asked()):
            yield from question.counted(**row._mapping)


def _behind(question: Question, words: Words) -> Behind:
    days = _l.day.between(question.first, question.last)
    if SOLD in words:
        return ledger_behind(question, _is_sold, days, live_kg=_l.kg, heads=-_l.heads)
    within = (_l.way == CARCASS, days, *((_live,) if WITH_LIVE in words else ()))
    return ledger_behind(question, *within, carcass_kg=_l.kg, live_kg=_l.mean, heads=_l.amount)


CARCASSES = Source("carcass", _count, _behind)
