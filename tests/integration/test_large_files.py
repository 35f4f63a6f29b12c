"""Large files: planned and sent by jobs, in parts, with progress, and taken up again where they were stopped."""

from typing import Any

import pytest
import sqlalchemy as sa

from app.kernel.jobs import find_job
from app.kernel.tables import job as job_table
from modules.integration import jobs
from modules.integration.models import import_file, import_row
from modules.integration.services import drafts, imports, sending
from tests.integration.importing import Body, change, draft, get, rows_of, start
from tests.running import Rebanho

ROWS = 40


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty rows are many here."""
    monkeypatch.setattr(imports, "AT_ONCE", 10)
    monkeypatch.setattr(drafts, "PART", 7)
    monkeypatch.setattr(sending, "PART", 7)


def herd_of(count: int) -> str:
    lines = [f"{number};Vaca {number};F;Norte;{300 + number},5" for number in range(1, count + 1)]
    return "\n".join(["Brinco;Nome;Sexo;Piquete;Peso 01/03/2026", *lines])


def animals(rebanho: Rebanho) -> list[Body]:
    url = f"/api/herd/v1/farms/{rebanho.farm_id}/animals"
    return rebanho.client().get(url, query_string={"limit": 500}).get_json()["items"]


class Killed(BaseException):
    """The process ends here."""


def dying_after(parts: int, function: Any) -> Any:
    """The function, until it has run so often: then the process is gone."""
    left = [parts]

    def run(*args: Any, **kwargs: Any) -> Any:
        if not left[0]:
            raise Killed
        left[0] -= 1
        return function(*args, **kwargs)

    return run


def die(rebanho: Rebanho) -> None:
    """Work until the process is killed."""
    with pytest.raises(Killed):
        rebanho.settle()


def free_jobs(rebanho: Rebanho) -> None:
    """Let time pass until the leases of the dead worker are over."""
    with rebanho.store("integration").write() as tx:
        tx.run(sa.update(job_table).where(job_table.c.state == "running").values(lease=sa.null(), state="waiting"))


def test_a_large_file_is_read_by_a_job_and_its_progress_is_told(rebanho: Rebanho) -> None:
    imported = draft(rebanho, herd_of(ROWS), species="cattle")

    assert (imported["state"], imported["progress"]) == (
        "reading", {"total": ROWS, "planned": 0, "sent": 0, "answered": 0},
    )  # fmt: skip
    assert change(rebanho, imported, options={"species": "pig"}).get_json()["code"] == "integration/import_busy"
    rebanho.settle()
    found = get(rebanho, imported["id"])
    assert (found["state"], found["progress"]["planned"], found["counts"]["ready"]) == ("draft", ROWS, ROWS)
    assert (found["counts"]["new_animals"], found["counts"]["weighings"]) == (ROWS, ROWS)


def test_a_large_file_is_sent_by_a_job(rebanho: Rebanho) -> None:
    imported = draft(rebanho, herd_of(ROWS), species="cattle")
    rebanho.settle()

    running = start(rebanho, get(rebanho, imported["id"])).get_json()
    assert (running["state"], running["progress"]["sent"]) == ("running", 0)
    rebanho.settle()

    done = get(rebanho, imported["id"])
    assert (done["state"], done["counts"]["stored"]) == ("done", ROWS)
    assert done["progress"] == dict.fromkeys(("total", "planned", "sent", "answered"), ROWS)
    assert len(animals(rebanho)) == ROWS
    with rebanho.store("integration").read() as tx:
        assert tx.all(sa.select(import_file)) == []


def test_a_dry_run_that_was_stopped_is_made_from_its_beginning(
    rebanho: Rebanho, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported = draft(rebanho, herd_of(ROWS), species="cattle")
    with monkeypatch.context() as patch:
        patch.setattr(imports, "keep_part", dying_after(3, imports.keep_part))
        die(rebanho)
    assert get(rebanho, imported["id"])["progress"]["planned"] == 21

    free_jobs(rebanho)
    rebanho.settle()

    assert get(rebanho, imported["id"])["state"] == "draft"
    assert [row["row"] for row in rows_of(rebanho, imported["id"])] == list(range(1, ROWS + 1))


@pytest.mark.parametrize("parts", [0, 1, 4])
def test_an_import_that_was_stopped_goes_on_and_doubles_nothing(
    rebanho: Rebanho, monkeypatch: pytest.MonkeyPatch, parts: int
) -> None:
    imported = draft(rebanho, herd_of(ROWS), species="cattle")
    rebanho.settle()
    start(rebanho, get(rebanho, imported["id"]))
    with monkeypatch.context() as patch:
        patch.setattr(jobs, "send_some", dying_after(parts, sending.send_some))
        die(rebanho)
    assert get(rebanho, imported["id"])["progress"]["sent"] == 7 * parts

    free_jobs(rebanho)
    rebanho.settle()

    done = get(rebanho, imported["id"])
    assert (done["state"], done["counts"]["stored"]) == ("done", ROWS)
    assert sorted(int(each["label"]) for each in animals(rebanho)) == list(range(1, ROWS + 1))
    with rebanho.store("integration").read() as tx:
        assert len({row.message_id for row in tx.all(sa.select(import_row.c.message_id))}) == ROWS


def test_parents_are_sent_before_their_young_whatever_the_part_they_stand_in(rebanho: Rebanho) -> None:
    lines = [f"{number};F;{number + 1}" for number in range(1, ROWS)]
    imported = draft(rebanho, "\n".join(["Brinco;Sexo;Mãe", *lines, f"{ROWS};F;"]), species="cattle")
    rebanho.settle()
    start(rebanho, get(rebanho, imported["id"]))
    rebanho.settle()

    with rebanho.store("integration").read() as tx:
        waves = [row.wave for row in tx.all(sa.select(import_row.c.wave).order_by(import_row.c.row))]
    assert waves == list(range(ROWS - 1, -1, -1))
    assert get(rebanho, imported["id"])["counts"]["stored"] == ROWS


def test_the_job_of_an_import_can_be_looked_up_by_its_farm(rebanho: Rebanho) -> None:
    draft(rebanho, herd_of(ROWS), species="cattle")
    rebanho.settle()

    with rebanho.store("integration").read() as tx:
        [row] = tx.all(sa.select(job_table.c.id))
        found = find_job(tx, row.id, farm_id=rebanho.farm_id)
    assert found is not None
    assert (found.actor, found.state) == ("plan_import", "done")
