"""The demo's hands: they send what a person would send, on the day it is sent, and stop at the first refusal."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from hashlib import sha256
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from flask import Flask

from app.demo.diary import Diary, Line, Page, Repair
from app.kernel import clock
from app.kernel.runtime import Runtime

Body = dict[str, Any]
BYTES = "application/octet-stream"
BATCH = 1000  # entries in a request
SITTING, LONGEST_SITTING = 500, 14  # entries, or days, after which the modules are let to listen
MORNING, EVENING = time(5, 0), time(19, 0)


class Hands:
    """Sends requests in the name of the farm's owner, at a day of the farm's past."""

    def __init__(self, app: Flask, runtime: Runtime, *, farm_id: UUID, token: str, zone: str) -> None:
        self.farm_id = farm_id
        self.zone = ZoneInfo(zone)
        self._runtime = runtime
        self._client = app.test_client()
        self._headers = {"Authorization": f"Bearer {token}", "Accept-Language": "en"}

    def enter(self, diary: Diary) -> None:
        """Open the places and the feeds, then enter the diary, some days at a sitting."""
        with self._at(diary.first, MORNING):
            for place in diary.places:
                self.send("POST", "herd", "places", place)
            for feed in diary.feeds:
                self.send("POST", "herd", "catalogues/feeds", feed)
        for days in _sittings(diary):
            self._register(days, diary)
            for day in days:
                with self._at(day, EVENING):
                    self._upload(diary.pages[day].pictures)
                    self._record(day, diary.pages[day].lines)
            with self._at(days[-1], EVENING):
                self._runtime.settle()
            for day in days:
                self._put_right(day, diary.pages[day])

    def send(self, method: str, module: str, path: str, body: Any = None, *, version: int | None = None) -> Body:
        """One request to the farm, its body JSON or the bytes of a file; raises when it is refused."""
        headers = self._headers if version is None else {**self._headers, "If-Match": f'"{version}"'}
        url = f"/api/{module}/v1/farms/{self.farm_id}/{path}"
        said = {"data": body, "content_type": BYTES} if isinstance(body, bytes) else {"json": body}
        response = self._client.open(url, method=method, headers=headers, **said)
        if response.status_code >= 300:
            raise RuntimeError(f"the demo was refused at {path}: {response.get_data(as_text=True)[:800]}")
        found: Body = response.get_json()
        return found

    @contextmanager
    def _at(self, day: date, hour: time) -> Iterator[None]:
        moment = datetime.combine(day, hour, self.zone)
        with clock.frozen(min(moment, clock.now())):
            yield

    def _register(self, days: Sequence[date], diary: Diary) -> None:
        """What begins on these days, which the journal has to hear of before anything is said of it."""
        for day in days:
            page = diary.pages[day]
            with self._at(day, MORNING):
                for group in page.groups:
                    self.send("POST", "herd", "groups", group)
                for animal in page.animals:
                    self.send("POST", "herd", "animals", animal)
        with self._at(days[-1], EVENING):
            self._runtime.settle()

    def _upload(self, pictures: Iterable[bytes]) -> None:
        """The pictures that the entries of a day name."""
        for content in pictures:
            path = f"attachments/{sha256(content).hexdigest()}?offset=0&size={len(content)}"
            self.send("PUT", "events", path, content)

    def _record(self, day: date, lines: Sequence[Line]) -> None:
        """A day's happenings, in the evening of that day."""
        items = [self._item(day, line) for line in lines]
        for start in range(0, len(items), BATCH):
            answer = self.send("POST", "events", "events/batch", {"items": items[start : start + BATCH]})
            refused = [item for item in answer["items"] if item["status"] == "refused"]
            if refused:
                raise RuntimeError(f"the demo's entries were refused: {refused[:2]}")

    def _item(self, day: date, line: Line) -> Body:
        at = datetime.combine(day, time(line.minute // 60, line.minute % 60), self.zone).isoformat()
        subject = {"type": line.subject.type, "id": str(line.subject.id)}
        item = {"id": str(line.id), "kind": line.kind, "subject": subject, "occurred_at": at, "data": line.data}
        return {**item, "note": line.note} if line.note else item

    def _put_right(self, day: date, page: Page) -> None:
        """Correct what was wrong."""
        with self._at(day, EVENING):
            for repair in page.repairs:
                self._repair(repair)
            if page.repairs:
                self._runtime.settle()

    def _repair(self, repair: Repair) -> None:
        path = f"events/{repair.entry_id}"
        version = self.send("GET", "events", path)["version"]
        if repair.changes is None:
            self.send("DELETE", "events", f"{path}?why={repair.why}", version=version)
        else:
            self.send("PUT", "events", path, {**repair.changes, "why": repair.why}, version=version)


def _sittings(diary: Diary) -> Iterable[list[date]]:
    """The days on which something is entered, as many together as are entered at one sitting."""
    sitting: list[date] = []
    entries = 0
    for day in sorted(diary.pages):
        page = diary.pages[day]
        if sitting and (entries >= SITTING or (day - sitting[0]).days >= LONGEST_SITTING):
            yield sitting
            sitting, entries = [], 0
        sitting.append(day)
        entries += len(page.lines)
    if sitting:
        yield sitting
