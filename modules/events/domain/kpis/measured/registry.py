"""Every KPI that is measured over the cohorts of a farm, by its code."""

from collections.abc import Mapping
from itertools import chain

from modules.events.domain.kpis.measured.measure import Measure
from modules.events.domain.kpis.measured.pig_herd import PIG_HERD
from modules.events.domain.kpis.measured.pig_litters import PIG_LITTERS

MEASURES: Mapping[str, Measure] = {measure.code: measure for measure in chain(PIG_LITTERS, PIG_HERD)}
