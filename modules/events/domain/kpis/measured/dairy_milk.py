"""Dairy herds: milk and what it tells of udders, measured over test days and lactations that ended (`kpis` 7.3)."""

from app.kernel.trade.kpis.figure import Figure, no_value, per, share
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis import dairy
from modules.events.domain.kpis.measured.dairy_breeding import MILKED_COWS
from modules.events.domain.kpis.measured.measure import Measure, Rows, Sums

TESTS, YIELDS = Rows("test_day"), Rows("yield")


def _last(*words: str) -> Rows:
    return Rows("last_test", words)


def _yield(code: str, name: str) -> Measure:
    def compute(sums: Sums, _chosen: Chosen) -> Figure:
        figure = per(sums[name], sums["lactations"]).beside(days=per(sums["yield_days"], sums["lactations"]))
        return figure.flagged("irregular_tests") if sums["flagged_yields"] else figure

    return Measure(code, MILKED_COWS, compute, YIELDS, YIELDS)


def persistency(sums: Sums, chosen: Chosen) -> Figure:
    """Mean percent kept over 30 days, of the cows' last tests."""
    if chosen["kpi.dairy.persistency.method"] != "test_ratio":
        return no_value("not_configured")
    return per(sums["last_persistency"], sums["last_compared"])


def milk_per_cow_day(sums: Sums, _chosen: Chosen) -> Figure:
    """Kg a day of a cow in milk by the tests of the period; beside it of every cow, in milk or dry."""
    figure = per(sums["test_kg"], sums["tests"])
    lactating, cows = sums["days:cow_lactating"], sums["days:cow"]
    of_all = per(figure.value * lactating, cows) if figure.value is not None else no_value()
    return figure.beside(all_cows=of_all).flagged("test_days")


def _corrected(sums: Sums) -> tuple[float, float, float] | None:
    """Milk of whole tests in kg, and its fat and protein in percent."""
    kg = sums["whole_kg"]
    return (kg, 100 * sums["fat_kg"] / kg, 100 * sums["protein_kg"] / kg) if kg else None


def fcm_4(sums: Sums, _chosen: Chosen) -> Figure:
    """Kg of milk of 4 % fat a day, per cow and test of the period."""
    milk = _corrected(sums)
    return per(dairy.fcm_4(*milk[:2]).value, sums["whole_tests"]) if milk else no_value()


def ecm(sums: Sums, chosen: Chosen) -> Figure:
    """Energy-corrected milk a day, per cow and test of the period."""
    milk = _corrected(sums)
    if milk is None:
        return no_value()
    coefficient = number(chosen, "kpi.dairy.ecm.dhi_protein_coefficient")
    formula = str(chosen["kpi.dairy.ecm.formula"])
    corrected = dairy.ecm(*milk, formula=formula, dhi_protein_coefficient=coefficient)
    return per(corrected.value, sums["whole_tests"]).flagged(formula)


DAIRY_MILK = (
    _yield("lactation_yield_tim", "yield_kg"),
    _yield("lactation_yield_305", "yield_305_kg"),
    Measure("persistency", MILKED_COWS, persistency, _last("compared"), _last("compared")),
    Measure("milk_per_cow_day", MILKED_COWS, milk_per_cow_day, TESTS, TESTS, reads=("class_time",)),
    Measure(
        "herd_mean_scs",
        MILKED_COWS,
        lambda sums, _: per(sums["last_scs"], sums["last_counted"]),
        _last("counted"),
        _last("counted"),
    ),
    Measure(
        "scc_weighted",
        MILKED_COWS,
        lambda sums, _: per(sums["last_cells"], sums["last_cells_kg"]),
        _last("counted"),
        _last("counted"),
    ),
    Measure(
        "new_infection_rate",
        MILKED_COWS,
        lambda sums, _: share(sums["last_new"], sums["last_healthy"]),
        _last("new"),
        _last("healthy"),
    ),
    Measure(
        "chronic_infection_rate",
        MILKED_COWS,
        lambda sums, _: share(sums["last_chronic"], sums["last_two"]),
        _last("chronic"),
        _last("two"),
    ),
    Measure(
        "somatic_cell_score",
        MILKED_COWS,
        lambda sums, _: per(sums["scores"], sums["scored"]),
        Rows("test_day", ("scored",)),
        Rows("test_day", ("scored",)),
    ),
    Measure("fcm_4", MILKED_COWS, fcm_4, TESTS, TESTS),
    Measure("ecm", MILKED_COWS, ecm, TESTS, TESTS),
)
