"""Answers of the journal: verdicts on entries of rows, and what others recorded of animals that a file brought."""

import sqlalchemy as sa

from app.kernel.transaction import Tx
from modules.integration.inbound import EntryTold
from modules.integration.models import imported_entry, imported_thing, later_entry
from modules.integration.services.report import Outcome, settle_row
from modules.integration.services.undone import settle_undo

_own = sa.select(imported_entry).where(imported_entry.c.entry_id == sa.bindparam("entry"))
_note = (
    sa.update(imported_entry)
    .where(imported_entry.c.entry_id == sa.bindparam("entry"))
    .values(
        revision=sa.bindparam("told"), entry_version=sa.bindparam("as_version"), retracted=sa.bindparam("is_retracted")
    )
)
_is_made_here = sa.select(sa.literal(1)).where(
    imported_thing.c.thing_id == sa.bindparam("subject"), imported_thing.c.thing.in_(("animal", "place"))
)


def note_entry(tx: Tx, entry: EntryTold) -> None:
    """An entry as it is now: of a row, or of an animal that a row brought. An older telling changes nothing."""
    row = tx.one(_own, {"entry": entry.entry_id})
    if row is None:
        _note_later(tx, entry)
        return
    if entry.revision <= row.revision:
        return
    told = {"entry": entry.entry_id, "told": entry.revision, "as_version": entry.entry_version}
    tx.run(_note, {**told, "is_retracted": entry.retracted})

    def change(outcome: Outcome) -> None:
        for each in outcome["entries"]:
            if each["id"] == str(entry.entry_id):
                each.update(verdict=entry.verdict, reasons=list(entry.reasons))

    settle_row(tx, row.import_id, row.row, change)
    settle_undo(tx, row.import_id, row.row)


def _note_later(tx: Tx, entry: EntryTold) -> None:
    """The registration is the animal's own; anything else that others record of it keeps it from being taken back."""
    if entry.kind == "registration" or tx.scalar(_is_made_here, {"subject": entry.subject_id}) is None:
        return
    values = {
        "subject_id": entry.subject_id,
        "kind": entry.kind,
        "revision": entry.revision,
        "retracted": entry.retracted,
    }
    tx.upsert(later_entry, {"entry_id": entry.entry_id}, values, newer_than=("revision",))
