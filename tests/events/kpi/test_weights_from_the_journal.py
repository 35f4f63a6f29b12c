"""Weights of beef cattle by age from the journal, each figure with its arithmetic and who is behind it."""

from typing import Any

import pytest

from tests.events.kpi.herds import Told, alone_as_among_all, parts_of
from tests.running import Rebanho

COW = {"species": "cattle", "production_type": "beef", "birth_date": "2021-01-01", "registered_on": "2023-01-01"}
LB = 0.45359237


class Ranch(Told):
    """Cows with calves of which each has a name."""

    def calf(self, name: str, on: str, kg: float | None = None, sex: str = "Male", **more: Any) -> str:
        """Of a cow of its own; `breed` is that of the calf, all else of the cow."""
        breed = {"breed": more.pop("breed")} if "breed" in more else {}
        cow = self.female(**more)
        weight = {**breed, **({"birth_weight_kg": kg} if kg else {})}
        young = self.cows[name] = f"0193b6a0-0000-7000-8000-0000000000{ord(name):02x}"
        self.calved(cow, on, 1, offspring=[{"sex": sex, "animal_id": young, **weight}])
        self.farm.rebanho.settle()
        return young

    def weighed(self, name: str, on: str, kg: float) -> None:
        self.says("weighing", self.cows[name], on, {"weight_kg": kg})


@pytest.fixture
def ranch(rebanho: Rebanho) -> Ranch:
    """Three calves of 1 January 2024 and one of May, of cows born on 1 January 2021 (three years old, 1095 days).

    A, male, 34 kg at birth: weaned on 19 July (200 days) at 214 kg, and 330 kg on 5 January 2025 (370 days).
    B, male, not weighed at birth: 199 kg on 19 July; nothing later.
    C, female, 30 kg: 190 kg on 19 July, 150 kg on 1 June (152 days, too young).
    D, male, born on 1 May of a cow of unknown age: 180 kg on 7 November (190 days).
    """
    made = Ranch(rebanho, "beef_cattle", "2024-01-01", "2024-12-31", **COW)
    made.calf("A", "2024-01-01", 34)
    made.calf("B", "2024-01-01")
    made.calf("C", "2024-01-01", 30, "Female")
    made.calf("D", "2024-05-01", 32, birth_date_estimated=True)
    made.weighed("C", "2024-06-01", 150)
    made.says("weaning", made.cows["A"], "2024-07-19", {"weight_total_kg": 214})
    made.weighed("B", "2024-07-19", 199)
    made.weighed("C", "2024-07-19", 190)
    made.weighed("D", "2024-11-07", 180)
    made.weighed("A", "2025-01-05", 330)
    rebanho.settle()
    return made


A_205 = (214 - 34) / 200 * 205 + 34 + 40 * LB
B_205 = (199 - 35) / 200 * 205 + 35 + 40 * LB
C_205 = (190 - 30) / 200 * 205 + 30 + 36 * LB
D_205 = (180 - 32) / 190 * 205 + 32


def test_weights_at_weaning_are_brought_to_205_days_and_dams_of_one_age(ranch: Ranch) -> None:
    """Dams of three years add 40 lb to males and 36 to females; B is assumed to have weighed 35 kg at birth."""
    found = ranch.figures()["adjusted_weight_205"]

    assert found["value"] == pytest.approx((A_205 + B_205 + C_205) / 3)
    assert (found["denominator"], found["open"], found["flags"]) == (3, 1, ["default_birth_weight"])
    assert ranch.names("adjusted_weight_205") == "ABC"
    assert [each["told"]["age_days"] for each in ranch.behind("adjusted_weight_205")] == [200, 200, 200]


def test_a_farm_may_leave_the_age_of_dams_out(ranch: Ranch) -> None:
    ranch.sets("kpi.beef.adj205.method", "no_dam_factor")

    found = ranch.figures()["adjusted_weight_205"]

    assert found["value"] == pytest.approx((A_205 + B_205 + C_205 - 116 * LB + D_205) / 4)
    assert ranch.names("adjusted_weight_205") == "ABCD"


def test_a_calf_of_a_zebu_breed_is_assumed_lighter_at_birth(rebanho: Rebanho) -> None:
    made = Ranch(rebanho, "beef_cattle", "2024-01-01", "2024-12-31", **COW)
    made.calf("Z", "2024-01-01", breed="nelore")
    made.weighed("Z", "2024-07-19", 199)

    kg = made.figures()["adjusted_weight_205"]["value"]

    assert kg == pytest.approx((199 - 30) / 200 * 205 + 30 + 40 * LB)


def test_weights_of_yearlings_go_on_from_those_at_weaning(ranch: Ranch) -> None:
    """A gained 330 - 214 kg in 170 days: 160 days of it over its weight at 205 days. D has none at weaning age."""
    ranch.weighed("D", "2025-05-01", 300)

    found = ranch.figures(**{"from": "2025-01-01", "to": "2025-12-31"})["adjusted_weight_365"]

    assert found["value"] == pytest.approx((330 - 214) / 170 * 160 + A_205)
    assert (found["denominator"], found["open"]) == (1, 1)
    assert ranch.names("adjusted_weight_365", **{"from": "2025-01-01", "to": "2025-12-31"}) == "A"
    assert ranch.figures()["adjusted_weight_365"]["reason"] == "no_data"


def test_calves_are_compared_with_those_of_their_sex_weighed_with_them(ranch: Ranch) -> None:
    """A and B were weighed with each other, mean 206.5 kg; C was the only female and D alone that day."""
    found = ranch.figures()["weight_ratio"]

    assert (found["value"], found["denominator"]) == (pytest.approx(100), 2)
    assert parts_of(found) == {"lowest": pytest.approx(19900 / 206.5), "highest": pytest.approx(21400 / 206.5)}
    assert ranch.names("weight_ratio") == "AB"
    assert {each["told"]["mean_kg"] for each in ranch.behind("weight_ratio")} == {206.5}


def test_weight_per_day_of_age_is_of_the_last_weight_of_each(ranch: Ranch) -> None:
    """214 + 199 + 190 kg over 600 days and 180 over 190; the weight of C in June is not its last."""
    found = ranch.figures()["weight_per_day_of_age"]

    assert (found["numerator"], found["denominator"]) == (783, 790)
    assert ranch.names("weight_per_day_of_age") == "ABCD"


def test_animal_units_are_the_last_weights_of_who_is_there_over_450_kg(ranch: Ranch) -> None:
    """On 31 July 2024: A 214, B 199, C 190, D 32 at birth; of four cows one was weighed, 465 kg. 1100 / 450."""
    (cow, *_) = ranch.farm.get("events", kind="parturition")["items"]
    ranch.says("weighing", cow["subject"]["id"], "2024-07-01", {"weight_kg": 465})
    july = {"from": "2024-07-01", "to": "2024-07-31"}

    found = ranch.figures(**july)["animal_units"]

    assert (found["numerator"], found["denominator"]) == (1100, 450)
    assert found["flags"] == ["last_weights", "without_weight"]
    assert len(ranch.behind("animal_units", **july)) == 5
    ranch.says("departure", ranch.cows["B"], "2024-07-25", {"kind": "Sale"})
    assert ranch.figures(**july)["animal_units"]["numerator"] == 1100 - 199


def test_heads_of_a_lot_count_at_its_last_mean_weight(rebanho: Rebanho) -> None:
    """Ten of 300 kg, of which two are sold: at 330 kg, weighed in March, 2640 kg; in February 3000 kg."""
    made = Ranch(rebanho, "beef_cattle", "2025-01-01", "2025-03-31", **COW)
    lot = made.farm.lot(0, species="cattle", production_type="beef", opened_on="2025-01-01")
    made.says(
        "arrival", lot, "2025-01-02", {"reason": "Purchase", "head_count": 10, "weight_total_kg": 3000}, type="lot"
    )
    sample = {"mode": "sample", "sample_count": 4, "sample_total_kg": 1320}
    made.says("weighing", lot, "2025-03-01", sample, type="lot")
    made.says("departure", lot, "2025-03-15", {"kind": "Sale", "head_count": 2}, type="lot")

    assert made.figures()["animal_units"]["numerator"] == pytest.approx(2640)
    assert made.figures(to="2025-02-28")["animal_units"]["numerator"] == pytest.approx(3000)


def test_age_is_the_mean_of_those_that_are_there_on_the_last_day(ranch: Ranch) -> None:
    """On 31 July 2024: A, B and C 212 days, D 91; three cows 1307; the fourth is of unknown age."""
    july = {"from": "2024-07-01", "to": "2024-07-31"}

    found = ranch.figures(**july)["age_days"]

    assert (found["numerator"], found["denominator"]) == (3 * 212 + 91 + 3 * 1307, 7)
    assert len(ranch.behind("age_days", **july)) == 7


def test_each_figure_of_weights_asked_alone_is_the_same_as_among_all(ranch: Ranch) -> None:
    alone_as_among_all(ranch)
