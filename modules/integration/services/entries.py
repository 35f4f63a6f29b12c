"""Answers of the journal: verdicts on entries of rows, and what others recorded of animals that a file brought."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import sqlalchemy as sa

from app.kernel.transaction import Tx
from modules.integration.domain.plan import KEPT, UNDOING, UNDONE
from modules.integration.inbound import EntryTold
from modules.integration.models import imported_entry, imported_thing, later_entry
from modules.integration.services.report import Outcome, Place, settle_rows
from modules.integration.services.undone import settle_undo

_own = sa.select(*(imported_entry.c[name] for name in ("entry_id", "import_id", "row", "epoch", "revision"))).where(
    imported_entry.c.entry_id.in_(sa.bindparam("entries", expanding=True))
)
_note = (
    sa.update(imported_entry)
    .where(imported_entry.c.entry_id == sa.bindparam("entry"))
    .values(
        epoch=sa.bindparam("told_in"),
        revision=sa.bindparam("told"),
        entry_version=sa.bindparam("as_version"),
        retracted=sa.bindparam("is_retracted"),
    )
)
_is_made_here = sa.select(sa.literal(1)).where(
    imported_thing.c.thing_id == sa.bindparam("subject"), imported_thing.c.thing.in_(("animal", "place"))
)


def note_entries(tx: Tx, heard: Sequence[tuple[EntryTold, str]]) -> None:
    """Entries as they are now, of rows or of animals that a row brought, each with the epoch in which it is told.

    An older telling changes nothing; in a later epoch revisions count from that of a backup again.
    """
    own = {row.entry_id: row for row in tx.all(_own, {"entries": [entry.entry_id for entry, _ in heard]})}
    by_row: dict[Place, list[EntryTold]] = {}
    fresh = []
    for entry, epoch in heard:
        row = own.get(entry.entry_id)
        if row is None:
            _note_later(tx, entry, epoch)
        elif (epoch, entry.revision) > (row.epoch, row.revision):
            by_row.setdefault((row.import_id, row.row), []).append(entry)
            fresh.append(_telling(entry, epoch))
    tx.run(_note, fresh)
    stands = settle_rows(tx, {row: partial(_tell, entries=each) for row, each in by_row.items()})
    for (import_id, number), status in stands.items():
        if status in (UNDOING, UNDONE, KEPT):
            settle_undo(tx, import_id, number)


def _telling(entry: EntryTold, epoch: str) -> dict[str, Any]:
    return {
        "entry": entry.entry_id,
        "told_in": epoch,
        "told": entry.revision,
        "as_version": entry.entry_version,
        "is_retracted": entry.retracted,
    }


def _tell(outcome: Outcome, *, entries: Sequence[EntryTold]) -> None:
    told = {str(entry.entry_id): entry for entry in entries}
    for each in outcome["entries"]:
        if each["id"] in told:
            each.update(verdict=told[each["id"]].verdict, reasons=list(told[each["id"]].reasons))


def _note_later(tx: Tx, entry: EntryTold, epoch: str) -> None:
    """The registration is the animal's own; anything else that others record of it keeps it from being taken back."""
    if entry.kind == "registration" or tx.scalar(_is_made_here, {"subject": entry.subject_id}) is None:
        return
    values = {
        "subject_id": entry.subject_id,
        "kind": entry.kind,
        "epoch": epoch,
        "revision": entry.revision,
        "retracted": entry.retracted,
    }
    tx.upsert(later_entry, {"entry_id": entry.entry_id}, values, newer_than=("epoch", "revision"))
