"""Answers to an undo: what was taken back, what stays and why, and when it is over."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import Tx
from modules.integration.domain.plan import KEPT, UNDOING, UNDONE
from modules.integration.models import import_job, import_row, imported_entry, imported_thing
from modules.integration.services.report import Outcome, settle_row

ASKED = "asked"

_row_of_undo = sa.select(import_row.c.import_id, import_row.c.row).where(
    import_row.c.undo_message_id == sa.bindparam("message")
)
_thing = sa.select(imported_thing).where(
    imported_thing.c.thing_id == sa.bindparam("thing"), imported_thing.c.undo == ASKED
)
_answer_thing = (
    sa.update(imported_thing)
    .where(imported_thing.c.import_id == sa.bindparam("import_"), imported_thing.c.thing_id == sa.bindparam("answered"))
    .values(undo=sa.bindparam("answer"), kept=sa.bindparam("why"))
)
_things_of_row = sa.select(imported_thing).where(
    imported_thing.c.import_id == sa.bindparam("import_"), imported_thing.c.row == sa.bindparam("number")
)
_entries_of_row = sa.select(imported_entry).where(
    imported_entry.c.import_id == sa.bindparam("import_"), imported_entry.c.row == sa.bindparam("number")
)
_state_of_row = sa.select(import_row.c.status).where(
    import_row.c.import_id == sa.bindparam("import_"), import_row.c.row == sa.bindparam("number")
)
_over = (
    sa.update(import_job)
    .where(
        import_job.c.id == sa.bindparam("import_"),
        import_job.c.state == "undoing",
        import_job.c.undone_at.is_not(None),
        ~sa.exists().where(import_row.c.import_id == import_job.c.id, import_row.c.status == UNDOING),
        ~sa.exists().where(imported_thing.c.import_id == import_job.c.id, imported_thing.c.undo == ASKED),
    )
    .values(state="undone", version=import_job.c.version + 1)
)


def note_gone(tx: Tx, thing_id: UUID) -> None:
    """What was asked to go is gone."""
    _note_thing(tx, thing_id, "undone", None)


def note_kept(tx: Tx, thing: str, thing_id: UUID, reason: str, params: Mapping[str, Any], message: UUID | None) -> None:
    """What was asked to go stays, for a reason."""
    why = {"thing": thing, "id": str(thing_id), "reason": reason, "params": dict(params)}
    if thing == "change":
        note_reverted(tx, message, why)
    else:
        _note_thing(tx, thing_id, "kept", why)


def _note_thing(tx: Tx, thing_id: UUID, answer: str, why: Mapping[str, Any] | None) -> None:
    for row in tx.all(_thing, {"thing": thing_id}):
        tx.run(_answer_thing, {"import_": row.import_id, "answered": thing_id, "answer": answer, "why": why})
        settle_undo(tx, row.import_id, row.row)


def note_reverted(tx: Tx, message_id: UUID | None, kept: Mapping[str, Any] | None = None) -> None:
    """A change of a known animal was turned back, or stays."""
    row = tx.one(_row_of_undo, {"message": message_id}) if message_id else None
    if row is None:
        return

    def change(outcome: Outcome) -> None:
        if kept:
            outcome["kept"].append(dict(kept))
        outcome["undo"] = "done"

    settle_row(tx, row.import_id, row.row, change)
    settle_undo(tx, row.import_id, row.row)


def settle_undo(tx: Tx, import_id: UUID, row: int) -> None:
    """See whether a row that is being taken back has all its answers."""
    status = tx.scalar(_state_of_row, {"import_": import_id, "number": row})
    if status not in (UNDOING, UNDONE, KEPT):
        return
    things = tx.all(_things_of_row, {"import_": import_id, "number": row})
    entries = tx.all(_entries_of_row, {"import_": import_id, "number": row})
    settle_row(
        tx, import_id, row, lambda outcome: _keep(outcome, things, entries), lambda o, _: _status(o, things, entries)
    )
    finish_undo(tx, import_id)


def _keep(outcome: Outcome, things: Any, entries: Any) -> None:
    known = {each["id"] for each in outcome["kept"]}
    outcome["kept"] += [row.kept for row in things if row.kept and row.kept["id"] not in known]
    outcome["kept"] += [_changed_entry(row) for row in entries if _stays(row) and str(row.entry_id) not in known]


def _changed_entry(row: sa.Row[Any]) -> dict[str, Any]:
    return {"thing": "entry", "id": str(row.entry_id), "reason": "corrected_since", "params": {}}


def _stays(row: sa.Row[Any]) -> bool:
    return bool(row.entry_version > 1 and not row.retracted)


def _status(outcome: Outcome, things: Any, entries: Any) -> str:
    waits = (
        any(row.undo == ASKED for row in things)
        or any(not row.retracted and not _stays(row) for row in entries)
        or outcome.get("undo") == ASKED
    )
    if waits:
        return UNDOING
    return KEPT if outcome["kept"] else UNDONE


def finish_undo(tx: Tx, import_id: UUID) -> None:
    """An undo of which everything has been asked and answered is over."""
    tx.run(_over, {"import_": import_id})
