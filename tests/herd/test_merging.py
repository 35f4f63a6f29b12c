"""Provisional animals, and two records that turn out to be one animal."""

from datetime import date
from typing import Any

from app.kernel.ids import new_id
from tests.herd.conftest import Farm
from tests.herd.telling import said


def meet(farm: Farm, **more: Any) -> str:
    """An animal that a phone met and did not know."""
    answer = farm.post("animals", species="pig", provisional=True, **more)
    assert answer.status_code == 201, answer.text
    return str(answer.json["id"])


def merge(farm: Farm, gone: str, into: str) -> Any:
    return farm.post(f"animals/{gone}/merge", into=into)


def problem(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_an_animal_met_on_the_way_needs_nothing_but_its_species(farm: Farm) -> None:
    met = farm.animal(meet(farm))

    assert (met["status"], met["sex"], met["identifiers"]) == ("provisional", "Unknown", [])
    assert met["label"] == f"? {met['id'][-6:].upper()}"
    assert said(farm.store)[-1]["status"] == "provisional"


def test_the_animals_that_wait_to_be_known_are_a_list(farm: Farm) -> None:
    farm.register("101")
    met = meet(farm, name="Mocha")

    assert farm.found(record="provisional") == ["Mocha"]
    assert farm.found(record="active") == ["101"]
    assert met


def test_young_of_a_merged_dam_stay_until_the_journal_names_the_other(farm: Farm) -> None:
    cow, met = farm.register("101"), meet(farm, sex="Female")
    row = {"animal_id": str(new_id()), "sex": "Male", "identifiers": [{"scheme": "br.management", "value": "201"}]}
    born = farm.journal.tell("parturition", met, date(2026, 3, 1), born_alive=1, offspring=[row])
    merge(farm, met, cow)

    taken = farm.journal.tell("tagging", cow, date(2026, 3, 2), scheme="br.management", identifier="201")
    assert farm.found() == ["101", "201"]
    farm.journal.tell_again(born, subject_id=taken.subject_id)

    assert farm.animal(row["animal_id"])["genetic_dam_id"] == cow


def test_a_provisional_animal_is_known_once_it_has_a_number(farm: Farm) -> None:
    met = meet(farm)

    assert problem(farm.patch(f"animals/{met}", 1, provisional=False)) == (422, "identifier_needed")
    numbers = [{"scheme": "br.management", "value": "7"}]
    answer = farm.patch(f"animals/{met}", 1, provisional=False, sex="Female", identifiers=numbers)

    assert (answer.json["status"], answer.json["label"]) == ("active", "7")


def test_numbers_and_young_of_a_merged_record_go_over(farm: Farm) -> None:
    cow, met = farm.register("101"), meet(farm, sex="Female", identifiers=[{"scheme": "br.management", "value": "X9"}])
    young = farm.register("201", genetic_dam_id=met)

    answer = merge(farm, met, cow)

    assert (answer.status_code, [each["value"] for each in answer.json["identifiers"]]) == (200, ["101", "X9"])
    assert farm.found() == ["101", "201"]
    assert farm.animal(young)["genetic_dam_id"] == cow
    gone = farm.animal(met)
    assert (gone["status"], gone["merged_into"]) == ("merged", cow)
    merged = [fact for fact in said(farm.store) if fact["type"] == "animal.merged.v1"]
    assert [(fact["from_id"], fact["into_id"]) for fact in merged] == [(met, cow)]


def test_history_told_of_the_one_that_stays_is_its_own(farm: Farm) -> None:
    cow, met, pen = farm.register("101"), meet(farm), farm.open_place()
    moved = farm.journal.tell("move", met, date(2026, 3, 1), to_place_id=pen)
    weighed = farm.journal.tell("weighing", met, date(2026, 3, 2), mode="single", weight_kg=44)
    merge(farm, met, cow)

    for entry in (moved, weighed):
        farm.journal.tell_again(entry, subject_id=moved.subject_id.__class__(cow))

    assert (farm.animal(cow)["place_id"], farm.animal(cow)["last_weight_kg"]) == (pen, 44)
    assert farm.animal(met)["last_weight_kg"] is None


def test_merging_again_is_a_repeat_and_anything_else_is_refused(farm: Farm) -> None:
    cow, heifer, met = farm.register("101"), farm.register("102"), meet(farm)
    assert merge(farm, met, cow).status_code == 200

    assert merge(farm, met, cow).status_code == 200
    assert problem(merge(farm, met, heifer)) == (409, "already_merged")
    assert problem(merge(farm, cow, met)) == (409, "already_merged")
    assert problem(merge(farm, cow, cow)) == (422, "merged_into_itself")
    assert problem(merge(farm, cow, str(new_id()))) == (422, "animal_unknown")
    assert merge(farm, str(new_id()), cow).status_code == 404


def test_an_animal_is_not_merged_into_its_young_or_another_species(farm: Farm) -> None:
    dam = farm.register("101")
    young = farm.register("201", genetic_dam_id=dam)

    assert problem(merge(farm, dam, young)) == (422, "own_ancestor")
    assert problem(merge(farm, dam, farm.register("301", species="cattle"))) == (422, "merged_species")


def test_an_animal_that_came_from_another_farm_names_the_record_there(farm: Farm) -> None:
    there = str(new_id())

    assert farm.animal(farm.register("101", same_as=there))["same_as"] == there
