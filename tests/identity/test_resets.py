"""A forgotten password: a link, made by who may, good once."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from app.kernel import clock
from tests.factories import PASSWORD, add_member
from tests.identity.conftest import Browser
from tests.running import Rebanho

NEW = "quite another password"
EMAIL = "rui@farm.example"


@pytest.fixture
def rui(rebanho: Rebanho) -> UUID:
    return add_member(rebanho.store("identity"), rebanho.farm_id, "worker", email=EMAIL)


def offer(rebanho: Rebanho, person_id: UUID, by: str = "owner") -> Any:
    path = f"/api/identity/v1/farms/{rebanho.farm_id}/members/{person_id}/reset"
    return rebanho.person(by).post(path)


def secret_of(answer: Any) -> str:
    assert answer.status_code == 201, answer.text
    return str(answer.get_json()["link"]).partition("/reset#")[2]


def test_a_link_sets_a_new_password_once_and_closes_every_session(
    rebanho: Rebanho, rui: UUID, browser: Callable[..., Browser]
) -> None:
    left_open, new_phone = browser(), browser()
    left_open.sign_in(EMAIL)
    secret = secret_of(offer(rebanho, rui))

    offered = new_phone.post("/resets/read", {"secret": secret}).get_json()
    used = new_phone.post("/resets/use", {"secret": secret, "password": NEW})
    again = browser().post("/resets/use", {"secret": secret, "password": "a third password"})

    assert (offered["name"], offered["email"]) == ("Worker", EMAIL)
    assert (used.status_code, again.status_code) == (200, 404)
    assert new_phone.get("/session").status_code == 200
    assert left_open.get("/session").status_code == 401
    assert browser().sign_in(EMAIL, PASSWORD).status_code == 401
    assert browser().sign_in(EMAIL, NEW).status_code == 200


def test_a_link_lasts_a_day_and_a_newer_one_ends_it(
    rebanho: Rebanho, rui: UUID, browser: Callable[..., Browser]
) -> None:
    older, newer = secret_of(offer(rebanho, rui)), secret_of(offer(rebanho, rui))

    replaced = browser().post("/resets/read", {"secret": older}).status_code
    in_time = browser().post("/resets/read", {"secret": newer}).status_code
    with clock.frozen(clock.now() + timedelta(hours=24, seconds=1)):
        late = browser().post("/resets/use", {"secret": newer, "password": NEW}).status_code

    assert (replaced, in_time, late) == (404, 200, 404)


@pytest.mark.parametrize("role", ["manager", "worker", "vet", "viewer"])
def test_only_an_owner_makes_one(rebanho: Rebanho, rui: UUID, role: str) -> None:
    assert offer(rebanho, rui, by=role).status_code == 403


def test_nobody_takes_over_who_has_rights_elsewhere_or_is_an_owner(rebanho: Rebanho, rui: UUID) -> None:
    elsewhere = rebanho.other_farm()
    rebanho.client("owner", elsewhere).post(
        f"/api/identity/v1/farms/{elsewhere}/members", json={"email": EMAIL, "role": "viewer"}
    )
    co_owner = add_member(rebanho.store("identity"), rebanho.farm_id, "owner")

    refused = [offer(rebanho, person_id) for person_id in (rui, co_owner)]
    stranger = offer(rebanho, add_member(rebanho.store("identity"), elsewhere, "worker"))

    assert [(each.status_code, each.get_json()["code"]) for each in refused] == [
        (403, "identity/not_yours_to_reset")
    ] * 2
    assert stranger.status_code == 404


def test_the_person_sees_whose_hand_it_was(rebanho: Rebanho, rui: UUID, browser: Callable[..., Browser]) -> None:
    phone = browser()
    phone.post("/resets/use", {"secret": secret_of(offer(rebanho, rui)), "password": NEW})

    lines = phone.get("/me/audit").get_json()["items"]

    assert ("reset_offered", "Owner") in [(line["what"], line["person"]["name"]) for line in lines if line["person"]]
