"""Correcting and retracting entries."""

from datetime import UTC, datetime, timedelta
from typing import Any

from app.kernel import clock
from tests.events.farm import Farm
from tests.running import Rebanho


def weigh(farm: Farm, pig: str, on: str = "2026-02-01", kg: float = 40) -> dict[str, Any]:
    return farm.record("weighing", pig, on, {"mode": "single", "weight_kg": kg})


def die(farm: Farm, pig: str, on: str) -> dict[str, Any]:
    return farm.record("death", pig, on, {"method": "Perished", "reason": "Disease"}, if_impossible="dispute")


def test_a_correction_is_a_new_version_with_who_when_and_why(farm: Farm) -> None:
    entry = weigh(farm, farm.animal())

    corrected = farm.correct(entry, data={"mode": "single", "weight_kg": 41}, why="read wrong")
    versions = farm.get(f"events/{entry['id']}/versions")["items"]

    assert corrected.status_code == 200
    assert corrected.headers["ETag"] == '"2"'
    assert [(each["version"], each["data"]["weight_kg"], each["why"]) for each in versions] == [
        (1, 40, None),
        (2, 41, "read wrong"),
    ]
    assert versions[1]["written_by"] is not None


def test_a_correction_of_the_day_judges_what_comes_after_again(farm: Farm) -> None:
    pig = farm.animal()
    death = die(farm, pig, "2026-02-10")
    weighing = farm.record("weighing", pig, "2026-02-15", {"mode": "single", "weight_kg": 40}, if_impossible="dispute")

    farm.correct(death, occurred_at="2026-02-20")

    assert weighing["verdict"] == "disputed"
    assert farm.entry(weighing["id"])["verdict"] == "recorded"


def test_a_retracted_death_brings_what_it_disputed_back(farm: Farm) -> None:
    pig = farm.animal()
    weighing = weigh(farm, pig, "2026-02-15")
    death = die(farm, pig, "2026-02-10")
    disputed = farm.entry(weighing["id"])["verdict"]

    retracted = farm.retract(death)

    assert retracted.json["retracted"] is True
    assert (disputed, farm.entry(weighing["id"])["verdict"]) == ("disputed", "recorded")
    assert farm.facts(of=weighing["id"]) == [
        ("weighing.recorded", weighing["id"]),
        ("weighing.judged", weighing["id"]),
        ("weighing.judged", weighing["id"]),
    ]


def test_an_impossible_correction_is_refused_and_changes_nothing(farm: Farm) -> None:
    pig = farm.animal()
    weighing = weigh(farm, pig)

    answer = farm.correct(weighing, occurred_at="2025-12-25")

    assert answer.status_code == 422
    assert [finding["code"] for finding in answer.json["findings"]] == ["not_present"]
    assert farm.entry(weighing["id"]) == weighing


def test_a_correction_needs_the_version_that_was_read(farm: Farm) -> None:
    entry = weigh(farm, farm.animal())
    path = f"{farm.events}/events/{entry['id']}"
    farm.correct(entry, note="on the new scale")

    assert farm.correct(entry, note="again").status_code == 412
    assert farm.client.put(path, json={"why": "no version"}).status_code == 428


def test_a_correction_says_why(farm: Farm) -> None:
    entry = weigh(farm, farm.animal())

    answer = farm.correct(entry, why=None, note="on the new scale")

    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"] == "/why"


def test_a_retracted_entry_cannot_be_corrected_or_retracted_again(farm: Farm) -> None:
    entry = farm.retract(weigh(farm, farm.animal())).json

    assert farm.correct(entry, note="late").status_code == 409
    assert farm.retract(entry).status_code == 409


def test_a_registration_is_corrected_in_the_herd_and_not_here(farm: Farm) -> None:
    registration = farm.get(f"subjects/{farm.animal()}/timeline")["items"][0]

    answer = farm.retract(registration)

    assert answer.status_code == 409
    assert answer.json["code"] == "events/told_by_herd"


def test_a_worker_corrects_the_own_entries_of_a_day(farm: Farm, rebanho: Rebanho) -> None:
    worker, pig = Farm(rebanho, "worker"), farm.animal()
    own, others = weigh(worker, pig), weigh(farm, pig, "2026-02-02")

    assert worker.correct(own, note="mine").status_code == 200
    assert worker.correct(others, note="not mine").status_code == 403


def test_after_a_day_a_worker_corrects_nothing_and_a_manager_does(farm: Farm, rebanho: Rebanho) -> None:
    worker, manager, pig = Farm(rebanho, "worker"), Farm(rebanho, "manager"), farm.animal()
    own = weigh(worker, pig)

    with clock.frozen(datetime.now(UTC) + timedelta(hours=25)):
        refused = worker.correct(own, note="late")
        corrected = manager.correct(own, note="late")

    assert refused.status_code == 403
    assert corrected.status_code == 200


def test_a_viewer_records_nothing(farm: Farm, rebanho: Rebanho) -> None:
    viewer = Farm(rebanho, "viewer")

    assert viewer.post("weighing", farm.animal(), "2026-02-01", {"weight_kg": 40}).status_code == 403
