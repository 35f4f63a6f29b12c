"""Pigs from service to weaning, measured over services that are due, births and litters weaned (`kpis` 5.2)."""

from app.kernel.trade.kpis.figure import Figure, no_value, per, share
from app.kernel.trade.kpis.setting import Chosen
from modules.events.domain.kpis import pigs
from modules.events.domain.kpis.measured.measure import Measure, Rows, Sums

PIG = ("pig",)
BIRTHS, WEANED = Rows("birth"), Rows("litter")
CLOSED = (
    "birth", "sold_pregnant", "returned", "empty", "pregnancy_loss", "false_pregnancy", "abortion", "died",
    "culled_reproductive", "culled_other", "no_record",
)  # fmt: skip
"""Outcomes that are known, and count on the farm where the service was."""
REMOVED = ("died", "culled_other")
"""Those that left for another reason than reproduction."""
EXPECTED = Rows("service_group", CLOSED)


def _with_mummified(chosen: Chosen) -> bool:
    return bool(chosen["kpi.pig.total_born_includes_mummified"])


def total_born(sums: Sums, chosen: Chosen) -> Figure:
    """Pigs born in all per farrowing."""
    born = sums["born_alive"], sums["stillborn"], sums["mummified"]
    return pigs.total_born_per_litter(*born, sums["births"], with_mummified=_with_mummified(chosen))


def stillborn_pct(sums: Sums, chosen: Chosen) -> Figure:
    """Percent stillborn of total born."""
    born = sums["born_alive"], sums["stillborn"], sums["mummified"]
    return pigs.stillborn_pct(*born, with_mummified=_with_mummified(chosen))


def birth_weight(sums: Sums, _chosen: Chosen) -> Figure:
    """Mean weight of a pig born alive, of litters that were weighed."""
    return per(sums["birth_kg"], sums["weighed_alive"])


def expected(sums: Sums) -> float:
    """Services due in the period whose outcome is known."""
    return sums.outcomes(*CLOSED)


def farrowing_rate(sums: Sums, chosen: Chosen) -> Figure:
    """Percent of services due that farrowed."""
    sold_counts = bool(chosen["kpi.pig.farrowing_rate.sold_pregnant_counts"])
    farrowed, sold = sums.outcomes("birth"), sums.outcomes("sold_pregnant")
    return pigs.farrowing_rate(expected(sums), farrowed, sold, sold_counts=sold_counts)


def farrowing_rate_adjusted(sums: Sums, chosen: Chosen) -> Figure:
    """The same as if nobody had left for other reasons than reproduction."""
    farrowed, sold, removed = sums.outcomes("birth"), sums.outcomes("sold_pregnant"), sums.outcomes(*REMOVED)
    how = str(chosen["kpi.pig.farrowing_rate.adjustment"])
    return pigs.farrowing_rate_adjusted(expected(sums), farrowed, sold, removed, adjustment=how)


def _of_expected(code: str, *outcomes: str) -> Measure:
    def compute(sums: Sums, _chosen: Chosen) -> Figure:
        return share(sums.outcomes(*outcomes), expected(sums))

    return Measure(code, PIG, compute, Rows("service_group", outcomes), EXPECTED, _open)


def _open(sums: Sums) -> float:
    return sums.outcomes("open")


def _per_birth(code: str, name: str) -> Measure:
    return Measure(code, PIG, lambda sums, _: per(sums[name], sums["births"]), BIRTHS, BIRTHS)


def weaned_per_litter(sums: Sums, _chosen: Chosen) -> Figure:
    """Pigs weaned per sow that weaned any."""
    return pigs.weaned_per_litter(sums["weaned"], sums["litters"], sums["litters_zero"])


def weaning_weight(sums: Sums, _chosen: Chosen) -> Figure:
    """Mean weight of a pig weaned, of litters that were weighed."""
    return per(sums["weaning_kg"], sums["weighed_weaned"])


def prewean_mortality(sums: Sums, chosen: Chosen) -> Figure:
    """Percent lost of the litters weaned in the period, by their balance or by recorded deaths."""
    nursed = sums["begun_with"], sums["fostered_on"], sums["fostered_off"], sums["weaned"]
    how = str(chosen["kpi.pig.prewean_mortality.numerator"])
    figure = pigs.prewean_mortality_of_weaned(*nursed, sums["died"], numerator=how)
    return figure if sums["litters"] else no_value()


PIG_LITTERS = (
    Measure("total_born_per_litter", PIG, total_born, BIRTHS, BIRTHS),
    _per_birth("born_alive_per_litter", "born_alive"),
    _per_birth("stillborn_per_litter", "stillborn"),
    _per_birth("mummified_per_litter", "mummified"),
    Measure("stillborn_pct", PIG, stillborn_pct, BIRTHS, BIRTHS),
    Measure(
        "mummified_pct",
        PIG,
        lambda sums, _: pigs.mummified_pct(sums["born_alive"], sums["stillborn"], sums["mummified"]),
        BIRTHS,
        BIRTHS,
    ),
    Measure("mean_birth_weight", PIG, birth_weight, BIRTHS, BIRTHS),
    Measure("farrowing_rate", PIG, farrowing_rate, Rows("service_group", ("birth", "sold_pregnant")), EXPECTED, _open),
    Measure(
        "farrowing_rate_adjusted",
        PIG,
        farrowing_rate_adjusted,
        Rows("service_group", ("birth", "sold_pregnant", *REMOVED)),
        EXPECTED,
        _open,
    ),
    _of_expected("repeat_rate", "returned"),
    _of_expected("abortion_pct_expected", "abortion"),
    _of_expected("false_pregnancy_pct", "false_pregnancy"),
    _of_expected("pregnant_death_pct", "died"),
    Measure("weaned_per_sow_weaned", PIG, lambda sums, _: per(sums["weaned"], sums["litters"]), WEANED, WEANED),
    Measure("weaned_per_litter", PIG, weaned_per_litter, WEANED, Rows("litter", ("weaned_any",))),
    Measure("mean_weaning_weight", PIG, weaning_weight, WEANED, WEANED),
    Measure("prewean_mortality_cohort", PIG, prewean_mortality, WEANED, WEANED),
)
