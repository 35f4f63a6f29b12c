"""What several subjects tell together: test days, places free again, disputed entries; and documents of movements."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from app.kernel.transaction import Context
from modules.events.models import subject
from modules.events.services.rebuilding import REBUILDS
from tests.events.farm import Farm
from tests.events.test_parameter_changes import change
from tests.events.worklist.marking import mark, statuses
from tests.events.worklist.reading import a_cow, found, listed

TEST, FREE, DISPUTED, DOCUMENT = "test_day_due", "downtime_end", "disputed_entry", "movement_document_missing"
GTA = [{"type": "gta", "number": "123"}]
Day = tuple[str, str, str]


@pytest.fixture
def today(farm: Farm) -> date:
    return date.fromisoformat(farm.get("worklist")["on"])


def ago(today: date, days: int) -> str:
    return (today - timedelta(days)).isoformat()


def window(farm: Farm, on: str, rule: str, **more: Any) -> list[Day]:
    return [(item["from_on"], item["due_on"], item["to_on"]) for item in listed(farm, on, rule=rule, **more)]


def try_milk(farm: Farm, cow: str, on: str, kg: float = 20.0) -> dict[str, Any]:
    odd = [{"code": code} for code in ("old_entry", "lactation_unknown")]
    return farm.record("test_day", cow, on, {"test_day_id": str(uuid4()), "milk_kg": kg}, confirmed=odd)


def weaned(farm: Farm, place: str, **more: Any) -> str:
    told = {"species": "pig", "production_type": "growing", "birth_date": "2025-12-01", "opened_on": "2026-01-10"}
    return farm.lot(100, **{**told, "place_id": place, **more})


def sell(farm: Farm, lot: str, on: str, heads: int = 100) -> dict[str, Any]:
    return farm.record("departure", lot, on, {"kind": "Sale", "head_count": heads}, type="lot")


def test_the_next_test_day_of_the_farm_is_so_long_after_the_last_one(farm: Farm) -> None:
    cow, other = a_cow(farm), a_cow(farm)
    try_milk(farm, cow, "2026-05-01")
    try_milk(farm, other, "2026-04-28")

    item = found(farm, "2026-05-20", TEST)

    assert (item["subject"]["type"], item["profile"], item["state"]) == ("farm", "dairy_cattle", "upcoming")
    assert (item["from_on"], item["due_on"], item["to_on"]) == ("2026-05-28", "2026-05-31", "2026-06-03")
    assert item["why"] == "Last test day 19 days ago, on 1 May."


def test_a_test_closes_the_test_day_and_taken_back_it_did_not(farm: Farm) -> None:
    cow = a_cow(farm)
    try_milk(farm, cow, "2026-05-01")
    test = try_milk(farm, cow, "2026-06-01")

    done = found(farm, "2026-06-01", TEST, state="done")
    assert (done["due_on"], done["closed_by"]) == ("2026-05-31", test["id"])
    assert window(farm, "2026-06-28", TEST) == [("2026-06-28", "2026-07-01", "2026-07-04")]

    farm.retract(test)
    assert window(farm, "2026-06-01", TEST) == [("2026-05-28", "2026-05-31", "2026-06-03")]


def test_each_profile_has_test_days_of_its_own(farm: Farm) -> None:
    goat = farm.animal(species="goat", production_type="dairy", birth_date="2023-01-01")
    try_milk(farm, a_cow(farm), "2026-05-01")
    try_milk(farm, goat, "2026-05-10", 2.0)

    assert [item["profile"] for item in listed(farm, "2026-06-08", rule=TEST)] == ["dairy_cattle", "goat"]


def test_a_changed_interval_moves_the_test_day(farm: Farm) -> None:
    try_milk(farm, a_cow(farm), "2026-05-01")

    change(farm, "milk.test_day_interval_days", 45, profile="dairy_cattle", since="2026-05-02")
    farm.rebanho.settle()

    assert window(farm, "2026-06-15", TEST) == [("2026-06-12", "2026-06-15", "2026-06-18")]


def test_a_place_is_free_so_long_after_its_last_lot_has_gone(farm: Farm) -> None:
    room = farm.place("Nursery 1")
    lot = weaned(farm, room)
    sell(farm, lot, "2026-03-01", 60)
    assert listed(farm, "2026-03-02", rule=FREE) == []

    sell(farm, lot, "2026-03-02", 40)

    item = found(farm, "2026-03-07", FREE)
    assert (item["subject"]["id"], item["due_on"], item["state"]) == (room, "2026-03-07", "due")
    assert item["why"] == "Empty since 2 Mar."
    assert listed(farm, "2026-03-15", rule=FREE) == []


def test_who_is_still_there_keeps_a_place_taken_and_who_comes_takes_it(farm: Farm) -> None:
    room, other = farm.place("Nursery 1"), farm.place("Nursery 2")
    lot, late = weaned(farm, room), weaned(farm, other)
    pig = farm.animal(place_id=room)
    sell(farm, lot, "2026-03-02")
    assert listed(farm, "2026-03-07", rule=FREE) == []

    farm.record("move", pig, "2026-03-03", {"to_place_id": other})
    assert found(farm, "2026-03-07", FREE)["due_on"] == "2026-03-08"

    moved = farm.record("move", late, "2026-03-09", {"to_place_id": room}, type="lot")
    assert found(farm, "2026-03-09", FREE, state="done")["closed_by"] == moved["id"]

    farm.retract(moved)
    assert found(farm, "2026-03-09", FREE)["subject"]["id"] == room


def test_a_place_is_told_free_no_more_once_the_going_is_taken_back(farm: Farm) -> None:
    room = farm.place("Nursery 1")
    pig = farm.animal(place_id=room)
    gone = farm.record("departure", pig, "2026-03-02", {"kind": "Sale"})
    assert len(listed(farm, "2026-03-07", rule=FREE)) == 1

    farm.retract(gone)

    assert listed(farm, "2026-03-07", rule=FREE) == []


def test_places_of_beef_cattle_are_not_waited_for(farm: Farm) -> None:
    field = farm.place("Field")
    ox = farm.animal(species="cattle", production_type="beef", birth_date="2025-01-01", place_id=field)

    farm.record("departure", ox, "2026-03-02", {"kind": "Sale"})

    assert listed(farm, "2026-03-02", rule=FREE) == []


def disputed(farm: Farm, pig: str, on: str = "2026-03-05") -> dict[str, Any]:
    return farm.record("weighing", pig, on, {"weight_kg": 60}, if_impossible="dispute")


@pytest.fixture
def sold(farm: Farm) -> tuple[str, dict[str, Any]]:
    pig = farm.animal()
    return pig, farm.record("departure", pig, "2026-03-01", {"kind": "Sale"})


def test_a_disputed_entry_asks_for_a_decision(farm: Farm, today: date, sold: Any) -> None:
    entry = disputed(farm, sold[0])

    item = found(farm, today.isoformat(), DISPUTED)

    assert (item["entry_id"], item["subject"]["id"]) == (entry["id"], sold[0])
    assert (item["severity"], item["due_on"], item["closes_with"]) == ("high", today.isoformat(), [])
    assert item["why"].startswith("Weighing of 5 Mar")


@pytest.mark.parametrize("way", ["corrected", "retracted", "set aside"])
def test_a_disputed_entry_is_done_by_who_amends_or_decides_it(farm: Farm, today: date, sold: Any, way: str) -> None:
    entry = disputed(farm, sold[0])

    if way == "corrected":
        assert farm.correct(entry, occurred_at="2026-02-20").status_code == 200
    elif way == "retracted":
        farm.retract(entry)
    else:
        path = f"{farm.events}/events/{entry['id']}/decision"
        said = farm.client.post(path, json={"decision": "set_aside"}, headers={"If-Match": f'"{entry["version"]}"'})
        assert said.status_code == 200, said.json

    assert listed(farm, today.isoformat(), rule=DISPUTED) == []
    assert found(farm, today.isoformat(), DISPUTED, state="done")["closed_by"] == entry["id"]


def test_a_dispute_ends_with_what_it_was_against(farm: Farm, today: date, sold: Any) -> None:
    disputed(farm, sold[0])

    farm.retract(sold[1])

    assert listed(farm, today.isoformat(), rule=DISPUTED) == []
    assert listed(farm, today.isoformat(), rule=DISPUTED, state="done") == []


def test_a_movement_of_these_days_lacks_its_document_until_it_is_added(farm: Farm, today: date) -> None:
    pig = farm.animal()
    on = ago(today, 1)
    gone = farm.record("departure", pig, on, {"kind": "Sale"})

    item = found(farm, today.isoformat(), DOCUMENT)
    assert (item["entry_id"], item["due_on"], item["to_on"]) == (gone["id"], on, (today + timedelta(2)).isoformat())

    assert farm.correct(gone, data={"kind": "Sale", "documents": GTA}).status_code == 200
    assert listed(farm, today.isoformat(), rule=DOCUMENT) == []


def test_a_movement_with_its_document_asks_for_none(farm: Farm, today: date) -> None:
    farm.record("departure", farm.animal(), ago(today, 1), {"kind": "Sale", "documents": GTA})

    assert listed(farm, today.isoformat(), rule=DOCUMENT) == []


def test_history_that_is_written_down_later_asks_for_no_document(farm: Farm, today: date) -> None:
    farm.record("departure", farm.animal(), ago(today, 31), {"kind": "Sale"})

    assert listed(farm, today.isoformat(), rule=DOCUMENT) == []


def test_where_movements_need_no_document_none_is_missing(farm: Farm, today: date) -> None:
    farm.record("departure", farm.animal(), ago(today, 1), {"kind": "Sale"})

    change(farm, "movement.document_required", False, since=ago(today, 2))
    farm.rebanho.settle()

    assert listed(farm, today.isoformat(), rule=DOCUMENT) == []


def test_each_going_of_a_lot_lacks_a_document_of_its_own(farm: Farm, today: date) -> None:
    lot = farm.lot(100, opened_on=ago(today, 30))
    for day in (3, 2):
        sell(farm, lot, ago(today, day), 10)

    assert [item["due_on"] for item in listed(farm, today.isoformat(), rule=DOCUMENT)] == [ago(today, 3), ago(today, 2)]


def test_what_people_say_of_a_dispute_holds(farm: Farm, today: date, sold: Any) -> None:
    disputed(farm, sold[0])
    item = found(farm, today.isoformat(), DISPUTED)["id"]

    assert statuses(mark(farm, item, what="skip", why="known")) == ["marked"]

    assert found(farm, today.isoformat(), DISPUTED, state="skipped")["skip_why"] == "known"


def test_a_rebuilt_journal_has_the_same_items(farm: Farm, today: date, sold: Any) -> None:
    disputed(farm, sold[0])
    try_milk(farm, a_cow(farm), ago(today, 30))
    room = farm.place("Nursery 1")
    sell(farm, weaned(farm, room), ago(today, 6))
    before = [item["id"] for item in listed(farm, today.isoformat()) if item["rule"] in (TEST, FREE, DISPUTED)]

    with farm.rebanho.store("events").write(Context()) as tx:
        tx.run(sa.text("DELETE FROM due_item"))
        tx.run(sa.update(subject).values(edition="older"))
    with farm.rebanho.store("events").write(Context()) as tx:
        list(REBUILDS.some(tx, None, 100))

    after = [item["id"] for item in listed(farm, today.isoformat()) if item["rule"] in (TEST, FREE, DISPUTED)]
    assert sorted(after) == sorted(before)
    assert len(before) == 3
