"""The bodies of health's routes."""

import marshmallow as ma

from app.kernel.rest import Schema, fields
from app.kernel.trade.species import SPECIES


class BlockOut(Schema):
    """A food of an animal that may not be used before an instant; null has no end."""

    food = ma.fields.String(required=True)
    until = fields.Instant(required=True, allow_none=True)


class PatientOut(Schema):
    """What health knows of an animal."""

    animal_id = fields.Id(required=True)
    species = fields.OneOf(SPECIES, required=True)
    life_status = ma.fields.String(required=True)
    place_id = fields.Id(required=True, allow_none=True)
    blocked = ma.fields.List(ma.fields.Nested(BlockOut), required=True)
