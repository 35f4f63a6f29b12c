"""The doctor: a test for each thing that it finds, and for a sound installation, in which it finds nothing."""

import os
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import orjson
import pytest
import sqlalchemy as sa

from app.kernel import clock
from app.kernel.jobs import enqueue
from app.kernel.tables import inbox_mark
from app.operations.backup import list_backups
from app.operations.doctor import examine
from tests.answering import answering
from tests.brokers import amqp_url, free_port, redis_url
from tests.journeys.conftest import BROWSER, Owner
from tests.journeys.test_restores import Phone, live
from tests.operations.conftest import Installation
from tests.operations.test_commands import change, fail_a_job, park

in_files = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
on_a_server = pytest.mark.parametrize("database", ["postgresql"], indirect=True)


def advice_of(installation: Installation, **settings: str) -> dict[str, str]:
    """What the doctor finds wrong, and what to do."""
    done = installation.run("doctor", "--json", **settings)
    told = orjson.loads(done.stdout)
    wrong = {each["about"]: each["advice"] for each in told["findings"] if each["advice"]}
    assert (done.returncode, told["well"]) == ((1, False) if wrong else (0, True))
    return wrong


def wrong_after(installation: Installation, age: timedelta, **options: int) -> dict[str, str]:
    """What the doctor would find wrong in this process at a later hour: what it says of each thing."""
    runtime = owner_of(installation).runtime
    with clock.frozen(clock.now() + age):
        found = list(examine(installation.settings, runtime, **options))
    return {each.about: each.says for each in found if each.advice}


def owner_of(installation: Installation) -> Owner:
    return installation.owner or installation.open()


def say_something(installation: Installation) -> None:
    """A new place, of which nobody has been told yet."""
    owner = owner_of(installation)
    url = f"/api/herd/v1/farms/{owner.farm_id}/places"
    assert owner.browser.post(url, json={"kind": "pen", "name": "Pen 1"}, headers=BROWSER).status_code == 201


def test_a_sound_installation_is_well(installation: Installation) -> None:
    live(Phone(installation.open()))
    installation.close()

    done = installation.run("doctor")

    assert done.returncode == 0, done.stdout
    assert "WRONG" not in done.stdout
    for about in ("settings", "time zones", "disk", "clock", "database herd", "messages of events", "backup"):
        assert f"ok     {about}: " in done.stdout


@in_files
def test_it_finds_an_https_address_without_a_proxy(installation: Installation) -> None:
    alone = advice_of(installation, REBANHO_PUBLIC_URL="https://farm.example.org")
    behind = advice_of(installation, REBANHO_PUBLIC_URL="https://farm.example.org", REBANHO_PROXIES="1")

    assert "REBANHO_PROXIES" in alone["settings"]
    assert "settings" not in behind


@in_files
def test_it_finds_a_machine_without_time_zones(installation: Installation, tmp_path: Path) -> None:
    hidden = tmp_path / "hidden" / "tzdata"
    hidden.mkdir(parents=True)
    (hidden / "__init__.py").touch()

    wrong = advice_of(installation, PYTHONTZPATH="", PYTHONPATH=str(hidden.parent))

    assert "tzdata" in wrong["time zones"]


@in_files
def test_it_finds_a_disk_that_is_nearly_full(installation: Installation) -> None:
    assert "GiB free" in wrong_after(installation, timedelta(0), least_free=2**62)["disk"]


@in_files
def test_it_finds_a_clock_that_went_back(installation: Installation) -> None:
    later = time.time() + 86400
    os.utime(installation.settings.data / "herd.db", (later, later))

    assert "timedatectl" in advice_of(installation)["clock"]


@in_files
def test_it_finds_a_database_that_is_behind_and_one_that_is_none(installation: Installation) -> None:
    def back(tx):  # type: ignore[no-untyped-def]
        tx.run(sa.text("UPDATE alembic_version SET version_num = '0000'"))

    change(installation, "herd", back)
    (installation.settings.data / "health.db").write_bytes(b"no database at all, whoever wrote this" * 100)

    wrong = advice_of(installation)

    assert wrong["database herd"] == "Run `rebanho migrate`."
    assert "health.db" in wrong["database health"]


@on_a_server
def test_it_finds_a_server_that_has_no_such_database(installation: Installation) -> None:
    nowhere = sa.make_url(installation.settings.database("health")).set(database="rebanho_of_nobody")

    done = installation.run("doctor", REBANHO_DATABASE_HEALTH=nowhere.render_as_string(hide_password=False))

    assert done.returncode == 1
    assert "WRONG  database health: it does not answer" in done.stdout
    assert "ok     database herd: " in done.stdout


@on_a_server
@pytest.mark.parametrize(("age", "says"), [(60, "s behind ours"), (-60, "s ahead of ours")])
def test_it_finds_a_database_server_with_another_time(installation: Installation, age: int, says: str) -> None:
    assert says in wrong_after(installation, timedelta(seconds=age))["database herd"]


@in_files
@pytest.mark.parametrize("scheme", ["redis-streams", "dramatiq+redis", "dramatiq+amqp"])
def test_it_finds_a_broker_that_does_not_answer(installation: Installation, scheme: str) -> None:
    address = f"{scheme}://rebanho:s3cret@127.0.0.1:{free_port()}"

    done = installation.run("doctor", REBANHO_BUS=address)

    assert done.returncode == 1
    assert "WRONG  bus: 127.0.0.1:" in done.stdout
    assert "s3cret" not in done.stdout


@in_files
def test_it_finds_a_broker_of_jobs_that_does_not_answer(installation: Installation) -> None:
    done = installation.run("doctor", REBANHO_JOBS=f"redis://rebanho:s3cret@127.0.0.1:{free_port()}")

    assert done.returncode == 1
    assert "WRONG  broker of jobs: 127.0.0.1:" in done.stdout
    assert "s3cret" not in done.stdout


@in_files
@pytest.mark.parametrize(
    "address", [lambda: redis_url().replace("redis:", "redis-streams:"), lambda: f"dramatiq+{amqp_url()}"]
)
def test_a_broker_that_answers_is_well(installation: Installation, address: Callable[[], str]) -> None:
    done = installation.run("doctor", REBANHO_BUS=address())

    assert "ok     bus: 127.0.0.1:" in done.stdout


@in_files
@pytest.mark.parametrize(
    ("status", "body", "ahead", "says"),
    [
        (503, b'{"problems": ["health: the database does not answer"]}', 0, "not ready: health: the database"),
        (200, b'{"problems": []}', 3600, "s ahead of ours"),
        (200, b'{"problems": []}', -3600, "s behind ours"),
    ],
)
def test_it_finds_a_process_that_is_not_ready_and_one_with_another_time(
    installation: Installation, status: int, body: bytes, ahead: float, says: str
) -> None:
    with answering(body, status=status, ahead=ahead) as health:
        bus = f"redis-streams://127.0.0.1:{free_port()}"
        done = installation.run("doctor", REBANHO_REMOTE=f"health={health.url}", REBANHO_BUS=bus)

    line = next(line for line in done.stdout.splitlines() if "process of health" in line)
    assert line.startswith("WRONG")
    assert says in line


@in_files
def test_it_finds_a_process_that_is_away(installation: Installation) -> None:
    url, bus = f"http://127.0.0.1:{free_port()}", f"redis-streams://127.0.0.1:{free_port()}"

    wrong = advice_of(installation, REBANHO_REMOTE=f"health={url}", REBANHO_BUS=bus)

    assert "REBANHO_REMOTE" in wrong["process of health"]


@in_files
def test_a_process_that_answers_by_the_same_time_is_well(installation: Installation) -> None:
    with answering(b'{"problems": []}') as health:
        bus = f"redis-streams://127.0.0.1:{free_port()}"
        done = installation.run("doctor", REBANHO_REMOTE=f"health={health.url}", REBANHO_BUS=bus)

    assert f"ok     process of health: answers at {health.url}" in done.stdout


def test_it_finds_what_waits_to_be_sent_and_who_has_not_heard_it(installation: Installation) -> None:
    say_something(installation)

    wrong = wrong_after(installation, timedelta(minutes=10))

    assert "has waited 10 minutes to be sent" in wrong["messages of herd"]
    assert "what herd said 10 minutes ago has not come" in wrong["messages for events"]
    assert "messages of herd" not in wrong_after(installation, timedelta(minutes=4))


def test_it_finds_what_was_heard_and_is_not_handled(installation: Installation) -> None:
    say_something(installation)
    owner_of(installation).runtime.movers["herd"].relay.step()

    wrong = wrong_after(installation, timedelta(minutes=10))

    assert "have waited more than five minutes" in wrong["messages for events"]


def test_it_finds_a_stream_that_went_back(installation: Installation) -> None:
    say_something(installation)
    owner_of(installation).runtime.settle()

    def forward(tx):  # type: ignore[no-untyped-def]
        tx.run(sa.update(inbox_mark).where(inbox_mark.c.stream == "herd").values(position=inbox_mark.c.position + 3))

    change(installation, "events", forward)

    assert "rebanho restate herd --new-epoch" in advice_of(installation)["stream of herd"]


def test_it_finds_what_is_parked_and_what_failed(installation: Installation) -> None:
    park(installation)
    fail_a_job(installation)

    wrong = advice_of(installation)

    assert "rebanho inbox" in wrong["messages for health"]
    assert "rebanho jobs" in wrong["jobs of identity"]


def test_it_finds_a_job_that_nobody_runs(installation: Installation) -> None:
    installation.open()
    change(installation, "identity", lambda tx: enqueue(tx, "backup"))

    wrong = wrong_after(installation, timedelta(minutes=10))

    assert "1 of backup wait, the oldest for 10 minutes" in wrong["jobs of identity"]


@in_files
def test_it_finds_a_backup_that_is_damaged(installation: Installation) -> None:
    installation.run("backup")
    (backup,) = list_backups(installation.settings.backups)
    (backup.folder / "herd.db").write_bytes(b"")

    assert "rebanho backup" in advice_of(installation)["backup"]


@in_files
def test_it_finds_a_backup_that_is_late_and_that_there_is_none(installation: Installation) -> None:
    say_something(installation)
    none = wrong_after(installation, timedelta(hours=49))
    young = wrong_after(installation, timedelta(hours=1))

    installation.run("backup")
    late = wrong_after(installation, timedelta(hours=49))

    assert "there is none" in none["backup"]
    assert "backup" not in young
    assert "made 49 hours ago" in late["backup"]
