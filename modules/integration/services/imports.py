"""Keeping a file and its dry run, and sending its rows to their owners, some at a time."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id, new_id
from app.kernel.jobs import enqueue
from app.kernel.transaction import ReadTx, Tx
from modules.integration.domain.cells import clean
from modules.integration.domain.options import Options, options_from_dict, options_to_dict
from modules.integration.domain.plan import PlannedRow
from modules.integration.errors import ImportBusy, ImportStale, ImportStarted, UnknownImport
from modules.integration.models import import_file, import_job, import_row
from modules.integration.queries.picture import get_farm, heard_so_far
from modules.integration.services.drafts import Draft, Planner, notice_to_dict, outcome_of, reading_to_dict
from modules.integration.services.facts import fact_of
from modules.integration.services.sending import send_some

AT_ONCE = 2000  # files of so many rows are planned and sent in the request; larger ones by a job
KEPT = timedelta(days=30)
READING, DRAFT, RUNNING, DONE, UNDOING, UNDONE = "reading", "draft", "running", "done", "undoing", "undone"

_job = sa.select(import_job).where(
    import_job.c.id == sa.bindparam("import_"), import_job.c.farm_id == sa.bindparam("farm")
)
_any_job = sa.select(import_job).where(import_job.c.id == sa.bindparam("import_"))
_content = sa.select(import_file.c.content).where(import_file.c.import_id == sa.bindparam("import_"))
_forget_file = sa.delete(import_file).where(import_file.c.import_id == sa.bindparam("import_"))
_forget_rows = sa.delete(import_row).where(import_row.c.import_id == sa.bindparam("import_"))
_forget_draft = sa.delete(import_job).where(import_job.c.id == sa.bindparam("import_"))
_insert_rows = sa.insert(import_row)
_old_drafts = (
    sa.select(import_job.c.id)
    .where(import_job.c.state.in_((READING, DRAFT)), import_job.c.created_at < sa.bindparam("before"))
    .with_for_update()
)
_this_version = (import_job.c.id == sa.bindparam("import_"), import_job.c.version == sa.bindparam("expected"))
_rewrite = sa.update(import_job).where(*_this_version)
_go_on = sa.update(import_job).where(import_job.c.id == sa.bindparam("import_"))
_undone_before = (
    sa.select(sa.func.count())
    .select_from(import_job)
    .where(
        import_job.c.farm_id == sa.bindparam("farm"),
        import_job.c.digest == sa.bindparam("digest"),
        import_job.c.state.in_((UNDOING, UNDONE)),
    )
)


def new_draft(tx: ReadTx, farm_id: UUID, *, content: bytes, options: Options) -> Draft:
    """A file just sent. Its base follows from farm and content, so that the same file makes the same ids."""
    digest = hashlib.sha256(content).hexdigest()
    return Draft(new_id(), farm_id, _base(tx, farm_id, digest), digest, content, options, {})


def _base(tx: ReadTx, farm_id: UUID, digest: str) -> UUID:
    """What an import that was undone had made never comes back under its old ids."""
    undone = tx.scalar(_undone_before, {"farm": farm_id, "digest": digest})
    return derived_id(farm_id, "file", digest, *([undone] if undone else []))


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


def keep_new(tx: Tx, planner: Planner, rows: Sequence[PlannedRow] | None, *, file_name: str) -> None:
    """Store a file and its dry run; without rows a job makes it."""
    draft = planner.draft
    tx.run(
        sa.insert(import_job),
        {
            "id": draft.import_id,
            "farm_id": draft.farm_id,
            "version": 1,
            "file_name": clean(file_name)[-200:],
            "base_id": draft.base_id,
            "digest": draft.digest,
            "created_at": tx.now,
            "created_by": tx.context.person_id,
            **_told(draft),
            **_stand(tx, planner, rows),
        },
    )
    tx.run(sa.insert(import_file), {"import_id": draft.import_id, "content": draft.content})
    _keep_plan(tx, draft, rows)


def keep_changed(tx: Tx, planner: Planner, rows: Sequence[PlannedRow] | None, *, expected: int) -> None:
    """Store another dry run instead of the last one; raises ImportStale when that is no longer the last."""
    draft = planner.draft
    values = {**_told(draft), **_stand(tx, planner, rows), "version": expected + 1}
    if not tx.run(_rewrite.values(**values), {"import_": draft.import_id, "expected": expected}):
        raise ImportStale
    tx.run(_forget_rows, {"import_": draft.import_id})
    _keep_plan(tx, draft, rows)


def _stand(tx: Tx, planner: Planner, rows: Sequence[PlannedRow] | None) -> dict[str, Any]:
    """Where an import stands whose rows are planned, or are yet to be."""
    return {
        "reading": reading_to_dict(planner),
        "state": READING if rows is None else DRAFT,
        "total": planner.reading.count,
        "planned": 0 if rows is None else len(rows),
        "planned_at": None if rows is None else tx.now,
    }


def _keep_plan(tx: Tx, draft: Draft, rows: Sequence[PlannedRow] | None) -> None:
    if rows is None:
        enqueue(tx, "plan_import", key=str(draft.import_id), farm_id=draft.farm_id, import_id=draft.import_id)
    else:
        store_rows(tx, draft, rows, recorded_by=tx.context.person_id)


def begin_plan(tx: Tx, draft: Draft) -> None:
    """Forget what was planned of an import: its plan is made from the first row."""
    tx.run(_forget_rows, {"import_": draft.import_id})
    tx.run(_go_on.values(planned=0, version=import_job.c.version + 1), {"import_": draft.import_id})


def keep_part(tx: Tx, planner: Planner, rows: Sequence[PlannedRow], *, recorded_by: UUID | None) -> None:
    """Store the plan of some more rows."""
    store_rows(tx, planner.draft, rows, recorded_by=recorded_by)
    step = {"planned": import_job.c.planned + len(rows), "version": import_job.c.version + 1}
    tx.run(_go_on.values(**step), {"import_": planner.draft.import_id})


def end_plan(tx: Tx, planner: Planner) -> None:
    """Every row is planned: a file that was being read is a draft now."""
    state = sa.case((import_job.c.state == READING, DRAFT), else_=import_job.c.state)
    values = {"reading": reading_to_dict(planner), "planned_at": tx.now, "state": state}
    tx.run(_go_on.values(**values, version=import_job.c.version + 1), {"import_": planner.draft.import_id})


def start_import(tx: Tx, farm_id: UUID, import_id: UUID, *, expected: int) -> None:
    """Send every row that has something new: a small file at once, a large one by a job.

    What was planned is planned once more when the farm may have changed since.
    """
    draft = _take_draft(tx, farm_id, import_id, expected)
    fresh = {"state": RUNNING, "version": expected + 1}
    if not tx.run(_rewrite.values(**fresh), {"import_": import_id, "expected": expected}):
        raise ImportStale
    row = tx.one(_any_job, {"import_": import_id})
    assert row is not None
    is_fresh = _is_fresh(tx, row, draft)
    if not is_fresh:
        tx.run(_go_on.values(planned_at=None, base_id=draft.base_id), {"import_": import_id})
    if row.total > AT_ONCE:
        enqueue(tx, "run_import", key=str(import_id), farm_id=farm_id, import_id=import_id)
        return
    if not is_fresh:
        _plan_again(tx, draft)
    while send_some(tx, import_id):
        pass


def _is_fresh(tx: ReadTx, row: sa.Row[Any], draft: Draft) -> bool:
    """Whether nothing that the plan rests on can be another than it was."""
    heard = heard_so_far(tx)
    if heard is None or row.base_id != draft.base_id or _is_sent_elsewhere(tx, row):
        return False
    return bool(row.reading.get("seen") == [*heard, get_farm(tx, row.farm_id).today.isoformat()])


_same_file = sa.select(sa.literal(1)).where(
    import_job.c.farm_id == sa.bindparam("farm"),
    import_job.c.base_id == sa.bindparam("base"),
    import_job.c.id != sa.bindparam("import_"),
    import_job.c.state.in_((RUNNING, DONE)),
)


def _is_sent_elsewhere(tx: ReadTx, row: sa.Row[Any]) -> bool:
    return tx.scalar(_same_file, {"farm": row.farm_id, "base": row.base_id, "import_": row.id}) is not None


def _plan_again(tx: Tx, draft: Draft) -> None:
    planner = Planner(tx, draft)
    planner.learn(tx)
    rows = planner.planned(tx)
    tx.run(_forget_rows, {"import_": draft.import_id})
    store_rows(tx, draft, rows, recorded_by=tx.context.person_id)
    end_plan(tx, planner)


def forget_file(tx: Tx, import_id: UUID) -> None:
    """The file of an import whose rows are all sent is needed no more."""
    tx.run(_forget_file, {"import_": import_id})


def forget_old_drafts(tx: Tx) -> None:
    """Drop the drafts that nobody started within a month, their files with them."""
    for old in tx.all(_old_drafts, {"before": tx.now - KEPT}):
        for forget in (_forget_rows, _forget_file, _forget_draft):
            tx.run(forget, {"import_": old.id})


def _take_draft(tx: ReadTx, farm_id: UUID, import_id: UUID, expected: int) -> Draft:
    job = tx.one(_job, {"import_": import_id, "farm": farm_id})
    if job is None:
        raise UnknownImport
    if job.state == READING:
        raise ImportBusy
    if job.state != DRAFT:
        raise ImportStarted
    if job.version != expected:
        raise ImportStale
    return _draft_of(tx, job)


def _draft_of(tx: ReadTx, job: sa.Row[Any]) -> Draft:
    mapping = {int(index): field for index, field in job.mapping.items()}
    content = tx.scalar(_content, {"import_": job.id})
    base_id = _base(tx, job.farm_id, job.digest) if job.digest else job.base_id
    return Draft(job.id, job.farm_id, base_id, job.digest, content, options_from_dict(job.options), mapping)


def find_work(tx: ReadTx, import_id: UUID) -> tuple[sa.Row[Any], Draft] | None:
    """An import that has rows to be planned or sent, with its file; None when there is nothing to do."""
    job = tx.one(_any_job, {"import_": import_id})
    if job is None or job.state not in (READING, RUNNING) or job.sent_at:
        return None
    return job, _draft_of(tx, job)


def _told(draft: Draft) -> dict[str, Any]:
    mapping = {str(index): field for index, field in draft.mapping.items()}
    return {"options": options_to_dict(draft.options), "mapping": mapping}


def store_rows(tx: Tx, draft: Draft, rows: Sequence[PlannedRow], *, recorded_by: UUID | None) -> None:
    """Store the plan of some rows, each with the fact that it will say."""
    tx.run(
        _insert_rows,
        [
            {
                "import_id": draft.import_id,
                "row": row.row,
                "status": row.status,
                "label": row.label[:80],
                "cells": row.cells,
                "notices": [notice_to_dict(notice) for notice in row.notices],
                "outcome": outcome_of(row),
                "plan": fact_of(row, import_id=draft.import_id, farm_id=draft.farm_id, recorded_by=recorded_by),
                "wave": row.wave,
                "message_id": None,
            }
            for row in rows
        ],
    )
