"""Sows and gilts: who comes and goes, how old the herd is in farrowings, and which days bear nothing (`kpis` 5.2)."""

from app.kernel.trade.kpis.figure import Figure, annual_share, per
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.cohorts.classes import PARITY
from modules.events.domain.cohorts.spells import GILT_WAIT, REASONS
from modules.events.domain.kpis import pigs
from modules.events.domain.kpis.measured.measure import Measure, Rows, Sums
from modules.events.domain.kpis.measured.pig_herd import FEMALES, females
from modules.events.domain.kpis.measured.pig_litters import BIRTHS, PIG, WEANED

SERVED_AFTER_WEANING = Rows("first_service")
_BASIS = ("kpi.pig.female_inventory_basis",)


def _a_year(count: float, sums: Sums, chosen: Chosen) -> Figure:
    average = sums.average(*females(chosen))
    return annual_share(count, sums.days, average, number(chosen, "kpi.days_per_year"))


def wean_to_service(sums: Sums, _chosen: Chosen) -> Figure:
    """Mean days from weaning to the first service; beside it without those that took very long."""
    every = per(sums["wait_days"], sums["waits"])
    return every.beside(without_long=per(sums["short_wait_days"], sums["short_waits"]))


def npd_component(sums: Sums, chosen: Chosen) -> Figure:
    """Non-productive days per farrowing of spells that end in the period, in all and by their reasons."""
    with_gilts = "gilt_pool" in females(chosen)
    days = {reason: count for reason, count in sums.under("spell:") if with_gilts or reason != GILT_WAIT}
    return pigs.npd_components(days, sums["births"])


def _spells(chosen: Chosen) -> tuple[str, ...]:
    return tuple(each for each in REASONS if each != GILT_WAIT or "gilt_pool" in females(chosen))


def replacement(sums: Sums, chosen: Chosen) -> Figure:
    """Percent of the females that gilts replace in a year: by their first service, or by their coming to the pool."""
    first = chosen["kpi.pig.replacement.basis"] == "first_service"
    return _a_year(sums["gilts_served" if first else "gilts_entered"], sums, chosen)


def _gilts(chosen: Chosen) -> tuple[str, ...]:
    return ("gilts",) if chosen["kpi.pig.replacement.basis"] == "first_service" else ("entered",)


def _left(way: str) -> Rows:
    return Rows("exit", lambda chosen: tuple(f"{each}:{way}" for each in females(chosen)))


def _leaving(code: str, way: str) -> Measure:
    def compute(sums: Sums, chosen: Chosen) -> Figure:
        return _a_year(sum(sums[f"left:{each}:{way}"] for each in females(chosen)), sums, chosen)

    return Measure(code, PIG, compute, _left(way), FEMALES)


def _heads(sums: Sums) -> dict[int, float]:
    """Mated females at the end of the period, by the number of their farrowings."""
    return {int(parity): heads for parity, heads in sums.under(f"heads:{PARITY}") if heads}


def average_parity(sums: Sums, chosen: Chosen) -> Figure:
    """Mean number of farrowings of the females that are there at the end of the period."""
    by_parity = _heads(sums)
    pool = sums["heads:gilt_pool"] if "gilt_pool" in females(chosen) else 0
    return per(sum(parity * heads for parity, heads in by_parity.items()), sum(by_parity.values()) + pool)


def parity_distribution(sums: Sums, _chosen: Chosen) -> Figure:
    """Mated females at the end of the period, in all and by the number of their farrowings."""
    return pigs.parity_distribution(_heads(sums))


def prewean_mortality_period(sums: Sums, chosen: Chosen) -> Figure:
    """Percent of young that died in the period while nursed, of those born alive in it or of the mean number nursed."""
    how = str(chosen["kpi.pig.prewean_mortality.period_denominator"])
    nursed = sums["nursing_days"] / sums.days
    return pigs.prewean_mortality_of_period(sums["young_died"], sums["born_alive"], nursed, denominator=how)


def _there(chosen: Chosen) -> tuple[str, ...]:
    return (*females(chosen), "at_end")


DEAD_YOUNG = Rows("exit", ("young",))
THERE = Rows("class_time", _there)

PIG_FEMALES = (
    Measure("wean_to_service_interval", PIG, wean_to_service, SERVED_AFTER_WEANING, SERVED_AFTER_WEANING),
    Measure("npd_component", PIG, npd_component, Rows("spell", _spells), BIRTHS, settings=_BASIS),
    Measure(
        "weaned_per_last_weaning",
        PIG,
        lambda sums, _: per(sums["weaned"], sums["last_weanings"]),
        WEANED,
        Rows("last_weaning"),
    ),
    Measure(
        "prewean_mortality_period", PIG, prewean_mortality_period, Rows("exit", ("young",)), BIRTHS, reads=("nursing",)
    ),
    Measure("replacement_rate", PIG, replacement, Rows("first_service", _gilts), FEMALES),
    _leaving("sow_cull_rate", "culled"),
    _leaving("sow_mortality_rate", "died"),
    Measure("average_parity", PIG, average_parity, THERE, THERE),
    Measure("parity_distribution", PIG, parity_distribution, Rows("class_time", ("sow", "mated_gilt", "at_end"))),
)
