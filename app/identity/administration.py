"""What an operator does from the command line or a script: each call is one transaction of the identity store."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from app.identity import queries, services
from app.identity.models import membership
from app.identity.passwords import hash_password
from app.kernel.errors import NotFound
from app.kernel.identity import Role
from app.kernel.store import Store
from app.kernel.transaction import ReadTx


class Opened(NamedTuple):
    """A new owner and the farm that came with the person."""

    person_id: UUID
    farm_id: UUID


def add_owner(
    store: Store, *, name: str, email: str, password: str, farm_name: str, time_zone: str, locale: str,
    language: str, main_species: str | None = None, farm_id: UUID | None = None,
) -> Opened:  # fmt: skip
    """Make a person known who owns a new farm. Raises EmailTaken, UnknownTimeZone, …"""
    owner = services.NewOwner(name, email, hash_password(password), language)
    farm = services.NewFarm(farm_name, time_zone, locale, main_species=main_species, id=farm_id)
    with store.write() as tx:
        return Opened(*services.add_owner(tx, owner, farm))


def set_password(store: Store, *, email: str, password: str) -> None:
    """Give a person a new password and close every session the person has. Raises NotFound."""
    password_hash = hash_password(password)
    with store.write() as tx:
        person_id = _find(tx, email)
        services.rehash_password(tx, person_id, password_hash=password_hash)
        services.revoke_other_sessions(tx, person_id, but=None)
        services.note(tx, "password_changed", on=person_id)


def offer_reset(store: Store, *, email: str) -> str:
    """Make the link by which a person sets a new password; returns its secret. Raises NotFound."""
    with store.write() as tx:
        return services.offer_reset(tx, _find(tx, email))


def erase_person(store: Store, *, email: str) -> None:
    """Forget a person. Raises NotFound, LastOwner, LastAdmin."""
    with store.write() as tx:
        services.erase_person(tx, _find(tx, email))


def open_organisation(store: Store, *, name: str, email: str) -> UUID:
    """Open an organisation with a known person as its admin. Raises NotFound."""
    with store.write() as tx:
        return services.open_organisation(tx, name=name, admin_id=_find(tx, email))


def add_token(
    store: Store, *, person_id: UUID, farm_id: UUID, name: str, scopes: Sequence[str],
    expires_at: datetime | None = None,
) -> str:  # fmt: skip
    """Make a token in a member's name; returns its text. Raises NotFound, BeyondRole, AlreadyOver."""
    with store.write() as tx:
        role = _role_of(tx, farm_id, person_id)
        _, text = services.make_token(
            tx, farm_id, person_id=person_id, role=role, name=name, scopes=scopes, expires_at=expires_at
        )
        return text


def add_service_token(store: Store, *, name: str, expires_at: datetime | None = None) -> str:
    """Make the token by which another process reads this installation's streams; returns its text."""
    with store.write() as tx:
        return services.make_service_token(tx, name=name, expires_at=expires_at)[1]


def _find(tx: ReadTx, email: str) -> UUID:
    found = queries.find_credentials(tx, email)
    if found is None:
        raise NotFound()
    return UUID(str(found.id))


def _role_of(tx: ReadTx, farm_id: UUID, person_id: UUID) -> Role:
    mine = sa.and_(membership.c.farm_id == farm_id, membership.c.person_id == person_id)
    role = tx.scalar(sa.select(membership.c.role).where(mine))
    if role is None:
        raise NotFound()
    return Role(role)
