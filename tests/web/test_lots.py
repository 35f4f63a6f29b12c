"""Lots: heads that are counted, weighed by sample, lost, and become animals."""

from tests.web.browser import Browser


def heads(sentence: str) -> int:
    """The head count in a lot's head line: `… · 1.180 cabeças · …`."""
    return int(next(part for part in sentence.split(" · ") if "cabeças" in part).split()[0].replace(".", ""))


def test_a_lot_is_weighed_by_sample(browser: Browser) -> None:
    seen = browser.play("lot")

    assert f"{seen['now']} por cabeça" in seen["each"]
    assert f"{seen['now']} · 100 cabeças" in seen["line"]


def test_heads_of_a_lot_die_and_its_count_falls(browser: Browser) -> None:
    seen = browser.play("loseHeads")

    assert "Morte" in seen["line"]
    assert "7 cabeças" in seen["line"]
    assert heads(seen["after"]) == heads(seen["before"]) - 7


def test_the_account_of_a_lot_reconciles_and_a_recount_is_part_of_it(browser: Browser) -> None:
    seen = browser.play("accountOfALot", counted="1.170")

    assert any("Mortes" in row for row in seen["before"])
    assert any("Ajustes" in row for row in seen["after"])
    assert "%" in seen["chart"]


def test_a_head_of_a_lot_becomes_an_animal_and_is_still_counted_in_the_lot(browser: Browser) -> None:
    seen = browser.play("identifyFromLot", tag="F-001", kind="Individualização de animais do lote")

    assert seen["before"] == seen["after"]
    assert seen["tags"] == ["F-001"]
    assert "Individualização" in seen["line"]


def test_a_lot_counted_by_sex_asks_for_the_sexes_and_reconciles_by_them(browser: Browser) -> None:
    seen = browser.play("countBySex", name="Lote por sexo")

    assert seen["heads"] == 0
    assert "5 cabeças" in seen["line"]
    assert any("Mortes" in row and "6" in row for row in seen["account"])
    assert [" ".join(one.split()) for one in seen["classes"]] == ["Fêmeas 296", "Machos 198"]
    assert "1,2 %" in seen["chart"]


def test_heads_sent_to_another_lot_are_told_by_both_and_put_right_in_both(browser: Browser) -> None:
    seen = browser.play("sendHeads", **{"from": "Creche 1", "into": "Terminação 1"})

    assert "Fêmeas" not in seen["asked"]
    assert any("25" in row for row in seen["left"])
    assert any("Vindas de outros lotes" in row and "20" in row for row in seen["came"])
    assert "Creche 1" in seen["line"]
