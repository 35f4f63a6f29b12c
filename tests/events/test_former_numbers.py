"""A number that another animal carried before is unlikely: whoever gives it again says so."""

from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from modules.events.models import known_former_number
from tests.events.farm import Farm

SENTENCES = {
    "en": "The animal A1 carried this number before.",
    "pt-BR": "O animal A1 já teve este número.",
    "es": "El animal A1 ya tuvo este número.",
}


def numbered(farm: Farm, *values: str) -> str:
    return farm.animal(identifiers=[{"scheme": "br.management", "value": value} for value in values])


def tag(value: str) -> dict[str, Any]:
    return {"scheme": "br.management", "identifier": value, "type": "management", "official": False}


def give(farm: Farm, animal: str, value: str, **more: Any) -> Any:
    answer = farm.post("tagging", animal, "2026-05-10", tag(value), **more)
    farm.rebanho.settle()
    return answer


@pytest.fixture
def former(farm: Farm) -> str:
    """An animal that lost the number B2 and carries A1."""
    animal = numbered(farm, "A1", "B2")
    farm.record("tag_lost", animal, "2026-04-01", {"scheme": "br.management", "identifier": "B2", "reason": "lost"})
    farm.rebanho.settle()
    return animal


@pytest.mark.parametrize("tongue", SENTENCES)
def test_a_number_that_another_animal_lost_is_unlikely(farm: Farm, former: str, tongue: str) -> None:
    other = numbered(farm, "C3")
    body = {"kind": "tagging", "subject": {"type": "animal", "id": other}, "occurred_at": "2026-05-10"}
    said = {**body, "data": tag("b 2"), "confirmed": [{"code": "old_entry"}]}

    answer = farm.client.post(f"{farm.events}/events", json=said, headers={"Accept-Language": tongue})

    assert answer.status_code == 422
    [found] = answer.json["findings"]
    assert (found["code"], found["field"]) == ("identifier_retired", "/data/identifier")
    assert SENTENCES[tongue] in answer.text


def test_who_confirms_it_gives_it_all_the_same(farm: Farm, former: str) -> None:
    other = numbered(farm, "C3")

    answer = give(farm, other, "B2", confirmed=[{"code": "old_entry"}, {"code": "identifier_retired"}])

    assert (answer.status_code, answer.json["verdict"]) == (201, "recorded")
    carried = farm.client.get(f"{farm.herd}/animals/{other}").json["identifiers"]
    assert {each["value"] for each in carried} == {"C3", "B2"}


def test_the_animal_that_lost_it_may_have_it_back(farm: Farm, former: str) -> None:
    assert give(farm, former, "B2").status_code == 201


def test_the_number_of_an_animal_that_left_was_used_before_too(farm: Farm) -> None:
    gone = numbered(farm, "A1")
    farm.record("death", gone, "2026-04-01", {"method": "Perished", "reason": "Unknown"})
    farm.rebanho.settle()

    answer = give(farm, numbered(farm, "C3"), "A1")

    assert [each["code"] for each in answer.json["findings"]] == ["identifier_retired"]


def test_the_only_number_that_an_animal_lost_was_used_before_too(farm: Farm) -> None:
    bare = numbered(farm, "A1")
    farm.record("tag_lost", bare, "2026-04-01", {"scheme": "br.management", "identifier": "A1", "reason": "lost"})
    farm.rebanho.settle()

    answer = give(farm, numbered(farm, "C3"), "A1")

    assert [each["code"] for each in answer.json["findings"]] == ["identifier_retired"]


def test_a_number_in_the_place_of_another_is_looked_up_as_well(farm: Farm, former: str) -> None:
    other = numbered(farm, "C3")
    said = {**tag("B2"), "old_identifier": "C3", "reason": "broken"}

    answer = farm.post("tag_replaced", other, "2026-05-10", said)

    assert [each["code"] for each in answer.json["findings"]] == ["identifier_retired"]


def test_a_loss_that_is_taken_back_was_none(farm: Farm) -> None:
    animal = numbered(farm, "A1", "B2")
    lost = farm.record(
        "tag_lost", animal, "2026-04-01", {"scheme": "br.management", "identifier": "B2", "reason": "lost"}
    )
    farm.rebanho.settle()
    assert formers(farm) == {(animal, "B2")}

    farm.retract(lost)
    farm.rebanho.settle()

    assert formers(farm) == set()


def formers(farm: Farm) -> set[tuple[str, str]]:
    with farm.rebanho.store("events").read() as tx:
        rows = tx.all(sa.select(known_former_number).where(known_former_number.c.farm_id == UUID(str(farm.id))))
    return {(str(row.animal_id), row.value) for row in rows}
