"""A new installation and the person who takes possession of it, through the routes that the page uses."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from app.config import Settings
from app.factory import create_app, make_runtime
from app.kernel.runtime import Runtime
from tests.journeys.pictures import assert_pictures_agree
from tests.shapes.deployment import Deployment
from tests.shapes.plans import PLANS
from tests.shapes.shape import running

BROWSER = {"Sec-Fetch-Site": "same-origin", "Accept-Language": "en"}
OWNER = {
    "name": "Ana Souza",
    "email": "ana@boavista.example",
    "password": "uma senha bem longa",
    "language": "pt-BR",
    "farm": {"name": "Granja Boa Vista", "time_zone": "America/Sao_Paulo", "locale": "pt-BR", "main_species": "pig"},
}


@dataclass
class Owner:
    """The owner at the page: every request carries the cookie, and after every write the messages have moved."""

    runtime: Runtime
    browser: Any
    farm_id: str = ""

    def get(self, module: str, path: str, **query: Any) -> Any:
        """The body of a GET on the farm that must succeed."""
        answer = self.browser.get(self._url(module, path), query_string=query, headers=BROWSER)
        assert answer.status_code == 200, answer.text
        return answer.json

    def send(self, method: str, module: str, path: str, body: Any = None, *, version: int | None = None) -> Any:
        """A write on the farm, and its answer."""
        headers = dict(BROWSER) if version is None else {**BROWSER, "If-Match": f'"{version}"'}
        answer = self.browser.open(self._url(module, path), method=method, json=body, headers=headers)
        self.runtime.settle()
        return answer

    def make(self, module: str, path: str, **body: Any) -> Any:
        """A POST that must make something."""
        answer = self.send("POST", module, path, body)
        assert answer.status_code == 201, answer.text
        return answer.json

    def place(self, name: str, kind: str = "pen", **more: Any) -> str:
        return str(self.make("herd", "places", name=name, kind=kind, **more)["id"])

    def group(self, name: str, purpose: str = "feeding", **more: Any) -> str:
        return str(self.make("herd", "groups", **{"kind": "group", "name": name, "purpose": purpose, **more})["id"])

    def register(self, number: str, **more: Any) -> str:
        numbers = [{"scheme": "br.management", "value": number}]
        said = {"species": "pig", "sex": "Female", "registered_on": "2026-01-05", "identifiers": numbers, **more}
        return str(self.make("herd", "animals", **said)["id"])

    def entry(self, kind: str, subject: str, on: str, /, *, lot: bool = False, **data: Any) -> dict[str, Any]:
        """The body of an entry; that it is written late is confirmed beforehand."""
        return {
            "kind": kind,
            "subject": {"type": "lot" if lot else "animal", "id": subject},
            "occurred_at": on,
            "confirmed": [{"code": "old_entry"}],
            "data": data,
        }

    def record(self, kind: str, subject: str, on: str, /, *, lot: bool = False, **data: Any) -> Any:
        """An entry that the journal takes without a word."""
        return self.make("events", "events", **self.entry(kind, subject, on, lot=lot, **data))

    def animal(self, animal_id: str) -> Any:
        return self.get("herd", f"animals/{animal_id}")

    def find_entry(self, entry_id: str) -> Any:
        return self.get("events", f"events/{entry_id}")

    def timeline(self, subject_id: str) -> list[str]:
        """The kinds of what happened to a subject, newest first."""
        return [entry["kind"] for entry in self.get("events", f"subjects/{subject_id}/timeline")["items"]]

    def assert_pictures_agree(self) -> None:
        assert_pictures_agree(self.runtime)

    def _url(self, module: str, path: str) -> str:
        return f"/api/{module}/v1/farms/{self.farm_id}/{path}"


@pytest.fixture(scope="session")
def deployment(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment | None]:
    """The processes of `--shape`, the same for all journeys; None: every journey has an application of its own."""
    name = pytestconfig.getoption("shape")
    if name is None:
        yield None
        return
    with running(PLANS[name], tmp_path_factory.mktemp(f"shape-{name}")) as shape:
        deployment = Deployment(shape)
        yield deployment
        deployment.close()


@pytest.fixture
def newcomer(settings: Settings, deployment: Deployment | None) -> Iterator[Owner]:
    """Somebody before a new installation that nobody owns."""
    if deployment is not None:
        deployment.forget()
        yield Owner(deployment.observer, deployment.application.test_client())
        deployment.assert_apart()
        return
    runtime = make_runtime(settings)
    app = create_app(settings, runtime=runtime)
    yield Owner(runtime, app.test_client())
    runtime.stop()


@pytest.fixture
def owner(newcomer: Owner) -> Owner:
    """The owner of a new installation, signed in at a farm without anything on it."""
    answer = newcomer.browser.post("/api/identity/v1/setup", json=OWNER, headers=BROWSER)
    assert answer.status_code == 201, answer.text
    newcomer.runtime.settle()
    newcomer.farm_id = answer.json["farms"][0]["farm_id"]
    return newcomer
