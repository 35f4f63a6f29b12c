"""Figures of an organisation's farms, as they are asked for and shown."""

import marshmallow as ma

from app.kernel.identity import CLASSES
from app.kernel.rest import Schema, fields
from app.kernel.trade.species import PROFILES
from modules.integration.queries.cooperative import SPANS

DATA = tuple(str(each) for each in CLASSES)
STATES = ("ranked", "no_data", "not_shown", "not_told", "other_days")
PEERS = ("ranked", "no_data", "other_days", "too_few")


class PeersQuery(Schema):
    """Whose figures, over the last calendar month that is over or the last twelve."""

    class Meta:
        """Unknown query parameters are refused too."""

        unknown = ma.RAISE

    profile = fields.OneOf(list(PROFILES), required=True)
    span = fields.OneOf(list(SPANS), load_default="year", data_key="period")


class OrganisationFiguresQuery(PeersQuery):
    """The same, of one KPI with each farm, or of all without."""

    code = fields.Text(80, shortest=1)


class NamedOut(Schema):
    """A KPI: `better` is up, down or neither, `data` the class of data by which farms consent to show it."""

    code = ma.fields.String(required=True)
    name = ma.fields.String(required=True)
    unit = ma.fields.String(required=True)
    better = ma.fields.String(required=True, allow_none=True)
    data = fields.OneOf(DATA, required=True)


class FigureSettingOut(Schema):
    """A setting of the farm in force on the last day."""

    code = ma.fields.String(required=True)
    value = ma.fields.Raw(required=True, allow_none=True)


class OwnFigureOut(Schema):
    """A figure as the farm told it, of which days and when; without a value, why."""

    value = fields.Number(required=True, allow_none=True)
    numerator = fields.Number(required=True, allow_none=True)
    denominator = fields.Number(required=True, allow_none=True)
    reason = ma.fields.String(required=True, allow_none=True)
    from_on = fields.Date(required=True, allow_none=True, data_key="from")
    to_on = fields.Date(required=True, allow_none=True, data_key="to")
    told_at = fields.Instant(required=True, allow_none=True)


class StandingOut(Schema):
    """Rank 1 and quartile 1 are the best, or the highest where neither direction is better."""

    rank = fields.Integer(required=True, allow_none=True)
    quartile = fields.Integer(required=True, allow_none=True)


class FarmFigureOut(OwnFigureOut, StandingOut):
    """A farm of the organisation. `other_days`: told of other days or by another rule than those of most farms."""

    farm_id = fields.Id(required=True)
    name = ma.fields.String(required=True)
    state = fields.OneOf(STATES, required=True)
    open = fields.Number(required=True, allow_none=True)
    settings = ma.fields.List(ma.fields.Nested(FigureSettingOut), required=True)


class SpreadOut(Schema):
    """Median and quartiles of the farms compared; no quartiles of fewer than four."""

    median = fields.Number(required=True, allow_none=True)
    q1 = fields.Number(required=True, allow_none=True)
    q3 = fields.Number(required=True, allow_none=True)


class WholeOut(NamedOut, SpreadOut):
    """A KPI over the farms that told it of these days. `together` is the sum above the line over the sum below it."""

    from_on = fields.Date(required=True, data_key="from")
    to_on = fields.Date(required=True, data_key="to")
    rule_version = fields.Integer(required=True)
    compared = fields.Integer(required=True)
    together = fields.Number(required=True, allow_none=True)
    settings_differ = fields.Boolean(required=True)
    farms = ma.fields.List(ma.fields.Nested(FarmFigureOut))


class FarmToldOut(Schema):
    """A farm that shows anything, which classes of data, and when it last told any of these figures."""

    farm_id = fields.Id(required=True)
    name = ma.fields.String(required=True)
    data = ma.fields.List(fields.OneOf(DATA), required=True)
    told_at = fields.Instant(required=True, allow_none=True)


class OrganisationFiguresOut(Schema):
    """Figures of an organisation's farms over a span of whole months."""

    profile = ma.fields.String(required=True)
    period = fields.OneOf(list(SPANS), required=True)
    farms = ma.fields.List(ma.fields.Nested(FarmToldOut), required=True)
    items = ma.fields.List(ma.fields.Nested(WholeOut), required=True)


class PeerFigureOut(NamedOut, OwnFigureOut, SpreadOut, StandingOut):
    """The farm's own figure and how it stands. `too_few`: fewer than five farms told it, so nothing of them is told."""

    peers = fields.OneOf(PEERS, required=True)
    farms = fields.Integer(required=True, allow_none=True)


class AmongOut(Schema):
    """The farm among those of one organisation."""

    organisation_id = fields.Id(required=True)
    figures = ma.fields.List(ma.fields.Nested(PeerFigureOut), required=True)


class PeersOut(Schema):
    """How the farm stands in each organisation that it shows figures to."""

    profile = ma.fields.String(required=True)
    period = fields.OneOf(list(SPANS), required=True)
    items = ma.fields.List(ma.fields.Nested(AmongOut), required=True)
