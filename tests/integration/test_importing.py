"""From a file to the farm, through the API and back as a report."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from app.kernel import clock
from modules.integration.models import import_file, known_animal, known_identifier, known_place
from modules.integration.services.imports import forget_old_drafts
from tests.integration.files import BRAZILIAN, TRU_TEST
from tests.integration.importing import address, carry_out, change, draft, get, rows_of, start, upload
from tests.running import Rebanho

HERD = "Brinco;Nome;Sexo;Nascimento;Raça;Piquete;Lote;Peso 01/03/2026\n"
COWS = HERD + "101;Estrela;F;10/02/2024;Nelore;Norte;Recria;312,5\n102;Pintada;F;2024-02-12;Nelore;norte;recria;298\n"


def animals(rebanho: Rebanho) -> list[dict[str, Any]]:
    return rebanho.client().get(f"/api/herd/v1/farms/{rebanho.farm_id}/animals").get_json()["items"]


def counts(imported: dict[str, Any], *names: str) -> list[int]:
    return [imported["counts"][name] for name in names]


def test_a_dry_run_says_what_would_come_and_stores_nothing(rebanho: Rebanho) -> None:
    imported = draft(rebanho, COWS, species="cattle", production_type="beef")

    assert imported["state"] == "draft"
    assert counts(imported, "rows", "ready", "errors") == [2, 2, 0]
    assert counts(imported, "new_animals", "new_places", "new_groups", "weighings") == [2, 1, 1, 2]
    assert "checked_here_only" in {warning["code"] for warning in imported["warnings"]}
    rebanho.settle()
    assert animals(rebanho) == []


def test_a_started_import_brings_animals_places_groups_and_weights(rebanho: Rebanho) -> None:
    done = carry_out(rebanho, draft(rebanho, COWS, species="cattle", production_type="beef"))

    assert done["state"] == "done"
    assert counts(done, "stored", "pending", "refused", "disputed") == [2, 0, 0, 0]
    first, second = animals(rebanho)
    assert [first["label"], first["name"], first["sex"], first["breed"]] == ["101", "Estrela", "Female", "nelore"]
    assert [first["registered_on"], first["birth_date"]] == ["2026-03-01", "2024-02-10"]
    assert [first["place_name"], first["place_id"]] == ["Norte", second["place_id"]]
    assert [group["name"] for group in first["groups"]] == ["Recria"]
    assert [first["last_weight_kg"], second["last_weight_kg"]] == [312.5, 298]


def test_every_row_has_its_answer(rebanho: Rebanho) -> None:
    done = carry_out(rebanho, draft(rebanho, COWS, species="cattle"))

    first = rows_of(rebanho, done["id"])[0]

    assert [first["row"], first["status"], first["label"]] == [1, "stored", "101"]
    assert first["cells"][:2] == ["101", "Estrela"]
    assert first["outcome"]["animal"]["answer"] == "registered"
    assert [entry["verdict"] for entry in first["outcome"]["entries"]] == ["recorded"]


def test_the_same_file_again_changes_nothing(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, TRU_TEST, species="cattle"))
    before = animals(rebanho)

    again = carry_out(rebanho, draft(rebanho, TRU_TEST, species="cattle"))

    assert counts(again, "stored", "repeated", "errors", "weighings") == [0, 3, 1, 0]
    assert animals(rebanho) == before


def test_two_drafts_of_one_file_store_its_rows_once(rebanho: Rebanho) -> None:
    first, second = draft(rebanho, COWS, species="cattle"), draft(rebanho, COWS, species="cattle")
    assert counts(second, "ready") == [2]

    assert start(rebanho, first).status_code == 202
    done = carry_out(rebanho, second)

    assert counts(done, "stored", "repeated", "pending") == [0, 2, 0]
    assert counts(get(rebanho, first["id"]), "stored", "pending") == [2, 0]
    assert len(animals(rebanho)) == 2


def test_a_second_file_weighs_the_animals_of_the_first(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, COWS, species="cattle"))

    done = carry_out(rebanho, draft(rebanho, "Brinco;Peso;Data\n101;340,5;15/04/2026\n"))

    assert counts(done, "known_animals", "new_animals", "stored") == [1, 0, 1]
    assert animals(rebanho)[0]["last_weight_kg"] == 340.5


def test_what_a_person_says_makes_a_new_dry_run(rebanho: Rebanho) -> None:
    imported = draft(rebanho, "Coisa;Sexo;Peso\n101;F;700\n102;M;720\n", species="cattle")
    assert counts(imported, "errors") == [2]

    changed = change(
        rebanho,
        imported,
        mapping={"0": "visual"},
        options={"weights": {"2": {"on": "2026-03-01", "unit": "lb"}}, "species": "cattle"},
    )

    assert changed.status_code == 200
    assert counts(changed.get_json(), "ready", "errors", "weighings") == [2, 0, 2]
    assert changed.get_json()["columns"][0]["field"] == "visual"
    assert changed.get_json()["options"]["weights"]["2"]["unit"] == "lb"


def test_a_column_may_be_left_out(rebanho: Rebanho) -> None:
    imported = draft(rebanho, COWS, species="cattle")

    changed = change(rebanho, imported, mapping={"7": None}).get_json()

    assert counts(changed, "weighings", "new_animals") == [0, 2]


def test_errors_are_told_by_row_and_column_in_the_language_of_the_reader(rebanho: Rebanho) -> None:
    imported = draft(rebanho, "Brinco;Peso;Data\n1;abc;01/03/2026\n", species="cattle")

    url = address(rebanho, imported["id"], "rows")
    [row] = rebanho.client().get(url, headers={"Accept-Language": "pt-BR"}).get_json()["items"]

    assert row["status"] == "error"
    assert [(each["column"], each["code"], each["detail"]) for each in row["errors"]] == [
        (1, "bad_number", "abc não é um número.")
    ]


def test_rows_can_be_asked_for_by_status(rebanho: Rebanho) -> None:
    imported = draft(rebanho, TRU_TEST, species="cattle")

    assert [row["row"] for row in rows_of(rebanho, imported["id"], status="error")] == [4]


def test_rows_come_page_by_page(rebanho: Rebanho) -> None:
    imported = draft(rebanho, TRU_TEST, species="cattle")
    url = address(rebanho, imported["id"], "rows")

    first = rebanho.client().get(url, query_string={"limit": 3}).get_json()
    second = rebanho.client().get(url, query_string={"limit": 3, "cursor": first["next"]}).get_json()

    assert [row["row"] for row in first["items"] + second["items"]] == [1, 2, 3, 4]
    assert second["next"] is None


def test_imports_are_listed_newest_first(rebanho: Rebanho) -> None:
    first, second = draft(rebanho, COWS), draft(rebanho, TRU_TEST)

    listed = rebanho.client().get(address(rebanho)).get_json()["items"]

    assert [each["id"] for each in listed] == [second["id"], first["id"]]


def test_a_started_import_cannot_be_changed_or_started_again(rebanho: Rebanho) -> None:
    imported = draft(rebanho, COWS, species="cattle")
    running = start(rebanho, imported).get_json()

    assert change(rebanho, running, options={"species": "pig"}).status_code == 409
    assert start(rebanho, running).status_code == 409


def test_a_stale_version_is_refused(rebanho: Rebanho) -> None:
    imported = draft(rebanho, COWS)
    change(rebanho, imported, options={"species": "cattle"})

    assert start(rebanho, imported).status_code == 412
    assert rebanho.client().post(address(rebanho, imported["id"], "start")).status_code == 428


def test_the_file_is_forgotten_once_its_rows_are_sent(rebanho: Rebanho) -> None:
    imported = draft(rebanho, COWS, species="cattle")

    start(rebanho, imported)

    with rebanho.store("integration").read() as tx:
        assert tx.all(sa.select(import_file)) == []


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"a\x00b", "x.csv", "integration/unreadable_file"),
        (b"", "x.csv", "integration/empty_file"),
        (b"Brinco;Sexo\n", "x.csv", "integration/empty_file"),
        (b"PK\x03\x04", "x.xlsx", "integration/unreadable_file"),
        (b"Brinco;Sexo\n" + b"1;F\n" * 100_001, "x.csv", "integration/too_many_rows"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused(rebanho: Rebanho, content: bytes, name: str, code: str) -> None:
    answer = upload(rebanho, content, name=name)

    assert (answer.status_code, answer.get_json()["code"]) == (422, code)


def test_an_upload_without_a_file_or_with_an_unknown_species_is_malformed(rebanho: Rebanho) -> None:
    missing = rebanho.client().post(address(rebanho), data={}, content_type="multipart/form-data")

    assert missing.status_code == 422
    assert upload(rebanho, COWS, species="dragon").status_code == 422


@pytest.mark.parametrize(
    "said",
    [
        {"mapping": {"99": "visual"}},
        {"mapping": {"x": "visual"}},
        {"mapping": {"0": "wings"}},
        {"options": {"weights": {"99": {"unit": "lb"}}}},
        {"options": {"sheet": 3}},
        {"options": {"species": "pig", "production_type": "dairy"}},
        {"options": {"date_order": "dym"}},
        {"options": {"numbers": {"99": {"scheme": "br.brand"}}}},
        {"options": {"numbers": {"0": {"scheme": "br.cpf"}}}},
    ],
)
def test_what_cannot_be_said_of_a_draft_is_malformed(rebanho: Rebanho, said: dict[str, Any]) -> None:
    imported = draft(rebanho, COWS)

    assert change(rebanho, imported, **said).status_code == 422


@pytest.mark.parametrize(("role", "status"), [("owner", 201), ("manager", 201), ("worker", 403), ("viewer", 403)])
def test_owners_and_managers_import(rebanho: Rebanho, role: str, status: int) -> None:
    assert upload(rebanho, COWS, role=role).status_code == status


def test_another_farm_learns_nothing_of_an_import(rebanho: Rebanho) -> None:
    imported = draft(rebanho, COWS)
    other = rebanho.other_farm()
    stranger = rebanho.client("owner", other)

    assert stranger.get(address(rebanho, imported["id"])).status_code == 404
    url = f"/api/integration/v1/farms/{other}/imports/{imported['id']}"
    assert [stranger.get(url).status_code, stranger.get(url + "/rows").status_code] == [404, 404]


def test_a_number_taken_meanwhile_is_refused_with_its_reason(rebanho: Rebanho) -> None:
    imported = draft(rebanho, "Brinco;Sexo\n101;F\n", species="cattle")
    said = {
        "species": "cattle",
        "sex": "Female",
        "identifiers": [{"scheme": "br.management", "value": "101"}],
    }
    start(rebanho, imported)
    rebanho.client().post(f"/api/herd/v1/farms/{rebanho.farm_id}/animals", json={**said, "id": str(uuid4())})
    rebanho.settle()

    [row] = rows_of(rebanho, imported["id"])

    assert row["status"] == "refused"
    assert row["outcome"]["refusals"][0]["reason"] == "identifier_in_use"
    assert counts(get(rebanho, imported["id"]), "refused", "pending") == [1, 0]


def test_the_row_of_a_number_that_another_animal_lost_is_told_and_stored(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, COWS, species="cattle"))
    lost = {
        "kind": "tag_lost",
        "subject": {"type": "animal", "id": animals(rebanho)[0]["id"]},
        "occurred_at": "2026-03-20",
        "data": {"scheme": "br.management", "identifier": "101", "reason": "lost"},
        "confirmed": [{"code": "old_entry"}],
    }
    answer = rebanho.client().post(f"/api/events/v1/farms/{rebanho.farm_id}/events", json=lost)
    assert answer.status_code == 201, answer.get_data(as_text=True)
    rebanho.settle()

    done = carry_out(rebanho, draft(rebanho, "Brinco;Sexo;Nome\n101;F;Nova\n", species="cattle"))

    [row] = rows_of(rebanho, done["id"])
    assert (row["status"], [each["code"] for each in row["errors"]]) == ("stored", ["identifier_retired"])
    assert "carried the number 101 before" in row["errors"][0]["detail"]
    assert [each["label"] for each in animals(rebanho)] == ["101", "102", "Estrela"]


def test_a_weight_after_the_departure_is_disputed(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, COWS, species="cattle"))
    sold = {
        "kind": "departure",
        "subject": {"type": "animal", "id": animals(rebanho)[0]["id"]},
        "occurred_at": "2026-03-20",
        "data": {"kind": "Sale", "reason": "Sale"},
        "confirmed": [{"code": code} for code in ("old_entry", "no_document")],
    }
    answer = rebanho.client().post(f"/api/events/v1/farms/{rebanho.farm_id}/events", json=sold)
    assert answer.status_code == 201, answer.get_data(as_text=True)
    rebanho.settle()

    content = "Brinco;Peso;Data\n101;340;15/04/2026\n102;330;15/04/2026\n"
    done = carry_out(rebanho, draft(rebanho, content, species="cattle"))

    first, second = rows_of(rebanho, done["id"])
    assert [first["status"], second["status"]] == ["disputed", "stored"]
    assert first["outcome"]["entries"][0]["reasons"] == ["not_present"]
    assert [error["code"] for error in first["errors"]] == ["animal_left"]


def test_the_pictures_can_be_repainted(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, COWS, species="cattle"))

    def pictures() -> list[list[Any]]:
        with rebanho.store("integration").read() as tx:
            return [
                sorted(map(str, tx.all(sa.select(table)))) for table in (known_animal, known_identifier, known_place)
            ]

    before = pictures()
    rebanho.runtime.replay("integration")
    rebanho.settle()

    assert pictures() == before
    assert len(before[0]) == 2


def test_lost_zeros_are_told_once_for_the_file(rebanho: Rebanho) -> None:
    imported = draft(rebanho, "EID;Sexo\n76000012345678;F\n76000012345679;F\n", species="cattle")

    assert [warning["code"] for warning in imported["warnings"]].count("leading_zeros_lost") == 1
    mended = change(rebanho, imported, options={"restore_leading_zero": True}).get_json()
    assert counts(mended, "ready", "errors") == [2, 0]


def test_a_spreadsheet_that_dropped_the_zeros_weighs_the_same_animal(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, "Brinco;Sexo;Entrada\n0142;F;01/03/2026\n", species="cattle"))

    done = carry_out(rebanho, draft(rebanho, "Brinco;Peso;Data\n142;400;20/04/2026\n", species="cattle"))

    assert counts(done, "new_animals", "stored") == [0, 1]
    assert [animal["last_weight_kg"] for animal in animals(rebanho)] == [400]


def test_a_draft_that_nobody_started_is_forgotten_after_a_month(rebanho: Rebanho) -> None:
    old, young = draft(rebanho, COWS, species="cattle"), None
    with clock.frozen(clock.now() + timedelta(days=20)):
        young = draft(rebanho, TRU_TEST, species="cattle")
        carry_out(rebanho, draft(rebanho, BRAZILIAN, species="cattle"))

    with clock.frozen(clock.now() + timedelta(days=31)), rebanho.store("integration").write() as tx:
        forget_old_drafts(tx)

    assert rebanho.client().get(address(rebanho, old["id"])).status_code == 404
    assert get(rebanho, young["id"])["state"] == "draft"
    assert len(rebanho.client().get(address(rebanho)).get_json()["items"]) == 2


def test_a_file_in_the_windows_alphabet_is_taken(rebanho: Rebanho) -> None:
    done = carry_out(rebanho, draft(rebanho, BRAZILIAN.encode("windows-1252"), species="cattle"))

    assert counts(done, "stored", "weighings") == [1, 1]
