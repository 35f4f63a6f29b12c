"""Who is whose: the tree of ancestors, and two records that are one animal."""

from tests.web.browser import Browser


def test_a_tree_leads_from_a_calf_to_its_granddam_and_back_by_the_young(browser: Browser) -> None:
    seen = browser.play("climbTheTree", grandmother="V001", mother="V301", calf="V302")

    assert [line.splitlines()[1] for line in seen["ancestors"]] == ["V301", "V001"]
    assert seen["ancestors"][1].startswith("Mãe da mãe")
    assert any("V302" in line and "fêmea" in line for line in seen["young"])
    assert "V001" in seen["dam"]


def test_a_record_that_nobody_knew_is_joined_to_its_animal_with_all_it_was_told(browser: Browser) -> None:
    seen = browser.play("joinTwoRecords", tag="B05", kilos="41")

    assert seen["label"].startswith("?")
    assert "41 kg" in seen["line"]
    assert "B05" in seen["joined"]


def test_beside_each_sire_stands_how_inbred_her_young_would_be_and_nothing_without_signal(browser: Browser) -> None:
    seen = browser.play("chooseASire", width=360, theme="dark")

    of = {line.split()[0]: line for line in seen["beside"]}
    assert "25 %" in of["A78147"]
    assert "acima do limite de 6,25 %" in of["A78147"]
    assert "cria: 0 %" in of["B78147"]
    assert "acima" not in of["B78147"]
    assert "acima do limite" in seen["chosen"]
    assert seen["without"] == []
