"""Rows of a spreadsheet: everything they name is made or answered."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from app.kernel.ids import new_id
from modules.herd.inbound import RowAnimal, RowGroup, RowIdentifier, RowImported, RowPlace
from modules.herd.services.imports import hear_rows
from tests.herd.conftest import Farm
from tests.herd.telling import said, told_types

PLACE, GROUP = RowPlace(new_id(), "Baia 4", "pen"), RowGroup(new_id(), "Lote A", "group", "housing")


def sow(number: str = "88") -> RowAnimal:
    return RowAnimal(
        animal_id=new_id(),
        species="pig",
        sex="Female",
        registered_on=date(2026, 1, 5),
        identifiers=(RowIdentifier("br.management", number, "visual_tag"),),
        place_id=PLACE.place_id,
        group_ids=(GROUP.group_id,),
    )


def row(farm: Farm, animal: RowAnimal | None) -> RowImported:
    return RowImported(new_id(), farm.farm_id, 3, (PLACE,), (GROUP,), animal)


def hear(farm: Farm, heard: RowImported) -> list[str]:
    """The types of what herd answered."""
    before = len(told_types(farm.store))
    with farm.store.write() as tx:
        hear_rows(tx, [(heard.animal.animal_id if heard.animal else new_id(), heard)])
    return told_types(farm.store)[before:]


def test_a_row_opens_its_place_forms_its_group_and_registers_its_animal(farm: Farm) -> None:
    animal = sow()

    answers = hear(farm, row(farm, animal))

    assert answers == ["place.opened", "group.formed", "animal.registered"]
    shown = farm.animal(str(animal.animal_id))
    assert (shown["label"], shown["place_name"], shown["groups"][0]["name"]) == ("88", "Baia 4", "Lote A")


def test_the_same_row_again_stores_nothing_and_says_so(farm: Farm) -> None:
    heard = row(farm, sow())
    hear(farm, heard)

    assert hear(farm, heard) == ["registration.repeated"] * 3
    assert len(farm.get("animals")["items"]) == 1


def test_a_row_whose_number_is_taken_is_refused_and_the_rest_of_it_is_done(farm: Farm) -> None:
    farm.register("88")
    animal = sow("88")

    answers = hear(farm, row(farm, animal))

    refusal = said(farm.store)[-1]
    assert answers == ["place.opened", "group.formed", "registration.refused"]
    assert (refusal["thing"], refusal["id"], refusal["reason"]) == (
        "animal",
        str(animal.animal_id),
        "identifier_in_use",
    )
    assert refusal["params"] == {"value": "88", "label": "88", "pointer": "/identifiers/0/value"}


def test_a_row_may_give_a_number_that_another_animal_carried_before(farm: Farm) -> None:
    gone = farm.register("88")
    farm.journal.tell("death", gone, datetime(2026, 2, 1, tzinfo=UTC), method="Perished")

    assert hear(farm, row(farm, sow("88")))[-1] == "animal.registered"


def test_an_id_of_another_farm_is_refused(farm: Farm) -> None:
    heard = row(farm, sow())
    hear(farm, heard)

    answers = hear(farm, replace(heard, farm_id=farm.rebanho.other_farm()))

    assert answers == ["registration.refused"] * 3
    assert said(farm.store)[-1]["reason"] == "id_elsewhere"


def test_a_row_without_an_animal_only_opens_what_it_names(farm: Farm) -> None:
    assert hear(farm, row(farm, None)) == ["place.opened", "group.formed"]


def test_an_animal_in_an_unknown_place_is_refused(farm: Farm) -> None:
    lost = replace(sow(), place_id=new_id())

    assert hear(farm, replace(row(farm, lost), places=()))[-1] == "registration.refused"
    assert said(farm.store)[-1]["reason"] == "place_unknown"


def test_what_a_client_registered_is_a_repeat_for_a_row(farm: Farm) -> None:
    known = UUID(farm.register("88"))

    answers = hear(farm, replace(row(farm, replace(sow(), animal_id=known)), places=(), groups=()))

    assert answers == ["registration.repeated"]


def refusals_of(farm: Farm, *animals: RowAnimal) -> list[tuple[str, str]]:
    """Why which animals were refused whose rows were heard at once, each as (id, reason)."""
    with farm.store.write() as tx:
        hear_rows(tx, [(animal.animal_id, row(farm, animal)) for animal in animals])
    facts = [fact for fact in said(farm.store) if fact["type"] == "registration.refused.v1"]
    return [(fact["id"], fact["reason"]) for fact in facts]


def test_of_two_rows_with_one_number_that_are_heard_at_once_the_second_is_refused(farm: Farm) -> None:
    first, second = sow("88"), sow("88")

    assert refusals_of(farm, first, second) == [(str(second.animal_id), "identifier_in_use")]


def test_a_parent_in_a_row_that_is_heard_at_once_has_to_be_of_the_right_sex(farm: Farm) -> None:
    dam = sow("1")
    young = replace(sow("2"), sire_id=dam.animal_id)

    assert refusals_of(farm, dam, young) == [(str(young.animal_id), "parent_wrong_sex")]


def test_rows_that_are_heard_at_once_make_nobody_an_own_ancestor(farm: Farm) -> None:
    daughter, mother = sow("1"), sow("2")
    daughter = replace(daughter, genetic_dam_id=mother.animal_id)
    mother = replace(mother, genetic_dam_id=daughter.animal_id)

    assert refusals_of(farm, daughter, mother) == [(str(mother.animal_id), "own_ancestor")]


def test_an_animal_whose_young_came_before_it_is_registered_with_the_others(farm: Farm) -> None:
    mother = sow("2")
    daughter = replace(sow("1"), genetic_dam_id=mother.animal_id)

    assert refusals_of(farm, daughter, mother, sow("3")) == []
    assert farm.animal(str(daughter.animal_id))["genetic_dam_id"] == str(mother.animal_id)
    assert len(farm.get("animals")["items"]) == 3
