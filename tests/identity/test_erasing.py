"""Being forgotten: the name leaves every store, the records stay."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from app.identity.models import membership, person
from tests.factories import PASSWORD, add_member, add_technician, sign_in
from tests.identity.conftest import Browser
from tests.running import Rebanho

NAME, EMAIL = "Ruizinho Quintela", "ruizinho@farm.example"


@pytest.fixture
def rui(rebanho: Rebanho, browser: Callable[..., Browser]) -> Browser:
    link = rebanho.client("owner").post(
        f"/api/identity/v1/farms/{rebanho.farm_id}/invitations", json={"role": "worker"}
    )
    newcomer = {"name": NAME, "email": EMAIL, "password": PASSWORD, "language": "en"}
    found = browser()
    secret = link.get_json()["link"].partition("#")[2]
    found.post("/invitations/accept", {"secret": secret, "person": newcomer})
    return found


def erase(browser: Browser, password: str = PASSWORD) -> Any:
    return browser.post("/me/erasure", {"current_password": password})


def everything(rebanho: Rebanho) -> str:
    """Every row of every store, as text."""
    found = []
    for name, module in rebanho.runtime.modules.items():
        with rebanho.store(name).read() as tx:
            found += [repr(tx.all(sa.select(table))) for table in module.metadata.sorted_tables]
    return "\n".join(found)


def note_by(rebanho: Rebanho, browser: Browser, performed_by: str) -> str:
    pen = rebanho.client("owner").post(
        f"/api/herd/v1/farms/{rebanho.farm_id}/places", json={"kind": "pen", "name": "1"}
    )
    rebanho.settle()
    entry = {
        "id": str(uuid4()),
        "kind": "note",
        "subject": {"type": "place", "id": pen.get_json()["id"]},
        "occurred_at": "2026-05-03T10:00:00-03:00",
        "data": {"text": "swept"},
        "performed_by": performed_by,
        "confirmed": [{"code": "old_entry"}],
    }
    answer = browser.client.post(
        f"/api/events/v1/farms/{rebanho.farm_id}/events", json=entry, headers={"Origin": "http://localhost"}
    )
    assert answer.status_code == 201, answer.text
    return str(entry["id"])


def test_name_and_address_leave_every_store_and_the_record_stays(rebanho: Rebanho, rui: Browser) -> None:
    entry_id = note_by(rebanho, rui, f" {NAME.upper()} ")
    other_id = note_by(rebanho, rui, "the vet")
    rebanho.settle()
    me = rui.get("/session").get_json()["person"]["person_id"]

    erased = erase(rui)
    rebanho.settle()

    left, path = everything(rebanho).casefold(), f"/api/events/v1/farms/{rebanho.farm_id}/events"
    entry = rebanho.client("owner").get(f"{path}/{entry_id}").get_json()
    other = rebanho.client("owner").get(f"{path}/{other_id}").get_json()
    assert erased.status_code == 204
    assert [word for word in ("ruizinho", "quintela") if word in left] == []
    assert (entry["recorded_by"], entry["performed_by"]) == (me, f"#{me[-8:]}")
    assert other["performed_by"] == "the vet"


def test_who_was_forgotten_comes_in_nowhere_and_is_a_member_nowhere(
    rebanho: Rebanho, rui: Browser, browser: Callable[..., Browser]
) -> None:
    erase(rui)

    assert rui.get("/session").status_code == 401
    assert browser().sign_in(EMAIL, PASSWORD).status_code == 401
    with rebanho.store("identity").read() as tx:
        forgotten = tx.one(sa.select(person.c.id, person.c.password_hash).where(person.c.erased_at.is_not(None)))
        assert forgotten is not None
        roles = tx.all(sa.select(membership.c.role).where(membership.c.person_id == forgotten.id))
    assert forgotten.password_hash == "!"
    assert [row.role for row in roles] == [None]


def test_the_address_is_free_again(rebanho: Rebanho, rui: Browser) -> None:
    erase(rui)

    again = add_member(rebanho.store("identity"), rebanho.farm_id, "viewer", email=EMAIL)

    assert again


def test_the_trail_goes_on_without_the_name(rebanho: Rebanho, rui: Browser) -> None:
    erase(rui)

    items = rebanho.client("owner").get(f"/api/identity/v1/farms/{rebanho.farm_id}/audit").get_json()["items"]
    came = next(line for line in items if line["what"] == "invitation_accepted")

    assert came["person"]["name"] is None
    assert came["person"]["id"]


def test_it_takes_the_password_and_guesses_are_counted(rui: Browser) -> None:
    wrong = [erase(rui, f"guess {number}").status_code for number in range(10)]
    once_more = rui.ask("POST", "/me/erasure", {"current_password": PASSWORD}, Idempotency_Key=str(uuid4()))

    assert wrong == [422] * 10
    assert (once_more.status_code, "Retry-After" in once_more.headers) == (429, True)


def test_the_last_owner_and_the_last_admin_hand_over_first(rebanho: Rebanho, browser: Callable[..., Browser]) -> None:
    store, farm = rebanho.store("identity"), rebanho.other_farm()
    owner, admin = browser(), browser()
    with store.read() as tx:
        alone = tx.scalar(sa.select(membership.c.person_id).where(membership.c.farm_id == farm))
    owner.client.set_cookie("rbn_session", sign_in(store, alone))
    admin.client.set_cookie("rbn_session", sign_in(store, add_technician(store, farm)))

    codes = [erase(owner).get_json()["code"], erase(admin).get_json()["code"]]
    add_member(store, farm, "owner")

    assert codes == ["identity/last_owner", "identity/last_admin"]
    assert erase(owner).status_code == 204
