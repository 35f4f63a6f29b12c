"""One farm with two places, a group and animals, through herd's own routes."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from app.kernel.store import Store
from tests.herd.telling import Journal
from tests.running import Rebanho


@dataclass
class Farm:
    """Herd's routes on one farm, for a manager."""

    rebanho: Rebanho
    client: Any
    farm_id: UUID

    @property
    def store(self) -> Store:
        return self.rebanho.store("herd")

    @property
    def journal(self) -> Journal:
        return Journal(self.store, self.farm_id)

    def url(self, path: str) -> str:
        return f"/api/herd/v1/farms/{self.farm_id}/{path}"

    def get(self, path: str, **query: Any) -> Any:
        """The body of a GET that must succeed."""
        answer = self.client.get(self.url(path), query_string=query)
        assert answer.status_code == 200, answer.text
        return answer.json

    def post(self, path: str, **body: Any) -> Any:
        return self.client.post(self.url(path), json=body)

    def patch(self, path: str, version: int, **body: Any) -> Any:
        return self.client.patch(self.url(path), json=body, headers={"If-Match": f'"{version}"'})

    def open_place(self, name: str = "Baia 1", kind: str = "pen", **more: Any) -> str:
        return self._made(self.post("places", name=name, kind=kind, **more))

    def form_group(self, name: str = "Matrizes", purpose: str = "reproduction", **more: Any) -> str:
        return self._made(self.post("groups", **{"name": name, "purpose": purpose, "kind": "group", **more}))

    def register(self, number: str = "101", **more: Any) -> str:
        return self._made(self.post("animals", **pig(number, **more)))

    def animal(self, animal_id: str) -> Any:
        return self.get(f"animals/{animal_id}")

    def found(self, **query: Any) -> list[str]:
        """The labels of the animals of a list, in its order."""
        return [item["label"] for item in self.get("animals", **query)["items"]]

    def _made(self, answer: Any) -> str:
        assert answer.status_code == 201, answer.text
        return str(answer.json["id"])


def pig(number: str = "101", **more: Any) -> dict[str, Any]:
    """The body that registers a sow by her farm number."""
    numbers = [{"scheme": "br.management", "value": number}]
    return {"species": "pig", "sex": "Female", "registered_on": "2026-01-05", "identifiers": numbers, **more}


@pytest.fixture
def farm(rebanho: Rebanho) -> Farm:
    return Farm(rebanho, rebanho.client("manager"), rebanho.farm_id)
