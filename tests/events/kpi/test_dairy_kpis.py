"""Dairy herds: worked arithmetic."""

from datetime import date

import pytest

from modules.events.domain.kpis import dairy
from modules.events.domain.kpis.lactation import MilkTest, lactation_yield, lactation_yield_305
from modules.events.domain.kpis.lactation import TestIntervalRules as Rules

THREE = [MilkTest(30, 30), MilkTest(150, 26), MilkTest(290, 18)]


def test_the_day_of_calving_is_day_zero() -> None:
    assert dairy.dim(date(2026, 3, 1), date(2026, 3, 1)).value == 0
    assert dairy.dim(date(2026, 3, 2), date(2026, 3, 1)).reason == "out_of_range"


def test_an_open_cow_is_still_counting() -> None:
    pregnant = dairy.days_open(date(2026, 1, 1), date(2026, 3, 27), date(2026, 6, 1))
    still_open = dairy.days_open(date(2026, 1, 1), None, date(2026, 6, 1))

    assert (pregnant.value, pregnant.flags) == (85, ())
    assert (still_open.value, still_open.flags) == (151, ("running",))
    assert dairy.days_open_from_interval(395, 280).value == 115
    assert dairy.projected_calving_interval(115, 280).value == 395


def test_age_at_first_calving_is_in_months() -> None:
    # 730.5 days are 24 months of 30.4375.
    assert dairy.age_at_first_calving([700, 761]).value == pytest.approx(24)


@pytest.mark.parametrize(("cells", "score"), [(12_500, 0), (5_000, 0), (100_000, 3), (1_600_000, 7)])
def test_cells_that_double_add_one_to_the_score_which_is_never_below_zero(cells: int, score: int) -> None:
    assert dairy.somatic_cell_score(cells).value == score


def test_a_cow_without_a_count_is_not_in_the_mean_of_the_herd() -> None:
    assert dairy.herd_mean_scs([100_000, 400_000, None, 0]).value == 4
    assert dairy.somatic_cell_score(0).reason == "no_data"


def test_persistency_is_brought_to_thirty_days() -> None:
    # 30 to 28.5 kg in 15 days loses 5 %, so 10 % in 30.
    assert dairy.persistency_by_tests(30, 28.5, 15).value == pytest.approx(90)
    assert dairy.persistency_by_tests(0, 28.5, 15).reason == "no_data"


def test_milk_is_corrected_for_fat() -> None:
    # 0.4 x 80 + 15 x 80 x 3.5 %.
    assert dairy.fcm_4(80, 3.5).value == pytest.approx(74)


@pytest.mark.parametrize(
    ("formula", "corrected"), [("ifcn", 1), ("fpcm_idf", 0.99988), ("fpcm_nl", 0.999), ("dhi", 1.09745)]
)
def test_standard_milk_by_each_form_of_energy(formula: str, corrected: float) -> None:
    # At 4.0 % fat and 3.3 % protein; dhi: 0.327 + 12.95 x 4 % + 7.65 x 3.3 %, whose standard milk has 3.5 % fat.
    assert dairy.ecm(1, 4.0, 3.3, formula=formula).value == pytest.approx(corrected, abs=1e-9)


def test_three_tests_make_a_lactation() -> None:
    # 30 x 30 + 120 x 28 + 140 x 22 + 15 x 18.
    found = lactation_yield(THREE, 305, Rules())

    assert (found.days, found.milk_kg, found.flags) == (305, 7610, ("long_interval",))


def test_the_last_day_is_credited_where_the_setting_says_so() -> None:
    assert lactation_yield(THREE, 305, Rules(count_end_day=True)).milk_kg == 7628


@pytest.mark.parametrize(("rule", "milk_kg"), [("interpolate", 7598.75), ("prorate", 7587.5)])
def test_a_test_after_305_days_bounds_the_last_interval(rule: str, milk_kg: float) -> None:
    found = lactation_yield_305([*THREE, MilkTest(320, 15)], 340, Rules(cut_rule=rule))

    assert (found.days, found.milk_kg) == (305, milk_kg)


def test_a_cut_at_305_days_has_no_last_day_to_credit() -> None:
    assert lactation_yield_305(THREE, 340, Rules(count_end_day=True)).milk_kg == 7610


def test_a_lactation_shorter_than_305_days_is_told_with_its_days() -> None:
    # 900 + 3,360 + 10 x 26.
    found = lactation_yield_305(THREE[:2], 160, Rules())

    assert (found.days, found.milk_kg) == (160, 4520)


def test_fat_counts_only_the_tests_that_have_it() -> None:
    # Milk of the first and the third alone: 10 x 20 + 20 x 25 + 10 x 30 = 1,000; fat 10 x 0.8 + 20 x 0.85 + 10 x 0.9.
    tests = [MilkTest(10, 20, 4.0), MilkTest(20, 40), MilkTest(30, 30, 3.0)]

    found = lactation_yield(tests, 40, Rules())

    assert found.milk_kg == 200 + 300 + 350 + 300
    assert found.fat_kg == pytest.approx(34)
    assert found.fat_pct == pytest.approx(3.4)
    assert found.protein_kg is None


def test_a_test_in_the_first_days_is_ignored_and_a_late_first_one_flagged() -> None:
    # The first that counts is on day 95: 95 x 30 + 5 x 30.
    found = lactation_yield([MilkTest(4, 12), MilkTest(95, 30)], 100, Rules())

    assert (found.milk_kg, found.flags) == (3000, ("late_first_test",))


def test_a_lactation_without_tests_has_no_yield() -> None:
    assert lactation_yield([MilkTest(2, 12)], 100, Rules()).reason == "no_data"
