"""Imports and their rows, as the API shows them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.integration.domain.notices import WARNING, sentence
from modules.integration.domain.plan import (
    DISPUTED,
    FAILED,
    KEPT,
    READY,
    REFUSED,
    REPEATED,
    SENT,
    STORED,
    UNDOING,
    UNDONE,
)
from modules.integration.errors import UnknownImport
from modules.integration.models import import_job, import_row

_jobs = sa.select(
    *(column for column in import_job.c if column.name not in ("options", "mapping", "base_id", "digest"))
)
_ROW = ("row", "status", "label", "cells", "notices", "outcome")
_job = _jobs.where(import_job.c.id == sa.bindparam("import_"), import_job.c.farm_id == sa.bindparam("farm"))
_statuses = (
    sa.select(import_row.c.import_id, import_row.c.status, sa.func.count().label("rows"))
    .where(import_row.c.import_id.in_(sa.bindparam("imports", expanding=True)))
    .group_by(import_row.c.import_id, import_row.c.status)
)


def get_import(tx: ReadTx, farm_id: UUID, import_id: UUID, language: str) -> dict[str, Any]:
    """One import with its columns, options and counts; raises UnknownImport."""
    row = tx.one(_job, {"import_": import_id, "farm": farm_id})
    if row is None:
        raise UnknownImport
    return import_to_dict(row, count_rows(tx, [import_id])[import_id], language)


def select_imports(farm_id: UUID) -> sa.Select[Any]:
    """The imports of a farm."""
    return _jobs.where(import_job.c.farm_id == farm_id)


def select_rows(import_id: UUID, status: str | None) -> sa.Select[Any]:
    """The rows of an import, of one status if told."""
    columns = (column for column in import_row.c if column.name in _ROW)
    found = sa.select(*columns).where(import_row.c.import_id == import_id)
    return found.where(import_row.c.status == status) if status else found


def check_import(tx: ReadTx, farm_id: UUID, import_id: UUID) -> None:
    """Raise UnknownImport unless the farm has this import."""
    if tx.one(_job, {"import_": import_id, "farm": farm_id}) is None:
        raise UnknownImport


def count_rows(tx: ReadTx, import_ids: list[UUID]) -> dict[UUID, dict[str, int]]:
    """How many rows of each import stand where."""
    found: dict[UUID, dict[str, int]] = {each: {} for each in import_ids}
    for row in tx.all(_statuses, {"imports": import_ids}) if import_ids else ():
        found[row.import_id][row.status] = row.rows
    return found


def import_to_dict(row: sa.Row[Any], statuses: Mapping[str, int], language: str) -> dict[str, Any]:
    """An import in the shape of its schema."""
    reading = row.reading
    return {
        "id": row.id,
        "version": row.version,
        "file_name": row.file_name,
        "state": row.state,
        "created_at": row.created_at,
        "created_by": row.created_by,
        "finished_at": row.finished_at,
        "columns": reading["columns"],
        "sheets": reading["sheets"],
        "options": reading["options"],
        "counts": _counts(reading["counts"], statuses),
        "progress": _progress(row, statuses),
        "warnings": [_spoken(notice, language) for notice in reading["notices"]] + _standing(row.state, language),
    }


def _progress(row: sa.Row[Any], statuses: Mapping[str, int]) -> dict[str, int]:
    sent = max(row.sent, row.total if row.sent_at else 0)
    waiting = statuses.get(READY, 0) + statuses.get(SENT, 0)
    answered = max(0, row.planned - waiting) if row.state not in ("reading", "draft") else 0
    return {"total": row.total, "planned": row.planned, "sent": sent, "answered": answered}


def _counts(planned: Mapping[str, int], statuses: Mapping[str, int]) -> dict[str, int]:
    settled = {name: statuses.get(name, 0) for name in (STORED, REPEATED, DISPUTED, REFUSED, UNDOING, UNDONE, KEPT)}
    return {
        "updates": 0,
        **planned,
        "ready": statuses.get(READY, 0),
        "errors": statuses.get(FAILED, 0),
        "pending": statuses.get(SENT, 0),
        **settled,
        "done": settled[STORED] + settled[REPEATED] + settled[DISPUTED],
    }


def _standing(state: str, language: str) -> list[dict[str, Any]]:
    """A dry run says what it is."""
    if state != "draft":
        return []
    return [_spoken({"column": None, "code": "checked_here_only", "level": WARNING, "params": {}}, language)]


def row_to_dict(row: sa.Row[Any], language: str) -> dict[str, Any]:
    """A row in the shape of its schema."""
    outcome = {name: value for name, value in row.outcome.items() if name != "undo"}
    outcome["refusals"] = [_explained(each, language) for each in outcome["refusals"]]
    outcome["kept"] = [_explained(each, language) for each in outcome.get("kept", ())]
    return {
        "row": row.row,
        "status": row.status,
        "label": row.label,
        "cells": row.cells,
        "errors": [_spoken(notice, language) for notice in row.notices],
        "outcome": outcome,
    }


def _explained(each: Mapping[str, Any], language: str) -> dict[str, Any]:
    return {**each, "detail": sentence(each["reason"], each["params"], language)}


def _spoken(notice: Mapping[str, Any], language: str) -> dict[str, Any]:
    return {**notice, "detail": sentence(notice["code"], notice["params"], language)}
