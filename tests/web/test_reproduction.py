"""The board of reproduction in the client: counts that are the API's, whom each counts, and the way to her card."""

import pytest

from tests.web.browser import Browser


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (360, "dark")])
def test_the_board_counts_as_the_api_does_and_each_count_lists_whom_it_counts(
    browser: Browser, width: int, theme: str
) -> None:
    seen = browser.play("seeTheBoard", width=width, theme=theme)

    assert seen["shown"].split()[0] == str(seen["counts"]["lists"]["check_due"])
    assert seen["soon"] in seen["toCheck"]
    assert not {seen["due"], seen["fresh"]} & set(seen["toCheck"])
    assert seen["due"] in seen["dueSoon"]
    assert not {seen["soon"], seen["fresh"]} & set(seen["dueSoon"])
    assert "em 2 dias" in seen["line"]
    assert seen["address"] == "?list=birth_this_week"
    assert seen["opened"] == seen["due"]
    assert seen["wide"] <= 0


@pytest.mark.parametrize(("width", "theme"), [(1280, "dark"), (360, "light")])
def test_the_weeks_to_come_hold_the_females_that_the_api_tells_of(browser: Browser, width: int, theme: str) -> None:
    seen = browser.play("seeWhatIsToCome", width=width, theme=theme)

    pregnant = seen["heads"].index("Prenhes")
    assert [row[pregnant] for row in seen["rows"]] == [str(week["positive"]) for week in seen["births"]]
    assert sum(week["positive"] for week in seen["births"]) >= 1
    assert seen["axe"] == []
    assert seen["wide"] <= 0
