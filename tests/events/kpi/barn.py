"""A farm with lots, whose figures are asked for over REST."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from tests.events.farm import Farm
from tests.running import Rebanho

UNLIKELY = (
    "old_entry", "gain_implausible", "feed_high", "sample_small", "large_correction", "lot_unreconciled",
    "bin_jump", "out_of_soft_range", "laying_jump", "more_than_hens", "stock_negative", "dressing_unusual",
    "unit_suspect", "large_loss",
)  # fmt: skip


class Barn:
    """What happens to lots and animals, day by day, and what is told of it."""

    def __init__(self, rebanho: Rebanho) -> None:
        self.farm = Farm(rebanho)
        self.feed = str(uuid4())

    def lot(self, species: str, production_type: str, on: str, **more: Any) -> str:
        """A lot that is empty on the day before its first heads come."""
        opened = date.fromisoformat(on) - timedelta(1)
        told = {"species": species, "production_type": production_type, "opened_on": opened.isoformat()}
        return self.farm.lot(0, **told, **more)

    def says(self, kind: str, lot: str, on: str, /, **data: Any) -> dict[str, Any]:
        return self._record(kind, lot, on, data, "lot")

    def tells(self, kind: str, animal: str, on: str, /, **data: Any) -> dict[str, Any]:
        return self._record(kind, animal, on, data, "animal")

    def at(self, kind: str, place: str, on: str, /, **data: Any) -> dict[str, Any]:
        return self._record(kind, place, on, data, "place")

    def _record(self, kind: str, subject: str, on: str, data: dict[str, Any], type_: str) -> dict[str, Any]:
        confirmed = [{"code": code} for code in UNLIKELY]
        return self.farm.record(kind, subject, on, data, type=type_, confirmed=confirmed)

    def arrives(self, lot: str, on: str, heads: int, kg: float | None = None, **more: Any) -> None:
        told = {"weight_total_kg": kg} if kg else {}
        self.says("arrival", lot, on, reason="Purchase", head_count=heads, **told, **more)

    def dies(self, lot: str, on: str, heads: int, **more: Any) -> None:
        self.says("death", lot, on, **{"method": "Perished", "reason": "Disease", "head_count": heads, **more})

    def leaves(self, lot: str, on: str, heads: int, kg: float | None = None, **more: Any) -> None:
        told = {"weight_total_kg": kg} if kg else {}
        self.says("departure", lot, on, **{"kind": "Sale", "head_count": heads, **told, **more})

    def eats(self, lot: str, on: str, kg: float, **more: Any) -> None:
        self.says("feed_use", lot, on, feed_id=self.feed, kg=kg, method="measured", **more)

    def settle(self) -> None:
        self.farm.rebanho.settle()

    def figures(self, profile: str, first: str, last: str) -> dict[str, dict[str, Any]]:
        answer = self._get("kpis", {"profile": profile, "from": first, "to": last})
        return {each["code"]: each for each in answer["items"]}

    def figure(self, code: str, profile: str, first: str, last: str) -> dict[str, Any]:
        return self._get(f"kpis/{code}", {"profile": profile, "from": first, "to": last})

    def behind(self, code: str, profile: str, first: str, last: str, side: str = "numerator") -> list[dict[str, Any]]:
        asked = {"profile": profile, "from": first, "to": last, "side": side}
        return list(self._get(f"kpis/{code}/animals", asked)["items"])

    def closeout(self, lot: str) -> dict[str, Any]:
        return self._get(f"lots/{lot}/closeout", {})

    def closeouts(self, profile: str, first: str, last: str, **more: Any) -> dict[str, Any]:
        return self._get("closeouts", {"profile": profile, "from": first, "to": last, **more})

    def _get(self, path: str, query: dict[str, Any]) -> dict[str, Any]:
        answer = self.farm.client.get(f"{self.farm.events}/{path}", query_string=query)
        assert answer.status_code == 200, answer.json
        return dict(answer.json)


def finishers(barn: Barn) -> str:
    """A hundred pigs of 25 kg from 1 January 2025, sold on day 100; two died on day 10, one on day 40, two were culled.

    Head-days: 2 x 10 + 1 x 40 + 2 x 90 + 95 x 100 = 9740. Gain: 9975 + 140 - 2500 = 7615 kg. Feed: 12,000 kg.
    """
    silo = barn.farm.place("Silo", kind="feed_bin")
    barn.at("feed_delivery", silo, "2025-01-01", feed_id=barn.feed, kg=20_000, price="1.50", price_basis="kg")
    lot = barn.lot("pig", "growing", "2025-01-01")
    barn.arrives(lot, "2025-01-01", 100, 2500, price="20000", price_basis="total")
    barn.dies(lot, "2025-01-11", 2, weight_kg=30, cause="respiratory")
    barn.dies(lot, "2025-02-10", 1)
    barn.eats(lot, "2025-02-28", 4000, period_from="2025-01-01")
    barn.eats(lot, "2025-04-10", 8000, period_from="2025-03-01")
    barn.leaves(lot, "2025-04-01", 2, 140, is_cull=True, price="100", price_basis="head")
    barn.leaves(lot, "2025-04-11", 95, 9975, price="8", price_basis="kg")
    barn.says("lot_close", lot, "2025-04-11")
    barn.settle()
    return lot
