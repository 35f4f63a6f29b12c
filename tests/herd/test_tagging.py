"""What herd makes of taggings: numbers that come from the journal, and who may carry them."""

from datetime import date

import pytest

from tests.herd.conftest import Farm
from tests.herd.telling import said, told_types

FEBRUARY, MARCH = date(2026, 2, 1), date(2026, 3, 1)


def test_a_tag_becomes_one_of_the_animals_numbers(farm: Farm) -> None:
    animal = farm.register("7")

    farm.journal.tell("tagging", animal, FEBRUARY, scheme="std.iso.11785", identifier="982 000001088420", official=True)

    number = farm.animal(animal)["identifiers"][1]
    assert (number["value"], number["valid_from"], number["official"]) == ("982000001088420", "2026-02-01", True)
    assert farm.found(q="088420") == ["7"]
    assert told_types(farm.store)[-1] == "animal.changed"


def test_a_tag_that_another_animal_carries_is_refused(farm: Farm) -> None:
    holder, other = farm.register("7"), farm.register("8")

    tagging = farm.journal.tell("tagging", other, FEBRUARY, scheme="br.management", identifier="7")

    refusal = said(farm.store)[-1]
    assert (refusal["type"], refusal["reason"]) == ("entry.refused.v1", "identifier_in_use")
    assert refusal["entry_id"] == str(tagging.entry_id)
    assert refusal["params"]["animal_id"] == holder
    assert len(farm.animal(other)["identifiers"]) == 1


def test_a_tag_that_is_no_number_is_refused(farm: Farm) -> None:
    animal = farm.register("7")

    farm.journal.tell("tagging", animal, FEBRUARY, scheme="std.iso.11785", identifier="98200")

    assert said(farm.store)[-1]["reason"] == "identifier_invalid"


def test_a_refused_tag_is_accepted_when_the_holder_left(farm: Farm) -> None:
    holder, other = farm.register("7"), farm.register("8")
    farm.journal.tell("tagging", other, MARCH, scheme="br.management", identifier="7")

    farm.journal.tell("departure", holder, FEBRUARY, kind="Sale")

    assert "entry.accepted" in told_types(farm.store)
    assert [each["value"] for each in farm.animal(other)["identifiers"]] == ["8", "7"]


def test_a_tagging_that_is_retracted_lets_the_next_claim_stand(farm: Farm) -> None:
    first, second = farm.register("1"), farm.register("2")
    tag = {"scheme": "br.management", "identifier": "99"}
    earlier = farm.journal.tell("tagging", first, FEBRUARY, **tag)
    farm.journal.tell("tagging", second, MARCH, **tag)

    farm.journal.tell_again(earlier, retracted=True)

    assert [len(farm.animal(each)["identifiers"]) for each in (first, second)] == [1, 2]


@pytest.mark.parametrize("heard_first", [0, 1])
def test_the_earlier_tagging_holds_whichever_is_heard_first(farm: Farm, heard_first: int) -> None:
    animals = [farm.register("1"), farm.register("2")]
    days = [FEBRUARY, MARCH]

    for each in (heard_first, 1 - heard_first):
        farm.journal.tell("tagging", animals[each], days[each], scheme="br.management", identifier="99")

    assert [len(farm.animal(each)["identifiers"]) for each in animals] == [2, 1]


def test_a_corrected_tagging_gives_the_wrong_number_up(farm: Farm) -> None:
    animal = farm.register("1")
    tagging = farm.journal.tell("tagging", animal, FEBRUARY, scheme="br.management", identifier="98")

    farm.journal.tell_again(tagging, data={"scheme": "br.management", "identifier": "99"})

    assert [each["value"] for each in farm.animal(animal)["identifiers"]] == ["1", "99"]
    farm.register("98")
