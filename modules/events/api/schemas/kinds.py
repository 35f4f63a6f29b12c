"""Kinds as they are shown."""

import marshmallow as ma

from app.kernel.rest import Schema, fields


class KindFieldOut(Schema):
    """A field of a kind; what does not apply is left out."""

    name = ma.fields.String(required=True)
    type = ma.fields.String(required=True)
    required = ma.fields.Boolean(required=True)
    label = ma.fields.String(required=True)
    labels = ma.fields.Dict(keys=ma.fields.String(), values=ma.fields.String(), required=True)
    unit = ma.fields.String()
    enum = ma.fields.List(ma.fields.String())
    options = ma.fields.List(ma.fields.Dict(keys=ma.fields.String()))
    minimum = fields.Number()
    maximum = fields.Number()
    above = fields.Number(metadata={"description": "More than this."})
    inner = ma.fields.List(ma.fields.Dict(keys=ma.fields.String()), data_key="fields")


class KindOut(Schema):
    """A kind of entry."""

    code = ma.fields.String(required=True)
    label = ma.fields.String(required=True)
    labels = ma.fields.Dict(keys=ma.fields.String(), values=ma.fields.String(), required=True)
    subjects = ma.fields.List(ma.fields.String(), required=True)
    profiles = ma.fields.List(
        ma.fields.String(),
        required=True,
        allow_none=True,
        metadata={"description": "Those of the animals and lots that it can be about; null: all."},
    )
    rank = ma.fields.Integer(required=True)
    by_hand = ma.fields.Boolean(required=True, metadata={"description": "Whether people record it."})
    said = ma.fields.List(ma.fields.Nested(KindFieldOut), required=True, data_key="fields")


class KindsOut(Schema):
    """Every kind of entry."""

    items = ma.fields.List(ma.fields.Nested(KindOut), required=True)
    next = ma.fields.String(required=True, allow_none=True)
