"""What a backup holds and where it may go: all that was acknowledged, as it was, and onto nothing that does not fit."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import orjson
import pytest
import sqlalchemy as sa

from app.config import STORES, Settings
from app.factory import make_runtime
from app.kernel import clock
from app.kernel.store import Store
from app.kernel.tables import answered
from app.migrate import downgrade, is_at_head
from app.operations.backup import MANIFEST, Backup, list_backups, make_backup
from modules.events import models as journal
from modules.herd import models as herd
from tests.conftest import empty_stores
from tests.journeys.test_restores import Copies, Phone, copies_of, ids, live
from tests.operations.conftest import Installation, in_a_fresh_place, stores_apart

AWKWARD = "a tab\t, a line\nand a return\r, \\N, \\., a backslash\\, quotes '\" and ação 🐖"
OF_A_RESTORE = {"stream_head", "job"}


@pytest.fixture
def settings(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> Settings:
    """Settings over empty stores of the database under test, which nobody else is connected to."""
    return stores_apart(request, database, tmp_path / "data")


@pytest.fixture
def elsewhere(installation: Installation, tmp_path: Path) -> Iterator[Installation]:
    """A fresh place on the same kind of database."""
    found = in_a_fresh_place(installation, tmp_path / "elsewhere")
    yield found
    found.close()


def newest(installation: Installation) -> Backup:
    return list_backups(installation.settings.backups)[0]


def rows_of(installation: Installation) -> Copies:
    runtime = make_runtime(installation.settings)
    try:
        return copies_of(runtime)
    finally:
        runtime.stop()


def refusal(installation: Installation, *arguments: str, **settings: str) -> str:
    done = installation.run("restore", str(installation.settings.backups), *arguments, **settings)
    assert done.returncode == 1, done.stdout
    return done.stderr


def test_every_row_comes_back_as_it_was(installation: Installation, elsewhere: Installation) -> None:
    phone = Phone(installation.open())
    live(phone)
    phone.record("note", phone.pigs[0], "2026-02-20", text=AWKWARD)  # type: ignore[attr-defined]
    with phone.owner.runtime.store("herd").write() as tx:
        odd = {"headers": {"x": [None, AWKWARD]}, "body": bytes(range(256)), "answered_at": tx.now}
        tx.run(sa.insert(answered), {"name": "odd", "content_hash": "", "status": 200, **odd})
    phone.owner.runtime.settle()
    installation.close()
    before = rows_of(installation)

    made = installation.run("backup")
    done = elsewhere.run("restore", str(installation.settings.backups))

    assert (made.returncode, done.returncode) == (0, 0), made.stderr + done.stderr
    after = rows_of(elsewhere)
    for store in STORES:
        for table in set(before[store]) - OF_A_RESTORE:
            assert _sorted(after[store][table]) == _sorted(before[store][table]), (store, table)


def _sorted(rows: list[object]) -> list[str]:
    return sorted(map(str, rows))


def test_what_was_acknowledged_before_a_backup_is_in_it_while_others_write_on(
    installation: Installation, elsewhere: Installation
) -> None:
    phone = Phone(installation.open())
    acknowledged: list[str] = []
    enough, stop = threading.Event(), threading.Event()

    def write() -> None:
        while not stop.is_set():
            acknowledged.append(phone.register(str(len(acknowledged))))
            if len(acknowledged) == 30:
                enough.set()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert enough.wait(60)
        before = list(acknowledged)
        made = installation.run("backup")
        during = len(acknowledged)
    finally:
        stop.set()
        writer.join(60)
    done = elsewhere.run("restore", str(installation.settings.backups))

    assert (made.returncode, done.returncode) == (0, 0), made.stderr + done.stderr
    assert during > len(before)
    owner = elsewhere.open()
    assert set(before) <= set(ids(owner, "herd", herd.animal)) <= set(acknowledged)
    owner.assert_pictures_agree()


def test_what_is_recorded_after_a_restore_takes_no_number_that_is_taken(
    installation: Installation, elsewhere: Installation
) -> None:
    phone = Phone(installation.open())
    live(phone)
    installation.run("backup")
    installation.close()
    assert elsewhere.run("restore", str(installation.settings.backups)).returncode == 0
    phone.owner = elsewhere.open()

    taken = numbers_of(phone)
    for day in range(10, 20):
        phone.record("note", phone.pigs[0], f"2026-03-{day}", text="Tosse")  # type: ignore[attr-defined]

    assert min(numbers_of(phone) - taken) > max(taken)
    phone.owner.assert_pictures_agree()


def numbers_of(phone: Phone) -> set[int]:
    with phone.owner.runtime.store("events").read() as tx:
        return {row.no for row in tx.all(sa.select(journal.entry_text.c.no))}


def test_a_backup_of_older_tables_comes_back_and_up_to_the_newest(
    installation: Installation, elsewhere: Installation
) -> None:
    runtime = make_runtime(installation.settings)
    downgrade(runtime.store("herd"), runtime.modules["herd"], "0005")
    runtime.stop()
    assert installation.run("backup").returncode == 0
    assert newest(installation).manifest["stores"]["herd"]["revision"] == "0005"
    installation.run("migrate")

    done = elsewhere.run("restore", str(installation.settings.backups))

    assert done.returncode == 0, done.stderr
    store = Store("herd", elsewhere.settings.database("herd"))
    assert is_at_head(store)
    store.close()


def test_a_backup_of_a_newer_version_is_refused(installation: Installation) -> None:
    installation.run("backup")
    manifest = newest(installation).folder / MANIFEST
    told = orjson.loads(manifest.read_bytes())
    told["stores"]["herd"]["revision"] = "9999"
    manifest.write_bytes(orjson.dumps(told))

    assert "newer version (9999)" in refusal(installation, "--force")


def test_a_backup_goes_onto_no_other_kind_of_database(
    request: pytest.FixtureRequest, installation: Installation, database: str, tmp_path: Path
) -> None:
    installation.run("backup")
    other = empty_stores(request, "postgresql" if database == "sqlite" else "sqlite", tmp_path / "other")

    told = refusal(Installation(replace(other, backup_dir=installation.settings.backups)))

    assert "was copied from" in told
    assert "rebanho farm export" in told


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_a_mixed_installation_comes_back_each_store_on_its_kind(
    installation: Installation, tmp_path: Path, settings: Settings
) -> None:
    own = {"herd": settings.databases["herd"]}
    mixed = Installation(Settings(data=tmp_path / "mixed", databases=own, log_requests=False))
    assert mixed.run("migrate").returncode == 0
    live(Phone(mixed.open()))
    animals = ids(mixed.open(), "herd", herd.animal)
    mixed.close()
    assert mixed.run("backup").returncode == 0
    elsewhere = in_a_fresh_place(mixed, tmp_path / "elsewhere")

    done = elsewhere.run("restore", str(mixed.settings.backups))

    assert done.returncode == 0, done.stderr
    kinds = {name: each["database"] for name, each in newest(mixed).manifest["stores"].items()}
    assert kinds == {**dict.fromkeys(STORES, "sqlite"), "herd": "postgresql"}
    owner = elsewhere.open()
    assert sorted(ids(owner, "herd", herd.animal)) == sorted(animals)
    owner.assert_pictures_agree()
    elsewhere.close()


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_nothing_is_put_back_into_a_database_that_others_work_on(installation: Installation) -> None:
    installation.run("backup")
    other = Store("herd", installation.settings.database("herd"))

    with other.read() as tx:
        tx.scalar(sa.select(herd.animal.c.id))
        told = refusal(installation, "--force")
    other.close()

    assert "Others work on the database of herd (1 connections)" in told
    assert not rows_of(installation)["herd"]["stream_head"]


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_a_restore_that_fails_leaves_what_stood_there_and_nothing_else(installation: Installation) -> None:
    live(Phone(installation.open()))
    installation.run("backup")
    installation.close()
    before = rows_of(installation)
    manifest = newest(installation).folder / MANIFEST
    told = orjson.loads(manifest.read_bytes())
    told["stores"]["integration"]["tables"]["outbox"]["rows"] += 1
    manifest.write_bytes(orjson.dumps(told))

    assert "outbox has" in refusal(installation, "--force")

    assert rows_of(installation) == before
    with sa.create_engine(installation.settings.database("herd"), poolclass=sa.NullPool).connect() as conn:
        assert not [name for name in sa.inspect(conn).get_schema_names() if "restor" in name]


def test_a_process_backs_up_and_puts_back_the_stores_that_it_has(installation: Installation) -> None:
    live(Phone(installation.open()))
    installation.close()
    away = {"identity": "http://127.0.0.1:9", "events": "http://127.0.0.1:9"}
    split = {
        "REBANHO_REMOTE": ",".join(f"{name}={url}" for name, url in away.items()),
        "REBANHO_SERVICE_TOKEN": f"rbn_{uuid4().hex}",
        "REBANHO_BUS": "redis-streams://127.0.0.1:6379/9",
    }
    before = rows_of(installation)

    made = installation.run("backup", **split)
    foreign = refusal(installation, "--only", "events", "--force", **split)
    done = installation.run("restore", str(installation.settings.backups), "--force", **split)

    assert made.returncode == 0, made.stderr
    assert "NOT in it: identity, events" in made.stderr
    assert set(newest(installation).manifest["stores"]) == set(STORES) - set(away)
    assert newest(installation).manifest["elsewhere"] == list(away)
    assert "events" in foreign
    assert done.returncode == 0, done.stderr
    after = rows_of(installation)
    assert {name for name in STORES if after[name]["stream_head"] != before[name]["stream_head"]} == {
        "herd", "health", "integration",
    }  # fmt: skip


def test_processes_that_share_a_folder_keep_and_find_each_their_own(installation: Installation) -> None:
    stores = installation.open().runtime.stores
    herd_alone = {"herd": stores["herd"]}
    others = {name: store for name, store in stores.items() if name != "herd"}
    data, folder = installation.settings.data, installation.settings.backups
    begun = clock.now()

    for day in range(3):
        with clock.frozen(begun + timedelta(days=day)):
            for own in (herd_alone, others):
                make_backup(own, data, folder, keep=2)

    for own in (herd_alone, others):
        found = list_backups(folder, own)
        assert [set(each.manifest["stores"]) for each in found] == [set(own), set(own)]
        assert found[0].made_at == begun + timedelta(days=2)
