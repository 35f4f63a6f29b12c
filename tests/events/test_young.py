"""Births over REST, with what herd says of the young told word by word."""

from typing import Any
from uuid import uuid4

from tests.events.farm import Farm
from tests.events.herd_says import a_cow, animal, say

OLD = [{"code": "old_entry"}]


def calved(farm: Farm, cow: str, on: str = "2026-05-01", **more: Any) -> dict[str, Any]:
    row = {"sex": "Female", "birth_weight_kg": 32, **more}
    return farm.record("parturition", cow, on, {"born_alive": 1, "stillborn": 0, "offspring": [row]})


def codes(answer: Any) -> list[str]:
    return [finding["code"] for finding in answer.json["findings"]]


def test_a_row_gets_the_id_of_its_animal_once_and_a_repeat_finds_the_same(farm: Farm) -> None:
    cow, entry_id = a_cow(farm), str(uuid4())
    data = {"born_alive": 1, "stillborn": 0, "offspring": [{"sex": "Female"}]}

    first = farm.post("parturition", cow, "2026-05-01", data, id=entry_id)
    again = farm.post("parturition", cow, "2026-05-01", data, id=entry_id)

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json["data"]["offspring"][0]["animal_id"]
    assert first.json["data"] == again.json["data"]


def test_calves_are_told_one_by_one_and_mummified_piglets_are_counted(farm: Farm) -> None:
    cow, sow = a_cow(farm), farm.animal(birth_date="2024-01-01")

    for subject, field in ((cow, "/data/offspring"), (sow, "/data/mummified")):
        answer = farm.post("parturition", subject, "2026-05-01", {"born_alive": 1, "stillborn": 0})
        assert answer.status_code == 422
        assert [(each["pointer"], each["code"]) for each in answer.json["errors"]] == [(field, "missing_field")]


def test_a_sow_has_a_litter_and_keeps_it_through_corrections(farm: Farm) -> None:
    sow = farm.animal(birth_date="2024-01-01")
    born = farm.record("parturition", sow, "2026-05-01", {"born_alive": 9, "stillborn": 1, "mummified": 0})

    corrected = farm.correct(born, data={"born_alive": 10, "stillborn": 0, "mummified": 0}).json

    assert born["data"]["litter_id"] == corrected["data"]["litter_id"] == farm.entry(born["id"])["data"]["litter_id"]


def test_a_litter_id_comes_when_the_sow_becomes_known(farm: Farm) -> None:
    sow = str(uuid4())
    waiting = farm.record("parturition", sow, "2026-05-01", {"born_alive": 9, "stillborn": 1, "mummified": 0})
    assert (waiting["verdict"], waiting["data"].get("litter_id")) == ("waiting", None)

    animal(
        farm,
        "registered",
        sow,
        1,
        species="pig",
        production_type="breeding",
        birth_date="2024-01-01",
        registered_on="2026-01-01",
    )

    stored = farm.entry(waiting["id"])
    assert (stored["verdict"], bool(stored["data"]["litter_id"])) == ("recorded", True)


def test_a_calf_grows_from_its_weight_at_birth(farm: Farm) -> None:
    born = calved(farm, a_cow(farm))
    calf = born["data"]["offspring"][0]["animal_id"]
    animal(farm, "registered", calf, 1, born_of_entry_id=born["id"])
    farm.record("weighing", calf, "2026-05-21", {"weight_kg": 50})

    growth = farm.get(f"subjects/{calf}/growth")

    assert [(point["on"], point["weight_kg"]) for point in growth["points"]] == [("2026-05-01", 32), ("2026-05-21", 50)]
    assert growth["adg_kg"] == 0.9


def test_a_corrected_weight_at_birth_is_where_the_curve_begins(farm: Farm) -> None:
    born = calved(farm, a_cow(farm))
    row = born["data"]["offspring"][0]
    animal(farm, "registered", row["animal_id"], 1, born_of_entry_id=born["id"])

    farm.correct(born, data={**born["data"], "offspring": [{**row, "birth_weight_kg": 35}]})

    assert [point["weight_kg"] for point in farm.get(f"subjects/{row['animal_id']}/growth")["points"]] == [35]


def test_a_calf_that_herd_refused_stands_on_the_birth_until_it_is_registered(farm: Farm) -> None:
    born = calved(farm, a_cow(farm))
    calf = born["data"]["offspring"][0]["animal_id"]

    say(
        farm,
        "registration.refused",
        calf,
        1,
        thing="animal",
        id=calf,
        reason="identifier_in_use",
        params={"value": "7"},
        entry_id=born["id"],
    )
    refused = farm.entry(born["id"])
    animal(farm, "registered", calf, 2, born_of_entry_id=born["id"])

    assert (refused["verdict"], refused["review"]) == ("recorded", True)
    assert [(each["animal_id"], each["reason"]) for each in refused["refused"]] == [(calf, "identifier_in_use")]
    assert (farm.entry(born["id"])["refused"], farm.entry(born["id"])["review"]) == ([], False)


def test_a_row_that_is_corrected_away_takes_its_refusal_along(farm: Farm) -> None:
    born = calved(farm, a_cow(farm))
    calf = born["data"]["offspring"][0]["animal_id"]
    say(farm, "registration.refused", calf, 1, thing="animal", id=calf, reason="identifier_in_use", entry_id=born["id"])

    corrected = farm.correct(
        farm.entry(born["id"]), data={"born_alive": 1, "stillborn": 0, "offspring": [{"sex": "Male"}]}
    )

    assert corrected.json["refused"] == []
    assert corrected.json["data"]["offspring"][0]["animal_id"] != calf


def test_a_birth_whose_young_have_entries_is_not_taken_back_and_the_answer_lists_them(farm: Farm) -> None:
    born = calved(farm, a_cow(farm))
    calf = born["data"]["offspring"][0]["animal_id"]
    animal(farm, "registered", calf, 1)
    weighing = farm.record("weighing", calf, "2026-05-21", {"weight_kg": 50})

    answer = farm.retract(born)

    assert (answer.status_code, answer.json["type"].split("/")[-1]) == (422, "young_have_entries")
    assert [later["id"] for later in answer.json["later"]] == [weighing["id"]]
    farm.retract(weighing)
    assert farm.retract(born).status_code == 200


def test_neither_is_a_row_corrected_away_whose_animal_has_entries(farm: Farm) -> None:
    born = calved(farm, a_cow(farm))
    calf = born["data"]["offspring"][0]["animal_id"]
    animal(farm, "registered", calf, 1)
    farm.record("note", calf, "2026-05-21", {"text": "weak"})

    answer = farm.correct(born, data={"born_alive": 1, "stillborn": 0, "offspring": [{"sex": "Male"}]})

    assert answer.json["type"].split("/")[-1] == "young_have_entries"


def test_a_birth_waits_for_herd_and_is_recorded_when_it_has_registered_the_young(farm: Farm) -> None:
    calf = str(uuid4())
    waiting = farm.record("birth", calf, "2026-05-01", {"species": "cattle", "sex": "Female", "birth_weight_kg": 30})

    animal(farm, "registered", calf, 1, born_of_entry_id=waiting["id"])

    assert (waiting["verdict"], farm.entry(waiting["id"])["verdict"]) == ("waiting", "recorded")
    assert len(farm.get(f"subjects/{calf}/growth")["points"]) == 1


def test_a_birth_that_herd_refuses_is_disputed_though_nobody_knows_the_young(farm: Farm) -> None:
    calf = str(uuid4())
    waiting = farm.record("birth", calf, "2026-05-01", {"species": "cattle", "sex": "Female"})

    say(farm, "entry.refused", waiting["id"], 1, entry_id=waiting["id"], reason="identifier_in_use", params={})
    refused = farm.entry(waiting["id"])
    say(farm, "entry.accepted", waiting["id"], 2, entry_id=waiting["id"])

    assert (refused["verdict"], refused["reasons"]) == ("disputed", ["identifier_in_use"])
    assert farm.entry(waiting["id"])["verdict"] == "recorded"  # herd has heard of the birth by then


def test_one_stillborn_alone_waits_for_nobody(farm: Farm) -> None:
    data = {"species": "cattle", "sex": "Female", "birth_status": "Stillborn"}

    assert farm.record("birth", str(uuid4()), "2026-05-01", data)["verdict"] == "recorded"


def test_a_birth_of_a_dam_that_did_not_calve_that_day_is_impossible_until_she_did(farm: Farm) -> None:
    cow, calf = a_cow(farm), str(uuid4())
    data = {"species": "cattle", "sex": "Female", "birth_dam_id": cow}

    assert codes(farm.post("birth", calf, "2026-05-01", data)) == ["dam_mismatch"]
    disputed = farm.record("birth", calf, "2026-05-01", data, if_impossible="dispute")
    assert disputed["verdict"] == "disputed"

    parturition = calved(farm, cow)
    assert farm.entry(disputed["id"])["verdict"] == "waiting"

    farm.retract(parturition)
    assert farm.entry(disputed["id"])["reasons"] == ["dam_mismatch"]


def test_animals_picked_out_of_a_lot_get_ids_and_their_first_weight(farm: Farm) -> None:
    lot = farm.lot(3)
    row = {"sex": "Female", "identifiers": [{"scheme": "br.management", "value": "9"}], "weight_kg": 2.1}
    picked = farm.record("identify_from_lot", lot, "2026-05-01", {"animals": [row]}, type="lot")
    hen = picked["data"]["animals"][0]["animal_id"]

    animal(farm, "registered", hen, 1, species="chicken", production_type="broiler", lot_id=lot)

    assert [point["weight_kg"] for point in farm.get(f"subjects/{hen}/growth")["points"]] == [2.1]
