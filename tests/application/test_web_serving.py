"""Serving the built client."""

import gzip
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.web.serve import serve_client


@pytest.fixture
def built(tmp_path: Path) -> FlaskClient:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<title>client</title>")
    (tmp_path / "assets" / "app-1234.js").write_text("code")
    (tmp_path / "assets" / "app-1234.js.gz").write_bytes(gzip.compress(b"code"))
    (tmp_path.parent / "secret.txt").write_text("secret")
    app = Flask("test", static_folder=None)
    serve_client(app, tmp_path)
    return app.test_client()


def test_an_address_of_the_client_answers_its_page(built: FlaskClient) -> None:
    response = built.get("/animals/42")

    assert (response.status_code, response.text) == (200, "<title>client</title>")
    assert response.headers["Cache-Control"] == "no-cache"


def test_a_hashed_asset_is_kept_for_a_year(built: FlaskClient) -> None:
    response = built.get("/assets/app-1234.js")

    assert "immutable" in response.headers["Cache-Control"]
    assert response.mimetype == "text/javascript"


def test_a_precompressed_copy_is_sent_to_who_accepts_it(built: FlaskClient) -> None:
    response = built.get("/assets/app-1234.js", headers={"Accept-Encoding": "gzip"})

    assert response.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.data) == b"code"


def test_a_missing_asset_is_not_answered_with_the_page(built: FlaskClient) -> None:
    assert built.get("/assets/gone.js").status_code == 404


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt"])
def test_a_path_never_leaves_the_build(built: FlaskClient, path: str) -> None:
    assert b"secret" not in built.get(path).data.replace(b"secret.txt", b"")


@pytest.mark.parametrize("path", ["/api/nothing", "/health/nothing"])
def test_an_unknown_api_address_is_not_answered_with_the_page(built: FlaskClient, path: str) -> None:
    assert built.get(path).status_code == 404


@pytest.mark.parametrize("method", ["GET", "PATCH", "DELETE"])
def test_an_api_address_that_names_nothing_is_not_found_by_any_method(built: FlaskClient, method: str) -> None:
    assert built.open("/api/herd/v1/farms/not-an-id", method=method).status_code == 404


def test_the_policy_allows_nothing_from_elsewhere(built: FlaskClient) -> None:
    policy = built.get("/").headers["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


def test_without_a_build_the_page_says_how_to_get_one(tmp_path: Path) -> None:
    app = Flask("test", static_folder=None)
    serve_client(app, tmp_path)

    response = app.test_client().get("/")

    assert response.status_code == 200
    assert "make web" in response.text
