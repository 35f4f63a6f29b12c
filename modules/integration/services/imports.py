"""Taking a file, reading it anew with other options, and sending its rows to their owners."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id, new_id
from app.kernel.outbox import publish
from app.kernel.trade.species import SPECIES
from app.kernel.transaction import ReadTx, Tx
from modules.integration.domain.animals import AnimalPlan
from modules.integration.domain.cells import Grid
from modules.integration.domain.lots import LotPlan
from modules.integration.domain.options import LOTS, Options, options_from_dict, options_to_dict
from modules.integration.domain.plan import READY, SENT, PlannedRow, count
from modules.integration.domain.reading import Reading, understand_file
from modules.integration.domain.rows import RowReader
from modules.integration.errors import (
    EmptyFile,
    ImportStale,
    ImportStarted,
    TooManyRows,
    UnknownColumn,
    UnknownImport,
    UnknownOption,
)
from modules.integration.models import import_file, import_job, import_row, imported_entry
from modules.integration.queries.picture import get_farm, load_picture
from modules.integration.services.facts import fact_of
from modules.integration.services.report import finish_if_settled
from modules.integration.services.workbooks import read_grid

MOST_ROWS = 10_000

_job = sa.select(import_job).where(
    import_job.c.id == sa.bindparam("import_"), import_job.c.farm_id == sa.bindparam("farm")
)
_content = sa.select(import_file.c.content).where(import_file.c.import_id == sa.bindparam("import_"))
_forget_file = sa.delete(import_file).where(import_file.c.import_id == sa.bindparam("import_"))
_forget_rows = sa.delete(import_row).where(import_row.c.import_id == sa.bindparam("import_"))
_rewrite = (
    sa.update(import_job)
    .where(import_job.c.id == sa.bindparam("import_"), import_job.c.version == sa.bindparam("expected"))
    .values(
        version=import_job.c.version + 1,
        state=sa.bindparam("state_"),
        options=sa.bindparam("options_"),
        mapping=sa.bindparam("mapping_"),
        reading=sa.bindparam("reading_"),
    )
)


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


def upload_file(tx: Tx, farm_id: UUID, *, file_name: str, content: bytes, options: Options) -> UUID:
    """Keep a file and its dry run; returns the import's id. Raises what reading it raises."""
    base_id = derived_id(farm_id, "file", hashlib.sha256(content).hexdigest())
    draft = Draft(new_id(), farm_id, base_id, content, options, {})
    preview = _preview(tx, draft)
    tx.run(
        sa.insert(import_job),
        {
            "id": draft.import_id,
            "farm_id": farm_id,
            "version": 1,
            "file_name": file_name[-200:],
            "base_id": base_id,
            "state": "draft",
            **_told(draft),
            "reading": _reading_to_dict(preview),
            "created_at": tx.now,
            "created_by": tx.context.person_id,
        },
    )
    tx.run(sa.insert(import_file), {"import_id": draft.import_id, "content": content})
    _store_rows(tx, draft.import_id, preview.rows, {})
    return draft.import_id


def change_import(
    tx: Tx,
    farm_id: UUID,
    import_id: UUID,
    *,
    expected: int,
    mapping: Mapping[int, str | None],
    options: Mapping[str, Any],
) -> None:
    """Read a draft anew with what was said; a new shape of the file forgets the old mapping."""
    draft = _take_draft(tx, farm_id, import_id, expected)
    reshaped = any(name in options for name in ("header_row", "delimiter", "encoding", "sheet"))
    kept = {} if reshaped else draft.mapping
    changed = Draft(
        import_id, farm_id, draft.base_id, draft.content, draft.options.changed(options), {**kept, **mapping}
    )
    preview = _preview(tx, changed)
    _rewrite_job(tx, changed, preview, expected, "draft")
    tx.run(_forget_rows, {"import_": import_id})
    _store_rows(tx, import_id, preview.rows, {})


def start_import(tx: Tx, farm_id: UUID, import_id: UUID, *, expected: int) -> None:
    """Plan once more with what is known by now, and say every row that has something new, in one transaction."""
    draft = _take_draft(tx, farm_id, import_id, expected)
    preview = _preview(tx, draft)
    _rewrite_job(tx, draft, preview, expected, "running")
    tx.run(_forget_rows, {"import_": import_id})
    messages = {row.row: _send(tx, draft, row) for row in preview.rows if row.status == READY}
    _store_rows(tx, import_id, preview.rows, messages)
    tx.run(_forget_file, {"import_": import_id})
    finish_if_settled(tx, import_id)


def _send(tx: Tx, draft: Draft, row: PlannedRow) -> UUID:
    row.status = SENT
    tx.insert_new(
        imported_entry,
        [
            {
                "entry_id": entry.entry_id,
                "base_id": draft.base_id,
                "import_id": draft.import_id,
                "row": row.row,
                "revision": 0,
            }
            for entry in row.entries
        ],
    )
    fact = fact_of(row, import_id=draft.import_id, farm_id=draft.farm_id, recorded_by=tx.context.person_id)
    subject = derived_id(draft.import_id, row.row)
    return publish(tx, fact, farm_id=draft.farm_id, subject=subject, version=1, key=row.subject_id)


def _take_draft(tx: ReadTx, farm_id: UUID, import_id: UUID, expected: int) -> Draft:
    job = tx.one(_job, {"import_": import_id, "farm": farm_id})
    if job is None:
        raise UnknownImport
    if job.state != "draft":
        raise ImportStarted
    if job.version != expected:
        raise ImportStale
    mapping = {int(index): field for index, field in job.mapping.items()}
    content = tx.scalar(_content, {"import_": import_id})
    return Draft(import_id, farm_id, job.base_id, content, options_from_dict(job.options), mapping)


def _preview(tx: ReadTx, draft: Draft) -> Preview:
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


def _rewrite_job(tx: Tx, draft: Draft, preview: Preview, expected: int, state: str) -> None:
    told = {f"{name}_": value for name, value in _told(draft).items()}
    params = {"import_": draft.import_id, "expected": expected, "state_": state, **told}
    if not tx.run(_rewrite, {**params, "reading_": _reading_to_dict(preview)}):
        raise ImportStale


def _told(draft: Draft) -> dict[str, Any]:
    mapping = {str(index): field for index, field in draft.mapping.items()}
    return {"options": options_to_dict(draft.options), "mapping": mapping}


def _reading_to_dict(preview: Preview) -> dict[str, Any]:
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
        "notices": [_notice(notice) for notice in reading.notices],
        "counts": count(preview.rows),
    }


def _notice(notice: Any) -> dict[str, Any]:
    return {"column": notice.column, "code": notice.code, "level": notice.level, "params": dict(notice.params)}


def _store_rows(tx: Tx, import_id: UUID, rows: list[PlannedRow], messages: Mapping[int, UUID]) -> None:
    tx.run(
        sa.insert(import_row),
        [
            {
                "import_id": import_id,
                "row": row.row,
                "status": row.status,
                "label": row.label[:80],
                "cells": row.cells,
                "notices": [_notice(notice) for notice in row.notices],
                "outcome": outcome_of(row),
                "message_id": messages.get(row.row),
            }
            for row in rows
        ],
    )


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
