"""What people say of items of the worklist, as it is sent and shown."""

from typing import Any

import marshmallow as ma

from app.kernel.rest import PageOf, PageQuery, Schema, fields
from modules.events.services.marks import ASSIGN, DO, SKIP, SNOOZE, WORDS

MOST = 200
_LONGEST_ID = 140
_NEEDS = {ASSIGN: "person_id", SNOOZE: "until", SKIP: "why"}
_OF = {"person_id": (ASSIGN,), "until": (SNOOZE,), "why": (SNOOZE, SKIP), "on": (DO,), "entry_id": (DO,)}


class MarkIn(Schema):
    """The same word on some items: to whom they are given, until when they are put off, or why they are skipped."""

    items = ma.fields.List(
        fields.Text(longest=_LONGEST_ID, shortest=1),
        required=True,
        validate=ma.validate.Length(1, MOST),
        metadata={"description": "ids of items, as the worklist gives them"},
    )
    what = fields.OneOf(WORDS, required=True)
    person_id = fields.Id(allow_none=True, metadata={"description": "of assign; null takes it from whoever has it"})
    until = fields.Date(metadata={"description": "of snooze: the day on which it is back"})
    why = fields.Text(longest=500, shortest=1, metadata={"description": "of skip, and of snooze if you like"})
    on = fields.Date(metadata={"description": "of done: on which day, today unless told"})
    entry_id = fields.Id(metadata={"description": "of done: by which entry"})

    @ma.validates_schema
    def _fits(self, data: dict[str, Any], **_: Any) -> None:
        what = data.get("what")
        needed = _NEEDS.get(what or "")
        if needed and needed not in data:
            raise ma.ValidationError("Missing data for required field.", needed)
        for name, said_with in _OF.items():
            if name in data and what not in said_with:
                raise ma.ValidationError("Unknown field.", name)


class MarkedOut(Schema):
    """What became of one item."""

    id = ma.fields.String(required=True)
    status = fields.OneOf(("marked", "unchanged", "refused"), required=True)
    problem = ma.fields.Dict(keys=ma.fields.String(), metadata={"description": "A problem document (RFC 9457)."})


class MarksOut(Schema):
    """What became of each item, in the order sent."""

    items = ma.fields.List(ma.fields.Nested(MarkedOut), required=True)


class WordsQuery(PageQuery):
    """Of which item."""

    item_id = fields.Text(longest=_LONGEST_ID, shortest=1, required=True)


class WordOut(Schema):
    """What somebody said of an item."""

    what = fields.OneOf(WORDS, required=True)
    person_id = fields.Id(required=True, allow_none=True, metadata={"description": "to whom it was given"})
    until = fields.Date(
        required=True, allow_none=True, metadata={"description": "of snooze; of done the day on which, unless that day"}
    )
    why = ma.fields.String(required=True, allow_none=True)
    said_at = fields.Instant(required=True)
    said_by = fields.Id(required=True, allow_none=True)


WordPage = PageOf(WordOut)
