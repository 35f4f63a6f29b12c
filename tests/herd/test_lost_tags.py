"""Numbers through time: lost, replaced, found again, and never forgotten."""

from datetime import date
from typing import Any

from tests.herd.conftest import Farm
from tests.herd.telling import said

FEBRUARY, MARCH, APRIL = date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)


def number(value: str, **more: Any) -> dict[str, Any]:
    return {"scheme": "br.management", "identifier": value, "type": "visual_tag", "official": False, **more}


def carried(farm: Farm, animal: str) -> list[tuple[str, str | None, str | None]]:
    """The numbers of an animal: (value, from, to)."""
    return [(each["value"], each["valid_from"], each["valid_to"]) for each in farm.animal(animal)["identifiers"]]


def verdicts(farm: Farm) -> list[tuple[str, str | None]]:
    return [(each["type"].removesuffix(".v1"), each["reason"]) for each in said(farm.store) if "entry" in each["type"]]


def test_a_lost_number_is_history_and_still_finds_the_animal(farm: Farm) -> None:
    cow = farm.register("101")

    farm.journal.tell("tag_lost", cow, MARCH, **number("101", reason="lost"))

    assert carried(farm, cow) == [("101", "2026-01-05", "2026-03-01")]
    found = farm.get("animals", q="101")["items"]
    assert [(each["id"], each["retired_number"]) for each in found] == [(cow, "101")]


def test_who_lost_its_only_number_is_called_by_it_with_a_mark(farm: Farm) -> None:
    cow = farm.register("101")

    farm.journal.tell("tag_lost", cow, MARCH, **number("101", reason="lost"))

    assert farm.animal(cow)["label"] == "? 101"


def test_a_replaced_number_ends_where_the_new_one_begins(farm: Farm) -> None:
    cow = farm.register("101")

    farm.journal.tell("tag_replaced", cow, MARCH, **number("555", old_identifier="101", reason="broken"))

    assert carried(farm, cow) == [("101", "2026-01-05", "2026-03-01"), ("555", "2026-03-01", None)]
    assert farm.animal(cow)["label"] == "555"
    assert farm.get("animals", q="555")["items"][0]["retired_number"] is None


def test_a_lost_number_of_the_farm_is_free_for_another(farm: Farm) -> None:
    cow = farm.register("101")
    farm.journal.tell("tag_lost", cow, MARCH, **number("101", reason="lost"))

    other = farm.register("101", confirmed=[{"code": "identifier_retired"}])
    later = farm.register("102")
    farm.journal.tell("tagging", later, FEBRUARY, **number("101"))

    assert farm.animal(other)["label"] == "101"
    assert verdicts(farm)[-1] == ("entry.refused", "identifier_in_use")


def test_a_number_lost_may_be_taken_afterwards_and_not_before(farm: Farm) -> None:
    cow, heifer = farm.register("101"), farm.register("102")
    farm.journal.tell("tagging", cow, FEBRUARY, **number("X1"))
    early = farm.journal.tell("tagging", heifer, date(2026, 2, 9), **number("X1"))
    assert verdicts(farm) == [("entry.refused", "identifier_in_use")]

    lost = farm.journal.tell("tag_lost", cow, date(2026, 2, 5), **number("X1", reason="lost"))
    assert verdicts(farm)[-1] == ("entry.accepted", None)
    farm.journal.tell_again(lost, sort_at=lost.sort_at.replace(month=4))

    assert verdicts(farm)[-1] == ("entry.refused", "identifier_in_use")
    assert early


def test_an_official_number_belongs_to_its_animal_even_lost(farm: Farm) -> None:
    cow, heifer = farm.register("101"), farm.register("102")
    chip = {"scheme": "std.iso.11785", "identifier": "982000001088420", "type": "electronic_tag", "official": True}
    farm.journal.tell("tagging", cow, FEBRUARY, **chip)
    lost = farm.journal.tell("tag_lost", cow, MARCH, **chip, reason="lost")

    farm.journal.tell("tagging", heifer, APRIL, **chip)
    assert verdicts(farm) == [("entry.refused", "identifier_in_use")]

    farm.journal.tell_again(lost, data={**lost.data, "reason": "wrong_number"})
    assert verdicts(farm)[-1] == ("entry.accepted", None)


def test_a_number_that_is_not_carried_cannot_be_lost(farm: Farm) -> None:
    cow = farm.register("101")

    entry = farm.journal.tell("tag_lost", cow, FEBRUARY, **number("X1", reason="lost"))
    assert verdicts(farm) == [("entry.refused", "identifier_not_carried")]
    farm.journal.tell("tagging", cow, date(2026, 1, 20), **number("X1"))

    assert verdicts(farm)[-1] == ("entry.accepted", None)
    assert ("X1", "2026-01-20", "2026-02-01") in carried(farm, cow)
    assert entry


def test_a_replacement_by_a_number_in_use_leaves_the_old_one(farm: Farm) -> None:
    cow = farm.register("101")
    farm.register("102")

    farm.journal.tell("tag_replaced", cow, MARCH, **number("102", old_identifier="101", reason="lost"))

    assert verdicts(farm) == [("entry.refused", "identifier_in_use")]
    assert carried(farm, cow) == [("101", "2026-01-05", None)]


def test_a_loss_taken_back_gives_the_number_back(farm: Farm) -> None:
    cow = farm.register("101")
    entry = farm.journal.tell("tag_lost", cow, MARCH, **number("101", reason="lost"))

    farm.journal.tell_again(entry, retracted=True)

    assert carried(farm, cow) == [("101", "2026-01-05", None)]


def test_an_entry_that_becomes_another_animals_takes_its_number_along(farm: Farm) -> None:
    cow, heifer = farm.register("101"), farm.register("102")
    entry = farm.journal.tell("tagging", cow, FEBRUARY, **number("X1"))

    farm.journal.tell_again(entry, subject_id=entry.subject_id.__class__(heifer))

    assert [each[0] for each in carried(farm, cow)] == ["101"]
    assert [each[0] for each in carried(farm, heifer)] == ["102", "X1"]
