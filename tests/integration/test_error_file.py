"""The rows that need a hand come back as a file with the reasons, ready to be repaired and sent again."""

from typing import Any

from tests.integration.importing import address, carry_out, draft
from tests.running import Rebanho

FILE = "Brinco;Sexo;Nascimento\n0101;F;01/02/2024\n0102;F;31/02/2024\n;M;01/02/2024\n"


def errors(rebanho: Rebanho, import_id: str, **how: Any) -> Any:
    return rebanho.client(**how).get(address(rebanho, import_id, "errors.csv"), headers={"Accept-Language": "pt-BR"})


def test_the_rows_with_errors_are_told_with_the_reasons_in_a_column_more(rebanho: Rebanho) -> None:
    done = carry_out(rebanho, draft(rebanho, FILE, species="cattle", locale="pt-BR"))

    assert errors(rebanho, done["id"]).data.decode("utf-8-sig").splitlines() == [
        "Brinco;Sexo;Nascimento;erro",
        '"0102";"F";"31/02/2024";31/02/2024 não é uma data.',
        '"";"M";"01/02/2024";A linha não identifica o animal: falta um número.',
    ]


def test_the_repaired_file_imports_what_was_left_out_and_nothing_twice(rebanho: Rebanho) -> None:
    done = carry_out(rebanho, draft(rebanho, FILE, species="cattle", locale="pt-BR"))
    repaired = errors(rebanho, done["id"]).data.replace(b'31/02/2024";31', b'28/02/2024";31').replace(b'""', b'"0103"')

    again = carry_out(rebanho, draft(rebanho, repaired, species="cattle", locale="pt-BR"))

    assert (again["counts"]["stored"], again["counts"]["errors"]) == (2, 0)


def test_another_farm_gets_no_rows(rebanho: Rebanho) -> None:
    imported = draft(rebanho, FILE, species="cattle")
    other = rebanho.other_farm()

    url = f"/api/integration/v1/farms/{other}/imports/{imported['id']}/errors.csv"
    assert rebanho.client("owner", other).get(url).status_code == 404
