"""Rows about known animals: what they say otherwise is shown, and done only when a person chose so."""

from typing import Any

from tests.integration.importing import Body, carry_out, change, draft, rows_of
from tests.running import Rebanho

COWS = "Brinco;Nome;Sexo;Nascimento;Raça;Piquete;Lote;Entrada\n101;Estrela;;10/02/2024;Nelore;Norte;Recria;01/03/2026\n"
NEWS = (
    "Brinco;Nome;Sexo;Nascimento;Raça;Piquete;Lote;Data;EID\n"
    "101;Estrela Dalva;F;11/02/2024;Angus;Sul;Engorda;01/05/2026;982000001088420\n"
)


def animal(rebanho: Rebanho) -> Body:
    [found] = rebanho.client().get(f"/api/herd/v1/farms/{rebanho.farm_id}/animals").get_json()["items"]
    return found


def second_places(rebanho: Rebanho) -> None:
    """The place and the group that the news name."""
    client, farm = rebanho.client(), f"/api/herd/v1/farms/{rebanho.farm_id}"
    client.post(f"{farm}/places", json={"kind": "paddock", "name": "Sul"})
    client.post(f"{farm}/groups", json={"kind": "group", "name": "Engorda", "purpose": "feeding", "species": "cattle"})
    rebanho.settle()


def changes(row: Body) -> dict[str, tuple[Any, Any]]:
    return {each["field"]: (each["old"], each["new"]) for each in row["outcome"]["changes"]}


def test_differences_are_shown_old_and_new_and_change_nothing_unasked(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, COWS, species="cattle"))
    second_places(rebanho)
    before = animal(rebanho)

    imported = draft(rebanho, NEWS, species="cattle")
    [row] = rows_of(rebanho, imported["id"])

    found = changes(row)
    assert {name: found[name] for name in ("name", "sex", "birth_date", "breed")} == {
        "name": ("Estrela", "Estrela Dalva"),
        "sex": ("Unknown", "Female"),
        "birth_date": ("2024-02-10", "2024-02-11"),
        "breed": ("nelore", "angus"),
    }
    assert found["place_id"][0] == before["place_id"]
    assert found["identifier"] == (None, "std.iso.11785=982000001088420")
    assert {"differs", "number_not_added"} <= {each["code"] for each in row["errors"]}
    assert (row["status"], imported["counts"]["updates"]) == ("repeated", 1)
    carry_out(rebanho, imported)
    assert animal(rebanho) == before


def test_differences_are_carried_out_when_a_person_chose_so(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, COWS, species="cattle"))
    second_places(rebanho)

    imported = change(rebanho, draft(rebanho, NEWS, species="cattle"), options={"update_known": True}).get_json()
    done = carry_out(rebanho, imported)

    assert (done["state"], done["counts"]["stored"]) == ("done", 1)
    found = animal(rebanho)
    assert [found["name"], found["sex"], found["birth_date"], found["breed"]] == [
        "Estrela Dalva", "Female", "2024-02-11", "angus",
    ]  # fmt: skip
    assert found["place_name"] == "Sul"
    assert "Engorda" in {group["name"] for group in found["groups"]}
    assert {each["value"] for each in found["identifiers"]} == {"101", "982000001088420"}
    [row] = rows_of(rebanho, done["id"])
    assert row["outcome"]["update"] == {"answer": "changed"}


def test_the_same_update_again_finds_nothing_to_change(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, COWS, species="cattle"))
    second_places(rebanho)
    carry_out(rebanho, change(rebanho, draft(rebanho, NEWS), options={"update_known": True}).get_json())
    before = animal(rebanho)

    again = change(rebanho, draft(rebanho, NEWS), options={"update_known": True}).get_json()

    assert (again["counts"]["updates"], again["counts"]["ready"]) == (0, 0)
    carry_out(rebanho, again)
    assert animal(rebanho) == before


def test_a_known_sex_is_not_made_unknown_or_another(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, "Brinco;Sexo;Entrada\n101;F;01/03/2026\n", species="cattle"))

    imported = draft(rebanho, "Brinco;Sexo\n101;M\n", species="cattle")

    assert imported["counts"]["updates"] == 0


def test_what_a_person_changed_meanwhile_is_left_and_told(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, COWS, species="cattle"))
    content = "Brinco;Nome\n101;Dalva\n"
    imported = change(rebanho, draft(rebanho, content), options={"update_known": True}).get_json()
    found = animal(rebanho)
    url = f"/api/herd/v1/farms/{rebanho.farm_id}/animals/{found['id']}"
    answer = rebanho.client().patch(url, json={"name": "Lua"}, headers={"If-Match": f'"{found["version"]}"'})
    assert answer.status_code == 200

    done = carry_out(rebanho, imported)

    [row] = rows_of(rebanho, done["id"])
    assert (row["status"], row["outcome"]["refusals"][0]["reason"]) == ("refused", "changed_meanwhile")
    assert animal(rebanho)["name"] == "Lua"
