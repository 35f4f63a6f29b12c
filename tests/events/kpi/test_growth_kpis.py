"""Growth, feed and losses: worked arithmetic."""

from datetime import date

import pytest

from modules.events.domain.kpis import growth


def test_the_day_of_entry_counts_and_that_of_exit_does_not() -> None:
    stays = [
        (date(2026, 1, 10), date(2026, 1, 12)),  # 10th and 11th
        (date(2025, 12, 1), None),  # all 31
        (date(2026, 1, 5), date(2026, 1, 5)),  # came and went
        (date(2026, 1, 31), date(2026, 3, 1)),  # the last day
        (date(2025, 1, 1), date(2026, 1, 1)),  # gone before
    ]

    assert growth.animal_days(stays, date(2026, 1, 1), date(2026, 1, 31)).value == 2 + 31 + 0 + 1 + 0


@pytest.mark.parametrize(("year", "days"), [(2023, 210), (2024, 211)])
def test_age_counts_the_leap_day(year: int, days: int) -> None:
    assert growth.age_days(date(year, 1, 2), date(year, 7, 31)).value == days


def test_nobody_is_younger_than_newborn() -> None:
    assert growth.age_days(date(2026, 2, 1), date(2026, 1, 1)).reason == "out_of_range"


def test_daily_gain_of_an_animal_is_gain_over_days() -> None:
    # 156 lb in 112 days.
    assert growth.adg_of_animal(48.5, 204.5, 112).value == pytest.approx(1.392857, abs=1e-6)
    assert growth.adg_of_animal(48.5, 204.5, 0).reason == "no_data"
    assert growth.weight_gain(50, 48).value == -2


def test_daily_gain_of_a_lot_is_gain_over_head_days() -> None:
    # 9,000 kg gained in 10,000 head-days; 250 kg of dead pigs more where they count.
    assert growth.adg_of_lot(9000, 10_000).value == 0.9
    assert growth.adg_of_lot(9000, 10_000, dead_kg=250, gain="with_dead").value == 0.925
    assert growth.adg_of_mean_weights(25, 115, 100).value == 0.9


def test_an_estimated_weight_stops_growing_after_the_cap() -> None:
    estimate = growth.estimated_weight_today(300, 0.5, 120, cap_days=90)

    assert estimate.value == 345
    assert estimate.flags == ("estimate",)
    assert growth.estimated_weight_today(300, 0.5, 40, cap_days=90).value == 320


def test_feed_conversion_needs_feed_and_gain() -> None:
    # 542.15 / 156; with 10 kg of dead 542.15 / 166.
    assert growth.fcr(542.15, 156).value == pytest.approx(3.475321, abs=1e-6)
    assert growth.fcr_biological(542.15, 156, 10, is_estimated=True).value == pytest.approx(3.265964, abs=1e-6)
    assert growth.fcr_biological(542.15, 156, 10, is_estimated=True).flags == ("dead_weight_estimated",)
    assert growth.fcr(None, 156).reason == "no_data"
    assert growth.fcr(100, 0).reason == "no_data"


def test_adjusted_feed_conversion_waits_for_its_settings() -> None:
    standard = {"std_entry_kg": 25.0, "std_exit_kg": 120.0, "entry_factor": 0.01}

    # 2.4 + 0.01 x (25 - 23) + 0.005 x (120 - 116)
    adjusted = growth.fcr_adjusted(2.4, 23, 116, **standard, exit_factor=0.005)
    waiting = growth.fcr_adjusted(2.4, 23, 116, **standard, exit_factor=None)

    assert adjusted.value == pytest.approx(2.44)
    assert (waiting.value, waiting.reason) == (None, "not_configured")


def test_a_change_of_feed_conversion_has_a_cost() -> None:
    # 0.1 x 95 kg x 0.275 a kg.
    assert growth.cost_of_fcr_change(0.1, 25, 120, 0.275).value == pytest.approx(2.6125)


def test_the_growing_index_says_when_feed_is_only_a_target() -> None:
    # 0.9 x 98 / 2.4 x 10.
    assert growth.growing_efficiency_index(0.9, 2, 2.4).value == pytest.approx(367.5)
    assert growth.growing_efficiency_index(0.9, 2, None, target_fcr=2.4).flags == ("with_target_fcr",)
    assert growth.growing_efficiency_index(0.9, 2, None).reason == "no_data"
