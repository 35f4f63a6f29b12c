"""A forgotten password: a link, good once and for a day, by which a person sets a new one."""

from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import RESET_LASTS, new_link_secret, secret_hash
from app.identity.errors import LinkOver, NotYoursToReset
from app.identity.models import farm, membership, organisation_person, password_reset, person
from app.identity.services.audit import note
from app.identity.services.members import role_of
from app.identity.services.sessions import revoke_other_sessions
from app.kernel.errors import NotFound
from app.kernel.identity import Role
from app.kernel.ids import new_id
from app.kernel.transaction import Tx


def offer_reset_to_member(tx: Tx, farm_id: UUID, person_id: UUID, *, by: UUID) -> str:
    """Make the link for a member of a farm; returns its secret. Raises NotFound, NotYoursToReset.

    Whoever sends the link could use it, so an owner may do this only for people whose every farm is the owner's own.
    """
    role = role_of(tx, farm_id, person_id)
    if role is None:
        raise NotFound()
    if person_id == by or role is Role.OWNER or _reaches_beyond(tx, person_id, by):
        raise NotYoursToReset()
    return offer_reset(tx, person_id, farm_id=farm_id)


def offer_reset(tx: Tx, person_id: UUID, *, farm_id: UUID | None = None) -> str:
    """Make the link for a person, in place of an older one; returns its secret."""
    secret = new_link_secret()
    tx.run(sa.delete(password_reset).where(password_reset.c.person_id == person_id))
    row = {"id": new_id(), "secret_hash": secret_hash(secret), "person_id": person_id, "farm_id": farm_id}
    tx.run(sa.insert(password_reset), {**row, "expires_at": tx.now + RESET_LASTS})
    note(tx, "reset_offered", farm_id=farm_id, on=person_id)
    return secret


def use_reset(tx: Tx, secret: str, *, password_hash: str) -> UUID:
    """Set the new password, end the link and every session; returns whose it was. Raises LinkOver."""
    mine = sa.and_(password_reset.c.secret_hash == secret_hash(secret), password_reset.c.expires_at > tx.now)
    taken = sa.delete(password_reset).where(mine)
    found = tx.one(taken.returning(password_reset.c.person_id, password_reset.c.farm_id))
    if found is None:
        raise LinkOver()
    changed = {"password_hash": password_hash, "version": person.c.version + 1}
    tx.run(sa.update(person).where(person.c.id == found.person_id).values(changed))
    revoke_other_sessions(tx, found.person_id, but=None)
    note(tx, "password_reset", by=found.person_id, farm_id=found.farm_id, on=found.person_id)
    return UUID(str(found.person_id))


def purge_resets(tx: Tx) -> None:
    """Forget the links that nobody used in time."""
    tx.run(sa.delete(password_reset).where(password_reset.c.expires_at <= tx.now))


def _reaches_beyond(tx: Tx, person_id: UUID, owner_id: UUID) -> bool:
    """Whether the person's password opens anything that is not the owner's already."""
    owned = sa.select(membership.c.farm_id).where(membership.c.person_id == owner_id, membership.c.role == Role.OWNER)
    theirs = (
        sa.select(farm.c.id)
        .join(membership, membership.c.farm_id == farm.c.id)
        .where(membership.c.person_id == person_id, membership.c.role.is_not(None))
    )
    elsewhere = tx.one(theirs.where(farm.c.id.not_in(owned)).limit(1))
    owner_of_any = tx.one(theirs.where(membership.c.role == Role.OWNER).limit(1))
    mine = sa.select(organisation_person.c.role).where(organisation_person.c.person_id == person_id)
    return any(found is not None for found in (elsewhere, owner_of_any, tx.one(mine.limit(1))))
