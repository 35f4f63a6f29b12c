"""Production recorded over REST: of an animal, a lot, a place and the farm."""

from uuid import uuid4

from tests.events.farm import Farm


def test_a_collection_is_recorded_of_a_tank_or_of_the_farm(farm: Farm) -> None:
    tank = farm.place("Tank", kind="milk_tank")
    period = {"from_at": "2026-02-01T06:00:00-03:00", "to_at": "2026-02-03T06:00:00-03:00"}

    of_tank = farm.record("bulk_milk_delivery", tank, "2026-02-03", {"litres": 1000, **period}, type="place")
    of_farm = farm.record(
        "bulk_milk_delivery", str(farm.id), "2026-02-03", {"kg": 900, "tank_id": tank, **period}, type="farm"
    )

    assert (of_tank["verdict"], of_farm["verdict"]) == ("recorded", "recorded")
    assert of_tank["data"] == {
        "litres": 1000,
        "kg": 1030.0,
        "tank_id": tank,
        "from_at": "2026-02-01T09:00:00+00:00",
        "to_at": "2026-02-03T09:00:00+00:00",
    }


def test_litres_that_are_corrected_weigh_anew(farm: Farm) -> None:
    cow = farm.animal(species="cattle", production_type="dairy", birth_date="2022-01-01")
    confirmed = [{"code": code} for code in ("old_entry", "lactation_unknown")]
    milked = farm.record("milking", cow, "2026-02-03T06:00:00-03:00", {"litres": 10}, confirmed=confirmed)
    assert (milked["data"]["weight_kg"], milked["data"]["destination"]) == (10.3, "tank")

    corrected = farm.correct(milked, data={"litres": 12}, confirmed=confirmed).json

    assert corrected["data"]["weight_kg"] == 12.36


def test_a_test_day_of_a_pig_is_refused_with_a_sentence(farm: Farm) -> None:
    answer = farm.post(
        "test_day", farm.animal(birth_date="2024-01-01"), "2026-02-03", {"milk_kg": 5, "test_day_id": str(uuid4())}
    )

    impossible = [finding for finding in answer.json["findings"] if finding["level"] == "error"]
    assert [(each["code"], each["detail"]) for each in impossible] == [
        ("wrong_profile", "Not for animals kept for this.")
    ]


def test_a_kind_tells_of_which_profiles_it_is(farm: Farm) -> None:
    kinds = {kind["code"]: kind for kind in farm.client.get("/api/events/v1/kinds").json["items"]}

    assert kinds["milking"]["profiles"] == ["buffalo", "dairy_cattle", "goat", "sheep"]
    assert kinds["note"]["profiles"] is None
