"""A running Rebanho for tests: the whole application in this process, moved by hand."""

import threading
from typing import Any
from uuid import UUID

from flask.testing import FlaskClient

from app.config import Settings
from app.factory import create_app, make_runtime
from app.identity.authenticate import COOKIE
from app.kernel.bus import Bus
from app.kernel.identity import Role
from app.kernel.jobs import enqueue
from app.kernel.store import Store
from tests.beginning import Beginning, empty
from tests.factories import add_member, add_member_with_token, add_technician, open_farm, sign_in


class TokenClient(FlaskClient):
    """A test client that sends a bearer token with every request, or a cookie from our own page."""

    token: str | None = None
    origin: str | None = None

    def open(self, *args: Any, **kwargs: Any) -> Any:
        """One request."""
        headers = dict(kwargs.pop("headers", None) or {})
        if self.token and "Authorization" not in headers:
            headers["Authorization"] = f"Bearer {self.token}"
        if self.origin:
            headers.setdefault("Origin", self.origin)
        headers.setdefault("Accept-Language", "en")
        return super().open(*args, headers=headers, **kwargs)


class Rebanho:
    """The application and its runtime over one farm."""

    def __init__(self, settings: Settings, *, bus: Bus | None = None) -> None:
        self.settings = settings
        self.runtime = make_runtime(settings, bus=bus)
        self.app = create_app(settings, runtime=self.runtime)
        self.app.test_client_class = TokenClient
        empty(self.runtime)
        self._opened: UUID = open_farm(self.store("identity"))
        self.settle()
        self._beginning = Beginning(self.runtime)
        self.begin()

    def begin(self) -> None:
        """One farm of which nothing is known yet, and nothing else."""
        self.farm_id = self._opened  # a test may have gone on with another one
        self._tokens: dict[tuple[UUID, str], str] = {}
        self.runtime.authenticate.forget()  # type: ignore[attr-defined]
        self.app.extensions["rebanho-signer"].forget()
        self._beginning.put_back(self.runtime)

    def has_been_started(self) -> bool:
        """Whether a test set its threads going: then it cannot serve another one."""
        return any(thread.name.startswith("move-") for thread in threading.enumerate())

    def store(self, name: str) -> Store:
        """The store of a module."""
        return self.runtime.store(name)

    def settle(self) -> None:
        """Move all messages."""
        self.runtime.settle()

    def run(self, module: str, actor: str) -> None:
        """Have a job of a module done, and all that follows of it."""
        with self.store(module).write() as tx:
            enqueue(tx, actor)
        self.settle()

    def client(self, role: str | None = "owner", farm_id: UUID | None = None) -> Any:
        """A client with the token of a person of that role on the farm; None sends no credentials.

        A technician, who makes no tokens, is signed in.
        """
        if role == Role.TECHNICIAN:
            return self.person(role, farm_id)
        client = self.app.test_client()
        if role is not None:
            farm = farm_id or self.farm_id
            if (farm, role) not in self._tokens:
                self._tokens[farm, role] = add_member_with_token(self.store("identity"), farm, role)
            client.token = self._tokens[farm, role]
        return client

    def technician(self, farm_id: UUID, *data: str) -> Any:
        """A browser in which somebody is signed in whose organisation the farm lets look at these classes of data."""
        store = self.store("identity")
        return self._browser(sign_in(store, add_technician(store, farm_id, data)))

    def person(self, role: str = "owner", farm_id: UUID | None = None) -> Any:
        """A browser in which a new person of that role on the farm is signed in."""
        store, farm = self.store("identity"), farm_id or self.farm_id
        is_technician = role == Role.TECHNICIAN
        person_id = add_technician(store, farm) if is_technician else add_member(store, farm, role)
        return self._browser(sign_in(store, person_id))

    def _browser(self, secret: str) -> Any:
        client = self.app.test_client()
        client.set_cookie(COOKIE, secret)
        client.origin = "http://localhost"
        return client

    def other_farm(self) -> UUID:
        """Another farm, to which nobody of the first belongs."""
        farm = open_farm(self.store("identity"))
        self.settle()
        return farm

    def close(self) -> None:
        """Give back the connections."""
        self.runtime.stop()
