"""The demo farm is one that a person could have entered."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.config import Settings
from app.demo.diary import Diary
from app.demo.farm import EMAIL, open_demo
from app.demo.plan import Plan, write_diary
from app.factory import create_app, make_runtime
from app.kernel import clock
from app.migrate import upgrade_all

PASSWORD = "demo-for-a-test"
ORIGIN = {"Sec-Fetch-Site": "same-origin"}
PLAN = Plan(years=1)


class Farm:
    """The entered farm, as its owner reads it, and the diary it was entered from."""

    def __init__(self, client: Any, farm_id: str, diary: Diary) -> None:
        self.client = client
        self.farm_id = farm_id
        self.diary = diary

    def read(self, module: str, path: str) -> Any:
        response = self.client.get(f"/api/{module}/v1/farms/{self.farm_id}/{path}")
        assert response.status_code == 200, response.text
        return response.get_json()

    def all(self, module: str, path: str) -> list[Any]:
        found: list[Any] = []
        page = self.read(module, f"{path}{'&' if '?' in path else '?'}limit=500")
        while True:
            found += page["items"]
            if not page.get("next"):
                return found
            page = self.read(module, f"{path}{'&' if '?' in path else '?'}limit=500&cursor={page['next']}")


@pytest.fixture(scope="module")
def farm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Farm]:
    settings = Settings(data=Path(tmp_path_factory.mktemp("demo")), log_requests=False)
    runtime = make_runtime(settings)
    upgrade_all(runtime.stores, runtime.modules)
    app = create_app(settings, runtime=runtime)
    today = clock.today("America/Sao_Paulo")
    open_demo(app, runtime, PLAN, password=PASSWORD, today=today)
    client = app.test_client()
    signed = client.post("/api/identity/v1/session", json={"email": EMAIL, "password": PASSWORD}, headers=ORIGIN)
    yield Farm(client, signed.get_json()["farms"][0]["farm_id"], write_diary(PLAN, today))
    runtime.stop()


def test_only_the_mistakes_that_are_told_are_disputed_and_nothing_waits(farm: Farm) -> None:
    disputed = {entry["id"] for entry in farm.all("events", "events?verdict=disputed")}

    assert disputed == {str(entry) for entry, becomes in farm.diary.mistakes.items() if becomes == "disputed"}
    assert len(disputed) == 2
    assert farm.all("events", "events?verdict=waiting") == []


def test_nothing_asks_to_be_confirmed_but_what_was_meant_to(farm: Farm) -> None:
    asking = {entry["id"] for entry in farm.all("events", "review?what=unconfirmed")}

    assert asking <= {str(entry) for entry, becomes in farm.diary.mistakes.items() if becomes == "review"}


def test_the_farm_has_the_ids_of_its_diary(farm: Farm) -> None:
    animals = {animal["id"] for animal in farm.all("herd", "animals")}

    assert farm.farm_id == str(farm.diary.name("farm"))
    assert animals == {str(beast.id) for beast in farm.diary.beasts}


def test_herd_counts_who_is_left_as_the_diary_does(farm: Farm) -> None:
    present = {animal["id"] for animal in farm.all("herd", "animals?status=present")}
    lots = {group["id"]: group["head_count"] for group in farm.all("herd", "groups") if group["kind"] == "lot"}

    assert present == {str(beast.id) for beast in farm.diary.beasts if beast.gone is None}
    assert lots == {str(lot.id): lot.heads for lot in farm.diary.lots}


def test_an_empty_lot_is_closed_and_one_with_heads_is_open(farm: Farm) -> None:
    lots = [group for group in farm.all("herd", "groups") if group["kind"] == "lot"]

    assert {lot["closed"] for lot in lots} == {True, False}
    assert all(lot["closed"] == (lot["head_count"] == 0) for lot in lots)


def test_a_wrong_date_was_corrected_and_a_slip_taken_back(farm: Farm) -> None:
    repaired = {becomes: entry for entry, becomes in farm.diary.mistakes.items()}

    corrected = farm.read("events", f"events/{repaired['corrected']}")
    retracted = farm.read("events", f"events/{repaired['retracted']}")

    assert (corrected["version"], corrected["retracted"]) == (2, False)
    assert retracted["retracted"]


def test_a_pig_of_the_demo_gains_like_a_pig(farm: Farm) -> None:
    gone = [animal for animal in farm.all("herd", "animals?species=pig&status=departed") if len(animal["label"]) == 4]

    growth = farm.read("events", f"subjects/{gone[0]['id']}/growth")

    assert 0.5 < growth["adg_kg"] < 1.1
    assert len(growth["points"]) >= 8


def test_the_first_animals_on_the_list_are_pigs_of_some_eighty_kilos_with_a_curve(farm: Farm) -> None:
    first = farm.read("herd", "animals?status=present&limit=5")["items"]

    assert {animal["species"] for animal in first} == {"pig"}
    assert all(55 < animal["last_weight_kg"] < 110 for animal in first)
    assert all(animal["place_name"].startswith("Baia") for animal in first)


def test_every_recorded_day_is_older_than_today(farm: Farm) -> None:
    newest = farm.read("events", "events?limit=1")["items"][0]

    assert date.fromisoformat(newest["occurred_on"]) <= farm.diary.last
