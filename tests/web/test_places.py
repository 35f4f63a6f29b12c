"""Places: a tree of them, shelters that move, and the farm as it was on a past day."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.demo.farm import ZONE
from tests.web.browser import Browser


def test_a_place_stands_inside_another_with_what_it_holds(browser: Browser) -> None:
    seen = browser.play("placeInATree", name="Baia Nova", inside="Creche")

    assert "0 de 12" in seen["line"]
    assert int(seen["depth"]) > 0
    assert seen["area"] == 2.5


def test_a_shelter_moves_with_the_animal_in_it(browser: Browser) -> None:
    seen = browser.play("moveAShelter", tag="M77", to="Terminação")

    assert "dentro de Terminação" in seen["head"]
    assert "Mudança de local Terminação" in seen["line"]
    assert "Cabana 1" in seen["sow"]


def test_a_place_and_an_animal_are_shown_as_they_were_on_a_past_day(browser: Browser) -> None:
    day = (datetime.now(ZoneInfo(ZONE)) - timedelta(days=80)).date().isoformat()

    seen = browser.play("lookBack", day=day, place="Baia C1", tag="0452")

    assert seen["then"]["said"].startswith("Como estava em ")
    assert "Baia C1" in seen["then"]["head"]
    assert "57 dias" in seen["then"]["head"]
    assert seen["then"]["acts"] == 0
    assert not any("Mudança de local" in line for line in seen["lines"])
    assert seen["meanwhile"] == seen["then"]["head"]
    assert "Baia T" in seen["now"]
    assert seen["query"] == ""
