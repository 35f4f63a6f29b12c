"""Money that an entry tells: its price by what it is the price of. Never guessed where a weight is missing."""

from typing import Any

from modules.events.domain.state import Entry, State

ARROBA, DRESSING = "kpi.beef.arroba_kg", "kpi.beef.live_arroba_dressing_pct"


def money_of(
    entry: Entry,
    state: State,
    *,
    heads: float,
    kg: float | None,
    litres: float | None = None,
    is_carcass: bool = False,
) -> dict[str, Any]:
    """`money` in all, less deductions, and its currency; nothing where no price is told or it cannot be reckoned.

    A price per arroba of live animals is reckoned over the dressing percentage that the farm set for that.
    """
    data = entry.data
    if "price" not in data:
        return {}
    amounts = {"total": 1.0, "head": heads, "kg": kg, "tonne": kg and kg / 1000, "litre": litres}
    basis = data.get("price_basis", "total")
    amount = _arrobas(entry, state, kg, is_carcass) if basis == "arroba" else amounts.get(basis)
    if amount is None:
        return {"unpriced": True}
    return {
        "money": float(data["price"]) * amount - float(data.get("deductions", 0)),
        "currency": data.get("currency"),
    }


def _arrobas(entry: Entry, state: State, kg: float | None, is_carcass: bool) -> float | None:
    arroba, dressing = entry.parameter(ARROBA, state), entry.parameter(DRESSING, state)
    if kg is None or not arroba or not dressing:
        return None
    return kg * (1 if is_carcass else float(dressing) / 100) / float(arroba)
