"""Farms, and what is told of them."""

import json
from typing import Any

import sqlalchemy as sa

from app.kernel.tables import outbox
from tests.factories import add_member
from tests.identity.conftest import Browser
from tests.running import Rebanho


def farms(rebanho: Rebanho) -> str:
    return f"/api/identity/v1/farms/{rebanho.farm_id}"


def told(rebanho: Rebanho) -> list[dict[str, Any]]:
    with rebanho.store("identity").read() as tx:
        rows = tx.all(sa.select(outbox.c.body).order_by(outbox.c.position))
    return [json.loads(row.body) for row in rows]


def test_a_farm_that_opens_is_told_with_its_owner(rebanho: Rebanho) -> None:
    opened, joined = told(rebanho)[:2]

    assert opened["type"] == "rebanho.identity.farm.opened.v1"
    assert opened["data"] == {
        "farm_id": str(rebanho.farm_id),
        "name": "Granja Boa Vista",
        "time_zone": "America/Sao_Paulo",
        "locale": "pt-BR",
        "country": "BR",
        "main_species": None,
    }
    assert (joined["type"], joined["data"]["role"]) == ("rebanho.identity.membership.changed.v1", "owner")


def test_no_name_or_address_of_a_person_is_told(rebanho: Rebanho) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "vet", email="secret@farm.example")

    text = json.dumps(told(rebanho))

    assert "secret@" not in text
    assert "Vet" not in text


def test_a_change_of_the_farm_is_told_whole_with_a_higher_version(rebanho: Rebanho) -> None:
    answer = rebanho.client("manager").patch(
        farms(rebanho),
        json={"time_zone": "Europe/Lisbon", "main_species": "pig"},
        headers={"If-Match": '"1"'},
    )

    last = next(fact for fact in reversed(told(rebanho)) if ".farm." in fact["type"])
    assert answer.headers["ETag"] == '"2"'
    assert (last["type"], last["subjectversion"]) == ("rebanho.identity.farm.changed.v1", "2")
    assert last["data"] == answer.get_json()


def test_a_farm_is_changed_only_from_the_version_that_was_read(rebanho: Rebanho) -> None:
    manager = rebanho.client("manager")

    stale = manager.patch(farms(rebanho), json={"name": "X"}, headers={"If-Match": '"7"'})
    blind = manager.patch(farms(rebanho), json={"name": "X"})

    assert (stale.status_code, blind.status_code) == (412, 428)
    assert manager.get(farms(rebanho)).get_json()["name"] == "Granja Boa Vista"


def test_a_time_zone_must_exist(rebanho: Rebanho) -> None:
    answer = rebanho.client("manager").patch(
        farms(rebanho), json={"time_zone": "BRT"}, headers={"If-Match": '"1"', "Accept-Language": "es"}
    )

    problem = answer.get_json()
    assert (answer.status_code, problem["errors"][0]["pointer"]) == (422, "/time_zone")
    assert problem["detail"].startswith("«BRT» no es una zona horaria")


def test_an_owner_opens_another_farm_and_a_worker_does_not(rebanho: Rebanho) -> None:
    farm = {"name": "Retiro", "time_zone": "America/Cuiaba", "locale": "pt-BR"}
    store = rebanho.store("identity")
    browsers = {}
    for role in ("owner", "worker"):
        add_member(store, rebanho.farm_id, role, email=f"{role}@farm.example")
        browsers[role] = Browser(rebanho.app.test_client())
        browsers[role].sign_in(f"{role}@farm.example")

    opened = browsers["owner"].post("/farms", farm)
    refused = browsers["worker"].post("/farms", farm)

    assert opened.status_code == 201
    assert {mine["name"]: mine["role"] for mine in browsers["owner"].get("/farms").get_json()["items"]} == {
        "Granja Boa Vista": "owner",
        "Retiro": "owner",
    }
    assert (refused.status_code, refused.get_json()["code"]) == (403, "identity/only_owners")
