"""Flocks in lay, each from the day of its first eggs: hen-days, hens housed, eggs and feed of a period."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import sqlalchemy as sa

from modules.events.domain.cohorts.ledger import DELIVERED, FED, IN, LAID
from modules.events.domain.kpis.poultry import hen_days
from modules.events.models import ledger, lot_account
from modules.events.queries.kpis.by_day import ByDay, told_of_each
from modules.events.queries.kpis.question import Period, Question, Told
from modules.events.queries.kpis.sources.lot_changes import feeds_lot, is_closed, is_laid, later, of_lots, with_account
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, ledger_behind, of, total

FEED, HENS = "feed", "hens"
"""The words for feed and for hens that came and went; without one the eggs."""

_BASIS = "kpi.poultry.hen_day_basis"

_l, _a = ledger.c, lot_account.c
_last_no = sa.bindparam("last_no", type_=sa.Integer)
_in_lay = (*of(lot_account), _a.laid_no <= _last_no)
_eggs = (
    sa.select(
        _l.day,
        total("eggs", _l.amount),
        total("eggs_saleable", _l.saleable),
        total("eggs_weighed", sa.case((_l.mean.is_not(None), _l.amount), else_=0)),
        total("egg_grams", _l.mean * _l.amount),
    )
    .where(*of(ledger), is_laid, _l.day.between(first, last))
    .group_by(_l.day)
)
# Hens that came before their first eggs are there when that day begins.
_here_no = later(_l.day_no, _a.laid_no - 1)
_hens = (
    sa.select(_here_no.label("day_no"), total("hens", _l.hens))
    .select_from(with_account)
    .where(*_in_lay, *of_lots, _l.day_no <= _last_no)
    .group_by(_here_no)
)
_flocks = sa.select(_a.subject_id, _a.laid_no, _a.housed).where(*_in_lay)
_housed_later = (
    sa.select(_l.subject_id, total("hens", _l.hens))
    .where(*of(ledger), *of_lots, _l.way.in_(IN), _l.day > last)
    .group_by(_l.subject_id)
)
_closed = (
    sa.select(_l.subject_id, sa.func.max(_l.day).label("day"))
    .where(*of(ledger), is_closed, _l.day <= last, _l.subject_id.in_(sa.select(_a.subject_id).where(*_in_lay)))
    .group_by(_l.subject_id)
)
# What a flock ate as it is told; else what was brought to it.
_feed = (
    sa.select(_l.day, total("laying_feed", _l.kg))
    .select_from(with_account)
    .where(
        *of(ledger),
        *_in_lay,
        *feeds_lot,
        sa.or_(
            _l.way == FED,
            sa.and_(_l.way == DELIVERED, sa.or_(_a.fed_no.is_(None), _a.fed_no > _last_no)),
        ),
        _l.day_no >= _a.laid_no,
        _l.day.between(first, last),
    )
    .group_by(_l.day)
)


def _count(question: Question) -> Iterator[Told]:
    asked = question.asked(last_no=question.last.toordinal())
    for statement in (_eggs, _feed):
        for row in question.tx.all(statement, asked):
            yield from question.counted(**row._mapping)
    hens = ByDay((date.fromordinal(row.day_no), row.hens) for row in question.tx.all(_hens, asked))
    basis = str(question.value(_BASIS))
    yield from told_of_each(question, "hen_days", lambda period: hen_days(_counts(hens, period), basis=basis))
    yield from told_of_each(question, "housed_days", _in_lay_by_day(question, asked).head_days)


def _counts(hens: ByDay, period: Period) -> Iterator[tuple[float, float]]:
    """Hens in lay at the start and at the end of each day."""
    begin, end = period
    return pairwise(hens.up_to(begin + timedelta(number)) for number in range(-1, (end - begin).days + 1))


def _in_lay_by_day(question: Question, asked: Mapping[str, Any]) -> ByDay:
    """Hens housed from the first eggs of their flock to its end."""
    closed = {row.subject_id: row.day for row in question.tx.all(_closed, asked)}
    later_hens = {row.subject_id: row.hens for row in question.tx.all(_housed_later, asked)}
    added: list[tuple[date, float]] = []
    for row in question.tx.all(_flocks, asked):
        since, hens = date.fromordinal(row.laid_no), row.housed - later_hens.get(row.subject_id, 0)
        added.append((since, hens))
        if row.subject_id in closed:
            added.append((max(since, closed[row.subject_id]), -hens))
    return ByDay(added)


def _behind(question: Question, words: Words) -> Behind:
    days = _l.day.between(question.first, question.last)
    if FEED in words:
        return ledger_behind(question, _l.subject_type == "lot", _l.way.in_((FED, DELIVERED)), days, kg=_l.kg)
    if HENS in words:
        flocks = sa.select(_a.subject_id).where(*_in_lay).params(last_no=question.last.toordinal())
        laying = _l.subject_id.in_(flocks)
        return ledger_behind(question, laying, _l.hens != 0, _l.day <= question.last, hens=_l.hens, way=_l.way)
    return ledger_behind(question, _l.way == LAID, days, eggs=_l.amount)


LAYING = Source("laying", _count, _behind)
