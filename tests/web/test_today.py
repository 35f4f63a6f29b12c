"""The day's list in the client: why something is due, the entry that does it, the list on paper and without signal."""

import pytest

from tests.web.browser import Browser


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (360, "dark")])
def test_what_is_due_says_why_and_is_done_by_recording_its_entry(browser: Browser, width: int, theme: str) -> None:
    seen = browser.play("doWhatIsDue", width=width, theme=theme)

    assert seen["item"]["state"] == "overdue"
    assert seen["item"]["why"] in seen["shown"]
    assert "3 dias de atraso" in seen["shown"]
    assert "em atraso" in seen["head"]
    assert (seen["kind"], seen["result"]) == ("pregnancy_check", "Pregnant")
    assert seen["wide"] <= 0


def test_without_signal_the_list_that_was_loaded_last_is_there(browser: Browser) -> None:
    seen = browser.play("workWithoutSignal", width=360)

    assert "carregada" in seen["kept"]


def test_the_list_goes_to_paper_with_columns_to_write_in_and_nothing_else_of_the_page(browser: Browser) -> None:
    seen = browser.play("printTheDay")

    assert not seen["onScreen"]
    assert seen["why"] in seen["line"]
    assert seen["blanks"] == 2
    assert seen["others"] == 0


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (360, "dark")])
def test_work_is_given_put_off_skipped_and_brought_back_and_each_word_is_kept(
    browser: Browser, width: int, theme: str
) -> None:
    seen = browser.play("sayWhoAndWhen", width=width, theme=theme)

    assert seen["words"] == ["assign", "snooze", "skip", "restore"]
    assert "vendida amanhã" in seen["skipped"]
    assert seen["small"] <= 1  # the sheet's own cross stands apart


@pytest.mark.parametrize(("width", "theme"), [(1280, "dark"), (360, "light")])
def test_a_task_of_the_farm_is_made_done_undone_and_changed(browser: Browser, width: int, theme: str) -> None:
    seen = browser.play("keepATask", width=width, theme=theme)

    assert "A cada 30 dias." in seen["shown"]
    assert seen["wide"] <= 0


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (360, "dark")])
def test_several_items_are_given_put_off_and_skipped_at_once(browser: Browser, width: int, theme: str) -> None:
    seen = browser.play("sayOfMany", width=width, theme=theme)

    assert seen["chosen"] == 1
    assert seen["words"] == [["assign", "snooze"], ["assign", "snooze"], ["assign", "skip"]]
    assert width > 360 or min(seen["thumbs"]) >= 56
    assert seen["small"] == 0
    assert seen["axe"] == seen["sheetAxe"] == []
    assert seen["wide"] <= 0


def test_of_several_items_the_one_that_is_refused_is_told_and_without_signal_all_stay_chosen(browser: Browser) -> None:
    seen = browser.play("sayOfManyRefused", width=360)

    assert seen["unsent"] == "Sem resposta do servidor"
    assert seen["done"] in seen["refused"]
    assert seen["snoozed"]
