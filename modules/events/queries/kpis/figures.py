"""Figures of a farm: each KPI for a period, with what stands above and below the line, settings and series."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from app.kernel.trade.kpis.definition import Kpi
from app.kernel.trade.kpis.figure import Figure, Part, wilson
from app.kernel.trade.kpis.setting import Value
from app.kernel.trade.labels import label
from app.kernel.transaction import ReadTx
from modules.events.domain.kpis.measured.measure import Measure, Sums
from modules.events.domain.kpis.measured.registry import measures_of
from modules.events.domain.kpis.registry import KPIS
from modules.events.domain.kpis.themes import THEME_OF, place_of
from modules.events.domain.kpis.words.wording import in_words
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.queries.kpis.ahead import Ahead
from modules.events.queries.kpis.asked import Asked, Herd, herd_of, months_of, whole_months
from modules.events.queries.kpis.judged import judged, trend_shown
from modules.events.queries.kpis.question import before
from modules.events.queries.targets import Targets, targets_of

LEAST = "kpi.min_denominator"


def list_figures(tx: ReadTx, farm_id: UUID, asked: Asked, language: str, sees: Callable[[Kpi], bool]) -> dict[str, Any]:
    """Every KPI of a profile for one period, of those that who asks may see; no others are counted."""
    herd = herd_of(tx, farm_id, asked.profile)
    first, last = asked.period(herd.today)
    of_profile = [measure for measure in measures_of(asked.profile) if sees(KPIS[measure.code])]
    periods = [(first, last), *whole_months(last, herd.today)]
    ahead = {} if asked.now else herd.ahead(of_profile, periods)
    whole, *months = herd.sums(of_profile, periods, ahead)
    targets = targets_of(tx, farm_id, asked.profile)
    shown = [
        {**_shown(measure, whole, months, herd, targets, language), "as_of": _as_of(measure, ahead)}
        for measure in of_profile
    ]
    items = sorted(shown, key=lambda item: place_of(item["code"]))
    return {"profile": asked.profile, "from": first, "to": last, "items": items}


def show_figure(tx: ReadTx, farm_id: UUID, measure: Measure, asked: Asked, language: str) -> dict[str, Any]:
    """One KPI: its figure, that of the time before, its series by month, and its definition."""
    herd = herd_of(tx, farm_id, asked.profile)
    first, last = period = asked.period(herd.today)
    ended, parts = whole_months(last, herd.today), months_of(first, last)
    periods = [period, before(period), *ended, *parts]
    ahead = {} if asked.now else herd.ahead([measure], periods)
    whole, previous, *sums = herd.sums([measure], periods, ahead)
    months, series = sums[: len(ended)], sums[len(ended) :]
    targets = targets_of(tx, farm_id, asked.profile)
    return {
        "profile": asked.profile,
        "from": first,
        "to": last,
        **_shown(measure, whole, months, herd, targets, language),
        "as_of": _as_of(measure, ahead),
        "previous": _point(measure, previous, herd, targets, language),
        "series": [_point(measure, each, herd, targets, language) for each in series],
        "definition": _definition(KPIS[measure.code], language),
    }


def _as_of(measure: Measure, ahead: Mapping[str, Ahead]) -> datetime | None:
    """Since when what was written is not in the figure yet; None: all is."""
    told = (ahead[name].as_of for name in measure.sources if name in ahead)
    return min((each for each in told if each is not None), default=None)


def _shown(
    measure: Measure, sums: Sums, months: Sequence[Sums], herd: Herd, targets: Targets, language: str
) -> dict[str, Any]:
    kpi = KPIS[measure.code]
    chosen = herd.chosen(measure, sums.last)
    figure = measure.compute(sums, chosen)
    return {
        "code": kpi.code,
        "name": label(kpi.names_of.get(herd.profile, kpi.names), language),
        "theme": THEME_OF[kpi.code].code,
        "theme_name": label(THEME_OF[kpi.code].names, language),
        "unit": kpi.unit,
        "better": kpi.better or None,
        **_numbers(figure, kpi, language),
        **judged(kpi, figure, targets, sums.last),
        "trend": trend_shown(kpi, [measure.compute(each, chosen).value for each in months]),
        "interval": _interval(kpi, figure, float(herd.value(LEAST, sums.last) or 0)),
        "open": measure.left_open(sums),
        "settings": [_setting(code, value, language) for code, value in chosen.items()],
        "rule_version": kpi.rule_version,
    }


def _setting(code: str, value: Value, language: str) -> dict[str, Any]:
    parameter = PARAMETERS[code]
    chosen = parameter.options.get(value) if isinstance(value, str) else None
    return {
        "code": code,
        "label": label(parameter.labels, language),
        "value": value,
        "value_label": label(chosen, language) if chosen else None,
        "unit": parameter.unit,
    }


def _numbers(figure: Figure, kpi: Kpi, language: str) -> dict[str, Any]:
    return {
        "value": figure.value,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "reason": figure.reason,
        "flags": list(figure.flags),
        "parts": [_part(each, kpi, language) for each in figure.parts],
    }


def _part(part: Part, kpi: Kpi, language: str) -> dict[str, Any]:
    named = kpi.parts.get(part.name)
    return {
        "code": part.name,
        "name": label(named, language) if named else part.name,
        "value": part.value,
        "numerator": part.numerator,
        "denominator": part.denominator,
    }


def _interval(kpi: Kpi, figure: Figure, least: float) -> dict[str, float] | None:
    """The 95 % interval of a share of fewer than `least` (`kpis` C7)."""
    part, whole = figure.numerator, figure.denominator
    if kpi.unit != "%" or figure.value is None or part is None or not whole or whole >= least:
        return None
    bounds = wilson(int(part), int(whole)) if 0 <= part <= whole else None
    return {"low": bounds.low, "high": bounds.high} if bounds else None


def _point(measure: Measure, sums: Sums, herd: Herd, targets: Targets, language: str) -> dict[str, Any]:
    figure, kpi = measure.compute(sums, herd.chosen(measure, sums.last)), KPIS[measure.code]
    judgement = judged(kpi, figure, targets, sums.last)
    return {"from": sums.first, "to": sums.last, **_numbers(figure, kpi, language), **judgement}


def _definition(kpi: Kpi, language: str) -> dict[str, Any]:
    return {
        "names": dict(kpi.names),
        "counts": str(kpi.counts),
        **in_words(kpi, language),
        "source": kpi.source,
    }
