"""Young that the journal tells of: registered under the ids it gives them, corrected, refused, removed."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import new_id
from modules.herd.models import wished_animal
from modules.herd.services.young import say_refusals
from tests.herd.conftest import Farm
from tests.herd.telling import said

MARCH, MAY = date(2026, 3, 1), date(2026, 5, 3)


def row(number: str | None = None, sex: str = "Female", **more: Any) -> dict[str, Any]:
    """An offspring row under an id of its own."""
    numbers = [{"scheme": "br.management", "value": number}] if number else []
    return {"animal_id": str(new_id()), "sex": sex, "identifiers": numbers, **more}


def calve(farm: Farm, dam: str, *offspring: dict[str, Any], **more: Any) -> Any:
    """The dam gives birth in May."""
    born = {"born_alive": len(offspring), "stillborn": 0, "offspring": list(offspring), **more}
    return farm.journal.tell("parturition", dam, MAY, **born)


def told_of(farm: Farm, animal_id: str) -> list[str]:
    """The types of what herd said of one animal, oldest first."""
    return [fact["type"].removesuffix(".v1") for fact in said(farm.store) if fact.get("animal_id") == animal_id]


def refusals(farm: Farm) -> list[tuple[str, str]]:
    """What herd refused to register: (id, reason)."""
    return [(fact["id"], fact["reason"]) for fact in said(farm.store) if fact["type"] == "registration.refused.v1"]


def test_young_stand_where_their_dam_stood_with_her_groups_and_parents(farm: Farm) -> None:
    pen, other, sows = farm.open_place(), farm.open_place("Baia 2"), farm.form_group()
    dam = farm.register("101", place_id=pen, group_ids=[sows])
    sire = farm.register("900", sex="Male")
    calf = row("201", name="Estrela")

    entry = calve(farm, dam, calf, sire_id=sire)
    farm.journal.tell("move", dam, date(2026, 5, 9), to_place_id=other)

    born = farm.animal(calf["animal_id"])
    assert (born["label"], born["name"], born["sex"], born["species"]) == ("201", "Estrela", "Female", "pig")
    assert (born["birth_date"], born["registered_on"], born["life_status"]) == ("2026-05-03", "2026-05-03", "present")
    assert (born["place_id"], [each["id"] for each in born["groups"]]) == (pen, [sows])
    assert (born["genetic_dam_id"], born["birth_dam_id"], born["sire_id"]) == (dam, dam, sire)
    assert born["born_of_entry_id"] == str(entry.entry_id)


def test_a_move_of_the_dam_told_late_puts_her_young_where_she_was(farm: Farm) -> None:
    pen, other = farm.open_place(), farm.open_place("Baia 2")
    dam, calf = farm.register("101", place_id=pen), row("201")
    calve(farm, dam, calf)

    farm.journal.tell("move", dam, MARCH, to_place_id=other)

    assert farm.animal(calf["animal_id"])["place_id"] == other


def test_stillborn_young_become_no_animals(farm: Farm) -> None:
    dam, dead = farm.register("101"), row("201", birth_status="Stillborn")

    calve(farm, dam, dead)

    assert farm.client.get(farm.url(f"animals/{dead['animal_id']}")).status_code == 404


def test_young_of_pure_parents_are_half_of_each(farm: Farm) -> None:
    dam = farm.register("101", breed="landrace")
    sire = farm.register("900", sex="Male", breed="duroc")
    cross, told = row("201"), row("202", breed="pietrain")

    calve(farm, dam, cross, told, sire_id=sire)

    assert farm.animal(cross["animal_id"])["breed_fractions"] == [
        {"breed": "duroc", "fraction": 0.5},
        {"breed": "landrace", "fraction": 0.5},
    ]
    assert (farm.animal(told["animal_id"])["breed"], farm.animal(told["animal_id"])["breed_fractions"]) == (
        "pietrain",
        [],
    )


def test_young_without_numbers_are_called_after_their_dam_and_day(farm: Farm) -> None:
    dam, one, two = farm.register("101"), row(), row()

    calve(farm, dam, one, two)

    assert [farm.animal(each["animal_id"])["label"] for each in (one, two)] == [
        "101 · 2026-05-03 #1",
        "101 · 2026-05-03 #2",
    ]
    farm.journal.tell("tagging", dam, date(2026, 1, 1), scheme="br.management", identifier="7")
    assert farm.animal(one["animal_id"])["label"] == "7 · 2026-05-03 #1"
    farm.journal.tell("tagging", one["animal_id"], MAY, scheme="br.management", identifier="201")
    assert farm.animal(one["animal_id"])["label"] == "201"


def test_a_correction_maps_young_by_their_ids(farm: Farm) -> None:
    dam, kept, dropped, added = farm.register("101"), row("201"), row("202"), row("203")
    entry = calve(farm, dam, kept, dropped)

    changed = {**kept, "sex": "Male", "identifiers": [{"scheme": "br.management", "value": "301"}]}
    farm.journal.tell_again(entry, data={**entry.data, "offspring": [added, changed]})

    assert farm.found() == ["101", "203", "301"]
    assert farm.animal(kept["animal_id"])["sex"] == "Male"
    assert told_of(farm, dropped["animal_id"]) == ["animal.registered", "animal.removed"]


def test_a_correction_leaves_what_a_person_corrected_since(farm: Farm) -> None:
    dam, calf = farm.register("101"), row("201", name="Estrela")
    entry = calve(farm, dam, calf)
    version = farm.animal(calf["animal_id"])["version"]
    assert farm.patch(f"animals/{calf['animal_id']}", version, name="Lua", coat_colour="baia").status_code == 200

    farm.journal.tell_again(entry, data={**entry.data, "offspring": [{**calf, "sex": "Male"}]})

    corrected = farm.animal(calf["animal_id"])
    assert (corrected["name"], corrected["coat_colour"], corrected["sex"]) == ("Lua", "baia", "Male")


def test_a_retraction_removes_the_young_and_telling_it_again_brings_them_back(farm: Farm) -> None:
    dam, calf = farm.register("101"), row("201")
    entry = calve(farm, dam, calf)

    gone = farm.journal.tell_again(entry, retracted=True)

    assert farm.found() == ["101"]
    assert farm.client.get(farm.url(f"animals/{calf['animal_id']}")).status_code == 404
    assert farm.register("201")
    farm.journal.tell_again(gone, retracted=False)
    assert refusals(farm) == [(calf["animal_id"], "identifier_in_use")]


def test_removed_young_come_back_at_a_later_version(farm: Farm) -> None:
    dam, calf = farm.register("101"), row("201")
    entry = farm.journal.tell_again(calve(farm, dam, calf), retracted=True)

    farm.journal.tell_again(entry, retracted=False)

    assert told_of(farm, calf["animal_id"]) == ["animal.registered", "animal.removed", "animal.registered"]
    assert (farm.animal(calf["animal_id"])["version"], farm.found()) == (3, ["101", "201"])


def test_young_with_a_number_in_use_are_refused_until_it_is_free(farm: Farm) -> None:
    dam, holder, calf = farm.register("101"), farm.register("201"), row("201")
    lost = {"scheme": "br.management", "identifier": "201", "reason": "lost"}

    entry = calve(farm, dam, calf)

    assert refusals(farm) == [(calf["animal_id"], "identifier_in_use")]
    assert farm.found() == ["101", "201"]
    farm.journal.tell("departure", holder, MARCH, kind="Sale")
    assert farm.animal(calf["animal_id"])["label"] == "201"
    assert not [
        fact
        for fact in said(farm.store)
        if fact["type"].startswith("entry.") and fact["entry_id"] == str(entry.entry_id)
    ]
    assert lost


def test_young_refused_for_one_number_keep_nobody_from_their_others(farm: Farm) -> None:
    dam, calf = farm.register("101"), row("201")
    farm.register("201")
    calf["identifiers"].append({"scheme": "br.management", "value": "202"})
    calve(farm, dam, calf)

    farm.register("202")

    assert farm.found() == ["101", "201", "202"]


def test_a_dam_may_be_told_after_her_young(farm: Farm) -> None:
    dam, calf = str(new_id()), row("201")
    calve(farm, dam, calf)
    assert farm.found() == []

    farm.register("101", id=dam)

    assert farm.found() == ["101", "201"]


def test_the_place_of_a_birth_must_be_known(farm: Farm) -> None:
    dam, calf, pen = farm.register("101"), row("201"), str(new_id())
    calve(farm, dam, calf, place_id=pen)
    assert farm.found() == ["101"]

    farm.open_place("Maternidade", id=pen)

    assert farm.animal(calf["animal_id"])["place_id"] == pen


def test_a_birth_registers_the_animal_it_is_about(farm: Farm) -> None:
    dam, born = farm.register("101", place_id=farm.open_place()), str(new_id())
    numbers = [{"scheme": "br.management", "value": "201"}]

    farm.journal.tell("birth", born, MAY, species="pig", sex="Male", identifiers=numbers, genetic_dam_id=dam)

    animal = farm.animal(born)
    assert (animal["label"], animal["birth_date"], animal["birth_dam_id"]) == ("201", "2026-05-03", dam)
    assert animal["place_id"] == farm.animal(dam)["place_id"]


def test_a_birth_with_a_number_in_use_is_a_refused_entry(farm: Farm) -> None:
    farm.register("201")
    numbers = [{"scheme": "br.management", "value": "201"}]

    entry = farm.journal.tell("birth", new_id(), MAY, species="pig", sex="Male", identifiers=numbers)

    verdict = said(farm.store)[-1]
    assert (verdict["type"], verdict["entry_id"], verdict["reason"]) == (
        "entry.refused.v1",
        str(entry.entry_id),
        "identifier_in_use",
    )
    free = [{"scheme": "br.management", "value": "202"}]
    farm.journal.tell_again(
        entry, data={**entry.data, "identifiers": free}, reasons=("identifier_in_use",), verdict="disputed"
    )
    assert [fact["type"] for fact in said(farm.store)[-2:]] == ["entry.accepted.v1", "animal.registered.v1"]


def test_a_sire_that_cannot_be_is_refused_until_the_entry_is_corrected(farm: Farm) -> None:
    dam, calf = farm.register("101"), row("201")
    entry = calve(farm, dam, calf, sire_id=farm.register("900"))
    assert refusals(farm) == [(calf["animal_id"], "parent_wrong_sex")]

    farm.journal.tell_again(entry, data={**entry.data, "sire_id": farm.register("901", sex="Male")})

    assert farm.animal(calf["animal_id"])["sire_id"]


def test_two_entries_cannot_bear_the_same_animal(farm: Farm) -> None:
    calf = row("201")
    calve(farm, farm.register("101"), calf)

    calve(farm, farm.register("102"), calf)

    assert refusals(farm) in ([(calf["animal_id"], "id_taken")], [(calf["animal_id"], "identifier_in_use")])
    assert farm.animal(calf["animal_id"])["label"] == "201"


def test_a_litter_is_a_lot_of_the_dam_with_those_born_alive(farm: Farm) -> None:
    pen = farm.open_place()
    sow, litter = farm.register("101", place_id=pen), str(new_id())

    entry = farm.journal.tell(
        "parturition", sow, MAY, born_alive=12, stillborn=1, by_sex={"female": 7, "male": 5}, litter_id=litter
    )

    shown = farm.get(f"groups/{litter}")
    assert (shown["kind"], shown["lot_type"], shown["dam_id"], shown["parturition_id"]) == (
        "lot",
        "litter",
        sow,
        str(entry.entry_id),
    )
    assert (shown["head_count"], shown["by_sex"]) == (12, {"female": 7, "male": 5, "male_neuter": 0})
    assert (shown["place_id"], shown["birth_date"], shown["opened_on"]) == (pen, "2026-05-03", "2026-05-03")


def test_a_litter_follows_the_corrections_of_its_parturition(farm: Farm) -> None:
    sow, litter = farm.register("101"), str(new_id())
    entry = farm.journal.tell("parturition", sow, MAY, born_alive=12, litter_id=litter)
    farm.journal.tell("death", litter, date(2026, 5, 5), subject_type="lot", head_count=2, reason="Disease")

    entry = farm.journal.tell_again(entry, data={**entry.data, "born_alive": 11})
    assert farm.get(f"groups/{litter}")["head_count"] == 9
    entry = farm.journal.tell_again(entry, retracted=True)
    assert farm.get("groups")["items"] == []
    farm.journal.tell_again(entry, retracted=False)

    assert farm.get(f"groups/{litter}")["head_count"] == 9


def test_animals_picked_from_a_lot_belong_to_it_and_count_inside_it(farm: Farm) -> None:
    pen = farm.open_place()
    lot = farm.form_group("Lote 1", kind="lot", species="pig", head_count=50, place_id=pen, opened_on="2026-02-01")
    gilt = row("701")

    farm.journal.tell("identify_from_lot", lot, MAY, subject_type="lot", animals=[gilt])

    animal = farm.animal(gilt["animal_id"])
    assert (animal["label"], animal["lot_id"], animal["place_id"], animal["species"]) == ("701", lot, pen, "pig")
    assert farm.get("summary")["present"] == 50
    assert farm.get(f"groups/{lot}")["head_count"] == 50


def test_who_is_picked_from_a_lot_needs_a_number(farm: Farm) -> None:
    lot = farm.form_group("Lote 1", kind="lot", species="pig", head_count=50)

    farm.journal.tell("identify_from_lot", lot, MAY, subject_type="lot", animals=[row()])

    assert [reason for _, reason in refusals(farm)] == ["identifier_needed"]
    assert UUID(lot)


def test_a_refusal_is_said_again_with_its_reason_for_readers_who_lost_it(farm: Farm) -> None:
    farm.register("201")
    calf = row("201")
    calve(farm, farm.register("101"), calf)
    first = next(fact for fact in said(farm.store) if fact["type"] == "registration.refused.v1")

    with farm.store.write() as tx:
        say_refusals(tx, tx.all(sa.select(wished_animal).where(wished_animal.c.farm_id == farm.farm_id)))

    assert said(farm.store)[-1] == first
