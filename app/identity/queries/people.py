"""Who a person is, and who is on a farm."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import email_key
from app.identity.models import consent, farm, farm_deletion, membership, organisation_person, person
from app.kernel.errors import NotFound
from app.kernel.identity import Role
from app.kernel.transaction import ReadTx

Answer = dict[str, Any]

_farms_of = (
    sa.select(farm, membership.c.role, farm_deletion.c.due_at)
    .join(membership, membership.c.farm_id == farm.c.id)
    .join(farm_deletion, farm_deletion.c.farm_id == farm.c.id, isouter=True)
    .where(membership.c.person_id == sa.bindparam("person_id"), membership.c.role.is_not(None))
    .order_by(farm.c.name, farm.c.id)
)
_farms_shown_to = (
    sa.select(farm, consent.c.data)
    .join(consent, consent.c.farm_id == farm.c.id)
    .join(organisation_person, organisation_person.c.organisation_id == consent.c.organisation_id)
    .where(organisation_person.c.person_id == sa.bindparam("person_id"), consent.c.belongs)
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
    return tx.one(columns.where(person.c.email_key == email_key(email), person.c.erased_at.is_(None)))


def get_credentials(tx: ReadTx, person_id: UUID) -> sa.Row[Any]:
    """A person's address and the present password's hash. Raises NotFound."""
    found = tx.one(sa.select(person.c.email, person.c.password_hash).where(person.c.id == person_id))
    if found is None:
        raise NotFound()
    return found


def get_me(tx: ReadTx, person_id: UUID, *, only: Iterable[UUID] | None = None) -> tuple[Answer, int]:
    """A person with the farms the credential reaches (`only`; all when None), and the person's version."""
    row = tx.one(sa.select(person).where(person.c.id == person_id))
    if row is None:
        raise NotFound()
    me = {"person_id": row.id, "name": row.name, "email": row.email, "language": row.language}
    return {"person": me, "farms": list_farms(tx, person_id, only=only)}, row.version


def list_farms(tx: ReadTx, person_id: UUID, *, only: Iterable[UUID] | None = None) -> list[Answer]:
    """The farms of a person by name: the own ones, and those that consent to show an organisation of the person's."""
    rows = tx.all(_farms_of, {"person_id": person_id})
    found = {row.id: {**_farm(row), "role": row.role, "data": None, "deletes_at": row.due_at} for row in rows}
    for row in tx.all(_farms_shown_to, {"person_id": person_id}):
        shown = found.setdefault(row.id, {**_farm(row), **_TECHNICIANS})
        if shown["data"] is not None:
            shown["data"] = sorted({*shown["data"], *row.data})
    reached = set(found) if only is None else set(only)
    return sorted((farm for farm in found.values() if farm["farm_id"] in reached and farm["data"] != []), key=_by_name)


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


_TECHNICIANS: Answer = {"role": Role.TECHNICIAN, "data": [], "deletes_at": None}
_FARM = ("name", "time_zone", "locale", "country", "main_species")


def _by_name(farm: Answer) -> tuple[str, str]:
    return farm["name"], str(farm["farm_id"])


def _farm(row: sa.Row[Any]) -> Answer:
    return {"farm_id": row.id, **picked(row._mapping, _FARM)}


def _member(row: sa.Row[Any], with_address: bool) -> Answer:
    return {
        "person_id": row.id,
        "name": row.name,
        "email": row.email if with_address else None,
        "role": row.role,
        "version": row.version,
    }


def picked(row: Mapping[Any, Any], names: Iterable[str]) -> Answer:
    """Some columns of a row."""
    return {name: row[name] for name in names}
