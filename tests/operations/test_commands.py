"""What an operator sees and does from a shell."""

from collections.abc import Callable

import orjson
import pytest
import sqlalchemy as sa

from app.kernel.ids import new_id
from app.kernel.jobs import enqueue
from app.kernel.store import Store
from app.kernel.tables import inbox, job
from tests.journeys.test_restores import Phone, live
from tests.operations.conftest import Installation


def change(installation: Installation, store: str, do: Callable[..., object]) -> None:
    """A change of one store by another process."""
    opened = Store(store, installation.settings.database(store))
    with opened.write() as tx:
        do(tx)
    opened.close()


def park(installation: Installation) -> str:
    """A message that health could not handle."""
    message_id = new_id()

    def put(tx):  # type: ignore[no-untyped-def]
        row = {
            "subscription": "health.projects", "stream": "herd", "epoch": "0" * 32, "position": 1, "type": "t.v1",
            "message_id": message_id, "key": new_id(), "body": "{}", "state": "parked", "attempts": 10,
            "due": tx.now, "error": "Rejected: no", "received_at": tx.now,
        }  # fmt: skip
        tx.run(sa.insert(inbox), row)

    change(installation, "health", put)
    return str(message_id)


def fail_a_job(installation: Installation) -> None:
    def put(tx):  # type: ignore[no-untyped-def]
        job_id = enqueue(tx, "backup")
        tx.run(sa.update(job).where(job.c.id == job_id).values(state="failed", error="OSError: full", attempts=4))

    change(installation, "identity", put)


def test_a_parked_message_is_listed_dropped_with_a_reason_and_gone(installation: Installation) -> None:
    message = park(installation)

    listed = installation.run("inbox", "parked")
    nameless = installation.run("inbox", "drop", message)
    dropped = installation.run("inbox", "drop", message, "--reason", "sent by a test", REBANHO_LOG_LEVEL="WARNING")
    again = installation.run("inbox", "drop", message, "--reason", "twice")

    assert message in listed.stdout
    assert "Rejected: no" in listed.stdout
    assert nameless.returncode == 2
    assert (dropped.returncode, dropped.stdout.strip()) == (0, "1 dropped")
    assert '"reason":"sent by a test"' in dropped.stderr
    assert again.returncode == 1
    assert installation.run("inbox", "parked").stdout == ""


def test_a_failed_job_is_listed_and_tried_again(installation: Installation) -> None:
    fail_a_job(installation)

    listed = installation.run("jobs", "failed")
    again = installation.run("jobs", "retry")

    assert "backup after 4 attempts: OSError: full" in listed.stdout
    assert again.stdout.strip() == "1 to be tried again"
    assert installation.run("jobs", "failed").stdout == ""


def test_what_was_said_is_shown_and_can_be_read(installation: Installation) -> None:
    live(Phone(installation.open()))
    installation.close()

    heads = installation.run("outbox").stdout
    said = installation.run("feed", "herd", "--after", "1", "--limit", "3").stdout

    assert heads.count("all sent") == 5
    assert [int(orjson.loads(line)["sequence"]) for line in said.splitlines()] == [2, 3, 4]
    assert installation.run("feed", "market").returncode == 1


def test_pictures_are_repainted_and_owners_say_all_again(installation: Installation) -> None:
    owner = installation.open()
    live(Phone(owner))
    installation.close()

    repainted = installation.run("replay", "health")
    restated = installation.run("restate", "herd")
    refused = installation.run("restate", "health")

    assert (repainted.returncode, restated.returncode, refused.returncode) == (0, 0, 1), restated.stderr
    installation.open().assert_pictures_agree()


@pytest.mark.parametrize(("name", "value"), [("REBANHO_BACKUP_AT", "25:00"), ("REBANHO_BACKUP_KEEP", "0")])
def test_a_senseless_setting_of_backups_is_named(installation: Installation, name: str, value: str) -> None:
    done = installation.run("doctor", **{name: value})

    assert done.returncode == 2
    assert name in done.stderr


def test_what_is_derived_is_made_anew_with_progress(installation: Installation) -> None:
    installation.run("demo", "--species", "sheep", "--animals", "20", "--years", "1")

    rebuilt = installation.run("rebuild", "events", "--all")
    again = installation.run("rebuild", "events")

    assert rebuilt.stdout.splitlines()[-1] == "events: made anew"
    done, of = rebuilt.stdout.splitlines()[-2].split(",")[0].split(" of ")
    assert done == of != "0"
    assert again.stdout.splitlines() == ["0 of 0, 0 a second, 0 s so far", "events: made anew"]


def test_a_module_that_derives_nothing_is_not_made_anew(installation: Installation) -> None:
    answer = installation.run("rebuild", "herd")

    assert (answer.returncode, "derives nothing" in answer.stderr) == (1, True)
