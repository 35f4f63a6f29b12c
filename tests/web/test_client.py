"""The client in use: what a person sees and does."""

from base64 import b64encode

import pytest

from tests.integration.test_real_input import DAYS, END, START, gained, pig_sheet, trial
from tests.web.browser import Browser
from tests.web.conftest import Server

FILE = """brinco;sexo;nascimento;baia;data;peso
9901;F;03/06/2026;Baia 77;20/10/2026;52,6
9902;M;03/06/2026;Baia 77;20/10/2026;55,1
9903;M;31/02/2026;Baia 77;20/10/2026;54,0
9904;F;03/06/2026;Baia 77;20/10/2026;cinco
"""


def kilos(texts: list[str]) -> list[float]:
    """Weights as the table shows them in Portuguese, in kg; animals never weighed left out."""
    return [float(text.removesuffix(" kg").replace(".", "").replace(",", ".")) for text in texts if text]


def test_a_wrong_password_is_refused_in_words_and_the_right_one_shows_the_herd(browser: Browser) -> None:
    seen = browser.play("enter")

    assert seen["refused"] == "E-mail ou senha não conferem."
    assert seen["path"] == "/animals"
    assert seen["count"].endswith("animais")
    assert seen["rows"] >= 20


def test_the_first_owner_sets_up_the_farm_and_registers_the_first_animal(chromium: str, unowned: Server) -> None:
    seen = Browser(chromium, unowned.url, "", "").play("setUp")

    assert seen["farm"].startswith("Boa Vista")
    assert "Ainda não há animais" in seen["empty"]
    assert seen["tag"] == "0412"
    assert "Cadastro" in seen["line"]


def test_filters_and_search_stand_in_the_address_and_outlive_a_reload(browser: Browser) -> None:
    seen = browser.play("find")

    assert seen["query"] == f"?sex=Female&q={seen['tag']}"
    assert int(seen["females"].split()[0]) < int(seen["all"].split()[0])
    assert seen["found"] == [seen["tag"]]
    assert seen["sexes"] == ["fêmea"]


def test_the_table_is_sorted_by_weight_up_and_down(browser: Browser) -> None:
    seen = browser.play("sort")

    up, down = kilos(seen["up"]), kilos(seen["down"])
    assert up == sorted(up)
    assert down == sorted(down, reverse=True)
    assert up[0] < down[0]
    assert seen["sorts"] == ["-birth_date", "birth_date"]


def test_a_weighing_by_keypad_moves_the_curve_and_undo_takes_it_back(browser: Browser) -> None:
    seen = browser.play("recordWeighing", digits="78,4")

    assert seen["shown"] == "78,4"
    assert "g/d" in seen["change"]
    assert seen["bar"] == "Pesagem salva · 78,4 kg"
    assert "Pesagem 78,4 kg" in seen["line"]
    assert seen["after"] == seen["before"] + 1
    assert seen["last"] == "78,4 kg"
    assert seen["redrawn"]
    assert "anulado" in seen["undone"]


def test_an_unlikely_weight_is_asked_about_and_kept_when_confirmed(browser: Browser) -> None:
    seen = browser.play("confirmUnlikely", digits="210", nth=1)

    assert "Está certo?" in seen["asked"]
    assert "210 kg" in seen["line"]
    assert "plain" in seen["kind"]


def test_an_impossible_weight_can_be_kept_as_disputed(browser: Browser) -> None:
    seen = browser.play("disputeImpossible", digits="900", nth=2)

    assert "não conta até alguém resolver" in seen["asked"]
    assert "em dúvida" in seen["line"]


def test_a_move_changes_the_timeline_and_the_identity_of_the_animal(browser: Browser) -> None:
    seen = browser.play("move", place="Baia C2", nth=3)

    assert "Mudança de local Baia C2" in seen["line"]
    assert "Baia C2" in seen["identity"]


def test_a_note_stands_in_the_timeline_and_is_struck_through_when_retracted(browser: Browser) -> None:
    seen = browser.play("note", words="Tosse leve pela manhã", nth=4)

    assert "Tosse leve pela manhã" in seen["line"]
    assert "anulado" in seen["after"]


def test_a_lot_is_weighed_by_sample(browser: Browser) -> None:
    seen = browser.play("lot")

    assert f"{seen['now']} por cabeça" in seen["each"]
    assert f"{seen['now']} · 100 cabeças" in seen["line"]


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


def test_language_and_theme_change_without_a_reload_and_are_remembered(browser: Browser) -> None:
    seen = browser.play("settings")

    assert seen["titles"] == {"en": "Settings", "es": "Ajustes", "pt-BR": "Ajustes"}
    assert len(set(seen["grounds"].values())) == 3
    assert seen["kept"] == {"title": "Settings", "theme": "sun"}


def test_a_weight_can_be_recorded_without_a_mouse(browser: Browser) -> None:
    seen = browser.play("byKeyboard", digits="77,7", nth=5)

    assert "77,7 kg" in seen["line"]
    assert "Pesar" in seen["focus"]


def test_a_second_try_after_a_broken_line_records_once(browser: Browser) -> None:
    seen = browser.play("lateLine", digits="76,3", nth=6)

    assert "Sem resposta do servidor" in seen["broken"]
    assert seen["lines"] == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_on_any_page(browser: Browser, width: int, theme: str) -> None:
    seen = browser.play("accessible", width=width, theme=theme, text=FILE)

    assert {page: found for page, found in seen["seen"].items() if found} == {}
    assert len(seen["seen"]) >= 15


def test_every_page_fits_a_phone_and_every_target_a_thumb(browser: Browser) -> None:
    seen = browser.play("fits", width=360, text=FILE)

    assert {page: found for page, found in seen["seen"].items() if found} == {}
