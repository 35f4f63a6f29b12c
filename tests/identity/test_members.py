"""Who is what on a farm, and who may say so."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import pytest

from app.identity.administration import add_token
from app.kernel.identity import FARM_ROLES, Role
from tests.factories import PASSWORD, add_member
from tests.running import Rebanho, TokenClient


def members(rebanho: Rebanho, farm_id: UUID | None = None) -> str:
    return f"/api/identity/v1/farms/{farm_id or rebanho.farm_id}/members"


def newcomer(role: str, **other: Any) -> dict[str, Any]:
    return {"name": "Rui", "email": "rui@farm.example", "role": role, "password": PASSWORD, **other}


def member(rebanho: Rebanho, person_id: UUID | str) -> dict[str, Any]:
    items = rebanho.client("owner").get(members(rebanho)).get_json()["items"]
    return next(item for item in items if item["person_id"] == str(person_id))


def test_an_owner_brings_in_any_role_and_the_newcomer_can_sign_in(rebanho: Rebanho) -> None:
    answer = rebanho.client("owner").post(members(rebanho), json=newcomer("vet"))

    signed_in = rebanho.app.test_client().post(
        "/api/identity/v1/session",
        json={"email": "rui@farm.example", "password": PASSWORD},
        headers={"Origin": "http://localhost"},
    )
    assert answer.status_code == 201
    assert answer.get_json() == {
        "person_id": answer.get_json()["person_id"],
        "name": "Rui",
        "email": "rui@farm.example",
        "role": "vet",
        "version": 1,
    }
    assert [farm["role"] for farm in signed_in.get_json()["farms"]] == ["vet"]


@pytest.mark.parametrize("role", [role for role in FARM_ROLES if role is not Role.WORKER])
def test_a_manager_brings_in_workers_only(rebanho: Rebanho, role: Role) -> None:
    manager = rebanho.client("manager")

    refused = manager.post(members(rebanho), json=newcomer(role))
    worker = manager.post(members(rebanho), json=newcomer("worker"))

    assert (refused.status_code, refused.get_json()["code"]) == (403, "identity/only_workers")
    assert worker.status_code == 201


def test_a_known_person_joins_another_farm_with_the_own_name_and_password(rebanho: Rebanho) -> None:
    other = rebanho.other_farm()
    first = rebanho.client("owner").post(members(rebanho), json=newcomer("worker")).get_json()

    second = rebanho.client("owner", other).post(
        members(rebanho, other), json=newcomer("vet", email="RUI@farm.example", name="Not Rui", password="taken over")
    )

    assert second.status_code == 201
    assert second.get_json()["person_id"] == first["person_id"]
    assert second.get_json()["name"] == "Rui"


def test_a_person_cannot_be_brought_in_twice(rebanho: Rebanho) -> None:
    owner = rebanho.client("owner")
    owner.post(members(rebanho), json=newcomer("worker"))

    again = owner.post(members(rebanho), json=newcomer("vet"))

    assert (again.status_code, again.get_json()["code"]) == (409, "identity/already_member")


def test_a_newcomer_needs_name_and_password(rebanho: Rebanho) -> None:
    owner = rebanho.client("owner")

    nameless = owner.post(members(rebanho), json={"email": "rui@farm.example", "role": "worker", "password": PASSWORD})
    without_password = owner.post(members(rebanho), json={"email": "rui@farm.example", "role": "worker", "name": "Rui"})

    assert [answer.get_json()["errors"][0]["pointer"] for answer in (nameless, without_password)] == [
        "/name",
        "/password",
    ]


def test_a_role_changes_at_once_for_a_token_in_use(rebanho: Rebanho) -> None:
    person_id = rebanho.client("owner").post(members(rebanho), json=newcomer("manager")).get_json()["person_id"]
    client = rebanho.client(None)
    client.token = token_of(rebanho, UUID(person_id))
    before = client.get(f"/api/identity/v1/farms/{rebanho.farm_id}/tokens").status_code

    changed = rebanho.client("owner").patch(
        f"{members(rebanho)}/{person_id}", json={"role": "viewer"}, headers={"If-Match": '"1"'}
    )

    assert changed.get_json()["role"] == "viewer"
    assert before == 200
    assert client.get(f"/api/identity/v1/farms/{rebanho.farm_id}/tokens").status_code == 403


def test_a_member_who_is_removed_loses_the_tokens_and_may_come_back_without_them(rebanho: Rebanho) -> None:
    owner = rebanho.client("owner")
    person_id = owner.post(members(rebanho), json=newcomer("manager")).get_json()["person_id"]
    client = rebanho.client(None)
    client.token = token_of(rebanho, UUID(person_id))
    assert client.get(members(rebanho)).status_code == 200

    removed = owner.delete(f"{members(rebanho)}/{person_id}", headers={"If-Match": '"1"'})
    gone = client.get(members(rebanho)).status_code
    back = owner.post(members(rebanho), json={"email": "rui@farm.example", "role": "worker"})

    assert removed.status_code == 204
    assert gone == 401
    assert back.get_json()["version"] == 3
    assert client.get(members(rebanho)).status_code == 401


def test_the_last_owner_can_be_neither_demoted_nor_removed(rebanho: Rebanho) -> None:
    items = rebanho.client("manager").get(members(rebanho)).get_json()["items"]
    only_owner = next(item for item in items if item["role"] == "owner")
    client = signed_in_as(rebanho, only_owner["email"])
    path = f"{members(rebanho)}/{only_owner['person_id']}"
    headers = {"If-Match": '"1"', "Origin": "http://localhost"}

    demoted = client.patch(path, json={"role": "manager"}, headers=headers)
    removed = client.delete(path, headers=headers)

    assert {demoted.status_code, removed.status_code} == {409}
    assert demoted.get_json()["code"] == removed.get_json()["code"] == "identity/last_owner"


def test_two_owners_who_demote_each_other_at_once_do_not_both_succeed(rebanho: Rebanho) -> None:
    other = add_member(rebanho.store("identity"), rebanho.farm_id, "owner", email="rui@farm.example")
    items = rebanho.client("manager").get(members(rebanho)).get_json()["items"]
    pair = [item for item in items if item["role"] == "owner"]
    assert str(other) in {item["person_id"] for item in pair}
    clients = [signed_in_as(rebanho, item["email"]) for item in pair]

    def demote(client: TokenClient, victim: dict[str, Any]) -> int:
        headers = {"If-Match": '"1"', "Origin": "http://localhost"}
        path = f"{members(rebanho)}/{victim['person_id']}"
        return client.patch(path, json={"role": "worker"}, headers=headers).status_code

    with ThreadPoolExecutor(2) as pool:
        statuses = sorted(pool.map(demote, clients, reversed(pair)))

    owners = rebanho.client("viewer").get(members(rebanho)).get_json()["items"]
    assert statuses[0] == 200
    assert statuses[1] in (403, 409)
    assert len([item for item in owners if item["role"] == "owner"]) == 1


def test_only_those_who_bring_people_in_see_addresses(rebanho: Rebanho) -> None:
    seen = {
        role: {item["email"] is not None for item in rebanho.client(role).get(members(rebanho)).get_json()["items"]}
        for role in FARM_ROLES
    }

    assert seen == {role: {role in (Role.OWNER, Role.MANAGER)} for role in FARM_ROLES}


def test_a_role_is_changed_only_from_the_version_that_was_read(rebanho: Rebanho) -> None:
    person_id = add_member(rebanho.store("identity"), rebanho.farm_id, "worker")
    path, owner = f"{members(rebanho)}/{person_id}", rebanho.client("owner")

    stale = owner.patch(path, json={"role": "vet"}, headers={"If-Match": '"9"'})
    blind = owner.patch(path, json={"role": "vet"})

    assert (stale.status_code, blind.status_code) == (412, 428)
    assert member(rebanho, person_id)["role"] == "worker"


def token_of(rebanho: Rebanho, person_id: UUID) -> str:
    store = rebanho.store("identity")
    return add_token(store, person_id=person_id, farm_id=rebanho.farm_id, name="x", scopes=("read", "manage"))


def signed_in_as(rebanho: Rebanho, email: str) -> Any:
    client = rebanho.client(None)
    answer = client.post(
        "/api/identity/v1/session",
        json={"email": email, "password": PASSWORD},
        headers={"Origin": "http://localhost"},
    )
    assert answer.status_code == 200
    return client
