"""Lives of lots: heads that are placed, weighed, fed, die, go from lot to lot, are sold, slaughtered and closed out."""

from random import Random
from typing import Any

from tests.laws.lives.diary import Diary, later

PLACED = "2025-03-01"
_STANDARD = {"std_entry_kg": 25, "std_exit_kg": 100, "entry_factor_per_kg": 0.01, "exit_factor_per_kg": 0.02}


def fattened(chance: Random, told: Diary, of: dict[str, str], kg: tuple[float, float], days: int) -> None:
    """Two lots that were weighed as they came and as they went, and a third that stays; feed is told and paid for.

    `of` is the species and what it is kept for, `kg` the weight of a head at the beginning and at the end.
    """
    light, heavy = kg
    told.settings |= {f"kpi.growth.fcr_{name}": value for name, value in _STANDARD.items()}
    for lot in ("lot 1", "lot 2", "lot 3"):
        told.lot(lot, later(PLACED, -1) if lot == "lot 3" else PLACED, **of)
    heads = {lot: chance.randint(30, 60) for lot in ("lot 1", "lot 2", "lot 3")}
    for lot, count in heads.items():
        priced = {"price": str(100 * count), "price_basis": "total", "currency": "BRL"}
        told.says("arrival", lot, PLACED, reason="Purchase", head_count=count, weight_total_kg=light * count, **priced)
        _fed(told, lot, count, 20, light)
    died = chance.randint(1, 3)
    told.says("death", "lot 1", PLACED, chance.randint(2, 7), **_dead(died), weight_kg=light)
    told.says("death", "lot 2", PLACED, chance.randint(20, 40), **_dead(1))
    told.says("death", "lot 3", PLACED, chance.randint(1, 6), **_dead(1))
    moved = chance.randint(2, 5)
    on_the_way = light + (heavy - light) / 6
    told.says("weighing", "lot 1", PLACED, 15, mode="sample", sample_count=10, sample_total_kg=10 * on_the_way)
    told.says("group_change", "lot 1", PLACED, 15, purpose="feeding", to_id="@lot 2", head_count=moved)
    told.says("weighing", "lot 2", PLACED, 30, mode="sample", sample_count=10, sample_total_kg=10 * (light + heavy) / 2)
    left = {"lot 1": heads["lot 1"] - died - moved, "lot 2": heads["lot 2"] - 1 + moved}
    for lot, count in left.items():
        _sold(told, lot, count, heavy, days + chance.randint(0, 5))


def _dead(heads: int) -> dict[str, Any]:
    return {"method": "Perished", "reason": "Disease", "head_count": heads}


def _fed(told: Diary, lot: str, heads: int, days: int, kg: float) -> None:
    feed = {"feed_id": f"@feed of {lot}", "kg": heads * days * kg / 25}
    told.says("feed_delivery", lot, PLACED, 1, **feed, price="2.50", price_basis="kg", currency="BRL")
    told.says("feed_use", lot, PLACED, days, **feed, method="measured", period_from=later(PLACED, 1))


def _sold(told: Diary, lot: str, heads: int, kg: float, days: int) -> None:
    """Of the first lot two are culled; of the others half are sold and half slaughtered."""
    price = {"price": "9.50", "price_basis": "kg", "currency": "BRL"}
    culls = 2 if lot == "lot 1" else 0
    if culls:
        told.says("departure", lot, PLACED, days - 5, kind="Sale", head_count=2, is_cull=True, weight_total_kg=1.6 * kg)
    sold = (heads - culls) // 2
    told.says("departure", lot, PLACED, days, kind="Sale", head_count=sold, weight_total_kg=sold * kg, **price)
    rest = heads - culls - sold
    told.says("departure", lot, PLACED, days + 1, kind="Slaughter", head_count=rest, weight_total_kg=rest * kg, **price)
    told.says(
        "carcass_result", lot, PLACED, days + 2, head_count=rest, carcass_kg=rest * kg * 0.6, carcass_state="hot",
        live_kg=rest * kg,
    )  # fmt: skip
    told.says("lot_close", lot, PLACED, days + 1)
