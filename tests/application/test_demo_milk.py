"""The milk of the demo: the curves of its cows, and what comes of them on the farm."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from statistics import mean
from uuid import UUID

import pytest

from app.demo.diary import Diary
from app.demo.lactation import DAYS, MEAN_KG, SPREAD_KG, milk_kg
from app.demo.plan import Plan, write_diary


@pytest.mark.parametrize(("parity", "row"), [(1, 0), (2, 1), (3, 2), (6, 2)])
def test_a_cow_of_the_mean_gives_the_mean_of_her_parity(parity: int, row: int) -> None:
    assert [milk_kg(parity, day, 0) for day in DAYS] == pytest.approx(list(MEAN_KG[row]))


def test_a_better_cow_gives_a_spread_more_for_each_rank() -> None:
    assert milk_kg(2, 60, 1.5) == pytest.approx(MEAN_KG[1][2] + 1.5 * SPREAD_KG[1][2])


def test_between_two_days_the_curve_lies_on_a_line() -> None:
    assert milk_kg(1, 45, 0) == pytest.approx((37.4 + 41.3) / 2)


def test_after_the_last_day_milk_falls_as_before_and_never_below_what_a_cow_is_milked_for() -> None:
    assert milk_kg(3, 350, 0) == pytest.approx(29.1 - 5.3)
    assert milk_kg(3, 700, -1.8) == 4.0


def test_first_lactations_of_the_farm_peak_lower_and_last_better_than_later_ones() -> None:
    diary = write_diary(Plan(species=("dairy",), animals=300), date(2026, 5, 3))
    first, later = _tests(diary, lambda parity: parity == 1), _tests(diary, lambda parity: parity > 2)

    assert mean(kg for days, kg in first if days < 100) < mean(kg for days, kg in later if days < 100)
    assert mean(kg for days, kg in first if days > 250) > mean(kg for days, kg in later if days > 250)


def _tests(diary: Diary, is_asked: Callable[[int], bool]) -> list[tuple[int, float]]:
    """Days in milk and kg of each test day in a lactation whose parity is asked."""
    cows = {beast.id: beast for beast in diary.beasts}
    calved: defaultdict[UUID, list[date]] = defaultdict(list)
    tested: list[tuple[UUID, int, date, float]] = []
    for day in sorted(diary.pages):
        for line in diary.pages[day].lines:
            if line.kind == "parturition":
                calved[line.subject.id].append(day)
            elif line.kind == "test_day" and calved[line.subject.id]:
                tested.append((line.subject.id, len(calved[line.subject.id]), day, line.data["milk_kg"]))
    return [
        ((day - calved[cow][nth - 1]).days, kg)
        for cow, nth, day, kg in tested
        if is_asked(cows[cow].parity - len(calved[cow]) + nth)
    ]
