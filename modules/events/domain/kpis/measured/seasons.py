"""Seasons of breeding of beef cattle, sheep and goats, over the females that were exposed in them (`kpis` 8.2, 9)."""

from collections.abc import Callable
from typing import TypeVar

from app.kernel.trade.kpis.figure import Figure, no_value, per, share
from app.kernel.trade.kpis.setting import Chosen
from modules.events.domain.kpis import seasons
from modules.events.domain.kpis.measured.measure import Measure, Rows, Sums
from modules.events.domain.kpis.seasons import CalfCrop, Season

T = TypeVar("T", Season, CalfCrop)

BEEF, SMALL = ("beef_cattle",), ("sheep", "goat")
BY_SEASON = (*BEEF, *SMALL)
LAST_CLASS = 4
"""From this class of 21 days on calvings are told together."""


def _of(*words: str) -> Rows:
    return Rows("season", words)


def _season(sums: Sums) -> Season:
    return Season(sums["closed"], sums["birthed"], sums["alive"], sums["dead"])


def _every(sums: Sums) -> Season:
    return Season(sums["exposed"], 0, 0, 0)


def _reared(sums: Sums) -> Season:
    return Season(sums["reared"], 0, sums["reared_alive"], 0, sums["young_weaned"])


def _unchecked(sums: Sums) -> float:
    return sums["exposed"] - sums["checked"]


def _unborn(sums: Sums) -> float:
    """Females that may still give birth."""
    return sums["exposed"] - sums["closed"]


def _unreared(sums: Sums) -> float:
    """Females that may, and those whose young may still be weaned or were never told one by one."""
    return sums["exposed"] - sums["reared"]


def _checked(sums: Sums) -> CalfCrop:
    return CalfCrop(sums["checked"], sums["pregnant"], 0, 0)


def _calved(sums: Sums) -> CalfCrop:
    return CalfCrop(sums["closed"], sums["pregnant_closed"], sums["live_of_pregnant"], 0)


def _weaned(sums: Sums) -> CalfCrop:
    return CalfCrop(sums["reared"], 0, sums["reared_alive"], sums["young_weaned"])


def _over(how: Callable[[T], Figure], told: Callable[[Sums], T]) -> Callable[[Sums, Chosen], Figure]:
    return lambda sums, _chosen: how(told(sums))


def kg_weaned(sums: Sums, _chosen: Chosen) -> Figure:
    """Kg weaned per female exposed; flagged where some of the weaned were not weighed."""
    figure = per(sums["weaned_kg"], sums["reared"])
    unweighed = figure.value is not None and sums["weaned_weighed"] < sums["young_weaned"]
    return figure.flagged("without_weight") if unweighed else figure


def distribution(sums: Sums, _chosen: Chosen) -> Figure:
    """Percent of the calvings in the first 21 days, and in each 21 days after them."""
    classes = {int(name): heads for name, heads in sums.under("calved:")}
    every = sum(classes.values())
    if not every:
        return no_value(denominator=0)
    later = sum(heads for number, heads in classes.items() if number >= LAST_CLASS)
    shown = {str(number): classes.get(number, 0) for number in range(1, LAST_CLASS)} | {f"{LAST_CLASS}+": later}
    parts = {name: share(heads, every) for name, heads in shown.items()}
    return share(classes.get(1, 0), every).beside(**parts)


SEASONS = (
    Measure("exposed_females", BY_SEASON, _over(seasons.exposed_females, _every), _of()),
    Measure(
        "pregnancy_pct_exposed",
        BY_SEASON,
        _over(seasons.pregnancy_pct_exposed, _checked),
        _of("pregnant"),
        _of("checked"),
        _unchecked,
    ),
    Measure(
        "calving_pct",
        BEEF,
        _over(seasons.calving_pct, _calved),
        _of("bore", "live"),
        _of("bore"),
        _unborn,
    ),
    Measure(
        "weaning_pct",
        BEEF,
        _over(seasons.weaning_pct, _weaned),
        _of("weaning"),
        _of("with_young"),
        _unreared,
    ),
    Measure(
        "calf_crop_pct",
        BEEF,
        _over(seasons.calf_crop_pct, _weaned),
        _of("weaning"),
        _of("reared"),
        _unreared,
    ),
    Measure("kg_weaned_per_exposed", BY_SEASON, kg_weaned, _of("weaning"), _of("reared"), _unreared),
    Measure("calving_distribution_21d", BEEF, distribution, _of("birthed", "early"), _of("birthed"), _unborn),
    Measure("fertility", SMALL, _over(seasons.fertility, _season), _of("birthed"), _of("closed"), _unborn),
    Measure("prolificacy", SMALL, _over(seasons.prolificacy, _season), _of("birthed"), _of("birthed"), _unborn),
    Measure("fecundity", SMALL, _over(seasons.fecundity, _season), _of("birthed"), _of("closed"), _unborn),
    Measure("stillbirth_pct", SMALL, _over(seasons.stillbirth_pct, _season), _of("birthed"), None, _unborn),
    Measure(
        "weaned_pct_exposed",
        SMALL,
        _over(seasons.weaned_pct_exposed, _reared),
        _of("weaning"),
        _of("reared"),
        _unreared,
    ),
    Measure(
        "young_mortality_to_weaning",
        SMALL,
        _over(seasons.young_mortality_to_weaning, _reared),
        _of("with_young"),
        None,
        _unreared,
    ),
    Measure(
        "first_cycle_settling",
        SMALL,
        lambda sums, _: share(sums["in_cycle"], sums["closed"]),
        _of("birthed", "in_cycle"),
        _of("closed"),
        _unborn,
    ),
)
