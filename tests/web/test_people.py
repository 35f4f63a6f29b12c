"""People in the client: how they come in, forget their password, let others look, and leave for good."""

from tests.web.browser import Browser, Stage
from tests.web.conftest import Server


def test_a_link_lets_a_worker_in_whose_role_bites_and_a_revoked_one_lets_nobody_in(
    chromium: Stage, unowned: Server
) -> None:
    seen = Browser(chromium, unowned.url, "", "").play("joinFarm")

    assert seen["offer"] == "Joana Prado convida você para Boa Vista, como tratador."
    assert "Pessoas" in seen["pages"]
    assert "Tokens" not in seen["pages"]
    assert seen["refused"] == "Seu papel não permite isto."
    assert seen["people"] == ["Joana Prado", "Rui Alves"]
    assert seen["late"] == "Este link não vale mais. Peça um novo."
    assert "fazenda" in seen["after"]


def test_a_forgotten_password_is_set_by_a_link_and_the_old_session_is_closed(chromium: Stage, unowned: Server) -> None:
    seen = Browser(chromium, unowned.url, "", "").play("forgetPassword")

    assert seen["whose"] == "Rui Alves · rui@boavista.example"
    assert seen["before"] == "Entrar"
    assert seen["farm"].startswith("Boa Vista")
    assert seen["spent"] == "Este link não vale mais. Peça um novo."
    assert seen["door"] == "Entrar"


def test_a_technician_looks_while_the_farm_consents_and_not_a_moment_longer(chromium: Stage, unowned: Server) -> None:
    seen = Browser(chromium, unowned.url, "", "").play("showACooperative")

    assert seen["alone"] == "Nenhuma fazenda mostra dados a você por enquanto."
    assert seen["shown"] == "A fazenda mostra: animais, lotes e lugares"
    assert seen["looking"] == "Olham: Joana Prado, Teo Lima"
    assert (seen["open"], seen["closed"]) == (200, 404)
    assert "administrador" in seen["turned"]
    assert seen["left"] == ["Joana Prado"]


def test_who_is_erased_is_out_and_nameless_and_the_last_owner_hands_over_first(
    chromium: Stage, unowned: Server
) -> None:
    seen = Browser(chromium, unowned.url, "", "").play("leaveForGood")

    assert seen["door"] == "Entrar"
    assert "pessoa removida" in seen["trail"]
    assert "Rui Alves" not in seen["trail"]
    assert "proprietário" in seen["owner"]


def test_an_owner_takes_the_farm_along_and_may_think_better_of_ending_it(chromium: Stage, unowned: Server) -> None:
    seen = Browser(chromium, unowned.url, "", "").play("takeTheFarmAlong")

    assert seen["file"]
    assert "nome" in seen["refused"]
    assert seen["unasked"] == []
    assert seen["ends"].startswith("A fazenda será apagada em ")
    assert seen["told"] == seen["ends"]
    assert seen["worker"] == "Um proprietário ainda pode manter a fazenda."
