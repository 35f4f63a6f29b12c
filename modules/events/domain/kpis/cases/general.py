"""Cases of the watch for returns."""

from collections.abc import Mapping

from app.kernel.trade.kpis.definition import Answer, Reader
from app.kernel.trade.kpis.inputs import Inputs
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis.general import is_in_return_watch


def _return_watch(inputs: Inputs, chosen: Chosen) -> Answer:
    bounds = [number(chosen, f"repro.return_watch_{bound}_days") for bound in ("from", "to")]
    return [is_in_return_watch(days, *bounds) for days in inputs.numbers("days_since_service")]


GENERAL: Mapping[str, Reader] = {"worklist_return_watch": _return_watch}
