"""Backups are whole or not there; putting one back loses nothing that somebody else still holds: on both databases."""

import os
import re
import shutil
import time
from datetime import timedelta
from pathlib import Path

import orjson
import pytest
import sqlalchemy as sa

from app.config import STORES, Settings
from app.kernel import clock
from app.operations import lock
from app.operations.backup import Backup, list_backups, make_backup, problems_of
from modules.events import models as journal
from modules.herd import models as herd
from tests.journeys.test_restores import ONE_OR_ALL, Phone, ids, live, live_on, verdicts
from tests.operations.conftest import Installation, in_a_fresh_place, stores_apart

in_files = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
on_a_server = pytest.mark.parametrize("database", ["postgresql"], indirect=True)

SLOW = """
import sys, time
from pathlib import Path
from app.config import load_settings
from app.factory import make_runtime
from app.operations import backup

copy = backup._copy_store

def slowly(store, part):
    copied = copy(store, part)
    if store.name == "events":
        print("halfway", flush=True)
        time.sleep(60)
    return copied

backup._copy_store = slowly
settings = load_settings()
backup.make_backup(make_runtime(settings).stores, settings.data, settings.backups, keep=3)
"""


@pytest.fixture
def settings(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> Settings:
    """Settings over empty stores of the database under test, which nobody else is connected to."""
    return stores_apart(request, database, tmp_path / "data")


def file_of(backup: Backup, store: str) -> Path:
    return backup.folder / str(backup.manifest["stores"][store]["file"])


def kept_aside(installation: Installation, printed: str) -> set[str]:
    """The stores whose data of before is where a restore says."""
    urls = {store: sa.make_url(installation.settings.database(store)) for store in STORES}
    return {store for store, url in urls.items() if _is_aside(installation.settings.data, store, url, printed)}


def _is_aside(data: Path, store: str, url: sa.URL, printed: str) -> bool:
    if url.get_backend_name() == "sqlite":
        (folder,) = data.glob("before-restore-*")
        return str(folder) in printed and (folder / f"{store}.db").is_file()
    (schema,) = re.findall(rf"schema (\w+) of database {url.database}$", printed, re.MULTILINE)
    with sa.create_engine(url, poolclass=sa.NullPool).connect() as conn:
        return sa.inspect(conn).has_table("outbox", schema=schema)


def newest(installation: Installation) -> Path:
    return list_backups(installation.settings.backups)[0].folder


def test_a_backup_holds_every_store_and_file_and_its_manifest_proves_it(installation: Installation) -> None:
    owner = installation.open()
    live(Phone(owner))
    picture = installation.settings.data / "files" / "events" / "ab" / "abcd"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"a photo")

    done = installation.run("backup")

    assert done.returncode == 0, done.stderr
    backup = list_backups(installation.settings.backups)[0]
    assert str(backup.folder) == done.stdout.strip()
    assert set(backup.manifest["stores"]) == set(STORES)
    assert all(
        each["epoch"] and each["position"] for each in (backup.manifest["stores"][n] for n in ("herd", "events"))
    )
    assert [each["file"] for each in backup.manifest["files"]] == ["files/events/ab/abcd"]
    assert problems_of(backup) == []


def test_a_copy_that_was_changed_or_lost_is_noticed(installation: Installation) -> None:
    installation.run("backup")
    backup = list_backups(installation.settings.backups)[0]
    copy, lost = file_of(backup, "herd"), file_of(backup, "health")
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 1
    copy.write_bytes(content)
    lost.unlink()

    assert problems_of(backup) == [f"{lost.name} is missing", f"{copy.name} is not what was copied"]
    done = installation.run("restore", str(backup.folder), "--force")
    assert (done.returncode, "damaged" in done.stderr) == (1, True)


def test_only_the_newest_backups_are_kept(installation: Installation) -> None:
    owner = installation.open()
    begun = clock.now()
    for day in range(5):
        with clock.frozen(begun + timedelta(days=day)):
            make_backup(owner.runtime.stores, installation.settings.data, installation.settings.backups, keep=3)

    kept = [backup.made_at.date() for backup in list_backups(installation.settings.backups)]

    assert kept == [(begun + timedelta(days=day)).date() for day in (4, 3, 2)]


def test_a_backup_that_is_killed_in_the_middle_cannot_be_taken_for_one(installation: Installation) -> None:
    with installation.stopped_half_way(SLOW):
        assert list_backups(installation.settings.backups) == []

    (left,) = installation.settings.backups.iterdir()
    assert list_backups(installation.settings.backups) == []
    done = installation.run("restore", str(left), "--force")
    assert (done.returncode, "is no backup" in done.stderr) == (1, True)
    os.utime(left, (time.time() - 10**5,) * 2)
    installation.run("backup")
    assert [path.name.startswith("rebanho-") for path in installation.settings.backups.iterdir()] == [True]


def test_nothing_is_put_back_under_a_server(installation: Installation) -> None:
    installation.run("backup")
    held = lock.share(installation.settings.data)

    refused = installation.run("restore", str(installation.settings.backups), "--force")
    os.close(held)
    done = installation.run("restore", str(installation.settings.backups), "--force")

    assert (refused.returncode, "Stop it first" in refused.stderr) == (1, True)
    assert done.returncode == 0, done.stderr


def test_data_is_overwritten_only_by_force_and_kept_aside(installation: Installation) -> None:
    installation.open()
    installation.run("backup")
    installation.close()

    refused = installation.run("restore", str(installation.settings.backups))
    done = installation.run("restore", str(installation.settings.backups), "--force")

    assert (refused.returncode, "--force" in refused.stderr) == (1, True)
    assert done.returncode == 0, done.stderr
    assert kept_aside(installation, done.stdout) == set(STORES)


def test_a_store_that_the_backup_does_not_hold_is_named(installation: Installation) -> None:
    installation.run("backup")

    done = installation.run("restore", str(installation.settings.backups), "--only", "barn")

    assert done.returncode == 1
    assert "barn" in done.stderr


@pytest.mark.parametrize("names", ONE_OR_ALL, ids="-".join)
def test_an_older_backup_heals_by_itself_and_a_phone_brings_back_what_it_holds(
    installation: Installation, names: tuple[str, ...]
) -> None:
    owner = installation.open()
    phone = Phone(owner)
    live(phone)
    assert installation.run("backup").returncode == 0
    live_on(phone)
    before = ids(owner, "events", journal.entry), ids(owner, "herd", herd.animal)
    installation.close()

    only = [] if names == STORES else [word for name in names for word in ("--only", name)]
    done = installation.run("restore", str(newest(installation)), "--force", *only)
    assert done.returncode == 0, done.stderr
    phone.owner = owner = installation.open()

    owner.assert_pictures_agree()
    assert set(phone.send_all_again()) <= {200, 201, 202}
    owner.runtime.settle()
    owner.assert_pictures_agree()
    assert tuple(map(sorted, (ids(owner, "events", journal.entry), ids(owner, "herd", herd.animal)))) == tuple(
        map(sorted, before)
    )
    assert verdicts(owner) == {"recorded"}


def test_a_backup_into_an_empty_folder_makes_the_same_farm(installation: Installation, tmp_path: Path) -> None:
    live(Phone(installation.open()))
    assert installation.run("backup").returncode == 0
    animals = ids(installation.open(), "herd", herd.animal)
    elsewhere = in_a_fresh_place(installation, tmp_path / "elsewhere")

    done = elsewhere.run("restore", str(newest(installation)))

    assert done.returncode == 0, done.stderr
    owner = elsewhere.open()
    owner.assert_pictures_agree()
    assert sorted(ids(owner, "herd", herd.animal)) == sorted(animals)
    elsewhere.close()


def test_the_nightly_backup_is_a_job(installation: Installation) -> None:
    runtime = installation.open().runtime
    mover = runtime.movers["identity"]
    mover.tick()

    with clock.frozen(clock.now() + timedelta(days=1)):
        mover.tick()
        runtime.settle()

    (backup,) = list_backups(installation.settings.backups)
    assert problems_of(backup) == []


@in_files
def test_files_copied_back_by_hand_raise_the_alarm_and_a_restating_heals_them(installation: Installation) -> None:
    phone = Phone(installation.open())
    live(phone)
    installation.run("backup")
    live_on(phone)
    installation.close()
    for store in ("herd", "events"):
        for path in installation.settings.data.glob(f"{store}.db*"):
            path.unlink()
        shutil.copyfile(newest(installation) / f"{store}.db", installation.settings.data / f"{store}.db")

    sick = installation.run("doctor", "--json")
    healed = [installation.run("restate", store, "--new-epoch") for store in ("herd", "events")]

    told = orjson.loads(sick.stdout)
    assert (sick.returncode, told["well"]) == (1, False)
    assert any("--new-epoch" in (each["advice"] or "") for each in told["findings"])
    assert [done.returncode for done in healed] == [0, 0], healed
    phone.owner = installation.open()
    phone.owner.assert_pictures_agree()
    assert installation.run("doctor").returncode == 0, installation.run("doctor").stdout
