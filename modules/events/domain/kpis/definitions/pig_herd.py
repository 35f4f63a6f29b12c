"""The breeding herd of pigs by the year, and what leaves it."""

from app.kernel.trade.kpis.definition import Counts, Kpi
from app.kernel.trade.kpis.figure import annual_share, mean, per
from app.kernel.trade.labels import said
from modules.events.domain.kpis import pigs

_YEAR = "kpi.days_per_year"
_BASIS = (_YEAR, "kpi.pig.female_inventory_basis")

_REASONS = {
    "gilt_wait": said(
        "gilts before first service", "marrãs antes da 1ª cobertura", "primerizas antes del 1.er servicio"
    ),
    "wean_to_service": said("weaning to service", "desmame à cobertura", "destete a servicio"),
    "service_to_return": said("service to return", "cobertura ao retorno", "servicio a repetición"),
    "service_to_empty_check": said("service to found empty", "cobertura ao diagnóstico vazia", "servicio a vacía"),
    "service_to_abortion": said("service to abortion", "cobertura ao aborto", "servicio a aborto"),
    "service_to_pregnancy_loss": said("service to loss", "cobertura à perda da prenhez", "servicio a pérdida"),
    "to_cull": said("to culling", "até o descarte", "hasta el descarte"),
    "to_death": said("to death", "até a morte", "hasta la muerte"),
    "open_other": said("otherwise open", "vazia por outro motivo", "vacía por otro motivo"),
}
"""Reasons of non-productive spells (`cohorts.spells`)."""

PIG_HERD = (
    Kpi("wean_to_service_interval",
        said("wean-to-first-service interval", "intervalo desmame-cobertura (IDC)", "intervalo destete-cubrición"),
        "days", Counts.PERIOD, "mean(first service - last weaning)", "days from weaning to first service",
        "sows first served in the period", "own", (pigs.mean_interval,), ("kpi.pig.wsi.exclude_over_days",),
        "sows culled unserved, gilts", "down", parts={"without_long": said(
            "without long intervals", "sem intervalos longos", "sin intervalos largos")}),
    Kpi("empty_days_per_cycle", said("empty days per cycle", "dias vazios por ciclo", "días vacíos por ciclo"), "days",
        Counts.PERIOD, "days_per_year / litters per sow-year - (lactation + gestation)", "days", "", "DAF Queensland",
        (pigs.empty_days_per_cycle,), (_YEAR,), "", "down"),
    Kpi("npd_per_sow_year",
        said("non-productive days per sow-year", "dias não produtivos (DNP)", "días no productivos (DNP)"), "days",
        Counts.PERIOD, "formula: days_per_year - litters_per_sow_year x (gestation + lactation); "
        "days: non-productive female-days / mated female-days x days_per_year", "non-productive days",
        "mated female-days", "pig333; SMS (mated female)", (pigs.npd_by_formula, pigs.npd_by_days),
        (*_BASIS, "kpi.pig.npd.method"), "formula: the wait of gilts before first service", "down"),
    Kpi("npd_component", said("NPD components", "componentes de DNP", "componentes de DNP"), "days", Counts.PERIOD,
        "days of spells that end in the period, per reason / farrowings", "days of spells", "farrowings", "Agriness",
        (pigs.npd_components,), (), "the wait of gilts, but where all females count", "down", parts=_REASONS),
    Kpi("farrowing_interval", said("farrowing interval", "intervalo entre partos", "intervalo entre partos"), "days",
        Counts.PERIOD, "mean(days between the last two farrowings)", "days between farrowings",
        "females that farrowed in the period", "own", (mean,), (), "females with one farrowing", "down"),
    Kpi("gestation_length",
        said("mean gestation length", "duração média da gestação", "duración media de gestación"), "days",
        Counts.PERIOD, "mean(farrowing - first service of the group)", "days of gestation", "linked farrowings", "own",
        (mean,), (), "farrowings without a service"),
    Kpi("lactation_length",
        said("mean lactation length", "duração média da lactação", "duración media de lactancia"), "days",
        Counts.PERIOD, "mean(total weaning - farrowing)", "days of lactation", "sows with total weaning in the period",
        "Agriness", (mean,)),
    Kpi("litters_per_sow_year", said("litters per sow-year", "partos/fêmea/ano (PFA)", "partos/cerda/año"), "litters",
        Counts.PERIOD, "inventory: farrowings / days x days_per_year / average female inventory; "
        "cycle: days_per_year / (gestation + lactation + NPD per cycle); "
        "from_npd: (days_per_year - NPD per sow-year) / (gestation + lactation)", "farrowings a year",
        "average female inventory", "SMS (inventory); Agriness PFA (cycle, 365.25)",
        (pigs.litters_by_inventory, pigs.litters_by_cycle, pigs.litters_from_npd),
        (*_BASIS, "kpi.pig.litters_per_year.method"), "", "up"),
    Kpi("pigs_weaned_per_sow_year",
        said("pigs weaned per sow-year (PSY)", "desmamados/fêmea/ano (DFA)", "destetados/cerda/año"), "pigs",
        Counts.PERIOD, "inventory: weaned / days x days_per_year / average female inventory; "
        "product: litters_per_sow_year x weaned per litter; month_x12: weaned in month / average females x 12",
        "pigs weaned a year", "average female inventory", "SMS; National Hog Farmer; pig333; Agriness (product)",
        (pigs.psy_by_inventory, pigs.psy_by_product, pigs.psy_of_month),
        (*_BASIS, "kpi.pig.psy.method", "kpi.pig.weaned_per_litter.basis"), "", "up"),
    Kpi("pigs_lost_per_npd",
        said("pigs lost per non-productive day", "leitões perdidos por DNP", "lechones perdidos por DNP"), "pigs/day",
        Counts.CALCULATOR, "(litters(low NPD) - litters(high NPD)) x weaned per litter / (high - low)", "pigs lost",
        "non-productive days", "Kirkwood, Pork Information Gateway", (pigs.pigs_lost_per_npd,), (_YEAR,)),
    Kpi("replacement_rate", said("replacement rate", "taxa de reposição", "tasa de reposición"), "%/year",
        Counts.PERIOD, "gilts / days x days_per_year / average female inventory x 100", "gilts first served or entered",
        "average female inventory", "own", (annual_share,), (*_BASIS, "kpi.pig.replacement.basis")),
    Kpi("sow_cull_rate", said("sow cull rate", "taxa de descarte de matrizes", "tasa de descarte"), "%/year",
        Counts.PERIOD, "culled / days x days_per_year / average female inventory x 100", "departures that are culls",
        "average female inventory", "SMS 2015", (annual_share,), _BASIS, "transfers, breeding sales"),
    Kpi("sow_mortality_rate", said("sow mortality", "mortalidade de matrizes", "mortalidad de cerdas"), "%/year",
        Counts.PERIOD, "dead / days x days_per_year / average female inventory x 100", "dead, euthanised too",
        "average female inventory", "SMS 2015", (annual_share,), _BASIS, "", "down"),
    Kpi("average_parity", said("average parity", "ordem de parto média", "paridad media"), "parity", Counts.DATE,
        "sum of parities / inventory", "sum of parities", "females", "SMS", (per,),
        ("kpi.pig.female_inventory_basis",)),
    Kpi("parity_distribution",
        said("parity distribution", "distribuição de ordem de parto", "distribución de paridad"), "head", Counts.DATE,
        "mated females by the number of their farrowings", "mated females", "", "SMS", (pigs.parity_distribution,)),
)  # fmt: skip
