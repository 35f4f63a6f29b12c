"""Heads that go from one lot to another: both sides of it, and what becomes of the one when the other changes."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.events.farm import Farm
from tests.running import Rebanho

HEADS, DAY = 100, "2026-02-01"


@pytest.fixture
def farm(rebanho: Rebanho) -> Farm:
    return Farm(rebanho)


def send(farm: Farm, source: str, target: str, heads: int | None = None, on: str = DAY, **more: Any) -> Any:
    """Heads go from a lot to another one; the answer."""
    data = {"to_id": target, **({"head_count": heads} if heads is not None else {}), **more.pop("data", {})}
    return farm.post("group_change", source, on, data, type="lot", **more)


def sent(farm: Farm, source: str, target: str, heads: int | None = None, on: str = DAY, **more: Any) -> dict[str, Any]:
    """Heads have gone from a lot to another one; the entry."""
    answer = send(farm, source, target, heads, on, **more)
    assert answer.status_code == 201, answer.json
    return dict(answer.json)


def lose(farm: Farm, lot: str, heads: int, on: str, **more: Any) -> Any:
    data = {"method": "Perished", "reason": "Unknown", "head_count": heads}
    return farm.post("death", lot, on, data, type="lot", **more)


def came(farm: Farm, lot: str) -> list[dict[str, Any]]:
    """What followed from entries of other lots, in a lot's journal."""
    return [each for each in farm.get("events", subject_id=lot, kind="lot_change")["items"] if not each["retracted"]]


def heads(farm: Farm, lot: str) -> int:
    """How many heads herd counts in a lot."""
    farm.rebanho.settle()
    return int(farm.client.get(f"{farm.herd}/groups/{lot}").json["head_count"])


def reasons(answer: Any) -> list[str]:
    """Why a single entry was refused."""
    assert answer.status_code == 422, answer.json
    return [each["code"] for each in answer.json["findings"] if each["level"] == "error"]


def test_heads_that_leave_a_lot_come_into_the_other(farm: Farm) -> None:
    nursery, fattening = farm.lot(HEADS), farm.lot(10)

    sent(farm, nursery, fattening, 60)

    assert (heads(farm, nursery), heads(farm, fattening)) == (40, 70)


def test_the_other_lot_tells_from_where_and_by_which_entry_they_came(farm: Farm) -> None:
    nursery, fattening = farm.lot(HEADS), farm.lot(0)

    cause = sent(farm, nursery, fattening, 60)

    entry = came(farm, fattening)[0]
    assert (entry["data"]["from_id"], entry["data"]["cause_id"]) == (nursery, cause["id"])
    assert (entry["data"]["head_count"], entry["occurred_at"], entry["verdict"]) == (60, DAY, "recorded")


def test_who_does_not_say_how_many_sends_all(farm: Farm) -> None:
    nursery, fattening = farm.lot(HEADS), farm.lot(0)

    entry = sent(farm, nursery, fattening)

    assert entry["derived"] == {"head_count": HEADS}
    assert (heads(farm, nursery), heads(farm, fattening)) == (0, HEADS)


def test_all_are_fewer_when_a_death_of_a_time_before_is_told_later(farm: Farm) -> None:
    nursery, fattening = farm.lot(HEADS), farm.lot(0)
    sent(farm, nursery, fattening)

    assert lose(farm, nursery, 3, "2026-01-20").status_code == 201

    assert (heads(farm, nursery), heads(farm, fattening)) == (0, HEADS - 3)


def test_heads_go_by_sex_from_a_lot_that_is_counted_so(farm: Farm) -> None:
    nursery = farm.lot(HEADS, by_sex={"female": 60, "male": 40, "male_neuter": 0})
    fattening = farm.lot(1, by_sex={"female": 1, "male": 0, "male_neuter": 0})

    sent(farm, nursery, fattening, data={"by_sex": {"female": 20, "male": 5}})

    farm.rebanho.settle()
    there = farm.client.get(f"{farm.herd}/groups/{fattening}").json
    assert there["by_sex"] == {"female": 21, "male": 5, "male_neuter": 0}


def test_no_more_of_a_sex_can_go_than_there_are(farm: Farm) -> None:
    nursery = farm.lot(HEADS, by_sex={"female": 60, "male": 40, "male_neuter": 0})

    answer = send(farm, nursery, farm.lot(0), data={"by_sex": {"female": 1, "male": 41}})

    assert reasons(answer) == ["head_count_negative"]


def test_a_lot_that_is_counted_by_sex_has_to_be_told_the_sexes_of_who_comes(farm: Farm) -> None:
    by_sex = farm.lot(1, by_sex={"female": 1, "male": 0, "male_neuter": 0})

    assert reasons(send(farm, farm.lot(HEADS), by_sex, 5)) == ["by_sex_needed"]


def test_heads_do_not_go_into_the_lot_they_are_in(farm: Farm) -> None:
    nursery = farm.lot(HEADS)

    assert reasons(send(farm, nursery, nursery, 5)) == ["same_lot"]


def test_heads_do_not_go_into_a_group_of_animals(farm: Farm) -> None:
    assert reasons(send(farm, farm.lot(HEADS), farm.group("Dry"), 5)) == ["not_a_lot"]


def test_heads_do_not_go_into_a_lot_of_another_species(farm: Farm) -> None:
    pigs = farm.lot(0, species="pig", production_type="growing")

    assert reasons(send(farm, farm.lot(HEADS), pigs, 5)) == ["mixed_species"]


def test_heads_do_not_go_into_a_lot_that_is_closed(farm: Farm) -> None:
    emptied = farm.lot(0)
    farm.record("lot_close", emptied, "2026-01-20", {}, type="lot")

    assert reasons(send(farm, farm.lot(HEADS), emptied, 5)) == ["target_closed"]


def test_heads_do_not_go_into_a_lot_before_it_is_opened(farm: Farm) -> None:
    later = farm.lot(0, opened_on="2026-03-01")

    assert reasons(send(farm, farm.lot(HEADS), later, 5)) == ["target_not_open"]


def test_no_more_heads_go_than_there_are(farm: Farm) -> None:
    assert reasons(send(farm, farm.lot(HEADS), farm.lot(0), HEADS + 1)) == ["head_count_negative"]


def test_what_is_refused_leaves_nothing_in_the_other_lot(farm: Farm) -> None:
    emptied = farm.lot(0)
    farm.record("lot_close", emptied, "2026-01-20", {}, type="lot")

    send(farm, farm.lot(HEADS), emptied, 5)

    assert came(farm, emptied) == []
    assert farm.get("events", kind="group_change")["items"] == []


def test_what_the_other_lot_refuses_may_be_disputed_and_takes_no_heads(farm: Farm) -> None:
    nursery, emptied = farm.lot(HEADS), farm.lot(0)
    farm.record("lot_close", emptied, "2026-01-20", {}, type="lot")

    entry = sent(farm, nursery, emptied, 5, if_impossible="dispute")

    assert (entry["verdict"], entry["reasons"]) == ("disputed", ["target_closed"])
    assert [each["verdict"] for each in came(farm, emptied)] == ["disputed"]
    assert (heads(farm, nursery), heads(farm, emptied)) == (HEADS, 0)


def test_what_was_disputed_counts_when_the_other_lot_is_closed_no_more(farm: Farm) -> None:
    nursery, emptied = farm.lot(HEADS), farm.lot(0)
    close = farm.record("lot_close", emptied, "2026-01-20", {}, type="lot")
    entry = sent(farm, nursery, emptied, 5, if_impossible="dispute")

    assert farm.retract(close).status_code == 200

    assert farm.entry(entry["id"])["verdict"] == "recorded"
    assert (heads(farm, nursery), heads(farm, emptied)) == (HEADS - 5, 5)


def test_only_the_cause_asks_for_a_person(farm: Farm) -> None:
    emptied = farm.lot(0)
    farm.record("lot_close", emptied, "2026-01-20", {}, type="lot")
    entry = sent(farm, farm.lot(HEADS), emptied, 5, if_impossible="dispute")

    assert [each["id"] for each in farm.get("review")["items"]] == [entry["id"]]


def test_a_correction_changes_both_sides(farm: Farm) -> None:
    nursery, fattening = farm.lot(HEADS), farm.lot(0)
    entry = sent(farm, nursery, fattening, 60)

    assert farm.correct(entry, data={"to_id": fattening, "head_count": 50}).status_code == 200

    assert (heads(farm, nursery), heads(farm, fattening)) == (50, 50)
    assert [each["version"] for each in came(farm, fattening)] == [2]


def test_a_correction_of_the_day_moves_both_sides(farm: Farm) -> None:
    fattening = farm.lot(0)
    entry = sent(farm, farm.lot(HEADS), fattening, 60)

    assert farm.correct(entry, occurred_at="2026-02-07").status_code == 200

    assert [each["occurred_at"] for each in came(farm, fattening)] == ["2026-02-07"]


def test_heads_that_went_to_another_lot_than_was_told_are_there(farm: Farm) -> None:
    nursery, wrong, right = farm.lot(HEADS), farm.lot(0), farm.lot(0)
    entry = sent(farm, nursery, wrong, 60)

    assert farm.correct(entry, data={"to_id": right, "head_count": 60}).status_code == 200

    assert (heads(farm, wrong), heads(farm, right)) == (0, 60)
    assert came(farm, wrong) == []


def test_a_lot_that_refused_says_nothing_when_the_heads_go_elsewhere(farm: Farm) -> None:
    nursery, emptied, right = farm.lot(HEADS), farm.lot(0), farm.lot(0)
    farm.record("lot_close", emptied, "2026-01-20", {}, type="lot")
    entry = sent(farm, nursery, emptied, 60, if_impossible="dispute")

    assert farm.correct(entry, data={"to_id": right, "head_count": 60}).status_code == 200

    assert farm.entry(entry["id"])["verdict"] == "recorded"
    assert heads(farm, right) == 60


def test_a_correction_that_the_other_lot_does_not_take_is_refused_and_changes_nothing(farm: Farm) -> None:
    nursery, fattening, emptied = farm.lot(HEADS), farm.lot(0), farm.lot(0)
    farm.record("lot_close", emptied, "2026-01-20", {}, type="lot")
    entry = sent(farm, nursery, fattening, 60)

    assert reasons(farm.correct(entry, data={"to_id": emptied, "head_count": 60})) == ["target_closed"]

    assert (heads(farm, nursery), heads(farm, fattening), heads(farm, emptied)) == (40, 60, 0)


def test_a_retraction_leaves_nothing_in_the_other_lot(farm: Farm) -> None:
    nursery, fattening = farm.lot(HEADS), farm.lot(0)
    entry = sent(farm, nursery, fattening, 60)

    assert farm.retract(entry).status_code == 200

    assert (heads(farm, nursery), heads(farm, fattening)) == (HEADS, 0)
    assert came(farm, fattening) == []


def test_a_retraction_disputes_what_the_heads_did_in_the_other_lot(farm: Farm) -> None:
    nursery, fattening = farm.lot(HEADS), farm.lot(0)
    entry = sent(farm, nursery, fattening, 60)
    died = lose(farm, fattening, 2, "2026-02-20").json

    farm.retract(entry)

    assert (farm.entry(died["id"])["verdict"], heads(farm, fattening)) == ("disputed", 0)


def test_a_correction_that_leaves_too_few_in_the_other_lot_names_the_entry_and_the_day(farm: Farm) -> None:
    nursery, fattening = farm.lot(HEADS), farm.lot(0)
    entry = sent(farm, nursery, fattening, 60)
    died = lose(farm, fattening, 55, "2026-02-20").json

    answer = farm.correct(entry, data={"to_id": fattening, "head_count": 50})

    assert reasons(answer) == ["later_conflict", "head_count_negative"]
    assert [each["id"] for each in answer.json["would_flip"]] == [died["id"]]


def test_a_back_dated_death_disputes_a_transfer_and_what_it_made(farm: Farm) -> None:
    nursery, fattening = farm.lot(HEADS), farm.lot(0)
    entry = sent(farm, nursery, fattening, HEADS)

    assert lose(farm, nursery, 1, "2026-01-20", if_impossible="dispute").status_code == 201

    assert farm.entry(entry["id"])["verdict"] == "disputed"
    assert (heads(farm, nursery), heads(farm, fattening), came(farm, fattening)) == (HEADS - 1, 0, [])


def test_heads_go_through_several_lots_on_one_day(farm: Farm) -> None:
    lots = [farm.lot(HEADS), farm.lot(0), farm.lot(0)]
    first, second = sorted([uuid4(), uuid4()])

    sent(farm, lots[0], lots[1], 30, id=str(first))
    sent(farm, lots[1], lots[2], 30, id=str(second))

    assert [heads(farm, lot) for lot in lots] == [HEADS - 30, 0, 30]


def test_a_chain_of_lots_follows_a_correction_at_its_beginning(farm: Farm) -> None:
    lots = [farm.lot(HEADS), farm.lot(0), farm.lot(0), farm.lot(0)]
    first = sent(farm, lots[0], lots[1], 30)
    sent(farm, lots[1], lots[2], on="2026-02-05")
    sent(farm, lots[2], lots[3], on="2026-02-09")

    farm.correct(first, data={"to_id": lots[1], "head_count": 20})

    assert [heads(farm, lot) for lot in lots] == [HEADS - 20, 0, 0, 20]


def test_two_lots_that_send_each_other_heads_on_one_day_come_to_an_end(farm: Farm) -> None:
    one, other = farm.lot(10), farm.lot(0)
    first, second = sorted([uuid4(), uuid4()])

    sent(farm, other, one, 10, id=str(second), if_impossible="dispute")
    sent(farm, one, other, 10, id=str(first))

    assert farm.entry(str(second))["verdict"] == "recorded"
    assert (heads(farm, one), heads(farm, other)) == (10, 0)


def test_a_transfer_of_a_time_before_opens_a_closed_lot_again(farm: Farm) -> None:
    nursery, emptied = farm.lot(HEADS), farm.lot(0)
    farm.record("lot_close", emptied, "2026-03-01", {}, type="lot")

    answer = send(farm, nursery, emptied, 5)
    sent(farm, nursery, emptied, 5, confirmed=[{"code": "old_entry"}, {"code": "lot_reopens"}])

    assert [each["code"] for each in answer.json["findings"]] == ["lot_reopens"]
    assert heads(farm, emptied) == 5


def test_what_follows_from_another_entry_is_not_corrected_by_itself(farm: Farm) -> None:
    fattening = farm.lot(0)
    cause = sent(farm, farm.lot(HEADS), fattening, 60)

    answers = [farm.correct(came(farm, fattening)[0], note="no"), farm.retract(came(farm, fattening)[0])]

    assert [each.status_code for each in answers] == [409, 409]
    assert {each.json["follows_from"] for each in answers} == {cause["id"]}


def test_an_identified_animal_does_not_go_as_one_of_the_heads(farm: Farm) -> None:
    pigs = {"species": "pig", "production_type": "growing"}
    nursery, fattening = farm.lot(10, **pigs), farm.lot(0, **pigs)
    number = {"scheme": "br.management", "value": "P1"}
    farm.record(
        "identify_from_lot", nursery, "2026-01-20", {"animals": [{"sex": "Male", "identifiers": [number]}]}, type="lot"
    )

    too_many, rest = send(farm, nursery, fattening, 10), sent(farm, nursery, fattening)

    assert reasons(too_many) == ["heads_identified"]
    assert rest["derived"] == {"head_count": 9}
    assert heads(farm, nursery) == 1


def test_a_batch_disputes_what_the_other_lot_refuses_and_keeps_the_rest(farm: Farm) -> None:
    nursery, emptied, fattening = farm.lot(HEADS), farm.lot(0), farm.lot(0)
    farm.record("lot_close", emptied, "2026-01-20", {}, type="lot")
    items = [
        {"kind": "group_change", "subject": {"type": "lot", "id": nursery}, "occurred_at": DAY, "data": data}
        for data in ({"to_id": emptied, "head_count": 5}, {"to_id": fattening, "head_count": 6})
    ]

    answer = farm.client.post(f"{farm.events}/events/batch", json={"items": items}).json["items"]

    assert [each["status"] for each in answer] == ["disputed", "created"]
    assert (heads(farm, nursery), heads(farm, fattening)) == (HEADS - 6, 6)


def test_a_transfer_into_a_lot_that_comes_later_counts_when_it_has_come(farm: Farm) -> None:
    nursery, later = farm.lot(HEADS), str(uuid4())
    entry = sent(farm, nursery, later, 5)
    farm.rebanho.settle()
    unknown = farm.entry(entry["id"])

    farm.lot(0, id=later)

    assert (unknown["verdict"], unknown["reasons"]) == ("disputed", ["group_unknown"])
    assert farm.entry(entry["id"])["verdict"] == "recorded"
    assert (heads(farm, nursery), heads(farm, later)) == (HEADS - 5, 5)


def test_an_id_beside_which_there_is_another_entry_cannot_be_used(farm: Farm) -> None:
    nursery, taken = farm.lot(HEADS), uuid4()
    farm.record("note", nursery, DAY, {"text": "beside"}, type="lot", id=str(UUID(int=taken.int ^ 1)))

    assert send(farm, nursery, farm.lot(0), 5, id=str(taken)).status_code == 409
