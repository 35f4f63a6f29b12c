"""Dairy herds: reproduction, measured over births, services and open times of cows (`kpis` 7.2)."""

from collections.abc import Callable

from app.kernel.trade.kpis.figure import Figure, annual_share, no_value, per, share
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis import dairy
from modules.events.domain.kpis.measured.measure import Measure, Rows, Sums

MILKED_COWS = ("dairy_cattle",)
BIRTHS, COW = Rows("birth"), Rows("class_time", ("cow",))
ALL, PREGNANT = Rows("open_time"), Rows("open_time", ("pregnant",))
_GONE = tuple(f"cow:{way}" for way in ("died", "culled", "sold"))
_POPULATION = "kpi.dairy.days_open.population"


def days_open(sums: Sums, chosen: Chosen) -> Figure:
    """Mean days open at the end of the period: of all cows that may be bred, or of the pregnant (and flagged so)."""
    pregnant = per(sums["pregnant_days_open"], sums["pregnant_cows"])
    if chosen[_POPULATION] == "pregnant_only":
        return pregnant.flagged("pregnant_only")
    cows = sums["pregnant_cows"] + sums["open_cows"]
    every = per(sums["pregnant_days_open"] + sums["open_days"], cows)
    return every.beside(pregnant=pregnant, open=per(sums["open_days"], sums["open_cows"]))


def projected_interval(sums: Sums, chosen: Chosen) -> Figure:
    """Mean days from one calving to the next that would follow."""
    open_days = days_open(sums, chosen)
    if open_days.value is None:
        return no_value()
    return dairy.projected_calving_interval(open_days.value, number(chosen, "repro.gestation_days"))


def _whose(chosen: Chosen) -> tuple[str, ...]:
    return ("pregnant",) if chosen[_POPULATION] == "pregnant_only" else ()


def services_per_conception(sums: Sums, chosen: Chosen) -> Figure:
    """Services with a known outcome per conception, or only those up to each conception."""
    every = chosen["kpi.dairy.services_per_conception.form"] == "all_services"
    return per(sums["services_known" if every else "services_to_conceive"], sums["conceptions"])


def abortion_rate(sums: Sums, _chosen: Chosen) -> Figure:
    """Percent of the pregnancies of the period that were aborted in it; beside it those lost unseen."""
    pregnancies = sums["pregnancies"]
    return share(sums["abortions"], pregnancies).beside(pregnancy_loss=share(sums["losses"], pregnancies))


def age_at_first_calving(sums: Sums, _chosen: Chosen) -> Figure:
    """Mean age at first calving in months, of those born on a day that is known."""
    return per(sums["first_age_days"] / dairy.DAYS_OF_MONTH, sums["first_ages"])


def cow_cull_rate(sums: Sums, chosen: Chosen) -> Figure:
    """Percent of the cows that leave in a year, but for those sold to go on milking."""
    gone = sum(sums[f"left:{each}"] for each in _GONE)
    return annual_share(gone, sums.days, sums.average("cow"), number(chosen, "kpi.days_per_year"))


def _window(code: str, above: str, below: str) -> Measure:
    def compute(sums: Sums, _chosen: Chosen) -> Figure:
        figure = share(sums[above], sums[below])
        return figure.flagged("unseen_services") if sums["unseen"] else figure

    return Measure(code, MILKED_COWS, compute, Rows("window21", (above,)), Rows("window21", (below,)))


def _mean(above: str, below: str) -> Callable[[Sums, Chosen], Figure]:
    return lambda sums, _chosen: per(sums[above], sums[below])


FIRST = Rows("birth", ("first",))
KNOWN, CONCEIVED = Rows("bred"), Rows("bred", ("conceived",))

DAIRY_BREEDING = (
    Measure("calving_interval", MILKED_COWS, _mean("interval_days", "intervals"), BIRTHS, BIRTHS),
    Measure("days_open", MILKED_COWS, days_open, Rows("open_time", _whose)),
    Measure(
        "projected_calving_interval",
        MILKED_COWS,
        projected_interval,
        Rows("open_time", _whose),
        settings=(_POPULATION, "repro.gestation_days"),
    ),
    _window("service_rate_21d", "served", "eligible"),
    _window("conception_rate_21d", "pregnant", "served"),
    _window("pregnancy_rate_21d", "pregnant", "eligible"),
    Measure(
        "conception_rate",
        MILKED_COWS,
        lambda sums, _: share(sums["conceptions"], sums["services_known"]),
        CONCEIVED,
        KNOWN,
        lambda sums: sums["services_unknown"],
    ),
    Measure(
        "services_per_conception",
        MILKED_COWS,
        services_per_conception,
        KNOWN,
        CONCEIVED,
        lambda sums: sums["services_unknown"],
    ),
    Measure("abortion_rate", MILKED_COWS, abortion_rate, Rows("pregnancy", ("abortion",)), Rows("pregnancy")),
    Measure(
        "age_at_first_calving", MILKED_COWS, age_at_first_calving, Rows("birth", ("first",)), Rows("birth", ("first",))
    ),
    Measure("cow_cull_rate", MILKED_COWS, cow_cull_rate, Rows("exit", _GONE), COW),
    Measure("dim", MILKED_COWS, _mean("in_milk_days", "in_milk"), Rows("in_milk"), Rows("in_milk")),
)
