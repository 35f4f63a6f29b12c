"""The days on which milk was weighed, and how well it is kept."""

from datetime import date
from typing import Any

import pytest

from modules.events.domain.kpis.lactation import MilkTest
from modules.events.domain.lactations.weighed import Told, Weighed, of_lactation, persistency, weighed_days

DAY, TODAY = date(2026, 3, 1), date(2026, 6, 1)


def on_test(on: date = DAY, **data: Any) -> Told:
    return Told("test_day", on, data)


def milked(kg: float, on: date = DAY, **held: Any) -> Told:
    return Told("milking", on, {"weight_kg": kg, "characteristics": held} if held else {"weight_kg": kg})


def days(*told: Told, from_milkings: bool = True) -> list[Weighed]:
    return weighed_days(told, from_milkings=from_milkings, today=TODAY)


def test_milkings_of_a_day_are_added_up() -> None:
    [found] = days(milked(14.2), milked(11.3))

    assert (found.milk_kg, found.of) == (25.5, "milkings")


def test_a_test_day_counts_for_more_than_the_milkings_of_its_day() -> None:
    [found] = days(milked(14), on_test(milk_kg=27.0), milked(11))

    assert (found.milk_kg, found.of) == (27, "test_day")


def test_milkings_make_no_test_where_the_farm_says_so() -> None:
    assert days(milked(14), from_milkings=False) == []


def test_milkings_of_today_wait_for_the_rest_of_the_day() -> None:
    assert days(milked(14, TODAY)) == []
    assert len(days(on_test(TODAY, milk_kg=27))) == 1


def test_a_test_without_milk_is_none() -> None:
    assert days(on_test(code="Sick")) == []


def test_what_milkings_hold_is_weighed_by_their_milk() -> None:
    # (10 x 4 + 30 x 3) / 40; the third was not analysed
    [found] = days(milked(10, fat_pct=4), milked(30, fat_pct=3), milked(5))

    assert found.fat_pct == pytest.approx(3.25)
    assert found.protein_pct is None


def test_the_score_of_cells_comes_along() -> None:
    [found] = days(on_test(milk_kg=27, scc=200_000))

    assert found.scs == 4


def test_a_day_belongs_to_the_lactation_that_it_falls_into() -> None:
    told = days(*(on_test(date(2026, 1, day), milk_kg=20) for day in (1, 10, 20)))

    def of(begin: int, end: int | None, after: int | None) -> list[int]:
        ends = end and date(2026, 1, end), after and date(2026, 1, after)
        return [each.on.day for each in of_lactation(told, date(2026, 1, begin), *(each or None for each in ends))]

    assert of(1, 10, None) == [1, 10]
    assert of(1, None, 10) == [1]
    assert of(10, None, None) == [10, 20]


def test_persistency_is_told_from_the_last_tests_after_the_peak() -> None:
    # 30 to 27 kg in 30 days: 90 %; 27 to 26.46 kg in 30 days: 98 %
    tests = [MilkTest(10, 25), MilkTest(40, 30), MilkTest(70, 27), MilkTest(100, 26.46)]

    assert persistency(tests[:3]) == (pytest.approx(90), None)
    assert persistency(tests) == (pytest.approx(98), None)


def test_the_first_test_is_compared_with_none_nor_is_what_still_rises() -> None:
    assert persistency([MilkTest(10, 30), MilkTest(40, 27)]) == (None, "no_data")
    assert persistency([MilkTest(10, 25), MilkTest(40, 30)]) == (None, "no_data")
    assert persistency([]) == (None, "no_data")


def test_days_in_a_row_are_not_blown_up_to_a_month() -> None:
    # The last is compared with the one of 25 days before: 30 to 28 kg
    tests = [MilkTest(10, 25), MilkTest(40, 30), *(MilkTest(dim, 29) for dim in range(46, 65)), MilkTest(65, 28)]

    assert persistency(tests)[0] == pytest.approx(100 * (1 - (1 - 28 / 30) * 30 / 25))
