"""Lots by sex class, recounts and closing, over REST."""

from typing import Any
from uuid import uuid4

from tests.events.farm import Farm


def of_lot(farm: Farm, kind: str, lot: str, on: str, /, **data: Any) -> Any:
    confirmed = [{"code": code} for code in data.pop("confirmed", ["old_entry"])]
    return farm.post(kind, lot, on, data, type="lot", confirmed=confirmed)


def test_a_recount_shows_and_says_the_difference_and_says_anew_when_the_past_changes(farm: Farm) -> None:
    flock = farm.lot(500)
    recount = of_lot(farm, "head_count_correction", flock, "2026-03-01", counted=498, reason="recount").json
    assert recount["derived"] == {"difference": -2}

    of_lot(farm, "death", flock, "2026-02-01", method="Perished", reason="Disease", head_count=1)

    assert farm.entry(recount["id"])["derived"] == {"difference": -1}
    assert farm.facts(of=recount["id"]) == [
        ("head_count_correction.recorded", recount["id"]),
        ("head_count_correction.judged", recount["id"]),
    ]


def test_a_correction_beyond_what_is_usual_has_to_be_confirmed(farm: Farm) -> None:
    flock = farm.lot(100)

    refused = of_lot(farm, "head_count_correction", flock, "2026-03-01", counted=90, reason="recount")
    stored = of_lot(
        farm, "head_count_correction", flock, "2026-03-01", counted=90, reason="theft",
        confirmed=["old_entry", "large_correction"],
    )  # fmt: skip

    assert [finding["code"] for finding in refused.json["findings"]] == ["large_correction"]
    assert stored.status_code == 201


def test_a_late_arrival_opens_a_closed_lot_again_once_that_is_confirmed(farm: Farm) -> None:
    flock = farm.lot(50)
    of_lot(farm, "departure", flock, "2026-02-01", kind="Slaughter", head_count=50)
    closing = of_lot(farm, "lot_close", flock, "2026-02-03").json
    assert closing["verdict"] == "recorded"

    refused = of_lot(farm, "arrival", flock, "2026-01-20", reason="Purchase", head_count=5)
    assert [finding["code"] for finding in refused.json["findings"]] == ["lot_reopens"]

    stored = of_lot(
        farm, "arrival", flock, "2026-01-20", reason="Purchase", head_count=5, confirmed=["old_entry", "lot_reopens"]
    )
    assert (stored.status_code, farm.entry(closing["id"])["reasons"]) == (201, ["lot_not_empty"])

    of_lot(farm, "death", flock, "2026-01-25", method="Perished", reason="Disease", head_count=5)
    assert farm.entry(closing["id"])["verdict"] == "recorded"


def test_what_is_recorded_after_the_closing_is_refused_with_a_sentence(farm: Farm) -> None:
    flock = farm.lot(0)
    of_lot(farm, "lot_close", flock, "2026-02-03")

    refused = of_lot(farm, "arrival", flock, "2026-02-04", reason="Purchase", head_count=5)

    assert [finding["code"] for finding in refused.json["findings"]] == ["lot_closed"]
    assert refused.json["findings"][0]["detail"] == "The lot was closed by then."


def test_a_photo_names_its_file_by_hash_and_any_entry_may_carry_files(farm: Farm) -> None:
    pig = farm.animal()
    file = {"sha256": "ab" * 32, "media_type": "image/jpeg", "name": "orelha.jpg", "size": 120_000}

    photo = farm.record("photo", pig, "2026-02-01", {"sha256": "cd" * 32, "caption": "left ear"})
    weighing = farm.record("weighing", pig, "2026-02-02", {"weight_kg": 30}, attachments=[file])
    bad = farm.post("photo", pig, "2026-02-01", {"sha256": "AB"})

    assert photo["verdict"] == "recorded"
    assert farm.entry(weighing["id"])["attachments"] == [{**file, "here": False}]
    assert [(error["pointer"], error["code"]) for error in bad.json["errors"]] == [("/data/sha256", "not_sha256")]


def test_a_lot_is_castrated_by_head_and_an_animal_once(farm: Farm) -> None:
    boar = farm.animal(sex="Male")
    farm.record(
        "castration",
        boar,
        "2026-02-01",
        {"method": "surgical"},
        confirmed=[{"code": "old_entry"}, {"code": "castrated_late"}],
    )

    again = farm.post("castration", boar, "2026-02-10", {"method": "rubber_ring"}, id=str(uuid4()))

    assert [finding["code"] for finding in again.json["findings"] if finding["level"] == "error"] == [
        "already_castrated"
    ]
