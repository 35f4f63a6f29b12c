"""Sending planned rows to their owners, in parts that can be taken up again after any stop."""

from typing import Any
from uuid import UUID

import msgspec
import sqlalchemy as sa

from app.kernel.ids import derived_id
from app.kernel.outbox import publish
from app.kernel.transaction import Tx
from modules.integration.contracts.published import RowImported
from modules.integration.domain.plan import READY, SENT
from modules.integration.models import import_file, import_job, import_row, imported_entry, imported_thing
from modules.integration.services.report import finish_if_settled

PART = 500

_next = (
    sa.select(import_row.c.row, import_row.c.plan, import_row.c.outcome)
    .where(import_row.c.import_id == sa.bindparam("import_"), import_row.c.status == READY)
    .order_by(import_row.c.wave, import_row.c.row)
    .limit(sa.bindparam("part"))
)
_sent = (
    sa.update(import_row)
    .where(import_row.c.import_id == sa.bindparam("import_"), import_row.c.row == sa.bindparam("number"))
    .values(status=SENT, message_id=sa.bindparam("message"))
)
_base = sa.select(import_job.c.base_id).where(import_job.c.id == sa.bindparam("import_"))
_count_sent = (
    sa.update(import_job)
    .where(import_job.c.id == sa.bindparam("import_"))
    .values(sent=import_job.c.sent + sa.bindparam("count"), version=import_job.c.version + 1)
)
_all_sent = (
    sa.update(import_job)
    .where(import_job.c.id == sa.bindparam("import_"), import_job.c.sent_at.is_(None))
    .values(sent_at=sa.bindparam("at"), version=import_job.c.version + 1)
)
_forget_file = sa.delete(import_file).where(import_file.c.import_id == sa.bindparam("import_"))


def send_some(tx: Tx, import_id: UUID) -> int:
    """Say the next rows, parents before their young; returns how many, and 0 once all are said."""
    rows = tx.all(_next, {"import_": import_id, "part": PART})
    if not rows:
        tx.run(_all_sent, {"import_": import_id, "at": tx.now})
        tx.run(_forget_file, {"import_": import_id})
        finish_if_settled(tx, import_id)
        return 0
    facts = [(row, msgspec.convert(row.plan, RowImported)) for row in rows]
    _note_things(tx, import_id, [fact for _, fact in facts])
    said = [{"number": row.row, "import_": import_id, "message": _say(tx, row, fact)} for row, fact in facts]
    tx.run(_sent, said)
    tx.run(_count_sent, {"import_": import_id, "count": len(rows)})
    return len(rows)


def _say(tx: Tx, row: sa.Row[Any], fact: RowImported) -> UUID:
    subject = derived_id(fact.import_id, fact.row)
    key = UUID(row.outcome["subject_id"])
    return publish(tx, fact, farm_id=fact.farm_id, subject=subject, version=1, key=key)


def _note_things(tx: Tx, import_id: UUID, facts: list[RowImported]) -> None:
    """Remember what the rows make, to know its answers and to be able to take it back."""
    base_id = tx.scalar(_base, {"import_": import_id})
    entries = [
        {
            "entry_id": entry.entry_id,
            "base_id": base_id,
            "import_id": import_id,
            "row": fact.row,
            "revision": 0,
            "subject_id": entry.subject_id,
            "entry_version": 1,
            "retracted": False,
        }
        for fact in facts
        for entry in fact.entries
    ]
    things: dict[UUID, dict[str, Any]] = {}
    for fact in facts:
        for thing, thing_id in _things(fact):  # the first row that asks for it makes it
            things.setdefault(thing_id, {"import_id": import_id, "thing_id": thing_id, "thing": thing, "row": fact.row})
    tx.insert_new(imported_entry, entries)
    tx.insert_new(imported_thing, list(things.values()))


def _things(fact: RowImported) -> list[tuple[str, UUID]]:
    found = [("place", each.place_id) for each in fact.places] + [("group", each.group_id) for each in fact.groups]
    found += [("parent", each.parent_id) for each in fact.parents]
    return found + ([("animal", fact.animal.animal_id)] if fact.animal else [])
