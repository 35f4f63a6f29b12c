"""Forgetting a person: where the journal says in words who did something, it names nobody any more."""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa

from app.kernel.identity import spelling_hash
from app.kernel.transaction import Tx
from modules.events.models import entry
from modules.events.services.farms import open_journal
from modules.events.services.records import to_record
from modules.events.services.telling import tell
from modules.events.services.texts import change_texts

SHOWN_OF_ID = 8


def forget_person(tx: Tx, farm_id: UUID, person_id: UUID, spelled: Collection[str]) -> int:
    """Put a stable mark in the place of a person's name in `performed_by`; returns in how many entries.

    `spelled` are hashes of how the name was written: names do not travel. Copies on phones are told.
    """
    farm = open_journal(tx, farm_id, 0)
    named = sa.and_(entry.c.farm_id == farm_id, entry.c.performed_by.is_not(None))
    names = [row.performed_by for row in tx.all(sa.select(entry.c.performed_by).where(named).distinct())]
    theirs = [name for name in names if spelling_hash(person_id, name) in spelled]
    rows = tx.all(sa.select(entry).where(named, entry.c.performed_by.in_(theirs))) if theirs else []
    for record in map(to_record, rows):
        record.performed_by, record.revision = f"#{str(person_id)[-SHOWN_OF_ID:]}", record.revision + 1
        changed = {"performed_by": record.performed_by, "revision": record.revision}
        tx.run(sa.update(entry).where(entry.c.id == record.id).values(changed))
        change_texts(tx, [record])
        tell(tx, record, "judged", farm.zone)
    return len(rows)
