"""A file with what a person said about it, and its dry run: nothing is written here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.kernel.trade.species import SPECIES
from app.kernel.transaction import ReadTx
from modules.integration.domain.animals import AnimalPlan
from modules.integration.domain.cells import Grid
from modules.integration.domain.lots import LotPlan
from modules.integration.domain.notices import WARNING, Notice
from modules.integration.domain.options import LOTS, Options, options_to_dict
from modules.integration.domain.plan import PlannedRow, count, with_other_zeros
from modules.integration.domain.reading import Reading, understand_file
from modules.integration.domain.rows import RowReader
from modules.integration.errors import EmptyFile, TooManyRows, UnknownColumn, UnknownOption
from modules.integration.queries.picture import get_farm, load_picture
from modules.integration.services.workbooks import read_grid

MOST_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Draft:
    """A file with what a person said about it."""

    import_id: UUID
    farm_id: UUID
    base_id: UUID
    content: bytes
    options: Options
    mapping: Mapping[int, str | None]


@dataclass(frozen=True, slots=True)
class Preview:
    """A file read and planned."""

    grid: Grid
    reading: Reading
    rows: list[PlannedRow]


def preview_draft(tx: ReadTx, draft: Draft) -> Preview:
    """Read and plan a file with what is known by now. Raises what reading it raises."""
    _check_options(draft.options)
    farm = get_farm(tx, draft.farm_id)
    told = draft.options
    grid = read_grid(draft.content, encoding=told.encoding, delimiter=told.delimiter, sheet=told.sheet)
    reading = understand_file(grid.rows, told, draft.mapping, farm)
    if not reading.rows:
        raise EmptyFile
    if len(reading.rows) > MOST_ROWS:
        raise TooManyRows(rows=len(reading.rows), limit=MOST_ROWS)
    _check_columns(draft, reading)
    reader = RowReader(reading)
    values = [reader.read(number, row) for number, row in enumerate(reading.rows, 1)]
    keys = {number.key for each in values for number in each.numbers}
    keys |= {alike for key in keys for alike in with_other_zeros(key)}
    picture = load_picture(tx, draft.farm_id, farm, draft.base_id, keys)
    plan = LotPlan if reading.options.subject == LOTS else AnimalPlan
    return Preview(grid, reading, plan(draft.base_id, reading, picture).plan(values))


def _check_options(options: Options) -> None:
    types = SPECIES[options.species].production_types if options.species else None
    if types and options.production_type and options.production_type not in types:
        raise UnknownOption(pointer="/options/production_type", option="production_type", value=options.production_type)


def _check_columns(draft: Draft, reading: Reading) -> None:
    for index in (*draft.mapping, *draft.options.weights):
        if index >= len(reading.columns):
            raise UnknownColumn(pointer=f"/mapping/{index}", column=index)


def reading_to_dict(preview: Preview) -> dict[str, Any]:
    """How a file was read, as a document that JSON can hold."""
    grid, reading = preview.grid, preview.reading
    options = options_to_dict(reading.options)
    options |= {"delimiter": grid.delimiter, "encoding": grid.encoding, "sheet": grid.sheet}
    return {
        "options": options,
        "sheets": list(grid.sheets),
        "columns": [
            {
                "index": column.index,
                "header": column.title,
                "field": column.field,
                "unit": column.unit,
                "dated": column.dated,
                "sample": list(column.sample),
            }
            for column in reading.columns
        ],
        "notices": [notice_to_dict(notice) for notice in (*reading.notices, *_told_by_rows(preview.rows))],
        "counts": count(preview.rows),
    }


def _told_by_rows(rows: Iterable[PlannedRow]) -> list[Notice]:
    """What many rows tell and one option would mend."""
    lost = any(notice.code == "leading_zero_lost" for row in rows for notice in row.notices)
    return [Notice("leading_zeros_lost", level=WARNING)] if lost else []


def notice_to_dict(notice: Notice) -> dict[str, Any]:
    """A notice as such a document."""
    return {"column": notice.column, "code": notice.code, "level": notice.level, "params": dict(notice.params)}


def outcome_of(row: PlannedRow) -> dict[str, Any]:
    """What a row would do or has been asked to do, with room for the answers."""
    return {
        "subject_id": row.subject_id,
        "is_known": row.is_known,
        "animal": {"id": row.animal.animal_id, "answer": None} if row.animal else None,
        "entries": [
            {"id": entry.entry_id, "kind": entry.kind, "verdict": None, "reasons": []} for entry in row.entries
        ],
        "refusals": [],
    }
