"""The trend of months: its slope by hand, and what is taken for noise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules.events.domain.kpis.trend import Trend, trend_of


def test_the_slope_is_the_median_of_those_between_any_two_months() -> None:
    # 10, 12, 11, 13, 14, 15: the fifteen slopes in order are -1, .5, .5, .667, .75, 1 (six times), 1.333, 1.5, 2, 2.
    # One of 15 pairs falls: 14 - 1 = 13; variance 6 x 5 x 17 / 18 = 28.33; (13 - 1) / 5.32 = 2.25 is above 1.645.
    assert trend_of([10, 12, 11, 13, 14, 15]) == Trend(slope=1, months=6)


def test_one_odd_month_does_not_move_the_slope() -> None:
    # With 400 in the place of 14 two pairs fall: 13 - 2 = 11; (11 - 1) / 5.32 = 1.88. The eighth slope is still 1.
    assert trend_of([10, 12, 11, 13, 400, 15]) == Trend(slope=1, months=6)


def test_of_four_months_all_pairs_have_to_go_one_way() -> None:
    # Variance 4 x 3 x 13 / 18 = 8.667, of which the root is 2.944: (6 - 1) / 2.944 = 1.70, but (4 - 1) / 2.944 = 1.02.
    # The slopes in order: -2, -2, -1.667, -1.5, -1.5, -1.
    assert trend_of([90, 88, 87, 85]) == Trend(slope=pytest.approx(-(1.5 + 5 / 3) / 2), months=4)
    assert trend_of([90, 87, 88, 85]) is None


def test_months_without_a_value_are_left_out_and_still_take_time() -> None:
    # 1, 2, nothing, 4, 5: every slope is 1 a month.
    assert trend_of([1, 2, None, 4, 5]) == Trend(slope=1, months=4)
    assert trend_of([None, 1, 2, None, 3]) is None


def test_what_stays_the_same_has_no_trend() -> None:
    assert trend_of([7, 7, 7, 7, 7, 7]) is None


def test_equal_months_take_from_what_is_noise() -> None:
    # 12 pairs rise, 3 are equal. Variance (6 x 5 x 17 - 3 x (2 x 1 x 9)) / 18 = (510 - 54) / 18 = 25.33;
    # (12 - 1) / 5.033 = 2.19. The slopes in order: 0, 0, 0, .333, .333, .4, .5 (six times), .667, 1, 1.
    assert trend_of([1, 1, 2, 2, 3, 3]) == Trend(slope=0.5, months=6)


def test_values_that_differ_beyond_nine_digits_are_the_same() -> None:
    assert trend_of([33.3333333333, 33.3333333334, 33.3333333335, 33.3333333336]) is None


@pytest.mark.parametrize(("better", "is_better"), [("up", True), ("down", False), ("", None)])
def test_a_rising_figure_is_good_where_more_is_better(better: str, is_better: bool | None) -> None:
    assert Trend(slope=0.5, months=6).is_better(better) is is_better
    assert Trend(slope=-0.5, months=6).is_better(better) is (None if is_better is None else not is_better)


@given(st.lists(st.one_of(st.none(), st.integers(-50, 50)), max_size=12))
def test_the_trend_of_the_mirrored_is_mirrored(values: list[int | None]) -> None:
    found, mirrored = trend_of(values), trend_of([None if each is None else -each for each in values])

    assert (found is None) == (mirrored is None)
    assert found is None or mirrored is None or mirrored.slope == pytest.approx(-found.slope)
