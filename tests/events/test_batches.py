"""Many entries at once: batches and selections."""

from typing import Any
from uuid import uuid4

from tests.events.farm import Farm

DAY = "2026-02-01"


def item(subject: str, kg: Any = 40, **more: Any) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "kind": "weighing",
        "subject": {"type": "animal", "id": subject},
        "occurred_at": DAY,
        "data": {"mode": "single", "weight_kg": kg},
        **more,
    }


def batch(farm: Farm, *items: Any) -> list[dict[str, Any]]:
    answer = farm.client.post(f"{farm.events}/events/batch", json={"items": list(items)})
    assert answer.status_code == 200, answer.json
    return list(answer.json["items"])


def selection(farm: Farm, selector: dict[str, Any], **more: Any) -> Any:
    body = {
        "batch_id": str(uuid4()),
        "kind": "note",
        "selector": selector,
        "occurred_at": "2026-03-01",
        "data": {"text": "seen"},
        **more,
    }
    return farm.client.post(f"{farm.events}/events/selection", json=body)


def test_a_batch_keeps_the_good_items_and_answers_for_each(farm: Farm) -> None:
    good, dead = farm.animal(), farm.animal()
    farm.record("death", dead, "2026-01-15", {"method": "Perished", "reason": "Disease"})
    stored = farm.record("weighing", good, "2026-01-20", {"weight_kg": 30})
    repeat = item(good, 30, id=stored["id"], occurred_at="2026-01-20")
    conflict = item(good, 31, id=stored["id"], occurred_at="2026-01-20")

    answers = batch(farm, item(good), item(dead), item(good, "heavy"), item(str(uuid4())), repeat, conflict, "nonsense")

    assert [answer["status"] for answer in answers] == [
        "created",
        "disputed",
        "refused",
        "waiting",
        "duplicate",
        "refused",
        "refused",
    ]
    assert answers[1]["problem"]["findings"][0]["code"] == "after_death"
    assert answers[2]["problem"]["errors"][0]["pointer"] == "/data/weight_kg"
    assert answers[5]["problem"]["status"] == 409


def test_an_unlikely_item_of_a_batch_is_stored_for_review(farm: Farm) -> None:
    pig = farm.animal()

    answer = batch(farm, item(pig, 400))[0]

    entry = farm.entry(answer["id"])
    assert (answer["status"], entry["verdict"], entry["review"]) == ("created", "recorded", True)
    assert "out_of_soft_range" in entry["warnings"]


def test_the_items_of_a_batch_are_judged_in_farm_order_and_not_as_they_stand(farm: Farm) -> None:
    pig = farm.animal()
    death = item(pig, kind="death", occurred_at="2026-02-10", data={"method": "Perished", "reason": "Age"})

    after, before, dying = batch(farm, item(pig, occurred_at="2026-02-11"), item(pig), death)

    assert (after["status"], before["status"], dying["status"]) == ("disputed", "created", "created")


def test_an_item_that_stands_twice_in_a_batch_is_stored_once(farm: Farm) -> None:
    pig = farm.animal()
    twice = item(pig)

    answers = batch(farm, twice, twice, {**twice, "data": {"mode": "single", "weight_kg": 41}})

    assert [answer["status"] for answer in answers] == ["created", "duplicate", "refused"]


def test_a_batch_of_more_than_a_thousand_items_is_refused(farm: Farm) -> None:
    answer = farm.client.post(f"{farm.events}/events/batch", json={"items": [{}] * 1001})

    assert answer.status_code == 422


def test_a_group_entry_is_one_entry_for_each_member_of_that_day(farm: Farm) -> None:
    group = farm.group("Fattening")
    early, late = farm.animal(), farm.animal()
    farm.record("group_change", early, "2026-02-01", {"purpose": "feeding", "to_id": group})
    farm.record("group_change", late, "2026-03-02", {"purpose": "feeding", "to_id": group})

    answer = selection(farm, {"group_id": group})

    assert [each["subject_id"] for each in answer.json["items"]] == [early]
    assert answer.json["items"][0]["status"] == "created"


def test_a_member_that_is_away_or_left_out_gets_no_entry(farm: Farm) -> None:
    group = farm.group("Fattening")
    here, lent, spared = (farm.animal(group_ids=[group]) for _ in range(3))
    farm.record("departure", lent, "2026-02-01", {"kind": "loan"})

    answer = selection(farm, {"group_id": group, "except": [spared]})

    assert [each["subject_id"] for each in answer.json["items"]] == [here]


def test_an_entry_for_a_place_reaches_the_animals_in_its_rooms(farm: Farm) -> None:
    barn = farm.place("Barn", kind="barn")
    pen, elsewhere = farm.place("Pen", parent_id=barn), farm.place("Other pen")
    inside = farm.animal(place_id=pen)
    farm.animal(place_id=elsewhere)

    answer = selection(farm, {"place_id": barn})

    assert [each["subject_id"] for each in answer.json["items"]] == [inside]


def test_a_repeated_selection_speaks_of_the_same_members(farm: Farm) -> None:
    group = farm.group("Fattening")
    pig = farm.animal(group_ids=[group])
    batch_id = str(uuid4())
    first = selection(farm, {"group_id": group}, batch_id=batch_id)
    farm.animal(group_ids=[group])

    again = selection(farm, {"group_id": group}, batch_id=batch_id)

    assert [each["subject_id"] for each in again.json["items"]] == [pig]
    assert again.json["items"][0]["id"] == first.json["items"][0]["id"]
    assert again.json["items"][0]["status"] == "duplicate"


def test_an_entry_for_a_lot_is_one_entry(farm: Farm) -> None:
    flock = farm.lot(100)

    answer = selection(farm, {"group_id": flock})

    assert [(each["subject_id"], each["status"]) for each in answer.json["items"]] == [(flock, "created")]


def test_a_selection_of_an_unknown_group_is_not_found(farm: Farm) -> None:
    assert selection(farm, {"group_id": str(uuid4())}).status_code == 404


def test_a_selection_names_one_way_to_select(farm: Farm) -> None:
    assert selection(farm, {}).status_code == 422
    assert selection(farm, {"group_id": str(uuid4()), "place_id": str(uuid4())}).status_code == 422
