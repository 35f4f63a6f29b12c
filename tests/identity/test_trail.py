"""The trail: who did what to whose access, who reads it, and what never stands in it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from app.identity.domain import TRACED
from app.identity.models import audit
from app.kernel import clock
from tests.factories import PASSWORD, add_member, sign_in
from tests.identity.conftest import Browser
from tests.running import Rebanho

V1 = "/api/identity/v1"


def trail(rebanho: Rebanho, role: str = "owner", **query: str) -> list[dict[str, Any]]:
    answer = rebanho.client(role).get(f"{V1}/farms/{rebanho.farm_id}/audit", query_string=query)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.get_json()["items"]
    return items


def test_a_change_of_role_says_who_made_it_of_whom_and_what(rebanho: Rebanho) -> None:
    person_id = add_member(rebanho.store("identity"), rebanho.farm_id, "worker")
    owner = rebanho.person("owner")
    path = f"{V1}/farms/{rebanho.farm_id}/members/{person_id}"

    owner.patch(path, json={"role": "vet"}, headers={"If-Match": '"1"'})

    line = trail(rebanho, what="role_changed")[0]
    assert (line["person"]["name"], line["on_person"]["id"]) == ("Owner", str(person_id))
    assert (line["details"], line["outcome"], line["address"]) == (
        {"was": "worker", "role": "vet"},
        "done",
        "127.0.0.1",
    )


def test_coming_in_and_failing_to_is_seen_by_the_owner_and_by_oneself(
    rebanho: Rebanho, browser: Callable[..., Browser]
) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "worker", email="rui@x.example")
    rui = browser()
    rui.sign_in("rui@x.example", "not this one")
    rui.sign_in("nobody@x.example", "not this one")
    rui.sign_in("rui@x.example")

    by_owner = [(line["what"], line["outcome"]) for line in trail(rebanho, what="signed_in")][:2]
    by_rui = [(line["what"], line["outcome"]) for line in rui.get("/me/audit").get_json()["items"]]

    assert by_owner == [("signed_in", "done"), ("signed_in", "refused")]
    assert by_rui == [("signed_in", "done"), ("signed_in", "refused"), ("member_added", "done")]


def test_who_is_held_off_stands_there_once(rebanho: Rebanho, browser: Callable[..., Browser]) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "worker", email="rui@x.example")

    for _ in range(15):
        browser().sign_in("rui@x.example", "not this one")

    outcomes = [line["outcome"] for line in trail(rebanho, what="signed_in")]
    assert (outcomes.count("refused"), outcomes.count("throttled")) == (10, 1)


def test_only_an_owner_reads_the_trail_of_a_farm_and_nothing_of_another_one(rebanho: Rebanho) -> None:
    other = rebanho.other_farm()
    rebanho.client("owner", other)

    statuses = {
        role: rebanho.client(role).get(f"{V1}/farms/{rebanho.farm_id}/audit").status_code
        for role in ("owner", "manager", "worker", "vet", "viewer", "technician")
    }

    assert statuses == {"owner": 200, "manager": 403, "worker": 403, "vet": 403, "viewer": 403, "technician": 403}
    with rebanho.store("identity").read() as tx:
        elsewhere = {str(row.id) for row in tx.all(sa.select(audit.c.id).where(audit.c.farm_id == other))}
    assert elsewhere
    assert not elsewhere & {line["id"] for line in trail(rebanho)}


def test_the_trail_is_read_in_pages_of_a_time_and_of_a_person(rebanho: Rebanho) -> None:
    start = clock.now() + timedelta(hours=1)
    for hour in range(5):
        with clock.frozen(start + timedelta(hours=hour)):
            person_id = add_member(rebanho.store("identity"), rebanho.farm_id, "worker")
    client, path = rebanho.client("owner"), f"{V1}/farms/{rebanho.farm_id}/audit"

    first = client.get(path, query_string={"limit": 2, "what": "member_added"}).get_json()
    rest = client.get(path, query_string={"limit": 2, "what": "member_added", "cursor": first["next"]}).get_json()
    since = trail(rebanho, since=(start + timedelta(hours=3)).isoformat())
    until = trail(rebanho, since=start.isoformat(), until=(start + timedelta(hours=1)).isoformat())
    of_one = trail(rebanho, person_id=str(person_id))

    times = [line["at"] for line in first["items"] + rest["items"]]
    assert (len(times), times) == (4, sorted(times, reverse=True))
    assert (len(since), len(until), len(of_one)) == (2, 1, 1)


def test_no_secret_name_or_address_is_in_the_trail_and_every_word_of_it_is_known(
    rebanho: Rebanho, browser: Callable[..., Browser]
) -> None:
    store = rebanho.store("identity")
    add_member(store, rebanho.farm_id, "worker", email="rui@x.example")
    made = rebanho.client("owner").post(
        f"{V1}/farms/{rebanho.farm_id}/tokens", json={"name": "scale", "scopes": ["read"]}
    )
    link = rebanho.client("owner").post(f"{V1}/farms/{rebanho.farm_id}/invitations", json={"role": "worker"})
    browser().sign_in("rui@x.example")

    with store.read() as tx:
        rows = tx.all(sa.select(audit))
    for secret in (made.get_json()["token"], link.get_json()["link"][-20:], PASSWORD, "rui@x.example", "Rui", "Worker"):
        assert secret not in repr(rows)
    assert {row.what for row in rows} <= set(TRACED)


def test_lines_go_after_two_years(rebanho: Rebanho) -> None:
    store = rebanho.store("identity")
    sign_in(store, add_member(store, rebanho.farm_id, "worker"))

    lines = []
    for days in (729, 731):
        with clock.frozen(clock.now() + timedelta(days=days)):
            rebanho.runtime.movers["identity"].tick()
        with store.read() as tx:
            lines.append(len(tx.all(sa.select(audit))))

    assert lines[0] > 0
    assert lines[1] == 0
