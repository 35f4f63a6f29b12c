"""One entry for each member: their own values, a try before it is stored, and all of it taken back."""

from typing import Any
from uuid import uuid4

from tests.events.farm import Farm

OLD = [{"code": "old_entry"}]


def select(farm: Farm, kind: str, selector: dict[str, Any], /, **more: Any) -> Any:
    body = {
        "batch_id": str(uuid4()),
        "kind": kind,
        "selector": selector,
        "occurred_at": "2026-02-10",
        "confirmed": OLD,
        **more,
    }
    answer = farm.client.post(f"{farm.events}/events/selection", json=body)
    return body["batch_id"], answer


def statuses(answer: Any) -> dict[str, str]:
    assert answer.status_code == 200, answer.json
    return {item["subject_id"]: item["status"] for item in answer.json["items"]}


def weights(farm: Farm, animal: str) -> list[float]:
    return [point["weight_kg"] for point in farm.get(f"subjects/{animal}/growth")["points"]]


def test_each_member_gets_its_own_value_over_what_is_told_of_all(farm: Farm) -> None:
    pen = farm.place("Pen")
    light, heavy = farm.animal(place_id=pen), farm.animal(place_id=pen)
    items = [{"subject_id": light, "data": {"weight_kg": 30}}, {"subject_id": heavy, "data": {"weight_kg": 38}}]

    _, answer = select(farm, "weighing", {"place_id": pen}, data={"purpose": "routine"}, items=items)

    assert statuses(answer) == {light: "created", heavy: "created"}
    assert (weights(farm, light), weights(farm, heavy)) == ([30], [38])


def test_a_member_without_a_value_is_listed_and_the_rest_is_stored(farm: Farm) -> None:
    pen = farm.place("Pen")
    weighed, forgotten = farm.animal(place_id=pen), farm.animal(place_id=pen)

    _, answer = select(farm, "weighing", {"place_id": pen}, items=[{"subject_id": weighed, "data": {"weight_kg": 30}}])

    assert statuses(answer) == {weighed: "created", forgotten: "refused"}


def test_a_value_for_one_that_is_not_selected_is_refused_whole(farm: Farm) -> None:
    pen = farm.place("Pen")
    farm.animal(place_id=pen)

    _, answer = select(farm, "note", {"place_id": pen}, data={"text": "?"}, items=[{"subject_id": str(uuid4())}])

    assert (answer.status_code, answer.json["type"].split("/")[-1]) == (422, "not_a_member")


def test_a_preview_tells_what_would_become_of_each_and_stores_nothing(farm: Farm) -> None:
    pen = farm.place("Pen")
    fine, odd = farm.animal(place_id=pen), farm.animal(place_id=pen)
    items = [{"subject_id": fine, "data": {"weight_kg": 30}}, {"subject_id": odd, "data": {"weight_kg": 900}}]

    batch, answer = select(farm, "weighing", {"place_id": pen}, items=items, preview=True)

    assert statuses(answer) == {fine: "created", odd: "disputed"}
    found = next(item for item in answer.json["items"] if item["subject_id"] == odd)["findings"]
    assert [(each["code"], each["detail"]) for each in found if each["level"] == "error"] == [
        ("out_of_hard_range", "900.0 kg is impossible: 0.2 to 500 kg.")
    ]
    assert farm.get("events", batch_id=batch)["items"] == []
    assert farm.get("review")["counts"]["disputed"] == 0


def test_what_is_impossible_is_left_out_when_the_sender_wants_it(farm: Farm) -> None:
    pen = farm.place("Pen")
    fine, odd = farm.animal(place_id=pen), farm.animal(place_id=pen)
    items = [{"subject_id": fine, "data": {"weight_kg": 30}}, {"subject_id": odd, "data": {"weight_kg": 900}}]

    batch, answer = select(farm, "weighing", {"place_id": pen}, items=items, if_impossible="leave_out")

    assert statuses(answer) == {fine: "created", odd: "refused"}
    assert [entry["subject"]["id"] for entry in farm.get("events", batch_id=batch)["items"]] == [fine]


def test_lots_of_a_place_are_among_its_members_where_the_kind_allows(farm: Farm) -> None:
    barn, other = farm.place("Barn"), farm.place("Other")
    pig, flock = farm.animal(place_id=barn), farm.lot(100, place_id=barn)

    _, moved = select(farm, "move", {"place_id": barn}, data={"to_place_id": other})
    _, noted = select(
        farm, "cull_mark", {"place_id": other}, data={"value": True, "cause": "old_age"}, occurred_at="2026-02-12"
    )

    assert set(statuses(moved)) == {pig, flock}
    assert set(statuses(noted)) == {pig}


def test_a_shelter_takes_its_animals_along_and_is_found_where_it_was(farm: Farm) -> None:
    north, south = farm.place("North", kind="paddock"), farm.place("South", kind="paddock")
    shelter = farm.place("Shelter", kind="shelter", parent_id=north)
    hen = farm.animal(place_id=shelter)
    farm.record("move", shelter, "2026-02-05", {"to_place_id": south}, type="place")
    farm.rebanho.settle()

    _, there = select(farm, "note", {"place_id": south}, data={"text": "moved"}, occurred_at="2026-02-10")
    _, before = select(farm, "note", {"place_id": north}, data={"text": "still here"}, occurred_at="2026-02-01")
    _, after = select(farm, "note", {"place_id": north}, data={"text": "gone"}, occurred_at="2026-02-11")

    assert (set(statuses(there)), set(statuses(before)), statuses(after)) == ({hen}, {hen}, {})


def test_a_birth_is_not_recorded_for_many(farm: Farm) -> None:
    data = {"born_alive": 1, "stillborn": 0}

    _, answer = select(farm, "parturition", {"animal_ids": [farm.animal()]}, data=data)

    assert answer.json["type"].split("/")[-1] == "not_for_many"


def test_a_batch_is_taken_back_in_one_call_and_leaves_nothing_behind(farm: Farm) -> None:
    pen, other = farm.place("Pen"), farm.place("Other")
    pigs = [farm.animal(place_id=pen) for _ in range(3)]
    batch, _ = select(farm, "move", {"place_id": pen}, data={"to_place_id": other})

    undone = farm.client.delete(f"{farm.events}/events/batches/{batch}", query_string={"why": "wrong pen"})
    again = farm.client.delete(f"{farm.events}/events/batches/{batch}", query_string={"why": "wrong pen"})

    assert [item["status"] for item in undone.json["items"]] == ["retracted"] * 3
    assert again.json["items"] == []
    farm.rebanho.settle()
    where = {farm.client.get(f"{farm.herd}/animals/{pig}").json["place_id"] for pig in pigs}
    assert where == {pen}


def test_a_batch_that_nobody_knows_is_not_found(farm: Farm) -> None:
    answer = farm.client.delete(f"{farm.events}/events/batches/{uuid4()}", query_string={"why": "?"})

    assert answer.status_code == 404


def test_a_worker_takes_back_only_what_is_the_workers(farm: Farm) -> None:
    pig = farm.animal()
    batch, _ = select(farm, "note", {"animal_ids": [pig]}, data={"text": "owner's"})
    worker = Farm(farm.rebanho, "worker")

    answer = worker.client.delete(f"{farm.events}/events/batches/{batch}", query_string={"why": "?"})

    assert [(item["status"], item["problem"]["type"].split("/")[-1]) for item in answer.json["items"]] == [
        ("refused", "not_yours_to_amend")
    ]
