"""How somebody comes in, and in which language and light the client speaks."""

from tests.web.browser import Browser, Stage
from tests.web.conftest import Server


def test_a_wrong_password_is_refused_in_words_and_the_right_one_shows_the_herd(browser: Browser) -> None:
    seen = browser.play("enter")

    assert seen["refused"] == "E-mail ou senha não conferem."
    assert seen["path"] == "/animals"
    assert seen["count"].endswith("animais")
    assert seen["rows"] >= 20


def test_the_first_owner_sets_up_the_farm_and_registers_the_first_animal(chromium: Stage, unowned: Server) -> None:
    seen = Browser(chromium, unowned.url, "", "").play("setUp")

    assert seen["farm"].startswith("Boa Vista")
    assert "Ainda não há animais" in seen["empty"]
    assert seen["tag"] == "0412"
    assert "Cadastro" in seen["line"]


def test_language_and_theme_change_without_a_reload_and_are_remembered(browser: Browser) -> None:
    seen = browser.play("settings")

    assert seen["titles"] == {"en": "Settings", "es": "Ajustes", "pt-BR": "Ajustes"}
    assert len(set(seen["grounds"].values())) == 3
    assert seen["kept"] == {"title": "Settings", "theme": "sun"}
