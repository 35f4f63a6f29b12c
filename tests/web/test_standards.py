"""Standards in the client: pasted from a spreadsheet, refused in the row, drawn, changed with a reason, taken back."""

import pytest

from tests.web.browser import Browser


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (360, "dark")])
def test_a_standard_that_is_pasted_is_refused_in_its_row_then_kept_and_drawn(
    browser: Browser, width: int, theme: str
) -> None:
    seen = browser.play("keepAStandard", width=width, theme=theme, name=f"Peso {width}")

    assert seen["refused"].startswith("De: ")
    assert seen["invalid"] == "true"
    assert seen["focused"]
    assert seen["kept"]["breed"] == "Caipira da casa"
    assert [point["expected"] for point in seen["kept"]["points"]] == [0.042, 0.18, 0.45]
    assert len(seen["rows"]) == 3
    assert "0,45 kg (semana 2)" in seen["chart"]
    assert seen["band"]
    assert seen["axe"] == []
    assert seen["wide"] <= 0
    assert seen["sheetWide"] <= 0


def test_a_standard_is_changed_with_the_keyboard_and_taken_back_with_a_reason(browser: Browser) -> None:
    seen = browser.play("changeAndEndAStandard", name="Postura da casa")

    assert seen["rows"] == ["20", "25", "30"]
    assert "o manual mudou" in seen["history"][0]
    assert "começo" in seen["history"][1]
    assert (seen["left"], seen["link"]) == (0, 0)


def test_without_signal_a_change_of_a_standard_says_so_and_stays_in_the_form(browser: Browser) -> None:
    seen = browser.play("standardWithoutSignal", width=360, name="Postura sem sinal")

    assert seen["said"] == "Sem resposta do servidor"
