"""Females as lists of them are asked for and shown."""

import marshmallow as ma

from app.kernel.rest import PageOf, PageQuery, Schema, fields
from app.kernel.trade.species import PROFILES
from modules.events.domain.reproduction.cycle import EXPOSED, IMMATURE, OPEN, PREGNANT, SERVED
from modules.events.domain.reproduction.standing import DO_NOT_BREED, TO_CULL
from modules.events.domain.state import DRY, LACTATING
from modules.events.queries.females import LISTS

STANDINGS = (IMMATURE, OPEN, EXPOSED, SERVED, PREGNANT)
LACTATIONS, BARRED = (LACTATING, DRY), (TO_CULL, DO_NOT_BREED)


class FemalesQuery(PageQuery):
    """Which females of a profile; all of them unless told."""

    profile = fields.OneOf(list(PROFILES), required=True)
    standing = fields.OneOf(STANDINGS)
    list = fields.OneOf(
        LISTS,
        metadata={
            "description": "served and to be checked; due before today, within 7 days, in the 3 weeks after; or open "
            "for longer than the farm allows"
        },
    )
    lactation = fields.OneOf(LACTATIONS)
    barred = fields.OneOf(BARRED, metadata={"description": "marked for culling, or not to be bred"})
    due_from = fields.Date(metadata={"description": "due on that day or after; then in the order of the days"})
    due_to = fields.Date(metadata={"description": "due on that day or before; then in the order of the days"})


class FemaleSummaryQuery(Schema):
    """Of which profile."""

    class Meta:
        """Unknown query parameters are refused too."""

        unknown = ma.RAISE

    profile = fields.OneOf(list(PROFILES), required=True)


class SireOut(Schema):
    """A male that served her."""

    id = fields.Id(required=True)
    label = ma.fields.String(required=True, allow_none=True)


class FemaleServiceOut(Schema):
    """The service that she stands by: which of her cycle, from its first day to its last."""

    no = fields.Integer(required=True)
    kind = ma.fields.String(required=True, metadata={"description": "service, exposure, or inferred from a check"})
    method = ma.fields.String(required=True, allow_none=True)
    on = fields.Date(required=True)
    last_on = fields.Date(required=True)
    sires = ma.fields.List(ma.fields.Nested(SireOut), required=True)


class FemaleOut(Schema):
    """A female and where she stands, since which day; when she is to be checked or is due, as far as that is known."""

    id = fields.Id(required=True)
    label = ma.fields.String(required=True, allow_none=True)
    profile = fields.OneOf(list(PROFILES), required=True)
    standing = fields.OneOf(STANDINGS, required=True)
    since = fields.Date(required=True)
    days = fields.Integer(required=True, metadata={"description": "from that day to today"})
    parity = fields.Integer(required=True)
    lactation = fields.OneOf(LACTATIONS, required=True, allow_none=True)
    barred = fields.OneOf(BARRED, required=True, allow_none=True)
    place_id = fields.Id(required=True, allow_none=True)
    service = ma.fields.Nested(FemaleServiceOut, required=True, allow_none=True)
    conceived_on = fields.Date(required=True, allow_none=True)
    due_on = fields.Date(required=True, allow_none=True)
    check_from = fields.Date(required=True, allow_none=True)
    check_to = fields.Date(required=True, allow_none=True)


FemalePage = PageOf(FemaleOut)


def _heads(of: str) -> ma.fields.Dict:
    return ma.fields.Dict(
        keys=ma.fields.String(), values=fields.Integer(), required=True, metadata={"description": f"heads by {of}"}
    )


class FemaleSummaryOut(Schema):
    """How many females of a profile stand where on a day; codes of which there are none may be left out."""

    on = fields.Date(required=True)
    profiles = _heads("profile, of every one that has females")
    standings = _heads("standing")
    lactations = _heads("lactation")
    barred = _heads("what keeps them from breeding")
    lists = _heads("list, all of them")
