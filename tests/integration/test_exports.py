"""What is exported can be opened anywhere, and imported again it is nothing new."""

import io
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from tests.integration.importing import carry_out, change, draft, upload
from tests.running import Rebanho

HERD = (
    "Brinco;EID;Nome;Sexo;Nascimento;Raça;Piquete;Lote;Peso 01/03/2026\n"
    "0101;982000001088420;Estrela;F;10/02/2024;Angus;Norte;Recria | Exposição;312,5\n"
    "102;;=Pintada;M;2024-02-12;Nelore;Sul;Recria;298\n"
    "103;;Boi;boi;2023-02-12;;;;\n"
)


def export(rebanho: Rebanho, path: str, *, role: str = "owner", tongue: str = "pt-BR", **query: str) -> Any:
    module = "events" if path.startswith("events") else "herd"
    url = f"/api/{module}/v1/farms/{rebanho.farm_id}/{path}"
    return rebanho.client(role).get(url, query_string=query, headers={"Accept-Language": tongue})


def table(content: bytes) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


@pytest.fixture
def farm(rebanho: Rebanho) -> Rebanho:
    """Three animals with numbers, places, groups and weights."""
    assert carry_out(rebanho, draft(rebanho, HERD, species="cattle", production_type="beef"))["state"] == "done"
    return rebanho


@pytest.mark.parametrize("tongue", ["pt-BR", "en", "es"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_an_exported_herd_imported_again_is_nothing_new(farm: Rebanho, form: str, tongue: str) -> None:
    content = export(farm, f"animals.{form}", tongue=tongue).data

    imported = upload(farm, content, name=f"animals.{form}", locale=tongue).get_json()
    again = change(farm, imported, options={"update_known": True}).get_json()

    counts = again["counts"]
    assert (counts["rows"], counts["known_animals"], counts["errors"]) == (3, 3, 0), again
    assert (counts["ready"], counts["new_animals"], counts["updates"], counts["weighings"]) == (0, 0, 0, 0)


def test_the_titles_and_words_are_in_the_language_of_the_reader(farm: Rebanho) -> None:
    lines = export(farm, "animals.csv").data.decode("utf-8-sig").splitlines()

    assert lines[0].startswith("número eletrônico;número de manejo;nome;espécie")
    assert '"982000001088420";"0101";Estrela;bovino;corte;fêmea;10/02/2024' in lines[1]
    assert "312,5" in lines[1]
    assert ";'=Pintada;" in lines[2]


def test_columns_separator_and_decimal_sign_can_be_chosen(farm: Rebanho) -> None:
    said = {"columns": "name,last_weight_kg", "separator": "pipe", "decimal": "point", "bom": "false"}

    assert export(farm, "animals.csv", **said).data.decode().splitlines() == [
        "nome|último peso (kg)", "Estrela|312.5", "'=Pintada|298", "Boi|",
    ]  # fmt: skip
    unknown = export(farm, "animals.csv", columns="name,wings")
    assert (unknown.status_code, unknown.get_json()["code"]) == (422, "table/unknown_columns")


def test_only_the_animals_that_fit_are_exported(farm: Rebanho) -> None:
    found = export(farm, "animals.csv", columns="name", sex="Female").data.decode("utf-8-sig").splitlines()

    assert found == ["nome", "Estrela"]


def test_the_journal_is_exported_with_the_fields_of_its_kind(farm: Rebanho) -> None:
    lines = export(farm, "events.csv", kind="weighing").data.decode("utf-8-sig").splitlines()

    assert "peso" in lines[0]
    assert len(lines) == 3
    assert {"312,5", "298"} <= {cell for line in lines[1:] for cell in line.split(";")}
    rows = table(export(farm, "events.xlsx").data)
    assert len(rows) == 1 + 3 + 2  # three registrations and two weights


@pytest.mark.parametrize(("path", "names"), [("places", {"Norte", "Sul"}), ("groups", {"Recria", "Exposição"})])
def test_places_and_groups_are_exported(farm: Rebanho, path: str, names: set[str]) -> None:
    found = export(farm, f"{path}.csv", columns="name").data.decode("utf-8-sig").splitlines()

    assert set(found[1:]) == names
    assert {row[0] for row in table(export(farm, f"{path}.xlsx").data)[1:]} == names


@pytest.mark.parametrize(("role", "status"), [("owner", 200), ("manager", 200), ("worker", 200), ("viewer", 403)])
def test_workers_export_lists_and_viewers_do_not(rebanho: Rebanho, role: str, status: int) -> None:
    assert export(rebanho, "animals.csv", role=role).status_code == status
    assert export(rebanho, "events.xlsx", role=role).status_code == status
