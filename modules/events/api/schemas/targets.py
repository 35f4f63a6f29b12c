"""Targets as they are asked for, shown and set."""

import marshmallow as ma

from app.kernel.rest import PageOf, PageQuery, Schema, fields
from app.kernel.trade.species import PROFILES
from modules.events.domain.targets.target import DIRECTIONS, Standing

LONGEST_WHY, LARGEST = 500, 1e12
_RANGE = ma.validate.Range(min=-LARGEST, max=LARGEST)


class TargetsQuery(Schema):
    """Whose targets, on which day of the farm (today unless told)."""

    profile = fields.OneOf(list(PROFILES), required=True)
    on = fields.Date()


class TargetQuery(Schema):
    """On which day of the farm (today unless told)."""

    on = fields.Date()


class TargetChangesQuery(PageQuery):
    """A page of changes."""


class EndTargetQuery(Schema):
    """From which day on there is no target any more (today unless told), and why."""

    since = fields.Date(data_key="from")
    why = fields.Text(required=True, longest=LONGEST_WHY, shortest=1)


class BandOut(Schema):
    """A band in the unit of the figure, both ends included; two equal ends are one value. What is better than it."""

    minimum = fields.Number(required=True, allow_none=True)
    maximum = fields.Number(required=True, allow_none=True)
    direction = fields.OneOf(DIRECTIONS, required=True)


class TargetOut(BandOut):
    """A target as it was set, or (without ends) taken back."""

    no = fields.Integer(required=True, metadata={"description": "counts the changes of this target"})
    valid_from = fields.Date(required=True)
    source = ma.fields.String(required=True, allow_none=True)
    why = ma.fields.String(required=True)
    set_at = fields.Instant(required=True)
    set_by = fields.Id(required=True, allow_none=True)


class SuggestionOut(BandOut):
    """A published value that the farm may take for its target: what it is, its source and its date."""

    what = ma.fields.String(required=True)
    source = ma.fields.String(required=True)
    dated = ma.fields.String(required=True, allow_none=True)
    unconfirmed = fields.Boolean(required=True, metadata={"description": "It was not read in its source."})


class FigureTargetOut(Schema):
    """The target of a figure, null where the farm set none; suggestions are never in force by themselves."""

    kpi = ma.fields.String(required=True, metadata={"example": "farrowing_rate"})
    profile = fields.OneOf(list(PROFILES), required=True)
    name = ma.fields.String(required=True)
    unit = ma.fields.String(required=True)
    direction = fields.OneOf(DIRECTIONS, required=True)
    version = fields.Integer(required=True, metadata={"description": "the number of the last change; 0 without one"})
    target = ma.fields.Nested(TargetOut, required=True, allow_none=True)
    suggestions = ma.fields.List(ma.fields.Nested(SuggestionOut), required=True)


class FigureTargetsOut(Schema):
    """The targets of a profile, in the order of its figures."""

    items = ma.fields.List(ma.fields.Nested(FigureTargetOut), required=True)
    next = ma.fields.String(required=True, allow_none=True)


class TargetIn(Schema):
    """What a figure should be from a day on. More is better: `minimum` is needed; less: `maximum`; of a band one."""

    minimum = fields.Number(allow_none=True, validate=_RANGE)
    maximum = fields.Number(allow_none=True, validate=_RANGE)
    direction = fields.OneOf(DIRECTIONS, metadata={"description": "that of the figure unless told"})
    valid_from = fields.Date(required=True)
    source = fields.Text(longest=200, allow_none=True)
    why = fields.Text(required=True, longest=LONGEST_WHY, shortest=1)


class HeldOut(BandOut):
    """The target that held on the last day of a figure, since when and from where."""

    valid_from = fields.Date(required=True)
    source = ma.fields.String(required=True, allow_none=True)


class TrendOut(Schema):
    """Where a figure goes by its last twelve whole months: change a month, of how many months, and whether for good."""

    slope = fields.Number(required=True)
    per = fields.OneOf(["month"], required=True)
    months = fields.Integer(required=True)
    direction = fields.OneOf(["rising", "falling"], required=True)
    is_better = fields.Boolean(required=True, allow_none=True)


STANDINGS = tuple(Standing)

TargetChangePage = PageOf(TargetOut)
