"""Killed in the middle of an import or of its undo: it goes on, and every row is there once, or gone."""

from typing import Any
from uuid import UUID

import pytest

from app.config import Settings
from tests.factories import add_member_with_token, open_farm
from tests.journeys.conftest import Owner
from tests.journeys.importing import Body, Sheet, herd_of, journal_of
from tests.journeys.pictures import parked

# Two minutes on PostgreSQL where nothing else runs: the bound is to tell what hangs from what is slow.
pytestmark = [pytest.mark.own_process, pytest.mark.timeout(900)]

ROWS = 2100  # more than a request may carry out: a job sends them
HEADER = "Brinco;Nome;Sexo;Nascimento;Piquete;Lote;Peso (kg);Data da pesagem"


def line(number: int) -> str:
    place, group, kg = f"Piquete {number % 7}", f"Recria {number % 3}", f"{300 + number % 40},5"
    return f"{number};Vaca {number};F;01/02/2025;{place};{group};{kg};10/01/2026"


SHEET = "\n".join([HEADER, *(line(number) for number in range(1, ROWS + 1))])


def sheet_of(owner: Owner, farm_id: UUID) -> Sheet:
    """The sheet in the hands of a manager of the farm."""
    return Sheet(farm_id, add_member_with_token(owner.runtime.store("identity"), farm_id, "manager"))


def is_done(found: Body) -> bool:
    return bool(found["state"] == "done")


def report(found: Body) -> Any:
    """What the import says of itself, apart from what only says when."""
    return found["state"], found["progress"], found["counts"]


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_an_import_that_is_killed_twice_stores_every_row_once(owner: Owner, settings: Settings) -> None:
    whole = sheet_of(owner, open_farm(owner.runtime.store("identity")))
    killed = sheet_of(owner, UUID(owner.farm_id))
    owner.runtime.settle()

    with whole.on(settings):
        whole.send(SHEET, species="cattle")
        undisturbed = whole.wait(is_done)
    with killed.on(settings) as server:
        killed.send(SHEET, species="cattle")
        first = killed.wait(lambda found: found["progress"]["sent"] > 0)
        server.kill()
    with killed.on(settings) as server:
        second = killed.wait(lambda found: found["progress"]["answered"] > first["progress"]["answered"])
        server.kill()
    with killed.on(settings):
        done = killed.wait(is_done)
    owner.runtime.settle()

    print(f"killed at {first['progress']} and {second['progress']}")
    assert [found["state"] for found in (first, second)] == ["running", "running"]
    assert first["progress"]["sent"] < ROWS
    assert 0 < second["progress"]["answered"] < ROWS
    assert done["counts"]["stored"] == ROWS
    assert report(done) == report(undisturbed)
    assert herd_of(owner.runtime, killed.farm_id) == herd_of(owner.runtime, whole.farm_id)
    assert journal_of(owner.runtime, killed.farm_id) == journal_of(owner.runtime, whole.farm_id)
    owner.assert_pictures_agree()


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_an_undo_that_is_killed_in_the_middle_takes_every_row_back(owner: Owner, settings: Settings) -> None:
    owner.register("9000", name="Antiga")
    sheet = sheet_of(owner, UUID(owner.farm_id))
    before = herd_of(owner.runtime, sheet.farm_id), journal_of(owner.runtime, sheet.farm_id)
    with sheet.on(settings) as server:
        sheet.send(SHEET, species="cattle")
        sheet.wait(is_done)
        sheet.undo()
        caught = sheet.wait(lambda found: found["counts"]["undone"] > 0)
        server.kill()

    with sheet.on(settings):
        done = sheet.wait(lambda found: found["state"] == "undone")
    owner.runtime.settle()

    print(f"killed with {caught['counts']['undone']} undone")
    assert (caught["state"], caught["counts"]["undone"] < ROWS) == ("undoing", True)
    assert (done["counts"]["undone"], done["counts"]["kept"]) == (ROWS, 0)
    assert (herd_of(owner.runtime, sheet.farm_id), journal_of(owner.runtime, sheet.farm_id)) == before
    assert parked(owner.runtime) == []
