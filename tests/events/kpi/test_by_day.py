"""Sums of amounts by day, each held against the amounts gone through one by one."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from modules.events.queries.kpis.by_day import ByDay

FIRST = date(2024, 2, 20)
_days = st.integers(0, 40).map(lambda days: FIRST + timedelta(days))
_added = st.lists(st.tuples(_days, st.integers(-5, 5)))
_periods = st.tuples(_days, st.integers(0, 30)).map(lambda drawn: (drawn[0], drawn[0] + timedelta(drawn[1])))


@given(_added, _days)
def test_up_to_a_day_counts_that_day_and_before_it_does_not(added: list[tuple[date, int]], day: date) -> None:
    by_day = ByDay(added)

    assert by_day.up_to(day) == sum(amount for on, amount in added if on <= day)
    assert by_day.before(day) == sum(amount for on, amount in added if on < day)


@given(_added, _periods)
def test_within_a_period_both_its_ends_count(added: list[tuple[date, int]], period: tuple[date, date]) -> None:
    first, last = period

    assert ByDay(added).within(period) == sum(amount for on, amount in added if first <= on <= last)


@given(_added, _periods)
def test_head_days_begin_with_the_day_of_entry(added: list[tuple[date, int]], period: tuple[date, date]) -> None:
    first, last = period
    days = [first + timedelta(each) for each in range((last - first).days + 1)]

    assert ByDay(added).head_days(period) == sum(amount for on, amount in added for day in days if day >= on)


@given(_added, _days)
def test_days_since_are_those_of_amounts_that_were_there(added: list[tuple[date, int]], day: date) -> None:
    assert ByDay(added).days_since(day) == sum(amount * (day - on).days for on, amount in added if on <= day)


def test_what_came_in_a_period_keeps_its_digits_beside_far_more_before_it() -> None:
    by_day = ByDay([(FIRST, 1e15), (FIRST + timedelta(1), 0.1), (FIRST + timedelta(2), 0.2)])

    assert by_day.within((FIRST + timedelta(1), FIRST + timedelta(2))) == 0.1 + 0.2


def test_sums_of_nothing_and_decimals_of_a_database_are_plain_numbers() -> None:
    total = ByDay([(FIRST, Decimal(3)), (FIRST, None), (FIRST, Decimal("0.5"))]).up_to(FIRST)

    assert total == 3.5
    assert isinstance(total, float)
