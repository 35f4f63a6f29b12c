"""Parents, from the herd and from outside, and the trees they make."""

from typing import Any

import pytest

from app.kernel.ids import new_id
from tests.herd.conftest import Farm, pig
from tests.herd.test_costs import counted


def outside(farm: Farm, name: str = "Touro do Norte", sex: str = "Male", **more: Any) -> str:
    """A parent that never was on the farm."""
    answer = farm.post("outside-parents", name=name, species="pig", sex=sex, **more)
    assert answer.status_code == 201, answer.text
    return str(answer.json["id"])


def refusal(answer: Any) -> tuple[int, str, str]:
    problem = answer.json
    return answer.status_code, problem["type"].rpartition("/")[2], problem["errors"][0]["pointer"]


def test_an_animal_may_have_parents_from_the_herd_and_from_outside(farm: Farm) -> None:
    dam, sire = farm.register("1"), outside(farm)

    child = farm.register("2", genetic_dam_id=dam, sire_id=sire, sire_certainty="probable")

    tree = farm.get(f"animals/{child}/pedigree")
    assert (tree["label"], tree["dam"]["label"], tree["sire"]["label"]) == ("2", "1", "Touro do Norte")
    assert (tree["dam"]["origin"], tree["sire"]["origin"], tree["sire_certainty"]) == ("herd", "outside", "probable")
    assert farm.animal(child)["birth_dam_id"] == dam


def test_parents_are_set_by_correction_too(farm: Farm) -> None:
    dam, child = farm.register("1"), farm.register("2")

    answer = farm.patch(
        f"animals/{child}", 1, genetic_dam_id=dam, birth_dam_id=farm.register("3"), dam_certainty="known"
    )

    assert (answer.status_code, answer.json["genetic_dam_id"]) == (200, dam)


@pytest.mark.parametrize(
    ("role", "body", "code"),
    [
        ("sire_id", {}, "parent_wrong_sex"),
        ("genetic_dam_id", {"species": "cattle"}, "parent_wrong_species"),
        ("genetic_dam_id", {"birth_date": "2025-12-01"}, "parent_younger"),
    ],
)
def test_an_impossible_parent_is_refused_at_its_field(farm: Farm, role: str, body: dict[str, Any], code: str) -> None:
    parent = farm.register("1", **body)

    answer = farm.post("animals", **pig("2", birth_date="2026-01-01", **{role: parent}))

    assert refusal(answer) == (422, code, f"/{role}")


def test_a_parent_that_nobody_knows_is_refused(farm: Farm) -> None:
    answer = farm.post("animals", **pig("2", sire_id=str(new_id())))

    assert answer.json["type"].endswith("parent_unknown")


def test_nobody_is_their_own_ancestor(farm: Farm) -> None:
    grandmother = farm.register("1")
    mother = farm.register("2", genetic_dam_id=grandmother)
    child = farm.register("3", genetic_dam_id=mother)

    assert refusal(farm.patch(f"animals/{grandmother}", 1, genetic_dam_id=child)) == (
        422,
        "own_ancestor",
        "/genetic_dam_id",
    )
    assert refusal(farm.patch(f"animals/{child}", 1, genetic_dam_id=child)) == (422, "own_ancestor", "/genetic_dam_id")


def test_shares_of_breeds_are_one_whole(farm: Farm) -> None:
    half = {"breed": "duroc", "fraction": 0.5}

    answer = farm.post("animals", **pig("1", breed_fractions=[half, {"breed": "landrace", "fraction": 0.4}]))
    assert answer.json["type"].endswith("fractions_not_whole")
    crossed = farm.register("2", breed_fractions=[half, {"breed": "landrace", "fraction": 0.5004}])

    assert [each["breed"] for each in farm.animal(crossed)["breed_fractions"]] == ["duroc", "landrace"]


def test_a_tree_of_seven_generations_of_kin_costs_three_statements(farm: Farm) -> None:
    dam, sire = farm.register("D0"), farm.register("S0", sex="Male")
    for generation in range(1, 8):
        parents = {"genetic_dam_id": dam, "sire_id": sire}
        dam, sire = farm.register(f"D{generation}", **parents), farm.register(f"S{generation}", sex="Male", **parents)

    with counted(farm.store) as ran:
        tree = farm.get(f"animals/{dam}/pedigree", generations=7)

    assert len(ran) == 3
    node, depth = tree, 0
    while node["dam"]:
        node, depth = node["dam"], depth + 1
    assert (depth, node["label"], node["repeated"], tree["dam"]["repeated"]) == (7, "D0", True, False)
    assert farm.get(f"animals/{dam}/pedigree", generations=2)["dam"]["dam"]["dam"] is None


def test_the_deepest_tree_has_ten_generations(farm: Farm) -> None:
    answer = farm.client.get(farm.url(f"animals/{farm.register()}/pedigree?generations=11"))

    assert answer.status_code == 400 or answer.status_code == 422


def test_progeny_is_a_list_by_pages_youngest_first(farm: Farm) -> None:
    sire = outside(farm)
    for number in range(3):
        farm.register(str(number), sire_id=sire, birth_date=f"2026-01-0{number + 1}")

    first = farm.get(f"animals/{sire}/progeny", limit=2)
    rest = farm.get(f"animals/{sire}/progeny", limit=2, cursor=first["next"])

    assert [each["label"] for each in first["items"] + rest["items"]] == ["2", "1", "0"]
    assert rest["next"] is None


def test_the_parents_of_another_farm_are_not_found(farm: Farm) -> None:
    assert farm.client.get(farm.url(f"animals/{new_id()}/pedigree")).status_code == 404
    assert farm.client.get(farm.url(f"animals/{new_id()}/progeny")).status_code == 404


def test_a_parent_from_outside_is_corrected_and_closed(farm: Farm) -> None:
    sire = outside(farm, identifiers=[{"scheme": "br.management", "value": " 77 "}])

    answer = farm.patch(f"outside-parents/{sire}", 1, breed="duroc", closed=True)

    assert (answer.json["breed"], answer.json["closed"], answer.json["version"]) == ("duroc", True, 2)
    assert answer.json["identifiers"] == [{"scheme": "br.management", "value": "77"}]
    assert farm.patch(f"outside-parents/{sire}", 1, breed="duroc").status_code == 412
    assert [each["name"] for each in farm.get("outside-parents")["items"]] == ["Touro do Norte"]
