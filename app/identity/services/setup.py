"""The first owner: whoever sets the installation up, once."""

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from app.identity.errors import AlreadyOwned
from app.identity.models import installation, person
from app.identity.services.farms import NewFarm, open_farm
from app.identity.services.people import add_person
from app.kernel.transaction import Tx


@dataclass(frozen=True, slots=True)
class NewOwner:
    """A person who is going to own a farm; the hash was made before the transaction."""

    name: str
    email: str
    password_hash: str
    language: str


def set_up(tx: Tx, owner: NewOwner, new_farm: NewFarm) -> tuple[UUID, UUID]:
    """Take possession of an empty installation; returns person and farm. Raises AlreadyOwned."""
    # The one row of the installation settles who was first, whatever the database.
    first = tx.insert_new(installation, {"id": 1, "owned_since": tx.now})
    if not first or tx.one(sa.select(person.c.id).limit(1)) is not None:
        raise AlreadyOwned()
    return add_owner(tx, owner, new_farm, under="/farm")


def add_owner(tx: Tx, owner: NewOwner, new_farm: NewFarm, *, under: str = "") -> tuple[UUID, UUID]:
    """Make a new person known and open a farm for that person; returns both ids. Raises EmailTaken, …"""
    tx.insert_new(installation, {"id": 1, "owned_since": tx.now})
    person_id = add_person(
        tx, name=owner.name, email=owner.email, password_hash=owner.password_hash, language=owner.language
    )
    return person_id, open_farm(tx, new_farm, owner_id=person_id, under=under)
