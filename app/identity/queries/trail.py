"""The trail of access and administration, as its readers see it: ids in the table, names as they are today."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import COMING_AND_GOING
from app.identity.models import audit, membership, organisation, person
from app.identity.queries.people import Answer, picked

TRAIL_ORDER = ((audit.c.at, "desc"), (audit.c.id, "desc"))

_who, _whom = person.alias("who"), person.alias("whom")
_lines = (
    sa.select(
        audit,
        _who.c.name.label("who_name"),
        _whom.c.name.label("whom_name"),
        organisation.c.name.label("organisation_name"),
    )
    .join(_who, _who.c.id == audit.c.person_id, isouter=True)
    .join(_whom, _whom.c.id == audit.c.on_person_id, isouter=True)
    .join(organisation, organisation.c.id == audit.c.organisation_id, isouter=True)
)
_LINE = ("id", "at", "what", "outcome", "details", "address")


def select_trail_of_farm(farm_id: UUID) -> sa.Select[Any]:
    """What happened to access on a farm, and the coming and going of who is a member now."""
    members = sa.select(membership.c.person_id).where(membership.c.farm_id == farm_id, membership.c.role.is_not(None))
    theirs = sa.or_(audit.c.person_id.in_(members), audit.c.on_person_id.in_(members))
    coming = sa.and_(audit.c.farm_id.is_(None), audit.c.what.in_(COMING_AND_GOING), theirs)
    return _lines.where(sa.or_(audit.c.farm_id == farm_id, coming))


def select_trail_of_person(person_id: UUID) -> sa.Select[Any]:
    """What a person did, and what was done to the person."""
    return _lines.where(sa.or_(audit.c.person_id == person_id, audit.c.on_person_id == person_id))


def narrow_trail(
    statement: sa.Select[Any], *, what: str | None = None, person_id: UUID | None = None,
    since: datetime | None = None, until: datetime | None = None,
) -> sa.Select[Any]:  # fmt: skip
    """Only one kind of line, of one person, or of a time (`until` is no more part of it)."""
    conditions = (
        None if what is None else audit.c.what == what,
        None if person_id is None else sa.or_(audit.c.person_id == person_id, audit.c.on_person_id == person_id),
        None if since is None else audit.c.at >= since,
        None if until is None else audit.c.at < until,
    )
    return statement.where(*(each for each in conditions if each is not None))


def trail_line(row: sa.Row[Any]) -> Answer:
    """A line of the trail; the name of somebody who was erased is null."""
    return {
        **picked(row._mapping, _LINE),
        "person": _named(row.person_id, row.who_name),
        "on_person": _named(row.on_person_id, row.whom_name),
        "organisation": _named(row.organisation_id, row.organisation_name),
        "thing_id": row.on_thing_id,
    }


def _named(thing_id: UUID | None, name: str | None) -> Answer | None:
    return None if thing_id is None else {"id": thing_id, "name": name or None}
