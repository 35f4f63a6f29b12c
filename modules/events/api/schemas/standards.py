"""Standards as they are asked for, shown and kept."""

import marshmallow as ma

from app.kernel.rest import PageOf, PageQuery, Schema, fields
from app.kernel.trade.species import PROFILES
from modules.events.domain.standards.standard import DAYS_OF, MEASURED

MOST_POINTS = 400
_VALUE = ma.validate.Range(min=0, max=1e6)


class StandardsQuery(PageQuery):
    """A page of standards, of a profile and measure if asked for."""

    profile = fields.OneOf(list(PROFILES))
    measure = fields.OneOf(list(MEASURED))


class StandardChangesQuery(PageQuery):
    """A page of changes."""


class EndStandardQuery(Schema):
    """For lots begun on which day or later it holds no more (today unless told), and why."""

    since = fields.Date(data_key="from")
    why = fields.Text(required=True, longest=500, shortest=1)


class StandardPointOut(Schema):
    """What is expected at an age, and the band around it where there is one."""

    age = fields.Number(required=True, validate=_VALUE)
    lower = fields.Number(allow_none=True, validate=_VALUE)
    expected = fields.Number(required=True, validate=_VALUE)
    upper = fields.Number(allow_none=True, validate=_VALUE)


_POINTS = ma.validate.Length(min=2, max=MOST_POINTS)


class StandardChangeIn(Schema):
    """What a standard says for lots begun on a day or later: points by rising age, and where they come from."""

    name = fields.Text(required=True, longest=80, shortest=1)
    age_unit = fields.OneOf(list(DAYS_OF), required=True)
    points = ma.fields.List(ma.fields.Nested(StandardPointOut), required=True, validate=_POINTS)
    valid_from = fields.Date(required=True)
    source = fields.Text(required=True, longest=200, shortest=1)
    why = fields.Text(required=True, longest=500, shortest=1)


class StandardIn(StandardChangeIn):
    """A new standard, of a breed or line, or of all animals of a profile."""

    id = fields.Id()
    profile = fields.OneOf(list(PROFILES), required=True)
    breed = fields.Text(longest=80, allow_none=True, metadata={"description": "a breed's code or the name of a line"})
    measure = fields.OneOf(list(MEASURED), required=True)


class StandardOut(Schema):
    """A standard as it was set last; without points it was taken back."""

    id = fields.Id(required=True)
    version = fields.Integer(required=True)
    profile = fields.OneOf(list(PROFILES), required=True)
    breed = ma.fields.String(required=True, allow_none=True)
    measure = fields.OneOf(list(MEASURED), required=True)
    measure_label = ma.fields.String(required=True)
    unit = ma.fields.String(required=True)
    name = ma.fields.String(required=True)
    age_unit = fields.OneOf(list(DAYS_OF), required=True)
    points = ma.fields.List(ma.fields.Nested(StandardPointOut), required=True)
    valid_from = fields.Date(required=True)
    source = ma.fields.String(required=True)
    why = ma.fields.String(required=True)
    set_at = fields.Instant(required=True)
    set_by = fields.Id(required=True, allow_none=True)


StandardPage = PageOf(StandardOut)
