"""What people record, in a new user's steps: animals and places, comings and goings, one by one and many at once."""

from datetime import UTC, datetime, timedelta

from tests.web.browser import Browser


def heads(sentence: str) -> int:
    """The head count in a lot's head line: `… · 1.180 cabeças · …`."""
    return int(next(part for part in sentence.split(" · ") if "cabeças" in part).split()[0].replace(".", ""))


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
    assert "Pietrain" in seen["clash"][0]
    assert "Pietrain" in seen["head"]
    assert "Estrela" in seen["head"]
    assert "Vermelha" in seen["facts"]


def test_a_place_stands_inside_another_with_what_it_holds(browser: Browser) -> None:
    seen = browser.play("placeInATree", name="Baia Nova", inside="Creche")

    assert "0 de 12" in seen["line"]
    assert int(seen["depth"]) > 0


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


def test_heads_of_a_lot_die_and_its_count_falls(browser: Browser) -> None:
    seen = browser.play("loseHeads")

    assert "Morte" in seen["line"]
    assert "7 cabeças" in seen["line"]
    assert heads(seen["after"]) == heads(seen["before"]) - 7


def test_every_kind_by_hand_is_recorded_by_its_own_description(browser: Browser) -> None:
    seen = browser.play("recordByKind", nth=8, tag="B-778")

    assert {"Entrada", "Mudança de grupo", "Identificação, brincagem"} <= {*seen["list"]}
    assert "B-778" in seen["line"]


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


def test_a_correction_asks_why_and_the_versions_tell_what_it_changed(browser: Browser) -> None:
    seen = browser.play("correctAWeight", nth=9, wrong="81,5", right="80,5")

    assert seen["last"] == "80,5 kg"
    assert len(seen["versions"]) == 2
    assert "a balança estava sem tara" in seen["versions"][1]
    assert "81,5 kg" in seen["versions"][1]
    assert "80,5 kg" in seen["versions"][1]


def test_a_correction_of_somebody_else_is_shown_before_ones_own_counts(browser: Browser) -> None:
    seen = browser.play("correctAgainstAnother", nth=10)

    assert "Tosse forte" in seen["met"]
    assert "Tosse seca" in seen["line"]


def test_the_journal_is_filtered_by_kind_and_by_words_and_shows_each_entry_in_full(browser: Browser) -> None:
    seen = browser.play("readTheJournal", words="Cerca do açude caída", search="acude caida")

    assert seen["query"] == "?kind=death"
    assert seen["kinds"] == ["Morte"]
    assert "Lançado por" in seen["entry"]
    assert seen["search"] == "acude caida"
    assert "Cerca do açude caída" in seen["found"]
    assert seen["box"] == ""


def test_what_is_in_doubt_waits_on_a_page_of_its_own_until_it_is_put_right(browser: Browser) -> None:
    seen = browser.play("decideWhatNeedsYou", nth=11, right="81")

    assert seen["count"] >= 1
    assert "não é possível" in seen["why"] or "impossível" in seen["why"]


def test_calves_are_born_on_the_dams_card_and_a_tag_that_is_taken_is_put_right_there(browser: Browser) -> None:
    seen = browser.play("giveBirth", dam="V001", taken="V002", tags=["8801", "8802"])

    assert "V002" in seen["refused"] or "número" in seen["refused"]
    assert "2 nascidos vivos" in seen["line"]
    assert "fêmea" in seen["young"][0]
    assert "macho" in seen["young"][1]


def test_a_litter_is_counted_and_weighed_without_naming_its_piglets(browser: Browser) -> None:
    seen = browser.play("farrow", dam="M01")

    assert seen["rows"] == 0
    assert "12 nascidos vivos" in seen["line"]
    assert "1 natimortos" in seen["line"]


def test_the_account_of_a_lot_reconciles_and_a_recount_is_part_of_it(browser: Browser) -> None:
    seen = browser.play("accountOfALot", counted="1.170")

    assert any("Mortes" in row for row in seen["before"])
    assert any("Ajustes" in row for row in seen["after"])
    assert "%" in seen["chart"]


def test_a_note_takes_a_photo_along_and_a_file_that_is_too_large_is_refused_in_words(browser: Browser) -> None:
    seen = browser.play("addPictures", nth=12, tooLarge=11 * 2**20)

    assert seen["refused"] == "laudo.pdf: Um arquivo tem no máximo 10 MB."
    assert seen["width"] == 1600
    assert "Foto Depois do curativo" in seen["line"]
    assert seen["shown"] == "Foto"


def test_a_place_and_an_animal_are_shown_as_they_were_on_a_past_day(browser: Browser) -> None:
    day = (datetime.now(UTC) - timedelta(days=80)).date().isoformat()

    seen = browser.play("lookBack", day=day, place="Baia C1", tag="0452")

    assert seen["then"]["said"].startswith("Como estava em ")
    assert "Baia C1" in seen["then"]["head"]
    assert "57 dias" in seen["then"]["head"]
    assert seen["then"]["acts"] == 0
    assert not any("Mudança de local" in line for line in seen["lines"])
    assert "Baia T" in seen["now"]
    assert seen["query"] == ""


def test_the_list_leaves_as_a_file_with_its_filters(browser: Browser) -> None:
    seen = browser.play("takeFiles")

    csv, book = seen["files"]["CSV"], seen["files"]["Planilha (XLSX)"]
    assert csv["name"].endswith(".csv")
    assert csv["lines"] == int(seen["shown"].split()[0]) + 1
    assert book["name"].endswith(".xlsx")
    assert book["start"].startswith("PK")
