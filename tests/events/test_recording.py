"""Recording single entries over REST."""

from typing import Any
from uuid import uuid4

from tests.events.farm import Farm
from tests.running import Rebanho


def weighing(kg: float) -> dict[str, Any]:
    return {"mode": "single", "weight_kg": kg}


def test_a_weighing_is_recorded_and_answered_with_its_place(farm: Farm) -> None:
    pig = farm.animal()

    answer = farm.post("weighing", pig, "2026-02-01T08:30:00-03:00", weighing(40))

    assert answer.status_code == 201
    assert answer.headers["ETag"] == '"1"'
    assert answer.headers["Location"].endswith(answer.json["id"])
    assert answer.json["verdict"] == "recorded"
    assert answer.json["occurred_at"] == "2026-02-01T11:30:00+00:00"
    assert answer.json["occurred_on"] == "2026-02-01"


def test_the_same_id_with_the_same_content_is_answered_with_the_stored_entry(farm: Farm) -> None:
    pig, entry_id = farm.animal(), str(uuid4())
    first = farm.record("weighing", pig, "2026-02-01", weighing(40), id=entry_id)

    again = farm.post("weighing", pig, "2026-02-01", weighing(40), id=entry_id)

    assert again.status_code == 200
    assert again.json == first


def test_a_late_replay_after_a_correction_is_a_repeat_and_not_a_conflict(farm: Farm) -> None:
    pig, entry_id = farm.animal(), str(uuid4())
    first = farm.record("weighing", pig, "2026-02-01", weighing(40), id=entry_id)
    farm.correct(first, data=weighing(41))

    again = farm.post("weighing", pig, "2026-02-01", weighing(40), id=entry_id)

    assert again.status_code == 200
    assert again.json["data"]["weight_kg"] == 41


def test_the_same_id_with_other_content_is_a_conflict(farm: Farm) -> None:
    pig, entry_id = farm.animal(), str(uuid4())
    farm.record("weighing", pig, "2026-02-01", weighing(40), id=entry_id)

    answer = farm.post("weighing", pig, "2026-02-01", weighing(41), id=entry_id)

    assert answer.status_code == 409
    assert answer.json["code"] == "events/other_content"


def test_an_id_of_another_farm_is_refused_without_a_word(farm: Farm, rebanho: Rebanho) -> None:
    pig, entry_id = farm.animal(), str(uuid4())
    farm.record("weighing", pig, "2026-02-01", weighing(40), id=entry_id)
    other = rebanho.other_farm()

    answer = rebanho.client("owner", other).post(
        f"/api/events/v1/farms/{other}/events",
        json={
            "id": entry_id,
            "kind": "note",
            "subject": {"type": "farm", "id": str(other)},
            "occurred_at": "2026-02-01",
            "data": {"text": "ours"},
        },
    )

    assert answer.status_code == 409
    assert answer.data == b""


def test_a_repeated_source_is_answered_with_the_stored_entry(farm: Farm) -> None:
    pig = farm.animal()
    first = farm.record("weighing", pig, "2026-02-01", weighing(40), source="scale", source_id="7")

    again = farm.post("weighing", pig, "2026-02-02", weighing(44), source="scale", source_id="7")

    assert again.status_code == 200
    assert again.json["id"] == first["id"]


def test_an_impossible_entry_is_refused_and_not_stored(farm: Farm) -> None:
    pig = farm.animal()
    farm.record("death", pig, "2026-02-01", {"method": "Perished", "reason": "Disease"})

    answer = farm.post("weighing", pig, "2026-02-02", weighing(40))

    assert answer.status_code == 422
    assert answer.json["code"] == "events/impossible"
    assert [finding["code"] for finding in answer.json["findings"]] == ["after_death"]
    assert answer.json["findings"][0]["detail"] == "The animal was dead by then."
    assert len(farm.get(f"subjects/{pig}/timeline")["items"]) == 2


def test_an_impossible_entry_is_kept_as_disputed_when_the_sender_asks(farm: Farm) -> None:
    pig = farm.animal()
    farm.record("death", pig, "2026-02-01", {"method": "Perished", "reason": "Disease"})

    entry = farm.record("weighing", pig, "2026-02-02", weighing(40), if_impossible="dispute")

    assert entry["verdict"] == "disputed"
    assert entry["reasons"] == ["after_death"]


def test_an_entry_that_makes_a_later_one_impossible_is_refused_with_what_would_flip(farm: Farm) -> None:
    pig = farm.animal()
    later = farm.record("weighing", pig, "2026-03-01", weighing(60))

    answer = farm.post("death", pig, "2026-02-01", {"method": "Perished", "reason": "Disease"})

    assert answer.status_code == 422
    assert [finding["code"] for finding in answer.json["findings"]] == ["later_conflict"]
    assert [flip["id"] for flip in answer.json["would_flip"]] == [later["id"]]
    assert farm.entry(later["id"])["verdict"] == "recorded"


def test_a_back_dated_death_that_is_insisted_on_disputes_what_came_later(farm: Farm) -> None:
    pig = farm.animal()
    later = farm.record("weighing", pig, "2026-03-01", weighing(60))

    farm.record("death", pig, "2026-02-01", {"method": "Perished", "reason": "Disease"}, if_impossible="dispute")

    assert farm.entry(later["id"])["verdict"] == "disputed"
    assert farm.facts(of=later["id"]) == [("weighing.recorded", later["id"]), ("weighing.judged", later["id"])]


def test_an_unlikely_entry_is_refused_until_its_warnings_are_confirmed(farm: Farm) -> None:
    pig = farm.animal()
    farm.record("weighing", pig, "2026-02-01", weighing(40))

    refused = farm.post("weighing", pig, "2026-02-02", weighing(88))
    codes = [finding["code"] for finding in refused.json["findings"]]
    confirmed = farm.post(
        "weighing", pig, "2026-02-02", weighing(88), confirmed=[{"code": code} for code in ("old_entry", *codes)]
    )

    assert refused.status_code == 422
    assert refused.json["code"] == "events/unlikely"
    assert codes == ["gain_implausible", "unit_suspect"]
    assert confirmed.status_code == 201
    assert confirmed.json["review"] is False


def test_an_entry_about_an_unknown_animal_waits_and_counts_once_herd_speaks_of_it(farm: Farm) -> None:
    pig = str(uuid4())

    answer = farm.post("weighing", pig, "2026-02-01", weighing(40))
    farm.animal(id=pig)

    assert answer.status_code == 202
    assert answer.json["verdict"] == "waiting"
    assert farm.entry(answer.json["id"])["verdict"] == "recorded"


def test_malformed_data_are_refused_field_by_field(farm: Farm) -> None:
    pig = farm.animal()

    answer = farm.post("weighing", pig, "2026-02-01", {"mode": "single", "weight_kg": "forty", "colour": "red"})

    assert answer.status_code == 422
    assert answer.json["code"] == "events/malformed"
    assert {(error["pointer"], error["code"]) for error in answer.json["errors"]} == {
        ("/data/weight_kg", "not_number"),
        ("/data/colour", "unknown_field"),
    }


def test_a_registration_cannot_be_posted(farm: Farm) -> None:
    pig = farm.animal()

    answer = farm.post("registration", pig, "2026-02-01", {})

    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"] == "/kind"


def test_a_day_in_the_farms_zone_is_kept_as_a_plain_date(farm: Farm) -> None:
    pig = farm.animal()

    entry = farm.record("weighing", pig, "2026-02-01", weighing(40))

    assert entry["occurred_at"] == "2026-02-01"
    assert entry["time_precision"] == "day"


def test_an_instant_late_in_the_evening_belongs_to_the_farms_day(farm: Farm) -> None:
    pig = farm.animal()

    entry = farm.record("weighing", pig, "2026-02-02T01:30:00Z", weighing(40))

    assert entry["occurred_on"] == "2026-02-01"


def test_an_entry_in_the_future_is_impossible(farm: Farm) -> None:
    pig = farm.animal()

    answer = farm.post("weighing", pig, "2190-01-01", weighing(40))

    assert [finding["code"] for finding in answer.json["findings"]] == ["future_time"]


def test_the_numbers_of_the_journal_only_rise(farm: Farm) -> None:
    pig = farm.animal()

    numbers = [farm.record("weighing", pig, f"2026-02-0{day}", weighing(40))["journal_no"] for day in (3, 1, 2)]

    assert numbers == sorted(set(numbers))
