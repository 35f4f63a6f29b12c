"""Heads of any profile: animals of their own and unidentified heads of lots, but nursed litters."""

from collections.abc import Iterator

import sqlalchemy as sa

from modules.events.domain.cohorts.ledger import DIED
from modules.events.models import ledger
from modules.events.queries.kpis.by_day import ByDay, told_of_each
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, last, ledger_behind, of, total

DEATHS = "deaths"
"""The word for those that died; without it those that came and went."""

INCLUDE_AWAY = "kpi.inventory.include_away"

_l = ledger.c
# An animal of its own in a lot is counted by its own rows.
_heads = _l.heads - _l.named
_days = (
    sa.select(
        _l.day,
        total("heads", _heads),
        total("away", _l.away),
        total("died", sa.case((_l.way == DIED, -_heads), else_=0)),
    )
    .where(*of(ledger), _l.day <= last, sa.or_(_l.heads != 0, _l.named != 0, _l.away != 0))
    .group_by(_l.day)
)


def _count(question: Question) -> Iterator[Told]:
    owned = bool(question.value(INCLUDE_AWAY))
    rows = question.tx.all(_days, question.asked())
    heads = ByDay((row.day, row.heads + (row.away if owned else 0)) for row in rows)
    yield from told_of_each(question, "animal_days", heads.head_days)
    yield from told_of_each(question, "deaths", ByDay((row.day, row.died) for row in rows).within)


def _behind(question: Question, words: Words) -> Behind:
    if DEATHS in words:
        days = _l.day.between(question.first, question.last)
        return ledger_behind(question, _l.way == DIED, days, _heads != 0, heads=-_heads, cause=_l.detail)
    return ledger_behind(question, _heads != 0, _l.day <= question.last, heads=_heads, way=_l.way)


INVENTORY = Source("inventory", _count, _behind)
