"""Organisations and consent."""

import marshmallow as ma

from app.identity.api.schemas import parts
from app.identity.api.schemas.parts import CLASS_CODES
from app.identity.domain import OrganisationRole
from app.kernel.rest import Schema, fields

PLACES = tuple(str(role) for role in OrganisationRole)


class OrganisationIn(Schema):
    """An organisation to open, or its new name."""

    name = parts.name(required=True)


class OrganisationOut(Schema):
    """An organisation and what the asking person is in it."""

    organisation_id = fields.Id(required=True)
    name = ma.fields.String(required=True)
    role = fields.OneOf(PLACES, required=True)
    version = fields.Integer(required=True)


class PlaceIn(Schema):
    """What somebody of the organisation shall be."""

    role = fields.OneOf(PLACES, required=True)


class OrganisationPersonOut(Schema):
    """Somebody in the organisation."""

    person_id = fields.Id(required=True)
    name = ma.fields.String(required=True)
    email = ma.fields.String(required=True)
    role = fields.OneOf(PLACES, required=True)
    version = fields.Integer(required=True)


class JoinedFarmOut(Schema):
    """A farm of the organisation and what it shows."""

    farm_id = fields.Id(required=True)
    name = ma.fields.String(required=True)
    data = ma.fields.List(fields.OneOf(CLASS_CODES), required=True)
    since = fields.Instant(required=True)
    changed_at = fields.Instant(required=True)


class ConsentIn(Schema):
    """The classes of data that the organisation may read from now on; what is not named it may not."""

    data = ma.fields.List(fields.OneOf(CLASS_CODES), required=True, validate=ma.validate.Length(max=20))


class LookerOut(Schema):
    """Somebody who looks for the organisation."""

    name = ma.fields.String(required=True)
    role = fields.OneOf(PLACES, required=True)


class ConsentOut(Schema):
    """An organisation of the farm, what it may read, and who looks."""

    organisation_id = fields.Id(required=True)
    name = ma.fields.String(required=True)
    data = ma.fields.List(fields.OneOf(CLASS_CODES), required=True)
    since = fields.Instant(required=True)
    changed_at = fields.Instant(required=True)
    version = fields.Integer(required=True)
    people = ma.fields.List(ma.fields.Nested(LookerOut), required=True)
