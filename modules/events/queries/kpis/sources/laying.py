"""Flocks in lay, each from the day of its first eggs: hen-days, hens housed, eggs and feed of a period."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import sqlalchemy as sa

from modules.events.domain.cohorts.ledger import CLOSED, DELIVERED, FED, IN, LAID
from modules.events.domain.kpis.poultry import hen_days
from modules.events.models import ledger
from modules.events.queries.kpis.question import Period, Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, ledger_behind, of, total

FEED, HENS = "feed", "hens"
"""The words for feed and for hens that came and went; without one the eggs."""

_BASIS = "kpi.poultry.hen_day_basis"

_l = ledger.c
_flocks = (
    sa.select(
        _l.subject_id,
        sa.func.min(sa.case((_l.way == LAID, _l.day))).label("day"),
        sa.func.min(sa.case((_l.way == LAID, _l.day_no))).label("first_no"),
        sa.func.max(sa.case((_l.way == CLOSED, _l.day))).label("closed"),
        total("housed", sa.case((_l.way.in_(IN), _l.hens), else_=0)),
        total("fed", sa.case((_l.way == FED, 1), else_=0)),
    )
    .where(*of(ledger), _l.subject_type == "lot", _l.day <= last)
    .group_by(_l.subject_id)
    .having(sa.func.min(sa.case((_l.way == LAID, _l.day))).is_not(None))
)
_flock = _flocks.subquery()
_in_lay = ledger.join(_flock, _flock.c.subject_id == _l.subject_id)
_eggs = (
    sa.select(
        _l.day,
        total("eggs", _l.amount),
        total("eggs_saleable", _l.saleable),
        total("eggs_weighed", sa.case((_l.mean.is_not(None), _l.amount), else_=0)),
        total("egg_grams", _l.mean * _l.amount),
    )
    .where(*of(ledger), _l.way == LAID, _l.day.between(first, last))
    .group_by(_l.day)
)
# Hens that came before their first eggs are there when that day begins.
_day_no = sa.case((_l.day_no < _flock.c.first_no, _flock.c.first_no - 1), else_=_l.day_no)
_hens = (
    sa.select(_day_no.label("day_no"), total("hens", _l.hens))
    .select_from(_in_lay)
    .where(*of(ledger), _l.hens != 0, _l.day <= last)
    .group_by(_day_no)
)
# What a flock ate as it is told; else what was brought to it.
_feed = (
    sa.select(_l.day, total("laying_feed", _l.kg))
    .select_from(_in_lay)
    .where(
        *of(ledger),
        sa.or_(_l.way == FED, sa.and_(_l.way == DELIVERED, _flock.c.fed == 0)),
        _l.day >= _flock.c.day,
        _l.day.between(first, last),
    )
    .group_by(_l.day)
)


def _count(question: Question) -> Iterator[Told]:
    asked = question.asked()
    for statement in (_eggs, _feed):
        for row in question.tx.all(statement, asked):
            yield from question.counted(**row._mapping)
    flocks = question.tx.all(_flocks, asked)
    changes = sorted((date.fromordinal(row.day_no), row.hens) for row in question.tx.all(_hens, asked))
    basis = str(question.value(_BASIS))
    for at, period in enumerate(question.periods):
        yield Told((at,), "hen_days", hen_days(_counts(changes, period), basis=basis))
        for row in flocks:
            yield Told((at,), "housed_days", row.housed * _days(period, row.day, row.closed))


def _counts(changes: Sequence[tuple[date, int]], period: Period) -> Iterator[tuple[int, int]]:
    """Hens in lay at the start and at the end of each day."""
    begin, end = period
    by_day: dict[date, int] = {}
    hens = 0
    for day, more in changes:
        if day < begin:
            hens += more
        else:
            by_day[day] = by_day.get(day, 0) + more
    for number in range((end - begin).days + 1):
        before = hens
        hens += by_day.get(begin + timedelta(number), 0)
        yield before, hens


def _days(period: Period, since: date, closed: date | None) -> int:
    begin, end = period
    until = min(end, closed - timedelta(1)) if closed else end
    return max((until - max(begin, since)).days + 1, 0)


def _behind(question: Question, words: Words) -> Behind:
    days = _l.day.between(question.first, question.last)
    if FEED in words:
        return ledger_behind(question, _l.subject_type == "lot", _l.way.in_((FED, DELIVERED)), days, kg=_l.kg)
    if HENS in words:
        laying = _l.subject_id.in_(sa.select(_flock.c.subject_id))
        return ledger_behind(question, laying, _l.hens != 0, _l.day <= question.last, hens=_l.hens, way=_l.way)
    return ledger_behind(question, _l.way == LAID, days, eggs=_l.amount)


LAYING = Source("laying", _count, _behind)
