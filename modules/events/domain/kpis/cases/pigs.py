"""Cases of the breeding herd of pigs."""

from collections.abc import Mapping

from app.kernel.trade.kpis.definition import Answer, Reader
from app.kernel.trade.kpis.figure import annual_share, per
from app.kernel.trade.kpis.inputs import Inputs
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis import pigs
from modules.events.domain.kpis.cases.shares import share_of


def _year(chosen: Chosen) -> float:
    return number(chosen, "kpi.days_per_year")


def _cycle(inputs: Inputs) -> tuple[float, float]:
    return inputs.number("gestation_days"), inputs.number("lactation_days")


def _npd_per_sow_year(inputs: Inputs, chosen: Chosen) -> Answer:
    if chosen["kpi.pig.npd.method"] == "days":
        counted = inputs.number("non_productive_days"), inputs.number("female_days")
        return pigs.npd_by_days(*counted, days_per_year=_year(chosen))
    litters = inputs.number("litters_per_sow_year")
    return pigs.npd_by_formula(litters, *_cycle(inputs), days_per_year=_year(chosen))


def _litters_per_sow_year(inputs: Inputs, chosen: Chosen) -> Answer:
    method, year = chosen["kpi.pig.litters_per_year.method"], _year(chosen)
    if method == "cycle":
        return pigs.litters_by_cycle(*_cycle(inputs), inputs.number("npd_days_per_cycle"), days_per_year=year)
    if method == "from_npd":
        return pigs.litters_from_npd(inputs.number("npd_per_sow_year"), *_cycle(inputs), days_per_year=year)
    return pigs.litters_by_inventory(
        inputs.number("farrowed"),
        inputs.number("days_in_period"),
        inputs.number("avg_mated_female_inventory"),
        days_per_year=year,
    )


def _pigs_weaned_per_sow_year(inputs: Inputs, chosen: Chosen) -> Answer:
    method = chosen["kpi.pig.psy.method"]
    if method == "product":
        return pigs.psy_by_product(inputs.number("litters_per_sow_year"), inputs.number("weaned_per_litter"))
    if method == "month_x12":
        return pigs.psy_of_month(inputs.number("weaned_in_month"), inputs.number("avg_female_inventory"))
    return pigs.psy_by_inventory(
        inputs.number("weaned"),
        inputs.number("days_in_period"),
        inputs.number("avg_mated_female_inventory"),
        days_per_year=_year(chosen),
    )


def _pigs_lost_per_npd(inputs: Inputs, chosen: Chosen) -> Answer:
    high, low = inputs.number("npd_high"), inputs.number("npd_low")
    weaned = inputs.number("weaned_per_litter")
    return pigs.pigs_lost_per_npd(high, low, *_cycle(inputs), weaned, days_per_year=_year(chosen))


def _weaned_per_sow_weaned(inputs: Inputs, _: Chosen) -> Answer:
    return per(inputs.number("weaned"), inputs.number("sows_weaned"))


def _weaned_per_litter(inputs: Inputs, _: Chosen) -> Answer:
    return pigs.weaned_per_litter(
        inputs.number("weaned"), inputs.number("sows_weaned"), inputs.number("sows_weaned_zero")
    )


def _farrowing_rate(inputs: Inputs, chosen: Chosen) -> Answer:
    return pigs.farrowing_rate(
        inputs.number("services"),
        inputs.number("farrowed"),
        inputs.number("sold_pregnant"),
        sold_counts=chosen["kpi.pig.farrowing_rate.sold_pregnant_counts"] is True,
    )


def _farrowing_rate_adjusted(inputs: Inputs, chosen: Chosen) -> Answer:
    return pigs.farrowing_rate_adjusted(
        inputs.number("services"),
        inputs.number("farrowed"),
        inputs.number("sold_pregnant"),
        inputs.number("removed_non_reproductive"),
        adjustment=str(chosen["kpi.pig.farrowing_rate.adjustment"]),
    )


def _of_females(key: str) -> Reader:
    def read(inputs: Inputs, chosen: Chosen) -> Answer:
        days, average = inputs.number("days_in_period"), inputs.number("avg_female_inventory")
        return annual_share(inputs.number(key), days, average, _year(chosen))

    return read


PIGS: Mapping[str, Reader] = {
    "npd_per_sow_year": _npd_per_sow_year,
    "litters_per_sow_year": _litters_per_sow_year,
    "pigs_weaned_per_sow_year": _pigs_weaned_per_sow_year,
    "pigs_lost_per_npd": _pigs_lost_per_npd,
    "weaned_per_sow_weaned": _weaned_per_sow_weaned,
    "weaned_per_litter": _weaned_per_litter,
    "farrowing_rate": _farrowing_rate,
    "farrowing_rate_adjusted": _farrowing_rate_adjusted,
    "repeat_rate": share_of("repeats", "expected_farrowings"),
    "pregnant_death_pct": share_of("deaths_pregnant", "expected_farrowings"),
    "sow_mortality_rate": _of_females("died"),
    "sow_cull_rate": _of_females("culled"),
}
