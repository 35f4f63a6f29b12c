"""The farm's own tasks as they are sent and shown."""

from typing import Any

import marshmallow as ma

from app.kernel.rest import PageOf, PageQuery, Schema, fields
from modules.events.api.schemas.entries import BY_HAND
from modules.events.domain.worklist.cadence import DAYS, EVERY, MONTH, WEEKDAYS

_ASKS = {"days": DAYS, "weekdays": WEEKDAYS, "month_day": MONTH}


class TaskChangeIn(Schema):
    """What a task is: what is done, where or with whom, how often, from when to when, and by whom."""

    since = fields.Date(metadata={"description": "from which day on; today unless told"})
    title = fields.Text(longest=120, shortest=1, required=True)
    note = fields.Text(longest=500, shortest=1, allow_none=True)
    place_id = fields.Id(allow_none=True)
    group_id = fields.Id(allow_none=True, metadata={"description": "a group or a lot; not beside a place"})
    kind = fields.OneOf(BY_HAND, allow_none=True, metadata={"description": "of the entry by which it is done"})
    every = fields.OneOf(EVERY, required=True)
    days = fields.Integer(validate=ma.validate.Range(1, 366), metadata={"description": "days after it was done"})
    weekdays = ma.fields.List(
        fields.Integer(validate=ma.validate.Range(1, 7)),
        validate=ma.validate.Length(1, 7),
        metadata={"description": "1 is Monday"},
    )
    month_day = fields.Integer(
        validate=ma.validate.Range(1, 31), metadata={"description": "in a shorter month, its last day"}
    )
    from_on = fields.Date(required=True, metadata={"description": "its first day; of a new task not before today"})
    until_on = fields.Date(allow_none=True, metadata={"description": "its last day, if there is one"})
    assigned_to = fields.Id(allow_none=True)

    @ma.validates_schema
    def _fits(self, data: dict[str, Any], **_: Any) -> None:
        for name, every in _ASKS.items():
            if data.get("every") == every and name not in data:
                raise ma.ValidationError("Missing data for required field.", name)
            if data.get("every") != every and name in data:
                raise ma.ValidationError("Unknown field.", name)
        if data.get("place_id") and data.get("group_id"):
            raise ma.ValidationError("Unknown field.", "group_id")


class TaskIn(TaskChangeIn):
    """A new task."""

    class Meta:
        """A new task begins with its first day."""

        unknown = ma.RAISE
        exclude = ("since",)

    id = fields.Id()


class TaskToldOut(Schema):
    """What a task is."""

    title = ma.fields.String(required=True)
    note = ma.fields.String(required=True, allow_none=True)
    place_id = fields.Id(required=True, allow_none=True)
    group_id = fields.Id(required=True, allow_none=True)
    kind = ma.fields.String(required=True, allow_none=True)
    every = fields.OneOf(EVERY, required=True)
    days = fields.Integer(required=True, allow_none=True)
    weekdays = ma.fields.List(fields.Integer(), required=True)
    month_day = fields.Integer(required=True, allow_none=True)
    from_on = fields.Date(required=True)
    until_on = fields.Date(required=True, allow_none=True)
    assigned_to = fields.Id(required=True, allow_none=True)


class TaskTurnOut(TaskToldOut):
    """What a task is from a day on (null: from its beginning), and who said so when."""

    since = fields.Date(required=True, allow_none=True)
    changed_at = fields.Instant(required=True)
    changed_by = fields.Id(required=True, allow_none=True)


class TaskOut(TaskToldOut):
    """A task as it is today, and everything that it was and is to be, first to last."""

    id = fields.Id(required=True)
    version = fields.Integer(required=True)
    made_at = fields.Instant(required=True)
    made_by = fields.Id(required=True, allow_none=True)
    over = fields.Boolean(required=True, metadata={"description": "Its last day is over."})
    next_on = fields.Date(
        required=True,
        allow_none=True,
        metadata={"description": "Day of the occasion to be done next, perhaps past; null where there is none"},
    )
    changes = ma.fields.List(ma.fields.Nested(TaskTurnOut), required=True)


TaskPage = PageOf(TaskOut)


class TasksQuery(PageQuery):
    """A page of tasks."""
