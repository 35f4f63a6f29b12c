"""Erasing a person: name and address leave every store, the records stay and name an id that leads nowhere."""

from uuid import UUID

import sqlalchemy as sa

from app.identity.contracts.published import PersonErased
from app.identity.models import (
    invitation,
    membership,
    organisation_person,
    password_reset,
    person,
    session,
    sign_in_attempt,
    token,
)
from app.identity.services.audit import note
from app.identity.services.members import change_role
from app.identity.services.organisations import change_place
from app.kernel.errors import NotFound
from app.kernel.identity import spelling_hash
from app.kernel.ids import derived_id
from app.kernel.outbox import publish
from app.kernel.transaction import Tx


def erase_person(tx: Tx, person_id: UUID) -> None:
    """Forget who somebody is and end every way in; farms where the person ever was are told.

    Raises NotFound; LastOwner or LastAdmin, naming them, while a farm or an organisation has nobody else.
    """
    known = tx.one(sa.select(person).where(person.c.id == person_id, person.c.erased_at.is_(None)))
    if known is None:
        raise NotFound()
    _leave_farms(tx, person_id)
    _leave_organisations(tx, person_id)
    for theirs in (session.c.person_id, token.c.person_id, password_reset.c.person_id, invitation.c.invited_by):
        tx.run(sa.delete(theirs.table).where(theirs == person_id))
    tx.run(sa.delete(sign_in_attempt).where(sign_in_attempt.c.email_key == known.email_key))
    nobody = {"name": "", "email": "", "email_key": f"erased {person_id}", "password_hash": "!", "language": "en"}
    gone = {**nobody, "erased_at": tx.now, "version": known.version + 1}
    tx.run(sa.update(person).where(person.c.id == person_id).values(gone))
    note(tx, "person_erased", on=person_id)
    _tell_farms(tx, person_id, known.name)


def _leave_farms(tx: Tx, person_id: UUID) -> None:
    mine = sa.and_(membership.c.person_id == person_id, membership.c.role.is_not(None))
    for row in tx.all(sa.select(membership.c.farm_id, membership.c.version).where(mine)):
        change_role(tx, row.farm_id, person_id, version=row.version, role=None)


def _leave_organisations(tx: Tx, person_id: UUID) -> None:
    mine = organisation_person.c.person_id == person_id
    for row in tx.all(sa.select(organisation_person).where(mine)):
        change_place(tx, row.organisation_id, person_id, version=row.version, role=None)


def _tell_farms(tx: Tx, person_id: UUID, name: str) -> None:
    ever = sa.select(membership.c.farm_id).where(membership.c.person_id == person_id)
    for row in tx.all(ever):
        fact = PersonErased(person_id=person_id, farm_id=row.farm_id, spelled=(spelling_hash(person_id, name),))
        publish(tx, fact, farm_id=row.farm_id, subject=derived_id(row.farm_id, "erased", person_id), version=1)
