"""Tokens."""

import marshmallow as ma

from app.identity.api.schemas import parts
from app.identity.domain import FARM_SCOPES
from app.kernel.rest import Schema, fields


class TokenIn(Schema):
    """A token to make; it ends in a year unless `expires_at` says otherwise, and null says never."""

    name = parts.name(required=True)
    scopes = ma.fields.List(fields.OneOf(FARM_SCOPES), required=True, validate=ma.validate.Length(1, 3))
    expires_at = fields.Instant(allow_none=True)


class TokenOut(Schema):
    """A token as far as it may be shown: how it begins, never the whole."""

    token_id = fields.Id(required=True)
    prefix = ma.fields.String(required=True)
    name = ma.fields.String(required=True)
    scopes = ma.fields.List(fields.OneOf(FARM_SCOPES), required=True)
    person_id = fields.Id(required=True)
    person_name = ma.fields.String(required=True)
    created_at = fields.Instant(required=True)
    expires_at = fields.Instant(required=True, allow_none=True)
    ends_soon = fields.Boolean(required=True)
    last_used_at = fields.Instant(required=True, allow_none=True)


class NewTokenOut(TokenOut):
    """A token just made, with its text, which is shown this once."""

    token = ma.fields.String(required=True)
