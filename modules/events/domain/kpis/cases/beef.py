"""Cases of beef cattle."""

from collections.abc import Callable, Mapping

from app.kernel.trade.kpis.definition import Answer, Reader
from app.kernel.trade.kpis.figure import Figure, per
from app.kernel.trade.kpis.inputs import Inputs
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis import beef
from modules.events.domain.kpis.cases.shares import share_of
from modules.events.domain.kpis.seasons import (
    CalfCrop,
    calf_crop_pct,
    calving_pct,
    pregnancy_pct_exposed,
    weaning_pct,
)


def _chain(compute: Callable[[CalfCrop], Figure], *losses: str) -> Reader:
    """Only what was lost up to the step that is asked for has to be told."""

    def read(inputs: Inputs, _: Chosen) -> Answer:
        empty, at_calving, to_weaning = (
            inputs.number(key) if key in losses else 0 for key in ("open", "lost_at_calving", "lost_to_weaning")
        )
        exposed = inputs.number("exposed")
        return compute(CalfCrop.by_losses(exposed, empty=empty, at_calving=at_calving, to_weaning=to_weaning))

    return read


def _adjusted_weight_205(inputs: Inputs, chosen: Chosen) -> Answer:
    usual = chosen["kpi.beef.default_birth_weight_kg"]
    birth_kg = inputs.mass("birth") if inputs.has_mass("birth") or usual is None else None
    adjusted = beef.adjusted_weight_205(
        inputs.mass("weaning"),
        inputs.number("age_days"),
        birth_kg,
        0 if chosen["kpi.beef.adj205.method"] == "no_dam_factor" else _dam_factor(inputs),
        default_birth_kg=None if usual is None else float(usual),
    )
    return inputs.shown(adjusted.value)


def _dam_factor(inputs: Inputs) -> float | None:
    return beef.dam_factor_kg(inputs.text("sex", ("male", "female")), inputs.whole("dam_age_years"))


def _adjusted_weight_365(inputs: Inputs, _: Chosen) -> Answer:
    adjusted = beef.adjusted_weight_365(
        inputs.mass("yearling"),
        inputs.number("yearling_age_days"),
        inputs.mass("weaning"),
        inputs.number("weaning_age_days"),
        inputs.mass("adjusted_205"),
    )
    return inputs.shown(adjusted.value)


def _weight_per_day_of_age(inputs: Inputs, _: Chosen) -> Answer:
    return inputs.shown(per(inputs.mass("weight"), inputs.number("age_days")).value)


def _animal_units(inputs: Inputs, chosen: Chosen) -> Answer:
    units, live_kg = _units(inputs, chosen)
    return {"animal_units": units, "total_live_kg": live_kg}


def _units(inputs: Inputs, chosen: Chosen) -> tuple[Figure, float]:
    live_kg = inputs.number("head") * inputs.number("avg_kg")
    return beef.animal_units(live_kg, number(chosen, "kpi.beef.animal_unit_kg")), live_kg


def _stocking_rate_ua_ha(inputs: Inputs, chosen: Chosen) -> Answer:
    units, _ = _units(inputs, chosen)
    return beef.stocking_rate(units.value or 0, inputs.number("ha"))


def _stocking_rate_head_ha(inputs: Inputs, _: Chosen) -> Answer:
    return beef.stocking_rate(inputs.number("head"), inputs.number("ha"))


def _dressing(inputs: Inputs, chosen: Chosen) -> float:
    if inputs.has("dressing_pct"):
        return inputs.number("dressing_pct")
    return number(chosen, "kpi.beef.live_arroba_dressing_pct")


def _carcass(inputs: Inputs, chosen: Chosen) -> Figure:
    if inputs.has("carcass_kg"):
        return beef.carcass_kg(0, 0, inputs.number("carcass_kg"))
    return beef.carcass_kg(inputs.number("live_kg"), _dressing(inputs, chosen))


def _arroba_live(inputs: Inputs, chosen: Chosen) -> Answer:
    return beef.arroba_live(inputs.number("live_kg"), _dressing(inputs, chosen), number(chosen, "kpi.beef.arroba_kg"))


def _arroba_carcass(inputs: Inputs, chosen: Chosen) -> Answer:
    return per(_carcass(inputs, chosen).value, number(chosen, "kpi.beef.arroba_kg"))


BEEF: Mapping[str, Reader] = {
    "pregnancy_pct_exposed": _chain(pregnancy_pct_exposed, "open"),
    "calving_pct": _chain(calving_pct, "open", "lost_at_calving"),
    "weaning_pct": _chain(weaning_pct, "open", "lost_at_calving", "lost_to_weaning"),
    "calf_crop_pct": _chain(calf_crop_pct, "open", "lost_at_calving", "lost_to_weaning"),
    "adjusted_weight_205": _adjusted_weight_205,
    "adjusted_weight_365": _adjusted_weight_365,
    "weight_per_day_of_age": _weight_per_day_of_age,
    "animal_units": _animal_units,
    "stocking_rate_ua_ha": _stocking_rate_ua_ha,
    "stocking_rate_head_ha": _stocking_rate_head_ha,
    "carcass_kg": _carcass,
    "arroba_live": _arroba_live,
    "arroba_carcass": _arroba_carcass,
    "dressing_pct": share_of("carcass_kg", "live_kg"),
}
