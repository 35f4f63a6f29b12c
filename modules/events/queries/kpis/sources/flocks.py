"""Flocks at the end of each period, and by day: who died, who was alive before, eggs laid so far."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from modules.events.domain.cohorts.ledger import DIED, IN, LAID
from modules.events.models import ledger, lot_account
from modules.events.queries.kpis.by_day import ByDay, told_of_each
from modules.events.queries.kpis.question import Period, Question, Told, plain
from modules.events.queries.kpis.sources.lot_changes import is_laid, later, of_lots, with_account
from modules.events.queries.kpis.sources.source import Behind, Source, Words, last, ledger_behind, of, total

TODAY, WEEK, EGGS = "today", "week", "eggs"
"""The words for deaths of the last day, of its week, and for eggs so far; without one all deaths up to that day."""

_WEEK = timedelta(7)

_l, _a = ledger.c, lot_account.c
_lots = (*of(ledger), _l.subject_type == "lot", _l.day <= last)
_since, _last_no = sa.bindparam("since", type_=sa.Date), sa.bindparam("last_no", type_=sa.Integer)
_placed = _l.way.in_(IN)
_changes = (
    total("heads", _l.heads),
    total("placed", sa.case((_placed, _l.heads), else_=0)),
    total("died", sa.case((_l.way == DIED, -_l.heads), else_=0)),
)
_by_day = sa.select(_l.day, *_changes).where(*of(ledger), *of_lots, _l.day > _since).group_by(_l.day)
_eggs_by_day = sa.select(_l.day, total("eggs", _l.amount)).where(*of(ledger), is_laid, _l.day > _since).group_by(_l.day)
# Hens that came before the first eggs are housed with them.
_housed_on = later(_l.day_no, _a.egg_no)
_housed_by_day = (
    sa.select(_housed_on.label("day_no"), total("housed", _l.hens))
    .select_from(with_account)
    .where(*of(lot_account), *of_lots, _a.egg_no.is_not(None), _a.laid_no <= _last_no, _placed)
    .group_by(_housed_on)
)
# What lots come to; of those that were left on one day and stayed empty, by that day.
_gone_no = sa.case((sa.and_(_a.heads == 0, _a.emptied_no.is_(None)), _a.last_no))
_accounts = (
    sa.select(
        _gone_no.label("gone_no"),
        *(total(name, _a[name]) for name in ("heads", "placed", "died", "eggs")),
        total("housed", sa.case((_a.egg_no.is_not(None), _a.housed), else_=0)),
    )
    .where(*of(lot_account))
    .group_by(_gone_no)
)
_interrupted = sa.select(_a.subject_id).where(*of(lot_account), _a.emptied_no <= _last_no)
_by_lot = (
    sa.select(
        _l.subject_id,
        _l.day,
        *_changes,
        total("eggs", sa.case((_l.way == LAID, _l.amount), else_=0)),
        total("housed", sa.case((_placed, _l.hens), else_=0)),
    )
    .where(*of(ledger), _l.subject_id.in_(sa.bindparam("lots", expanding=True)))
    .group_by(_l.subject_id, _l.day)
    .order_by(_l.subject_id)
)


def _count(question: Question) -> Iterator[Told]:
    """Backwards from what lots come to in the end: of the days before the periods nothing is read."""
    asked = question.asked(since=min(end for _, end in question.periods) - _WEEK, last_no=question.last.toordinal())
    accounts, changes = question.tx.all(_accounts, asked), question.tx.all(_by_day, asked)
    sums = {
        **{name: _up_to(accounts, changes, name, asked["since"]) for name in ("heads", "placed", "died")},
        "eggs": _up_to(accounts, question.tx.all(_eggs_by_day, asked), "eggs", asked["since"]),
        "housed": ByDay((_day(row.day_no), row.housed) for row in question.tx.all(_housed_by_day, asked)),
    }
    yield from _of_days(question, sums["heads"], ByDay((row.day, row.died) for row in changes))
    interrupted = _each_interrupted(question, asked)
    for name in ("placed", "died", "eggs", "housed"):
        gone = ByDay((_day(row.gone_no), getattr(row, name)) for row in accounts if row.gone_no)
        yield from told_of_each(question, f"at:{name}", _of_present(name, sums[name], gone, interrupted))


def _day(day_no: int) -> date:
    return date.fromordinal(day_no)


def _up_to(accounts: Iterable[sa.Row[Any]], changes: Sequence[sa.Row[Any]], name: str, since: date) -> ByDay:
    """What came by the end of each day after `since`: by then all that the changes do not tell of had come."""
    told = [(row.day, plain(getattr(row, name) or 0)) for row in changes]
    whole = sum(plain(getattr(row, name) or 0) for row in accounts)
    return ByDay([(since, whole - sum(amount for _, amount in told)), *told])


def _of_days(question: Question, heads: ByDay, died: ByDay) -> Iterator[Told]:
    yield from told_of_each(question, "at:alive_yesterday", lambda period: heads.before(period[1]))
    yield from told_of_each(question, "at:alive_before_week", lambda period: heads.up_to(period[1] - _WEEK))
    yield from told_of_each(question, "at:died_today", lambda period: died.within((period[1], period[1])))
    yield from told_of_each(
        question, "at:died_in_week", lambda period: died.within((period[1] - _WEEK + timedelta(1), period[1]))
    )


def _of_present(
    name: str, every: ByDay, gone: ByDay, interrupted: Iterable[Mapping[str, ByDay]]
) -> Callable[[Period], float]:
    """Of the lots that are there at the end of a period: what all come to but those that are gone, or empty then."""

    def amount(period: Period) -> float:
        end = period[1]
        empty = (lot for lot in interrupted if lot["heads"].up_to(end) <= 0)
        counted = (lot for lot in empty if name != "housed" or lot["eggs"].up_to(end) > 0)
        return every.up_to(end) - gone.up_to(end) - sum(lot[name].up_to(end) for lot in counted)

    return amount


def _each_interrupted(question: Question, asked: Mapping[str, Any]) -> list[Mapping[str, ByDay]]:
    """What each lot came to that was empty for a while."""
    lots = [row.subject_id for row in question.tx.all(_interrupted, asked)]
    rows = question.tx.all_of(_by_lot, "lots", lots, asked)
    names = ("heads", "placed", "died", "eggs", "housed")
    of_each = (list(some) for _, some in groupby(rows, key=lambda row: row.subject_id))
    return [{name: ByDay((row.day, getattr(row, name)) for row in some) for name in names} for some in of_each]


def _behind(question: Question, words: Words) -> Behind:
    if EGGS in words:
        return ledger_behind(question, _l.way == LAID, _l.day <= question.last, _present(), eggs=_l.amount)
    day, told = _l.day <= question.last, {"heads": -_l.heads, "cause": _l.detail}
    if TODAY in words or WEEK in words:
        day = _l.day.between(question.last - timedelta(0 if TODAY in words else 6), question.last)
        return ledger_behind(question, _l.subject_type == "lot", _l.way == DIED, day, **told)
    return ledger_behind(question, _l.way == DIED, day, _present(), **told)


def _present() -> sa.ColumnElement[bool]:
    """Of flocks that are there at the end."""
    lots = sa.select(_l.subject_id).where(*_lots).group_by(_l.subject_id).having(sa.func.sum(_l.heads) > 0)
    return _l.subject_id.in_(lots)


FLOCKS = Source("flock", _count, _behind)
