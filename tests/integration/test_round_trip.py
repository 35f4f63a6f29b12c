"""A herd taken along as a file is the same herd where that file is imported."""

import csv
import io
from collections.abc import Mapping
from typing import Any

import pytest

from tests.integration.importing import carry_out, change, draft, rows_of, upload
from tests.integration.test_export_trail import lines
from tests.running import Rebanho

HERD = """\
Brinco;EID;Nome;Sexo;Nascimento;Raça;Composição racial;Mãe;Pai;Receptora;Piquete;Lote;Entrada;Saída;Motivo;Morte
0101;982000001088420;Estrela;F;10/02/2017;HPB;;;;;Norte;Recria | Exposição;01/03/2017;;;
900;;Trovão;M;01/01/2016;Gyr;;;Campeão | 982000009999999;;Sul;;01/03/2016;;;
0102;;=Pintada;F;12/02/2020;;62,5% Holandês + 37,5% Gir;0101;900;;Norte;Recria;12/02/2020;;;
0103;;;F;13/02/2023;Mestiça do Vale;;Estrela;Campeão;0102;;;14/02/2023;;;
;982000001088421;Sem brinco;M;;;33,3333% Linha 3/4 + 66,6667% Gir;Doadora;;;;;14/02/2023;;;
0104;;Vendida;F;01/05/2021;Jersolanda;;0101;;;Norte;;01/05/2021;03/06/2024;vendida;
0105;;Perdido;C;01/05/2021;Nelore;;;900;;;;01/05/2021;;;04/07/2024
"""


@pytest.fixture
def farm(rebanho: Rebanho) -> Rebanho:
    """Seven animals: parents on the farm and outside it, breeds in parts, one sold, one dead."""
    row = {"name": "Mestiça do Vale", "code": "vale", "species": "cattle"}
    address = f"/api/herd/v1/farms/{rebanho.farm_id}/catalogues/breeds"
    assert rebanho.client().post(address, json=row).status_code == 201
    done = carry_out(rebanho, draft(rebanho, HERD, species="cattle", production_type="dairy"))
    assert (done["state"], done["counts"]["stored"]) == ("done", 7), rows_of(rebanho, done["id"])
    return rebanho


def export(rebanho: Rebanho, form: str = "csv", tongue: str = "pt-BR", **query: str) -> bytes:
    url = f"/api/herd/v1/farms/{rebanho.farm_id}/animals.{form}"
    answer = rebanho.client().get(url, query_string=query, headers={"Accept-Language": tongue})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    content: bytes = answer.data
    return content


def told(rebanho: Rebanho, **query: str) -> list[dict[str, str]]:
    """What the export says, without the ids, which are another on every farm."""
    lines = csv.DictReader(io.StringIO(export(rebanho, **query).decode("utf-8-sig")), delimiter=";")
    return [{title: cell for title, cell in line.items() if "Rebanho" not in title} for line in lines]


def of(rebanho: Rebanho, **query: str) -> Mapping[str, dict[str, str]]:
    return {line["nome"] or line["número de manejo"]: line for line in told(rebanho, **query)}


def settled_in(rebanho: Rebanho, content: bytes, form: str, tongue: str) -> dict[str, Any]:
    imported = upload(rebanho, content, name=f"animals.{form}", locale=tongue).get_json()
    return carry_out(rebanho, imported)


@pytest.mark.parametrize(("form", "tongue"), [("csv", "pt-BR"), ("csv", "en"), ("xlsx", "es")])
def test_a_herd_exported_is_the_same_herd_on_an_empty_farm(farm: Rebanho, form: str, tongue: str) -> None:
    before = told(farm)
    content = export(farm, form, tongue)

    farm.farm_id = farm.other_farm()
    done = settled_in(farm, content, form, tongue)

    assert (done["state"], done["counts"]["stored"]) == ("done", 7), done
    assert told(farm) == before
    again = upload(farm, export(farm, form, tongue), name=f"herd.{form}", locale=tongue).get_json()
    counts = change(farm, again, options={"update_known": True}).get_json()["counts"]
    assert (counts["known_animals"], counts["new_animals"], counts["updates"], counts["ready"]) == (7, 0, 0, 0)


def test_parents_are_told_by_what_finds_them_again(farm: Rebanho) -> None:
    found = of(farm)

    assert [found["'=Pintada"][role] for role in ("mãe", "pai", "receptora")] == ["0101", "900", ""]
    assert [found["0103"][role] for role in ("mãe", "receptora")] == ["0101", "0102"]
    assert found["Trovão"]["pai"] == found["0103"]["pai"] == "Campeão | 982000009999999"


def test_the_ids_of_parents_stand_in_the_file(farm: Rebanho) -> None:
    columns = "name,id,genetic_dam_id,birth_dam_id"
    lines = csv.reader(io.StringIO(export(farm, columns=columns).decode("utf-8-sig")), delimiter=";")
    ids = {name: rest for name, *rest in lines}

    assert ids["'=Pintada"][1:] == [ids["Estrela"][0]] * 2
    assert ids[""][1:] == [ids["Estrela"][0], ids["'=Pintada"][0]]


def test_breeds_are_told_by_name_and_by_their_parts(farm: Rebanho) -> None:
    found = of(farm)

    assert [found[name]["raça"] for name in ("Estrela", "Trovão", "0103")] == ["Holandesa", "Gir", "Mestiça do Vale"]
    assert found["'=Pintada"]["composição racial"] == "62,5% Holandesa + 37,5% Gir"
    assert found["Sem brinco"]["composição racial"] == "33,3333% Linha 3/4 + 66,6667% Gir"


def test_a_day_that_is_past_is_exported_as_it_was(farm: Rebanho) -> None:
    then, now = of(farm, on="2024-06-02"), of(farm)

    assert [then[name]["situação"] for name in ("Vendida", "Perdido")] == ["presente", "presente"]
    assert [then["Vendida"][title] for title in ("número de manejo", "mãe", "local")] == ["0104", "0101", "Norte"]
    assert [now["Vendida"][title] for title in ("situação", "data de saída", "local")] == ["saiu", "03/06/2024", ""]
    assert [now["Perdido"][title] for title in ("situação", "data da morte")] == ["morto", "04/07/2024"]
    assert set(of(farm, on="2016-12-31")) == {"Trovão"}


def test_the_trail_tells_of_which_day_the_list_was(farm: Rebanho) -> None:
    export(farm, "xlsx", on="2024-06-02")

    assert lines(farm)[0]["details"]["filters"] == {"on": "2024-06-02"}
