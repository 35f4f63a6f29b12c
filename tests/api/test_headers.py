"""What browsers are told about answers: keep none, guess nothing, run nothing, and let no other site read them."""

from typing import Any

import pytest

from tests.running import Rebanho

ELSEWHERE = {"Origin": "https://elsewhere.example"}


@pytest.fixture
def database() -> str:
    """One database is enough: none of this depends on the store."""
    return "sqlite"


def answers(rebanho: Rebanho) -> dict[str, Any]:
    """An answer of each sort."""
    owner, nobody = rebanho.client("owner"), rebanho.client(None)
    farm = f"/api/identity/v1/farms/{rebanho.farm_id}"
    return {
        "record": owner.get(farm),
        "list": owner.get(f"/api/herd/v1/farms/{rebanho.farm_id}/animals"),
        "made": owner.post(f"/api/herd/v1/farms/{rebanho.farm_id}/places", json={"kind": "pen", "name": "1"}),
        "refused": owner.post(f"{farm}/tokens", json={}),
        "nobody": nobody.get(farm),
        "nothing": owner.get("/api/nothing"),
        "other method": owner.put(farm),
        "options": nobody.options(farm),
    }


def test_nothing_of_a_farm_is_kept_or_guessed_at_or_run(rebanho: Rebanho) -> None:
    for name, answer in answers(rebanho).items():
        assert answer.headers["Cache-Control"] == "no-store", name
        assert answer.headers["X-Content-Type-Options"] == "nosniff", name
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'", name
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin", name
        assert answer.headers["Referrer-Policy"] == "same-origin", name


def test_no_other_site_may_read_an_answer(rebanho: Rebanho) -> None:
    path = f"/api/identity/v1/farms/{rebanho.farm_id}"
    ask = {**ELSEWHERE, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "authorization"}

    for answer in (
        rebanho.client("owner").get(path, headers=ELSEWHERE),
        rebanho.client(None).options(path, headers=ask),
        rebanho.client(None).get("/api/openapi.json", headers=ELSEWHERE),
    ):
        assert [name for name, _ in answer.headers if name.lower().startswith("access-control")] == []


def test_the_page_of_the_api_runs_nothing(rebanho: Rebanho) -> None:
    answer = rebanho.client(None).get("/api/docs")

    assert answer.mimetype == "text/html"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "<script" not in answer.text
    assert "style=" not in answer.text


def test_over_tls_a_browser_never_comes_without_it_again(rebanho: Rebanho) -> None:
    client = rebanho.client("owner")

    assert "Strict-Transport-Security" not in client.get("/health/live").headers
    over_tls = client.get("/health/live", base_url="https://farm.example")
    assert over_tls.headers["Strict-Transport-Security"] == "max-age=31536000"
