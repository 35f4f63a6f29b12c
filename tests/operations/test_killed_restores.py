"""A restore that is killed at any point is named, keeps nobody from trying again, and is never served from half way."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from app.config import STORES, Settings
from app.operations import lock
from modules.events import models as journal
from tests.journeys.test_restores import Phone, ids, live, live_on
from tests.operations.conftest import Installation, stores_apart
from tests.operations.test_whole_backups import rows_of
from tests.shapes.processes import Process

RESTORE = """
import os, time
from app.config import load_settings
from app.factory import make_runtime
from app.operations import lock, restore
from app.operations.backup import list_backups
from app.operations.copies import postgres, sqlite

def stop(*_):
    print("halfway", flush=True)
    time.sleep(60)

{where}
settings = load_settings()
runtime = make_runtime(settings)
urls = {{name: store.url for name, store in runtime.stores.items()}}
runtime.stop()
with lock.alone(settings.data):
    restore.restore(list_backups(settings.backups)[0], runtime.modules, urls, settings.data)
"""
ALL_READY = "restore._begin_epochs = stop"
SOME_IN_PLACE = """
for kind in (postgres.ReadySchema, sqlite.ReadyFile):
    def take_place(self, aside, take=kind.take_place):
        if self.store.name == "events":
            stop()
        return take(self, aside)
    kind.take_place = take_place
"""
ONE_MISSING = """
replace = os.replace

def move(old, new):
    if str(new).endswith("events.db") and ".restoring-" in str(old):
        stop()
    replace(old, new)

os.replace = move
"""


@pytest.fixture
def settings(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> Settings:
    """Settings over empty stores of the database under test, which nobody else is connected to."""
    return stores_apart(request, database, tmp_path / "data")


@pytest.fixture
def backed_up(installation: Installation) -> list[str]:
    """The entries in the backup of an installation that went on since."""
    phone = Phone(installation.open())
    live(phone)
    assert installation.run("backup").returncode == 0
    held = ids(phone.owner, "events", journal.entry)
    live_on(phone)
    installation.close()
    return held


def kill(installation: Installation, where: str) -> None:
    with installation.stopped_half_way(RESTORE.format(where=where)):
        pass


def left(installation: Installation) -> list[str]:
    """What the restore left in the data folder and in the databases."""
    found = [path.name for path in installation.settings.data.glob(".restoring-*")]
    for url in installation.settings.databases.values():
        with sa.create_engine(url, poolclass=sa.NullPool).connect() as conn:
            found += [name for name in sa.inspect(conn).get_schema_names() if name.startswith("restoring")]
    return found


def test_one_that_is_killed_before_any_store_is_in_place_changes_nothing_and_the_next_one_clears_up(
    installation: Installation, backed_up: list[str]
) -> None:
    before = rows_of(installation)

    kill(installation, ALL_READY)

    assert rows_of(installation) == before
    assert left(installation)
    sick = installation.run("doctor")
    assert (sick.returncode, "stopped before it changed anything" in sick.stdout) == (1, True), sick.stdout
    if installation.settings.databases:
        assert sick.stdout.count("left schema restoring_") == len(STORES)
    done = installation.run("restore", str(installation.settings.backups), "--force")
    assert done.returncode == 0, done.stderr
    assert left(installation) == []
    owner = installation.open()
    owner.assert_pictures_agree()
    assert sorted(ids(owner, "events", journal.entry)) == sorted(backed_up)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_start_of_a_server_clears_what_changed_nothing(installation: Installation, backed_up: list[str]) -> None:
    kill(installation, ALL_READY)
    told = {name: value for name, value in installation.environ.items() if name.startswith("REBANHO_")}
    server = Process("server", told, STORES)

    server.start()
    try:
        server.wait_until_ready()
    finally:
        server.stop()

    assert left(installation) == []
    installation.open().assert_pictures_agree()


@pytest.mark.parametrize(
    ("database", "where"),
    [("sqlite", SOME_IN_PLACE), ("sqlite", ONE_MISSING), ("postgresql", SOME_IN_PLACE)],
    ids=["sqlite", "sqlite-one-missing", "postgresql"],
    indirect=["database"],
)
def test_nothing_is_served_from_half_way_until_the_restore_was_run_again(
    installation: Installation, backed_up: list[str], where: str
) -> None:
    kill(installation, where)

    refused = [installation.run(*command) for command in (("serve", "--migrate"), ("worker",), ("migrate",))]
    sick = installation.run("doctor")
    done = installation.run("restore", str(installation.settings.backups), "--force")

    assert [each.returncode for each in refused] == [1, 1, 1]
    assert all("in their place" in each.stderr and "rebanho restore" in each.stderr for each in refused)
    assert (sick.returncode, "in their place" in sick.stdout) == (1, True), sick.stdout
    assert done.returncode == 0, done.stderr
    assert left(installation) == []
    owner = installation.open()
    owner.assert_pictures_agree()
    assert sorted(ids(owner, "events", journal.entry)) == sorted(backed_up)
    healed = installation.run("doctor")
    assert healed.returncode == 0, healed.stdout


def test_putting_one_store_back_lets_the_others_wait_for_theirs(
    installation: Installation, backed_up: list[str]
) -> None:
    kill(installation, SOME_IN_PLACE)
    others = [word for store in STORES if store != "health" for word in ("--only", store)]

    one = installation.run("restore", str(installation.settings.backups), "--force", "--only", "health")
    still = installation.run("migrate")
    rest = installation.run("restore", str(installation.settings.backups), "--force", *others)

    assert (one.returncode, still.returncode, rest.returncode) == (0, 1, 0), one.stderr + rest.stderr
    assert "identity, herd, events, integration" in still.stderr
    assert left(installation) == []
    installation.open().assert_pictures_agree()


def test_no_server_starts_while_a_restore_is_at_work(installation: Installation) -> None:
    with lock.alone(installation.settings.data):
        refused = installation.run("serve", "--migrate")
        told = installation.run("doctor")

    assert (refused.returncode, "A restore works on" in refused.stderr) == (1, True)
    assert "restore: one is at work" in told.stdout
