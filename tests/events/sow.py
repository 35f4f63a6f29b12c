"""A sow with her litter, as tests of the journal tell of both."""

from typing import Any
from uuid import uuid4

from tests.events.farm import Farm
from tests.journeys.pictures import assert_pictures_agree

BORN, WEANED = "2026-02-01", "2026-03-01"
TEN = {"born_alive": 10, "stillborn": 0, "mummified": 0}


class Sow:
    """A sow in a crate, with the litter that she has there."""

    def __init__(self, farm: Farm) -> None:
        self.farm, self.litter = farm, str(uuid4())
        self.crate, self.pen, self.barn = (farm.place(f"{name} {uuid4().hex[:4]}") for name in ("Crate", "Pen", "Barn"))
        self.id = farm.animal(birth_date="2024-01-01", place_id=self.crate)
        self.birth = self.gives_birth()

    def gives_birth(self, on: str = BORN, litter: str | None = None, **more: Any) -> dict[str, Any]:
        told = {**TEN, "litter_id": litter or self.litter, **more}
        born = self.farm.record("parturition", self.id, on, told)
        self.farm.rebanho.settle()
        return born

    def moves(self, to: str, on: str, **more: Any) -> dict[str, Any]:
        return self.farm.record("move", self.id, on, {"to_place_id": to}, **more)

    def litter_moves(self, to: str, on: str) -> dict[str, Any]:
        return self.farm.record("move", self.litter, on, {"to_place_id": to}, type="lot")

    def weans(self, on: str = WEANED, **more: Any) -> dict[str, Any]:
        confirmed = [{"code": code} for code in ("old_entry", *more.pop("confirmed", ()))]
        return self.farm.record("weaning", self.litter, on, more, type="lot", confirmed=confirmed)

    def heads(self, lot: str | None = None) -> Any:
        """How many heads herd counts in a lot, which the journal counts too."""
        self.farm.rebanho.settle()
        assert_pictures_agree(self.farm.rebanho.runtime)
        return self.farm.client.get(f"{self.farm.herd}/groups/{lot or self.litter}").json["head_count"]

    def is_weaned(self, on: str = WEANED) -> dict[str, Any]:
        sold = {"kind": "Sale", "head_count": 10}
        self.farm.record("departure", self.litter, on, sold, type="lot")
        return self.farm.record("lot_close", self.litter, on, {}, type="lot")

    def litter_at(self, on: str | None = None, litter: str | None = None) -> Any:
        """Where herd has the litter, which the journal has there too."""
        return self._place_of(f"groups/{litter or self.litter}", on)

    def young_at(self, animal: str, on: str | None = None) -> Any:
        """Where herd has one of the young that is an animal of its own, which the journal has there too."""
        return self._place_of(f"animals/{animal}", on)

    def _place_of(self, path: str, on: str | None) -> Any:
        self.farm.rebanho.settle()
        assert_pictures_agree(self.farm.rebanho.runtime)
        answer = self.farm.client.get(f"{self.farm.herd}/{path}", query_string={"on": on} if on else {})
        return answer.json["place_id"]

    def told(self) -> list[tuple[str, str]]:
        """What followed from her moves in the litter's journal: day and place."""
        found = self.farm.get("events", subject_id=self.litter, kind="dam_moved")["items"]
        return sorted((each["occurred_on"], each["data"]["to_place_id"]) for each in found if not each["retracted"])
