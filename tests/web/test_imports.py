"""Files that become animals and weights, and are taken back."""

from base64 import b64encode

import pytest

from tests.integration.test_real_input import DAYS, END, START, gained, pig_sheet, trial
from tests.web.browser import Browser
from tests.web.rows import FILE, kilos


def test_a_file_is_previewed_mapped_imported_and_reported_line_by_line(browser: Browser) -> None:
    seen = browser.play("importFile", text=FILE)

    assert "Escolha a espécie dos animais novos." in seen["asked"]
    assert seen["guessed"] == ["visual", "sex", "birth_date", "place", "date", "weight"]
    assert seen["preview"]["rows"] == ["pronta", "pronta", "erro", "erro"]
    assert any("31/02/2026" in why for why in seen["preview"]["why"])
    assert seen["without"][2] == "0"
    assert seen["report"]["rows"] == ["gravada", "gravada", "erro", "erro"]
    assert (seen["card"], seen["last"]) == ("9901", "52,6 kg")
    assert seen["mappings"] == ["Balança do curral"]
    assert "31/02/2026 não é uma data." in seen["file"]
    assert seen["undone"] == "Tudo o que esta importação criou foi desfeito."


def test_the_gain_of_published_pigs_imported_on_the_page_is_that_of_plain_arithmetic(browser: Browser) -> None:
    pigs = trial("pig_weight_gain")
    shown = [pigs[0], pigs[14], pigs[29]]
    days = [START.isoformat(), END.isoformat()]
    sheet = b64encode(pig_sheet(pigs)).decode()

    seen = browser.play("importTrial", base64=sheet, days=days, tags=[pig["pig"] for pig in shown])

    assert seen["ready"] == "Importar 30 linhas"
    assert seen["numbers"][:2] == ["30", "30"]
    for pig in shown:
        _, daily, gain = seen["cards"][pig["pig"]][:3]
        assert kilos([gain.removeprefix("+")]) == [pytest.approx(float(gained(pig)), abs=0.0501)]
        assert int(daily.removesuffix(" g/d")) == round(gained(pig) / DAYS * 1000)
