"""Members: who is what on a farm. The owner's word, except that a manager may bring in workers."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.contracts.published import MembershipChanged
from app.identity.domain import email_key, may_give
from app.identity.errors import AlreadyMember, LastOwner, OnlyWorkers, PasswordNeeded
from app.identity.models import farm, invitation, membership, person, token
from app.identity.services.audit import note
from app.identity.services.people import add_person
from app.kernel.errors import NotFound, Stale
from app.kernel.identity import Role
from app.kernel.ids import derived_id
from app.kernel.outbox import publish
from app.kernel.transaction import Tx


def add_member(
    tx: Tx, farm_id: UUID, *, email: str, role: Role, by: Role, language: str,
    name: str | None = None, password_hash: str | None = None,
) -> UUID:  # fmt: skip
    """Bring a person onto a farm, making the person known first if need be.

    Somebody who is known already keeps name and password. Raises OnlyWorkers, AlreadyMember, PasswordNeeded.
    """
    if not may_give(by, role):
        raise OnlyWorkers(pointer="/role")
    known = tx.one(sa.select(person.c.id, person.c.name).where(person.c.email_key == email_key(email)))
    if known is None:
        if name is None or password_hash is None:
            raise PasswordNeeded(pointer="/password" if name else "/name", email=email)
        person_id = add_person(tx, name=name, email=email, password_hash=password_hash, language=language)
    elif role_of(tx, farm_id, known.id) is not None:
        raise AlreadyMember(pointer="/email", name=known.name)
    else:
        person_id = known.id
    give_role(tx, farm_id, person_id, role=role)
    note(tx, "member_added", farm_id=farm_id, on=person_id, role=str(role))
    return person_id


def change_role(tx: Tx, farm_id: UUID, person_id: UUID, *, version: int, role: Role | None) -> None:
    """Make a member something else, or (None) nothing any more. Raises NotFound, Stale, LastOwner."""
    _hold_still(tx, farm_id)
    present = tx.one(
        sa.select(membership.c.role, membership.c.version).where(
            membership.c.farm_id == farm_id, membership.c.person_id == person_id, membership.c.role.is_not(None)
        )
    )
    if present is None:
        raise NotFound()
    if present.version != version:
        raise Stale()
    if present.role == Role.OWNER and role is not Role.OWNER and _owners(tx, farm_id) == 1:
        raise LastOwner()
    give_role(tx, farm_id, person_id, role=role)
    what = "role_changed" if role else "member_removed"
    note(tx, what, farm_id=farm_id, on=person_id, was=present.role, role=role and str(role))


def give_role(tx: Tx, farm_id: UUID, person_id: UUID, *, role: Role | None) -> None:
    """Write and say what a person is on a farm now; without a role the person's tokens and invitations end too."""
    mine = sa.and_(membership.c.farm_id == farm_id, membership.c.person_id == person_id)
    version = (tx.scalar(sa.select(membership.c.version).where(mine)) or 0) + 1
    tx.upsert(
        membership,
        {"farm_id": farm_id, "person_id": person_id},
        {"role": role, "version": version, "since": tx.now},
    )
    if role is None:
        tx.run(sa.delete(token).where(token.c.farm_id == farm_id, token.c.person_id == person_id))
        tx.run(sa.delete(invitation).where(invitation.c.farm_id == farm_id, invitation.c.invited_by == person_id))
    _say(tx, farm_id, person_id, role, version)


def say_members(tx: Tx, rows: Sequence[sa.Row[Any]]) -> None:
    """Say again what the people of farms (their rows) are."""
    people = sa.select(membership).where(membership.c.farm_id.in_([row.id for row in rows]))
    for row in tx.all(people.order_by(membership.c.farm_id, membership.c.person_id)):
        _say(tx, row.farm_id, row.person_id, row.role, row.version)


def _say(tx: Tx, farm_id: UUID, person_id: UUID, role: str | None, version: int) -> None:
    fact = MembershipChanged(person_id=person_id, farm_id=farm_id, role=role)
    publish(tx, fact, farm_id=farm_id, subject=derived_id(farm_id, "member", person_id), version=version)


def role_of(tx: Tx, farm_id: UUID, person_id: UUID) -> Role | None:
    """What a person is on a farm."""
    mine = sa.and_(membership.c.farm_id == farm_id, membership.c.person_id == person_id)
    role = tx.scalar(sa.select(membership.c.role).where(mine))
    return Role(role) if role else None


def _hold_still(tx: Tx, farm_id: UUID) -> None:
    # Two owners who take each other's role away at once must not both succeed.
    tx.one(sa.select(farm.c.id).where(farm.c.id == farm_id).with_for_update())


def _owners(tx: Tx, farm_id: UUID) -> int:
    owners = sa.select(sa.func.count()).where(membership.c.farm_id == farm_id, membership.c.role == Role.OWNER)
    return int(tx.scalar(owners))
