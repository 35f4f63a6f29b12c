"""Sums over the cohorts of a farm, by day: what figures of any period are made of."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.kpis.measured.measure import Sums
from modules.events.domain.reproduction.cycle import RUNNING
from modules.events.domain.reproduction.steps import NO_RECORD
from modules.events.models import birth, class_time, litter, service_group

_first, _last = sa.bindparam("first", type_=sa.Date), sa.bindparam("last", type_=sa.Date)


def _of(table: sa.Table) -> tuple[sa.ColumnElement[bool], ...]:
    return table.c.farm_id == sa.bindparam("farm"), table.c.profile == sa.bindparam("profile")


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
    .where(*_of(birth), _b.birth_on.between(_first, _last))
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
    .where(*_of(litter), _l.weaned_on.between(_first, _last))
    .group_by(_l.weaned_on, _l.birth_on)
)
_borne = (
    sa.select(_s.outcome_on.label("day"), _s.first_on, sa.func.count().label("services"))
    .where(*_of(service_group), _s.outcome_on.between(_first, _last), _s.outcome == "birth", _s.kind == "service")
    .group_by(_s.outcome_on, _s.first_on)
)


def _heads(day: sa.Column[Any]) -> sa.Select[Any]:
    """How many heads came into classes, or left them, on each day up to the last."""
    return (
        sa.select(_c["class"].label("code"), day.label("day"), sa.func.count().label("heads"))
        .where(*_of(class_time), day <= _last)
        .group_by(_c["class"], day)
    )


_BEGUN, _ENDED = _heads(_c.since_on), _heads(_c.until_on)

Day = tuple[date, str, float]
"""What was counted on a day, by name."""


def outcome_now(closed_before: date) -> sa.ColumnElement[str]:
    """The outcome of a service: one made before that day of which nothing is known yet has no record (`kpis` 2.2)."""
    forgotten = sa.and_(_s.outcome == RUNNING, _s.first_on < closed_before)
    return sa.case((forgotten, NO_RECORD), else_=_s.outcome)


def sums_of(
    tx: ReadTx, farm_id: UUID, profile: str, periods: Sequence[tuple[date, date]], closed_before: date
) -> list[Sums]:
    """The sums of each period; they follow one another without a gap. `closed_before`: see `outcome_now`."""
    asked = {"farm": farm_id, "profile": profile, "first": periods[0][0], "last": periods[-1][1]}
    found, ends = [Sums(begin, end, Counter()) for begin, end in periods], [end for _, end in periods]
    for day, name, count in _counted(tx, asked, closed_before):
        found[bisect_left(ends, day)].counts[name] += count  # type: ignore[assignment]
    for statement, sign in ((_BEGUN, 1), (_ENDED, -1)):
        for row in tx.all(statement, asked):
            for each in found:
                each.counts[f"days:{row.code}"] += sign * row.heads * _days_from(row.day, each)
    return found


def _days_from(day: date, period: Sums) -> int:
    """How many days of a period lie on a day or after it: the day of entry counts, that of exit does not (C2)."""
    return max((period.last - max(day, period.first)).days + 1, 0)


def _counted(tx: ReadTx, asked: Mapping[str, Any], closed_before: date) -> Iterator[Day]:
    for row in tx.all(_births, asked):
        yield from _named(row.day, dict(row._mapping))
    for row in tx.all(_litters, asked):
        yield from _named(row.day, dict(row._mapping))
        if row.birth_on:
            yield row.day, "lactation_days", (row.day - row.birth_on).days * row.litters
    for row in tx.all(_due(closed_before), asked):
        yield row.day, f"due:{row.came_to}", row.services
    for row in tx.all(_borne, asked):
        yield row.day, "gestations", row.services
        yield row.day, "gestation_days", (row.day - row.first_on).days * row.services


def _due(closed_before: date) -> sa.Select[Any]:
    came_to = outcome_now(closed_before).label("came_to")
    return (
        sa.select(_s.due_on.label("day"), came_to, sa.func.count().label("services"))
        .where(*_of(service_group), _s.due_on.between(_first, _last))
        .group_by(_s.due_on, "came_to")
    )


def _named(day: date, row: Mapping[str, Any]) -> Iterator[Day]:
    for name, value in row.items():
        if value and name not in ("day", "birth_on"):
            yield day, name, value
