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


def test_feed_is_recorded_of_a_bin_of_the_farm_and_of_a_lot(farm: Farm) -> None:
    silo, flock, feed = farm.place("Silo", kind="feed_bin"), farm.lot(1000, production_type="layer"), str(uuid4())
    delivery = {"feed_id": feed, "kg": 4000}

    of_bin = farm.record("feed_delivery", silo, "2026-02-03", delivery, type="place")
    of_farm = farm.record("feed_delivery", str(farm.id), "2026-02-03", {**delivery, "to_id": flock}, type="farm")
    of_lot = farm.record(
        "feed_use", flock, "2026-02-04", {"feed_id": feed, "kg": 110, "method": "measured"}, type="lot"
    )
    read = farm.record("bin_reading", silo, "2026-02-05", {"level_pct": 40, "capacity_kg": 9000}, type="place")

    assert [each["verdict"] for each in (of_bin, of_farm, of_lot, read)] == ["recorded"] * 4
    assert (of_bin["data"]["to_id"], read["derived"]) == (silo, {"kg": 3600.0})


def test_one_entry_of_a_group_becomes_one_for_each_animal(farm: Farm) -> None:
    group = farm.group("Heifers")
    cows = [farm.animal(species="cattle", birth_date="2022-01-01", group_ids=[group]) for _ in range(2)]
    body = {
        "batch_id": str(uuid4()),
        "kind": "body_condition",
        "selector": {"group_id": group},
        "occurred_at": "2026-02-03",
        "data": {"scale": "1-5"},
        "items": [{"subject_id": cow, "data": {"score": score}} for cow, score in zip(cows, (3, 3.25), strict=True)],
    }

    answer = farm.client.post(f"{farm.events}/events/selection", json=body)

    assert {item["subject_id"]: item["status"] for item in answer.json["items"]} == dict.fromkeys(cows, "created")


def test_a_carcass_of_an_animal_that_left_is_recorded_and_not_before_it_went(farm: Farm) -> None:
    pig = farm.animal()
    result = {"carcass_kg": 85, "live_kg": 110, "carcass_state": "hot"}
    early = farm.post("carcass_result", pig, "2026-02-05", result)

    farm.record("departure", pig, "2026-02-04", {"kind": "Slaughter"})
    late = farm.post("carcass_result", pig, "2026-02-05", result)

    assert [finding["code"] for finding in early.json["findings"] if finding["level"] == "error"] == ["no_slaughter"]
    assert late.status_code == 201


def test_eggs_of_today_are_told_by_instants_and_judged_together(farm: Farm) -> None:
    flock = farm.lot(100, production_type="layer")
    farm.record("egg_collection", flock, "2026-02-03T09:00:00-03:00", {"total": 70, "destination": "sale"}, type="lot")

    answer = farm.post(
        "egg_collection", flock, "2026-02-03T16:00:00-03:00", {"total": 60, "destination": "sale"}, type="lot"
    )

    assert [finding["code"] for finding in answer.json["findings"] if finding["level"] == "error"] == ["more_than_hens"]


def test_the_table_of_collections_shows_their_times_as_the_farms_clocks_do(farm: Farm) -> None:
    tank = farm.place("Tank", kind="milk_tank")
    period = {"from_at": "2026-02-01T09:00:00Z", "to_at": "2026-02-03T09:00:00Z"}
    farm.record("bulk_milk_delivery", tank, "2026-02-03", {"litres": 1000, **period}, type="place")

    table = farm.client.get(f"{farm.events}/events.csv", query_string={"kind": "bulk_milk_delivery"}).text

    assert "2026-02-01 06:00:00" in table
    assert "2026-02-03 06:00:00" in table
