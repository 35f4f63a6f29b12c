"""A page of another site cannot use a person's session."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.factories import add_member
from tests.identity.conftest import PUBLIC_URL, Browser
from tests.running import Rebanho

OpenBrowser = Callable[..., Browser]
EMAIL = "joana@farm.example"


@pytest.fixture
def joana(rebanho: Rebanho, browser: OpenBrowser) -> Browser:
    add_member(rebanho.store("identity"), rebanho.farm_id, "worker", email=EMAIL)
    signed_in = browser()
    signed_in.sign_in(EMAIL)
    return signed_in


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec_Fetch_Site": "same-origin", "Origin": "http://localhost"}, 200),
        ({"Sec_Fetch_Site": "same-origin", "Origin": ""}, 200),
        ({"Sec_Fetch_Site": "none"}, 200),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"Origin": "http://localhost"}, 200),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://localhost.evil.example"}, 403),
        ({"Origin": "http://localhost:8001"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://[bad"}, 403),
        ({"Origin": ""}, 403),
    ],
)
def test_a_change_by_cookie_is_taken_only_from_our_own_page(
    joana: Browser, headers: dict[str, str], status: int
) -> None:
    answer = joana.ask("PATCH", "/me", {"language": "es"}, If_Match='"1"', **headers)

    assert answer.status_code == status


def test_a_foreign_page_may_not_sign_a_person_in_or_set_the_farm_up(joana: Browser, browser: OpenBrowser) -> None:
    foreign = browser(origin="http://evil.example")

    assert foreign.sign_in(EMAIL).status_code == 403
    assert foreign.sign_in(EMAIL).get_json()["code"] == "identity/foreign_origin"
    assert foreign.post("/setup", SETUP).status_code == 403


def test_reading_by_cookie_is_not_asked_where_it_comes_from(joana: Browser) -> None:
    assert joana.get("/session", Origin="http://evil.example", Sec_Fetch_Site="cross-site").status_code == 200


def test_a_token_may_be_sent_from_anywhere(rebanho: Rebanho) -> None:
    answer = rebanho.client("manager").patch(
        f"/api/identity/v1/farms/{rebanho.farm_id}",
        json={"name": "Other"},
        headers={"Origin": "http://evil.example", "Sec-Fetch-Site": "cross-site", "If-Match": '"1"'},
    )

    assert answer.status_code == 200


def test_the_public_url_is_our_own_page_behind_a_proxy_that_changes_the_host(rebanho: Rebanho, public: Flask) -> None:
    add_member(rebanho.store("identity"), rebanho.farm_id, "worker", email=EMAIL)

    assert Browser(public.test_client(), PUBLIC_URL).sign_in(EMAIL).status_code == 200
    assert Browser(public.test_client(), PUBLIC_URL.replace("https", "http")).sign_in(EMAIL).status_code == 403


SETUP = {
    "name": "Eve",
    "email": "eve@evil.example",
    "password": "a long password",
    "language": "en",
    "farm": {"name": "Mine", "time_zone": "America/Sao_Paulo", "locale": "pt-BR"},
}
