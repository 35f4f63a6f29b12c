"""The answer for each row, built from what herd and events say to it."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import Tx
from modules.integration.domain.plan import DISPUTED, REFUSED, REPEATED, SENT, STORED
from modules.integration.inbound import EntryTold, RefusalTold
from modules.integration.models import import_job, import_row, imported_entry

_row_of_message = sa.select(import_row.c.import_id, import_row.c.row).where(
    import_row.c.message_id == sa.bindparam("message")
)
_row_of_entry = sa.select(imported_entry.c.import_id, imported_entry.c.row, imported_entry.c.revision).where(
    imported_entry.c.entry_id == sa.bindparam("entry")
)
_note_revision = (
    sa.update(imported_entry)
    .where(imported_entry.c.entry_id == sa.bindparam("entry"))
    .values(revision=sa.bindparam("told"))
)
_touch = (
    sa.update(import_job).where(import_job.c.id == sa.bindparam("import_")).values(version=import_job.c.version + 1)
)
_outcome = sa.select(import_row.c.outcome).where(
    import_row.c.import_id == sa.bindparam("import_"), import_row.c.row == sa.bindparam("number")
)
_settle = (
    sa.update(import_row)
    .where(import_row.c.import_id == sa.bindparam("import_"), import_row.c.row == sa.bindparam("number"))
    .values(status=sa.bindparam("status_"), outcome=sa.bindparam("outcome_"))
)
_finish = (
    sa.update(import_job)
    .where(
        import_job.c.id == sa.bindparam("import_"),
        import_job.c.state == "running",
        ~sa.exists().where(import_row.c.import_id == import_job.c.id, import_row.c.status == SENT),
    )
    .values(state="done", finished_at=sa.bindparam("at"))
)


def note_animal(tx: Tx, message_id: UUID | None, animal_id: UUID, answer: str) -> None:
    """Herd's answer to the animal of a row: `registered` or `repeated`."""
    row = tx.one(_row_of_message, {"message": message_id}) if message_id else None
    if row is None:
        return
    outcome = _take(tx, row.import_id, row.row)
    if (outcome.get("animal") or {}).get("id") == str(animal_id):
        outcome["animal"]["answer"] = answer
    _put(tx, row.import_id, row.row, outcome)


def note_refusal(tx: Tx, message_id: UUID | None, refusal: RefusalTold) -> None:
    """Herd's no to a place, a group or the animal of a row, with its reason."""
    row = tx.one(_row_of_message, {"message": message_id}) if message_id else None
    if row is None:
        return
    outcome = _take(tx, row.import_id, row.row)
    told = {"thing": refusal.thing, "id": str(refusal.id), "reason": refusal.reason, "params": refusal.params}
    outcome["refusals"] = [each for each in outcome["refusals"] if each["id"] != told["id"]] + [told]
    if refusal.thing == "animal":
        outcome["animal"]["answer"] = "refused"
    _put(tx, row.import_id, row.row, outcome)


def note_entry(tx: Tx, entry: EntryTold) -> None:
    """The verdict of events on an entry of a row; an older telling changes nothing."""
    row = tx.one(_row_of_entry, {"entry": entry.entry_id})
    if row is None or entry.revision <= row.revision:
        return
    outcome = _take(tx, row.import_id, row.row)
    for each in outcome["entries"]:
        if each["id"] == str(entry.entry_id):
            each.update(verdict=entry.verdict, reasons=list(entry.reasons))
    tx.run(_note_revision, {"entry": entry.entry_id, "told": entry.revision})
    _put(tx, row.import_id, row.row, outcome)


def finish_if_settled(tx: Tx, import_id: UUID) -> None:
    """An import without a row that waits for an answer is done."""
    tx.run(_finish, {"import_": import_id, "at": tx.now})


def _take(tx: Tx, import_id: UUID, row: int) -> dict[str, Any]:
    """The outcome so far. The job's row is taken first, so that two streams settle rows one after the other."""
    tx.run(_touch, {"import_": import_id})
    found: dict[str, Any] = tx.scalar(_outcome, {"import_": import_id, "number": row})
    return found


def _put(tx: Tx, import_id: UUID, row: int, outcome: dict[str, Any]) -> None:
    tx.run(_settle, {"import_": import_id, "number": row, "status_": status_of(outcome), "outcome_": outcome})
    finish_if_settled(tx, import_id)


def status_of(outcome: dict[str, Any]) -> str:
    """Where a row stands after the answers so far."""
    answer = (outcome["animal"] or {"answer": "repeated"})["answer"]
    verdicts = {each["verdict"] for each in outcome["entries"]}
    if answer == "refused":
        return REFUSED
    if answer is None or verdicts & {None, "waiting"}:
        return SENT
    if "disputed" in verdicts:
        return DISPUTED
    return REPEATED if answer == "repeated" and not verdicts else STORED
