"""Breeds, feeds, semen and causes: what every farm has, and what a farm adds."""

from typing import Any

from tests.herd.conftest import Farm


def codes(farm: Farm, catalogue: str, **query: Any) -> list[str]:
    return [each["code"] for each in farm.get(f"catalogues/{catalogue}", **query)["items"]]


def test_a_farm_begins_with_breeds_feeds_and_causes_in_three_languages(farm: Farm) -> None:
    breeds = farm.get("catalogues/breeds", species="cattle")["items"]

    assert {each["species"] for each in breeds} == {"cattle"}
    holstein = next(each for each in breeds if each["code"] == "holstein")
    assert (holstein["labels"], holstein["built_in"]) == (
        {"en": "Holstein", "pt-BR": "Holandesa", "es": "Holando"},
        True,
    )
    assert "crushing" in codes(farm, "causes")
    assert "maize_silage" in codes(farm, "feeds")
    assert codes(farm, "semen") == []


def test_a_row_of_the_farm_is_added_corrected_and_closed(farm: Farm) -> None:
    added = farm.post("catalogues/breeds", name="Crioula Lageana", species="cattle")
    row = f"catalogues/breeds/{added.json['id']}"

    assert (added.status_code, added.json["code"], added.json["built_in"]) == (201, "crioula_lageana", False)
    closed = farm.patch(row, 1, closed=True)
    assert (closed.json["closed"], closed.json["version"]) == (True, 2)
    assert farm.patch(row, 1, name="Lageana").status_code == 412
    assert farm.get(row)["closed"]


def test_the_same_row_again_is_a_repeat_and_its_code_is_taken(farm: Farm) -> None:
    body = {"id": "0192b0e0-0000-7000-8000-000000000001", "name": "Feno da casa"}
    assert farm.post("catalogues/feeds", **body).status_code == 201
    assert farm.post("catalogues/feeds", **body).status_code == 200

    assert farm.post("catalogues/feeds", name="Feno da Casa").status_code == 409
    assert farm.post("catalogues/feeds", name="Feno", code="hay").status_code == 409


def test_semen_names_a_male(farm: Farm) -> None:
    sow, boar = farm.register("1"), farm.register("2", sex="Male")

    refused = farm.post("catalogues/semen", name="Dose 1", sire_id=sow)
    kept = farm.post("catalogues/semen", name="Dose 2", sire_id=boar, batch="B7", preservation="Liquid")

    assert (refused.status_code, kept.status_code) == (422, 201)
    assert (kept.json["sire_id"], kept.json["batch"]) == (boar, "B7")


def test_a_row_has_only_what_its_catalogue_has(farm: Farm) -> None:
    assert farm.post("catalogues/breeds", name="X", kg_per_bag=40).json["type"].endswith("not_in_catalogue")


def test_what_every_farm_has_is_not_changed(farm: Farm) -> None:
    hay = next(each for each in farm.get("catalogues/feeds")["items"] if each["code"] == "hay")

    assert farm.patch(f"catalogues/feeds/{hay['id']}", 1, name="Palha").status_code == 404
    assert farm.get(f"catalogues/feeds/{hay['id']}")["labels"]["pt-BR"] == "feno"


def test_an_animal_registered_with_the_name_of_a_breed_is_of_that_breed(farm: Farm) -> None:
    named = farm.register("1", breed="Grande Branco")
    parts = farm.register("2", breed_fractions=[part("LW"), part("landrace")])

    assert farm.animal(named)["breed"] == "large_white"
    assert farm.animal(parts)["breed_fractions"] == [part("large_white"), part("landrace")]


def test_a_breed_that_the_farm_wrote_down_is_known_by_its_name(farm: Farm) -> None:
    farm.post("catalogues/breeds", name="Porco Canastrão", code="canastra", species="pig")

    pig = farm.register("1", breed="porco canastrao")

    assert farm.animal(pig)["breed"] == "canastra"


def test_a_breed_that_nobody_knows_stays_as_it_is_written(farm: Farm) -> None:
    pig = farm.register("1", breed="LW×LR")

    farm.patch(f"animals/{pig}", 1, breed="Yorkshire")

    assert farm.animal(pig)["breed"] == "large_white"
    assert farm.animal(farm.register("2", breed="LW×LR"))["breed"] == "LW×LR"


def test_the_same_shares_under_two_names_of_a_breed_are_refused(farm: Farm) -> None:
    pig = farm.register("1")

    answer = farm.patch(f"animals/{pig}", 1, breed_fractions=[part("LW"), part("Yorkshire")])

    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/breed_fractions")


def test_parents_from_outside_and_young_have_breeds_by_their_codes(farm: Farm) -> None:
    outside = {"species": "pig", "sex": "Male", "name": "Trovão", "breed": "Piétrain"}

    assert farm.post("outside-parents", **outside).json["breed"] == "pietrain"


def part(breed: str) -> dict[str, Any]:
    return {"breed": breed, "fraction": 0.5}
