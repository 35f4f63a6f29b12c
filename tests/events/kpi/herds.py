"""A herd of any kind and its figures, over REST."""

from typing import Any
from uuid import uuid4

from tests.events.farm import Farm
from tests.running import Rebanho

UNLIKELY = (
    "old_entry", "irregular_return", "service_while_lactating", "age_low", "age_high", "not_pregnant_status",
    "before_waiting_period", "no_service", "too_early", "gestation_out_of_range", "still_lactating", "premature",
    "empty_after_pregnant", "flag_do_not_breed", "not_pregnant", "pregnant_flagged", "too_young", "milk_jump",
    "already_exposed", "pregnant_exposed", "weight_range", "exposed_long", "too_young_for_birth", "total_leaves_rest",
)  # fmt: skip
"""What tests of figures confirm, for their herds do unlikely things in a short time."""


class Told:
    """A farm of which a test tells day by day, and asks figures of a profile over a period."""

    def __init__(self, rebanho: Rebanho, profile: str, first: str, last: str, **animal: Any) -> None:
        self.farm = Farm(rebanho)
        self.asked = {"profile": profile, "from": first, "to": last}
        self.animal = animal
        self.cows: dict[str, str] = {}

    def female(self, **more: Any) -> str:
        return self.farm.animal(**{**self.animal, **more})

    def says(self, kind: str, subject: str, on: str, data: dict[str, Any], **more: Any) -> dict[str, Any]:
        confirmed = [{"code": code} for code in UNLIKELY]
        return self.farm.record(kind, subject, on, data, **{"confirmed": confirmed, **more})

    def served(self, cow: str, *days: str) -> None:
        for on in days:
            self.says("service", cow, on, {"method": "Insemination", "sire_unknown": True})

    def checked(self, cow: str, on: str, result: str, **more: Any) -> None:
        self.says("pregnancy_check", cow, on, {"result": result, "method": "Echography", **more})

    def calved(self, cow: str, on: str, alive: int = 1, dead: int = 0, **more: Any) -> dict[str, Any]:
        young = [{"sex": "Female", "animal_id": str(uuid4())} for _ in range(alive)]
        born = {"born_alive": alive, "stillborn": dead, **({"offspring": young} if alive else {}), **more}
        return self.says("parturition", cow, on, born)

    def sets(self, code: str, value: Any, **more: Any) -> None:
        change = {"id": str(uuid4()), "scope": "farm", "value": value, "valid_from": "2020-01-01", "why": "our way"}
        change |= more
        answer = self.farm.client.post(f"{self.farm.events}/parameters/{code}/changes", json=change)
        assert answer.status_code == 201, answer.json

    def figures(self, **more: Any) -> dict[str, dict[str, Any]]:
        return {each["code"]: each for each in self._get("kpis", **more)["items"]}

    def figure(self, code: str, **more: Any) -> dict[str, Any]:
        return self._get(f"kpis/{code}", **more)

    def names(self, code: str, side: str = "numerator", **more: Any) -> str:
        """Who is behind a number, by the names of the animals; `?` is one without a name."""
        of = {animal: name for name, animal in self.cows.items()}
        return "".join(sorted(of.get(each["animal_id"], "?") for each in self.behind(code, side, **more)))

    def behind(self, code: str, side: str = "numerator", **more: Any) -> list[dict[str, Any]]:
        return list(self._get(f"kpis/{code}/animals", side=side, limit=200, **more)["items"])

    def _get(self, path: str, **more: Any) -> dict[str, Any]:
        self.farm.rebanho.settle()
        answer = self.farm.client.get(f"{self.farm.events}/{path}", query_string={**self.asked, **more})
        assert answer.status_code == 200, answer.json
        return dict(answer.json)

    def numbers(self, code: str, **more: Any) -> tuple[Any, Any]:
        """Numerator and denominator; as many animals stand behind each as it counts."""
        figure = self.figures(**more)[code]
        return figure["numerator"], figure["denominator"]


def parts_of(figure: dict[str, Any]) -> dict[str, Any]:
    """The values of a figure's parts by their codes."""
    return {each["code"]: each["value"] for each in figure["parts"]}


def alone_as_among_all(herd: Any) -> None:
    """Every figure asked alone is the same as among all: it names every source that it reads."""
    for code, among_all in herd.figures().items():
        alone = herd.figure(code)
        assert {name: alone[name] for name in among_all} == among_all, code
