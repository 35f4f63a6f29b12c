"""Animals: found, sorted, added, edited by two people at once, and taken along as a file."""

from tests.web.browser import Browser
from tests.web.rows import kilos


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


def test_animals_are_added_one_after_another_with_several_numbers_each(browser: Browser) -> None:
    seen = browser.play("addTwoAnimals", tags=["7001", "7002"], eid="982000000007001", place="Baia C3")

    assert seen["kept"] == "Nelore"
    assert (seen["first"], seen["second"]) == ("7001", "7002")
    assert seen["numbers"] == ["7001", "982 0000 0000 7001"]
    assert "macho" in seen["facts"]
    assert "Baia C3" in seen["facts"]


def test_a_field_that_two_people_changed_is_shown_with_both_values(browser: Browser) -> None:
    seen = browser.play("editAgainstAnother", nth=7)

    assert len(seen["clash"]) == 1
    assert "Duroc" in seen["clash"][0]
    assert "Piétrain" in seen["clash"][0]
    assert "Piétrain" in seen["head"]
    assert "Estrela" in seen["head"]
    assert "Vermelha" in seen["facts"]


def test_the_list_leaves_as_a_file_with_its_filters(browser: Browser) -> None:
    seen = browser.play("takeFiles")

    csv, book = seen["files"]["CSV"], seen["files"]["Planilha (XLSX)"]
    assert csv["name"].endswith(".csv")
    assert csv["lines"] == int(seen["shown"].split()[0]) + 1
    assert book["name"].endswith(".xlsx")
    assert book["start"].startswith("PK")


def test_filters_that_find_nothing_are_cleared_at_once_and_the_order_stays(browser: Browser) -> None:
    seen = browser.play("clearTheFilters")

    assert seen["before"] == 0
    assert [each["offered"] for each in seen["seen"]] == [2, 2]
    assert [each["query"] for each in seen["seen"]] == ["?sort=-label", "?sort=-label"]
    assert [each["box"] for each in seen["seen"]] == ["", ""]
    assert {each["shown"] for each in seen["seen"]} == {seen["all"]}


def test_a_number_of_an_animal_that_left_is_given_again_by_who_confirms_it(browser: Browser) -> None:
    seen = browser.play("registerAgain", tag="0402", other="0403")

    assert "O animal 0402 já teve o número 0402." in seen["asks"]
    assert seen["back"] == seen["typed"] == ["Salvar e próximo", "Salvar"]
    assert "0403" in seen["other"]
    assert seen["head"] == "0403"
    assert "bovino" in seen["facts"].casefold() or "suíno" in seen["facts"].casefold()
