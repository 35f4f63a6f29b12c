"""KPIs as they are asked for and shown."""

import marshmallow as ma

from app.kernel.rest import PageOf, PageQuery, Schema, fields
from app.kernel.trade.species import PROFILES
from modules.events.api.schemas.targets import STANDINGS, HeldOut, TrendOut


class FigureQuery(Schema):
    """Whose figures, from one day to another (both included; by default the twelve months up to today).

    Figures of large farms are counted ahead every few minutes; with `now` they are counted when asked for.
    """

    class Meta:
        """Unknown query parameters are refused too."""

        unknown = ma.RAISE

    profile = fields.OneOf(list(PROFILES), required=True)
    from_on = fields.Date(data_key="from")
    to_on = fields.Date(data_key="to")
    now = ma.fields.Boolean(load_default=False)


class BehindQuery(PageQuery):
    """Which rows behind a number."""

    profile = fields.OneOf(list(PROFILES), required=True)
    from_on = fields.Date(data_key="from")
    to_on = fields.Date(data_key="to")
    side = fields.OneOf(["numerator", "denominator"], load_default="numerator")


class IntervalOut(Schema):
    """The 95 % interval of a share of few, in percent."""

    low = fields.Number(required=True)
    high = fields.Number(required=True)


class PartOut(Schema):
    """One of the values of a figure that has several: a class of a distribution, a reason, another way to count."""

    code = ma.fields.String(required=True)
    name = ma.fields.String(required=True)
    value = fields.Number(required=True, allow_none=True)
    numerator = fields.Number(required=True, allow_none=True)
    denominator = fields.Number(required=True, allow_none=True)


class NumbersOut(Schema):
    """A value with what stands above and below the line; without a value, why. Most figures have no parts.

    `target` is the one that held on the last day, `standing` how the value stands to it.
    """

    value = fields.Number(required=True, allow_none=True)
    numerator = fields.Number(required=True, allow_none=True)
    denominator = fields.Number(required=True, allow_none=True)
    reason = ma.fields.String(required=True, allow_none=True)
    flags = ma.fields.List(ma.fields.String(), required=True)
    parts = ma.fields.List(ma.fields.Nested(PartOut), required=True)
    target = ma.fields.Nested(HeldOut, required=True, allow_none=True)
    standing = fields.OneOf(STANDINGS, required=True, allow_none=True)


class SettingOut(Schema):
    """A setting in force on the last day of the period; one of several choices has a `value_label`."""

    code = ma.fields.String(required=True)
    label = ma.fields.String(required=True)
    value = ma.fields.Raw(required=True, allow_none=True)
    value_label = ma.fields.String(required=True, allow_none=True)
    unit = ma.fields.String(required=True, allow_none=True)


class FigureOut(NumbersOut):
    """A KPI of a period, under its theme. `open` counts what cannot be known yet, and is in neither number.

    `trend` is null of fewer than four months with a value, and where their change may be chance. `as_of` is null where
    everything that was entered is counted, else what was entered after that instant is not.
    """

    code = ma.fields.String(required=True)
    name = ma.fields.String(required=True)
    theme = ma.fields.String(required=True)
    theme_name = ma.fields.String(required=True)
    unit = ma.fields.String(required=True)
    better = ma.fields.String(required=True, allow_none=True)
    trend = ma.fields.Nested(TrendOut, required=True, allow_none=True)
    interval = ma.fields.Nested(IntervalOut, required=True, allow_none=True)
    open = fields.Number(required=True)
    settings = ma.fields.List(ma.fields.Nested(SettingOut), required=True)
    rule_version = fields.Integer(required=True)
    as_of = fields.Instant(required=True, allow_none=True)


class FigurePointOut(NumbersOut):
    """The same KPI of another time."""

    from_on = fields.Date(required=True, data_key="from")
    to_on = fields.Date(required=True, data_key="to")


class DefinitionOut(Schema):
    """What a KPI tells and how it is computed, in the language asked for; its names in all of them."""

    names = ma.fields.Dict(keys=ma.fields.String(), values=ma.fields.String(), required=True)
    explanation = ma.fields.String(required=True)
    counts = ma.fields.String(required=True)
    formula = ma.fields.String(required=True)
    above = ma.fields.String(required=True)
    below = ma.fields.String(required=True)
    excludes = ma.fields.String(required=True)
    source = ma.fields.String(required=True)


class FiguresOut(Schema):
    """The KPIs of a profile for a period."""

    profile = ma.fields.String(required=True)
    from_on = fields.Date(required=True, data_key="from")
    to_on = fields.Date(required=True, data_key="to")
    items = ma.fields.List(ma.fields.Nested(FigureOut), required=True)


class WholeFigureOut(FigureOut):
    """One KPI with the time before, its series by month, and its definition."""

    profile = ma.fields.String(required=True)
    from_on = fields.Date(required=True, data_key="from")
    to_on = fields.Date(required=True, data_key="to")
    previous = ma.fields.Nested(FigurePointOut, required=True)
    series = ma.fields.List(ma.fields.Nested(FigurePointOut), required=True)
    definition = ma.fields.Nested(DefinitionOut, required=True)


class BehindOut(Schema):
    """A birth, litter, service, animal or lot behind a number, with what is counted of it."""

    animal_id = fields.Id(required=True, allow_none=True)
    lot_id = fields.Id(required=True, allow_none=True)
    label = ma.fields.String(required=True, allow_none=True)
    on = fields.Date(required=True)
    told = ma.fields.Dict(keys=ma.fields.String(), values=ma.fields.Raw(allow_none=True), required=True)


BehindPage = PageOf(BehindOut)
