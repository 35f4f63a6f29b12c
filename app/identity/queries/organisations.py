"""Organisations, who is in them, and which farms show them what."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import OrganisationRole
from app.identity.models import consent, farm, organisation, organisation_person, person
from app.identity.queries.people import Answer, picked
from app.kernel.errors import NotFound
from app.kernel.transaction import ReadTx

_mine = (
    sa.select(organisation.c.id, organisation.c.name, organisation.c.version, organisation_person.c.role)
    .join(organisation_person, organisation_person.c.organisation_id == organisation.c.id)
    .where(organisation_person.c.person_id == sa.bindparam("me"))
    .order_by(organisation.c.name, organisation.c.id)
)
_people = (
    sa.select(person.c.id, person.c.name, person.c.email, organisation_person.c.role, organisation_person.c.version)
    .join(organisation_person, organisation_person.c.person_id == person.c.id)
    .where(organisation_person.c.organisation_id == sa.bindparam("organisation"))
    .order_by(person.c.name, person.c.id)
)
_farms = (
    sa.select(farm.c.id, farm.c.name, consent.c.data, consent.c.since, consent.c.changed_at, consent.c.version)
    .join(consent, consent.c.farm_id == farm.c.id)
    .where(consent.c.organisation_id == sa.bindparam("organisation"), consent.c.belongs)
    .order_by(farm.c.name, farm.c.id)
)
_of_farm = (
    sa.select(consent, organisation.c.name)
    .join(organisation, organisation.c.id == consent.c.organisation_id)
    .where(consent.c.farm_id == sa.bindparam("farm"), consent.c.belongs)
    .order_by(organisation.c.name, organisation.c.id)
)


def list_organisations(tx: ReadTx, person_id: UUID) -> list[Answer]:
    """The organisations that a person is in, by name."""
    return [_organisation(row) for row in tx.all(_mine, {"me": person_id})]


def get_organisation(tx: ReadTx, organisation_id: UUID, *, person_id: UUID) -> tuple[Answer, int]:
    """An organisation that the person is in, and its version. Raises NotFound: to others it does not exist."""
    row = tx.one(_mine.where(organisation.c.id == organisation_id), {"me": person_id})
    if row is None:
        raise NotFound()
    return _organisation(row), row.version


def get_place(tx: ReadTx, organisation_id: UUID, *, person_id: UUID) -> OrganisationRole:
    """What a person is in an organisation. Raises NotFound: to others it does not exist."""
    return OrganisationRole(get_organisation(tx, organisation_id, person_id=person_id)[0]["role"])


def list_people(tx: ReadTx, organisation_id: UUID) -> list[Answer]:
    """Who is in an organisation, by name."""
    return [_person(row) for row in tx.all(_people, {"organisation": organisation_id})]


def get_person(tx: ReadTx, organisation_id: UUID, person_id: UUID) -> Answer:
    """One person of an organisation. Raises NotFound."""
    row = tx.one(_people.where(person.c.id == person_id), {"organisation": organisation_id})
    if row is None:
        raise NotFound()
    return _person(row)


def list_joined_farms(tx: ReadTx, organisation_id: UUID) -> list[Answer]:
    """The farms of an organisation by name, with what each shows."""
    rows = tx.all(_farms, {"organisation": organisation_id})
    return [{"farm_id": row.id, **picked(row._mapping, ("name", "data", "since", "changed_at"))} for row in rows]


def get_joined_farm(tx: ReadTx, organisation_id: UUID, farm_id: UUID) -> int:
    """The version of a farm's consent to an organisation. Raises NotFound."""
    row = tx.one(_farms.where(farm.c.id == farm_id), {"organisation": organisation_id})
    if row is None:
        raise NotFound()
    return int(row.version)


def list_consents(tx: ReadTx, farm_id: UUID) -> list[Answer]:
    """The organisations of a farm by name: what each sees, and who looks."""
    return [_consent(tx, row) for row in tx.all(_of_farm, {"farm": farm_id})]


def get_consent(tx: ReadTx, farm_id: UUID, organisation_id: UUID) -> Answer:
    """What one organisation sees of a farm. Raises NotFound."""
    row = tx.one(_of_farm.where(organisation.c.id == organisation_id), {"farm": farm_id})
    if row is None:
        raise NotFound()
    return _consent(tx, row)


def _organisation(row: sa.Row[Any]) -> Answer:
    return {"organisation_id": row.id, **picked(row._mapping, ("name", "role", "version"))}


def _person(row: sa.Row[Any]) -> Answer:
    return {"person_id": row.id, **picked(row._mapping, ("name", "email", "role", "version"))}


def _consent(tx: ReadTx, row: sa.Row[Any]) -> Answer:
    people = tx.all(_people, {"organisation": row.organisation_id})
    return {
        "organisation_id": row.organisation_id,
        **picked(row._mapping, ("name", "data", "since", "changed_at", "version")),
        "people": [picked(each._mapping, ("name", "role")) for each in people],
    }
