"""Decisions in the client: heads that become animals, shelters that move, and entries that ask for a person."""

from tests.web.browser import Browser


def test_a_head_of_a_lot_becomes_an_animal_and_is_still_counted_in_the_lot(browser: Browser) -> None:
    seen = browser.play("identifyFromLot", tag="F-001", kind="Individualização de animais do lote")

    assert seen["before"] == seen["after"]
    assert seen["tags"] == ["F-001"]
    assert "Individualização" in seen["line"]


def test_a_shelter_moves_with_the_animal_in_it(browser: Browser) -> None:
    seen = browser.play("moveAShelter", tag="M77", to="Terminação")

    assert "dentro de Terminação" in seen["head"]
    assert "Mudança de local Terminação" in seen["line"]
    assert "Cabana 1" in seen["sow"]


def test_a_warning_is_confirmed_and_what_cannot_be_is_set_aside_and_not_counted(browser: Browser) -> None:
    heavy, impossible = browser.play("confirmAndSetAside")["cards"]

    assert heavy["last"] == "120 kg"
    assert "posto de lado" in impossible["line"]
    assert impossible["last"] != "900 kg"
