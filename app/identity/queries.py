"""What identity answers: who a person is, who is on a farm, and with what they come in."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import email_key, secret_hash
from app.identity.models import farm, membership, person, session, token
from app.kernel.errors import NotFound
from app.kernel.transaction import ReadTx

Answer = dict[str, Any]

_farms_of = (
    sa.select(farm, membership.c.role)
    .join(membership, membership.c.farm_id == farm.c.id)
    .where(membership.c.person_id == sa.bindparam("person_id"), membership.c.role.is_not(None))
    .order_by(farm.c.name, farm.c.id)
)
_members_of = (
    sa.select(person.c.id, person.c.name, person.c.email, membership.c.role, membership.c.version)
    .join(membership, membership.c.person_id == person.c.id)
    .where(membership.c.farm_id == sa.bindparam("farm_id"), membership.c.role.is_not(None))
    .order_by(person.c.name, person.c.id)
)


def needs_owner(tx: ReadTx) -> bool:
    """Whether nobody has taken possession of this installation yet."""
    return tx.one(sa.select(person.c.id).limit(1)) is None


def find_credentials(tx: ReadTx, email: str) -> sa.Row[Any] | None:
    """The id and password hash that belong to an address, if anybody has it."""
    columns = sa.select(person.c.id, person.c.password_hash)
    return tx.one(columns.where(person.c.email_key == email_key(email)))


def get_password_hash(tx: ReadTx, person_id: UUID) -> str:
    """The present password's hash. Raises NotFound."""
    stored: str | None = tx.scalar(sa.select(person.c.password_hash).where(person.c.id == person_id))
    if stored is None:
        raise NotFound()
    return stored


def get_me(tx: ReadTx, person_id: UUID, *, only: Iterable[UUID] | None = None) -> tuple[Answer, int]:
    """A person with the farms the credential reaches (`only`; all when None), and the person's version."""
    row = tx.one(sa.select(person).where(person.c.id == person_id))
    if row is None:
        raise NotFound()
    me = {"person_id": row.id, "name": row.name, "email": row.email, "language": row.language}
    return {"person": me, "farms": list_farms(tx, person_id, only=only)}, row.version


def list_farms(tx: ReadTx, person_id: UUID, *, only: Iterable[UUID] | None = None) -> list[Answer]:
    """The farms of a person, by name."""
    reached = None if only is None else set(only)
    rows = tx.all(_farms_of, {"person_id": person_id})
    return [{**_farm(row), "role": row.role} for row in rows if reached is None or row.id in reached]


def get_farm(tx: ReadTx, farm_id: UUID) -> tuple[Answer, int]:
    """A farm and its version. Raises NotFound."""
    row = tx.one(sa.select(farm).where(farm.c.id == farm_id))
    if row is None:
        raise NotFound()
    return _farm(row), row.version


def list_members(tx: ReadTx, farm_id: UUID, *, with_addresses: bool) -> list[Answer]:
    """Who is on a farm, by name; addresses only for those who bring people in."""
    return [_member(row, with_addresses) for row in tx.all(_members_of, {"farm_id": farm_id})]


def get_member(tx: ReadTx, farm_id: UUID, person_id: UUID) -> Answer:
    """One member, with the address. Raises NotFound."""
    row = tx.one(_members_of.where(person.c.id == person_id), {"farm_id": farm_id})
    if row is None:
        raise NotFound()
    return _member(row, with_address=True)


def list_tokens(tx: ReadTx, farm_id: UUID) -> list[Answer]:
    """The tokens of a farm, newest first, as far as they may be shown."""
    rows = tx.all(_tokens.where(token.c.farm_id == farm_id))
    return [_token(row) for row in rows]


def get_token(tx: ReadTx, token_id: UUID) -> Answer:
    """One token as far as it may be shown. Raises NotFound."""
    row = tx.one(_tokens.where(token.c.id == token_id))
    if row is None:
        raise NotFound()
    return _token(row)


def list_sessions(tx: ReadTx, person_id: UUID, *, secret: str | None) -> list[Answer]:
    """The open sessions of a person, last used first; `secret` tells which one is asking."""
    mine = sa.select(session).where(session.c.person_id == person_id, session.c.expires_at > tx.now)
    current = secret and secret_hash(secret)
    rows = tx.all(mine.order_by(session.c.last_used_at.desc(), session.c.id))
    return [_session(row, current=row.secret_hash == current) for row in rows]


_tokens = sa.select(token).order_by(token.c.created_at.desc(), token.c.id)
_FARM = ("name", "time_zone", "locale", "country", "main_species")
_TOKEN = ("prefix", "name", "scopes", "person_id", "created_at", "expires_at", "last_used_at")
_SESSION = ("browser", "address", "created_at", "last_used_at", "expires_at")


def _farm(row: sa.Row[Any]) -> Answer:
    return {"farm_id": row.id, **_picked(row._mapping, _FARM)}


def _member(row: sa.Row[Any], with_address: bool) -> Answer:
    return {
        "person_id": row.id,
        "name": row.name,
        "email": row.email if with_address else None,
        "role": row.role,
        "version": row.version,
    }


def _token(row: sa.Row[Any]) -> Answer:
    return {"token_id": row.id, **_picked(row._mapping, _TOKEN)}


def _session(row: sa.Row[Any], *, current: bool) -> Answer:
    return {"session_id": row.id, "current": current, **_picked(row._mapping, _SESSION)}


def _picked(row: Mapping[Any, Any], names: Iterable[str]) -> Answer:
    return {name: row[name] for name in names}
