"""Sums over the cohorts of a farm, by day: what figures of any period are made of."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.kpis.measured.measure import Counts, Sums
from modules.events.domain.reproduction.cycle import RUNNING
from modules.events.domain.reproduction.steps import NO_RECORD
from modules.events.models import birth, class_time, litter, service_group

_first, _last = sa.bindparam("first", type_=sa.Date), sa.bindparam("last", type_=sa.Date)


def _of(table: sa.Table, day: sa.Column[Any]) -> tuple[sa.ColumnElement[bool], ...]:
    within = day >= _first, day <= _last
    return table.c.farm_id == sa.bindparam("farm"), table.c.profile == sa.bindparam("profile"), *within


def _sum(name: str, column: sa.ColumnElement[Any]) -> sa.Label[Any]:
    return sa.func.sum(column).label(name)


_b, _l, _s, _c = birth.c, litter.c, service_group.c, class_time.c
_births = (
    sa.select(
        _b.birth_on.label("day"),
        sa.func.count().label("births"),
        _sum("born_alive", _b.born_alive),
        _sum("stillborn", _b.stillborn),
        _sum("mummified", _b.mummified),
        _sum("birth_kg", _b.weight_kg),
        _sum("weighed_alive", sa.case((_b.weight_kg.is_not(None), _b.born_alive), else_=0)),
        _sum("interval_days", _b.days_since_last),
        sa.func.count(_b.days_since_last).label("intervals"),
    )
    .where(*_of(birth, _b.birth_on))
    .group_by(_b.birth_on)
)
_litters = (
    sa.select(
        _l.weaned_on.label("day"),
        _l.birth_on,
        sa.func.count().label("litters"),
        _sum("litters_zero", sa.case((_l.weaned == 0, 1), else_=0)),
        _sum("begun_with", _l.begun_with),
        _sum("fostered_on", _l.fostered_on),
        _sum("fostered_off", _l.fostered_off),
        _sum("died", _l.died),
        _sum("weaned", _l.weaned),
        _sum("weaning_kg", _l.weaning_kg),
        _sum("weighed_weaned", sa.case((_l.weaning_kg.is_not(None), _l.weaned), else_=0)),
    )
    .where(*_of(litter, _l.weaned_on))
    .group_by(_l.weaned_on, _l.birth_on)
)
_due = (
    sa.select(_s.due_on.label("day"), _s.outcome, _s.first_on, sa.func.count().label("services"))
    .where(*_of(service_group, _s.due_on))
    .group_by(_s.due_on, _s.outcome, _s.first_on)
)
_borne = (
    sa.select(_s.outcome_on.label("day"), _s.first_on, sa.func.count().label("services"))
    .where(*_of(service_group, _s.outcome_on), _s.outcome == "birth", _s.kind == "service")
    .group_by(_s.outcome_on, _s.first_on)
)
_begun = (
    sa.select(_c["class"].label("code"), _c.since_on.label("day"), sa.func.count().label("heads"))
    .where(_c.farm_id == sa.bindparam("farm"), _c.profile == sa.bindparam("profile"), _c.since_on <= _last)
    .group_by(_c["class"], _c.since_on)
)
_ended = (
    sa.select(_c["class"].label("code"), _c.until_on.label("day"), sa.func.count().label("heads"))
    .where(_c.farm_id == sa.bindparam("farm"), _c.profile == sa.bindparam("profile"), _c.until_on <= _last)
    .group_by(_c["class"], _c.until_on)
)

Day = tuple[date, str, float]
"""What was counted on a day, by name."""


def sums_of(
    tx: ReadTx, farm_id: UUID, profile: str, periods: list[tuple[date, date]], *, today: date, close_after: int | None
) -> list[Sums]:
    """The sums of each period, which follow one another. A service open `close_after` days after it has no record."""
    first, last = periods[0][0], periods[-1][1]
    asked = {"farm": farm_id, "profile": profile, "first": first, "last": last}
    found = [Sums(begin, end, Counter()) for begin, end in periods]
    for day, name, count in _counted(tx, asked, today, close_after):
        _period(found, day).counts[name] += count  # type: ignore[assignment]
    for (begin, end), each in zip(periods, found, strict=True):
        each.counts.update(_animal_days(tx, asked, begin, end))
    return found


def _period(periods: list[Sums], day: date) -> Sums:
    return next(each for each in periods if each.first <= day <= each.last)


def _counted(tx: ReadTx, asked: Mapping[str, Any], today: date, close_after: int | None) -> Iterator[Day]:
    for row in tx.all(_births, asked):
        yield from _named(row.day, dict(row._mapping))
    for row in tx.all(_litters, asked):
        yield from _named(row.day, dict(row._mapping))
        if row.birth_on:
            yield row.day, "lactation_days", (row.day - row.birth_on).days * row.litters
    for row in tx.all(_due, asked):
        closed = close_after is not None and row.first_on + timedelta(close_after) < today
        outcome = NO_RECORD if row.outcome == RUNNING and closed else row.outcome
        yield row.day, f"due:{outcome}", row.services
    for row in tx.all(_borne, asked):
        yield row.day, "gestations", row.services
        yield row.day, "gestation_days", (row.day - row.first_on).days * row.services


def _named(day: date, row: Mapping[str, Any]) -> Iterator[Day]:
    for name, value in row.items():
        if value and name not in ("day", "birth_on"):
            yield day, name, value


def _animal_days(tx: ReadTx, asked: Mapping[str, Any], first: date, last: date) -> Counts:
    """Days in each class: the day of entry counts, that of exit does not (`kpis` C2)."""
    found: Counts = Counter()
    told = {**asked, "last": last}
    for statement, sign in ((_begun, 1), (_ended, -1)):
        for row in tx.all(statement, told):
            found[f"days:{row.code}"] += sign * row.heads * ((last - max(row.day, first)).days + 1)
    return found
