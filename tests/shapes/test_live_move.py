"""A module moves out of a farm that works, and back: by settings and restarts, while people go on writing."""

import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from uuid import UUID

import pytest

from app.config import STORES
from tests.factories import add_member_with_token
from tests.journeys.conftest import BROWSER, OWNER, Owner
from tests.journeys.outside import Client
from tests.journeys.test_kill import said, stored
from tests.shapes.deployment import Deployment
from tests.shapes.plans import ONE_OUT, Plan
from tests.shapes.processes import HOST, Process
from tests.shapes.shape import Shape, running

ROOT = Path(__file__).parents[2]
MOVING = {
    "sqlite": Plan("health moves out and back, SQLite, Redis Streams", "sqlite", ONE_OUT, "redis-streams"),
    "postgresql": Plan("health moves out and back, PostgreSQL, RabbitMQ", "postgresql", ONE_OUT, "dramatiq+amqp"),
}
WRITERS = 2
LIVED_BETWEEN_S = 2.0

pytestmark = pytest.mark.timeout(600)


class Pause:
    """The longest time in which something did not succeed, though it was tried all the time."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.monotonic()

    def succeeded(self) -> None:
        now = time.monotonic()
        self.longest, self._last = max(self.longest, now - self._last), now


@contextmanager
def at_work(
    owner: Owner, port: int, *, animals: int = 5, goes_on_after: frozenset[int] = frozenset()
) -> Iterator[tuple[list[Client], Pause, Pause]]:
    """People who write without a pause of so many animals each, and one who looks at an animal as health sees it."""
    pens = [owner.place("Baia 1"), owner.place("Baia 2")]
    farm, store = UUID(owner.farm_id), owner.runtime.store("identity")
    clients = []
    for number in range(WRITERS):
        pigs = [
            owner.register(f"{number}{each:02}", place_id=pens[0], birth_date="2026-01-01") for each in range(animals)
        ]
        clients.append(Client(owner.farm_id, add_member_with_token(store, farm, "worker"), pigs, pens, number))
        clients[-1].goes_on_after = goes_on_after
    token, pig = add_member_with_token(store, farm, "vet"), clients[0].animals[0]
    health_url = f"/api/health/v1/farms/{owner.farm_id}/animals/{pig}"
    done, writes, looks = threading.Event(), Pause(), Pause()
    threads = [threading.Thread(target=_write, args=(client, port, done, writes)) for client in clients]
    threads.append(threading.Thread(target=_look, args=(health_url, token, port, done, looks)))
    for thread in threads:
        thread.start()
    try:
        yield clients, writes, looks
    finally:
        done.set()
        for thread in threads:
            thread.join()


def _write(client: Client, port: int, done: threading.Event, pause: Pause) -> None:
    while not done.is_set():
        line = HTTPConnection(HOST, port, timeout=30)
        while not done.is_set() and client.write(line):
            pause.succeeded()
        time.sleep(0.02)


def _look(url: str, token: str, port: int, done: threading.Event, pause: Pause) -> None:
    while not done.is_set():
        line = HTTPConnection(HOST, port, timeout=30)
        try:
            line.request("GET", url, headers={**BROWSER, "Authorization": f"Bearer {token}"})
            if line.getresponse().status == 200:
                pause.succeeded()
        except (OSError, HTTPException):
            pass
        finally:
            line.close()
        time.sleep(0.02)


def whole(shape: Shape) -> Process:
    """The front with every module in it, at the same address."""
    apart = {"REBANHO_REMOTE", "REBANHO_SERVICE_TOKEN_FILE"}
    settings = {name: value for name, value in shape.front.settings.items() if name not in apart}
    for store, url in shape.databases.items():
        settings[f"REBANHO_DATABASE_{store.upper()}"] = url
    return Process("whole", settings, STORES, port=shape.front.port, log=shape.folder / "whole.log")


@pytest.mark.parametrize("database", MOVING)
def test_health_moves_out_and_back_and_nothing_that_was_acknowledged_is_lost_or_doubled(
    database: str, tmp_path: Path
) -> None:
    before = files_of_the_project()
    with running(MOVING[database], tmp_path) as shape:
        one, front, health = whole(shape), shape.front, shape.processes["health"]
        for process in (health, front):
            process.stop()
        one.start()
        one.wait_until_ready()
        try:
            deployment = Deployment(shape)
            owner = owner_of(deployment)
            with at_work(owner, front.port) as (clients, writes, looks):
                time.sleep(LIVED_BETWEEN_S)
                health.start()  # beside the one that still has it: they share the store, and take turns
                health.wait_until_ready()
                replace(one, front)
                assert shape.foreign_holdings() == []
                time.sleep(LIVED_BETWEEN_S)
                replace(front, one)
                health.stop()
                time.sleep(LIVED_BETWEEN_S)
            owner.runtime.settle()

            acknowledged = {entry for client in clients for entry in client.acknowledged}
            assert set(stored(owner)) == acknowledged
            assert sorted(said(owner)) == sorted(acknowledged)
            owner.assert_pictures_agree()
            deployment.close()
        finally:
            one.stop()
    assert files_of_the_project() == before
    print(
        f"{database}: {len(acknowledged)} acknowledged, 0 lost, 0 doubled; longest pause of writing "
        f"{writes.longest:.2f} s, of health {looks.longest:.2f} s"
    )


def replace(old: Process, new: Process) -> None:
    """One process ends, and another with other settings begins at its address."""
    old.stop()
    new.start()
    new.wait_until_ready()


def owner_of(deployment: Deployment) -> Owner:
    """The first owner of the installation."""
    owner = Owner(deployment.observer, deployment.application.test_client())
    answer = owner.browser.post("/api/identity/v1/setup", json=OWNER, headers=BROWSER)
    assert answer.status_code == 201, answer.text
    owner.runtime.settle()
    owner.farm_id = answer.json["farms"][0]["farm_id"]
    return owner


def files_of_the_project() -> str:
    """What differs from the last commit, as git tells it."""
    told = [["git", "diff", "HEAD"], ["git", "status", "--porcelain"]]
    return "".join(subprocess.run(each, cwd=ROOT, check=True, capture_output=True, text=True).stdout for each in told)
