"""The words of entries, kept in step with them: what search reads."""

from collections.abc import Iterable

import sqlalchemy as sa

from app.kernel.transaction import Tx
from modules.events.domain.words import text_of
from modules.events.models import entry_text, file_use
from modules.events.services.records import Record

_keep = sa.insert(entry_text)
_change = (
    sa.update(entry_text).where(entry_text.c.entry_id == sa.bindparam("entry")).values(text=sa.bindparam("new_text"))
)


def keep_texts(tx: Tx, records: Iterable[Record]) -> None:
    """The words of new entries, and the files they name."""
    every = list(records)
    tx.run(_keep, [{"entry_id": each.id, "farm_id": each.farm_id, "text": _text(each)} for each in every])
    keep_uses(tx, every)


def change_texts(tx: Tx, records: Iterable[Record]) -> None:
    """The words of new versions, and the files they name; what earlier versions named stays in use."""
    every = list(records)
    tx.run(_change, [{"entry": each.id, "new_text": _text(each)} for each in every])
    keep_uses(tx, every)


def keep_uses(tx: Tx, records: Iterable[Record]) -> None:
    """Which files entries name, so that none of them is swept away."""
    named = [
        {"farm_id": record.farm_id, "sha256": sha256, "entry_id": record.id}
        for record in records
        for sha256 in hashes_of(record)
    ]
    if named:
        tx.insert_new(file_use, named)


def hashes_of(record: Record) -> set[str]:
    """The files that an entry names: those attached, and that of a photo."""
    found = {each["sha256"] for each in record.attachments or ()}
    return found | ({record.data["sha256"]} if record.kind == "photo" else set())


def _text(record: Record) -> str:
    return text_of(
        record.farm_id,
        record.kind,
        record.subject_id,
        record.data,
        record.note,
        record.performed_by,
        record.attachments or (),
    )
