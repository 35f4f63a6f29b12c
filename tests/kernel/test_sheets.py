"""Tables that leave: their spelling, their safety, their size."""

import csv
import io
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from app.kernel.sheets import Column, Style, csv_text, style_of, xlsx_bytes
from app.kernel.trade.labels import said

COLUMNS = [
    Column("a", said("a", "a", "a"), lambda row: row[0]),
    Column("n", said("n", "n", "n"), lambda row: row[1], is_text=True),
]


def text(rows: list[Any], style: Style | None = None) -> str:
    return b"".join(csv_text(["a", "n"], COLUMNS, rows, style or Style(mark=False))).decode()


def sheet(rows: list[Any]) -> list[list[Any]]:
    content = b"".join(xlsx_bytes(["a", "n"], COLUMNS, rows))
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


@pytest.mark.parametrize("risky", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x")'])
def test_no_text_is_taken_for_a_formula(risky: str) -> None:
    first = text([(risky, None)]).split("\r\n", 1)[1]

    assert first.lstrip('"').startswith("'")
    assert sheet([(risky, None)])[1][0].strip() == risky.strip()


def test_a_negative_number_stays_a_number() -> None:
    assert text([(-1.5, "7")]).splitlines()[1] == '-1.5,"7"'


def test_numbers_of_animals_are_quoted_as_text_and_keep_their_zeros() -> None:
    assert text([(1, "0142")]).splitlines()[1] == '1,"0142"'
    assert sheet([(1, "076000012345678")])[1] == [1.0, "076000012345678"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (412.5, "412,5"),
        (1e-06, "0,000001"),
        (300.0, "300"),
        (Decimal("18.720"), "18,72"),
        (7, "7"),
        (date(2026, 5, 3), "03/05/2026"),
        (datetime(2026, 5, 3, 14, 30, tzinfo=UTC), "03/05/2026 14:30:00"),
        (True, "1"),
        (None, ""),
        ("a;b", '"a;b"'),
        ('a "b"', '"a ""b"""'),
    ],
)
def test_values_are_spelled_as_the_farm_does(value: Any, written: str) -> None:
    assert text([(value, None)], style_of("pt-BR", {"bom": False})).splitlines()[1] == f"{written};"


def test_the_habit_of_a_locale_can_be_overridden() -> None:
    assert style_of("pt-BR", {}) == Style(";", ",", "%d/%m/%Y")
    assert style_of("en", {}) == Style(",", ".", "%Y-%m-%d")
    assert style_of("es-MX", {}) == Style(",", ".", "%d/%m/%Y")
    assert style_of("en", {"separator": "tab", "decimal": "comma", "bom": False}) == Style("\t", ",", "%Y-%m-%d", False)


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=5))
def test_any_text_comes_back_from_a_file_as_it_went(rows: list[tuple[str, str]]) -> None:
    found = list(csv.reader(io.StringIO(text(rows), newline="")))[1:]

    bare = [[cell.removeprefix("'") if cell[1:2] in tuple("=+-@\t\r") else cell for cell in row] for row in found]
    assert bare == [list(row) for row in rows]


@pytest.mark.parametrize("write", [csv_text, xlsx_bytes])
def test_a_table_of_any_length_needs_little_memory(write: Any) -> None:
    def rows() -> Iterator[tuple[str, str]]:
        for number in range(30_000):
            yield f"a row of some length {number}", str(number)

    style = [Style()] if write is csv_text else []
    tracemalloc.start()
    size = sum(len(chunk) for chunk in write(["a", "n"], COLUMNS, rows(), *style))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert size > 200_000
    assert peak < 4_000_000
