"""The demo farm is one that a person could have entered."""

from typing import Any

import pytest

from app.config import Settings
from app.demo.farm import EMAIL, open_demo
from app.factory import create_app, make_runtime

PASSWORD = "demo-for-a-test"

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def farm(settings: Settings) -> Any:
    runtime = make_runtime(settings)
    app = create_app(settings, runtime=runtime)
    open_demo(app, runtime, seed=7, password=PASSWORD)
    client = app.test_client()
    signed = client.post("/api/identity/v1/session", json={"email": EMAIL, "password": PASSWORD}, headers=ORIGIN)
    farm_id = signed.get_json()["farms"][0]["farm_id"]

    def read(module: str, path: str) -> Any:
        response = client.get(f"/api/{module}/v1/farms/{farm_id}/{path}")
        assert response.status_code == 200, response.text
        return response.get_json()

    yield read
    runtime.stop()


ORIGIN = {"Sec-Fetch-Site": "same-origin"}


def test_the_demo_farm_lives(farm: Any) -> None:
    pigs = farm("herd", "animals?species=pig&status=present&limit=500")["items"]
    cows = farm("herd", "animals?species=cattle&limit=500")["items"]
    gone = farm("herd", "animals?status=departed&limit=500")["items"]

    assert len(pigs) > 30
    assert len(cows) == 24
    assert len(gone) > 10
    assert all(pig["place_name"] and pig["last_weight_kg"] for pig in pigs)


def test_nothing_that_the_demo_tells_is_disputed_or_waits(farm: Any) -> None:
    assert farm("events", "events?verdict=disputed")["items"] == []
    assert farm("events", "events?verdict=waiting")["items"] == []


def test_a_pig_of_the_demo_gains_like_a_pig(farm: Any) -> None:
    gone = farm("herd", "animals?species=pig&status=departed&limit=1")["items"][0]

    growth = farm("events", f"subjects/{gone['id']}/growth")

    assert 0.5 < growth["adg_kg"] < 1.1
    assert len(growth["points"]) >= 8


def test_the_flock_of_the_demo_loses_its_dead(farm: Any) -> None:
    flock = next(group for group in farm("herd", "groups")["items"] if group["kind"] == "lot")

    assert 1100 < flock["head_count"] < 1200
