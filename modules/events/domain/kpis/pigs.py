"""The breeding herd of pigs: births, services, weanings, and the year of a sow."""

from collections.abc import Mapping

from app.kernel.trade.kpis.figure import Figure, annual, mean, no_value, per, share

MOST_LITTERS = 2.65
"""Litters per sow-year above which the figure is shown with a warning: 365 days hold about 2.6 cycles of 140."""


def total_born(alive: float, stillborn: float, mummified: float, *, with_mummified: bool) -> float:
    """Pigs born in all."""
    return alive + stillborn + (mummified if with_mummified else 0)


def total_born_per_litter(
    alive: float, stillborn: float, mummified: float, farrowings: float, *, with_mummified: bool
) -> Figure:
    """Pigs born in all per farrowing; one without a live pig is a litter too."""
    return per(total_born(alive, stillborn, mummified, with_mummified=with_mummified), farrowings)


def stillborn_pct(alive: float, stillborn: float, mummified: float, *, with_mummified: bool) -> Figure:
    """Percent stillborn of total born."""
    return share(stillborn, total_born(alive, stillborn, mummified, with_mummified=with_mummified))


def mummified_pct(alive: float, stillborn: float, mummified: float) -> Figure:
    """Percent mummified of all born with them, whether total born counts them or not."""
    return share(mummified, total_born(alive, stillborn, mummified, with_mummified=True))


def farrowing_rate(expected: float, farrowed: float, sold_pregnant: float = 0, *, sold_counts: bool = True) -> Figure:
    """Percent of closed service groups that farrowed; those sold pregnant count as farrowed, or as failed."""
    return share(farrowed + (sold_pregnant if sold_counts else 0), expected)


def farrowing_rate_adjusted(
    expected: float, farrowed: float, sold_pregnant: float, removed_non_reproductive: float, *, adjustment: str = "add"
) -> Figure:
    """The same as if nobody had left for other reasons than reproduction.

    `add` puts those among the farrowed (PigVision), `remove` takes them out of the expected.
    """
    farrowed += sold_pregnant
    if adjustment == "add":
        return share(farrowed + removed_non_reproductive, expected)
    return share(farrowed, expected - removed_non_reproductive)


def litters_by_inventory(farrowed: float, days: float, average_females: float, *, days_per_year: float) -> Figure:
    """Litters per sow-year from farrowings of a period and the average inventory of females."""
    return _warned(annual(farrowed, days, average_females, days_per_year))


def litters_by_cycle(
    gestation_days: float, lactation_days: float, npd_per_cycle: float, *, days_per_year: float
) -> Figure:
    """Litters per sow-year from the days of one cycle."""
    return _warned(per(days_per_year, gestation_days + lactation_days + npd_per_cycle))


def litters_from_npd(npd: float, gestation_days: float, lactation_days: float, *, days_per_year: float) -> Figure:
    """Litters per sow-year from its non-productive days."""
    return _warned(per(days_per_year - npd, gestation_days + lactation_days))


def _warned(litters: Figure) -> Figure:
    above = litters.value is not None and litters.value > MOST_LITTERS
    return litters.flagged("above_biological_limit") if above else litters


def npd_by_formula(litters: float, gestation_days: float, lactation_days: float, *, days_per_year: float) -> Figure:
    """Days of a sow's year in neither gestation nor lactation; leaves out the wait of gilts. Source: pig333."""
    return Figure(days_per_year - litters * (gestation_days + lactation_days))


def npd_by_days(non_productive_days: float, female_days: float, *, days_per_year: float) -> Figure:
    """The same from days counted one by one."""
    counted = per(non_productive_days * days_per_year, female_days)
    return Figure(counted.value, non_productive_days, female_days, counted.reason)


def npd_components(days: Mapping[str, float], farrowings: float) -> Figure:
    """Non-productive days per farrowing, in all and by reason. Source: Agriness."""
    by_reason = {reason: per(count, farrowings) for reason, count in days.items()}
    return per(sum(days.values()), farrowings).beside(**by_reason)


def parity_distribution(heads: Mapping[int, float]) -> Figure:
    """Females in all and by the number of their farrowings."""
    every = sum(heads.values())
    if not every:
        return no_value()
    by_parity = {str(parity): Figure(count, count, every) for parity, count in sorted(heads.items())}
    return Figure(every).beside(**by_parity)


def empty_days_per_cycle(
    litters: float, lactation_days: float, gestation_days: float = 114, *, days_per_year: float
) -> Figure:
    """Days of a cycle in neither lactation nor gestation. Source: DAF Queensland."""
    cycle = per(days_per_year, litters)
    return cycle if cycle.value is None else Figure(cycle.value - lactation_days - gestation_days)


def psy_by_inventory(weaned: float, days: float, average_females: float, *, days_per_year: float) -> Figure:
    """Pigs weaned per sow-year from weanings of a period and the average inventory of females."""
    return annual(weaned, days, average_females, days_per_year)


def psy_by_product(litters_per_year: float, weaned_per_litter: float) -> Figure:
    """The same as litters per sow-year x weaned per litter."""
    return Figure(litters_per_year * weaned_per_litter)


def psy_of_month(weaned_in_month: float, average_females: float) -> Figure:
    """The same from one month, times twelve."""
    return per(weaned_in_month * 12, average_females)


def weaned_per_litter(weaned: float, sows_weaned: float, sows_weaned_zero: float) -> Figure:
    """Pigs weaned per sow that weaned any. Source: 3tres3."""
    return per(weaned, sows_weaned - sows_weaned_zero)


def prewean_mortality_of_period(
    deaths: float, born_alive: float, nursing: float = 0, *, denominator: str = "born_alive"
) -> Figure:
    """Percent of piglet deaths of a period, of the born alive in it or (`at_risk`) of the mean number nursing."""
    return share(deaths, born_alive if denominator == "born_alive" else nursing)


def prewean_mortality_of_weaned(
    born_alive: float,
    fostered_on: float,
    fostered_off: float,
    weaned: float,
    recorded_deaths: float = 0,
    *,
    numerator: str = "balance",
) -> Figure:
    """Percent lost of the piglets of litters weaned: by their `balance`, or by `recorded` deaths alone."""
    nursed = born_alive + fostered_on - fostered_off
    return share(nursed - weaned if numerator == "balance" else recorded_deaths, nursed)


def pigs_lost_per_npd(
    npd_high: float,
    npd_low: float,
    gestation_days: float,
    lactation_days: float,
    weaned: float,
    *,
    days_per_year: float,
) -> Figure:
    """Pigs weaned less a year for each non-productive day more. Source: Kirkwood, Pork Information Gateway."""
    low = litters_from_npd(npd_low, gestation_days, lactation_days, days_per_year=days_per_year)
    high = litters_from_npd(npd_high, gestation_days, lactation_days, days_per_year=days_per_year)
    if low.value is None or high.value is None:
        return no_value()
    return per((low.value - high.value) * weaned, npd_high - npd_low)


def mean_interval(days: list[float], *, over: float | None = None) -> Figure:
    """The mean of intervals in days; those longer than `over` are left out where it is told."""
    return mean(each for each in days if over is None or each <= over)
