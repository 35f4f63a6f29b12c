"""The answer for each row, built from what herd and events say to it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx, Tx
from modules.integration.domain.plan import DISPUTED, READY, REFUSED, REPEATED, SENT, STORED
from modules.integration.inbound import RefusalTold
from modules.integration.models import import_job, import_row, imported_thing

Outcome = dict[str, Any]
Change = Callable[[Outcome], None]
Place = tuple[UUID, int]
"""A row: its import, and its number there."""

_touch = (
    sa.update(import_job).where(import_job.c.id == sa.bindparam("import_")).values(version=import_job.c.version + 1)
)
_rows_of_messages = sa.select(import_row.c.message_id, import_row.c.import_id, import_row.c.row).where(
    import_row.c.message_id.in_(sa.bindparam("messages", expanding=True))
)
_outcomes = sa.select(import_row.c.row, import_row.c.outcome, import_row.c.status).where(
    import_row.c.import_id == sa.bindparam("import_"), import_row.c.row.in_(sa.bindparam("numbers", expanding=True))
)
_settle = (
    sa.update(import_row)
    .where(import_row.c.import_id == sa.bindparam("import_"), import_row.c.row == sa.bindparam("number"))
    .values(status=sa.bindparam("status_"), outcome=sa.bindparam("outcome_"))
)
_not_made = sa.delete(imported_thing).where(
    imported_thing.c.import_id == sa.bindparam("import_"), imported_thing.c.thing_id == sa.bindparam("thing")
)
_not_made_by = _not_made.where(imported_thing.c.row == sa.bindparam("number"))
_finish = (
    sa.update(import_job)
    .where(
        import_job.c.id == sa.bindparam("import_"),
        import_job.c.state == "running",
        import_job.c.sent_at.is_not(None),
        ~sa.exists().where(import_row.c.import_id == import_job.c.id, import_row.c.status.in_((READY, SENT))),
    )
    .values(state="done", finished_at=sa.bindparam("at"))
)


def note_animals(tx: Tx, answers: Sequence[tuple[UUID | None, UUID]], answer: str) -> None:
    """Herd's answer, `registered` or `repeated`, to the animals of rows: (message of the row, animal)."""
    told = _rows_by_message(tx, answers)
    settle_rows(tx, {row: partial(_answer_animal, animal_id=animal_id, answer=answer) for row, animal_id in told})
    if answer == "repeated":
        for (import_id, _), animal_id in told:
            forget_thing(tx, import_id, animal_id)


def _answer_animal(outcome: Outcome, *, animal_id: UUID, answer: str) -> None:
    if (outcome.get("animal") or {}).get("id") == str(animal_id):
        outcome["animal"]["answer"] = answer


def note_update(tx: Tx, message_id: UUID | None, answer: str) -> None:
    """Herd's answer to the change that a row asked for: `changed` or `repeated`."""
    row = _row_of_message(tx, message_id)
    if row is None:
        return

    def change(outcome: Outcome) -> None:
        if outcome.get("update"):
            outcome["update"]["answer"] = answer

    settle_rows(tx, {row: change})


def note_refusal(tx: Tx, message_id: UUID | None, refusal: RefusalTold) -> None:
    """Herd's no to a part of a row, with its reason."""
    row = _row_of_message(tx, message_id)
    if row is None:
        return
    told = {"thing": refusal.thing, "id": str(refusal.id), "reason": refusal.reason, "params": refusal.params}

    def change(outcome: Outcome) -> None:
        outcome["refusals"] = [each for each in outcome["refusals"] if not _is_same(each, told)] + [told]
        if refusal.thing == "animal" and outcome["animal"]:
            outcome["animal"]["answer"] = "refused"
        if refusal.thing == "change" and outcome.get("update") and outcome["update"]["answer"] is None:
            outcome["update"]["answer"] = "refused"

    settle_rows(tx, {row: change})
    if refusal.thing != "change":
        forget_thing(tx, row[0], refusal.id)


def _is_same(each: Outcome, told: Outcome) -> bool:
    return all(each[name] == told[name] for name in ("thing", "id", "reason"))


def forget_thing(tx: Tx, import_id: UUID, thing_id: UUID) -> None:
    """Nothing was made of this by the import: there is nothing to take back."""
    tx.run(_not_made, {"import_": import_id, "thing": thing_id})


def forget_repeated(tx: Tx, answers: Sequence[tuple[UUID | None, UUID]]) -> None:
    """Places or groups that rows asked for were there already (message of the row, thing): no import made them.

    Another row of the same import may have made it, and what that one made counts.
    """
    told = _rows_by_message(tx, answers)
    tx.run(_not_made_by, [{"import_": row[0], "number": row[1], "thing": thing_id} for row, thing_id in told])


def _rows_by_message(tx: ReadTx, answers: Sequence[tuple[UUID | None, UUID]]) -> list[tuple[Place, UUID]]:
    rows = _rows_of(tx, [message_id for message_id, _ in answers if message_id])
    return [(rows[message_id], thing_id) for message_id, thing_id in answers if message_id in rows]


def _row_of_message(tx: ReadTx, message_id: UUID | None) -> Place | None:
    return _rows_of(tx, [message_id]).get(message_id) if message_id else None


def _rows_of(tx: ReadTx, messages: Sequence[UUID]) -> dict[UUID, Place]:
    """The rows that said these messages; most answers to many are of one sort, and then the others ask nothing."""
    if not messages:
        return {}
    return {row.message_id: (row.import_id, row.row) for row in tx.all(_rows_of_messages, {"messages": messages})}


def finish_if_settled(tx: Tx, import_id: UUID) -> None:
    """An import whose rows are all sent, and of which none waits for an answer, is done."""
    tx.run(_finish, {"import_": import_id, "at": tx.now})


def settle_row(
    tx: Tx, import_id: UUID, row: int, change: Change, status_of: Callable[[Outcome, str], str] | None = None
) -> None:
    """Write an answer to one row down."""
    settle_rows(tx, {(import_id, row): change}, status_of)


def settle_rows(
    tx: Tx, changes: Mapping[Place, Change], status_of: Callable[[Outcome, str], str] | None = None
) -> dict[Place, str]:
    """Write answers to rows (their imports and numbers) down; answers with where each row stands now.

    The jobs' rows are taken first, so that two streams settle rows one after the other.
    """
    stands: dict[Place, str] = {}
    for import_id in sorted({import_id for import_id, _ in changes}):
        tx.run(_touch, {"import_": import_id})
        numbers = [number for other, number in changes if other == import_id]
        settled, is_open = [], False
        for found in tx.all(_outcomes, {"import_": import_id, "numbers": numbers}):
            outcome: Outcome = found.outcome
            changes[import_id, found.row](outcome)
            status = stands[import_id, found.row] = (status_of or status_after)(outcome, found.status)
            settled.append({"import_": import_id, "number": found.row, "status_": status, "outcome_": outcome})
            is_open |= found.status == SENT and status != SENT
        tx.run(_settle, settled)
        if is_open:
            finish_if_settled(tx, import_id)
    return stands


def status_after(outcome: Outcome, before: str) -> str:
    """Where a row stands after the answers so far; one that is being taken back, or was, stays so."""
    if before not in (SENT, STORED, REPEATED, REFUSED, DISPUTED):
        return before
    answer = (outcome["animal"] or {"answer": "repeated"})["answer"]
    update = (outcome.get("update") or {"answer": "repeated"})["answer"]
    verdicts = {each["verdict"] for each in outcome["entries"]}
    if answer == "refused":
        return REFUSED
    if answer is None or update is None or verdicts & {None, "waiting"}:
        return SENT
    if "disputed" in verdicts:
        return DISPUTED
    if update == "refused" and not verdicts:
        return REFUSED
    return REPEATED if answer == "repeated" and update == "repeated" and not verdicts else STORED
