"""Keeping a file and its dry run, and sending its rows to their owners."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id, new_id
from app.kernel.outbox import publish
from app.kernel.transaction import ReadTx, Tx
from modules.integration.domain.cells import clean
from modules.integration.domain.options import Options, options_from_dict, options_to_dict
from modules.integration.domain.plan import READY, SENT, PlannedRow
from modules.integration.errors import ImportStale, ImportStarted, UnknownImport
from modules.integration.models import import_file, import_job, import_row, imported_entry
from modules.integration.services.drafts import (
    Draft,
    Preview,
    notice_to_dict,
    outcome_of,
    preview_draft,
    reading_to_dict,
)
from modules.integration.services.facts import fact_of
from modules.integration.services.report import finish_if_settled

KEPT = timedelta(days=30)

_job = sa.select(import_job).where(
    import_job.c.id == sa.bindparam("import_"), import_job.c.farm_id == sa.bindparam("farm")
)
_content = sa.select(import_file.c.content).where(import_file.c.import_id == sa.bindparam("import_"))
_forget_file = sa.delete(import_file).where(import_file.c.import_id == sa.bindparam("import_"))
_forget_rows = sa.delete(import_row).where(import_row.c.import_id == sa.bindparam("import_"))
_forget_draft = sa.delete(import_job).where(import_job.c.id == sa.bindparam("import_"))
_old_drafts = (
    sa.select(import_job.c.id)
    .where(import_job.c.state == "draft", import_job.c.created_at < sa.bindparam("before"))
    .with_for_update()
)
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


def new_draft(farm_id: UUID, *, content: bytes, options: Options) -> Draft:
    """A file just sent. Its base follows from farm and content, so that the same file makes the same ids."""
    base_id = derived_id(farm_id, "file", hashlib.sha256(content).hexdigest())
    return Draft(new_id(), farm_id, base_id, content, options, {})


def changed_draft(
    tx: ReadTx,
    farm_id: UUID,
    import_id: UUID,
    *,
    expected: int,
    mapping: Mapping[int, str | None],
    options: Mapping[str, Any],
) -> Draft:
    """A draft with what was said anew; a new shape of the file forgets the old mapping."""
    draft = _take_draft(tx, farm_id, import_id, expected)
    reshaped = any(name in options for name in ("header_row", "delimiter", "encoding", "sheet"))
    kept = {} if reshaped else draft.mapping
    return replace(draft, options=draft.options.changed(options), mapping={**kept, **mapping})


def keep_new(tx: Tx, draft: Draft, preview: Preview, *, file_name: str) -> None:
    """Store a file and its dry run."""
    tx.run(
        sa.insert(import_job),
        {
            "id": draft.import_id,
            "farm_id": draft.farm_id,
            "version": 1,
            "file_name": clean(file_name)[-200:],
            "base_id": draft.base_id,
            "state": "draft",
            **_told(draft),
            "reading": reading_to_dict(preview),
            "created_at": tx.now,
            "created_by": tx.context.person_id,
        },
    )
    tx.run(sa.insert(import_file), {"import_id": draft.import_id, "content": draft.content})
    _store_rows(tx, draft.import_id, preview.rows, {})


def keep_changed(tx: Tx, draft: Draft, preview: Preview, *, expected: int) -> None:
    """Store another dry run instead of the last one; raises ImportStale when that is no longer the last."""
    _rewrite_job(tx, draft, preview, expected, "draft")
    tx.run(_forget_rows, {"import_": draft.import_id})
    _store_rows(tx, draft.import_id, preview.rows, {})


def start_import(tx: Tx, farm_id: UUID, import_id: UUID, *, expected: int) -> None:
    """Plan once more with what is known by now, and say every row that has something new, in one transaction."""
    draft = _take_draft(tx, farm_id, import_id, expected)
    preview = preview_draft(tx, draft)
    _rewrite_job(tx, draft, preview, expected, "running")
    tx.run(_forget_rows, {"import_": import_id})
    messages = {row.row: _send(tx, draft, row) for row in preview.rows if row.status == READY}
    _store_rows(tx, import_id, preview.rows, messages)
    tx.run(_forget_file, {"import_": import_id})
    finish_if_settled(tx, import_id)


def forget_old_drafts(tx: Tx) -> None:
    """Drop the drafts that nobody started within a month, their files with them."""
    for old in tx.all(_old_drafts, {"before": tx.now - KEPT}):
        for forget in (_forget_rows, _forget_file, _forget_draft):
            tx.run(forget, {"import_": old.id})


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


def _rewrite_job(tx: Tx, draft: Draft, preview: Preview, expected: int, state: str) -> None:
    told = {f"{name}_": value for name, value in _told(draft).items()}
    params = {"import_": draft.import_id, "expected": expected, "state_": state, **told}
    if not tx.run(_rewrite, {**params, "reading_": reading_to_dict(preview)}):
        raise ImportStale


def _told(draft: Draft) -> dict[str, Any]:
    mapping = {str(index): field for index, field in draft.mapping.items()}
    return {"options": options_to_dict(draft.options), "mapping": mapping}


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
                "notices": [notice_to_dict(notice) for notice in row.notices],
                "outcome": outcome_of(row),
                "message_id": messages.get(row.row),
            }
            for row in rows
        ],
    )
