"""The breeding herd of pigs: worked arithmetic."""

import pytest

from modules.events.domain.kpis import pigs

YEAR = {"days_per_year": 365.0}


def test_mummified_pigs_are_born_where_the_setting_says_so() -> None:
    # 120 alive, 8 stillborn, 4 mummified in 10 litters.
    assert pigs.total_born_per_litter(120, 8, 4, 10, with_mummified=True).value == 13.2
    assert pigs.total_born_per_litter(120, 8, 4, 10, with_mummified=False).value == 12.8
    assert pigs.stillborn_pct(120, 8, 4, with_mummified=False).value == 6.25
    assert pigs.stillborn_pct(120, 8, 4, with_mummified=True).value == pytest.approx(6.060606)
    assert pigs.mummified_pct(120, 8, 4).value == pytest.approx(3.030303)


def test_a_sow_sold_pregnant_has_farrowed_or_failed() -> None:
    assert pigs.farrowing_rate(100, 86, 1).value == 87
    assert pigs.farrowing_rate(100, 86, 1, sold_counts=False).value == 86


def test_removals_for_other_reasons_are_added_or_taken_out() -> None:
    # (86 + 1 + 4) / 100, and (86 + 1) / 96.
    assert pigs.farrowing_rate_adjusted(100, 86, 1, 4).value == 91
    assert pigs.farrowing_rate_adjusted(100, 86, 1, 4, adjustment="remove").value == 90.625


def test_litters_of_a_year_by_three_ways() -> None:
    assert pigs.litters_by_inventory(48, 7, 1000, **YEAR).value == pytest.approx(2.502857)
    # 365.25 / (115 + 21 + 13), and (365 - 85) / 135.
    assert pigs.litters_by_cycle(115, 21, 13, days_per_year=365.25).value == pytest.approx(2.451342)
    assert pigs.litters_from_npd(85, 114, 21, **YEAR).value == pytest.approx(2.074074)


def test_more_litters_than_a_year_holds_are_flagged() -> None:
    # 2.65 itself is not above it; 53 in 7 days of 1,000 sows are 2.76.
    assert pigs.litters_by_inventory(2.65, 1, 365, **YEAR).flags == ()
    assert pigs.litters_by_inventory(53, 7, 1000, **YEAR).flags == ("above_biological_limit",)


def test_days_without_product_by_formula_and_by_count() -> None:
    # 365 - 2.35 x 135, and 3,650 of 36,500 days.
    assert pigs.npd_by_formula(2.35, 114, 21, **YEAR).value == pytest.approx(47.75)
    counted = pigs.npd_by_days(3650, 36_500, **YEAR)
    assert (counted.value, counted.numerator, counted.denominator) == (36.5, 3650, 36_500)
    assert pigs.npd_by_days(0, 0, **YEAR).reason == "no_data"


def test_empty_days_are_what_is_left_of_a_cycle() -> None:
    # 365 / 2.5 - 21 - 114.
    assert pigs.empty_days_per_cycle(2.5, 21, **YEAR).value == pytest.approx(11)
    assert pigs.empty_days_per_cycle(0, 21, **YEAR).reason == "no_data"


def test_weaned_pigs_of_a_year_by_three_ways() -> None:
    assert pigs.psy_by_inventory(1200, 7, 2500, **YEAR).value == pytest.approx(25.028571)
    assert pigs.psy_by_product(2.4, 12.5).value == 30
    assert pigs.psy_of_month(1200, 500).value == 28.8


def test_a_sow_that_weaned_none_is_no_litter() -> None:
    assert pigs.weaned_per_litter(490, 50, 2).value == pytest.approx(10.208333)


def test_losses_before_weaning_by_period_and_by_litters() -> None:
    assert pigs.prewean_mortality_of_period(12, 120, 200).value == 10
    assert pigs.prewean_mortality_of_period(12, 120, 200, denominator="at_risk").value == 6
    # 120 + 5 - 5 nursed, 108 weaned: 12 lost, of which 9 were written down.
    assert pigs.prewean_mortality_of_weaned(120, 5, 5, 108, 9).value == 10
    assert pigs.prewean_mortality_of_weaned(120, 5, 5, 108, 9, numerator="recorded").value == 7.5


def test_a_day_without_product_costs_pigs() -> None:
    # ((365 - 35) - (365 - 85)) / 135 x 10 / 50 = 10 / 135.
    assert pigs.pigs_lost_per_npd(85, 35, 114, 21, 10, **YEAR).value == pytest.approx(10 / 135)
    assert pigs.pigs_lost_per_npd(35, 35, 114, 21, 10, **YEAR).reason == "no_data"


def test_long_intervals_are_left_out_of_the_second_column() -> None:
    assert pigs.mean_interval([4, 5, 6, 45]).value == 15
    assert pigs.mean_interval([4, 5, 6, 45], over=30).value == 5
