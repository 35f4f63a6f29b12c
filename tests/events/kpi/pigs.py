"""Sows that are there all year, and figures of what they did."""

from typing import Any
from uuid import uuid4

from tests.events.farm import Farm
from tests.running import Rebanho

PERIOD = {"profile": "pig", "from": "2025-01-01", "to": "2025-12-31"}


class Herd:
    """Three sows and a gilt that are there all year, and what they did."""

    def __init__(self, rebanho: Rebanho) -> None:
        self.farm = Farm(rebanho)
        self.sows = [self._sow() for _ in range(4)]

    @classmethod
    def with_a_litter(cls, rebanho: Rebanho) -> "Herd":
        """In May 2025, a sow farrows 12 and weans 11."""
        made = cls(rebanho)
        made.serves(0, "2025-01-07")
        made.weans(made.farrows(0, "2025-05-01", 12), "2025-05-25", 11)
        rebanho.settle()
        return made

    def _sow(self) -> str:
        told = {"birth_date": "2023-06-01", "registered_on": "2025-01-01", "production_type": "breeding"}
        return self.farm.animal(**told)

    def says(self, kind: str, subject: str, on: str, data: dict[str, Any], **more: Any) -> dict[str, Any]:
        unlikely = "old_entry", "irregular_return", "service_while_lactating", "age_low", "not_pregnant_status"
        confirmed = [{"code": code} for code in unlikely]
        return self.farm.record(kind, subject, on, data, **{"confirmed": confirmed, **more})

    def serves(self, sow: int, on: str) -> dict[str, Any]:
        return self.says("service", self.sows[sow], on, {"method": "Insemination", "sire_unknown": True})

    def farrows(self, sow: int, on: str, alive: int, dead: int = 0, mummified: int = 0) -> str:
        born = self.says(
            "parturition", self.sows[sow], on, {"born_alive": alive, "stillborn": dead, "mummified": mummified}
        )
        self.farm.rebanho.settle()
        return str(born["data"]["litter_id"])

    def weans(self, litter: str, on: str, heads: int, kg: float | None = None) -> dict[str, Any]:
        told = {"type": "total", "head_count": heads, **({"weight_total_kg": kg} if kg else {})}
        confirmed = [{"code": code} for code in ("old_entry", "total_leaves_rest", "age_low", "age_high")]
        return self.says("weaning", litter, on, told, type="lot", confirmed=confirmed)

    def sets(self, code: str, value: Any) -> None:
        change = {"id": str(uuid4()), "scope": "farm", "value": value, "valid_from": "2025-01-01", "why": "our way"}
        answer = self.farm.client.post(f"{self.farm.events}/parameters/{code}/changes", json=change)
        assert answer.status_code == 201, answer.json

    def figures(self, **more: Any) -> dict[str, dict[str, Any]]:
        answer = self.farm.client.get(f"{self.farm.events}/kpis", query_string={**PERIOD, **more})
        assert answer.status_code == 200, answer.json
        return {each["code"]: each for each in answer.json["items"]}

    def figure(self, code: str, **more: Any) -> dict[str, Any]:
        answer = self.farm.client.get(f"{self.farm.events}/kpis/{code}", query_string={**PERIOD, **more})
        assert answer.status_code == 200, answer.json
        return dict(answer.json)

    def behind(self, code: str, side: str = "numerator") -> list[dict[str, Any]]:
        asked = {**PERIOD, "side": side}
        answer = self.farm.client.get(f"{self.farm.events}/kpis/{code}/animals", query_string=asked)
        assert answer.status_code == 200, answer.json
        return list(answer.json["items"])
