"""Beef cattle, sheep and goats by weight and age: adjusted weights, ratios in groups, and animal units (`kpis` 8.2)."""

from app.kernel.trade.kpis.figure import Figure, no_value, per
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis import beef
from modules.events.domain.kpis.measured.measure import Measure, Rows, Sums
from modules.events.domain.kpis.measured.seasons import BEEF, BY_SEASON

_ADJUSTING = ("kpi.beef.adj205.method", "kpi.beef.default_birth_weight_kg")


def _of(*words: str) -> Rows:
    return Rows("grown", words)


def _mean(sums: Sums, which: str) -> Figure:
    """The mean of each animal's own weight brought to an age."""
    figure = per(sums[f"{which}:kg"], sums[f"{which}:animals"])
    return figure.flagged("default_birth_weight") if sums[f"{which}:default_birth_weight"] else figure


def at_205(sums: Sums, _chosen: Chosen) -> Figure:
    """Mean kg at 205 days."""
    return _mean(sums, "at_205")


def at_365(sums: Sums, _chosen: Chosen) -> Figure:
    """Mean kg at 365 days, of animals with a weight at weaning age too."""
    return _mean(sums, "at_365")


def ratio(sums: Sums, _chosen: Chosen) -> Figure:
    """Mean ratio, which is 100; beside it the lowest and the highest of an animal."""
    figure = per(sums["ratio:sum"], sums["ratio:animals"])
    if figure.value is None:
        return figure
    return figure.beside(lowest=Figure(sums["ratio:lowest"]), highest=Figure(sums["ratio:highest"]))


def animal_units(sums: Sums, chosen: Chosen) -> Figure:
    """Units on the last day, each head at its last weight."""
    if not sums["live_weighed"]:
        return no_value()
    figure = beef.animal_units(sums["live_kg"], number(chosen, "kpi.beef.animal_unit_kg")).flagged("last_weights")
    return figure.flagged("without_weight") if sums["live_weighed"] < sums["live_heads"] else figure


WEIGHTS = (
    Measure("adjusted_weight_205", BEEF, at_205, _of("at_205"), None, lambda sums: sums["at_205:unknown"]),
    Measure(
        "adjusted_weight_365",
        BEEF,
        at_365,
        _of("at_365"),
        None,
        lambda sums: sums["at_365:unknown"],
        settings=_ADJUSTING,
    ),
    Measure("weight_ratio", BEEF, ratio, _of("ratio")),
    Measure(
        "weight_per_day_of_age",
        BY_SEASON,
        lambda sums, _: per(sums["aged:kg"], sums["aged:days"]),
        _of(),
    ),
    Measure("animal_units", BY_SEASON, animal_units, Rows("live")),
    Measure("age_days", BY_SEASON, lambda sums, _: per(sums["aged_days"], sums["aged_heads"]), Rows("live", ("aged",))),
)
