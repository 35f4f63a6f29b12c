"""Breeds by any of their names."""

import pytest

from app.kernel.trade.breeds import BREEDS, breed_code, breed_labels
from app.kernel.trade.species import SPECIES


def test_every_name_of_every_breed_means_its_code() -> None:
    assert BREEDS.keys() == SPECIES.keys()
    for species, rows in BREEDS.items():
        for code, names in rows.items():
            assert {breed_code(name, species) for name in (code, *names.values())} == {code}


@pytest.mark.parametrize(
    ("name", "species", "code"),
    [
        ("Santa Inês", "sheep", "santa_ines"),
        ("santa ines", "sheep", "santa_ines"),
        ("YORKSHIRE", "pig", "large_white"),
        ("Pardo Suíço", "cattle", "brown_swiss"),
        ("Frisona", "cattle", "holstein"),
        ("Frisona", "sheep", "east_friesian"),
        ("Hy-line w 80", "chicken", "hy_line_w_80"),
        ("Duroc", "cattle", None),
        ("", "cattle", None),
        ("!", None, None),
    ],
)
def test_a_name_means_a_breed_of_its_species(name: str, species: str | None, code: str | None) -> None:
    assert breed_code(name, species) == code


def test_a_name_without_a_species_counts_when_it_means_one_breed_only() -> None:
    assert breed_code("Duroc") == "duroc"
    assert breed_code("Frisona") is None


def test_a_breed_of_the_farm_has_no_names_of_ours() -> None:
    assert breed_labels("jersolanda", "cattle") is None
