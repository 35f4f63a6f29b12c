"""Figures in the client: the board, one figure with what it means, and the animals behind it."""

import pytest

from tests.web.browser import Browser


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (360, "dark")])
def test_a_figure_is_that_of_the_api_and_opens_on_its_meaning_and_its_animals(
    browser: Browser, width: int, theme: str
) -> None:
    seen = browser.play("readAFigure", width=width, theme=theme)

    assert set(seen["answers"]) == {"created"}
    rate = seen["rate"]
    percent = f"{rate['value']:.1f}".replace(".", ",").removesuffix(",0")
    assert f"{percent} %" in seen["shown"]
    assert f"{rate['numerator']:.0f} / {rate['denominator']:.0f}" in seen["shown"]
    assert "Agriness" in seen["meaning"]
    farrowed, empty = seen["tags"]
    assert any(farrowed in line for line in seen["above"])
    assert not any(empty in line for line in seen["above"])
    assert any(empty in line for line in seen["below"])
    assert empty in seen["opened"]
    assert seen["wide"] <= 0


def test_days_of_ones_own_stand_in_the_address_and_figures_without_data_are_shown_when_asked_for(
    browser: Browser,
) -> None:
    seen = browser.play("chooseDays", width=360)

    first, last = seen["month"]
    assert (first[8:], first[:7]) == ("01", last[:7])
    assert seen["own"] == seen["wanted"]
    assert seen["items"] > 20


@pytest.mark.parametrize(("width", "theme"), [(360, "dark")])
def test_a_published_value_becomes_the_target_when_a_person_takes_it(browser: Browser, width: int, theme: str) -> None:
    seen = browser.play("setATarget", width=width, theme=theme)

    assert seen["taken"] == "84"
    assert (seen["target"]["minimum"], seen["target"]["maximum"]) == (84, 88)
    assert seen["target"]["why"] in seen["shown"]
    assert seen["wide"] <= 0
