"""What a person records on the card of one animal, by keypad, keyboard and camera."""

from tests.web.browser import Browser


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


def test_a_weight_can_be_recorded_without_a_mouse(browser: Browser) -> None:
    seen = browser.play("byKeyboard", digits="77,7", nth=5)

    assert "77,7 kg" in seen["line"]
    assert "Pesar" in seen["focus"]


def test_a_second_try_after_a_broken_line_records_once(browser: Browser) -> None:
    seen = browser.play("lateLine", digits="76,3", nth=6)

    assert "Sem resposta do servidor" in seen["broken"]
    assert seen["lines"] == 1


def test_every_kind_by_hand_is_recorded_by_its_own_description(browser: Browser) -> None:
    seen = browser.play("recordByKind", nth=8, tag="B-778")

    assert {"Entrada", "Mudança de grupo, transferência de lote", "Identificação, brincagem"} <= {*seen["list"]}
    assert "B-778" in seen["line"]


def test_a_note_takes_a_photo_along_and_a_file_that_is_too_large_is_refused_in_words(browser: Browser) -> None:
    seen = browser.play("addPictures", nth=12, tooLarge=11 * 2**20)

    assert seen["refused"] == "laudo.pdf: Um arquivo tem no máximo 10 MB."
    assert seen["width"] == 1600
    assert "Foto Depois do curativo" in seen["line"]
    assert seen["shown"] == "Foto"


def test_a_file_whose_line_broke_is_sent_again_with_one_press(browser: Browser) -> None:
    seen = browser.play("breakAnUpload", nth=14)

    assert seen["broken"].startswith("laudo.pdf: Sem resposta do servidor")
    assert seen["alerts"] == 0
    assert seen["files"] == 1
