"""The server in a process of its own, killed again and again, and a client outside that keeps what it was told."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from uuid import uuid4

from app.config import Settings
from app.kernel import clock
from tests.brokers import free_port

HOST = "127.0.0.1"
START_SECONDS = 90
APART = timedelta(minutes=10)
MOVE_EVERY = 5


class Server:
    """`rebanho serve --migrate` in a session of its own, so that a kill reaches its worker too."""

    def __init__(self, settings: Settings) -> None:
        self.port = free_port()
        given = {name: value for name, value in os.environ.items() if not name.startswith("REBANHO_")}
        given |= {f"REBANHO_DATABASE_{store.upper()}": url for store, url in settings.databases.items()}
        given |= {"REBANHO_DATA": str(settings.data), "REBANHO_PORT": str(self.port), "REBANHO_LOG_LEVEL": "ERROR"}
        command = [str(Path(sys.executable).with_name("rebanho")), "serve", "--migrate"]
        self._process = subprocess.Popen(
            command, env=given, start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )

    @property
    def pid(self) -> int:
        """The process that started."""
        return self._process.pid

    def kill(self) -> None:
        """Kill -9: nothing is told, nothing is closed."""
        os.killpg(self._process.pid, signal.SIGKILL)

    def bury(self) -> None:
        """Wait until it is gone."""
        self._process.wait(30)

    def has_ended(self) -> bool:
        """Whether it ended by itself."""
        return self._process.poll() is not None


class Client:
    """Chooses the ids, sends again what was not acknowledged, and remembers what was."""

    def __init__(self, farm_id: str, token: str, animals: list[str], places: list[str], seed: int) -> None:
        self.farm_id, self.animals, self.places = farm_id, animals, places
        self.dice = random.Random(seed)
        self.acknowledged: dict[str, dict[str, Any]] = {}
        self.repeats = 0
        self.goes_on_after: frozenset[int] = frozenset()  # answers that are no refusal: it is sent again
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self._first = clock.now().replace(minute=0, second=0, microsecond=0) - timedelta(days=28)
        self._open: dict[str, Any] | None = None

    def live_through_a_kill(self, settings: Settings) -> None:
        """Start the server and write until it is killed at some moment."""
        server = Server(settings)
        try:
            line = self._first_answer(server)
            killer = threading.Timer(self.dice.uniform(0.0, 1.0), server.kill)
            killer.start()
            while self.write(line):
                pass
            killer.join()
        finally:
            if not server.has_ended():
                server.kill()
            server.bury()

    @contextmanager
    def writing(self, settings: Settings) -> Iterator[None]:
        """Within it this client writes to a server without a pause; the server is killed at the end."""
        server, done = Server(settings), threading.Event()
        try:
            line = self._first_answer(server)
            writer = threading.Thread(target=self._write_until, args=(line, done))
            writer.start()
            yield
            done.set()
            writer.join()
        finally:
            done.set()
            server.kill()
            server.bury()

    def _write_until(self, line: HTTPConnection, done: threading.Event) -> None:
        while not done.is_set() and self.write(line):
            pass

    def _first_answer(self, server: Server) -> HTTPConnection:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and not server.has_ended():
            line = HTTPConnection(HOST, server.port, timeout=30)
            if self.write(line):
                return line
            time.sleep(0.05)
        raise AssertionError(f"the server did not answer within {START_SECONDS} s")

    def write(self, line: HTTPConnection) -> bool:
        """Whether the next entry was acknowledged; a refusal is a failure of the test."""
        self._open = self._open or self._next_entry()
        path = f"/api/events/v1/farms/{self.farm_id}/events"
        try:
            line.request("POST", path, json.dumps(self._open), self._headers)
            answer = line.getresponse()
            body = answer.read()
        except (OSError, HTTPException):
            line.close()
            return False
        if answer.status in self.goes_on_after:
            return False
        assert answer.status in (200, 201), (answer.status, body)
        self.repeats += answer.status == 200
        self.acknowledged[self._open["id"]] = self._open
        self._open = None
        return True

    def _next_entry(self) -> dict[str, Any]:
        turn, which = divmod(len(self.acknowledged), len(self.animals))
        moved, is_move = divmod(turn, MOVE_EVERY)[0], turn % MOVE_EVERY == MOVE_EVERY - 1
        place = self.places[(moved + 1) % len(self.places)]
        return {
            "id": str(uuid4()),
            "kind": "move" if is_move else "weighing",
            "subject": {"type": "animal", "id": self.animals[which]},
            "occurred_at": (self._first + turn * APART).isoformat(),
            "data": {"to_place_id": place} if is_move else {"weight_kg": round(60 + turn / 1000, 3)},
            "confirmed": [{"code": "old_entry"}],
        }
