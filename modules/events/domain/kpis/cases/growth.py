"""Cases of growth, feed and losses."""

from collections.abc import Mapping

from app.kernel.trade.kpis.definition import Answer, Reader
from app.kernel.trade.kpis.figure import Figure, per
from app.kernel.trade.kpis.inputs import Inputs
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis import growth


def _weights(inputs: Inputs) -> tuple[float, float]:
    """Kg at the start and at the end; of one animal since birth, `birth` and `weight`."""
    if inputs.has_mass("birth") or inputs.has_mass("weight"):
        return inputs.mass("birth"), inputs.mass("weight")
    return inputs.mass("start"), inputs.mass("end")


def _age_days(inputs: Inputs, _: Chosen) -> Figure:
    return growth.age_days(inputs.day("birth_date"), inputs.day("weigh_date"))


def _days(inputs: Inputs, chosen: Chosen) -> float:
    """Days between the weighings, or of age."""
    if inputs.has("birth_date"):
        return _age_days(inputs, chosen).value or 0
    return inputs.number("age_days" if inputs.has("age_days") else "days")


def _weight_gain(inputs: Inputs, _: Chosen) -> Answer:
    return inputs.shown(growth.weight_gain(*_weights(inputs)).value)


def _adg(inputs: Inputs, chosen: Chosen) -> Answer:
    return inputs.shown(growth.adg_of_animal(*_weights(inputs), _days(inputs, chosen)).value)


def _fcr(inputs: Inputs, _: Chosen) -> Answer:
    start_kg, end_kg = _weights(inputs)
    return growth.fcr(inputs.mass("feed"), end_kg - start_kg)


def _estimated_weight_today(inputs: Inputs, chosen: Chosen) -> Answer:
    cap_days = number(chosen, "growth.projection_cap_days")
    return growth.estimated_weight_today(
        inputs.number("last_kg"),
        inputs.number("adg_kg", least=None),
        inputs.number("days_since"),
        cap_days=cap_days,
    )


def _cost_of_fcr_change(inputs: Inputs, _: Chosen) -> Answer:
    return growth.cost_of_fcr_change(
        inputs.number("delta_fcr", least=None),
        inputs.number("start_kg"),
        inputs.number("end_kg"),
        inputs.number("feed_price_per_kg"),
    )


def _growing_efficiency_index(inputs: Inputs, _: Chosen) -> Answer:
    return growth.growing_efficiency_index(
        inputs.number("adg_kg", least=None), inputs.number("mortality_pct"), inputs.number("fcr")
    )


def _mortality_rate(inputs: Inputs, _: Chosen) -> Answer:
    if inputs.has("deaths"):
        return _deaths_per_time(inputs)
    return {name: _deaths_per_time(group) for name, group in inputs.named().items()}


def _deaths_per_time(group: Inputs) -> Figure:
    return per(group.number("deaths"), group.number("animal_time"))


GROWTH: Mapping[str, Reader] = {
    "age_days": _age_days,
    "weight_gain": _weight_gain,
    "adg": _adg,
    "fcr": _fcr,
    "estimated_weight_today": _estimated_weight_today,
    "cost_of_fcr_change": _cost_of_fcr_change,
    "growing_efficiency_index": _growing_efficiency_index,
    "mortality_rate_animal_time": _mortality_rate,
}
