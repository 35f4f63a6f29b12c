"""Browsers, and an installation that nobody owns yet."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from app.config import Settings
from app.factory import create_app, make_runtime
from tests.factories import PASSWORD
from tests.running import Rebanho

PUBLIC_URL = "https://rebanho.farm.example"
BASE = "/api/identity/v1"


class Browser:
    """A client that keeps cookies and says, as browsers do, from which page it asks."""

    def __init__(self, client: Any, origin: str = "http://localhost") -> None:
        self.client = client
        self.origin = origin

    def ask(self, method: str, path: str, json: Any = None, **headers: str) -> Any:
        given = {"Origin": self.origin, **{name.replace("_", "-"): value for name, value in headers.items()}}
        return self.client.open(f"{BASE}{path}", method=method, json=json, headers=given)

    def get(self, path: str, **headers: str) -> Any:
        return self.ask("GET", path, **headers)

    def post(self, path: str, json: Any, **headers: str) -> Any:
        return self.ask("POST", path, json, **headers)

    def patch(self, path: str, json: Any, version: int | str = 1) -> Any:
        return self.ask("PATCH", path, json, If_Match=f'"{version}"')

    def delete(self, path: str, version: int | str = 1) -> Any:
        return self.ask("DELETE", path, If_Match=f'"{version}"')

    def sign_in(self, email: str, password: str = PASSWORD) -> Any:
        return self.post("/session", {"email": email, "password": password})


@pytest.fixture
def browser(rebanho: Rebanho) -> Callable[..., Browser]:
    def open_browser(**kwargs: str) -> Browser:
        return Browser(rebanho.app.test_client(), **kwargs)

    return open_browser


@pytest.fixture
def public(rebanho: Rebanho) -> Iterator[Flask]:
    """The application over the same stores, known to the world by another address."""
    settings = replace(rebanho.settings, public_url=PUBLIC_URL)
    runtime = make_runtime(settings)
    yield create_app(settings, runtime=runtime)
    runtime.stop()


@pytest.fixture
def unowned(settings: Settings) -> Iterator[Flask]:
    """The application before anybody has set it up."""
    runtime = make_runtime(settings)
    yield create_app(settings, runtime=runtime)
    runtime.stop()
