"""Identified animals among the heads of a lot: picked from it, born into it, registered into it; and when they go."""

from typing import Any
from uuid import uuid4

import pytest

from tests.events.farm import Farm
from tests.running import Rebanho

PIGS = {"species": "pig", "production_type": "growing"}
HEADS, DAY = 10, "2026-02-01"


@pytest.fixture
def farm(rebanho: Rebanho) -> Farm:
    return Farm(rebanho)


def picked(farm: Farm, lot: str, sex: str = "Female", on: str = DAY) -> str:
    """An animal that was picked from a lot."""
    animal = str(uuid4())
    number = {"scheme": "br.management", "value": uuid4().hex[:8].upper()}
    row = {"animal_id": animal, "sex": sex, "identifiers": [number]}
    farm.record("identify_from_lot", lot, on, {"animals": [row]}, type="lot")
    farm.rebanho.settle()
    return animal


def farrowed(farm: Farm) -> tuple[str, str]:
    """A litter of eight of which one has a number: the litter, and that one."""
    litter, young = str(uuid4()), str(uuid4())
    number = {"scheme": "br.management", "value": uuid4().hex[:8].upper()}
    farm.record(
        "parturition",
        farm.animal(birth_date="2024-01-01"),
        DAY,
        {"born_alive": 8, "stillborn": 0, "mummified": 0, "litter_id": litter,
         "offspring": [{"animal_id": young, "sex": "Female", "identifiers": [number]}]},
    )  # fmt: skip
    farm.rebanho.settle()
    return litter, young


def dies(farm: Farm, animal: str, on: str = "2026-02-20", **more: Any) -> dict[str, Any]:
    return farm.record("death", animal, on, {"method": "Perished", "reason": "Disease"}, **more)


def changes(farm: Farm, animal: str, on: str = "2026-02-20", **data: Any) -> Any:
    return farm.post("group_change", animal, on, {"purpose": "feeding", **data})


def heads(farm: Farm, lot: str, **query: Any) -> int:
    farm.rebanho.settle()
    return int(farm.client.get(f"{farm.herd}/groups/{lot}", query_string=query).json["head_count"])


def members(farm: Farm, lot: str, **query: Any) -> list[str]:
    """The animals that herd finds in a lot."""
    farm.rebanho.settle()
    found = farm.client.get(f"{farm.herd}/animals", query_string={"group_id": lot, **query}).json["items"]
    return [each["id"] for each in found]


def test_an_animal_that_was_picked_from_a_lot_is_found_in_it_and_counts_once(farm: Farm) -> None:
    lot = farm.lot(HEADS, **PIGS)

    animal = picked(farm, lot)

    assert (members(farm, lot), heads(farm, lot)) == ([animal], HEADS)


def test_a_young_one_is_found_in_its_litter_and_counts_once(farm: Farm) -> None:
    litter, young = farrowed(farm)

    assert (members(farm, litter), heads(farm, litter)) == ([young], 8)


def test_an_animal_that_is_registered_into_a_lot_is_one_head_more(farm: Farm) -> None:
    lot = farm.lot(HEADS, **PIGS)

    animal = farm.animal(group_ids=[lot], registered_on=DAY)

    assert (members(farm, lot), heads(farm, lot)) == ([animal], HEADS + 1)


def test_it_counts_also_on_the_day_on_which_the_lot_is_opened(farm: Farm) -> None:
    lot = farm.lot(HEADS, **PIGS)

    farm.animal(group_ids=[lot], registered_on="2026-01-01")

    assert heads(farm, lot) == HEADS + 1


@pytest.mark.parametrize("how", ["dies", "is sold"])
def test_an_animal_that_is_gone_is_one_head_fewer(farm: Farm, how: str) -> None:
    lot = farm.lot(HEADS, **PIGS)
    animal = picked(farm, lot)

    if how == "dies":
        dies(farm, animal)
    else:
        farm.record("departure", animal, "2026-02-20", {"kind": "Sale"})

    assert (members(farm, lot), heads(farm, lot)) == ([], HEADS - 1)


def test_a_death_is_a_death_in_the_balance_of_the_lot(farm: Farm) -> None:
    lot = farm.lot(HEADS, **PIGS)
    dies(farm, picked(farm, lot))
    farm.rebanho.settle()

    day = {"from": "2026-02-20", "to": "2026-02-20"}
    shown = farm.client.get(f"{farm.herd}/groups/{lot}/balance", query_string=day).json["items"][0]

    assert (shown["dead"], shown["closing"]) == (1, HEADS - 1)


def test_a_death_that_is_taken_back_gives_the_head_back(farm: Farm) -> None:
    lot = farm.lot(HEADS, **PIGS)
    animal = picked(farm, lot)

    farm.retract(dies(farm, animal))

    assert (members(farm, lot), heads(farm, lot)) == ([animal], HEADS)


def test_an_animal_that_is_lent_leaves_the_count_until_it_is_back(farm: Farm) -> None:
    lot = farm.lot(HEADS, **PIGS)
    animal = picked(farm, lot)

    farm.record("departure", animal, "2026-02-10", {"kind": "loan"})
    away = heads(farm, lot)
    farm.record("arrival", animal, "2026-02-20", {"reason": "loan_return"})

    assert (away, heads(farm, lot)) == (HEADS - 1, HEADS)


def test_an_animal_goes_from_lot_to_lot_with_its_head(farm: Farm) -> None:
    lot, other = farm.lot(HEADS, **PIGS), farm.lot(5, **PIGS)
    animal = picked(farm, lot)

    assert changes(farm, animal, to_id=other).status_code == 201

    assert (heads(farm, lot), heads(farm, other)) == (HEADS - 1, 6)
    assert (members(farm, lot), members(farm, other)) == ([], [animal])


def test_an_animal_that_goes_into_a_group_of_animals_leaves_its_lot(farm: Farm) -> None:
    lot, group = farm.lot(HEADS, **PIGS), farm.group("Gilts")
    animal = picked(farm, lot)

    assert changes(farm, animal, to_id=group).status_code == 201

    assert (heads(farm, lot), members(farm, lot), members(farm, group)) == (HEADS - 1, [], [animal])


def test_the_lot_of_a_past_day_has_the_animals_that_were_in_it_then(farm: Farm) -> None:
    lot, other = farm.lot(HEADS, **PIGS), farm.lot(5, **PIGS)
    animal = picked(farm, lot)
    changes(farm, animal, to_id=other)

    assert members(farm, lot, on="2026-02-19") == [animal]
    assert members(farm, lot, on="2026-02-20") == []
    assert (heads(farm, lot, on="2026-02-19"), heads(farm, other, on="2026-02-19")) == (HEADS, 5)


def test_an_animal_does_not_go_into_a_lot_that_is_closed(farm: Farm) -> None:
    lot, emptied = farm.lot(HEADS, **PIGS), farm.lot(0, **PIGS)
    farm.record("lot_close", emptied, "2026-02-10", {}, type="lot")
    animal = picked(farm, lot)

    answer = changes(farm, animal, to_id=emptied)

    assert [each["code"] for each in answer.json["findings"]] == ["target_closed"]
    assert (heads(farm, lot), members(farm, lot)) == (HEADS, [animal])


def test_a_death_stands_whatever_the_lot_counts(farm: Farm) -> None:
    later = farm.lot(HEADS, opened_on="2026-03-01", **PIGS)
    animal = farm.animal(group_ids=[later], registered_on=DAY)

    death = dies(farm, animal)

    assert (farm.entry(death["id"])["verdict"], heads(farm, later)) == ("recorded", HEADS)


def test_who_becomes_known_before_the_lot_is_counted_when_the_lot_comes(farm: Farm) -> None:
    lot, animal = str(uuid4()), farm.animal()
    entry = changes(farm, animal, to_id=lot, on=DAY).json
    farm.rebanho.settle()

    farm.lot(HEADS, id=lot, **PIGS)

    assert farm.entry(entry["id"])["verdict"] == "recorded"
    assert (members(farm, lot), heads(farm, lot)) == ([animal], HEADS + 1)


def test_the_last_animal_leaves_a_lot_on_the_day_on_which_it_is_closed(farm: Farm) -> None:
    lot = farm.lot(0, **PIGS)
    animal = farm.animal(group_ids=[lot], registered_on=DAY)
    dies(farm, animal)

    close = farm.record("lot_close", lot, "2026-02-20", {}, type="lot")

    assert close["verdict"] == "recorded"


def test_the_young_of_an_animal_in_a_lot_are_not_in_the_lot(farm: Farm) -> None:
    lot = farm.lot(0, **PIGS)
    sow, young = farm.animal(group_ids=[lot], birth_date="2024-01-01"), str(uuid4())
    row = {"animal_id": young, "sex": "Female"}

    told = {"born_alive": 1, "stillborn": 0, "mummified": 0, "offspring": [row]}
    farm.record("parturition", sow, DAY, told)

    assert (members(farm, lot), heads(farm, lot)) == ([sow], 1)


def test_a_lot_by_sex_counts_an_animal_in_its_class(farm: Farm) -> None:
    lot = farm.lot(HEADS, by_sex={"female": 4, "male": 6, "male_neuter": 0}, **PIGS)
    farm.animal(group_ids=[lot], registered_on=DAY, sex="Female")

    dies(farm, picked(farm, lot, "Male"))
    farm.rebanho.settle()

    by_sex = farm.client.get(f"{farm.herd}/groups/{lot}").json["by_sex"]
    assert by_sex == {"female": 5, "male": 5, "male_neuter": 0}


def test_no_more_heads_go_than_are_nobody(farm: Farm) -> None:
    lot = farm.lot(HEADS, **PIGS)
    picked(farm, lot)

    answer = farm.post(
        "death", lot, "2026-02-20", {"method": "Perished", "reason": "Disease", "head_count": HEADS}, type="lot"
    )

    assert [each["code"] for each in answer.json["findings"]] == ["heads_identified"]


def test_the_farm_counts_everybody_once(farm: Farm) -> None:
    lot, other = farm.lot(HEADS, **PIGS), farm.lot(0, **PIGS)
    animal = picked(farm, lot)
    changes(farm, animal, to_id=other)
    farm.rebanho.settle()

    assert farm.client.get(f"{farm.herd}/summary").json["present"] == HEADS
