"""Readers of all cases, by the code of the KPI."""

from collections.abc import Mapping

from app.kernel.trade.kpis.definition import Reader
from modules.events.domain.kpis.cases.beef import BEEF
from modules.events.domain.kpis.cases.dairy import DAIRY
from modules.events.domain.kpis.cases.flocks import FLOCKS
from modules.events.domain.kpis.cases.general import GENERAL
from modules.events.domain.kpis.cases.growth import GROWTH
from modules.events.domain.kpis.cases.pigs import PIGS

READERS: Mapping[str, Reader] = {**GROWTH, **PIGS, **DAIRY, **BEEF, **FLOCKS, **GENERAL}
