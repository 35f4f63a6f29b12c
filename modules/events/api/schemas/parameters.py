"""Parameters as they are asked for, shown and set."""

from typing import Any

import marshmallow as ma

from app.kernel.rest import PageOf, PageQuery, Schema, fields
from app.kernel.trade.species import PROFILES
from modules.events.domain.settings.effective import PROFILE, SCOPES
from modules.events.domain.settings.parameter import SECTIONS

TYPES = ("integer", "number", "bool", "enum", "text")
LONGEST_WHY, LONGEST_BREED = 500, 80
_VALUE: dict[str, Any] = {"anyOf": [{"type": each} for each in ("number", "boolean", "string", "null")]}


def _value(**more: Any) -> ma.fields.Raw:
    return ma.fields.Raw(allow_none=True, metadata={**_VALUE, **more.pop("metadata", {})}, **more)


class WhoseQuery(Schema):
    """For whom, and on which day of the farm (today unless told)."""

    profile = fields.OneOf(tuple(PROFILES))
    breed = fields.Text(longest=LONGEST_BREED, metadata={"description": "a breed's code"})
    group_id = fields.Id()
    on = fields.Date()


class ParameterListQuery(WhoseQuery):
    """Which parameters, for whom and on which day."""

    section = fields.OneOf(tuple(SECTIONS))


class ChangesQuery(PageQuery):
    """A page of changes."""


class OptionOut(Schema):
    """One of the choices."""

    value = _value(required=True)
    label = ma.fields.String(required=True)


class AcceptedOut(Schema):
    """What may be chosen: a number within limits, one of the options, or a text like the example."""

    minimum = fields.Number(required=True, allow_none=True)
    maximum = fields.Number(required=True, allow_none=True)
    options = ma.fields.List(ma.fields.Nested(OptionOut), required=True)
    like = ma.fields.String(required=True, allow_none=True)


class ParameterOut(Schema):
    """A parameter: what holds, where that comes from, what holds when nobody chose, and what may be chosen."""

    code = ma.fields.String(required=True, metadata={"example": "repro.gestation_days"})
    section = fields.OneOf(tuple(SECTIONS), required=True)
    section_label = ma.fields.String(required=True)
    label = ma.fields.String(required=True)
    about = ma.fields.String(required=True, allow_none=True)
    type = fields.OneOf(TYPES, required=True)
    unit = ma.fields.String(required=True, allow_none=True, metadata={"example": "d"})
    profile = fields.OneOf(tuple(PROFILES), required=True, allow_none=True)
    on = fields.Date(required=True)
    value = _value(required=True, metadata={"example": 292})
    origin = fields.OneOf((*SCOPES, PROFILE), required=True)
    default = _value(required=True, metadata={"example": 292})
    accepted = ma.fields.Nested(AcceptedOut, required=True)
    source = ma.fields.String(required=True, allow_none=True, metadata={"description": "own: chosen by this project"})
    unconfirmed = fields.Boolean(required=True, metadata={"description": "The default has no sure source."})
    editable = fields.Boolean(required=True)


class ParametersOut(Schema):
    """Parameters by section, in the order of their page."""

    items = ma.fields.List(ma.fields.Nested(ParameterOut), required=True)
    next = ma.fields.String(required=True, allow_none=True)


class ChangeIn(Schema):
    """What a parameter is to be from a day on, and why; null for what holds otherwise."""

    id = fields.Id()
    scope = fields.OneOf(SCOPES, metadata={"description": "farm unless told"})
    scope_id = fields.Text(
        longest=LONGEST_BREED, allow_none=True, metadata={"description": "a group or a breed's code"}
    )
    profile = fields.OneOf(tuple(PROFILES), allow_none=True)
    value = _value(required=True, metadata={"example": 290})
    valid_from = fields.Date(required=True)
    why = fields.Text(required=True, longest=LONGEST_WHY, shortest=1)


class ChangeOut(Schema):
    """A change of a parameter as it was made."""

    id = fields.Id(required=True)
    no = fields.Integer(required=True, metadata={"description": "counts the changes of the farm"})
    parameter = ma.fields.String(required=True)
    scope = fields.OneOf(SCOPES, required=True)
    scope_id = ma.fields.String(required=True, allow_none=True)
    profile = fields.OneOf(tuple(PROFILES), required=True, allow_none=True)
    value = _value(required=True)
    valid_from = fields.Date(required=True)
    changed_at = fields.Instant(required=True)
    changed_by = fields.Id(required=True, allow_none=True)
    why = ma.fields.String(required=True)


ChangePage = PageOf(ChangeOut)
