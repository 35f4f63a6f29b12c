"""People: coming to be known here, changing what is known of oneself, and being forgotten."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import email_key
from app.identity.errors import EmailTaken
from app.identity.models import person
from app.identity.services.audit import note
from app.kernel.errors import NotFound, Stale
from app.kernel.ids import new_id
from app.kernel.transaction import Tx

CHANGES = {"name": "name_changed", "email": "email_changed", "password_hash": "password_changed"}


def add_person(tx: Tx, *, name: str, email: str, password_hash: str, language: str) -> UUID:
    """Make a person known; the hash is made before the transaction. Raises EmailTaken."""
    person_id = new_id()
    row = {
        "id": person_id,
        "name": name,
        "email": email.strip(),
        "email_key": email_key(email),
        "password_hash": password_hash,
        "language": language,
        "version": 1,
        "created_at": tx.now,
    }
    if not tx.insert_new(person, row):
        raise EmailTaken(pointer="/email", email=email)
    return person_id


def change_person(tx: Tx, person_id: UUID, *, version: int, changes: Mapping[str, Any]) -> None:
    """Set a person's name, email, language or password_hash. Raises EmailTaken, Stale, NotFound."""
    values = dict(changes)
    if "email" in changes:
        values |= _address(tx, person_id, changes["email"])
    statement = sa.update(person).where(person.c.id == person_id, person.c.version == version)
    if not tx.run(statement.values(**values, version=version + 1)):
        raise Stale() if tx.one(sa.select(person.c.id).where(person.c.id == person_id)) else NotFound()
    for what in (CHANGES[name] for name in changes if name in CHANGES):
        note(tx, what, by=person_id, on=person_id)


def rehash_password(tx: Tx, person_id: UUID, *, password_hash: str) -> None:
    """Keep the same password under today's settings; nobody sees a difference, so the version stays."""
    tx.run(sa.update(person).where(person.c.id == person_id).values(password_hash=password_hash))


def _address(tx: Tx, person_id: UUID, email: str) -> dict[str, str]:
    key = email_key(email)
    if tx.one(sa.select(person.c.id).where(person.c.email_key == key, person.c.id != person_id)):
        raise EmailTaken(pointer="/email", email=email)
    return {"email": email.strip(), "email_key": key}
