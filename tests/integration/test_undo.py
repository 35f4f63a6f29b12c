"""Undoing an import leaves what was before, but for what changed since."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.kernel.tables import job as job_table
from modules.integration import jobs
from modules.integration.services import undoing
from tests.integration.importing import Body, address, carry_out, change, draft, get, rows_of
from tests.running import Rebanho

HERD = (
    "Brinco;Nome;Sexo;Piquete;Lote;Mãe;Pai;Peso 01/03/2026\n"
    "101;Estrela;F;Norte;Recria;;Campeão;312,5\n"
    "102;Pintada;F;Norte;Recria;101;;298\n"
    "103;;M;Sul;;101;;120\n"
)


SHOWN = ("label", "name", "sex", "breed", "birth_date", "place_id", "last_weight_kg")


def undo(rebanho: Rebanho, imported: Body, *, settle: bool = True) -> Any:
    answer = rebanho.client().post(address(rebanho, imported["id"], "undo"))
    if settle:
        rebanho.settle()
    return answer


def read(rebanho: Rebanho, module: str, path: str, **query: Any) -> list[Body]:
    url = f"/api/{module}/v1/farms/{rebanho.farm_id}/{path}"
    return rebanho.client().get(url, query_string={"limit": 500, **query}).get_json()["items"]


def record(rebanho: Rebanho, animal_id: str, kind: str, on: str, **data: Any) -> None:
    entry = {
        "kind": kind, "subject": {"type": "animal", "id": animal_id}, "occurred_at": on, "data": data,
        "confirmed": [{"code": code} for code in ("old_entry", "out_of_soft_range", "fast_change")],
    }  # fmt: skip
    answer = rebanho.client().post(f"/api/events/v1/farms/{rebanho.farm_id}/events", json=entry)
    assert answer.status_code in (201, 202), answer.text
    rebanho.settle()


def farm(rebanho: Rebanho) -> dict[str, Any]:
    """All of the farm that a person sees, without what says only when or in which version."""
    animals = {each["id"]: {name: each[name] for name in SHOWN} for each in read(rebanho, "herd", "animals")}
    entries = {each["id"]: each["verdict"] for each in read(rebanho, "events", "events") if not each["retracted"]}
    places = {each["name"] for each in read(rebanho, "herd", "places") if each["active"]}
    groups = {each["name"] for each in read(rebanho, "herd", "groups") if not each["closed"]}
    return {"animals": animals, "entries": entries, "places": places, "groups": groups}


def imported_herd(rebanho: Rebanho) -> Body:
    done = carry_out(rebanho, draft(rebanho, HERD, species="cattle"))
    assert (done["state"], done["counts"]["stored"]) == ("done", 3), rows_of(rebanho, done["id"])
    return done


def animal(rebanho: Rebanho, label: str) -> Body:
    return next(each for each in read(rebanho, "herd", "animals") if each["label"] == label)


def test_an_import_is_taken_back_whole(rebanho: Rebanho) -> None:
    before = farm(rebanho)
    done = imported_herd(rebanho)

    assert undo(rebanho, done).status_code == 202

    found = get(rebanho, done["id"])
    assert (found["state"], found["counts"]["undone"], found["counts"]["kept"]) == ("undone", 3, 0), rows_of(
        rebanho, done["id"]
    )
    assert farm(rebanho) == before


def test_an_undo_can_be_asked_twice(rebanho: Rebanho) -> None:
    done = imported_herd(rebanho)
    undo(rebanho, done)
    after = farm(rebanho)

    assert undo(rebanho, done).status_code == 202

    assert farm(rebanho) == after
    assert get(rebanho, done["id"])["state"] == "undone"


def test_the_file_can_be_imported_again_after_its_undo(rebanho: Rebanho) -> None:
    undo(rebanho, imported_herd(rebanho))

    done = carry_out(rebanho, draft(rebanho, HERD, species="cattle"))

    assert (done["state"], done["counts"]["stored"]) == ("done", 3), rows_of(rebanho, done["id"])
    assert {each["label"] for each in read(rebanho, "herd", "animals")} == {"101", "102", "103"}
    assert animal(rebanho, "101")["last_weight_kg"] == 312.5


def test_an_import_that_is_not_done_cannot_be_undone(rebanho: Rebanho) -> None:
    imported = draft(rebanho, HERD, species="cattle")

    answer = undo(rebanho, imported)

    assert (answer.status_code, answer.get_json()["code"]) == (409, "integration/import_not_done")


@pytest.mark.parametrize("kind", ["weighing", "note"])
def test_an_animal_of_which_more_was_recorded_stays_and_is_listed(rebanho: Rebanho, kind: str) -> None:
    done = imported_herd(rebanho)
    data: dict[str, Any] = {"weight_kg": 130} if kind == "weighing" else {"text": "mancando"}
    record(rebanho, animal(rebanho, "103")["id"], kind, "2026-04-01", **data)

    undo(rebanho, done)

    found = get(rebanho, done["id"])
    assert (found["state"], found["counts"]["undone"], found["counts"]["kept"]) == ("undone", 1, 2)
    assert {each["label"] for each in read(rebanho, "herd", "animals")} == {"101", "103"}  # its dam stays with it
    reasons = {
        row["label"]: {each["reason"] for each in row["outcome"]["kept"]} for row in rows_of(rebanho, done["id"])
    }
    assert "later_entries" in reasons["103"]
    assert "has_young" in reasons["101"]
    assert {place["name"] for place in read(rebanho, "herd", "places") if place["active"]} >= {"Sul"}


def test_an_animal_that_was_changed_stays(rebanho: Rebanho) -> None:
    done = imported_herd(rebanho)
    pintada = animal(rebanho, "102")
    url = f"/api/herd/v1/farms/{rebanho.farm_id}/animals/{pintada['id']}"
    answer = rebanho.client().patch(url, json={"name": "Lua"}, headers={"If-Match": f'"{pintada["version"]}"'})
    assert answer.status_code == 200
    rebanho.settle()

    undo(rebanho, done)

    [row] = rows_of(rebanho, done["id"], status="kept")[-1:]
    assert row["label"] in ("101", "102")
    assert animal(rebanho, "102")["name"] == "Lua"


def test_a_corrected_entry_stays_and_its_animal_with_it(rebanho: Rebanho) -> None:
    done = imported_herd(rebanho)
    [weighing] = read(rebanho, "events", "events", kind="weighing", subject_id=animal(rebanho, "103")["id"])
    url = f"/api/events/v1/farms/{rebanho.farm_id}/events/{weighing['id']}"
    said = {"data": {"weight_kg": 125}, "why": "misread", "confirmed": [{"code": "old_entry"}]}
    answer = rebanho.client().put(url, json=said, headers={"If-Match": f'"{weighing["version"]}"'})
    assert answer.status_code == 200, answer.text
    rebanho.settle()

    undo(rebanho, done)

    assert animal(rebanho, "103")["last_weight_kg"] == 125
    kept = {row["label"]: row["outcome"]["kept"] for row in rows_of(rebanho, done["id"], status="kept")}
    assert "corrected_since" in {each["reason"] for each in kept["103"]}


def test_changes_of_known_animals_are_turned_back_where_they_still_are(rebanho: Rebanho) -> None:
    imported_herd(rebanho)
    before = farm(rebanho)
    news = "Brinco;Nome;Raça\n101;Dalva;Angus\n102;Lua;Nelore\n"
    done = carry_out(rebanho, change(rebanho, draft(rebanho, news), options={"update_known": True}).get_json())
    assert animal(rebanho, "101")["name"] == "Dalva"

    undo(rebanho, done)

    assert farm(rebanho) == before
    assert get(rebanho, done["id"])["counts"]["undone"] == 2


class Killed(BaseException):
    """The process ends here."""


def test_a_large_undo_goes_on_where_it_was_stopped(rebanho: Rebanho, monkeypatch: pytest.MonkeyPatch) -> None:
    before = farm(rebanho)
    done = imported_herd(rebanho)
    monkeypatch.setattr(undoing, "AT_ONCE", 1)
    monkeypatch.setattr(undoing, "PART", 1)
    left = [2]

    def some(*args: Any) -> int:
        left[0] -= 1
        if left[0] < 0:
            raise Killed
        return undoing.undo_some(*args)

    with monkeypatch.context() as patch:
        patch.setattr(jobs, "undo_some", some)
        undo(rebanho, done, settle=False)
        with pytest.raises(Killed):
            rebanho.settle()
    assert get(rebanho, done["id"])["state"] == "undoing"
    with rebanho.store("integration").write() as tx:
        tx.run(sa.update(job_table).where(job_table.c.state == "running").values(lease=sa.null(), state="waiting"))
    rebanho.settle()

    assert get(rebanho, done["id"])["state"] == "undone"
    assert farm(rebanho) == before


ROWS = st.lists(
    st.tuples(st.sampled_from("ABCDEF"), st.sampled_from("FM"), st.sampled_from(["", "Sul"]), st.integers(100, 400)),
    min_size=1,
    max_size=6,
    unique_by=lambda row: row[0],
)
LATER = st.sets(st.tuples(st.sampled_from("ABCDEF"), st.sampled_from(["note", "name"])), max_size=3)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=ROWS, second=ROWS, later=LATER)
def test_undoing_leaves_what_was_before_but_for_what_changed_since(
    rebanho: Rebanho, first: Any, second: Any, later: set[tuple[str, str]]
) -> None:
    rebanho.begin()

    def sheet(rows: Any, on: date) -> str:
        return "\n".join(
            [f"Brinco;Sexo;Piquete;Peso {on:%d/%m/%Y}", *(f"{tag};{sex};{place};{kg}" for tag, sex, place, kg in rows)]
        )

    carry_out(rebanho, draft(rebanho, sheet(first, date(2026, 3, 1)), species="cattle"))
    before = farm(rebanho)
    done = carry_out(rebanho, draft(rebanho, sheet(second, date(2026, 4, 1)), species="cattle"))
    made = {
        each["label"]: each["id"] for each in read(rebanho, "herd", "animals") if each["id"] not in before["animals"]
    }
    changed = {made[tag] for tag, _ in later if tag in made}
    for tag, how in sorted(later):
        if tag not in made:
            continue
        if how == "name":
            one = animal(rebanho, tag)
            url = f"/api/herd/v1/farms/{rebanho.farm_id}/animals/{one['id']}"
            rebanho.client().patch(url, json={"name": "Lua"}, headers={"If-Match": f'"{one["version"]}"'})
            rebanho.settle()
        else:
            data: dict[str, Any] = {"weight_kg": 250} if how == "weighing" else {"text": "x"}
            record(rebanho, made[tag], how, "2026-05-01", **data)

    undo(rebanho, done)

    after = farm(rebanho)
    assert get(rebanho, done["id"])["state"] == "undone"
    assert {key: after["animals"][key] for key in before["animals"]} == before["animals"]
    assert after["animals"].keys() - before["animals"].keys() == changed
    assert before["entries"].items() <= after["entries"].items()
    if not changed:
        assert after == before
