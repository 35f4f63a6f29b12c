"""By which class of data a farm consents to show a KPI: milk, finance, herd, and all else as the journal."""

from app.kernel.identity import Data
from app.kernel.trade.kpis.definition import Kpi

MILK = frozenset(
    {
        "chronic_infection_rate",
        "ecm",
        "fcm_4",
        "herd_mean_scs",
        "lactation_yield_305",
        "lactation_yield_tim",
        "milk_per_cow_day",
        "new_infection_rate",
        "persistency",
        "scc_weighted",
        "somatic_cell_score",
    }
)
HERD = frozenset({"animal_days", "average_inventory"})
MONEY = "currency"


def class_of(kpi: Kpi) -> Data:
    """The class of data that shows a KPI; what is counted in money is finance whatever it is about."""
    if kpi.unit.startswith(MONEY):
        return Data.FINANCE
    if kpi.code in MILK:
        return Data.MILK
    return Data.HERD if kpi.code in HERD else Data.JOURNAL
