"""Links that let somebody in: once, for a while, and as no more than who made them may give."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from app.identity.models import invitation
from app.kernel import clock
from app.kernel.identity import FARM_ROLES, Role
from tests.factories import add_member, sign_in
from tests.identity.conftest import Browser
from tests.running import Rebanho

BIA = {"name": "Bia", "email": "bia@farm.example", "password": "curral-do-morro-7", "language": "pt-BR"}
V1 = "/api/identity/v1"


def invite(rebanho: Rebanho, role: str = "worker", by: str = "owner", **given: Any) -> Any:
    return rebanho.client(by).post(f"{V1}/farms/{rebanho.farm_id}/invitations", json={"role": role, **given})


def secret_of(answer: Any) -> str:
    assert answer.status_code == 201, answer.text
    return str(answer.get_json()["link"]).partition("/join#")[2]


def accept(browser: Browser, secret: str, **given: Any) -> Any:
    return browser.post("/invitations/accept", {"secret": secret, **given})


def test_a_new_person_comes_in_by_a_link_signed_in_and_as_what_it_says(
    rebanho: Rebanho, browser: Callable[..., Browser]
) -> None:
    link, bia = secret_of(invite(rebanho, "worker", note="Bia")), browser()

    offer = bia.post("/invitations/read", {"secret": link})
    came = accept(bia, link, person=BIA)

    assert offer.get_json() | {"expires_at": ""} == {
        "role": "worker",
        "farm_name": "Granja Boa Vista",
        "organisation_name": None,
        "invited_by": "Owner",
        "expires_at": "",
    }
    assert came.status_code == 200
    assert [farm["role"] for farm in bia.get("/session").get_json()["farms"]] == ["worker"]
    assert browser().sign_in(BIA["email"], BIA["password"]).status_code == 200


def test_a_link_is_good_once(rebanho: Rebanho, browser: Callable[..., Browser]) -> None:
    link = secret_of(invite(rebanho))
    accept(browser(), link, person=BIA)

    again = accept(browser(), link, person={**BIA, "email": "other@farm.example"})

    assert (again.status_code, again.get_json()["code"]) == (404, "identity/link_over")
    assert browser().sign_in("other@farm.example", BIA["password"]).status_code == 401


def test_of_many_who_use_a_link_at_once_one_comes_in(rebanho: Rebanho, browser: Callable[..., Browser]) -> None:
    link = secret_of(invite(rebanho))
    guests = [(browser(), {**BIA, "email": f"bia{number}@farm.example"}) for number in range(4)]

    with ThreadPoolExecutor(4) as pool:
        statuses = sorted(pool.map(lambda guest: accept(guest[0], link, person=guest[1]).status_code, guests))

    assert statuses == [200, 404, 404, 404]


def test_a_link_ends_by_time_and_by_hand(rebanho: Rebanho, browser: Callable[..., Browser]) -> None:
    made = invite(rebanho, days=1)
    in_time = browser().post("/invitations/read", {"secret": secret_of(made)}).status_code
    with clock.frozen(clock.now() + timedelta(days=1, seconds=1)):
        late = browser().post("/invitations/read", {"secret": secret_of(made)}).status_code

    path = f"{V1}/farms/{rebanho.farm_id}/invitations/{made.get_json()['invitation_id']}"
    revoked = rebanho.client("manager").delete(path).status_code

    assert (in_time, late, revoked) == (200, 404, 204)
    assert accept(browser(), secret_of(made), person=BIA).status_code == 404
    assert rebanho.client("owner").delete(path).status_code == 404


@pytest.mark.parametrize("role", FARM_ROLES)
def test_a_manager_invites_workers_and_an_owner_anybody(rebanho: Rebanho, role: Role) -> None:
    by_owner, by_manager = invite(rebanho, role), invite(rebanho, role, by="manager")

    assert by_owner.status_code == 201
    assert by_manager.status_code == (201 if role is Role.WORKER else 403)


def test_a_technician_of_a_cooperative_is_nobody_to_invite_onto_a_farm(rebanho: Rebanho) -> None:
    assert invite(rebanho, "technician").status_code == 422


def test_a_link_falls_with_the_right_of_who_made_it(rebanho: Rebanho, browser: Callable[..., Browser]) -> None:
    store = rebanho.store("identity")
    manager_id = add_member(store, rebanho.farm_id, "manager")
    manager = browser()
    manager.client.set_cookie("rbn_session", sign_in(store, manager_id))
    link = secret_of(manager.post(f"/farms/{rebanho.farm_id}/invitations", {"role": "worker"}))

    path = f"{V1}/farms/{rebanho.farm_id}/members/{manager_id}"
    rebanho.client("owner").patch(path, json={"role": "worker"}, headers={"If-Match": '"1"'})

    assert accept(browser(), link, person=BIA).status_code == 404


def test_who_is_signed_in_joins_as_oneself_and_keeps_the_link_when_already_there(
    rebanho: Rebanho, browser: Callable[..., Browser]
) -> None:
    other = rebanho.other_farm()
    link, rui = secret_of(invite(rebanho, "vet")), browser()
    rui.client.set_cookie(
        "rbn_session", sign_in(rebanho.store("identity"), add_member(rebanho.store("identity"), other, "worker"))
    )

    first = accept(rui, link)
    second = accept(rui, extra := secret_of(invite(rebanho, "worker")))

    assert sorted(farm["role"] for farm in first.get_json()["farms"]) == ["vet", "worker"]
    assert (second.status_code, second.get_json()["code"]) == (409, "identity/already_member")
    assert browser().post("/invitations/read", {"secret": extra}).status_code == 200


def test_nobody_comes_in_without_a_name_of_ones_own(rebanho: Rebanho, browser: Callable[..., Browser]) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "viewer", email=BIA["email"])
    link = secret_of(invite(rebanho))

    nobody = accept(browser(), link)
    taken = accept(browser(), link, person=BIA)

    assert (nobody.status_code, nobody.get_json()["code"]) == (401, "identity/sign_in_first")
    assert (taken.status_code, taken.get_json()["code"]) == (409, "identity/email_taken")
    assert browser().post("/invitations/read", {"secret": link}).status_code == 200


def test_another_sites_page_accepts_nothing(rebanho: Rebanho, browser: Callable[..., Browser]) -> None:
    link = secret_of(invite(rebanho))

    assert accept(browser(origin="https://evil.example"), link, person=BIA).status_code == 403


def test_of_a_link_only_a_hash_is_kept_and_it_is_listed_without_its_secret(rebanho: Rebanho) -> None:
    made = invite(rebanho, "viewer", note="the neighbour")

    listed = rebanho.client("owner").get(f"{V1}/farms/{rebanho.farm_id}/invitations").get_json()["items"]

    with rebanho.store("identity").read() as tx:
        stored = repr(tx.all(sa.select(invitation)))
    assert [(item["role"], item["note"], item["person_name"]) for item in listed] == [
        ("viewer", "the neighbour", "Owner")
    ]
    assert secret_of(made) not in repr(listed) + stored
