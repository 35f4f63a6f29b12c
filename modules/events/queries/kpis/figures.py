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
from app.kernel.trade.kpis.setting import Chosen, Value
from app.kernel.trade.labels import label
from app.kernel.transaction import ReadTx
from modules.events.domain.kpis.measured.measure import Measure, Rows, Sums
from modules.events.domain.kpis.measured.registry import MEASURES
from modules.events.domain.kpis.registry import KPIS
from modules.events.domain.settings.effective import Change, effective
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.errors import PeriodBackwards
from modules.events.queries.kpis.evidence import rows_behind
from modules.events.queries.kpis.sums import sums_of
from modules.events.queries.parameters import settings_of
from modules.events.queries.zone import today_of

CLOSE_AFTER, LEAST = "repro.cohort_close_days", "kpi.min_denominator"
MONTHS, LONGEST = 12, timedelta(days=3653)
_ALSO: Mapping[str, tuple[str, ...]] = {
    "pigs_weaned_per_sow_year": ("kpi.pig.litters_per_year.method",),
}
"""Settings that a KPI reads because it is made of another one."""

Period = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose figures, from one day to another (both included; by default the twelve months up to today)."""

    profile: str
    from_on: date | None = None
    to_on: date | None = None

    def period(self, today: date) -> Period:
        """The days asked for; raises PeriodBackwards."""
        last = self.to_on or today
        first = self.from_on or _months_before(last, MONTHS) + timedelta(1)
        if not first <= last < first + LONGEST:
            raise PeriodBackwards(pointer="/from")
        return first, last


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True, slots=True)
class _Herd:
    """The animals of one profile on a farm, as figures are asked of them today."""

    tx: ReadTx
    farm_id: UUID
    profile: str
    today: date
    changes: Sequence[Change]

    def value(self, code: str, on: date) -> Value:
        """What a setting is on a day."""
        return effective(PARAMETERS[code], profile=self.profile, on=on, changes=self.changes).value

    def chosen(self, kpi: Kpi, on: date) -> Chosen:
        """The settings in force for a KPI on the last day of a period."""
        return {code: self.value(code, on) for code in (*kpi.settings, *_ALSO.get(kpi.code, ()))}

    @property
    def closed_before(self) -> date:
        """Services before this day of which nothing is known have no record."""
        days = self.value(CLOSE_AFTER, self.today)
        return date.min if days is None else self.today - timedelta(int(days))

    def sums(self, periods: Sequence[Period]) -> list[Sums]:
        """What was counted in periods that follow one another."""
        return sums_of(self.tx, self.farm_id, self.profile, periods, self.closed_before)


def _herd(tx: ReadTx, farm_id: UUID, profile: str) -> _Herd:
    return _Herd(tx, farm_id, profile, today_of(tx, farm_id), settings_of(tx, farm_id))


def list_figures(tx: ReadTx, farm_id: UUID, asked: Asked, language: str) -> dict[str, Any]:
    """Every KPI of a profile for one period."""
    herd = _herd(tx, farm_id, asked.profile)
    first, last = asked.period(herd.today)
    (sums,) = herd.sums([(first, last)])
    of_profile = [measure for measure in MEASURES.values() if asked.profile in measure.profiles]
    items = [_shown(measure, sums, herd, language) for measure in of_profile]
    return {"profile": asked.profile, "from": first, "to": last, "items": items}


def show_figure(tx: ReadTx, farm_id: UUID, measure: Measure, asked: Asked, language: str) -> dict[str, Any]:
    """One KPI: its figure, that of the time before, its series by month, and its definition."""
    herd = _herd(tx, farm_id, asked.profile)
    first, last = asked.period(herd.today)
    before = first - timedelta((last - first).days + 1), first - timedelta(1)
    previous, *months = herd.sums([before, *_months(first, last)])
    return {
        "profile": asked.profile,
        "from": first,
        "to": last,
        **_shown(measure, Sums.over(months), herd, language),
        "previous": _point(measure, previous, herd),
        "series": [_point(measure, each, herd) for each in months],
        "definition": _definition(KPIS[measure.code]),
    }


def list_behind(tx: ReadTx, farm_id: UUID, measure: Measure, asked: Asked, rows: Rows) -> sa.Select[Any]:
    """The rows behind a number of a KPI, to be paged in the order of `behind`."""
    herd = _herd(tx, farm_id, asked.profile)
    first, last = asked.period(herd.today)
    classes = rows.classes(herd.chosen(KPIS[measure.code], last)) if rows.classes else ()
    return rows_behind(farm_id, rows, asked.profile, (first, last), classes, herd.closed_before)


def _months(first: date, last: date) -> list[Period]:
    """The calendar months between two days; the first and the last may be parts of one."""
    found, begin = [], first
    while begin <= last:
        end = date(begin.year, begin.month, monthrange(begin.year, begin.month)[1])
        found.append((begin, min(end, last)))
        begin = end + timedelta(1)
    return found


def _shown(measure: Measure, sums: Sums, herd: _Herd, language: str) -> dict[str, Any]:
    kpi = KPIS[measure.code]
    chosen = herd.chosen(kpi, sums.last)
    figure = measure.compute(sums, chosen)
    return {
        "code": kpi.code,
        "name": label(kpi.names_of.get(herd.profile, kpi.names), language),
        "unit": kpi.unit,
        "better": kpi.better or None,
        **_numbers(figure),
        "interval": _interval(kpi, figure, float(herd.value(LEAST, sums.last) or 0)),
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


def _interval(kpi: Kpi, figure: Figure, least: float) -> dict[str, float] | None:
    """The 95 % interval of a share of fewer than `least` (`kpis` C7)."""
    part, whole = figure.numerator, figure.denominator
    if kpi.unit != "%" or figure.value is None or part is None or not whole or whole >= least:
        return None
    bounds = wilson(int(part), int(whole)) if 0 <= part <= whole else None
    return {"low": bounds.low, "high": bounds.high} if bounds else None


def _point(measure: Measure, sums: Sums, herd: _Herd) -> dict[str, Any]:
    figure = measure.compute(sums, herd.chosen(KPIS[measure.code], sums.last))
    return {"from": sums.first, "to": sums.last, **_numbers(figure)}


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
