"""What tests of the journal do over REST, on a farm whose herd tells of its animals."""

from typing import Any
from uuid import UUID, uuid4

import orjson
import sqlalchemy as sa

from modules.events.models import metadata
from tests.running import Rebanho


class Farm:
    """A farm as its owner uses it."""

    def __init__(self, rebanho: Rebanho, role: str = "owner") -> None:
        self.rebanho = rebanho
        self.id = rebanho.farm_id
        self.client = rebanho.client(role)
        self.herd = f"/api/herd/v1/farms/{self.id}"
        self.events = f"/api/events/v1/farms/{self.id}"

    def place(self, name: str, **more: Any) -> str:
        body = {"id": str(uuid4()), "kind": "pen", "name": name, **more}
        return self._made(self.client.post(f"{self.herd}/places", json=body))

    def group(self, name: str, **more: Any) -> str:
        body = {"id": str(uuid4()), "kind": "group", "name": name, "purpose": "feeding", **more}
        return self._made(self.client.post(f"{self.herd}/groups", json=body))

    def lot(self, head_count: int, **more: Any) -> str:
        body = {
            "id": str(uuid4()),
            "kind": "lot",
            "name": f"Lot {uuid4().hex[:6]}",
            "purpose": "feeding",
            "species": "chicken",
            "production_type": "broiler",
            "opened_on": "2026-01-01",
            "head_count": head_count,
            **more,
        }
        return self._made(self.client.post(f"{self.herd}/groups", json=body))

    def animal(self, **more: Any) -> str:
        body = {
            "id": str(uuid4()),
            "species": "pig",
            "sex": "Female",
            "birth_date": "2025-12-01",
            "registered_on": "2026-01-01",
            "identifiers": [{"scheme": "br.management", "value": uuid4().hex[:8].upper()}],
            **more,
        }
        return self._made(self.client.post(f"{self.herd}/animals", json=body))

    def _made(self, answer: Any) -> str:
        assert answer.status_code == 201, answer.json
        self.rebanho.settle()
        return str(answer.json["id"])

    def post(self, kind: str, subject: str, on: str, data: dict[str, Any], **more: Any) -> Any:
        body = {
            "kind": kind,
            "subject": {"type": more.pop("type", "animal"), "id": subject},
            "occurred_at": on,
            "data": data,
            "confirmed": [{"code": "old_entry"}],
            **more,
        }
        return self.client.post(f"{self.events}/events", json=body)

    def record(self, kind: str, subject: str, on: str, data: dict[str, Any], **more: Any) -> dict[str, Any]:
        answer = self.post(kind, subject, on, data, **more)
        assert answer.status_code in (200, 201, 202), answer.json
        return dict(answer.json)

    def entry(self, entry_id: str) -> dict[str, Any]:
        answer = self.client.get(f"{self.events}/events/{entry_id}")
        assert answer.status_code == 200, answer.json
        return dict(answer.json)

    def correct(self, entry: dict[str, Any], **changes: Any) -> Any:
        body = {"why": "typing error", "confirmed": [{"code": "old_entry"}], **changes}
        return self._amend("put", entry, json=body)

    def retract(self, entry: dict[str, Any]) -> Any:
        return self._amend("delete", entry, query_string={"why": "wrong animal"})

    def _amend(self, method: str, entry: dict[str, Any], **sent: Any) -> Any:
        return getattr(self.client, method)(
            f"{self.events}/events/{entry['id']}", headers={"If-Match": f'"{entry["version"]}"'}, **sent
        )

    def get(self, path: str, **query: Any) -> Any:
        return self.client.get(f"{self.events}/{path}", query_string=query).json

    def facts(self, *, of: UUID | str | None = None) -> list[tuple[str, str]]:
        """What events has said: (type without its ends, id of the entry), oldest first."""
        with self.rebanho.store("events").read() as tx:
            bodies = [
                orjson.loads(row.body) for row in tx.all(sa.select(metadata.tables["outbox"]).order_by("position"))
            ]
        said = [(".".join(body["type"].split(".")[2:4]), body["subject"]) for body in bodies]
        return [each for each in said if of is None or each[1] == str(of)]
