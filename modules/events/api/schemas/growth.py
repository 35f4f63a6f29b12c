"""Growth as it is asked for and shown."""

import marshmallow as ma

from app.kernel.rest import Schema, fields
from modules.events.api.schemas.entries import WHEN


class PointOut(Schema):
    """A weighing on a growth curve; of a lot, the mean per head."""

    entry_id = fields.Id(required=True)
    at = ma.fields.String(required=True, metadata=WHEN)
    on = fields.Date(required=True)
    age_days = fields.Integer(required=True, allow_none=True)
    weight_kg = fields.Number(required=True)
    adg_kg = fields.Number(required=True, allow_none=True, metadata={"description": "kg per day since the one before"})
    sample_count = fields.Integer(required=True, allow_none=True)


class PaceOut(Schema):
    """A daily gain and of what it is: the last two weighings, or the mean of animals in its group or place."""

    of = fields.OneOf(["last_two", "group", "place"], required=True)
    adg_kg = fields.Number(required=True)
    from_on = fields.Date(required=True, data_key="from")
    to_on = fields.Date(required=True, data_key="to")
    animals = fields.Integer(required=True)


class ProjectionOut(Schema):
    """An estimate, never a weighing: what it weighs today, and when it reaches the weight at which the farm sells.

    Growth is carried on for `cap_days` after the last weighing; after them the estimate stays as it is (`capped`).
    Without an estimate `reason` is `gone`, `no_weighing` or `no_gain`; without a day `target_reason` is one of these,
    `no_target`, `reached`, `not_growing`, or `too_far`: later than growth is carried on.
    """

    on = fields.Date(required=True)
    estimated_kg = fields.Number(required=True, allow_none=True)
    days_since = fields.Integer(required=True, allow_none=True)
    capped = fields.Boolean(required=True)
    cap_days = fields.Integer(required=True)
    reason = ma.fields.String(required=True, allow_none=True)
    pace = ma.fields.Nested(PaceOut, required=True, allow_none=True)
    target_kg = fields.Number(required=True, allow_none=True)
    target_on = fields.Date(required=True, allow_none=True)
    target_reason = ma.fields.String(required=True, allow_none=True)


class GrowthOut(Schema):
    """The growth curve of an animal or a lot, and its average daily gain from first to last."""

    subject_id = fields.Id(required=True)
    points = ma.fields.List(ma.fields.Nested(PointOut), required=True)
    first = ma.fields.Nested(PointOut, required=True, allow_none=True)
    last = ma.fields.Nested(PointOut, required=True, allow_none=True)
    days = fields.Integer(required=True, allow_none=True)
    gain_kg = fields.Number(required=True, allow_none=True)
    adg_kg = fields.Number(required=True, allow_none=True)
    projection = ma.fields.Nested(ProjectionOut, required=True)


class GainQuery(Schema):
    """Whose gain, and in which period (the last day included)."""

    by = fields.OneOf(["animal", "place", "group"], load_default="animal")
    from_on = fields.Date(data_key="from")
    to_on = fields.Date(data_key="to")
    place_id = fields.Id()
    group_id = fields.Id()


class GainOut(Schema):
    """The gain of an animal, or the mean gain of those in a place or group, in kg and kg per day."""

    key = fields.Id(required=True)
    name = ma.fields.String(required=True, allow_none=True)
    animals = fields.Integer(required=True)
    mean_start_kg = fields.Number(required=True)
    mean_end_kg = fields.Number(required=True)
    mean_gain_kg = fields.Number(required=True)
    days = fields.Number(required=True)
    adg_kg = fields.Number(required=True)


class GainsOut(Schema):
    """Gains, by name."""

    items = ma.fields.List(ma.fields.Nested(GainOut), required=True)
    next = ma.fields.String(required=True, allow_none=True)
