"""The farm as it was at the end of a day: who was where, and what today is then."""

from datetime import date
from typing import Any

from tests.herd.conftest import Farm

MARCH, APRIL, MAY = date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 3)


def labels(farm: Farm, **query: Any) -> list[str]:
    return [each["label"] for each in farm.get("animals", **query)["items"]]


def test_pen_four_on_the_third_of_may(farm: Farm) -> None:
    four, five = farm.open_place("Baia 4"), farm.open_place("Baia 5")
    early, late = farm.register("1", place_id=four), farm.register("2", place_id=five)
    farm.journal.tell("move", early, date(2026, 5, 4), to_place_id=five)
    farm.journal.tell("move", late, MAY, to_place_id=four)

    assert labels(farm, place_id=four, on="2026-05-03") == ["1", "2"]
    assert labels(farm, place_id=four, on="2026-05-02") == ["1"]
    assert labels(farm, place_id=four) == ["2"]


def test_one_animal_as_it_was(farm: Farm) -> None:
    pen, sows, dry = farm.open_place(), farm.form_group(), farm.form_group("Secas")
    cow = farm.register("1", place_id=pen, group_ids=[sows])
    farm.journal.tell("group_change", cow, APRIL, purpose="reproduction", to_id=dry)
    farm.journal.tell("weighing", cow, MARCH, mode="single", weight_kg=200)
    farm.journal.tell("weighing", cow, MAY, mode="single", weight_kg=210)
    farm.journal.tell(
        "tag_replaced", cow, APRIL, scheme="br.management", identifier="9", old_identifier="1", reason="lost"
    )
    farm.journal.tell("death", cow, MAY, reason="Disease")

    then = farm.get(f"animals/{cow}", on="2026-03-15")
    assert (then["life_status"], then["place_id"], then["place_name"], then["left_on"]) == (
        "present",
        pen,
        "Baia 1",
        None,
    )
    assert [each["name"] for each in then["groups"]] == ["Matrizes"]
    assert [each["value"] for each in then["identifiers"]] == ["1"]
    assert (then["last_weight_kg"], then["last_weighed_on"]) == (200, "2026-03-01")
    now = farm.get(f"animals/{cow}", on="2026-05-03")
    assert (now["life_status"], now["place_id"], now["left_on"], now["groups"]) == ("dead", None, "2026-05-03", [])
    assert [each["value"] for each in now["identifiers"]] == ["9"]


def test_who_had_not_come_yet_is_not_there(farm: Farm) -> None:
    cow = farm.register("1", registered_on="2026-03-10")

    assert labels(farm, on="2026-03-09") == []
    assert farm.client.get(farm.url(f"animals/{cow}?on=2026-03-09")).status_code == 404
    assert labels(farm, on="2026-03-10") == ["1"]


def test_how_an_animal_stood_is_told_of_that_day_and_not_of_later(farm: Farm) -> None:
    cow = farm.register("1")
    farm.journal.tell("departure", cow, MARCH, kind="Sale")
    farm.journal.tell("arrival", cow, APRIL, reason="SaleReturn")
    farm.journal.tell("departure", cow, MAY, kind="loan")

    days = ("2026-02-28", "2026-03-01", "2026-04-01", "2026-05-03")
    assert [farm.get(f"animals/{cow}", on=day)["life_status"] for day in days] == [
        "present",
        "departed",
        "present",
        "away",
    ]
    assert labels(farm, status="departed", on="2026-03-15") == ["1"]
    assert labels(farm, status="departed") == []


def test_members_of_a_group_are_those_of_that_day(farm: Farm) -> None:
    sows, dry = farm.form_group(opened_on="2026-01-05"), farm.form_group("Secas", opened_on="2026-04-01")
    cow = farm.register("1", group_ids=[sows])
    farm.journal.tell("group_change", cow, APRIL, purpose="reproduction", to_id=dry)

    assert labels(farm, group_id=sows, on="2026-03-31") == ["1"]
    assert labels(farm, group_id=sows, on="2026-04-01") == []
    groups = farm.get("groups", on="2026-03-31")["items"]
    assert [(each["name"], each["head_count"]) for each in groups] == [("Matrizes", 1)]
    assert farm.get(f"groups/{dry}", on="2026-04-01")["head_count"] == 1
    assert farm.client.get(farm.url(f"groups/{dry}?on=2026-03-31")).status_code == 404


def test_a_lot_had_its_heads_place_and_classes_that_day(farm: Farm) -> None:
    pen, other = farm.open_place(), farm.open_place("Baia 2")
    heads = {"head_count": 10, "by_sex": {"female": 4, "male": 6}, "opened_on": "2026-01-05", "place_id": pen}
    lot = farm.form_group("Lote", kind="lot", species="pig", **heads)
    farm.journal.tell("death", lot, MARCH, subject_type="lot", head_count=1, by_sex={"male": 1})
    farm.journal.tell("move", lot, APRIL, subject_type="lot", to_place_id=other)

    then = farm.get(f"groups/{lot}", on="2026-03-31")
    assert (then["head_count"], then["by_sex"], then["place_id"]) == (
        9,
        {"female": 4, "male": 5, "male_neuter": 0},
        pen,
    )
    assert farm.get(f"groups/{lot}", on="2026-02-28")["head_count"] == 10
    assert farm.get(f"groups/{lot}", on="2026-04-01")["place_name"] == "Baia 2"


def test_places_tell_their_heads_with_all_that_lies_in_them(farm: Farm) -> None:
    barn = farm.open_place("Galpão", "barn", capacity=11)
    pen = farm.open_place("Baia", parent_id=barn, capacity=50)
    farm.form_group("Lote", kind="lot", species="pig", head_count=10, place_id=pen, opened_on="2026-01-05")
    farm.register("1", place_id=barn)
    farm.register("2", place_id=pen, registered_on="2026-03-01")

    found = farm.get(f"places/{barn}")
    assert (found["animals"], found["heads"], found["heads_inside"], found["over_capacity"]) == (1, 1, 12, True)
    before = farm.get(f"places/{barn}", on="2026-02-28")
    assert (before["heads_inside"], before["over_capacity"]) == (11, False)
    listed = {each["name"]: each["heads"] for each in farm.get("places", on="2026-03-01")["items"]}
    assert listed == {"Galpão": 1, "Baia": 11}


def test_animals_of_a_shelter_were_where_the_shelter_was(farm: Farm) -> None:
    north, south = farm.open_place("Norte", "paddock"), farm.open_place("Sul", "paddock")
    shelter = farm.open_place("Abrigo", "shelter", parent_id=north)
    farm.register("1", place_id=shelter)
    farm.journal.tell("move", shelter, APRIL, subject_type="place", to_place_id=south)

    assert labels(farm, place_id=north, on="2026-03-31") == ["1"]
    assert labels(farm, place_id=north, on="2026-04-01") == []
    assert labels(farm, place_id=south) == ["1"]
    assert farm.get(f"places/{shelter}", on="2026-03-31")["parent_id"] == north
    assert farm.get(f"places/{north}", on="2026-03-31")["heads_inside"] == 1
    assert farm.get(f"places/{north}")["heads_inside"] == 0


def test_an_animal_bears_the_number_the_sex_and_the_marks_of_that_day(farm: Farm) -> None:
    bull = farm.register("1", sex="Male")
    farm.journal.tell("castration", bull, APRIL, method="surgical")
    farm.journal.tell(
        "tag_replaced", bull, APRIL, scheme="br.management", identifier="9", old_identifier="1", reason="lost"
    )
    farm.journal.tell("cull_mark", bull, MAY, value=True)

    told = [farm.get(f"animals/{bull}", on=day) for day in ("2026-03-31", "2026-04-01", "2026-05-03")]
    assert [(each["label"], each["sex"], each["flags"]) for each in told] == [
        ("1", "Male", []),
        ("9", "MaleNeuter", ["castrated"]),
        ("9", "MaleNeuter", ["castrated", "do_not_breed", "to_cull"]),
    ]


def test_males_of_a_past_day_are_found_though_castrated_since(farm: Farm) -> None:
    bull, steer = farm.register("1", sex="Male"), farm.register("2", sex="Male")
    farm.journal.tell("castration", bull, APRIL, method="immunological")
    farm.journal.tell("castration", steer, APRIL, method="surgical")

    assert labels(farm, sex="Male", on="2026-03-31") == ["1", "2"]
    assert labels(farm, sex="Male", on="2026-04-01") == ["1"]
    assert labels(farm, sex="MaleNeuter", on="2026-04-01") == ["2"]


def test_an_animal_that_was_gone_was_not_castrated(farm: Farm) -> None:
    bull = farm.register("1", sex="Male")
    farm.journal.tell("death", bull, APRIL, method="Perished")
    farm.journal.tell("castration", bull, MAY, method="surgical")

    told = farm.get(f"animals/{bull}", on="2026-05-03")

    assert (told["sex"], told["flags"]) == ("Male", [])
