"""The farm that is measured: two hundred animals, weighed again and again."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

from app.config import Settings
from app.factory import make_runtime
from app.kernel import clock
from app.kernel.custody import count_unfinished
from app.kernel.runtime import Runtime
from tests.bench.server import Server

ANIMALS = 200
BATCH = 1000
FIRST_DAY = clock.now().replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=29)
APART = timedelta(minutes=10)
LONGEST_SECONDS = 300


@dataclass
class Farm:
    """What the measured requests need to know."""

    farm_id: str
    token: str
    animals: list[str]
    turns: Iterator[int]

    def path(self, module: str, rest: str) -> str:
        """A path of one module on this farm."""
        return f"/api/{module}/v1/farms/{self.farm_id}/{rest}"

    def weighing(self, animal: str, turn: int) -> dict[str, Any]:
        """A weighing as a client records it, of a pig whose growth surprises nobody."""
        return {
            "id": str(uuid4()),
            "kind": "weighing",
            "subject": {"type": "animal", "id": animal},
            "occurred_at": (FIRST_DAY + timedelta(days=1) + turn * APART).isoformat(),
            "data": {"weight_kg": round(60 + turn / 1000, 3)},
        }

    def batch(self) -> dict[str, Any]:
        """A thousand weighings: every animal five times, at times of their own."""
        items = [
            self.weighing(animal, turn)
            for turn in (next(self.turns) for _ in range(BATCH // len(self.animals)))
            for animal in self.animals
        ]
        return {"items": items}


def open_farm(server: Server, *, animals: int = ANIMALS) -> Farm:
    """Sign the owner up, take a token, and register the animals, as any client would."""
    owner = {"name": "Bench", "email": "bench@example.org", "password": "a long enough pass phrase", "language": "en"}
    place = {"name": "Bench", "time_zone": "UTC", "locale": "en", "country": "BR", "main_species": "pig"}
    me = server.ask("POST", "/api/identity/v1/setup", {**owner, "farm": place})
    farm_id = me["farms"][0]["farm_id"]
    asked = {"name": "bench", "scopes": ["read", "record", "manage"]}
    token = server.ask("POST", f"/api/identity/v1/farms/{farm_id}/tokens", asked)["token"]
    server.sign_in(token)
    farm = Farm(farm_id=farm_id, token=token, animals=[], turns=count())
    pen = server.ask("POST", farm.path("herd", "places"), {"kind": "pen", "name": "Pen 1"})["id"]
    for number in range(animals):
        farm.animals.append(server.ask("POST", farm.path("herd", "animals"), _animal(number, pen))["id"])
    return farm


def _animal(number: int, pen: str) -> dict[str, Any]:
    return {
        "species": "pig",
        "sex": "Female",
        "birth_date": (FIRST_DAY - timedelta(days=100)).date().isoformat(),
        "registered_on": FIRST_DAY.date().isoformat(),
        "place_id": pen,
        "identifiers": [{"scheme": "br.management", "value": f"B{number:04d}"}],
    }


class Moved:
    """Looks into the stores of a running server, read-only, to tell when every message has been handled."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime

    def wait(self, *, every: float = 0.01) -> None:
        """Come back when nothing waits to be sent, received or handled."""
        until = time.monotonic() + LONGEST_SECONDS
        while not self._all():
            if time.monotonic() > until:
                raise AssertionError(f"messages still wait after {LONGEST_SECONDS} s")
            time.sleep(every)

    def _all(self) -> bool:
        """Whether every subscription has handled all there is (asked twice: handling says new things)."""
        return all(self._quiet(name) for _ in range(2) for name in self._runtime.movers)

    def _quiet(self, name: str) -> bool:
        mover = self._runtime.movers[name]
        if mover.relay.oldest_unsent_seconds():
            return False
        heard = all(
            mark >= (mover.feed.head(stream) or mark)
            for stream in mover.module.streams()
            for mark in mover.inbox.marks(stream).values()
        )
        with mover.store.read() as tx:
            return heard and not _waiting(tx)


def _waiting(tx: Any) -> bool:
    found = count_unfinished(tx)
    if parked := [row for row in found if row[2] == "parked"]:
        raise AssertionError(f"parked: {parked}")
    return bool(found)


@contextmanager
def watching(data: Path) -> Iterator[Moved]:
    """A look into the stores beside the server."""
    runtime = make_runtime(Settings(data=data))
    try:
        yield Moved(runtime)
    finally:
        runtime.stop()
