"""Invitations."""

import marshmallow as ma

from app.identity.api.schemas import parts
from app.identity.api.schemas.organisations import PLACES
from app.identity.api.schemas.parts import CLASS_CODES, GIVEN_ROLES, ROLES
from app.identity.api.schemas.people import LinkIn
from app.identity.domain import INVITATION_LASTS_AT_MOST
from app.kernel.errors import LANGUAGES
from app.kernel.rest import Schema, fields

OFFERED = tuple(dict.fromkeys((*ROLES, *PLACES)))


class _InvitationIn(Schema):
    note = fields.Text(longest=120, metadata={"description": "for whom it is, as a help to the inviter"})
    days = fields.Integer(load_default=7, validate=ma.validate.Range(1, INVITATION_LASTS_AT_MOST.days))


class InvitationIn(_InvitationIn):
    """Somebody to let onto the farm, and as what."""

    role = fields.OneOf(GIVEN_ROLES, required=True)


class OrganisationInvitationIn(_InvitationIn):
    """Somebody to let into the organisation and as what; without a role, a farm."""

    role = fields.OneOf(PLACES, load_default=None, allow_none=True)


class InvitationOut(Schema):
    """A link that may still be used, without its secret."""

    invitation_id = fields.Id(required=True)
    role = fields.OneOf(OFFERED, required=True, allow_none=True)
    note = ma.fields.String(required=True, allow_none=True)
    person_name = ma.fields.String(required=True)
    created_at = fields.Instant(required=True)
    expires_at = fields.Instant(required=True)


class NewInvitationOut(InvitationOut):
    """A link just made, with the whole of it, which is shown this once."""

    link = ma.fields.String(required=True)


class OfferOut(Schema):
    """What a link offers: a role on a farm or in an organisation, or (without a role) a place for a farm."""

    role = fields.OneOf(OFFERED, required=True, allow_none=True)
    farm_name = ma.fields.String(required=True, allow_none=True)
    organisation_name = ma.fields.String(required=True, allow_none=True)
    invited_by = ma.fields.String(required=True)
    expires_at = fields.Instant(required=True)


class GuestIn(Schema):
    """Somebody who is new here."""

    name = parts.name(required=True)
    email = parts.email(required=True)
    password = parts.password(required=True)
    language = fields.OneOf(LANGUAGES, required=True)


class AcceptIn(LinkIn):
    """Who comes: a new person, or (without `person`) who is signed in; and which farm joins, where one is invited."""

    person = ma.fields.Nested(GuestIn)
    farm_id = fields.Id()
    data = ma.fields.List(fields.OneOf(CLASS_CODES), load_default=list, validate=ma.validate.Length(max=20))
