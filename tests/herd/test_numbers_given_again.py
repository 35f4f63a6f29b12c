"""A number that another animal carried before is given at the door only by who confirms it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from app.kernel.ids import new_id
from tests.herd.conftest import Farm, pig

SENTENCES = {
    "en": "The animal 555 carried the number 431 before.",
    "pt-BR": "O animal 555 já teve o número 431.",
    "es": "El animal 555 ya tuvo el número 431.",
}
SEEN = [{"code": "identifier_retired"}]


def number(value: str) -> list[dict[str, str]]:
    return [{"scheme": "br.management", "value": value}]


def replaced(farm: Farm) -> str:
    """An animal that carries 555 in the place of 431."""
    animal = farm.register("431")
    tag = {"scheme": "br.management", "old_identifier": "431", "identifier": "555", "reason": "broken"}
    farm.journal.tell("tag_replaced", animal, datetime(2026, 2, 1, tzinfo=UTC), **tag)
    return animal


def found(answer: Any) -> list[tuple[str, str, str]]:
    assert (answer.status_code, answer.json["code"]) == (422, "herd/unlikely")
    return [(each["code"], each["level"], each["field"]) for each in answer.json["findings"]]


RETIRED = ("identifier_retired", "warning", "/identifiers/0/value")


@pytest.mark.parametrize("language", SENTENCES)
def test_a_registration_under_a_number_of_before_is_unlikely_and_says_whose_it_was(farm: Farm, language: str) -> None:
    replaced(farm)

    answer = farm.client.post(farm.url("animals"), json=pig("431"), headers={"Accept-Language": language})

    assert found(answer) == [RETIRED]
    assert answer.json["findings"][0]["detail"] == SENTENCES[language]
    assert farm.found() == ["555"]


def test_who_confirms_it_registers_the_animal_all_the_same(farm: Farm) -> None:
    replaced(farm)

    assert farm.post("animals", **pig("431"), confirmed=SEEN).status_code == 201
    assert farm.found() == ["431", "555"]


def test_another_warning_that_is_confirmed_does_not_give_it(farm: Farm) -> None:
    replaced(farm)

    assert found(farm.post("animals", **pig("431"), confirmed=[{"code": "old_entry"}])) == [RETIRED]


def test_what_was_confirmed_and_what_was_not_are_one_registration(farm: Farm) -> None:
    replaced(farm)
    body = pig("431", id=str(new_id()))
    farm.post("animals", **body, confirmed=SEEN)

    assert farm.post("animals", **body).status_code == 200


def test_the_number_of_an_animal_that_left_was_carried_before_too(farm: Farm) -> None:
    gone = farm.register("431")
    farm.journal.tell("death", gone, datetime(2026, 2, 1, tzinfo=UTC), method="Perished")

    assert found(farm.post("animals", **pig("431"))) == [RETIRED]


def test_a_number_that_a_person_took_off_was_carried_before_too(farm: Farm) -> None:
    animal = farm.register("431")
    farm.patch(f"animals/{animal}", 1, identifiers=number("432"))

    assert found(farm.post("animals", **pig("431"))) == [RETIRED]


def test_a_number_that_an_animal_holds_is_refused_and_not_asked_about(farm: Farm) -> None:
    replaced(farm)
    farm.post("animals", **pig("431"), confirmed=SEEN)

    answer = farm.post("animals", **pig("431"), confirmed=SEEN)

    assert (answer.status_code, answer.json["code"]) == (409, "herd/identifier_in_use")


def test_a_correction_gives_a_number_of_before_only_when_confirmed(farm: Farm) -> None:
    replaced(farm)
    other = farm.register("777")

    assert found(farm.patch(f"animals/{other}", 1, identifiers=number("431"))) == [RETIRED]
    assert farm.patch(f"animals/{other}", 1, identifiers=number("431"), confirmed=SEEN).status_code == 200
    assert farm.animal(other)["label"] == "431"


def test_who_carries_such_a_number_already_is_not_asked_again(farm: Farm) -> None:
    replaced(farm)
    other = farm.post("animals", **pig("431"), confirmed=SEEN).json["id"]

    assert farm.patch(f"animals/{other}", 1, name="Pintada", identifiers=number("431")).status_code == 200


def test_the_animal_that_carried_it_may_have_it_back(farm: Farm) -> None:
    animal = farm.register("431")
    farm.patch(f"animals/{animal}", 1, identifiers=number("432"))

    assert farm.patch(f"animals/{animal}", 2, identifiers=number("431")).status_code == 200
