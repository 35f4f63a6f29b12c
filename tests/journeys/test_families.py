"""Births and what follows from them, through every module: young, litters, lost tags, shelters, records joined."""

from typing import Any

from app.kernel.ids import new_id
from tests.journeys.conftest import Owner


def offspring(number: str | None, sex: str = "Female", **more: Any) -> dict[str, Any]:
    """A row of young under an id of its own."""
    numbers = [{"scheme": "br.management", "value": number, "type": "visual_tag", "official": False}] if number else []
    return {"animal_id": str(new_id()), "sex": sex, "identifiers": numbers, **more}


def cow(owner: Owner, number: str, **more: Any) -> str:
    body = {"species": "cattle", "production_type": "beef", "birth_date": "2020-03-01", **more}
    return owner.register(number, **body)


def calve(owner: Owner, dam: str, *rows: dict[str, Any], on: str = "2026-05-03", **more: Any) -> Any:
    """The dam gives birth."""
    told = {"born_alive": len(rows), "stillborn": 0, "offspring": list(rows), **more}
    return owner.record("parturition", dam, on, **told)


def correct(owner: Owner, entry_id: str, **data: Any) -> Any:
    entry = owner.find_entry(entry_id)
    change = {"data": {**entry["data"], **data}, "why": "engano"}
    return owner.send("PUT", "events", f"events/{entry_id}", change, version=entry["version"])


def retract(owner: Owner, entry_id: str) -> Any:
    version = owner.find_entry(entry_id)["version"]
    return owner.send("DELETE", "events", f"events/{entry_id}?why=engano", version=version)


def labels(owner: Owner, **query: Any) -> list[str]:
    return [each["label"] for each in owner.get("herd", "animals", **query)["items"]]


def test_a_calf_is_on_the_farm_from_its_birth_on(owner: Owner) -> None:
    pasture = owner.place("Pasto 1", "paddock")
    dam, calf = cow(owner, "101", place_id=pasture), offspring("201")

    calve(owner, dam, calf)

    assert labels(owner) == ["101", "201"]
    born = owner.animal(calf["animal_id"])
    assert (born["genetic_dam_id"], born["place_id"], born["birth_date"]) == (dam, pasture, "2026-05-03")
    assert labels(owner, place_id=pasture, on="2026-05-02") == ["101"]
    owner.record("weighing", calf["animal_id"], "2026-05-20", mode="single", weight_kg=55)
    assert owner.animal(calf["animal_id"])["last_weight_kg"] == 55
    owner.assert_pictures_agree()


def test_a_calf_whose_number_is_taken_comes_back_to_who_wrote_it(owner: Owner) -> None:
    dam, calf = cow(owner, "101"), offspring("201")
    cow(owner, "201")

    entry = calve(owner, dam, calf)

    told = owner.find_entry(entry["id"])
    assert told["verdict"] == "recorded"
    assert [(each["animal_id"], each["reason"]) for each in told["refused"]] == [
        (calf["animal_id"], "identifier_in_use")
    ]
    calf["identifiers"][0]["value"] = "202"
    assert correct(owner, entry["id"], offspring=[calf]).status_code == 200
    assert owner.find_entry(entry["id"])["refused"] == []
    assert labels(owner) == ["101", "201", "202"]
    owner.assert_pictures_agree()


def test_a_corrected_birth_changes_the_young_it_names(owner: Owner) -> None:
    dam, one, two = cow(owner, "101"), offspring("201"), offspring(None)
    entry = calve(owner, dam, one)

    correct(owner, entry["id"], born_alive=2, offspring=[two, {**one, "sex": "Male"}])

    assert labels(owner) == ["101", "101 · 2026-05-03", "201"]
    assert owner.animal(one["animal_id"])["sex"] == "Male"
    owner.assert_pictures_agree()


def test_a_birth_taken_back_takes_its_young_along_unless_they_live_on(owner: Owner) -> None:
    dam, calf = cow(owner, "101"), offspring("201")
    entry = calve(owner, dam, calf)
    weighed = owner.record("weighing", calf["animal_id"], "2026-05-20", mode="single", weight_kg=55)

    refused = retract(owner, entry["id"])
    assert (refused.status_code, refused.json["code"].rpartition("/")[2]) == (422, "young_have_entries")
    retract(owner, weighed["id"])
    assert retract(owner, entry["id"]).status_code == 200

    assert labels(owner) == ["101"]
    owner.assert_pictures_agree()
    owner.register("201", species="cattle")
    owner.assert_pictures_agree()


def test_a_calf_born_alone_is_registered_by_its_birth(owner: Owner) -> None:
    dam, calf = cow(owner, "101", place_id=owner.place("Pasto 1", "paddock")), str(new_id())
    numbers = offspring("201")["identifiers"]
    born = {"species": "cattle", "sex": "Male", "identifiers": numbers, "genetic_dam_id": dam, "birth_status": "Alive"}

    answer = owner.send("POST", "events", "events", owner.entry("birth", calf, "2026-05-03", **born))

    assert answer.status_code in (201, 202), answer.text
    assert owner.find_entry(answer.json["id"])["verdict"] == "recorded"
    assert owner.animal(calf)["life_status"] == "present"
    owner.assert_pictures_agree()


def test_a_sow_has_a_litter_of_those_born_alive(owner: Owner) -> None:
    pen = owner.place("Maternidade 1")
    sow = owner.register("101", production_type="breeding", birth_date="2024-01-01", place_id=pen)

    entry = owner.record("parturition", sow, "2026-05-03", born_alive=12, stillborn=1, mummified=0)

    (litter,) = owner.get("herd", "groups")["items"]
    assert (litter["lot_type"], litter["head_count"], litter["dam_id"], litter["place_id"]) == ("litter", 12, sow, pen)
    owner.record("death", litter["id"], "2026-05-04", lot=True, method="Perished", reason="Other", head_count=2)
    owner.assert_pictures_agree()
    assert correct(owner, entry["id"], born_alive=11).status_code == 200
    assert owner.get("herd", f"groups/{litter['id']}")["head_count"] == 9
    owner.assert_pictures_agree()
    assert owner.get("herd", f"groups/{litter['id']}/balance", to="2026-05-05")["items"][1]["dead"] == 2


def test_an_animal_picked_out_of_a_lot_counts_inside_it(owner: Owner) -> None:
    pen = owner.place("Creche 1")
    lot = owner.group("Lote 1", kind="lot", species="pig", head_count=50, place_id=pen, opened_on="2026-02-01")
    gilt = offspring("701")

    owner.record("identify_from_lot", lot, "2026-05-03", lot=True, animals=[gilt])

    assert owner.animal(gilt["animal_id"])["lot_id"] == lot
    assert owner.get("herd", "summary")["present"] == 50
    assert owner.get("herd", f"places/{pen}")["heads_inside"] == 50
    owner.assert_pictures_agree()


def test_a_lost_tag_and_its_replacement_find_the_same_animal(owner: Owner) -> None:
    animal = cow(owner, "101")
    tag = {"scheme": "br.management", "type": "visual_tag", "official": False, "reason": "lost"}

    owner.record("tag_replaced", animal, "2026-05-03", identifier="555", old_identifier="101", **tag)

    assert [each["id"] for each in owner.get("herd", "animals", q="101")["items"]] == [animal]
    assert labels(owner, q="555") == ["555"]
    other = cow(owner, "101", confirmed=[{"code": "identifier_retired"}])
    lost = owner.send(
        "POST",
        "events",
        "events/batch",
        {"items": [owner.entry("tag_lost", animal, "2026-05-04", identifier="9", **tag)]},
    )
    assert owner.find_entry(lost.json["items"][0]["id"])["reasons"] == ["identifier_not_carried"]
    assert owner.animal(other)["label"] == "101"
    owner.assert_pictures_agree()


def test_a_shelter_takes_its_animals_along(owner: Owner) -> None:
    north, south = owner.place("Norte", "paddock"), owner.place("Sul", "paddock")
    shelter = owner.place("Abrigo", "shelter", parent_id=north)
    owner.register("1", place_id=shelter)
    entry = owner.entry("move", shelter, "2026-05-03", to_place_id=south)

    answer = owner.send("POST", "events", "events", {**entry, "subject": {"type": "place", "id": shelter}})

    assert answer.status_code == 201, answer.text
    assert labels(owner, place_id=south) == ["1"]
    assert labels(owner, place_id=north, on="2026-05-02") == ["1"]
    owner.assert_pictures_agree()


def test_two_records_of_one_animal_become_one_with_both_histories(owner: Owner) -> None:
    animal = cow(owner, "101")
    met = owner.make("herd", "animals", species="cattle", provisional=True, registered_on="2026-01-05")["id"]
    owner.record("weighing", met, "2026-05-03", mode="single", weight_kg=300)

    answer = owner.send("POST", "herd", f"animals/{met}/merge", {"into": animal})

    assert answer.status_code == 200, answer.text
    assert labels(owner) == ["101"]
    assert owner.animal(animal)["last_weight_kg"] == 300
    assert "weighing" in owner.timeline(animal)
    owner.assert_pictures_agree()
