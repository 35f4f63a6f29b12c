"""Every KPI that events owns: those that are computed, and those to come."""

from collections.abc import Mapping
from itertools import chain

from app.kernel.trade.kpis.definition import Kpi, Kpis, Reader
from modules.events.domain.kpis.definitions.beef import BEEF
from modules.events.domain.kpis.definitions.dairy import DAIRY
from modules.events.domain.kpis.definitions.general import GENERAL
from modules.events.domain.kpis.definitions.growth import GROWTH
from modules.events.domain.kpis.definitions.pig_herd import PIG_HERD
from modules.events.domain.kpis.definitions.pig_litters import PIG_LITTERS
from modules.events.domain.kpis.definitions.poultry import POULTRY
from modules.events.domain.kpis.definitions.small_ruminants import SMALL_RUMINANTS
from modules.events.domain.kpis.settings import SETTINGS

KPIS: Mapping[str, Kpi] = {
    kpi.code: kpi for kpi in chain(GROWTH, PIG_LITTERS, PIG_HERD, DAIRY, BEEF, SMALL_RUMINANTS, POULTRY, GENERAL)
}

TO_COME: Mapping[str, str] = {
    "standard_curve": "it needs tables of breed standards, which are the farm's own",
}
"""Codes that are not computed yet, and why."""


def _readers() -> Mapping[str, Reader]:
    from modules.events.domain.kpis.cases.readers import READERS

    return READERS


EVENTS = Kpis(KPIS, _readers, SETTINGS, TO_COME)
