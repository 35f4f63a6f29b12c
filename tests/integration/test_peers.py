"""How farms stand among one another: arithmetic worked by hand."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from modules.integration.domain.peers import (
    FarmFigure,
    Spread,
    Standing,
    common_basis,
    comparable,
    over_sums,
    spread_of,
    standings,
)

FARMS = [UUID(int=number) for number in range(1, 7)]
SIX = dict(zip(FARMS, [10.0, 12.0, 14.0, 16.0, 18.0, 20.0], strict=True))


def figure(farm: int = 0, value: float | None = 50, above: float = 1, below: float = 2, **more: Any) -> FarmFigure:
    told = {
        "farm_id": FARMS[farm],
        "code": "farrowing_rate",
        "data": "journal",
        "names": {"en": "farrowing rate"},
        "unit": "%",
        "better": "up",
        "first_on": date(2026, 4, 1),
        "last_on": date(2026, 4, 30),
        "told_at": datetime(2026, 5, 1, tzinfo=UTC),
        "rule_version": 1,
        "value": value,
        "numerator": above,
        "denominator": below,
        "open": 0.0,
        "reason": None,
        "settings": {},
    }
    return FarmFigure(**{**told, **more})


def test_quartiles_lie_between_the_values_in_order() -> None:
    # Of six: Q1 stands at 1.25 steps (12 + 0.25 x 2), the median at 2.5 (15), Q3 at 3.75 (16 + 0.75 x 2).
    assert spread_of(SIX.values()) == Spread(6, 15, 12.5, 17.5)


def test_fewer_than_four_farms_have_a_median_and_no_quartiles() -> None:
    assert spread_of([10, 30, 20]) == Spread(3, 20)
    assert spread_of([]) is None


def test_the_best_is_first_whichever_way_is_better() -> None:
    up, down = standings(SIX, "up"), standings(SIX, "down")

    assert [(each.rank, each.quartile) for each in up.values()] == [(6, 4), (5, 4), (4, 3), (3, 2), (2, 1), (1, 1)]
    assert [(each.rank, each.quartile) for each in down.values()] == [(1, 1), (2, 1), (3, 2), (4, 3), (5, 4), (6, 4)]


def test_where_neither_way_is_better_the_highest_is_first() -> None:
    assert standings(SIX, None) == standings(SIX, "up")


def test_equals_share_their_rank_and_the_next_one_counts_both() -> None:
    found = standings(dict(zip(FARMS, [9.0, 7.0, 9.0, 5.0], strict=False)), "up")

    assert [each.rank for each in found.values()] == [1, 3, 1, 4]


def test_one_farm_alone_is_first_and_in_no_quartile() -> None:
    assert standings({FARMS[0]: 3.0}, "up") == {FARMS[0]: Standing(1, None)}


def test_all_together_is_a_ratio_of_sums_and_no_mean_of_ratios() -> None:
    # 9 of 10 and 20 of 40 are 29 of 50 = 58 %, where the mean of 90 % and 50 % is 70 %.
    assert over_sums([figure(0, 90, 9, 10), figure(1, 50, 20, 40)]) == pytest.approx(58)


def test_what_is_no_ratio_of_what_stands_above_and_below_has_no_sum() -> None:
    assert over_sums([figure(0, 90, 9, 10), figure(1, 47, 20, 40)]) is None
    assert over_sums([]) is None


def test_a_farm_that_is_behind_is_compared_with_nobody_and_holds_up_nobody() -> None:
    before = {"first_on": date(2026, 3, 1), "last_on": date(2026, 3, 31)}
    every = [figure(0), figure(1, **before), figure(2), figure(3, None)]

    assert set(comparable(every, common_basis(every))) == {FARMS[0], FARMS[2]}


def test_of_as_many_farms_on_each_side_the_later_days_count() -> None:
    every = [figure(0, first_on=date(2026, 3, 1), last_on=date(2026, 3, 31)), figure(1)]

    assert common_basis(every) == figure(1).basis


def test_another_version_of_the_rule_is_not_compared() -> None:
    every = [figure(0), figure(1), figure(2, rule_version=2)]

    assert set(comparable(every, common_basis(every))) == {FARMS[0], FARMS[1]}
