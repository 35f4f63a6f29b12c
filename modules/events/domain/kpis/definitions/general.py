"""Money, and the watch for returns."""

from app.kernel.trade.kpis.definition import Counts, Kpi
from app.kernel.trade.kpis.figure import per
from app.kernel.trade.labels import said
from modules.events.domain.kpis import general

_COSTS = "feed, medicine, animals bought, other costs entered"

GENERAL = (
    Kpi("cost_per_kg_gain", said("cost per kg", "custo por kg", "costo por kg"), "currency/kg", Counts.COHORT,
        "costs of the lot or period / kg of gain", _COSTS, "kg of gain", "own", (per,), (), "overhead", "down"),
    Kpi("cost_per_arroba", said("cost per @", "custo por @", "costo por @"), "currency/@", Counts.COHORT,
        "costs of the lot or period / @ sold", _COSTS, "@ sold", "own", (per,), ("kpi.beef.arroba_kg",), "overhead",
        "down"),
    Kpi("cost_per_litre", said("cost per litre", "custo por litro", "costo por litro"), "currency/L", Counts.PERIOD,
        "costs of the period / litres delivered", _COSTS, "litres delivered", "own", (per,), (), "overhead", "down"),
    Kpi("margin_per_head", said("margin per head", "margem por cabeça", "margen por cabeza"), "currency/head",
        Counts.COHORT, "(income - cost) / head", "income less " + _COSTS, "head", "own", (general.margin_per_head,),
        (), "overhead", "up"),
    Kpi("worklist_return_watch",
        said("watch for return to heat", "observar retorno ao cio", "observar repetición de celo"), "listed or not",
        Counts.DATE, "listed when from <= today - service <= to", "days since service", "", "Herdwatch (20-22 d)",
        (general.is_in_return_watch,), ("repro.return_watch_from_days", "repro.return_watch_to_days")),
)  # fmt: skip
