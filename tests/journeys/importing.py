"""A person with a large sheet before a server of its own, which is killed while it works on it."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from io import BytesIO
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from app.config import Settings
from app.kernel.runtime import Runtime
from modules.events import models as journal
from modules.herd import models as herd
from tests.journeys.outside import HOST, START_SECONDS, Server

Body = dict[str, Any]

WAIT_SECONDS = 240
LOOK_EVERY = 0.02
OWN_IDS = ("place_id", "group_ids")


class Sheet:
    """One import over HTTP, asked again and again until it is as it should be."""

    def __init__(self, farm_id: UUID, token: str) -> None:
        self.farm_id = farm_id
        self.import_id = ""
        self._headers = {"Authorization": f"Bearer {token}", "Accept-Language": "en"}
        self._line: HTTPConnection | None = None

    @contextmanager
    def on(self, settings: Settings) -> Iterator[Server]:
        """A server that answers; it is killed at the end, if it was not before."""
        server = Server(settings)
        self._line = HTTPConnection(HOST, server.port, timeout=60)
        try:
            self._wait_for(server)
            yield server
        finally:
            self._line.close()
            if not server.has_ended():
                server.kill()
            server.bury()

    def _wait_for(self, server: Server) -> None:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and not server.has_ended():
            try:
                self.ask("GET", "/health/ready")
            except (OSError, HTTPException, AssertionError):
                assert self._line is not None
                self._line.close()
                time.sleep(0.05)
            else:
                return
        raise AssertionError(f"the server did not answer within {START_SECONDS} s")

    def send(self, text: str, **options: str) -> None:
        """Send the file, and start it once its dry run is made."""
        boundary, body = encode_multipart({**options, "file": _file(text)})
        kind = {"Content-Type": f'multipart/form-data; boundary="{boundary}"'}
        self.import_id = self.ask("POST", self._path(), body, kind)["id"]
        ready = self.wait(lambda found: found["state"] == "draft")
        self.ask("POST", self._path("start"), b"", {"If-Match": f'"{ready["version"]}"'})

    def undo(self) -> None:
        """Ask for all of it to be taken back."""
        self.ask("POST", self._path("undo"), b"")

    def wait(self, until: Callable[[Body], bool]) -> Body:
        """The import, as soon as it is so."""
        last = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < last:
            found = self.look()
            if until(found):
                return found
            time.sleep(LOOK_EVERY)
        raise AssertionError(f"still {found['state']} {found['progress']} {found['counts']} after {WAIT_SECONDS} s")

    def look(self) -> Body:
        """The import as it is now."""
        return self.ask("GET", self._path())

    def ask(self, method: str, path: str, body: bytes | None = None, headers: Body | None = None) -> Any:
        """The answer's JSON; a refusal is a failure of the test."""
        assert self._line is not None
        self._line.request(method, path, body, {**self._headers, **(headers or {})})
        answer = self._line.getresponse()
        content = answer.read()
        assert answer.status in (200, 201, 202), (method, path, answer.status, content)
        return json.loads(content) if content else None

    def _path(self, *rest: str) -> str:
        known = (self.import_id,) if self.import_id else ()
        return "/".join((f"/api/integration/v1/farms/{self.farm_id}/imports", *known, *rest))


def _file(text: str) -> FileStorage:
    return FileStorage(BytesIO(text.encode()), filename="rebanho.csv", content_type="text/csv")


def herd_of(runtime: Runtime, farm_id: UUID) -> list[tuple[Any, ...]]:
    """The animals that the farm has, by what people see of them."""
    columns = ("label", "name", "sex", "birth_date", "life_status", "registered_on", "last_weight_kg", "version")
    statement = (
        sa.select(*(herd.animal.c[name] for name in columns), herd.place.c.name.label("place"))
        .outerjoin(herd.place, herd.place.c.id == herd.animal.c.place_id)
        .where(herd.animal.c.farm_id == farm_id, herd.animal.c.status == "active")
    )
    with runtime.store("herd").read() as tx:
        groups = _groups(tx, farm_id)
        found = tx.all(statement.add_columns(herd.animal.c.id))
    return sorted((*row[:-1], *groups.get(row.id, ())) for row in found)


def _groups(tx: Any, farm_id: UUID) -> dict[UUID, list[str]]:
    statement = (
        sa.select(herd.membership.c.animal_id, herd.farm_group.c.name)
        .join(herd.farm_group, herd.farm_group.c.id == herd.membership.c.group_id)
        .where(herd.membership.c.farm_id == farm_id)
    )
    found: dict[UUID, list[str]] = {}
    for row in tx.all(statement.order_by(herd.farm_group.c.name)):
        found.setdefault(row.animal_id, []).append(row.name)
    return found


def journal_of(runtime: Runtime, farm_id: UUID) -> list[tuple[Any, ...]]:
    """The entries that the farm's journal holds, each with the label of its animal instead of ids."""
    with runtime.store("herd").read() as tx:
        animals = tx.all(sa.select(herd.animal.c.id, herd.animal.c.label).where(herd.animal.c.farm_id == farm_id))
    labels = {row.id: row.label for row in animals}
    entry = journal.entry
    with runtime.store("events").read() as tx:
        rows = tx.all(sa.select(entry).where(entry.c.farm_id == farm_id, entry.c.retracted.is_(False)))
    return sorted(
        (labels.get(row.subject_id, row.subject_type), row.kind, row.occurred_on, row.verdict, row.revision, _data(row))
        for row in rows
    )


def _data(row: Any) -> str:
    told = {name: value for name, value in row.data.items() if name not in OWN_IDS}
    return json.dumps(told, sort_keys=True)
