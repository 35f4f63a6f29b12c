"""The body of the farm's summary."""

import marshmallow as ma

from app.kernel.rest import Schema, fields


class SummaryOut(Schema):
    """The farm in a few numbers: heads present (animals and lots), by species, groups and places in use."""

    present = fields.Integer(required=True)
    by_species = ma.fields.Dict(keys=ma.fields.String(), values=fields.Integer(), required=True)
    groups = fields.Integer(required=True)
    places = fields.Integer(required=True)
