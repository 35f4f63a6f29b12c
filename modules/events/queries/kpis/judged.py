"""How a figure stands to the target that held on its last day, and where it goes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.kernel.trade.kpis.definition import Kpi
from app.kernel.trade.kpis.figure import Figure
from modules.events.domain.kpis.trend import trend_of
from modules.events.domain.targets.target import in_force
from modules.events.queries.targets import Targets


def judged(kpi: Kpi, figure: Figure, targets: Targets, on: date) -> dict[str, Any]:
    """The target of a day and how the figure stands to it; null where the farm set none."""
    held = in_force(targets.get(kpi.code, ()), on)
    if held is None:
        return {"target": None, "standing": None}
    target = {
        "minimum": held.band.minimum,
        "maximum": held.band.maximum,
        "direction": held.direction,
        "valid_from": held.valid_from,
        "source": held.source,
    }
    return {"target": target, "standing": held.standing(figure.value)}


def trend_shown(kpi: Kpi, values: Sequence[float | None]) -> dict[str, Any] | None:
    """The trend of the values of whole months by one choice of settings, the oldest first."""
    trend = trend_of(values)
    if trend is None:
        return None
    return {
        "slope": trend.slope,
        "per": "month",
        "months": trend.months,
        "direction": trend.direction,
        "is_better": trend.is_better(kpi.better),
    }
