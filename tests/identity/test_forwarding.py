"""A gateway asks identity who sends a request, and gets what a module can check, whatever was sent."""

from typing import Any

import pytest

from app.kernel.identity import Role
from app.kernel.tokens import Verifier
from tests.running import Rebanho

ASK, KEYS = "/api/identity/v1/forward-auth", "/api/identity/v1/jwks.json"


def ask(client: Any, path: str = "/api/herd/v1/kinds", method: str = "GET", **headers: str) -> str:
    told = {"X-Forwarded-Uri": path, "X-Forwarded-Method": method, **headers}
    answer = client.get(ASK, headers=told)
    assert answer.status_code == 204, answer.text
    return str(answer.headers["Authorization"])


@pytest.fixture
def verifier(rebanho: Rebanho) -> Verifier:
    return Verifier(lambda: rebanho.app.test_client().get(KEYS).json)


def test_a_session_becomes_a_token_for_the_farm_of_the_path(rebanho: Rebanho, verifier: Verifier) -> None:
    path = f"/api/herd/v1/farms/{rebanho.farm_id}/animals?limit=5"

    scheme, _, token = ask(rebanho.person("worker"), path).partition(" ")

    found = verifier.principal(token)
    assert (scheme, found.roles, found.kind) == ("Bearer", {rebanho.farm_id: Role.WORKER}, "session")


def test_a_path_under_an_organisation_is_opened_to_who_is_in_it(rebanho: Rebanho, verifier: Verifier) -> None:
    technician, owner = rebanho.person("technician"), rebanho.person("owner")
    cooperative = technician.get("/api/identity/v1/organisations").get_json()["items"][0]["organisation_id"]
    path = f"/api/integration/v1/organisations/{cooperative}/figures?profile=pig"

    found = [verifier.principal(ask(who, path).removeprefix("Bearer ")) for who in (technician, owner)]

    assert [set(map(str, each.organisations)) for each in found] == [{cooperative}, set()]


def test_an_api_token_becomes_one_with_its_scopes(rebanho: Rebanho, verifier: Verifier) -> None:
    path = f"/api/events/v1/farms/{rebanho.farm_id}/events"

    found = verifier.principal(ask(rebanho.client("manager"), path).removeprefix("Bearer "))

    assert (found.roles, found.kind) == ({rebanho.farm_id: Role.MANAGER}, "token")
    assert found.scopes


def test_another_farm_is_not_opened_by_asking_for_it(rebanho: Rebanho, verifier: Verifier) -> None:
    path = f"/api/herd/v1/farms/{rebanho.other_farm()}/animals"

    assert verifier.principal(ask(rebanho.person("owner"), path).removeprefix("Bearer ")).roles == {}


def test_who_sends_nothing_is_nobody(rebanho: Rebanho) -> None:
    assert ask(rebanho.client(None)) == "Anonymous"


def test_a_token_that_opens_nothing_is_for_the_module_to_refuse(rebanho: Rebanho) -> None:
    assert ask(rebanho.client(None), Authorization="Bearer rbn_nothing") == "Refused invalid_token"


def test_a_write_from_another_site_is_refused_and_a_read_is_not(rebanho: Rebanho) -> None:
    client = rebanho.person("owner")
    client.origin = "https://elsewhere.example"

    assert ask(client, method="POST") == "Refused foreign_origin"
    assert ask(client, method="GET").startswith("Bearer ")


def test_a_token_of_ours_is_no_credential_of_identity(rebanho: Rebanho) -> None:
    token = ask(rebanho.person("owner"))

    assert ask(rebanho.client(None), Authorization=token) == "Refused invalid_token"
