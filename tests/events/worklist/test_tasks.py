"""The farm's own tasks over REST: one occasion at a time stands on the worklist, and the next when it is over."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from modules.events.services.farms import open_journal
from modules.events.services.worklist import FIRST, renew_items
from tests.events.farm import Farm
from tests.events.worklist.marking import codes, mark, statuses, to_check, worker_of
from tests.events.worklist.reading import found, listed


@pytest.fixture
def today(farm: Farm) -> date:
    return date.fromisoformat(farm.get("worklist")["on"])


def iso(day: date, days: int = 0) -> str:
    return (day + timedelta(days)).isoformat()


def wish(today: date, **more: Any) -> dict[str, Any]:
    return {"title": "Clean the troughs", "every": "days", "days": 7, "from_on": iso(today), **more}


def make(farm: Farm, today: date, **more: Any) -> dict[str, Any]:
    answer = farm.client.post(f"{farm.events}/tasks", json=wish(today, **more))
    assert answer.status_code == 201, answer.json
    return dict(answer.json)


def change(farm: Farm, task: dict[str, Any], today: date, **more: Any) -> Any:
    headers = {"If-Match": f'"{task["version"]}"'}
    return farm.client.put(f"{farm.events}/tasks/{task['id']}", json=wish(today, **more), headers=headers)


def occasions(farm: Farm, on: str, **more: Any) -> list[tuple[str, str]]:
    return [(item["rule_label"], item["due_on"]) for item in listed(farm, on, rule="farm_task", **more)]


def test_a_task_stands_on_the_list_with_its_title_and_how_often_it_is_done(farm: Farm, today: date) -> None:
    task = make(farm, today, note="With the hose.")

    item = found(farm, iso(today), "farm_task")

    assert (item["rule_label"], item["why"]) == ("Clean the troughs", "Every 7 days. With the hose.")
    assert (item["list"], item["state"], item["subject"]["type"]) == ("tasks", "due", "farm")
    assert item["task_id"] == task["id"]


def test_done_it_is_closed_and_the_next_one_stands(farm: Farm, today: date) -> None:
    make(farm, today)
    item = found(farm, iso(today), "farm_task")["id"]

    assert statuses(mark(farm, item, what="done")) == ["marked"]

    assert occasions(farm, iso(today), state="done") == [("Clean the troughs", iso(today))]
    assert occasions(farm, iso(today)) == [("Clean the troughs", iso(today, 7))]


def test_done_twice_it_is_done_once(farm: Farm, today: date) -> None:
    make(farm, today)
    item = found(farm, iso(today), "farm_task")["id"]

    assert [statuses(mark(farm, item, what="done")) for _ in range(2)] == [["marked"], ["unchanged"]]
    assert occasions(farm, iso(today)) == [("Clean the troughs", iso(today, 7))]


def test_undone_it_stands_again_in_the_place_of_the_next(farm: Farm, today: date) -> None:
    make(farm, today)
    item = found(farm, iso(today), "farm_task")["id"]
    mark(farm, item, what="done")

    assert statuses(mark(farm, item, what="undone")) == ["marked"]

    assert occasions(farm, iso(today)) == [("Clean the troughs", iso(today))]


def test_skipped_it_gives_way_to_the_next_and_restored_it_comes_back(farm: Farm, today: date) -> None:
    make(farm, today)
    item = found(farm, iso(today), "farm_task")["id"]

    mark(farm, item, what="skip", why="it rains")
    assert occasions(farm, iso(today)) == [("Clean the troughs", iso(today, 7))]
    mark(farm, item, what="restore")
    assert occasions(farm, iso(today)) == [("Clean the troughs", iso(today))]


def test_what_a_rule_makes_due_is_not_done_by_saying_so(farm: Farm) -> None:
    assert codes(mark(farm, to_check(farm), what="done")) == ["events/done_by_an_entry"]


def test_each_occasion_is_given_to_the_person_of_the_task(farm: Farm, today: date) -> None:
    worker = str(worker_of(farm))
    make(farm, today, assigned_to=worker)

    first = found(farm, iso(today), "farm_task", assigned_to=worker)
    mark(farm, first["id"], what="done")

    assert found(farm, iso(today), "farm_task", assigned_to=worker)["due_on"] == iso(today, 7)


def test_a_task_of_a_place_is_on_the_list_of_that_place_with_the_kind_that_does_it(farm: Farm, today: date) -> None:
    barn = farm.place("Barn")
    pen = farm.place("Pen", parent_id=barn)
    make(farm, today, place_id=pen, kind="note")
    make(farm, today, title="Elsewhere")

    item = found(farm, iso(today), "farm_task", place_id=barn, kind="note")

    assert (item["subject"]["id"], item["subject"]["name"], item["closes_with"]) == (pen, "Pen", ["note"])


def test_rebuilding_a_subject_leaves_its_tasks(farm: Farm, today: date) -> None:
    lot = farm.lot(20)
    make(farm, today, group_id=lot)

    for on in ("2026-01-05", "2026-01-03"):
        farm.record("death", lot, on, {"head_count": 1, "method": "Perished", "reason": "Disease"}, type="lot")
    with farm.rebanho.store("events").write() as tx:
        renew_items(tx, open_journal(tx, farm.id, 0), FIRST, 500)

    assert occasions(farm, iso(today), subject_id=lot) == [("Clean the troughs", iso(today))]


def test_a_change_holds_from_its_day_on(farm: Farm, today: date) -> None:
    task = make(farm, today)
    mark(farm, found(farm, iso(today), "farm_task")["id"], what="done")

    answer = change(farm, task, today, title="Scrub the troughs", days=3, since=iso(today, 5))

    assert answer.status_code == 200, answer.json
    assert (answer.json["title"], answer.json["version"]) == ("Clean the troughs", 2)
    assert [turn["title"] for turn in answer.json["changes"]] == ["Clean the troughs", "Scrub the troughs"]
    assert occasions(farm, iso(today, 5)) == [("Scrub the troughs", iso(today, 5))]
    assert occasions(farm, iso(today), state="done") == [("Clean the troughs", iso(today))]


def test_a_task_that_ends_leaves_the_list(farm: Farm, today: date) -> None:
    task = make(farm, today)

    assert change(farm, task, today, until_on=iso(today, -1)).json["over"] is True

    assert occasions(farm, iso(today)) == []


def test_a_task_tells_on_which_day_it_is_to_be_done_next_until_it_ends(farm: Farm, today: date) -> None:
    task = make(farm, today, group_id=farm.lot(20))
    other = make(farm, today, title="Elsewhere", from_on=iso(today, 3))
    assert (task["next_on"], other["next_on"]) == (iso(today), iso(today, 3))

    mark(farm, found(farm, iso(today), "farm_task", subject_id=task["group_id"])["id"], what="skip", why="it rains")
    assert [each["next_on"] for each in farm.get("tasks")["items"]] == [iso(today, 7), iso(today, 3)]

    ended = change(farm, task, today, group_id=task["group_id"], until_on=iso(today, 1))
    assert ended.json["next_on"] is None


def test_a_change_of_what_was_read_before_another_is_refused(farm: Farm, today: date) -> None:
    task = make(farm, today)
    change(farm, task, today, days=2)

    assert change(farm, task, today, days=3).status_code == 412


def test_the_same_task_again_is_made_once_and_another_under_its_id_refused(farm: Farm, today: date) -> None:
    sent = wish(today, id=str(uuid4()))

    answers = [farm.client.post(f"{farm.events}/tasks", json=body) for body in (sent, sent, {**sent, "days": 2})]

    assert [answer.status_code for answer in answers] == [201, 200, 409]
    assert len(farm.get("tasks")["items"]) == 1


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"every": "weekdays"}, "/weekdays"),
        ({"days": 0}, "/days"),
        ({"kind": "dance"}, "/kind"),
        ({"place_id": str(uuid4()), "group_id": str(uuid4())}, "/group_id"),
        ({"since": "2026-01-01"}, "/since"),
    ],
)
def test_a_task_that_makes_no_sense_names_the_field(farm: Farm, more: dict[str, Any], field: str) -> None:
    body = {**wish(date(2026, 1, 1)), **more}
    if body["every"] != "days":
        body.pop("days")

    answer = farm.client.post(f"{farm.events}/tasks", json=body)

    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"].startswith(field), answer.json


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"from_on": "2026-01-01"}, "events/task_in_past"),
        ({"place_id": str(uuid4())}, "events/unknown_place_or_group"),
        ({"assigned_to": str(uuid4())}, "events/unknown_person"),
    ],
)
def test_a_task_is_of_people_and_places_of_the_farm_and_begins_today_or_later(
    farm: Farm, today: date, more: dict[str, Any], code: str
) -> None:
    answer = farm.client.post(f"{farm.events}/tasks", json=wish(today, **more))

    assert (answer.status_code, answer.json["code"]) == (422, code)
