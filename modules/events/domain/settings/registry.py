"""All parameters by their code. Hard limits of weights and counts (`range.*`) are no parameters: nobody edits them."""

from collections.abc import Mapping

from app.kernel.trade.kpis.setting import Value
from modules.events.domain.settings.general import GENERAL
from modules.events.domain.settings.gestation import GESTATION
from modules.events.domain.settings.growth import GROWTH
from modules.events.domain.settings.kpi import KPI
from modules.events.domain.settings.milk import MILK
from modules.events.domain.settings.parameter import Parameter
from modules.events.domain.settings.poultry import POULTRY_KEPT
from modules.events.domain.settings.reproduction import REPRODUCTION
from modules.events.domain.settings.young import YOUNG

_ALL = (*REPRODUCTION, *GESTATION, *YOUNG, *MILK, *GROWTH, *POULTRY_KEPT, *GENERAL, *KPI)

PARAMETERS: Mapping[str, Parameter] = {parameter.code: parameter for parameter in _ALL}
"""In the order in which people see them: by section, and in a section as written."""


def whole_of(code: str) -> Mapping[str, int]:
    """The defaults of a parameter that counts something, by profile."""
    return {profile: int(value) for profile, value in PARAMETERS[code].by_profile.items() if value is not None}


def default_of(code: str) -> Value:
    """The default of a parameter that is the same whatever a farm keeps."""
    return PARAMETERS[code].default
