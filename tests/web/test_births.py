"""Births with their young."""

from tests.web.browser import Browser


def test_calves_are_born_on_the_dams_card_and_a_tag_that_is_taken_is_put_right_there(browser: Browser) -> None:
    seen = browser.play("giveBirth", dam="V001", taken="V002", tags=["8801", "8802"])

    assert "V002" in seen["refused"] or "número" in seen["refused"]
    assert "2 nascidos vivos" in seen["line"]
    assert "fêmea" in seen["young"][0]
    assert "macho" in seen["young"][1]


def test_a_litter_is_counted_and_weighed_without_naming_its_piglets(browser: Browser) -> None:
    seen = browser.play("farrow", dam="M01")

    assert seen["rows"] == 0
    assert "12 nascidos vivos" in seen["line"]
    assert "1 natimorto" in seen["line"]
