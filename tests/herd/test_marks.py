"""Castrated, marked for culling: what an animal is beside where it is."""

from datetime import date

import pytest

from tests.herd.conftest import Farm
from tests.herd.telling import said

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


@pytest.mark.parametrize(("sex", "afterwards"), [("Male", "MaleNeuter"), ("Female", "FemaleNeuter")])
def test_castration_changes_the_sex_and_taking_it_back_changes_it_again(farm: Farm, sex: str, afterwards: str) -> None:
    animal = farm.register("101", sex=sex)

    entry = farm.journal.tell("castration", animal, MARCH, method="surgical")
    assert (farm.animal(animal)["sex"], farm.animal(animal)["flags"]) == (afterwards, ["castrated"])
    assert said(farm.store)[-1]["registered_sex"] == sex
    farm.journal.tell_again(entry, retracted=True)

    assert (farm.animal(animal)["sex"], farm.animal(animal)["flags"]) == (sex, [])


def test_a_vaccine_sets_the_flag_alone(farm: Farm) -> None:
    animal = farm.register("101", sex="Male")

    farm.journal.tell("castration", animal, MARCH, method="immunological")

    assert (farm.animal(animal)["sex"], farm.animal(animal)["flags"]) == ("Male", ["castrated"])


def test_a_corrected_sex_is_castrated_too(farm: Farm) -> None:
    animal = farm.register("101", sex="Male")
    farm.journal.tell("castration", animal, MARCH, method="surgical")

    assert farm.patch(f"animals/{animal}", farm.animal(animal)["version"], sex="MaleNeuter").status_code == 200
    assert said(farm.store)[-1]["registered_sex"] == "Male"
    assert farm.patch(f"animals/{animal}", farm.animal(animal)["version"], sex="Female").json["sex"] == "FemaleNeuter"


def test_a_mark_for_culling_is_set_and_taken_away(farm: Farm) -> None:
    animal = farm.register("101")

    farm.journal.tell("cull_mark", animal, MARCH, value=True, cause="old_age")
    assert farm.animal(animal)["flags"] == ["do_not_breed", "to_cull"]
    farm.journal.tell("cull_mark", animal, APRIL, value=False)

    assert farm.animal(animal)["flags"] == []
