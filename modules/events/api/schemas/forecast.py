"""What is to come, as it is asked for and shown."""

import marshmallow as ma

from app.kernel.rest import Schema, fields
from app.kernel.trade.species import PROFILES

LONGEST = 52
"""Weeks: beyond a year nothing is served or born yet that would tell."""


class ForecastQuery(Schema):
    """Whose future, and how many weeks of it."""

    class Meta:
        """Unknown query parameters are refused too."""

        unknown = ma.RAISE

    profile = fields.OneOf(list(PROFILES), required=True)
    weeks = fields.QueryInteger(load_default=17, validate=ma.validate.Range(1, LONGEST))


class RateOut(Schema):
    """How many services due in the year before bore, of those whose outcome is known; `value` from 0 to 1."""

    borne = fields.Integer(required=True)
    known = fields.Integer(required=True)
    value = fields.Number(required=True, allow_none=True)


class RatesOut(Schema):
    """By what births are weighted: of services found pregnant, and of all for those that were not checked yet."""

    positive = ma.fields.Nested(RateOut, required=True)
    unchecked = ma.fields.Nested(RateOut, required=True)


class WeekOut(Schema):
    """Days from one to another, both included."""

    from_on = fields.Date(required=True, data_key="from")
    to_on = fields.Date(required=True, data_key="to")


class BirthsOut(WeekOut):
    """Females due in a week, found pregnant or not checked; `expected` births weigh them by the rates.

    Who is overdue is in the first week. Without services of the year before nothing is expected (null).
    """

    positive = fields.Integer(required=True)
    unchecked = fields.Integer(required=True)
    expected = fields.Number(required=True, allow_none=True)


class MonthOfMilkOut(WeekOut):
    """Cows that will be dried off and calve in a month, and those in milk at its end, if none leaves."""

    dry_offs = fields.Number(required=True)
    calvings = fields.Number(required=True)
    in_milk = fields.Number(required=True)


class MilkOut(Schema):
    """Cows in milk today and at the end of each month; without rates of births none is told (`no_data`)."""

    now = fields.Integer(required=True)
    items = ma.fields.List(ma.fields.Nested(MonthOfMilkOut), required=True)
    reason = ma.fields.String(required=True, allow_none=True)


class SalesOut(WeekOut):
    """Heads of lots and litters that are ready in a week, by weight or by age; those ready now in the first."""

    by_weight = fields.Integer(required=True)
    by_age = fields.Integer(required=True)


class GrowingOut(Schema):
    """A lot or litter that is there: its heads, until when they are nursed, when they are sold, and by what."""

    id = fields.Id(required=True)
    name = ma.fields.String(required=True, allow_none=True)
    heads = fields.Integer(required=True)
    weaned_on = fields.Date(required=True, allow_none=True)
    sold_on = fields.Date(required=True, allow_none=True)
    by = fields.OneOf(["weight", "age"], required=True, allow_none=True)


class PlacesOut(WeekOut):
    """At the end of a week: litters at their dams, now there or expected (null but of pigs), and heads that grow.

    `growing` takes in young of expected births from their weaning on, `weaned_per_litter` of each.
    """

    nursing = fields.Number(required=True, allow_none=True)
    growing = fields.Number(required=True, allow_none=True)


class ForecastOut(Schema):
    """What is to come, week by week. `without_due` counts females with a male of whom no day can be told yet.

    `milk` is null of profiles that are not milked cows; `weaned_per_litter` is the mean of the year before, of pigs.
    """

    profile = fields.OneOf(list(PROFILES), required=True)
    from_on = fields.Date(required=True, data_key="from")
    to_on = fields.Date(required=True, data_key="to")
    rates = ma.fields.Nested(RatesOut, required=True)
    without_due = fields.Integer(required=True)
    births = ma.fields.List(ma.fields.Nested(BirthsOut), required=True)
    milk = ma.fields.Nested(MilkOut, required=True, allow_none=True)
    sales = ma.fields.List(ma.fields.Nested(SalesOut), required=True)
    lots = ma.fields.List(ma.fields.Nested(GrowingOut), required=True)
    weaned_per_litter = fields.Number(required=True, allow_none=True)
    places = ma.fields.List(ma.fields.Nested(PlacesOut), required=True)
