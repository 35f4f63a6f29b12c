"""Carcasses, arrobas and money, as far as entries tell of them: what they do not is flagged, never guessed."""

from app.kernel.trade.kpis.figure import Figure, no_value, per, share
from app.kernel.trade.kpis.setting import Chosen, number
from modules.events.domain.kpis import beef, general
from modules.events.domain.kpis.measured.growing import ALL, LOTS, unreconciled
from modules.events.domain.kpis.measured.measure import Measure, Rows, Sums

CATTLE = ("beef_cattle", "dairy_cattle", "buffalo")
MAMMALS = (*CATTLE, "pig", "sheep", "goat")
CARCASSES, DRESSED, SOLD = Rows("carcass"), Rows("carcass", ("with_live",)), Rows("carcass", ("sold",))
OUTLAY = Rows("outlay")
_ARROBA, _DRESSING = "kpi.beef.arroba_kg", "kpi.beef.live_arroba_dressing_pct"
SEVERAL_CURRENCIES = "several_currencies"


def carcass_kg(sums: Sums, chosen: Chosen) -> Figure:
    """Mean kg of a carcass: weighed, else computed from the live weight that went to slaughter and flagged."""
    if sums["carcasses"]:
        return per(beef.carcass_kg(0, 0, sums["carcass_kg"]).value, sums["carcasses"])
    computed = beef.carcass_kg(sums["slaughter_kg"], number(chosen, _DRESSING))
    figure = per(computed.value, sums["slaughter_heads"])
    return figure.flagged(*computed.flags) if figure.value is not None else figure


def arroba_live(sums: Sums, chosen: Chosen) -> Figure:
    """@ that the live weight sold in the period is worth at the farm's dressing percentage."""
    if not sums["sold_kg"]:
        return no_value()
    return beef.arroba_live(sums["sold_kg"], number(chosen, _DRESSING), number(chosen, _ARROBA))


def arroba_carcass(sums: Sums, chosen: Chosen) -> Figure:
    """@ of the carcasses of the period."""
    return per(sums["carcass_kg"] or None, number(chosen, _ARROBA))


def _in_one_currency(figure: Figure, sums: Sums, prefix: str) -> Figure:
    return no_value(SEVERAL_CURRENCIES) if len(dict(sums.under(prefix))) > 1 else figure


def _of_lots(figure: Figure, sums: Sums) -> Figure:
    if figure.value is None:
        return figure
    lacking = [f"without_{kind}" for kind, _ in sums.under("no_")]
    return _in_one_currency(figure.flagged(*lacking), sums, "currency:")


def cost_per_kg(sums: Sums, _chosen: Chosen) -> Figure:
    """Costs told of closed lots over the kg they gained."""
    return _of_lots(per(sums["gain_cost"], sums["cost_gain"]), sums)


def cost_per_arroba(sums: Sums, _chosen: Chosen) -> Figure:
    """The same over the @ sold."""
    return _of_lots(per(sums["arroba_cost"], sums["cost_arrobas"]), sums)


def margin(sums: Sums, _chosen: Chosen) -> Figure:
    """Income less the costs told, per head that left, of closed lots of which both are known."""
    return _of_lots(general.margin_per_head(sums["income"], sums["income_cost"], sums["income_heads"]), sums)


def cost_per_litre(sums: Sums, _chosen: Chosen) -> Figure:
    """Costs told of the period over litres collected; no data without any cost. Medicine is in no entry of these."""
    if not sums["outlay"]:
        return no_value(denominator=sums["litres"])
    figure = per(sums["outlay"], sums["litres"])
    if figure.value is None:
        return figure
    flags = ("without_medicine", *(("without_feed",) if sums["unpriced_feed_kg"] else ()))
    return _in_one_currency(figure.flagged(*flags), sums, "paid_in:")


WORTH = (
    Measure("carcass_kg", MAMMALS, carcass_kg, CARCASSES),
    Measure("dressing_pct", MAMMALS, lambda sums, _: share(sums["dressed_kg"], sums["dressed_live_kg"]), DRESSED),
    Measure("arroba_live", CATTLE, arroba_live, SOLD),
    Measure("arroba_carcass", CATTLE, arroba_carcass, CARCASSES),
    Measure("cost_per_kg_gain", ALL, cost_per_kg, LOTS, LOTS, unreconciled),
    Measure("cost_per_arroba", CATTLE, cost_per_arroba, LOTS, LOTS, unreconciled),
    Measure("margin_per_head", ALL, margin, LOTS, LOTS, unreconciled),
    Measure("cost_per_litre", ("dairy_cattle",), cost_per_litre, OUTLAY),
)
