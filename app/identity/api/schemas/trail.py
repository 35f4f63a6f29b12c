"""The trail of access and administration."""

import marshmallow as ma

from app.identity.domain import TRACED
from app.kernel.rest import PageQuery, Schema, fields

OUTCOMES = ("done", "refused", "throttled")


class TrailQuery(PageQuery):
    """One kind of line, of one person, of a time."""

    what = fields.OneOf(TRACED)
    person_id = fields.Id()
    since = fields.Instant()
    until = fields.Instant(metadata={"description": "no more part of it"})


class NamedOut(Schema):
    """Somebody or something; the name is null once it was erased."""

    id = fields.Id(required=True)
    name = ma.fields.String(required=True, allow_none=True)


class TrailLineOut(Schema):
    """What was done, by whom, to whom, when and from where."""

    id = fields.Id(required=True)
    at = fields.Instant(required=True)
    what = fields.OneOf(TRACED, required=True)
    outcome = fields.OneOf(OUTCOMES, required=True)
    person = ma.fields.Nested(NamedOut, required=True, allow_none=True)
    on_person = ma.fields.Nested(NamedOut, required=True, allow_none=True)
    organisation = ma.fields.Nested(NamedOut, required=True, allow_none=True)
    thing_id = fields.Id(required=True, allow_none=True)
    details = ma.fields.Dict(keys=ma.fields.String(), required=True)
    address = ma.fields.String(required=True)
