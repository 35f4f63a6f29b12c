"""Bodies and queries of places."""

from collections.abc import Mapping
from typing import Any

import marshmallow as ma

from app.kernel.rest import PageOf, PageQuery, Schema, fields
from app.kernel.trade.enumerations.housing import PLACE_KINDS
from app.kernel.trade.species import SPECIES

LARGEST_PLACE = 10_000_000
LARGEST_AREA_HA = 1_000_000


class Hectares(fields.Number):
    """An area in hectares, kept to the square metre: four decimals."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> float:
        return round(super()._deserialize(value, attr, data, **kwargs), 4)


class DayQuery(Schema):
    """A day of the farm: how it was at its end. Without it, how it is now."""

    class Meta:
        """Unknown query parameters are refused."""

        unknown = ma.RAISE

    on = fields.Date()


class DayPageQuery(PageQuery):
    """The same for a list."""

    on = fields.Date()


class PlaceChangeIn(Schema):
    """What may change of a place; `active` false closes it, if it is empty."""

    kind = fields.OneOf(PLACE_KINDS)
    name = fields.Text(80, 1)
    code = fields.Text(40, allow_none=True)
    parent_id = fields.Id(allow_none=True)
    capacity = fields.Integer(allow_none=True, validate=ma.validate.Range(0, LARGEST_PLACE))
    area_ha = Hectares(allow_none=True, validate=ma.validate.Range(0, LARGEST_AREA_HA, min_inclusive=False))
    species = fields.OneOf(SPECIES, allow_none=True)
    active = fields.Boolean()


class PlaceIn(Schema):
    """A place to open."""

    id = fields.Id()
    kind = fields.OneOf(PLACE_KINDS, required=True)
    name = fields.Text(80, 1, required=True)
    code = fields.Text(40, allow_none=True)
    parent_id = fields.Id(allow_none=True)
    capacity = fields.Integer(allow_none=True, validate=ma.validate.Range(0, LARGEST_PLACE))
    area_ha = Hectares(allow_none=True, validate=ma.validate.Range(0, LARGEST_AREA_HA, min_inclusive=False))
    species = fields.OneOf(SPECIES, allow_none=True)


class PlaceOut(Schema):
    """A place; `animals` are those registered that stand in it, not counting the places inside it.

    `heads` counts its lots too, `heads_inside` everything that lies in it; more than `capacity` is a notice only.
    """

    id = fields.Id(required=True)
    version = fields.Integer(required=True)
    kind = fields.OneOf(PLACE_KINDS, required=True)
    name = fields.Text(80, required=True)
    code = fields.Text(40, required=True, allow_none=True)
    parent_id = fields.Id(required=True, allow_none=True)
    capacity = fields.Integer(required=True, allow_none=True)
    area_ha = fields.Number(required=True, allow_none=True)
    species = fields.OneOf(SPECIES, required=True, allow_none=True)
    active = fields.Boolean(required=True)
    animals = fields.Integer(required=True)
    heads = fields.Integer(required=True)
    heads_inside = fields.Integer(required=True)
    over_capacity = fields.Boolean(required=True)


PlacePage = PageOf(PlaceOut)
