"""Whatever a file holds, it is read or refused with a reason: never a failure."""

import io

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from app.kernel.errors import Refusal
from modules.integration.domain.notices import sentence
from modules.integration.domain.options import Options, options_from_dict, options_to_dict
from modules.integration.domain.plan import FAILED, READY, REPEATED
from modules.integration.domain.reading import understand_file
from modules.integration.domain.titles import FIELDS, understand
from modules.integration.services.workbooks import read_grid
from tests.integration.files import BRAZIL, plan

TITLES = [
    "Brinco",
    "EID",
    "SISBOV",
    "Sexo",
    "Nascimento",
    "Peso",
    "Peso final (lb)",
    "Data",
    "Hora",
    "Idade",
    "Lote",
    "x",
]
VALUES = ["1", "982000001088420", "F", "01/02/2026", "2026-05-01", "07:30", "412,5", "1.234", "9,8E+14", "", "-", "ção"]
cells = st.one_of(
    st.sampled_from(VALUES), st.text(st.characters(exclude_categories=["Cs"], exclude_characters=";\r\n"), max_size=12)
)


@settings(deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_are_rows_or_refused(content: bytes) -> None:
    try:
        grid = read_grid(content, encoding=None, delimiter=None, sheet=None)
    except Refusal:
        return

    assert all(isinstance(cell, str) for line in grid.lines() for cell in line.cells)


@settings(deadline=None)
@given(
    titles=st.lists(st.sampled_from(TITLES), min_size=1, max_size=6),
    rows=st.lists(st.lists(cells, max_size=7), max_size=6),
    subject=st.sampled_from([None, "animal", "lot"]),
    species=st.sampled_from([None, "pig", "chicken"]),
)
def test_every_row_of_any_table_is_planned_or_tells_what_is_wrong(
    titles: list[str], rows: list[list[str]], subject: str | None, species: str | None
) -> None:
    content = "\n".join(";".join(row) for row in [titles, *rows])
    options = Options(subject=subject, species=species)

    try:
        planned = plan(content.encode(), options)
    except Refusal:
        return

    for row in planned:
        assert row.status in (READY, FAILED, REPEATED)
        assert row.notices or row.status == READY
        assert (row.animal is None and not row.entries) or row.status == READY
        assert all(sentence(notice.code, notice.params, "pt-BR") for notice in row.notices)
    ids = [entry.entry_id for row in planned for entry in row.entries]
    assert len(ids) == len(set(ids))


@settings(deadline=None)
@given(title=st.text(max_size=40))
def test_any_title_means_a_field_or_nothing(title: str) -> None:
    assert understand(title).field in (None, "ignored", *FIELDS)


@settings(deadline=None, max_examples=40)
@given(
    values=st.lists(
        st.lists(st.one_of(st.text(max_size=8), st.floats(-1e6, 1e16), st.booleans()), min_size=1, max_size=4),
        min_size=1,
        max_size=4,
    )
)
def test_any_sheet_is_understood(values: list[list[object]]) -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        page = book.add_worksheet()
        for number, row in enumerate(values):
            for place, value in enumerate(row):
                page.write(number, place, value)

    grid = read_grid(stream.getvalue(), encoding=None, delimiter=None, sheet=None)

    assert understand_file(grid, Options(), {}, BRAZIL).columns is not None


@pytest.mark.parametrize("language", ["en", "pt-BR", "es"])
def test_a_reason_of_another_module_is_still_told(language: str) -> None:
    assert sentence("place_closed", {}, language) == "place closed"


def test_options_survive_being_stored() -> None:
    options = Options(species="pig", header_row=0, sample_count=3)

    assert options_from_dict(options_to_dict(options)) == options
