"""Figures of a farm: each KPI for a period, with what stands above and below the line, settings and series."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.kpis.definition import Kpi
from app.kernel.trade.kpis.figure import Figure, wilson
from app.kernel.trade.kpis.setting import Chosen
from app.kernel.trade.labels import label
from app.kernel.trade.order import local_date
from app.kernel.transaction import ReadTx
from modules.events.domain.kpis.measured.measure import Measure, Sums
from modules.events.domain.kpis.measured.registry import MEASURES
from modules.events.domain.kpis.registry import KPIS
from modules.events.domain.settings.effective import Change, effective
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.errors import PeriodBackwards
from modules.events.models import farm_journal
from modules.events.queries.kpis.sums import sums_of
from modules.events.queries.parameters import settings_of

CLOSE_AFTER, LEAST = "repro.cohort_close_days", "kpi.min_denominator"
MONTHS, LONGEST = 12, timedelta(days=3653)
_zone = sa.select(farm_journal.c.zone).where(farm_journal.c.farm_id == sa.bindparam("farm"))


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose figures, from one day to another (both included; by default the twelve months up to today)."""

    profile: str
    from_on: date | None = None
    to_on: date | None = None

    def period(self, today: date) -> tuple[date, date]:
        """The days asked for; raises PeriodBackwards."""
        last = self.to_on or today
        first = self.from_on or _months_before(last, MONTHS) + timedelta(1)
        if not first <= last < first + LONGEST:
            raise PeriodBackwards(pointer="/from")
        return first, last


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def list_figures(tx: ReadTx, farm_id: UUID, asked: Asked, language: str) -> dict[str, Any]:
    """Every KPI of a profile for one period."""
    today, changes = _today(tx, farm_id), settings_of(tx, farm_id)
    first, last = asked.period(today)
    (sums,) = _sums(tx, farm_id, asked.profile, [(first, last)], today, changes)
    items = [
        _shown(measure, sums, asked.profile, changes, language)
        for measure in MEASURES.values()
        if asked.profile in measure.profiles
    ]
    return {"profile": asked.profile, "from": first, "to": last, "items": items}


def show_figure(tx: ReadTx, farm_id: UUID, measure: Measure, asked: Asked, language: str) -> dict[str, Any]:
    """One KPI: its figure, that of the time before, its series by month, and its definition."""
    today, changes = _today(tx, farm_id), settings_of(tx, farm_id)
    first, last = asked.period(today)
    before = first - timedelta((last - first).days + 1), first - timedelta(1)
    profile = asked.profile
    previous, sums = _sums(tx, farm_id, profile, [before, (first, last)], today, changes)
    months = _sums(tx, farm_id, profile, _months(first, last), today, changes)
    return {
        "profile": profile,
        "from": first,
        "to": last,
        **_shown(measure, sums, profile, changes, language),
        "previous": _point(measure, previous, profile, changes),
        "series": [_point(measure, each, profile, changes) for each in months],
        "definition": _definition(KPIS[measure.code]),
    }


def today_of(tx: ReadTx, farm_id: UUID) -> date:
    """The farm's date."""
    return _today(tx, farm_id)


def _today(tx: ReadTx, farm_id: UUID) -> date:
    return local_date(tx.now, tx.scalar(_zone, {"farm": farm_id}) or "UTC")


def _sums(
    tx: ReadTx,
    farm_id: UUID,
    profile: str,
    periods: list[tuple[date, date]],
    today: date,
    changes: Sequence[Change],
) -> list[Sums]:
    close = effective(PARAMETERS[CLOSE_AFTER], profile=profile, on=today, changes=changes).value
    return sums_of(tx, farm_id, profile, periods, today=today, close_after=None if close is None else int(close))


def _months(first: date, last: date) -> list[tuple[date, date]]:
    """The calendar months between two days; the first and the last may be parts of one."""
    found, begin = [], first
    while begin <= last:
        end = date(begin.year, begin.month, monthrange(begin.year, begin.month)[1])
        found.append((begin, min(end, last)))
        begin = end + timedelta(1)
    return found


def _chosen(kpi: Kpi, profile: str, on: date, changes: Sequence[Change]) -> Chosen:
    """The settings in force on the last day of the period."""
    return {
        code: effective(PARAMETERS[code], profile=profile, on=on, changes=changes).value
        for code in (*kpi.settings, *_ALSO.get(kpi.code, ()))
    }


_ALSO: Mapping[str, tuple[str, ...]] = {
    "pigs_weaned_per_sow_year": ("kpi.pig.litters_per_year.method",),
}
"""Settings that a KPI reads because it is made of another one."""


def _shown(measure: Measure, sums: Sums, profile: str, changes: Sequence[Change], language: str) -> dict[str, Any]:
    kpi = KPIS[measure.code]
    chosen = _chosen(kpi, profile, sums.last, changes)
    figure = measure.compute(sums, chosen)
    return {
        "code": kpi.code,
        "name": label(kpi.names_of.get(profile, kpi.names), language),
        "unit": kpi.unit,
        "better": kpi.better or None,
        **_numbers(figure),
        "interval": _interval(kpi, figure, profile, sums.last, changes),
        "open": measure.left_open(sums),
        "settings": [{"code": code, "value": value} for code, value in chosen.items()],
        "rule_version": kpi.rule_version,
    }


def _numbers(figure: Figure) -> dict[str, Any]:
    return {
        "value": figure.value,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "reason": figure.reason,
        "flags": list(figure.flags),
    }


def _interval(kpi: Kpi, figure: Figure, profile: str, on: date, changes: Sequence[Change]) -> dict[str, float] | None:
    """The 95 % interval of a share of few (`kpis` C7)."""
    least = effective(PARAMETERS[LEAST], profile=profile, on=on, changes=changes).value
    part, whole = figure.numerator, figure.denominator
    if kpi.unit != "%" or figure.value is None or part is None or not whole or whole >= float(least or 0):
        return None
    if not 0 <= part <= whole:
        return None
    bounds = wilson(int(part), int(whole))
    return {"low": bounds.low, "high": bounds.high} if bounds else None


def _point(measure: Measure, sums: Sums, profile: str, changes: Sequence[Change]) -> dict[str, Any]:
    chosen = _chosen(KPIS[measure.code], profile, sums.last, changes)
    return {"from": sums.first, "to": sums.last, **_numbers(measure.compute(sums, chosen))}


def _definition(kpi: Kpi) -> dict[str, Any]:
    return {
        "names": dict(kpi.names),
        "counts": str(kpi.counts),
        "formula": kpi.formula,
        "above": kpi.above,
        "below": kpi.below,
        "excludes": kpi.excludes,
        "source": kpi.source,
    }
