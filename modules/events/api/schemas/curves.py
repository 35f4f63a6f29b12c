"""Curves of lots as they are shown."""

import marshmallow as ma

from app.kernel.rest import Schema, fields
from modules.events.api.schemas.standards import StandardPointOut
from modules.events.domain.standards.standard import DAYS_OF, Place


class LotCurveStandardOut(Schema):
    """The standard that holds for a lot: its name, where it comes from, and its points."""

    id = fields.Id(required=True)
    name = ma.fields.String(required=True)
    source = ma.fields.String(required=True)
    age_unit = fields.OneOf(list(DAYS_OF), required=True)
    points = ma.fields.List(ma.fields.Nested(StandardPointOut), required=True)


class LotCurvePointOut(Schema):
    """A value of a week of age beside what the standard expects at its day, and its place against the band."""

    week = fields.Integer(required=True)
    age_days = fields.Integer(required=True)
    on = fields.Date(required=True)
    value = fields.Number(required=True)
    lower = fields.Number(required=True, allow_none=True)
    expected = fields.Number(required=True, allow_none=True)
    upper = fields.Number(required=True, allow_none=True)
    place = fields.OneOf(tuple(Place), required=True, allow_none=True)


class OneCurveOut(Schema):
    """One measure of a lot, the youngest week first; without a standard only its own values."""

    measure = ma.fields.String(required=True, metadata={"example": "weight_kg"})
    label = ma.fields.String(required=True)
    unit = ma.fields.String(required=True)
    standard = ma.fields.Nested(LotCurveStandardOut, required=True, allow_none=True)
    points = ma.fields.List(ma.fields.Nested(LotCurvePointOut), required=True)


class LotCurveOut(Schema):
    """The curves of a lot. Its age counts from its birth date, or from the day on which its first heads came."""

    lot_id = fields.Id(required=True)
    name = ma.fields.String(required=True, allow_none=True)
    profile = ma.fields.String(required=True, allow_none=True)
    breed = ma.fields.String(required=True, allow_none=True)
    begun_on = fields.Date(required=True)
    until = fields.Date(required=True)
    age_from = fields.OneOf(["birth", "placement"], required=True)
    curves = ma.fields.List(ma.fields.Nested(OneCurveOut), required=True)
