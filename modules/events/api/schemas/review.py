"""What asks for a person, as it is asked for, shown and decided."""

import marshmallow as ma

from app.kernel.rest import PageQuery, Schema, fields
from modules.events.api.schemas.entries import EntryOut
from modules.events.queries.review import CLASSES
from modules.events.services.deciding import BECOMES


class ReviewQuery(PageQuery):
    """Which of the entries that ask for a person."""

    what = fields.OneOf(CLASSES)


class CountsOut(Schema):
    """How many ask for a person, by class."""

    disputed = fields.Integer(required=True)
    waiting = fields.Integer(required=True, metadata={"description": "Their subject was not heard of for a day."})
    young = fields.Integer(required=True, metadata={"description": "One of their young was not registered."})
    unconfirmed = fields.Integer(required=True, metadata={"description": "Recorded with warnings nobody confirmed."})


class ReviewPage(Schema):
    """A page of entries that ask for a person."""

    items = ma.fields.List(ma.fields.Nested(EntryOut), required=True)
    next = ma.fields.String(required=True, allow_none=True)
    counts = ma.fields.Nested(CountsOut, required=True)


class DecisionIn(Schema):
    """What a person decides, and why."""

    decision = fields.OneOf(BECOMES, required=True)
    why = fields.Text(longest=500, shortest=1)
