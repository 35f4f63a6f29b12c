"""Tokens: what they open, what they never open, and that they are shown once."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from app.identity.administration import add_service_token
from app.identity.authenticate import Authenticator
from app.identity.models import token
from app.kernel import clock
from app.kernel.identity import ALLOWED, SCOPES, Action, Principal, Role
from tests.factories import add_member_with_token
from tests.running import Rebanho


def tokens(rebanho: Rebanho) -> str:
    return f"/api/identity/v1/farms/{rebanho.farm_id}/tokens"


def make(rebanho: Rebanho, role: str = "owner", **given: Any) -> Any:
    body = {"name": "scale", "scopes": ["read", "record"], **given}
    return rebanho.client(role).post(tokens(rebanho), json=body)


def ask(rebanho: Rebanho, text: str, method: str = "GET", path: str = "", **kwargs: Any) -> Any:
    client = rebanho.client(None)
    client.token = text
    return client.open(f"/api/identity/v1/farms/{rebanho.farm_id}{path}", method=method, **kwargs)


def test_a_token_is_shown_once_and_kept_only_as_a_hash(rebanho: Rebanho) -> None:
    made = make(rebanho).get_json()

    listed = rebanho.client("owner").get(tokens(rebanho)).get_json()["items"]
    with rebanho.store("identity").read() as tx:
        stored = repr(tx.all(sa.select(token)))
    assert made["token"].startswith("rbn_")
    assert made["token"].startswith(made["prefix"])
    assert len(made["token"]) >= 47
    assert {**made, "token": None} in [{**item, "token": None} for item in listed]
    assert made["token"] not in repr(listed) + stored


def test_a_token_does_what_its_scopes_say_and_no_more(rebanho: Rebanho) -> None:
    reader = make(rebanho, scopes=["read"]).get_json()["token"]

    assert ask(rebanho, reader).status_code == 200
    assert ask(rebanho, reader, "GET", "/tokens").status_code == 403
    assert ask(rebanho, reader, "PATCH", json={"name": "X"}, headers={"If-Match": '"1"'}).status_code == 403


def test_a_token_opens_one_farm(rebanho: Rebanho) -> None:
    other = rebanho.other_farm()

    answer = rebanho.client("owner").get(f"/api/identity/v1/farms/{other}")

    assert answer.status_code == 404


def test_a_token_ends_in_a_year_unless_its_maker_says_otherwise(rebanho: Rebanho) -> None:
    start = clock.now()
    with clock.frozen(start):
        unsaid, never = make(rebanho).get_json(), make(rebanho, expires_at=None).get_json()
        soon = make(rebanho, expires_at=(start + timedelta(days=29)).isoformat()).get_json()

    assert datetime.fromisoformat(unsaid["expires_at"]) == start + timedelta(days=365)
    assert never["expires_at"] is None
    assert [each["ends_soon"] for each in (unsaid, never, soon)] == [False, False, True]
    with clock.frozen(start + timedelta(days=336)):
        listed = rebanho.client("owner").get(tokens(rebanho)).get_json()["items"]
    assert {item["token_id"]: item["ends_soon"] for item in listed}[unsaid["token_id"]]
    assert unsaid["person_name"] == "Owner"


def test_a_token_that_is_revoked_ends_at_once(rebanho: Rebanho) -> None:
    made = make(rebanho).get_json()
    before = ask(rebanho, made["token"]).status_code

    revoked = rebanho.client("manager").delete(f"{tokens(rebanho)}/{made['token_id']}").status_code

    assert (before, revoked) == (200, 204)
    assert ask(rebanho, made["token"]).status_code == 401
    assert rebanho.client("manager").delete(f"{tokens(rebanho)}/{made['token_id']}").status_code == 404


def test_a_token_ends_when_it_was_said_to(rebanho: Rebanho) -> None:
    end = clock.now() + timedelta(seconds=20)
    text = make(rebanho, expires_at=end.isoformat()).get_json()["token"]

    before = ask(rebanho, text).status_code
    with clock.frozen(end):  # still remembered from half a minute ago
        after = ask(rebanho, text).status_code

    assert (before, after) == (200, 401)


def test_a_token_cannot_be_made_for_the_past(rebanho: Rebanho) -> None:
    answer = make(rebanho, expires_at=clock.now().isoformat())

    assert answer.get_json()["code"] == "identity/already_over"


@pytest.mark.parametrize("text", ["rbn_wrong", "wrong", "", "rbn_" + "A" * 43, "ação"])
def test_a_token_that_opens_nothing_is_told_so(rebanho: Rebanho, text: str) -> None:
    answer = rebanho.app.test_client().get(
        f"/api/identity/v1/farms/{rebanho.farm_id}", headers={"Authorization": f"Bearer {text}"}
    )

    assert answer.status_code == 401
    assert answer.content_type == "application/problem+json"
    assert (
        'error="invalid_token"' in answer.headers["WWW-Authenticate"]
        or "error=invalid_token" in (answer.headers["WWW-Authenticate"])
    )


def test_a_token_hands_on_no_scope_that_it_lacks_itself(rebanho: Rebanho) -> None:
    manager = make(rebanho, scopes=["manage"]).get_json()["token"]

    answer = ask(rebanho, manager, "POST", "/tokens", json={"name": "more", "scopes": ["manage", "record"]})

    assert (answer.status_code, answer.get_json()["code"]) == (403, "identity/beyond_role")


def test_the_scope_of_the_feeds_is_not_given_over_the_network(rebanho: Rebanho) -> None:
    answer = make(rebanho, scopes=["feed"])

    assert answer.status_code == 422


def test_a_service_token_reads_the_feeds_and_opens_no_farm(rebanho: Rebanho) -> None:
    text = add_service_token(rebanho.store("identity"), name="other process")
    client = rebanho.client(None)
    client.token = text

    assert client.get("/api/identity/v1/feed").status_code == 200
    assert client.get(f"/api/identity/v1/farms/{rebanho.farm_id}").status_code == 404
    assert rebanho.client("owner").get("/api/identity/v1/feed").status_code == 403


def test_a_token_never_does_more_than_the_role_of_who_made_it() -> None:
    farm = uuid4()
    for role in Role:
        for scopes in (frozenset({scope}) for scope in SCOPES):
            who = Principal(uuid4(), "en", {farm: role}, "token", scopes)
            may = {action for action in Action if who.may(action, farm)}
            assert may <= {action for action in Action if role in ALLOWED[action]}
            assert may <= set().union(*(SCOPES[scope] for scope in scopes))


def test_a_person_may_what_the_role_allows_and_nothing_on_another_farm() -> None:
    farm = uuid4()
    for role in Role:
        who = Principal(uuid4(), "en", {farm: role}, "session")
        assert {action for action in Action if who.may(action, farm)} == {
            action for action in Action if role in ALLOWED[action]
        }
        assert not any(who.may(action, uuid4()) for action in Action)


def test_a_known_token_is_not_read_from_the_store_again_for_half_a_minute(rebanho: Rebanho) -> None:
    text = add_member_with_token(rebanho.store("identity"), rebanho.farm_id, "owner")
    authenticate: Authenticator = rebanho.runtime.authenticate  # type: ignore[assignment]
    reads = count_reads(rebanho)

    with rebanho.app.test_request_context(headers={"Authorization": f"Bearer {text}"}) as context:
        first = authenticate(context.request)
        after_first = reads()
        second = authenticate(context.request)
        after_second = reads()
        with clock.frozen(clock.now() + timedelta(seconds=31)):
            authenticate(context.request)

    assert first == second
    assert (after_first, after_second, reads()) == (1, 1, 2)


def count_reads(rebanho: Rebanho) -> Any:
    engine, seen = rebanho.store("identity")._readers, []
    sa.event.listen(engine, "after_cursor_execute", lambda *_: seen.append(1))
    return lambda: len(seen)
