"""What is recorded for many at once: from the list, in the grid, in the barn."""

from tests.web.browser import Browser


def test_animals_chosen_in_the_list_leave_together_and_come_back_by_undo(browser: Browser) -> None:
    seen = browser.play("leaveByList", **{"from": 20})

    assert seen["bar"] == "3 selecionados"
    assert seen["count"] == "2 animais"
    assert "Salvo" in seen["said"]
    assert seen["tags"][2] in seen["still"]
    assert not {*seen["tags"][:2]} & {*seen["still"]}


def test_who_cannot_have_an_entry_for_many_is_listed_and_can_be_taken_back(browser: Browser) -> None:
    seen = browser.play("failInMany", place="Baia C2", nth=25)

    assert "1 salvo" in seen["outcome"]
    assert seen["dead"] in seen["outcome"]
    assert "anulado" in seen["line"]


def test_a_group_is_weighed_row_by_row_and_the_good_rows_stay(browser: Browser) -> None:
    seen = browser.play("weighAGroup", group="Lote 2026-W32", kilos=["80,2", "210", "900", "81"], again="81,4")

    assert "kg" in seen["expected"]
    assert any("g/d" in line for line in seen["asked"])
    assert any("não é possível" in line for line in seen["asked"])
    assert seen["done"].startswith("3 de ")
    assert seen["last"] == "81,4 kg"
    assert len([line for line in seen["lines"] if "81,4 kg" in line or "80,2 kg" in line]) == 1


def test_in_the_barn_one_animal_follows_the_other_under_the_keypad(browser: Browser) -> None:
    seen = browser.play("weighInTheBarn", width=360, group="Lote 2026-W32", digits=["8", "2"])

    assert len({seen["first"], seen["second"], seen["third"]}) == 3
    assert "82" in seen["line"]
    assert "salvo" in seen["line"]


def test_another_kind_is_recorded_for_a_whole_place_in_the_same_grid(browser: Browser) -> None:
    seen = browser.play("tagAGroup", place="Baia T3", tag="T3-901")

    assert seen["saved"] == 1
    assert any("Tipo" in label for label in seen["shared"])


def test_animals_of_the_list_are_put_into_a_new_group(browser: Browser) -> None:
    seen = browser.play("fillAGroup", name="Matrizes", purpose="reprodução", **{"from": 30})

    assert sorted(seen["members"]) == sorted(seen["tags"])


def test_the_list_lets_go_of_who_left_though_herd_hears_late(browser: Browser) -> None:
    assert browser.play("lookOnceMore", nth=34, late=2)["looks"] == 3
