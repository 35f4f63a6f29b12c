"""Curves in the client: milk by days in milk with what a lactation comes to, and growth carried on to a day."""

import pytest

from tests.web.browser import Browser


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (360, "dark")])
def test_a_cows_page_of_milk_shows_each_test_and_the_yields_of_the_api(
    browser: Browser, width: int, theme: str
) -> None:
    seen = browser.play("seeTheMilk", width=width, theme=theme)

    so_far = f"{round(seen['lactation']['yield_305']['milk_kg']):,} kg".replace(",", ".")
    assert seen["named"]
    assert seen["dots"] == len(seen["rows"]) == 5
    assert seen["ahead"]
    assert seen["facts"][0] == so_far
    assert "29,5" in seen["rows"][3]
    assert seen["axe"] == []
    assert seen["wide"] <= 0


def test_a_growing_pig_has_a_day_at_the_weight_of_sale_today_and_none_on_the_page_of_a_past_day(
    browser: Browser,
) -> None:
    seen = browser.play("seeGrowthAhead", tag="0430")

    grams = f"{round(seen['projection']['pace']['adg_kg'] * 1000):,} g/d".replace(",", ".")
    assert seen["sentence"].endswith(grams)
    assert seen["projection"]["target_on"][:4] in seen["sentence"]
    assert seen["past"] == 0
