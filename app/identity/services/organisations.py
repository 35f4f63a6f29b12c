"""Organisations (cooperatives): opening one, its name, and who is in it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.contracts.published import OrganisationChanged, OrganisationOpened
from app.identity.domain import OrganisationRole
from app.identity.errors import LastAdmin
from app.identity.models import invitation, organisation, organisation_person
from app.identity.services.audit import note
from app.kernel.errors import NotFound, Stale
from app.kernel.ids import new_id
from app.kernel.outbox import publish
from app.kernel.transaction import Tx

_place = sa.select(organisation_person).where(
    organisation_person.c.organisation_id == sa.bindparam("organisation_id"),
    organisation_person.c.person_id == sa.bindparam("person_id"),
)


def open_organisation(tx: Tx, *, name: str, admin_id: UUID) -> UUID:
    """Open an organisation with its first admin."""
    organisation_id = new_id()
    tx.run(sa.insert(organisation), {"id": organisation_id, "name": name, "version": 1, "created_at": tx.now})
    _say(tx, OrganisationOpened(organisation_id=organisation_id, name=name), version=1)
    note(tx, "organisation_opened", by=admin_id, organisation_id=organisation_id)
    give_place(tx, organisation_id, admin_id, role=OrganisationRole.ADMIN)
    return organisation_id


def rename_organisation(tx: Tx, organisation_id: UUID, *, name: str, version: int) -> None:
    """Give an organisation another name. Raises NotFound, Stale."""
    mine = organisation.c.id == organisation_id
    statement = sa.update(organisation).where(mine, organisation.c.version == version)
    if not tx.run(statement.values(name=name, version=version + 1)):
        raise Stale() if tx.one(sa.select(organisation.c.id).where(mine)) else NotFound()
    _say(tx, OrganisationChanged(organisation_id=organisation_id, name=name), version=version + 1)
    note(tx, "organisation_changed", organisation_id=organisation_id)


def give_place(tx: Tx, organisation_id: UUID, person_id: UUID, *, role: OrganisationRole) -> None:
    """Take a person who is not in it into an organisation."""
    keys = {"organisation_id": organisation_id, "person_id": person_id}
    tx.run(sa.insert(organisation_person), {**keys, "role": role, "version": 1, "since": tx.now})


def change_place(
    tx: Tx, organisation_id: UUID, person_id: UUID, *, version: int, role: OrganisationRole | None
) -> None:
    """Make somebody of an organisation something else, or (None) take the person out, and what the person invited.

    Raises NotFound, Stale, LastAdmin.
    """
    tx.one(sa.select(organisation.c.id).where(organisation.c.id == organisation_id).with_for_update())
    keys = {"organisation_id": organisation_id, "person_id": person_id}
    present = tx.one(_place, keys)
    if present is None:
        raise NotFound()
    if present.version != version:
        raise Stale()
    if present.role == OrganisationRole.ADMIN and role is not OrganisationRole.ADMIN:
        _refuse_last_admin(tx, organisation_id)
    mine = sa.and_(*(organisation_person.c[name] == value for name, value in keys.items()))
    if role is None:
        _end_invitations(tx, organisation_id, person_id)
        tx.run(sa.delete(organisation_person).where(mine))
        note(tx, "organisation_person_removed", organisation_id=organisation_id, on=person_id)
        return
    tx.run(sa.update(organisation_person).where(mine).values(role=role, version=version + 1))
    note(tx, "organisation_role_changed", organisation_id=organisation_id, on=person_id, role=str(role))


def place_of(tx: Tx, organisation_id: UUID, person_id: UUID) -> OrganisationRole | None:
    """What a person is in an organisation."""
    found = tx.one(_place, {"organisation_id": organisation_id, "person_id": person_id})
    return OrganisationRole(found.role) if found else None


def _refuse_last_admin(tx: Tx, organisation_id: UUID) -> None:
    admins = sa.select(sa.func.count()).where(
        organisation_person.c.organisation_id == organisation_id,
        organisation_person.c.role == OrganisationRole.ADMIN,
    )
    if tx.scalar(admins) == 1:
        raise LastAdmin()


def _end_invitations(tx: Tx, organisation_id: UUID, person_id: UUID) -> None:
    theirs = sa.and_(invitation.c.organisation_id == organisation_id, invitation.c.invited_by == person_id)
    tx.run(sa.delete(invitation).where(theirs))


def say_organisations(tx: Tx, rows: Sequence[sa.Row[Any]]) -> None:
    """Say again how organisations are."""
    for row in rows:
        _say(tx, OrganisationOpened(organisation_id=row.id, name=row.name), version=row.version)


def _say(tx: Tx, fact: OrganisationOpened | OrganisationChanged, *, version: int) -> None:
    # It belongs to no farm; the envelope names the organisation itself in the farm's place, where nobody is let in.
    publish(tx, fact, farm_id=fact.organisation_id, subject=fact.organisation_id, version=version)
