"""The commands `rebanho user` and `rebanho token`."""

import pytest
from click.testing import CliRunner, Result

from app.cli import Rebanho as Installation
from app.identity.commands import organisation, token, user
from tests.factories import add_member
from tests.running import Rebanho


def run(rebanho: Rebanho, group: object, *words: str) -> Result:
    return CliRunner().invoke(group, words, obj=Installation(rebanho.settings))  # type: ignore[arg-type]


def sign_in(rebanho: Rebanho, email: str, password: str) -> int:
    answer = rebanho.client(None).post(
        "/api/identity/v1/session",
        json={"email": email, "password": password},
        headers={"Origin": "http://localhost"},
    )
    return int(answer.status_code)


def test_an_owner_is_added_with_a_farm_and_can_sign_in(rebanho: Rebanho) -> None:
    words = ("add", "--name", "Ana", "--email", "ana@x.example", "--password", "long enough", "--farm", "Sítio")

    result = run(rebanho, user, *words)
    again = run(rebanho, user, *words)

    assert result.exit_code == 0
    assert sign_in(rebanho, "ana@x.example", "long enough") == 200
    assert "ana@x.example\tAna\towner\tSítio" in run(rebanho, user, "list").output
    assert (again.exit_code, again.output) == (1, "Error: Someone else already uses the address ana@x.example.\n")


def test_a_forgotten_password_is_set_without_mail(rebanho: Rebanho) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "worker", email="rui@x.example")

    result = run(rebanho, user, "password", "--email", "rui@x.example", "--password", "brand new one")
    unknown = run(rebanho, user, "password", "--email", "who@x.example", "--password", "brand new one")

    assert result.exit_code == 0
    assert sign_in(rebanho, "rui@x.example", "brand new one") == 200
    assert (unknown.exit_code, unknown.output) == (1, "Error: Nobody has the address who@x.example.\n")


def test_a_link_for_a_new_password_is_printed_and_works(rebanho: Rebanho) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "owner", email="ana@x.example")

    link = run(rebanho, user, "reset-password", "--email", "ana@x.example").output.strip()
    unknown = run(rebanho, user, "reset-password", "--email", "who@x.example")

    used = rebanho.client(None).post(
        "/api/identity/v1/resets/use",
        json={"secret": link.partition("#")[2], "password": "brand new one"},
        headers={"Origin": "http://localhost"},
    )
    assert link.startswith("http://127.0.0.1:8000/reset#")
    assert (used.status_code, unknown.exit_code) == (200, 1)


def test_a_person_is_forgotten_by_command_but_not_the_last_owner(rebanho: Rebanho) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "worker", email="rui@x.example")
    run(rebanho, user, "add", "--name", "Ana", "--email", "ana@x.example", "--password", "long enough", "--farm", "S")

    erased = run(rebanho, user, "erase", "--email", "rui@x.example", "--yes")
    refused = run(rebanho, user, "erase", "--email", "ana@x.example", "--yes")

    assert (erased.exit_code, refused.exit_code) == (0, 1)
    assert "A farm needs an owner" in refused.output
    assert "rui@x.example" not in run(rebanho, user, "list").output


def test_an_organisation_is_opened_for_somebody_who_is_known(rebanho: Rebanho) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "viewer", email="teo@coop.example")

    opened = run(rebanho, organisation, "add", "--name", "Coopagro", "--email", "teo@coop.example")
    unknown = run(rebanho, organisation, "add", "--name", "Coopagro", "--email", "who@x.example")

    assert (opened.exit_code, unknown.exit_code) == (0, 1)


def test_a_short_password_is_refused(rebanho: Rebanho) -> None:
    result = run(rebanho, user, "password", "--email", "rui@x.example", "--password", "short")

    assert result.exit_code == 2


def test_a_service_token_reads_the_feed(rebanho: Rebanho) -> None:
    client = rebanho.client(None)

    client.token = run(rebanho, token, "add", "--name", "other process", "--service").output.strip()

    assert client.get("/api/identity/v1/feed").status_code == 200


def test_a_token_is_made_in_a_members_name(rebanho: Rebanho) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "viewer", email="vi@x.example")
    words = ("add", "--name", "sheet", "--email", "vi@x.example", "--farm", str(rebanho.farm_id))
    client = rebanho.client(None)

    client.token = run(rebanho, token, *words, "--expires", "2999-12-31").output.strip()
    beyond = run(rebanho, token, *words, "--scope", "manage")

    assert client.get(f"/api/identity/v1/farms/{rebanho.farm_id}").status_code == 200
    assert beyond.exit_code == 1


@pytest.mark.parametrize("words", [(), ("--email", "vi@x.example")])
def test_a_token_needs_somebody_and_a_farm(rebanho: Rebanho, words: tuple[str, ...]) -> None:
    assert run(rebanho, token, "add", "--name", "x", *words).exit_code == 2
