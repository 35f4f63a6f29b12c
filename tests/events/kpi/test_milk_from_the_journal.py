"""Figures of milk from the tests of three cows, each with its arithmetic."""

from typing import Any
from uuid import uuid4

import pytest

from tests.events.kpi.herds import Told, alone_as_among_all, parts_of
from tests.running import Rebanho

COW = {"species": "cattle", "production_type": "dairy", "birth_date": "2020-01-10", "registered_on": "2023-01-01"}


def sampled(herd: Told, cow: str, on: str, **found: Any) -> None:
    herd.says("test_day", herd.cows[cow], on, {"test_day_id": str(uuid4()), **found})


@pytest.fixture
def herd(rebanho: Rebanho) -> Told:
    """A calves on 1 March 2024, is tested on days 30, 150, 290 and 320, and dries off on day 330.

    B and C calve on 1 December 2024 and are tested twice: B from 100,000 to 400,000 cells, C from 800,000 to 200,000.
    """
    made = Told(rebanho, "dairy_cattle", "2024-03-01", "2025-02-28", **COW)
    made.cows = {name: made.female() for name in "ABC"}
    made.calved(made.cows["A"], "2024-03-01")
    for on, kg in (("2024-03-31", 30), ("2024-07-29", 26), ("2024-12-16", 18), ("2025-01-15", 15)):
        sampled(made, "A", on, milk_kg=kg)
    made.says("dry_off", made.cows["A"], "2025-01-25", {})
    for cow, first, second in (("B", 100_000, 400_000), ("C", 800_000, 200_000)):
        made.calved(made.cows[cow], "2024-12-01")
        sampled(made, cow, "2024-12-21", milk_kg=20, fat_pct=4, protein_pct=3.3, scc=first)
        sampled(made, cow, "2025-01-20", milk_kg=30, fat_pct=3, protein_pct=3.2, scc=second)
    rebanho.settle()
    return made


def test_a_lactation_that_ended_has_yielded_by_its_tests(herd: Told) -> None:
    """30x30 + 120x28 + 140x22 + 30x16.5 + 10x15 = 7985; to day 305: 7,340 + 15 x (18 + 16.5)/2 = 7598.75."""
    found = herd.figures()

    assert found["lactation_yield_tim"]["value"] == pytest.approx(7985)
    assert found["lactation_yield_305"]["value"] == pytest.approx(7598.75)
    assert parts_of(found["lactation_yield_tim"]) == {"days": 330}
    assert found["lactation_yield_tim"]["flags"] == ["irregular_tests"]
    assert [each["animal_id"] for each in herd.behind("lactation_yield_305")] == [herd.cows["A"]]


def test_the_rule_of_the_cut_that_the_farm_sets_changes_what_a_lactation_has_yielded(herd: Told) -> None:
    """7,340 + 15 x (18 + 15)/2 = 7587.5."""
    herd.sets("kpi.dairy.tim.cut_rule", "prorate")

    assert herd.figures()["lactation_yield_305"]["value"] == pytest.approx(7587.5)


def test_persistency_compares_the_last_test_with_one_that_was_not_the_first(herd: Told) -> None:
    """On 31 December A's last tests are 26 and 18 kg 140 days apart; B and C have one; in February A is dry."""
    december = herd.figures(to="2024-12-31")["persistency"]

    assert december["value"] == pytest.approx(100 * (1 - (1 - 18 / 26) * 30 / 140))
    assert herd.figures()["persistency"]["reason"] == "no_data"


def test_cells_are_those_of_the_last_tests(herd: Told) -> None:
    """B 400,000 (score 5) and C 200,000 (4), each with 30 kg; before it 100,000 (3) and 800,000 (6) with 20 kg."""
    found, december = herd.figures(), herd.figures(to="2024-12-31")

    assert (found["herd_mean_scs"]["value"], found["herd_mean_scs"]["denominator"]) == (4.5, 2)
    assert found["scc_weighted"]["value"] == pytest.approx(300_000)
    assert december["herd_mean_scs"]["value"] == 4.5
    assert december["scc_weighted"]["value"] == pytest.approx(450_000)


def test_each_count_of_cells_of_the_period_has_its_score(herd: Told) -> None:
    """100,000 (3) and 400,000 (5) of B, 800,000 (6) and 200,000 (4) of C; A was never counted."""
    found = herd.figures()["somatic_cell_score"]

    assert (found["numerator"], found["denominator"]) == (18, 4)
    assert sorted(each["told"]["scs"] for each in herd.behind("somatic_cell_score")) == [3, 4, 5, 6]


def test_udders_are_newly_or_chronically_infected_by_two_tests(herd: Told) -> None:
    """Below 200,000 before: B, which is above now. C was above and is not below 200,000 now: one of two."""
    assert herd.numbers("new_infection_rate") == (1, 1)
    assert herd.numbers("chronic_infection_rate") == (1, 2)
    assert [each["animal_id"] for each in herd.behind("new_infection_rate")] == [herd.cows["B"]]
    assert [each["animal_id"] for each in herd.behind("chronic_infection_rate")] == [herd.cows["C"]]
    herd.sets("kpi.dairy.scc_threshold", 300_000)
    assert herd.numbers("chronic_infection_rate") == (0, 2)


def test_milk_a_day_is_that_of_the_tests_of_the_period(herd: Told) -> None:
    """January: 15, 30 and 30 kg; 24 + 2 x 31 of 93 days of cows are in milk, for A is dry from the 25th."""
    found = herd.figures(**{"from": "2025-01-01", "to": "2025-01-31"})["milk_per_cow_day"]

    assert (found["numerator"], found["denominator"]) == (75, 3)
    assert parts_of(found)["all_cows"] == pytest.approx(25 * 86 / 93)


def test_milk_is_corrected_for_fat_and_energy_where_it_was_analysed(herd: Told) -> None:
    """B and C: 20 kg of 4 % and 30 kg of 3 %: 20 + 30 x 0.85; ifcn 20 + 30 x (1.149 + 0.7744 + 0.7832) / 3.1138."""
    found = herd.figures()

    assert found["fcm_4"]["value"] == pytest.approx((20 + 25.5) / 2)
    first = 20 * (0.383 * 4 + 0.242 * 3.3 + 0.7832) / 3.1138
    second = 30 * (0.383 * 3 + 0.242 * 3.2 + 0.7832) / 3.1138
    assert found["ecm"]["value"] == pytest.approx((first + second) / 2)


def test_a_test_that_is_written_down_late_takes_its_place(herd: Told) -> None:
    """B had 250,000 cells on 5 January: the last test is compared with that one, and it was B's last until the 20th."""
    sampled(herd, "B", "2025-01-05", milk_kg=24, scc=250_000)

    assert herd.numbers("chronic_infection_rate") == (2, 2)
    assert herd.numbers("chronic_infection_rate", to="2025-01-10") == (0, 1)


def test_each_figure_of_milk_asked_alone_is_the_same_as_among_all(herd: Told) -> None:
    alone_as_among_all(herd)
