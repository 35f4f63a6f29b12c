"""Parents named in files: by any number or name, in any order of the rows, known, unknown or impossible."""

from datetime import date
from uuid import UUID, uuid4

import pytest

from modules.integration.domain.plan import KnownAnimal, Picture, PlannedRow
from tests.integration.files import TODAY, codes, plan

COLUMNS = "Brinco;Nome;Sexo;Nascimento;Mãe;Pai\n"


def by_label(rows: list[PlannedRow]) -> dict[str, PlannedRow]:
    return {row.label: row for row in rows}


def parent(row: PlannedRow, role: str) -> UUID | None:
    assert row.animal is not None
    return row.animal.parents.get(role)


def test_a_parent_may_stand_later_in_the_file_and_is_sent_before_its_young() -> None:
    rows = by_label(plan(COLUMNS + "3;;F;01/01/2025;2;1\n2;Vaca;F;01/01/2022;;1\n1;Touro;M;01/01/2019;;\n"))

    assert parent(rows["3"], "genetic_dam") == rows["2"].subject_id
    assert parent(rows["3"], "sire") == parent(rows["2"], "sire") == rows["1"].subject_id
    assert rows["1"].wave < rows["2"].wave < rows["3"].wave


@pytest.mark.parametrize(
    "named", ["982000001088420", "982 000001088420", "8000F58000109BA4", "Estrela", "estrela", "0142", "142"]
)
def test_a_parent_is_found_by_any_number_or_by_its_name(named: str) -> None:
    content = f"Brinco;EID;Nome;Sexo;Mãe\n0142;982000001088420;Estrela;F;\n7;;;F;{named}\n"

    dam, young = plan(content)

    assert parent(young, "genetic_dam") == dam.subject_id


def test_a_parent_that_the_farm_knows_is_found() -> None:
    dam = KnownAnimal(uuid4(), "cattle", "beef", date(2019, 1, 1), date(2019, 1, 1), "present", sex="Female")
    picture = Picture(
        zone="America/Sao_Paulo", today=TODAY, numbers={("br.management", "55"): dam.animal_id},
        animals={dam.animal_id: dam}, named={"mimosa": (dam.animal_id,)},
    )  # fmt: skip

    rows = plan("Brinco;Sexo;Mãe\n1;F;55\n2;F;Mimosa\n", picture=picture)

    assert [parent(row, "genetic_dam") for row in rows] == [dam.animal_id] * 2
    assert [row.parents for row in rows] == [[], []]


def test_an_unknown_parent_comes_from_outside_and_is_the_same_wherever_it_is_named() -> None:
    first, second = plan("Brinco;Sexo;Pai\n1;F;Campeão\n2;F;campeao\n")

    assert parent(first, "sire") == parent(second, "sire") == first.parents[0].parent_id
    assert (first.parents[0].name, first.parents[0].sex) == ("Campeão", "Male")


def test_an_outside_parent_keeps_the_number_it_is_named_by() -> None:
    [row] = plan("Brinco;Sexo;Pai\n1;F;982000001088420\n")

    assert row.parents[0].number == ("std.iso.11785", "982000001088420")


@pytest.mark.parametrize("cell", ["", "-", "0", "?", "desconhecido", "NA"])
def test_a_parent_that_nobody_knows_is_none(cell: str) -> None:
    [row] = plan(f"Brinco;Sexo;Mãe\n1;F;{cell}\n")

    assert row.animal is not None
    assert row.animal.parents == {}
    assert row.parents == []


def test_who_bears_is_female_and_who_sires_is_male_where_the_file_does_not_tell() -> None:
    rows = by_label(plan("Brinco;Mãe;Pai\n1;;\n2;;\n3;1;2\n"))

    assert [rows[label].animal.sex for label in "123"] == ["Female", "Male", "Unknown"]  # type: ignore[union-attr]


def test_the_dam_that_bore_it_may_be_another() -> None:
    [row] = plan("Brinco;Sexo;Mãe;Receptora\n1;F;Doadora;Barriga\n")

    assert {each.name for each in row.parents} == {"Doadora", "Barriga"}
    assert parent(row, "genetic_dam") != parent(row, "birth_dam")


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("1;;F;01/01/2020;;\n2;;F;01/01/2024;;1\n", "parent_wrong_sex"),
        ("1;;M;01/01/2020;;\n2;;F;01/01/2024;1;\n", "parent_wrong_sex"),
        ("1;;F;01/01/2024;;\n2;;F;01/01/2024;1;\n", "parent_younger"),
        ("1;;F;;;\n2;;F;;2;\n", "own_ancestor"),
        ("1;Rosa;F;;;\n3;Rosa;F;;;\n2;;F;;Rosa;\n", "parent_ambiguous"),
    ],
)
def test_a_parent_that_cannot_be_is_told_on_its_row(rows: str, code: str) -> None:
    planned = plan(COLUMNS + rows)

    assert code in codes(planned[-1])
    assert planned[-1].animal is None
    assert planned[0].animal is not None


def test_who_is_among_its_own_ancestors_is_told_and_nobody_else() -> None:
    rows = by_label(plan("Brinco;Mãe\n1;2\n2;3\n3;1\n4;1\n5;\n"))

    assert [label for label in "12345" if "own_ancestor" in codes(rows[label])] == ["1", "2", "3"]


def test_a_damaged_number_of_a_parent_is_refused() -> None:
    [row] = plan("Brinco;Sexo;Pai\n1;F;9.82E+14\n")

    assert "damaged_number" in codes(row)
