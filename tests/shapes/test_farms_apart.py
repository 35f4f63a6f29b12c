"""A whole farm where each module is a process: written into one file, taken in from one, and deleted everywhere."""

import hashlib
import os
import shutil
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import orjson
import pytest
import sqlalchemy as sa

from app.config import MODULES
from app.identity.administration import add_service_token
from app.identity.services.signing import Signer
from app.kernel import clock
from app.kernel.identity import Principal
from app.kernel.tables import job
from app.operations.farms.elsewhere import IDENTITY
from app.operations.farms.served import PARTS, path_of
from modules.events import models as journal
from modules.herd import models as herd
from tests.journeys.conftest import BROWSER, OWNER, Owner
from tests.journeys.test_leaving import KEPT, NOT_TAKEN, counts, fetch
from tests.journeys.test_restores import Phone, ids, live, live_on, verdicts
from tests.shapes.deployment import Deployment
from tests.shapes.disturbances import OVER_RABBIT, OVER_REDIS
from tests.shapes.shape import Shape, running
from tests.shapes.test_backups_apart import wait_for

pytestmark = pytest.mark.timeout(900)

PHOTO = b"\xff\xd8\xff\xe0 of a pig"
MORE_THAN_A_BODY = 7 * 8 * 2**20
"""What comes from outside in one request is shorter."""


@dataclass
class Apart:
    """A deployment, and the owner of it before its page."""

    shape: Shape
    deployment: Deployment
    owner: Owner

    def empty(self) -> None:
        """An installation that nobody owned becomes Ana's."""
        self.deployment.forget()
        shutil.rmtree(self.shape.settings.data / "files", ignore_errors=True)
        self.owner.browser = self.deployment.application.test_client()
        answer = self.owner.browser.post("/api/identity/v1/setup", json=OWNER, headers=BROWSER)
        assert answer.status_code == 201, answer.text
        self.owner.runtime.settle()
        self.owner.farm_id = answer.json["farms"][0]["farm_id"]

    def ask(self, method: str, module: str, which: str, word: str) -> int:
        """The status of a request past every gateway."""
        asked = urllib.request.Request(
            self.shape.processes[module].url + path_of(module, which), method=method, headers={"Authorization": word}
        )
        try:
            with urllib.request.urlopen(asked, timeout=30) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as refused:
            return refused.code


@pytest.fixture(scope="module", params=[OVER_REDIS, OVER_RABBIT], ids=["postgresql", "sqlite"])
def deployed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Apart]:
    with running(request.param, tmp_path_factory.mktemp("apart")) as shape:
        deployment = Deployment(shape)
        yield Apart(shape, deployment, Owner(deployment.observer, deployment.application.test_client()))
        deployment.close()


@pytest.fixture
def apart(deployed: Apart) -> Apart:
    """A deployment in which nothing is recorded yet."""
    deployed.empty()
    return deployed


@pytest.fixture
def phone(apart: Apart) -> Phone:
    """At a farm with some history, and a photo."""
    found = Phone(apart.owner)
    live(found)
    live_on(found)
    keep(apart, PHOTO)
    apart.owner.runtime.settle()
    return found


def keep(apart: Apart, content: bytes) -> None:
    """A file of the journal."""
    name = hashlib.sha256(content).hexdigest()
    folder = apart.shape.settings.data / "files" / "events" / apart.owner.farm_id / name[:2]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


def files_of(apart: Apart) -> list[Path]:
    return [path for path in (apart.shape.settings.data / "files" / "events").rglob("*") if path.is_file()]


def kept(runtime: Any, farm_id: str) -> dict[str, int]:
    """What travels with a farm: how many rows of each table."""
    return {name: count for name, count in counts(runtime, farm_id).items() if name.split(".")[1] not in NOT_TAKEN}


def test_a_farm_written_by_command_is_taken_in_again_with_all_that_it_recorded(
    apart: Apart, phone: Phone, tmp_path: Path
) -> None:
    owner, front, file = apart.owner, apart.shape.front, tmp_path / "farm.zip"
    film = os.urandom(MORE_THAN_A_BODY)
    keep(apart, film)
    before = kept(owner.runtime, owner.farm_id)
    animals, entries = ids(owner, "herd", herd.animal), ids(owner, "events", journal.entry)

    out = front.run("farm", "export", owner.farm_id, "--to", str(file))
    old = owner.farm_id
    apart.empty()
    taken = front.run("farm", "import", str(file), "--owner", OWNER["email"])
    owner.runtime.settle()
    again = front.run("farm", "import", str(file), "--owner", OWNER["email"])

    assert (out.returncode, taken.returncode, taken.stdout.strip()) == (0, 0, old), out.stderr + taken.stderr
    assert (again.returncode, "is here already" in again.stderr) == (1, True)
    owner.farm_id = old
    assert kept(owner.runtime, old) == before
    assert sorted(each.read_bytes() for each in files_of(apart)) == sorted([PHOTO, film])
    assert sorted(ids(owner, "herd", herd.animal)) == sorted(animals)
    assert sorted(ids(owner, "events", journal.entry)) == sorted(entries)
    owner.assert_pictures_agree()
    assert set(phone.send_all_again()) == {200}
    phone.record("weighing", phone.pigs[0], "2026-03-20", weight_kg=95.0)  # type: ignore[attr-defined]
    owner.runtime.settle()
    owner.assert_pictures_agree()
    assert verdicts(owner) == {"recorded"}


def test_an_export_waits_for_a_module_that_is_away_and_says_so(apart: Apart, phone: Phone, tmp_path: Path) -> None:
    owner, health = apart.owner, apart.shape.processes["health"]
    health.stop()
    url = f"/api/identity/v1/farms/{owner.farm_id}/exports"

    asked = owner.browser.post(url, headers=BROWSER).json
    wait_for(lambda: owner.get("identity", f"exports/{asked['id']}")["waits_for"] == "health", 1)
    waiting = owner.get("identity", f"exports/{asked['id']}")
    health.start()
    health.wait_until_ready()
    with owner.runtime.store("identity").write() as tx:  # as if the minute until it is tried again had gone by
        tx.run(sa.update(job).where(job.c.id == UUID(asked["id"])).values(due=clock.now()))
    owner.runtime.settle()
    done = owner.get("identity", f"exports/{asked['id']}")

    assert (waiting["state"], done["state"], done["waits_for"]) == ("waiting", "done", None)
    assert done["parts"] == done["of_parts"]
    (tmp_path / "farm.zip").write_bytes(fetch(owner, f"exports/{asked['id']}/file").data)
    with zipfile.ZipFile(tmp_path / "farm.zip") as archive:
        assert archive.testzip() is None
        told = orjson.loads(archive.read("manifest.json"))["rows"]
        rows = {name: len(archive.read(name).splitlines()) for name in archive.namelist() if "ndjson" in name}
        assert [archive.read(name) for name in archive.namelist() if "/files/" in name] == [PHOTO]
    assert rows == {name: count for name, count in told.items() if not name.endswith("/files")}
    assert {name.split("/")[0] for name in told} == {"identity", *MODULES}
    assert rows["events/entry.ndjson"] > 3


def test_a_farm_that_is_refused_by_a_module_stays_away_from_all(apart: Apart, phone: Phone, tmp_path: Path) -> None:
    owner, front, file = apart.owner, apart.shape.front, tmp_path / "farm.zip"
    assert front.run("farm", "export", owner.farm_id, "--to", str(file)).returncode == 0
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(file) as archive, zipfile.ZipFile(other, "w") as changed:
        for name in archive.namelist():  # another farm that claims the same animals
            changed.writestr(name, archive.read(name).replace(owner.farm_id.encode(), str(uuid4()).encode()))

    done = front.run("farm", "import", str(other), "--owner", OWNER["email"])

    assert (done.returncode, "knows some of these ids already" in done.stderr) == (1, True), done.stderr
    assert len(owner.browser.get("/api/identity/v1/farms", headers=BROWSER).json["items"]) == 1


def test_a_farm_is_not_taken_in_while_a_module_is_away(apart: Apart, phone: Phone, tmp_path: Path) -> None:
    owner, front, file = apart.owner, apart.shape.front, tmp_path / "farm.zip"
    assert front.run("farm", "export", owner.farm_id, "--to", str(file)).returncode == 0
    old = owner.farm_id
    apart.empty()
    apart.shape.processes["integration"].stop()

    done = front.run("farm", "import", str(file), "--owner", OWNER["email"])
    away = front.run("farm", "export", owner.farm_id, "--to", str(tmp_path / "again.zip"))
    apart.shape.processes["integration"].start()
    apart.shape.processes["integration"].wait_until_ready()

    assert (done.returncode, "integration does not answer" in done.stderr) == (1, True), done.stderr
    assert (away.returncode, "integration does not answer" in away.stderr) == (1, True), away.stderr
    assert counts(owner.runtime, old) == {}


def test_a_deleted_farm_goes_from_every_process(apart: Apart, phone: Phone) -> None:
    owner = apart.owner

    done = apart.shape.front.run("farm", "delete", owner.farm_id, "--yes")

    assert done.returncode == 0, done.stderr
    wait_for(lambda: set(counts(owner.runtime, owner.farm_id)) == KEPT, 1)
    assert files_of(apart) == []
    for store in owner.runtime.stores.values():  # what comes after an hour and a day is waited for by nobody here
        with store.write() as tx:
            tx.run(sa.delete(job).where(job.c.actor == "erase_farm", job.c.state == "waiting"))


def test_a_command_for_whole_farms_says_which_process_can_do_it(apart: Apart, tmp_path: Path) -> None:
    done = apart.shape.processes["herd"].run("farm", "export", apart.owner.farm_id, "--to", str(tmp_path / "farm.zip"))

    assert (done.returncode, "the process that has identity" in done.stderr) == (1, True), done.stderr


@pytest.mark.parametrize("method", ["GET", "PUT"])
@pytest.mark.parametrize("module", MODULES)
def test_a_part_of_a_farm_is_for_the_word_of_identity_alone(apart: Apart, module: str, method: str) -> None:
    owner, signer = apart.owner, Signer(apart.owner.runtime.store("identity"))
    reader = Principal(UUID(int=0), "en", {}, "service", frozenset({"feed"}))
    words = {
        "nobody": "",
        "a service token": f"Bearer {add_service_token(owner.runtime.store('identity'), name='other')}",
        "a process that reads feeds": signer.authorization(reader),
    }

    found = {who: apart.ask(method, module, owner.farm_id, word) for who, word in words.items()}

    assert found == {"nobody": 401, "a service token": 401, "a process that reads feeds": 403}
    assert apart.ask("GET", module, PARTS, signer.authorization(IDENTITY)) == 200
    through = owner.browser.open(path_of(module, owner.farm_id), method=method, headers=BROWSER)
    assert through.status_code in (404, 405) or through.mimetype == "text/html"
