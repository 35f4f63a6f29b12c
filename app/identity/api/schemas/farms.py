"""Farms."""

import marshmallow as ma

from app.identity.api.schemas import parts
from app.identity.api.schemas.parts import CLASS_CODES, ROLES, SPECIES_CODES
from app.kernel.rest import Schema, fields


class FarmIn(Schema):
    """A farm to open; its country follows from the time zone unless it is said."""

    name = parts.name(required=True)
    time_zone = fields.Text(longest=64, required=True, metadata={"example": "America/Sao_Paulo"})
    locale = fields.Text(longest=16, required=True, metadata={"example": "pt-BR"})
    country = fields.Text(longest=2, metadata={"example": "BR"})
    main_species = fields.OneOf(SPECIES_CODES, allow_none=True)


class FarmChangeIn(Schema):
    """What is to be different about a farm; what is left out stays."""

    name = parts.name()
    time_zone = fields.Text(longest=64)
    locale = fields.Text(longest=16)
    country = fields.Text(longest=2)
    main_species = fields.OneOf(SPECIES_CODES, allow_none=True)


class FarmOut(Schema):
    """A farm."""

    farm_id = fields.Id(required=True)
    name = ma.fields.String(required=True)
    time_zone = ma.fields.String(required=True)
    locale = ma.fields.String(required=True)
    country = ma.fields.String(required=True)
    main_species = ma.fields.String(required=True, allow_none=True)


class MyFarmOut(FarmOut):
    """A farm and what the asking person is on it."""

    role = fields.OneOf(ROLES, required=True)
    data = ma.fields.List(
        fields.OneOf(CLASS_CODES),
        required=True,
        allow_none=True,
        metadata={"description": "what the farm consents to show a technician; null for its own people"},
    )
    deletes_at = fields.Instant(
        required=True,
        allow_none=True,
        metadata={"description": "when the farm will be deleted because its owner asked for that; told its own people"},
    )
