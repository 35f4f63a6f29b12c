"""Parameters in the client: what is usual, a value of the farm's own with day and reason, and what was set before."""

from tests.web.browser import Browser


def test_a_value_is_set_for_a_breed_after_one_that_cannot_be_and_stands_in_its_history(browser: Browser) -> None:
    seen = browser.play("setAParameter", breed="Nelore", usual=292, own="295")

    assert "não confirmado" in seen["before"]
    assert "No máximo 311." in seen["refused"]
    assert "definido para a raça" in seen["after"]
    assert len(seen["history"]) == 1
    assert "Nelore" in seen["history"][0]
    assert seen["others"] == 283


def test_the_page_is_of_use_on_a_phone_in_the_dark(browser: Browser) -> None:
    seen = browser.play("setAParameter", width=360, theme="dark", breed="Angus", usual=283, own="281")

    assert seen["others"] == 283
