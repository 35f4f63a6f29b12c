"""A deployment of several processes comes back from its backups: in another place, whole, and of one mind again."""

import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from uuid import UUID

import orjson
import pytest

from app.config import STORES
from app.kernel.feed import read_head
from app.operations.backup import list_backups, problems_of
from modules.herd import models as herd
from tests.factories import add_member_with_token
from tests.journeys.conftest import BROWSER, OWNER, Owner
from tests.journeys.test_kill import stored
from tests.journeys.test_restores import ids
from tests.shapes.deployment import Deployment
from tests.shapes.disturbances import OVER_RABBIT, OVER_REDIS
from tests.shapes.plans import Plan
from tests.shapes.processes import HOST, REBANHO, Process
from tests.shapes.servers import PrivatePostgres
from tests.shapes.shape import Shape
from tests.shapes.test_live_move import WRITERS, at_work, owner_of, whole

BEFORE, AFTER = 40, 20
"""Entries that are acknowledged before the backup at least, and after it."""
SECONDS = 120

pytestmark = pytest.mark.timeout(900)


class Apart(Shape):
    """Modules apart; on PostgreSQL each has a role that cannot enter another's database."""

    def find_databases(self) -> dict[str, str]:
        """As `rebanho postgres-setup` makes them."""
        if self.plan.database == "sqlite":
            return {}
        self.postgres = PrivatePostgres()
        server = self.postgres.address.replace("+psycopg", "")
        done = subprocess.run(
            [REBANHO, "postgres-setup", "--server", server], check=True, capture_output=True, text=True
        )
        settings = dict(line.split("=", 1) for line in done.stdout.splitlines() if line.startswith("REBANHO_"))
        return {store: settings[f"REBANHO_DATABASE_{store.upper()}"] for store in STORES}


@contextmanager
def standing(plan: Plan, folder: Path) -> Iterator[Apart]:
    """A deployment that has its place and does not run yet."""
    folder.mkdir()
    shape = Apart(plan, folder)
    try:
        yield shape
    finally:
        shape.stop()


def each_process(shape: Shape) -> list[Process]:
    """The ways to a backup: each process its own, those that are heard before those that hear them."""
    return list(shape.processes.values())


def one_that_reaches_all(shape: Shape) -> list[Process]:
    """Or all at once, with the settings of a process that reaches every store."""
    return [whole(shape)]


@contextmanager
def registering(owner: Owner, port: int) -> Iterator[list[str]]:
    """Within it somebody registers one animal after another: the ids that were acknowledged."""
    token = add_member_with_token(owner.runtime.store("identity"), UUID(owner.farm_id), "worker")
    headers = {**BROWSER, "Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    acknowledged: list[str] = []
    done = threading.Event()

    def register() -> None:
        line = HTTPConnection(HOST, port, timeout=30)
        while not done.is_set():
            numbers = [{"scheme": "br.management", "value": f"9{len(acknowledged)}"}]
            said = {"species": "pig", "sex": "Female", "registered_on": "2026-01-05", "identifiers": numbers}
            line.request("POST", f"/api/herd/v1/farms/{owner.farm_id}/animals", orjson.dumps(said), headers)
            answer = line.getresponse()
            body = answer.read()
            assert answer.status == 201, body
            acknowledged.append(orjson.loads(body)["id"])
            time.sleep(0.05)

    thread = threading.Thread(target=register)
    thread.start()
    try:
        yield acknowledged
    finally:
        done.set()
        thread.join()


def wait_for(count: Callable[[], int], least: int) -> None:
    until = time.monotonic() + SECONDS
    while count() < least:
        assert time.monotonic() < until, f"only {count()} of {least} within {SECONDS} s"
        time.sleep(0.05)


@pytest.mark.parametrize("way", [each_process, one_that_reaches_all])
@pytest.mark.parametrize("plan", [OVER_REDIS, OVER_RABBIT], ids=["postgresql", "sqlite"])
def test_what_was_acknowledged_before_a_backup_is_there_when_all_is_put_back_elsewhere(
    plan: Plan, way: Callable[[Shape], list[Process]], tmp_path: Path
) -> None:
    backups = tmp_path / "backups"
    entries, animals = set[str](), set[str]()
    with standing(plan, tmp_path / "lost") as lost:
        lost.start()
        deployment = Deployment(lost)
        owner = owner_of(deployment)
        with at_work(owner, lost.front.port) as (clients, _, _), registering(owner, lost.front.port) as registered:

            def acknowledged() -> set[str]:
                return {entry for client in clients for entry in client.acknowledged}

            wait_for(lambda: len(acknowledged()), BEFORE)
            for process in way(lost):
                if "events" in process.stores:
                    entries = acknowledged()
                if "herd" in process.stores:
                    animals = set(registered)
                done = process.run("backup", "--to", str(backups))
                assert done.returncode == 0, done.stderr
            wait_for(lambda: len(acknowledged()), len(entries) + AFTER)
        all_entries, all_animals = acknowledged(), set(registered) | set(ids(owner, "herd", herd.animal))
        deployment.close()
        shutil.copyfile(lost.token_file, tmp_path / "token")

    made = list_backups(backups)
    told = {store: each for backup in made for store, each in backup.manifest["stores"].items()}
    assert set(told) == set(STORES)
    assert [problems_of(each) for each in made] == [[]] * len(made)
    with standing(plan, tmp_path / "again") as again:
        shutil.copyfile(tmp_path / "token", again.token_file)  # identity's backup knows it
        for process in reversed(again.processes.values()):
            done = process.run("restore", str(backups))
            assert done.returncode == 0, done.stderr
            assert f"Put back: {process.name}\n" in done.stdout
        begun = time.monotonic()
        again.start()
        deployment = Deployment(again)
        back = Owner(deployment.observer, deployment.application.test_client(), owner.farm_id)
        signed_in = back.browser.post(
            "/api/identity/v1/session", json={name: OWNER[name] for name in ("email", "password")}, headers=BROWSER
        )
        assert signed_in.status_code in (200, 201), signed_in.text
        back.runtime.settle()
        healed = time.monotonic() - begun

        back.assert_pictures_agree()
        there, there_animals = set(stored(back)), set(ids(back, "herd", herd.animal))
        assert entries <= there
        assert len(there - all_entries) <= WRITERS  # one may be without its answer
        assert animals <= there_animals <= all_animals
        heads = {store: read_head(back.runtime.store(store)) for store in STORES}
        assert all(head and head[0] > told[store]["epoch"] for store, head in heads.items())
        back.register("new", place_id=back.place("Baia 9"))
        back.assert_pictures_agree()
        deployment.close()
    print(
        f"{plan.database}, {way.__name__}: of {len(all_entries)} entries and {len(all_animals)} animals "
        f"{len(entries)} and {len(animals)} were acknowledged before, {len(there)} and {len(there_animals)} are back; "
        f"started and of one mind after {healed:.1f} s"
    )
