"""The demo's hands: they send what a person would send, and stop at the first refusal."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from flask import Flask

from app.kernel import clock
from app.kernel.ids import derived_id
from app.kernel.runtime import Runtime

Body = dict[str, Any]
BATCH = 500


class Hands:
    """Sends requests in the name of the farm's owner, at a day of the farm's past."""

    def __init__(self, app: Flask, runtime: Runtime, *, farm_id: UUID, token: str, zone: str) -> None:
        self.farm_id = farm_id
        self.zone = ZoneInfo(zone)
        self._runtime = runtime
        self._client = app.test_client()
        self._headers = {"Authorization": f"Bearer {token}", "Accept-Language": "en"}

    def name(self, *parts: object) -> UUID:
        """An id that is the same each time the demo is made on this farm."""
        return derived_id(self.farm_id, "demo", *parts)

    def at(self, day: date, hour: int, minute: int = 0) -> str:
        """An instant of a day at the farm."""
        return datetime.combine(day, time(hour, minute), self.zone).isoformat()

    def post(self, module: str, path: str, body: Body) -> Body:
        """One POST to the farm; raises when it is refused."""
        url = f"/api/{module}/v1/farms/{self.farm_id}/{path}"
        response = self._client.post(url, json=body, headers=self._headers)
        if response.status_code >= 300:
            raise RuntimeError(f"the demo was refused at {path}: {response.get_data(as_text=True)[:800]}")
        found: Body = response.get_json()
        return found

    def record(self, day: date, entries: Sequence[Body]) -> None:
        """Enter a day's happenings in the evening of that day, and let every module hear them."""
        evening = datetime.combine(day, time(19, 0), self.zone)
        with clock.frozen(min(evening, clock.now())):
            for start in range(0, len(entries), BATCH):
                answer = self.post("events", "events/batch", {"items": list(entries[start : start + BATCH])})
                refused = [item for item in answer["items"] if item["status"] == "refused"]
                if refused:
                    raise RuntimeError(f"the demo's entries were refused: {refused[:2]}")
            self._runtime.settle()

    def entry(self, kind: str, subject: Body, day: date, hour: int, data: Body, *, note: str | None = None) -> Body:
        """One entry, its id made of what it says."""
        entry_id = self.name(kind, subject["id"], day, hour)
        body = {"id": str(entry_id), "kind": kind, "subject": subject, "data": data}
        body["occurred_at"] = self.at(day, hour, entry_id.int % 60)
        return {**body, "note": note} if note else body


def animal(animal_id: UUID) -> Body:
    """An animal as subject."""
    return {"type": "animal", "id": str(animal_id)}


def lot(lot_id: UUID) -> Body:
    """A lot as subject."""
    return {"type": "lot", "id": str(lot_id)}
