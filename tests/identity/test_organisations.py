"""Cooperatives: who is in them, how farms join, and that a technician sees what the farm consents to and no more."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from app.identity import services
from app.identity.models import person
from app.kernel.feed import read_feed
from tests.factories import add_member, add_technician, password_hash, sign_in
from tests.identity.conftest import Browser
from tests.running import Rebanho

V1 = "/api/identity/v1"


@pytest.fixture
def signed_in(rebanho: Rebanho, browser: Callable[..., Browser]) -> Callable[[UUID], Browser]:
    def open_browser(person_id: UUID) -> Browser:
        found = browser()
        found.client.set_cookie("rbn_session", sign_in(rebanho.store("identity"), person_id))
        return found

    return open_browser


@pytest.fixture
def owner(rebanho: Rebanho, signed_in: Callable[[UUID], Browser]) -> Browser:
    return signed_in(add_member(rebanho.store("identity"), rebanho.farm_id, "owner"))


@pytest.fixture
def admin(rebanho: Rebanho, signed_in: Callable[[UUID], Browser]) -> Browser:
    """The admin of a cooperative that no farm has joined; owner of a farm of the own."""
    return signed_in(add_member(rebanho.store("identity"), rebanho.other_farm(), "owner"))


def open_cooperative(admin: Browser) -> str:
    return str(admin.post("/organisations", {"name": "Coopagro"}).get_json()["organisation_id"])


def link_of(admin: Browser, cooperative: str, **given: Any) -> str:
    made = admin.post(f"/organisations/{cooperative}/invitations", given)
    assert made.status_code == 201, made.text
    return str(made.get_json()["link"]).partition("#")[2]


def join(owner: Browser, admin: Browser, cooperative: str, farm_id: UUID, *data: str) -> Any:
    link = link_of(admin, cooperative)
    return owner.post("/invitations/accept", {"secret": link, "farm_id": str(farm_id), "data": list(data)})


def consent(owner: Browser, farm_id: UUID, cooperative: str, *data: str) -> Any:
    path = f"/farms/{farm_id}/organisations/{cooperative}"
    version = owner.get(path).headers["ETag"].strip('"')
    return owner.ask("PUT", path, {"data": list(data)}, If_Match=f'"{version}"')


def sees(looker: Browser, farm_id: UUID) -> dict[str, int]:
    paths = {
        "herd": f"/api/herd/v1/farms/{farm_id}/animals",
        "journal": f"/api/events/v1/farms/{farm_id}/events",
        "farm": f"{V1}/farms/{farm_id}",
        "people": f"{V1}/farms/{farm_id}/members",
    }
    return {name: looker.client.get(path).status_code for name, path in paths.items()}


def test_a_farm_joins_by_a_link_and_shows_what_its_owner_says(rebanho: Rebanho, owner: Browser, admin: Browser) -> None:
    cooperative = open_cooperative(admin)

    joined = join(owner, admin, cooperative, rebanho.farm_id, "herd")

    assert joined.status_code == 200
    assert sees(admin, rebanho.farm_id) == {"herd": 200, "journal": 403, "farm": 200, "people": 403}
    mine = admin.get("/session").get_json()["farms"]
    assert [(farm["role"], farm["data"]) for farm in mine if farm["farm_id"] == str(rebanho.farm_id)] == [
        ("technician", ["herd"])
    ]


def test_what_is_taken_back_is_closed_from_that_moment(rebanho: Rebanho, owner: Browser, admin: Browser) -> None:
    cooperative = open_cooperative(admin)
    join(owner, admin, cooperative, rebanho.farm_id, "herd", "journal")
    before = sees(admin, rebanho.farm_id)

    consent(owner, rebanho.farm_id, cooperative, "journal")
    without_herd = sees(admin, rebanho.farm_id)
    consent(owner, rebanho.farm_id, cooperative)
    without_all = sees(admin, rebanho.farm_id)

    assert before == {"herd": 200, "journal": 200, "farm": 200, "people": 403}
    assert without_herd == {"herd": 403, "journal": 200, "farm": 200, "people": 403}
    assert set(without_all.values()) == {404}


def test_what_is_not_shown_is_said_in_the_readers_language(rebanho: Rebanho, owner: Browser, admin: Browser) -> None:
    cooperative = open_cooperative(admin)
    join(owner, admin, cooperative, rebanho.farm_id, "journal")

    answer = admin.client.get(f"/api/herd/v1/farms/{rebanho.farm_id}/animals", headers={"Accept-Language": "pt-BR"})

    assert answer.get_json()["detail"] == "A fazenda não consentiu em mostrar isto."


def test_a_technician_writes_nothing_whatever_the_farm_shows(rebanho: Rebanho) -> None:
    technician = rebanho.client("technician")

    recorded = technician.post(f"/api/events/v1/farms/{rebanho.farm_id}/events", json={})
    placed = technician.post(f"/api/herd/v1/farms/{rebanho.farm_id}/places", json={"kind": "pen", "name": "1"})

    assert (recorded.status_code, placed.status_code) == (403, 403)


def test_who_leaves_the_cooperative_sees_no_farm_of_it(
    rebanho: Rebanho, owner: Browser, admin: Browser, browser: Callable[..., Browser]
) -> None:
    cooperative = open_cooperative(admin)
    join(owner, admin, cooperative, rebanho.farm_id, "herd")
    teo = {"name": "Teo", "email": "teo@coop.example", "password": "a long password", "language": "es"}
    technician = browser()
    came = technician.post(
        "/invitations/accept", {"secret": link_of(admin, cooperative, role="technician"), "person": teo}
    )
    before = sees(technician, rebanho.farm_id)["herd"]

    him = f"/organisations/{cooperative}/people/{came.get_json()['person']['person_id']}"
    refused = technician.ask("PATCH", him, {"role": "admin"}, If_Match='"1"').status_code
    removed = admin.delete(him).status_code

    assert (before, refused, removed) == (200, 403, 204)
    assert sees(technician, rebanho.farm_id)["herd"] == 404
    assert technician.get(f"/organisations/{cooperative}").status_code == 404


def test_only_an_owner_takes_a_farm_into_a_cooperative(
    rebanho: Rebanho, admin: Browser, signed_in: Callable[[UUID], Browser]
) -> None:
    cooperative = open_cooperative(admin)
    manager = signed_in(add_member(rebanho.store("identity"), rebanho.farm_id, "manager"))

    refused = join(manager, admin, cooperative, rebanho.farm_id, "herd")
    by_stranger = join(admin, admin, cooperative, rebanho.farm_id, "herd")

    assert (refused.status_code, refused.get_json()["code"]) == (403, "identity/owners_join")
    assert by_stranger.status_code == 403
    assert sees(admin, rebanho.farm_id)["farm"] == 404


def test_the_farm_sees_who_looks_and_leaves_when_it_likes(rebanho: Rebanho, owner: Browser, admin: Browser) -> None:
    cooperative = open_cooperative(admin)
    join(owner, admin, cooperative, rebanho.farm_id, "herd", "milk")
    again = join(owner, admin, cooperative, rebanho.farm_id, "finance")

    seen = rebanho.client("viewer").get(f"{V1}/farms/{rebanho.farm_id}/organisations").get_json()["items"]
    left = owner.delete(f"/farms/{rebanho.farm_id}/organisations/{cooperative}")

    assert [(each["name"], each["data"], each["people"]) for each in seen] == [
        ("Coopagro", ["herd", "milk"], [{"name": "Owner", "role": "admin"}])
    ]
    assert again.get_json()["code"] == "identity/already_joined"
    assert left.status_code == 204
    assert set(sees(admin, rebanho.farm_id).values()) == {404}
    assert join(owner, admin, cooperative, rebanho.farm_id, "herd").status_code == 200


def test_the_cooperative_lets_a_farm_go(rebanho: Rebanho, owner: Browser, admin: Browser) -> None:
    cooperative = open_cooperative(admin)
    join(owner, admin, cooperative, rebanho.farm_id, "herd")

    released = admin.delete(f"/organisations/{cooperative}/farms/{rebanho.farm_id}")

    assert released.status_code == 204
    assert sees(admin, rebanho.farm_id)["farm"] == 404
    assert owner.get(f"/farms/{rebanho.farm_id}/organisations").get_json()["items"] == []


def test_consent_is_told_as_state_and_without_names(rebanho: Rebanho, owner: Browser, admin: Browser) -> None:
    cooperative = open_cooperative(admin)
    join(owner, admin, cooperative, rebanho.farm_id, "herd")
    consent(owner, rebanho.farm_id, cooperative)
    owner.delete(f"/farms/{rebanho.farm_id}/organisations/{cooperative}", 2)

    told = [text for _, _, text in read_feed(rebanho.store("identity"), ("", 0), 500) if "consent.changed" in text]

    assert ['"belongs":true,"data":["herd"]' in told[0], '"data":[]' in told[1], '"belongs":false' in told[2]] == [
        True
    ] * 3


def test_a_member_who_is_a_technician_too_keeps_the_own_role(
    rebanho: Rebanho, owner: Browser, signed_in: Callable[[UUID], Browser]
) -> None:
    store = rebanho.store("identity")
    person_id = add_technician(store, rebanho.farm_id, ["milk"])
    with store.write() as tx:
        email = tx.scalar(sa.select(person.c.email).where(person.c.id == person_id))
    added = owner.post(f"/farms/{rebanho.farm_id}/members", {"email": email, "role": "worker"})

    assert added.status_code == 201
    assert sees(signed_in(person_id), rebanho.farm_id) == {"herd": 200, "journal": 200, "farm": 200, "people": 200}


def test_a_stranger_finds_no_cooperative_and_its_last_admin_stays(
    rebanho: Rebanho, admin: Browser, owner: Browser
) -> None:
    cooperative = open_cooperative(admin)
    admin_id = admin.get("/session").get_json()["person"]["person_id"]

    left = admin.delete(f"/organisations/{cooperative}/people/{admin_id}")

    assert owner.get(f"/organisations/{cooperative}/people").status_code == 404
    assert (left.status_code, left.get_json()["code"]) == (409, "identity/last_admin")


def test_somebody_without_a_farm_opens_no_cooperative(rebanho: Rebanho, signed_in: Callable[[UUID], Browser]) -> None:
    with rebanho.store("identity").write() as tx:
        email, secret = "lia@nowhere.example", password_hash()
        person_id = services.add_person(tx, name="Lia", email=email, password_hash=secret, language="en")

    answer = signed_in(person_id).post("/organisations", {"name": "Mine"})

    assert (answer.status_code, answer.get_json()["code"]) == (403, "identity/only_owners")


def test_the_list_tells_the_version_that_a_new_name_has_to_name(admin: Browser) -> None:
    cooperative = open_cooperative(admin)
    address = f"/organisations/{cooperative}"
    assert admin.ask("PATCH", address, {"name": "Coopagro Sul"}, If_Match='"1"').status_code == 200

    [listed] = admin.get("/organisations").get_json()["items"]
    renamed = admin.ask("PATCH", address, {"name": "Coopagro Norte"}, If_Match=f'"{listed["version"]}"')

    assert (listed["version"], renamed.status_code, renamed.get_json()["version"]) == (2, 200, 3)
