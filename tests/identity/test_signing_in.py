"""Signing in, staying in, and being signed out."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from app.identity import passwords
from app.identity.models import session
from app.kernel import clock
from tests.factories import PASSWORD, add_member
from tests.identity.conftest import BASE, PUBLIC_URL, Browser
from tests.running import Rebanho

OpenBrowser = Callable[..., Browser]
EMAIL = "joana@farm.example"


@pytest.fixture(autouse=True)
def joana(rebanho: Rebanho) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "worker", email=EMAIL)


def cookie_of(answer: Any) -> str:
    found: str = answer.headers["Set-Cookie"]
    return found


def test_the_right_password_signs_in_and_tells_who_one_is(rebanho: Rebanho, browser: OpenBrowser) -> None:
    joana = browser()

    answer = joana.sign_in(EMAIL)

    assert answer.status_code == 200
    assert [(farm["farm_id"], farm["role"]) for farm in answer.get_json()["farms"]] == [
        (str(rebanho.farm_id), "worker")
    ]
    assert joana.get("/session").get_json() == answer.get_json()


def test_an_address_is_the_same_in_small_and_capital_letters(browser: OpenBrowser) -> None:
    assert browser().sign_in("JOANA@Farm.Example").status_code == 200


def test_an_unknown_address_and_a_wrong_password_get_the_same_answer(browser: OpenBrowser) -> None:
    wrong = browser().sign_in(EMAIL, "something else")
    unknown = browser().sign_in("nobody@farm.example")

    assert wrong.status_code == unknown.status_code == 401
    assert "WWW-Authenticate" in wrong.headers
    assert wrong.get_json()["code"] == unknown.get_json()["code"] == "identity/wrong_credentials"
    assert wrong.get_json()["detail"] == unknown.get_json()["detail"]


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(browser: OpenBrowser) -> None:
    cookie = cookie_of(browser().sign_in(EMAIL))

    assert cookie.startswith("rbn_session=")
    for word in ("HttpOnly", "SameSite=Lax", "Path=/"):
        assert word in cookie
    assert "Secure" not in cookie


def test_the_cookie_is_secure_when_the_public_url_is(public: Flask) -> None:
    answer = Browser(public.test_client(), PUBLIC_URL).sign_in(EMAIL)

    assert "Secure" in cookie_of(answer)


def test_the_secret_of_a_session_is_nowhere_in_the_store(rebanho: Rebanho, browser: OpenBrowser) -> None:
    secret = cookie_of(browser().sign_in(EMAIL)).split(";")[0].partition("=")[2]

    with rebanho.store("identity").read() as tx:
        rows = tx.all(sa.select(session))

    assert len(rows) == 1
    assert len(secret) >= 43
    assert secret not in repr(rows)


def test_signing_out_ends_the_session_even_for_a_copy_of_the_cookie(browser: OpenBrowser) -> None:
    joana, thief = browser(), browser()
    secret = cookie_of(joana.sign_in(EMAIL)).split(";")[0].partition("=")[2]
    thief.client.set_cookie("rbn_session", secret)
    assert thief.get("/session").status_code == 200

    answer = joana.delete("/session")

    assert answer.status_code == 204
    assert thief.get("/session").status_code == joana.get("/session").status_code == 401


def test_a_session_that_is_used_lives_on_and_one_that_is_not_ends_after_ninety_days(browser: OpenBrowser) -> None:
    used, idle = browser(), browser()
    start = clock.now()
    for one in (used, idle):
        one.sign_in(EMAIL)

    with clock.frozen(start + timedelta(days=60)):
        used.get("/session").close()
    with clock.frozen(start + timedelta(days=91)):
        later = used.get("/session").status_code, idle.get("/session").status_code

    assert later == (200, 401)


def test_a_person_sees_the_own_sessions_and_closes_one_of_them(rebanho: Rebanho, browser: OpenBrowser) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "worker", email="rui@farm.example")
    phone, desk, rui = browser(), browser(), browser()
    phone.sign_in(EMAIL)
    desk.sign_in(EMAIL)
    rui.sign_in("rui@farm.example")

    items = desk.get("/sessions").get_json()["items"]
    other = next(item for item in items if not item["current"])
    by_stranger = rui.delete(f"/sessions/{other['session_id']}").status_code
    by_owner = desk.delete(f"/sessions/{other['session_id']}").status_code

    assert len(items) == 2
    assert (by_stranger, by_owner) == (404, 204)
    assert phone.get("/session").status_code == 401
    assert desk.get("/session").status_code == 200


def test_the_use_of_a_session_is_written_at_most_once_a_minute(rebanho: Rebanho, browser: OpenBrowser) -> None:
    def last_used() -> Any:
        with rebanho.store("identity").read() as tx:
            return tx.scalar(sa.select(session.c.last_used_at))

    joana, start = browser(), clock.now()
    with clock.frozen(start):
        joana.sign_in(EMAIL)
    with clock.frozen(start + timedelta(seconds=50)):
        joana.get("/session").close()
        soon = last_used()
    with clock.frozen(start + timedelta(seconds=70)):
        joana.get("/session").close()
        later = last_used()

    assert soon == start
    assert later == start + timedelta(seconds=70)


def test_ten_wrong_passwords_close_the_door_from_that_address_for_a_while(browser: OpenBrowser) -> None:
    start = clock.now()
    with clock.frozen(start):
        wrong = [browser().sign_in(EMAIL, f"guess number {number}").status_code for number in range(10)]
        closed = browser().sign_in(EMAIL)
    with clock.frozen(start + timedelta(minutes=15, seconds=1)):
        opened = browser().sign_in(EMAIL)

    assert wrong == [401] * 10
    assert closed.status_code == 429
    assert 0 < int(closed.headers["Retry-After"]) <= 900
    assert opened.status_code == 200


def test_of_many_guesses_at_once_no_more_are_heard_than_one_after_the_other(browser: OpenBrowser) -> None:
    def guess(number: int) -> int:
        return int(browser().sign_in(EMAIL, f"guess number {number}").status_code)

    with ThreadPoolExecutor(8) as pool:
        statuses = sorted(pool.map(guess, range(24)))

    assert statuses == [401] * 10 + [429] * 14


def test_a_person_signs_out_everywhere(browser: OpenBrowser) -> None:
    here, there = browser(), browser()
    here.sign_in(EMAIL)
    there.sign_in(EMAIL)

    answer = here.ask("DELETE", "/sessions")

    assert answer.status_code == 204
    assert (here.get("/session").status_code, there.get("/session").status_code) == (401, 401)


@pytest.mark.parametrize("change", [{"name": "Jo"}, {"email": "jo@farm.example"}, {"password": "brand new one"}])
def test_name_address_and_password_change_only_by_the_present_password(
    browser: OpenBrowser, change: dict[str, str]
) -> None:
    joana = browser()
    joana.sign_in(EMAIL)

    blind = joana.patch("/me", change)
    wrong = joana.patch("/me", {**change, "current_password": "not this"})
    right = joana.patch("/me", {**change, "current_password": PASSWORD})

    assert [(each.status_code, each.get_json()["code"]) for each in (blind, wrong)] == [
        (422, "identity/wrong_password")
    ] * 2
    assert right.status_code == 200


def test_an_address_of_somebody_else_cannot_be_taken(rebanho: Rebanho, browser: OpenBrowser) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "worker", email="rui@farm.example")
    joana = browser()
    joana.sign_in(EMAIL)

    taken = joana.patch("/me", {"email": "RUI@farm.example", "current_password": PASSWORD})
    moved = joana.patch("/me", {"email": "jo@farm.example", "current_password": PASSWORD})

    assert (taken.status_code, taken.get_json()["code"]) == (409, "identity/email_taken")
    assert moved.get_json()["person"]["email"] == "jo@farm.example"
    assert browser().sign_in("jo@farm.example").status_code == 200


def test_the_right_password_forgives_the_wrong_ones_before_it(browser: OpenBrowser) -> None:
    def nine_wrong_one_right() -> int:
        for number in range(9):
            browser().sign_in(EMAIL, f"guess number {number}")
        return int(browser().sign_in(EMAIL).status_code)

    assert [nine_wrong_one_right(), nine_wrong_one_right()] == [200, 200]


def test_a_new_password_needs_the_present_one_and_signs_other_browsers_out(browser: OpenBrowser) -> None:
    here, there = browser(), browser()
    here.sign_in(EMAIL)
    there.sign_in(EMAIL)
    new = "quite another password"

    refused = here.patch("/me", {"password": new, "current_password": "not this"})
    accepted = here.patch("/me", {"password": new, "current_password": PASSWORD})

    assert (refused.status_code, refused.get_json()["code"]) == (422, "identity/wrong_password")
    assert accepted.status_code == 200
    assert here.get("/session").status_code == 200
    assert there.get("/session").status_code == 401
    assert browser().sign_in(EMAIL).status_code == 401
    assert browser().sign_in(EMAIL, new).status_code == 200


def test_a_person_changes_language_only_from_the_version_that_was_read(browser: OpenBrowser) -> None:
    joana = browser()
    joana.sign_in(EMAIL)
    version = joana.get("/session").headers["ETag"].strip('"')

    first = joana.patch("/me", {"language": "es"}, version)
    stale = joana.patch("/me", {"language": "en"}, version)
    blind = joana.ask("PATCH", "/me", {"language": "en"})

    assert first.get_json()["person"]["language"] == "es"
    assert (stale.status_code, blind.status_code) == (412, 428)


def test_a_token_does_not_speak_for_the_person(rebanho: Rebanho) -> None:
    client = rebanho.client("owner")

    answers = {
        path: client.open(f"{BASE}{path}", method=method, json=body, headers={"If-Match": '"1"'}).status_code
        for method, path, body in (
            ("PATCH", "/me", {"name": "Eve"}),
            ("GET", "/sessions", None),
            ("DELETE", "/session", None),
            ("POST", "/farms", {"name": "X", "time_zone": "UTC", "locale": "pt-BR"}),
        )
    }

    assert set(answers.values()) == {403}


def test_passwords_are_hashed_by_argon2id_at_the_cheaper_owasp_setting() -> None:
    stored = passwords.hash_password(PASSWORD)

    assert stored.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert passwords.verify_password(PASSWORD, stored)
    assert not passwords.verify_password(PASSWORD, None)
    assert not passwords.verify_password("nobody has this password", None)
