"""Comings and goings: stock that is bought in, with where it came from, and animals that leave."""

from tests.web.browser import Browser


def test_a_bought_animal_says_from_whom_it_came(browser: Browser) -> None:
    seen = browser.play("buyAnAnimal", tag="C900", **{"from": "Fazenda Santa Rita"}, place="Baia C2")

    assert "Entrada" in seen["line"]
    assert "Fazenda Santa Rita" in seen["line"]
    assert "Baia C2" in seen["head"]


def test_a_bought_lot_counts_those_that_arrived_alive(browser: Browser) -> None:
    seen = browser.play("buyALot", name="Lote comprado", **{"from": "Granja Modelo"})

    assert "Granja Modelo" in seen["line"]
    assert any("Entradas" in row and "496" in row for row in seen["account"])


def test_an_animal_leaves_no_sooner_than_it_came_and_only_once(browser: Browser) -> None:
    seen = browser.play("leaveWhenItCan", nth=6, tooEarly="2020-01-01")

    assert seen["refused"].startswith("Não combina")
    assert "Saída venda" in seen["line"]
    assert seen["flag"]
    assert seen["offers"] == ["Anotar", "Mais"]
    assert seen["twice"].startswith("Não combina")
    assert seen["left"] == 0
