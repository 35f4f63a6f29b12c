"""Invitations: a link that lets one person in, once, as what the inviter may make of somebody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import INVITATION_LASTS, OrganisationRole, may_give, new_link_secret, secret_hash
from app.identity.errors import AlreadyMember, AlreadyThere, FarmNeeded, LinkOver, OnlyWorkers, OwnersJoin
from app.identity.models import invitation, person
from app.identity.services.audit import note
from app.identity.services.consents import join_organisation
from app.identity.services.members import give_role, role_of
from app.identity.services.organisations import give_place, place_of
from app.kernel.errors import NotFound
from app.kernel.identity import Role
from app.kernel.ids import new_id
from app.kernel.transaction import Tx


@dataclass(frozen=True, slots=True)
class Guest:
    """Who accepts an invitation, and (where a farm is invited) for which farm and with which consent."""

    person_id: UUID
    farm_id: UUID | None = None
    data: Iterable[str] = ()


def invite_to_farm(
    tx: Tx, farm_id: UUID, *, role: Role, by: Role, person_id: UUID, lasts: timedelta = INVITATION_LASTS,
    note_to_self: str | None = None,
) -> tuple[UUID, str]:  # fmt: skip
    """Invite somebody onto a farm; returns the id and the link's secret, shown this once. Raises OnlyWorkers."""
    if not may_give(by, role):
        raise OnlyWorkers(pointer="/role")
    found = _invite(tx, person_id, lasts, note_to_self, farm_id=farm_id, role=role)
    note(tx, "invitation_made", farm_id=farm_id, thing=found[0], role=str(role))
    return found


def invite_to_organisation(
    tx: Tx, organisation_id: UUID, *, role: OrganisationRole | None, person_id: UUID,
    lasts: timedelta = INVITATION_LASTS, note_to_self: str | None = None,
) -> tuple[UUID, str]:  # fmt: skip
    """Invite somebody into an organisation or, without a role, a farm; returns the id and the link's secret."""
    found = _invite(tx, person_id, lasts, note_to_self, organisation_id=organisation_id, role=role)
    note(tx, "invitation_made", organisation_id=organisation_id, thing=found[0], role=str(role or "farm"))
    return found


def revoke_invitation(
    tx: Tx, invitation_id: UUID, *, farm_id: UUID | None = None, organisation_id: UUID | None = None
) -> None:
    """End an invitation of this farm or organisation. Raises NotFound."""
    column, owner = (invitation.c.farm_id, farm_id) if farm_id else (invitation.c.organisation_id, organisation_id)
    if not tx.run(sa.delete(invitation).where(invitation.c.id == invitation_id, column == owner)):
        raise NotFound()
    note(tx, "invitation_revoked", farm_id=farm_id, organisation_id=organisation_id, thing=invitation_id)


def find_invitation(tx: Tx, secret: str) -> sa.Row[Any]:
    """The invitation of a link, as long as who made it may still invite so. Raises LinkOver."""
    mine = sa.and_(invitation.c.secret_hash == secret_hash(secret), invitation.c.expires_at > tx.now)
    found = tx.one(sa.select(invitation).where(mine))
    if found is None or not _still_stands(tx, found):
        raise LinkOver()
    return found


def accept_invitation(tx: Tx, secret: str, guest: Guest) -> None:
    """Let the guest in, once.

    Raises LinkOver, AlreadyMember, AlreadyThere, FarmNeeded, OwnersJoin, AlreadyJoined.
    """
    found = find_invitation(tx, secret)
    if not tx.run(sa.delete(invitation).where(invitation.c.id == found.id)):
        raise LinkOver()  # somebody was faster
    if found.farm_id is not None:
        _onto_farm(tx, found, guest)
    elif found.role is not None:
        _into_organisation(tx, found, guest)
    else:
        _with_a_farm(tx, found, guest)


def purge_invitations(tx: Tx) -> None:
    """Forget those that nobody accepted in time."""
    tx.run(sa.delete(invitation).where(invitation.c.expires_at <= tx.now))


def _invite(tx: Tx, person_id: UUID, lasts: timedelta, note_to_self: str | None, **to: Any) -> tuple[UUID, str]:
    invitation_id, secret = new_id(), new_link_secret()
    row = {
        "id": invitation_id,
        "secret_hash": secret_hash(secret),
        "note": note_to_self,
        "invited_by": person_id,
        "created_at": tx.now,
        "expires_at": tx.now + lasts,
        **to,
    }
    tx.run(sa.insert(invitation), row)
    return invitation_id, secret


def _still_stands(tx: Tx, found: sa.Row[Any]) -> bool:
    if found.farm_id is not None:
        return may_give(role_of(tx, found.farm_id, found.invited_by), Role(found.role))
    return place_of(tx, found.organisation_id, found.invited_by) is OrganisationRole.ADMIN


def _onto_farm(tx: Tx, found: sa.Row[Any], guest: Guest) -> None:
    if role_of(tx, found.farm_id, guest.person_id) is not None:
        raise AlreadyMember(name=_name(tx, guest.person_id))
    give_role(tx, found.farm_id, guest.person_id, role=Role(found.role))
    note(tx, "invitation_accepted", by=guest.person_id, farm_id=found.farm_id, thing=found.id, role=found.role)


def _into_organisation(tx: Tx, found: sa.Row[Any], guest: Guest) -> None:
    if place_of(tx, found.organisation_id, guest.person_id) is not None:
        raise AlreadyThere(name=_name(tx, guest.person_id))
    give_place(tx, found.organisation_id, guest.person_id, role=OrganisationRole(found.role))
    where = {"organisation_id": found.organisation_id, "thing": found.id}
    note(tx, "invitation_accepted", by=guest.person_id, role=found.role, **where)


def _with_a_farm(tx: Tx, found: sa.Row[Any], guest: Guest) -> None:
    if guest.farm_id is None:
        raise FarmNeeded(pointer="/farm_id")
    if role_of(tx, guest.farm_id, guest.person_id) is not Role.OWNER:
        raise OwnersJoin(pointer="/farm_id")
    join_organisation(tx, guest.farm_id, found.organisation_id, data=guest.data)


def _name(tx: Tx, person_id: UUID) -> str:
    return str(tx.scalar(sa.select(person.c.name).where(person.c.id == person_id)))
