"""What is put right: corrections, the journal in full, and entries that ask for a decision."""

from tests.web.browser import Browser


def test_a_correction_asks_why_and_the_versions_tell_what_it_changed(browser: Browser) -> None:
    seen = browser.play("correctAWeight", nth=9, wrong="81,5", right="80,5")

    assert seen["last"] == "80,5 kg"
    assert len(seen["versions"]) == 2
    assert "a balança estava sem tara" in seen["versions"][1]
    assert "81,5 kg" in seen["versions"][1]
    assert "80,5 kg" in seen["versions"][1]


def test_a_correction_of_somebody_else_is_shown_before_ones_own_counts(browser: Browser) -> None:
    seen = browser.play("correctAgainstAnother", nth=10)

    assert "Tosse forte" in seen["met"]
    assert "Tosse seca" in seen["line"]


def test_the_journal_is_filtered_by_kind_and_by_words_and_shows_each_entry_in_full(browser: Browser) -> None:
    seen = browser.play("readTheJournal", words="Cerca do açude caída", search="acude caida")

    assert seen["query"] == "?kind=death"
    assert seen["kinds"] == ["Morte"]
    assert "Lançado por" in seen["entry"]
    assert seen["search"] == "acude caida"
    assert "Cerca do açude caída" in seen["found"]
    assert seen["box"] == ""


def test_what_is_in_doubt_waits_on_a_page_of_its_own_until_it_is_put_right(browser: Browser) -> None:
    seen = browser.play("decideWhatNeedsYou", nth=11, right="81")

    assert seen["count"] >= 1
    assert "não é possível" in seen["why"] or "impossível" in seen["why"]


def test_a_warning_is_confirmed_and_what_cannot_be_is_set_aside_and_not_counted(browser: Browser) -> None:
    heavy, impossible = browser.play("confirmAndSetAside")["cards"]

    assert heavy["last"] == "120 kg"
    assert "posto de lado" in impossible["line"]
    assert impossible["last"] != "900 kg"


def test_what_was_set_aside_counts_once_nothing_stands_in_its_way(browser: Browser) -> None:
    seen = browser.play("letItCountAfterAll", nth=13, kilos="83")

    assert seen["refused"]
    assert "em dúvida" not in seen["line"]


def test_the_sheet_of_a_warning_says_why_and_lets_it_be_confirmed(browser: Browser) -> None:
    seen = browser.play("confirmOnTheSheet", nth=15, kilos=31)

    assert seen["why"].splitlines()[0].casefold() == "aviso a confirmar"
    assert "perda grande de peso" in seen["why"].casefold()
    assert seen["after"] == 0
