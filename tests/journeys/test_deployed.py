"""Whatever the shape, who is outside meets one application: one document, and nobody's word on who asks but its own."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import orjson
import pytest

from tests.journeys.conftest import BROWSER, Owner
from tests.shapes.deployment import Deployment
from tests.shapes.outside import FarApplication

pytestmark = pytest.mark.deployed

DOCUMENT = Path(__file__).parents[2] / "docs" / "openapi.json"
FORWARD_AUTH = "/api/identity/v1/forward-auth"


@pytest.fixture
def path(owner: Owner) -> str:
    """Something of health, which most shapes have elsewhere."""
    pig = owner.register("11")
    return f"/api/health/v1/farms/{owner.farm_id}/animals/{pig}"


def word_of_identity(owner: Owner, path: str) -> str:
    """What a gateway gets from identity about this owner."""
    asked = owner.browser.get(FORWARD_AUTH, headers={**BROWSER, "X-Forwarded-Uri": path})
    return str(asked.headers["Authorization"])


def test_the_document_is_that_of_one_process(newcomer: Owner) -> None:
    found: Any = newcomer.browser.get("/api/openapi.json", headers=BROWSER).json

    assert found == orjson.loads(DOCUMENT.read_bytes())


def test_who_shows_nothing_sees_nothing(deployment: Deployment, owner: Owner, path: str) -> None:
    answer = deployment.application.test_client().get(path, headers=BROWSER)

    assert (owner.browser.get(path, headers=BROWSER).status_code, answer.status_code) == (200, 401)
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_the_word_of_identity_counts_for_nothing_from_outside(deployment: Deployment, owner: Owner, path: str) -> None:
    word = word_of_identity(owner, path)

    answer = deployment.application.test_client().get(path, headers={**BROWSER, "Authorization": word})

    assert answer.status_code == 401


@pytest.mark.parametrize("word", ["Anonymous", "Refused invalid_token", "Bearer rbn_nothing", "Basic YTpi"])
def test_a_header_does_not_hide_the_session_that_comes_with_it_unless_it_is_a_token(
    owner: Owner, path: str, word: str
) -> None:
    answer = owner.browser.get(path, headers={**BROWSER, "Authorization": word})

    assert answer.status_code == (401 if word.startswith("Bearer") else 200)


def test_an_address_that_is_claimed_does_not_change_the_farm_that_is_opened(
    deployment: Deployment, owner: Owner, path: str
) -> None:
    other = path.replace(owner.farm_id, "01890000-0000-7000-8000-000000000000")
    claimed = {"X-Forwarded-Uri": path, "X-Forwarded-Method": "GET", "X-Original-URL": path}

    assert owner.browser.get(other, headers={**BROWSER, **claimed}).status_code == 404


def test_a_write_from_another_site_is_refused_in_the_same_words(owner: Owner, path: str) -> None:
    url = path.replace("/health/", "/herd/").rpartition("/animals/")[0] + "/places"

    answer = owner.browser.post(url, json={"name": "Baia 9", "kind": "pen"}, headers={"Sec-Fetch-Site": "cross-site"})

    assert (answer.status_code, answer.json["code"]) == (403, "identity/foreign_origin")


def test_a_module_asked_past_the_gateway_believes_neither_cookie_nor_api_token(
    deployment: Deployment, owner: Owner, path: str
) -> None:
    alone = [each for each in deployment.shape.processes.values() if "identity" not in each.stores]
    for process in alone:
        asked = FarApplication([int(urlsplit(process.url).port or 0)]).test_client()
        cookie = owner.browser.get_cookie("rbn_session")
        assert cookie is not None
        asked.set_cookie("rbn_session", cookie.value)
        mine = path.replace("/health/", f"/{process.stores[0]}/")

        assert asked.get(mine, headers=BROWSER).status_code in (401, 404)
        assert asked.get(mine, headers={**BROWSER, "Authorization": "Bearer rbn_secret"}).status_code in (401, 404)
