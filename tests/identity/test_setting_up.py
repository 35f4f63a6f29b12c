"""The first owner."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import sqlalchemy as sa
from flask import Flask

from app.identity.administration import add_owner
from app.identity.models import farm, person
from app.kernel.store import Store
from tests.identity.conftest import Browser

FARM = {"name": "Sítio Novo", "time_zone": "America/Sao_Paulo", "locale": "pt-BR"}
OWNER = {"name": "Ana", "email": "ana@farm.example", "password": "a long password", "language": "pt-BR", "farm": FARM}


def count(app: Flask, table: sa.Table) -> int:
    store: Store = app.extensions["rebanho"].store("identity")
    with store.read() as tx:
        return int(tx.scalar(sa.select(sa.func.count()).select_from(table)))


def test_an_empty_installation_waits_for_its_owner_until_there_is_one(unowned: Flask) -> None:
    browser = Browser(unowned.test_client())
    before = browser.get("/setup").get_json()

    answer = browser.post("/setup", OWNER)

    assert before == {"needs_owner": True}
    assert answer.status_code == 201
    assert browser.get("/setup").get_json() == {"needs_owner": False}


def test_the_first_owner_is_signed_in_and_owns_the_farm(unowned: Flask) -> None:
    browser = Browser(unowned.test_client())

    answer = browser.post("/setup", OWNER).get_json()

    me = browser.get("/session").get_json()
    assert me == answer
    assert me["person"]["email"] == "ana@farm.example"
    assert [(mine["name"], mine["role"], mine["country"]) for mine in me["farms"]] == [("Sítio Novo", "owner", "BR")]


def test_a_second_owner_cannot_come_by_the_page(unowned: Flask) -> None:
    Browser(unowned.test_client()).post("/setup", OWNER)

    answer = Browser(unowned.test_client()).post("/setup", {**OWNER, "email": "eve@farm.example"})

    assert answer.status_code == 409
    assert answer.get_json()["code"] == "identity/already_owned"
    assert count(unowned, person) == 1


def test_of_two_first_owners_at_once_only_one_gets_in(unowned: Flask) -> None:
    def take(number: int) -> int:
        answer = Browser(unowned.test_client()).post("/setup", {**OWNER, "email": f"owner-{number}@farm.example"})
        return int(answer.status_code)

    with ThreadPoolExecutor(4) as pool:
        statuses = sorted(pool.map(take, range(4)))

    assert statuses == [201, 409, 409, 409]
    assert (count(unowned, person), count(unowned, farm)) == (1, 1)


def test_an_owner_from_the_command_line_closes_the_page(unowned: Flask) -> None:
    store = unowned.extensions["rebanho"].store("identity")
    add_owner(
        store,
        name="Ana",
        email="ana@farm.example",
        password="a long password",
        farm_name="Sítio",
        time_zone="America/Sao_Paulo",
        locale="pt-BR",
        language="pt-BR",
    )

    answer = Browser(unowned.test_client()).post("/setup", {**OWNER, "email": "eve@farm.example"})

    assert answer.status_code == 409


def test_what_is_wrong_with_the_farm_is_told_where_it_lies_and_nothing_is_stored(unowned: Flask) -> None:
    def refused(**wrong: Any) -> tuple[int, str, str]:
        answer = Browser(unowned.test_client()).post("/setup", {**OWNER, "farm": {**FARM, **wrong}})
        problem = answer.get_json()
        return answer.status_code, problem["code"], problem["errors"][0]["pointer"]

    assert refused(time_zone="America/Springfield") == (422, "identity/unknown_time_zone", "/farm/time_zone")
    assert refused(locale="portuguese") == (422, "identity/unknown_locale", "/farm/locale")
    assert refused(country="XX") == (422, "identity/unknown_country", "/farm/country")
    assert refused(time_zone="UTC", locale="en") == (422, "identity/unknown_country", "/farm/country")
    assert refused(main_species="unicorn") == (422, "malformed", "/farm/main_species")
    assert count(unowned, person) == 0
