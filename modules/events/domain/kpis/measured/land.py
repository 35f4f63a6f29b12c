"""Stocking of land and what it yields in arrobas: heads on places that have an area (`kpis` 8.2)."""

from app.kernel.trade.kpis.figure import Figure, no_value, share
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis import beef
from modules.events.domain.kpis.measured.measure import Measure, Rows, Sums
from modules.events.domain.kpis.measured.seasons import BEEF, BY_SEASON

STOCKED = Rows("stocked")
ALL_HEADS = ("inventory",)
_UNIT = "kpi.beef.animal_unit_kg"
_ARROBA, _DRESSING = "kpi.beef.arroba_kg", "kpi.beef.live_arroba_dressing_pct"


def _with_left_out(figure: Figure, sums: Sums) -> Figure:
    """Beside it the percent of all animal-days that were on no place with an area; marked where there are any."""
    if figure.value is None:
        return figure
    outside = max(sums["animal_days"] - sums["stocked_days"], 0)
    found = figure.beside(without_area=share(outside, sums["animal_days"]))
    return found.flagged("without_area") if outside else found


def by_heads(sums: Sums, _chosen: Chosen) -> Figure:
    """Head-days on land over its hectares x days."""
    return _with_left_out(beef.stocking_rate(sums["stocked_days"], sums["stocked_ha"], sums.days), sums)


def by_units(sums: Sums, chosen: Chosen) -> Figure:
    """The same in animal units, each head at the last weight before each day; heads not weighed yet have none."""
    unit_days = beef.animal_units(sums["stocked_kg_days"], number(chosen, _UNIT)).value
    if not sums["stocked_weighed"] or unit_days is None:
        return no_value()
    figure = _with_left_out(beef.stocking_rate(unit_days, sums["stocked_ha"], sums.days), sums).flagged("last_weights")
    return figure.flagged("without_weight") if sums["stocked_weighed"] < sums["stocked_days"] else figure


def arrobas(sums: Sums, chosen: Chosen) -> Figure:
    """Arrobas of carcass in the live kg gained on land between weighings of the period, over its hectares.

    Beside it the percent of head-days on land that lie between two such weighings: the gain of all others is unknown.
    """
    if not sums["stocked_gain_days"]:
        return no_value()
    carcass_kg = sums["stocked_gain_kg"] * number(chosen, _DRESSING) / 100
    figure = _with_left_out(beef.arroba_per_ha(carcass_kg, number(chosen, _ARROBA), sums["stocked_ha"]), sums)
    figure = figure.beside(weighed=share(sums["stocked_gain_days"], sums["stocked_days"]))
    return figure.flagged("without_weight") if sums["stocked_gain_days"] < sums["stocked_days"] else figure


LAND = (
    Measure("stocking_rate_ua_ha", BY_SEASON, by_units, STOCKED, reads=ALL_HEADS),
    Measure("stocking_rate_head_ha", BY_SEASON, by_heads, STOCKED, reads=ALL_HEADS),
    Measure("arroba_per_ha", BEEF, arrobas, STOCKED, reads=ALL_HEADS),
)
