"""What an animal is called."""

import pytest

from modules.herd.domain.labels import label_of, natural, plain


def test_names_sort_as_people_read_them() -> None:
    assert sorted(["B10", "b2", "A1", "B1a"], key=natural) == ["A1", "B1a", "b2", "B10"]


@pytest.mark.parametrize(
    ("numbers", "name", "label"),
    [
        ([("electronic_tag", "982000001088420"), ("visual_tag", "0431")], "Mimosa", "0431"),
        ([("electronic_tag", "982000001088420")], "Mimosa", "088420"),
        ([("brand", "X7"), ("management", "12")], None, "X7"),
        ([], "Mimosa", "Mimosa"),
    ],
)
def test_an_animal_is_called_by_what_is_read_by_eye(
    numbers: list[tuple[str, str]], name: str | None, label: str
) -> None:
    assert label_of(numbers, name) == label


def test_a_name_is_found_without_its_accents() -> None:
    assert plain("Índia Açaí") == "india acai"
