"""The breeding herd of pigs by the year, measured over births, weanings and the inventory of females (`kpis` 5.2)."""

from app.kernel.trade.kpis.figure import Figure, no_value, per
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis import pigs
from modules.events.domain.kpis.measured.measure import Measure, Rows, Sums
from modules.events.domain.kpis.measured.pig_litters import BIRTHS, PIG, WEANED, weaned_per_litter

MATED = ("mated_gilt", "sow")
_YEAR = "kpi.days_per_year"


def females(chosen: Chosen) -> tuple[str, ...]:
    """The classes of the inventory that figures by the year are over."""
    return (*MATED, "gilt_pool") if chosen["kpi.pig.female_inventory_basis"] == "all" else MATED


FEMALES = Rows("class_time", females)


def litters_per_sow_year(sums: Sums, chosen: Chosen) -> Figure:
    """Farrowings a year per female, by the inventory, from one cycle's days, or from non-productive days."""
    year = number(chosen, _YEAR)
    by_inventory = pigs.litters_by_inventory(
        sums["births"], sums.days, sums.average(*females(chosen)), days_per_year=year
    )
    how, spans = chosen["kpi.pig.litters_per_year.method"], _spans(sums)
    if how == "inventory" or spans is None or by_inventory.value is None:
        return by_inventory if how == "inventory" else no_value()
    npd = pigs.npd_by_formula(by_inventory.value, *spans, days_per_year=year).value
    if how == "from_npd":
        return pigs.litters_from_npd(npd or 0, *spans, days_per_year=year)
    empty = pigs.empty_days_per_cycle(by_inventory.value, spans[1], spans[0], days_per_year=year).value
    return pigs.litters_by_cycle(*spans, empty or 0, days_per_year=year)


def _spans(sums: Sums) -> tuple[float, float] | None:
    """Mean days of gestation and of lactation."""
    gestation, lactation = gestation_length(sums, {}), lactation_length(sums, {})
    if gestation.value is None or lactation.value is None:
        return None
    return gestation.value, lactation.value


def gestation_length(sums: Sums, _chosen: Chosen) -> Figure:
    """Mean days from the first service to the farrowing, of farrowings of the period that have one."""
    return per(sums["gestation_days"], sums["gestations"])


def lactation_length(sums: Sums, _chosen: Chosen) -> Figure:
    """Mean days from farrowing to total weaning."""
    return per(sums["lactation_days"], sums["litters"])


def npd(sums: Sums, chosen: Chosen) -> Figure:
    """Days of a sow's year in neither gestation nor lactation: by the formula, or counted day by day."""
    year, classes = number(chosen, _YEAR), females(chosen)
    if chosen["kpi.pig.npd.method"] == "days":
        female_days = sum(sums[f"days:{each}"] for each in classes)
        return pigs.npd_by_days(female_days - sums["productive_days"], female_days, days_per_year=year)
    spans = _spans(sums)
    litters = pigs.litters_by_inventory(sums["births"], sums.days, sums.average(*classes), days_per_year=year)
    if spans is None or litters.value is None:
        return no_value()
    return pigs.npd_by_formula(litters.value, *spans, days_per_year=year)


def empty_days(sums: Sums, chosen: Chosen) -> Figure:
    """Days of a cycle in neither lactation nor gestation, by the inventory."""
    year, spans = number(chosen, _YEAR), _spans(sums)
    litters = pigs.litters_by_inventory(sums["births"], sums.days, sums.average(*females(chosen)), days_per_year=year)
    if spans is None or not litters.value:
        return no_value()
    return pigs.empty_days_per_cycle(litters.value, spans[1], spans[0], days_per_year=year)


def psy(sums: Sums, chosen: Chosen) -> Figure:
    """Pigs weaned per sow-year: by the inventory, as a product, or a month times twelve."""
    average, year = sums.average(*females(chosen)), number(chosen, _YEAR)
    match chosen["kpi.pig.psy.method"]:
        case "product":
            litters, weaned = litters_per_sow_year(sums, chosen), _weaned_per(sums, chosen)
            if litters.value is None or weaned.value is None:
                return no_value()
            return pigs.psy_by_product(litters.value, weaned.value)
        case "month_x12":
            return pigs.psy_of_month(sums["weaned"], average)
    return pigs.psy_by_inventory(sums["weaned"], sums.days, average, days_per_year=year)


def _weaned_per(sums: Sums, chosen: Chosen) -> Figure:
    if chosen["kpi.pig.weaned_per_litter.basis"] == "litters":
        return weaned_per_litter(sums, chosen)
    return per(sums["weaned"], sums["litters"])


_BASIS = ("kpi.pig.female_inventory_basis",)
_OF_CYCLES = ("service_group", "litter")
"""What tells how long gestation and lactation are."""

PIG_HERD = (
    Measure("farrowing_interval", PIG, lambda sums, _: per(sums["interval_days"], sums["intervals"]), BIRTHS, BIRTHS),
    Measure("gestation_length", PIG, gestation_length, BIRTHS, BIRTHS, reads=("service_group",)),
    Measure("lactation_length", PIG, lactation_length, WEANED, WEANED),
    Measure("litters_per_sow_year", PIG, litters_per_sow_year, BIRTHS, FEMALES, reads=_OF_CYCLES),
    Measure("npd_per_sow_year", PIG, npd, BIRTHS, FEMALES, reads=(*_OF_CYCLES, "productive")),
    Measure("empty_days_per_cycle", PIG, empty_days, BIRTHS, FEMALES, reads=_OF_CYCLES, settings=_BASIS),
    Measure(
        "pigs_weaned_per_sow_year",
        PIG,
        psy,
        WEANED,
        FEMALES,
        reads=("birth", *_OF_CYCLES),
        settings=("kpi.pig.litters_per_year.method",),
    ),
)
