"""Lactations of a cow from what was written down: tests, milkings, calvings and dry-offs."""

from typing import Any
from uuid import uuid4

import pytest

from tests.events.farm import Farm
from tests.running import Rebanho

CONFIRMED = [{"code": code} for code in ("old_entry", "milk_jump", "not_pregnant")]


class Dairy:
    """A cow that calved on 1 January 2025 and was tested on days 30, 150 and 290."""

    def __init__(self, rebanho: Rebanho) -> None:
        self.farm = Farm(rebanho)
        self.cow = self.farm.animal(
            species="cattle", production_type="dairy", birth_date="2022-01-01", registered_on="2024-01-01"
        )
        self.says("parturition", "2025-01-01", {"born_alive": 1, "stillborn": 0, "offspring": [{"sex": "Female"}]})
        for on, kg in (("2025-01-31", 30), ("2025-05-31", 26), ("2025-10-18", 18)):
            self.test(on, kg)

    def says(self, kind: str, on: str, data: dict[str, Any]) -> dict[str, Any]:
        told = self.farm.record(kind, self.cow, on, data, confirmed=CONFIRMED)
        assert told["verdict"] == "recorded", told
        return told

    def test(self, on: str, kg: float, **held: Any) -> dict[str, Any]:
        return self.says("test_day", on, {"test_day_id": str(uuid4()), "milk_kg": kg, **held})

    def milks(self, at: str, kg: float) -> None:
        self.says("milking", at, {"weight_kg": kg})

    def sets(self, code: str, value: Any, profile: str | None = None) -> None:
        change = {"id": str(uuid4()), "scope": "farm", "value": value, "valid_from": "2025-01-01", "why": "our way"}
        told = {**change, **({"profile": profile} if profile else {})}
        answer = self.farm.client.post(f"{self.farm.events}/parameters/{code}/changes", json=told)
        assert answer.status_code == 201, answer.json

    def lactations(self) -> list[dict[str, Any]]:
        return list(self.farm.get(f"animals/{self.cow}/lactations")["items"])


@pytest.fixture
def dairy(rebanho: Rebanho) -> Dairy:
    return Dairy(rebanho)


def test_a_dried_off_lactation_has_its_yield_by_test_intervals(dairy: Dairy) -> None:
    dairy.says("dry_off", "2025-11-02", {})

    [found] = dairy.lactations()

    # 30 x 30 + 120 x 28 + 140 x 22 + 15 x 18, as by hand: dried off on day 305
    assert (found["parity"], found["dim"], found["end_on"], found["end_by"]) == (1, 305, "2025-11-02", "dry_off")
    assert found["yield_so_far"]["milk_kg"] == pytest.approx(7610)
    assert found["yield_305"] == found["yield_so_far"]
    assert found["yield_305"]["flags"] == ["long_interval"]
    assert [(each["dim"], each["milk_kg"]) for each in found["tests"]] == [(30, 30), (150, 26), (290, 18)]


def test_305_days_are_cut_out_of_a_longer_lactation_by_the_farms_own_rule(dairy: Dairy) -> None:
    dairy.test("2025-11-17", 15)  # day 320
    dairy.says("dry_off", "2025-12-07", {})

    straight = dairy.lactations()[0]
    dairy.sets("kpi.dairy.tim.cut_rule", "prorate")
    mean = dairy.lactations()[0]

    assert straight["yield_305"]["milk_kg"] == pytest.approx(7598.75)
    assert mean["yield_305"]["milk_kg"] == pytest.approx(7587.5)
    # to day 340: 900 + 3,360 + 3,080 + 30 x 16.5 + 20 x 15
    assert straight["yield_so_far"]["milk_kg"] == pytest.approx(8135)


def test_three_tests_make_no_curve_and_a_fourth_does(dairy: Dairy) -> None:
    before = dairy.lactations()[0]["curve"]
    dairy.test("2025-03-02", 32)
    after = dairy.lactations()[0]["curve"]

    assert (before["a"], before["reason"]) == (None, "few_tests")
    assert after["reason"] is None
    assert 30 < after["peak_dim"] < 120
    assert after["peak_kg"] == pytest.approx(31.5, abs=1.5)


def test_milkings_count_where_there_is_no_test_and_the_farm_wants_it(dairy: Dairy) -> None:
    dairy.milks("2025-02-10T06:00-03:00", 17)
    dairy.milks("2025-02-10T17:00-03:00", 14)
    with_milkings = dairy.lactations()[0]["tests"]
    dairy.sets("milk.testday_from_milkings", False, "dairy_cattle")
    without = dairy.lactations()[0]["tests"]

    assert [(each["milk_kg"], each["of"]) for each in with_milkings if each["on"] == "2025-02-10"] == [(31, "milkings")]
    assert len(without) == 3


def test_a_retracted_test_is_gone(dairy: Dairy) -> None:
    entry = dairy.test("2025-03-02", 32)
    assert dairy.farm.retract(dairy.farm.entry(entry["id"])).status_code == 200

    assert len(dairy.lactations()[0]["tests"]) == 3


def test_each_lactation_has_its_own_tests_the_last_first(dairy: Dairy) -> None:
    dairy.says("dry_off", "2025-11-02", {})
    dairy.says("parturition", "2026-01-05", {"born_alive": 1, "stillborn": 0, "offspring": [{"sex": "Male"}]})
    dairy.test("2026-02-04", 35)

    later, earlier = dairy.lactations()

    assert (later["parity"], earlier["parity"]) == (2, 1)
    assert [each["dim"] for each in later["tests"]] == [30]
    assert len(earlier["tests"]) == 3


def test_fat_and_cells_of_a_test_are_told(dairy: Dairy) -> None:
    dairy.test("2025-03-02", 32, fat_pct=4.0, scc=200_000)

    found = dairy.lactations()[0]

    told = next(each for each in found["tests"] if each["on"] == "2025-03-02")
    assert (told["fat_pct"], told["scs"]) == (4, 4)
    assert found["yield_305"]["fat_pct"] == pytest.approx(4)


def test_the_prediction_says_by_whose_curves_and_how_reliable_it_is(dairy: Dairy) -> None:
    pytest.importorskip("bestpred", reason="the optional package bestpred is not installed")

    found = dairy.lactations()[0]["best_prediction_305"]

    assert (found["reason"], found["curves"]) == (None, "US Holstein")
    assert found["milk_kg"] == pytest.approx(7610, rel=0.1)
    assert 0.8 < found["reliability"] < 1


def test_persistency_is_told_by_the_method_that_the_farm_chose(dairy: Dairy) -> None:
    # 26 to 18 kg in 140 days
    assert dairy.lactations()[0]["persistency"] == {
        "method": "test_ratio",
        "value": pytest.approx(100 * (1 - (1 - 18 / 26) * 30 / 140)),
        "reason": None,
    }
    dairy.sets("kpi.dairy.persistency.method", "bestpred")
    assert dairy.lactations()[0]["persistency"]["method"] == "bestpred"


def test_who_never_gave_birth_has_no_lactations_and_who_is_unknown_is_not_found(dairy: Dairy) -> None:
    assert dairy.farm.get(f"animals/{dairy.farm.animal()}/lactations") == {"items": []}
    unknown = dairy.farm.client.get(f"{dairy.farm.events}/animals/{uuid4()}/lactations")
    assert (unknown.status_code, unknown.json["type"].rpartition("/")[2]) == (404, "unknown_subject")
