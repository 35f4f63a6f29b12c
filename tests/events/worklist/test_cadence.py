"""When the farm's own tasks come round."""

from datetime import date

import pytest

from modules.events.domain.worklist.cadence import DAYS, MONTH, ONCE, WEEKDAYS, Cadence, Last, Span, next_occasion

TEN = Cadence(DAYS, days=10)
MONDAYS = Cadence(WEEKDAYS, weekdays=(1,))


def day(text: str) -> date:
    return date.fromisoformat(text)


def following(cadence: Cadence, last: str | None = None, done: str | None = None, **more: str) -> str | None:
    """The next occasion of a task from Thursday 1 January 2026 on."""
    until = day(more["until"]) if "until" in more else None
    spans = [Span(None, cadence, day("2026-01-01"), until)]
    found = next_occasion(spans, Last(day(last), day(done or last)) if last else None)
    return found and found[1].isoformat()


def test_days_apart_count_from_when_it_was_done() -> None:
    assert following(TEN) == "2026-01-01"
    assert following(TEN, "2026-01-01", done="2026-01-04") == "2026-01-14"


def test_a_task_of_every_day_that_is_done_a_day_early_is_not_due_again_for_the_same_day() -> None:
    assert following(Cadence(DAYS, days=1), "2026-01-05", done="2026-01-04") == "2026-01-06"


def test_weekdays_go_by_the_calendar_and_what_was_missed_is_not_made_up_for() -> None:
    assert following(MONDAYS) == "2026-01-05"
    assert following(MONDAYS, "2026-01-05", done="2026-01-20") == "2026-01-26"


def test_done_before_its_day_a_task_of_weekdays_is_due_on_the_next_such_day() -> None:
    assert following(MONDAYS, "2026-01-12", done="2026-01-11") == "2026-01-19"


def test_the_last_day_stands_for_a_day_that_a_month_lacks() -> None:
    last = Cadence(MONTH, month_day=31)

    assert following(last, "2026-01-31") == "2026-02-28"
    assert following(last, "2026-02-28") == "2026-03-31"


def test_what_is_done_once_does_not_come_round() -> None:
    assert following(Cadence(ONCE)) == "2026-01-01"
    assert following(Cadence(ONCE), "2026-01-01") is None


@pytest.mark.parametrize("cadence", [TEN, MONDAYS, Cadence(MONTH, month_day=1)])
def test_nothing_comes_round_after_the_last_day(cadence: Cadence) -> None:
    assert following(cadence, "2026-01-05", until="2026-01-10") is None


def test_a_change_holds_from_its_day_on_and_not_before() -> None:
    spans = [
        Span(None, MONDAYS, day("2026-01-01"), None),
        Span(day("2026-01-14"), Cadence(WEEKDAYS, weekdays=(5,)), day("2026-01-01"), None),
    ]

    def after(last: str) -> tuple[int, str] | None:
        found = next_occasion(spans, Last(day(last), day(last)))
        return found and (found[0], found[1].isoformat())

    assert after("2026-01-05") == (0, "2026-01-12")
    assert after("2026-01-12") == (1, "2026-01-16")
