"""The worklist as it is asked for and shown."""

from typing import Any

import marshmallow as ma

from app.kernel.rest import PageQuery, Schema, fields
from app.kernel.trade.species import PROFILES
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.worklist.registry import RULES
from modules.events.domain.worklist.rule import LISTS, SEVERITIES
from modules.events.queries.worklist.filters import ASSIGNED
from modules.events.queries.worklist.states import DONE, STATES

SUBJECTS = ("animal", "lot", "group", "place", "farm")


def _day(**more: Any) -> fields.Date:
    return fields.Date(metadata={"description": "a day of the farm, today unless told"}, **more)


class SummaryQuery(Schema):
    """Of which day, and of whom."""

    on = _day()
    kind = fields.OneOf(tuple(KINDS), metadata={"description": "of an entry that does it"})
    place_id = fields.Id(metadata={"description": "of what is there, or in a place inside it"})
    group_id = fields.Id(metadata={"description": "of a group or lot, and of what is in it"})
    assigned_to = fields.Id(metadata={"description": "a person"})
    assigned = fields.OneOf(ASSIGNED, metadata={"description": "whether anybody at all is to do it"})


class WorklistQuery(PageQuery, SummaryQuery):
    """Which items; in state overdue, due or upcoming unless told."""

    state = ma.fields.List(fields.OneOf(STATES), metadata={"description": "done by itself: what was done that day"})
    list = fields.OneOf(tuple(LISTS))
    rule = fields.OneOf(tuple(RULES))
    subject_id = fields.Id()

    @ma.validates_schema
    def _done_alone(self, data: dict[str, Any], **_: Any) -> None:
        if DONE in data.get("state", ()) and len(data["state"]) > 1:
            raise ma.ValidationError("Done is asked for by itself.", "state")


class DueSubjectOut(Schema):
    """Whom an item is about."""

    type = fields.OneOf(SUBJECTS, required=True)
    id = fields.Id(required=True)
    name = ma.fields.String(required=True, allow_none=True)


class DuePlaceOut(Schema):
    """Where that is."""

    id = fields.Id(required=True)
    name = ma.fields.String(required=True, allow_none=True)


class DueItemOut(Schema):
    """Something to be done: for whom, why, from when to when, and by which entries it is done."""

    id = ma.fields.String(required=True, metadata={"description": "stays as long as what opened the item stands"})
    rule = fields.OneOf(tuple(RULES), required=True)
    rule_label = ma.fields.String(required=True)
    list = fields.OneOf(tuple(LISTS), required=True)
    list_label = ma.fields.String(required=True)
    why = ma.fields.String(required=True, metadata={"example": "Served 29 days ago, on 3 May."})
    facts = ma.fields.Dict(
        keys=ma.fields.String(), values=ma.fields.Raw(), required=True, metadata={"example": {"served": "2026-05-03"}}
    )
    closes_with = ma.fields.List(
        ma.fields.String(), required=True, metadata={"description": "kinds of entries, the usual one first"}
    )
    entry_id = fields.Id(
        required=True,
        allow_none=True,
        metadata={"description": "the entry that is to be corrected or decided"},
    )
    task_id = fields.Id(
        required=True, allow_none=True, metadata={"description": "the task of the farm of which it is an occasion"}
    )
    subject = ma.fields.Nested(DueSubjectOut, required=True)
    place = ma.fields.Nested(DuePlaceOut, required=True, allow_none=True)
    profile = fields.OneOf(tuple(PROFILES), required=True, allow_none=True)
    due_on = fields.Date(required=True)
    from_on = fields.Date(required=True)
    to_on = fields.Date(required=True)
    state = fields.OneOf(STATES, required=True)
    severity = fields.OneOf(SEVERITIES, required=True)
    closed_on = fields.Date(required=True, allow_none=True)
    closed_by = fields.Id(required=True, allow_none=True, metadata={"description": "the entry that did it"})
    assigned_to = fields.Id(required=True, allow_none=True)
    snoozed_until = fields.Date(required=True, allow_none=True)
    snoozes = fields.Integer(required=True, metadata={"description": "how often it was put off"})
    snooze_why = ma.fields.String(required=True, allow_none=True)
    skipped_on = fields.Date(required=True, allow_none=True)
    skip_why = ma.fields.String(required=True, allow_none=True)
    marked_at = fields.Instant(
        required=True, allow_none=True, metadata={"description": "when somebody last gave, put off or skipped it"}
    )
    marked_by = fields.Id(required=True, allow_none=True)
    flags = ma.fields.List(ma.fields.String(), required=True, metadata={"example": ["snoozed_often"]})


class WorklistOut(Schema):
    """A page of what is to be done on a day: what is late first, then what matters most, then by the day it is due."""

    on = fields.Date(required=True)
    items = ma.fields.List(ma.fields.Nested(DueItemOut), required=True)
    next = ma.fields.String(
        required=True, allow_none=True, metadata={"description": "cursor of the next page; null at the end"}
    )


_COUNTS: dict[str, Any] = {"keys": ma.fields.String(), "values": fields.Integer(), "required": True}


class DueListOut(Schema):
    """A job, and how many of its items are in which state; how much those matter that are due or overdue."""

    list = fields.OneOf(tuple(LISTS), required=True)
    label = ma.fields.String(required=True)
    states = ma.fields.Dict(**_COUNTS)
    severities = ma.fields.Dict(**_COUNTS)


class WorklistSummaryOut(Schema):
    """The plan of a day: every job with its counts."""

    on = fields.Date(required=True)
    lists = ma.fields.List(ma.fields.Nested(DueListOut), required=True)
