"""Closeouts of lots as they are asked for and shown."""

import marshmallow as ma

from app.kernel.rest import PageOf, PageQuery, Schema, fields
from app.kernel.trade.species import PROFILES


class CloseoutQuery(PageQuery):
    """Lots of which profile, closed from one day to another (by default the twelve months up to today)."""

    profile = fields.OneOf(list(PROFILES), required=True)
    from_on = fields.Date(data_key="from")
    to_on = fields.Date(data_key="to")


class HeadsOut(Schema):
    """Heads that came or went: `kg` of those that were weighed, `unweighed` the others, `mean_on` by heads."""

    heads = fields.Integer(required=True)
    kg = fields.Number(required=True, allow_none=True)
    unweighed = fields.Integer(required=True)
    mean_kg = fields.Number(required=True, allow_none=True)
    mean_on = fields.Date(required=True, allow_none=True)


class OutOut(HeadsOut):
    """Heads that left alive in one way."""

    kind = fields.OneOf(["sale", "slaughter", "transfer", "cull", "other"], required=True)


class DeadOut(HeadsOut):
    """Heads that died: `estimated_kg` where some were not weighed, by the line from the weight in to that out."""

    estimated_kg = fields.Number(required=True, allow_none=True)


class CauseOut(Schema):
    """Heads that died of a cause."""

    cause = ma.fields.String(required=True, allow_none=True)
    heads = fields.Integer(required=True)


class FeedOut(Schema):
    """Feed used, by `basis` feed_use, feed_delivery or bin; `shared` with other lots by their head-days."""

    kg = fields.Number(required=True, allow_none=True)
    basis = ma.fields.String(required=True, allow_none=True)
    shared = ma.fields.Boolean(required=True)


class MoneyOut(Schema):
    """What was paid and got as far as entries tell it; `missing` names what they do not tell."""

    cost = fields.Number(required=True, allow_none=True)
    animals = fields.Number(required=True, allow_none=True)
    feed = fields.Number(required=True, allow_none=True)
    income = fields.Number(required=True, allow_none=True)
    currency = ma.fields.String(required=True, allow_none=True)
    missing = ma.fields.List(ma.fields.String(), required=True)


class CarcassesOut(Schema):
    """What the slaughterhouse told."""

    heads = fields.Number(required=True)
    kg = fields.Number(required=True)
    condemned = fields.Number(required=True)


class LotFigureOut(Schema):
    """A figure of the lot, by the settings of the farm on the day on which it was closed."""

    code = ma.fields.String(required=True)
    value = fields.Number(required=True, allow_none=True)
    numerator = fields.Number(required=True, allow_none=True)
    denominator = fields.Number(required=True, allow_none=True)
    reason = ma.fields.String(required=True, allow_none=True)
    flags = ma.fields.List(ma.fields.String(), required=True)


class CloseoutOut(Schema):
    """The account of a lot from its first head to its last; `closed_on` is empty while it is open."""

    lot_id = fields.Id(required=True)
    name = ma.fields.String(required=True, allow_none=True)
    profile = ma.fields.String(required=True, allow_none=True)
    begun_on = fields.Date(required=True, allow_none=True)
    closed_on = fields.Date(required=True, allow_none=True)
    placed = ma.fields.Nested(HeadsOut, required=True)
    out = ma.fields.List(ma.fields.Nested(OutOut), required=True)
    dead = ma.fields.Nested(DeadOut, required=True)
    dead_by_cause = ma.fields.List(ma.fields.Nested(CauseOut), required=True)
    dead_on_arrival = fields.Integer(required=True)
    missing = fields.Integer(required=True)
    corrections = fields.Integer(required=True)
    present = fields.Integer(required=True)
    reconciled = ma.fields.Boolean(required=True)
    difference = fields.Integer(required=True)
    head_days = fields.Number(required=True)
    age_days = fields.Number(required=True, allow_none=True)
    gain_kg = fields.Number(required=True, allow_none=True)
    feed = ma.fields.Nested(FeedOut, required=True)
    money = ma.fields.Nested(MoneyOut, required=True)
    carcasses = ma.fields.Nested(CarcassesOut, required=True)
    figures = ma.fields.List(ma.fields.Nested(LotFigureOut), required=True)


class RankOut(Schema):
    """The place of a lot among those of the period on one figure: 1 is the best, and so is the first quartile."""

    by = ma.fields.String(required=True)
    value = fields.Number(required=True, allow_none=True)
    rank = fields.Integer(required=True, allow_none=True)
    of = fields.Integer(required=True, allow_none=True)
    quartile = fields.Integer(required=True, allow_none=True)


class RankedCloseoutOut(CloseoutOut):
    """A closeout with its places."""

    ranks = ma.fields.List(ma.fields.Nested(RankOut), required=True)


CloseoutPage = PageOf(RankedCloseoutOut)
