"""What the journal's routes take and give.

Entries are read by the journal itself, by the fields of their kind, so that a batch can refuse one and keep the
others: the schemas of what comes in only describe it.
"""

from datetime import datetime
from typing import Any

import marshmallow as ma

from app.kernel.rest import PageOf, Schema, fields
from modules.events.domain.fields import EARLIEST, LATEST
from modules.events.domain.files import MEDIA_TYPES
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.schema import object_schema
from modules.events.domain.submission import PRECISIONS, SUBJECTS

BY_HAND = [code for code, kind in KINDS.items() if kind.by_hand]
DECISIONS = ["confirmed", "set_aside", "accepted"]
VERDICTS = ["recorded", "waiting", "disputed"]
LARGEST_BATCH = 1000

_DATA = {
    "description": "The fields of the kind, as /kinds lists them.",
    "anyOf": [{"title": code, **object_schema(KINDS[code].fields)} for code in BY_HAND],
}
WHEN = {"description": "RFC 3339 with offset, or a plain date: then only the farm's day is meant."}


def within_reason(at: datetime) -> None:
    """An instant that can be one of a farm."""
    if not EARLIEST.year <= at.year <= LATEST.year:
        raise ma.ValidationError("Not a valid datetime.")


class ReadByTheJournal(Schema):
    """Passed on as it came."""

    def load(self, data: Any, **_: Any) -> Any:
        """What was sent; the journal reads it, and says what is wrong with it."""
        return data


class SubjectIn(Schema):
    """What an entry is about."""

    type = fields.OneOf(SUBJECTS, required=True)
    id = fields.Id(required=True)


class ConfirmedIn(Schema):
    """A warning that is confirmed."""

    code = fields.Text(required=True, longest=60, shortest=1)
    reason = fields.Text(longest=500, shortest=1, allow_none=True)


class AttachmentIn(Schema):
    """A file of an entry: what is in it (SHA-256, 64 hex digits), what kind of file it is, and what it is called."""

    sha256 = ma.fields.String(required=True, validate=ma.validate.Regexp("^[0-9a-f]{64}$"))
    media_type = fields.OneOf(MEDIA_TYPES, required=True)
    name = fields.Text(longest=200, shortest=1, allow_none=True)
    size = fields.Integer(allow_none=True, metadata={"description": "in bytes"})


class EntryIn(ReadByTheJournal):
    """An entry to record."""

    id = fields.Id(allow_none=True)
    kind = fields.OneOf(BY_HAND, required=True)
    subject = ma.fields.Nested(SubjectIn, required=True)
    occurred_at = ma.fields.String(required=True, metadata=WHEN)
    time_precision = fields.OneOf(PRECISIONS)
    data = ma.fields.Dict(keys=ma.fields.String(), metadata=_DATA)
    note = fields.Text(longest=2000, shortest=1, allow_none=True)
    performed_by = fields.Text(longest=200, shortest=1, allow_none=True)
    confirmed = ma.fields.List(ma.fields.Nested(ConfirmedIn))
    if_impossible = fields.OneOf(["dispute", "refuse"])
    source = fields.Text(longest=60, shortest=1, allow_none=True)
    source_id = fields.Text(longest=200, shortest=1, allow_none=True)
    batch_id = fields.Id(allow_none=True)
    attachments = ma.fields.List(ma.fields.Nested(AttachmentIn))


class BatchIn(Schema):
    """Up to a thousand entries."""

    items = ma.fields.List(
        ma.fields.Nested(EntryIn), required=True, validate=ma.validate.Length(min=1, max=LARGEST_BATCH)
    )


class SelectorIn(Schema):
    """Which animals: the members of a group or a place at a time, or a list; some of them left out."""

    group_id = fields.Id()
    place_id = fields.Id()
    animal_ids = ma.fields.List(fields.Id(), validate=ma.validate.Length(min=1, max=LARGEST_BATCH))
    at = fields.Instant(validate=within_reason)
    except_ = ma.fields.List(fields.Id(), data_key="except", validate=ma.validate.Length(max=LARGEST_BATCH))

    @ma.validates_schema
    def _one_way(self, data: dict[str, Any], **_: Any) -> None:
        if sum(name in data for name in ("group_id", "place_id", "animal_ids")) != 1:
            raise ma.ValidationError("Missing data for required field.", "group_id")


class MemberIn(Schema):
    """A member's own values, over what is told of all."""

    subject_id = fields.Id(required=True)
    data = ma.fields.Dict(keys=ma.fields.String())
    note = fields.Text(longest=2000, shortest=1, allow_none=True)
    confirmed = ma.fields.List(ma.fields.Nested(ConfirmedIn))


class SelectionIn(Schema):
    """The same entry for each animal selected."""

    batch_id = fields.Id(required=True)
    kind = fields.OneOf(BY_HAND, required=True)
    selector = ma.fields.Nested(SelectorIn, required=True)
    occurred_at = fields.Text(required=True, longest=40, metadata=WHEN)
    time_precision = fields.OneOf(PRECISIONS)
    data = ma.fields.Dict(keys=ma.fields.String(), metadata=_DATA)
    note = fields.Text(longest=2000, shortest=1, allow_none=True)
    performed_by = fields.Text(longest=200, shortest=1, allow_none=True)
    confirmed = ma.fields.List(ma.fields.Nested(ConfirmedIn))
    items = ma.fields.List(ma.fields.Nested(MemberIn), validate=ma.validate.Length(max=LARGEST_BATCH))
    if_impossible = fields.OneOf(["dispute", "leave_out"])
    preview = ma.fields.Boolean(metadata={"description": "Tell what would become of each, and store nothing."})


class CorrectionIn(ReadByTheJournal):
    """What is corrected of an entry, and why; what is left out stays."""

    occurred_at = ma.fields.String(metadata=WHEN)
    time_precision = fields.OneOf(PRECISIONS)
    data = ma.fields.Dict(keys=ma.fields.String(), metadata=_DATA)
    note = fields.Text(longest=2000, shortest=1, allow_none=True)
    confirmed = ma.fields.List(ma.fields.Nested(ConfirmedIn))
    if_impossible = fields.OneOf(["dispute", "refuse"])
    attachments = ma.fields.List(ma.fields.Nested(AttachmentIn))
    why = fields.Text(required=True, longest=500, shortest=1)


class WhyQuery(Schema):
    """Why an entry is taken back."""

    why = fields.Text(required=True, longest=500, shortest=1)


class SubjectOut(Schema):
    """What an entry is about."""

    type = fields.OneOf(SUBJECTS, required=True)
    id = fields.Id(required=True)


class AttachmentOut(Schema):
    """A file of an entry, named by what is in it."""

    sha256 = ma.fields.String(required=True)
    media_type = ma.fields.String()
    name = ma.fields.String()
    size = fields.Integer()
    here = ma.fields.Boolean(metadata={"description": "Whether it has come yet."})


class WrittenOut(Schema):
    """What every version of an entry says."""

    occurred_at = ma.fields.String(required=True, metadata=WHEN)
    occurred_on = fields.Date(required=True)
    time_precision = fields.OneOf(PRECISIONS, required=True)
    data = ma.fields.Dict(keys=ma.fields.String(), required=True)
    note = ma.fields.String(required=True, allow_none=True)
    attachments = ma.fields.List(ma.fields.Nested(AttachmentOut), required=True)
    version = fields.Integer(required=True)
    retracted = ma.fields.Boolean(required=True)


class EntryOut(WrittenOut):
    """An entry of the journal as it is now."""

    id = fields.Id(required=True)
    journal_no = fields.Integer(required=True)
    kind = fields.OneOf(KINDS, required=True)
    subject = ma.fields.Nested(SubjectOut, required=True)
    performed_by = ma.fields.String(required=True, allow_none=True)
    batch_id = fields.Id(required=True, allow_none=True)
    recorded_at = fields.Instant(required=True)
    recorded_by = fields.Id(required=True, allow_none=True)
    verdict = fields.OneOf(VERDICTS, required=True)
    reasons = ma.fields.List(ma.fields.String(), required=True)
    warnings = ma.fields.List(ma.fields.String(), required=True)
    review = ma.fields.Boolean(required=True)
    derived = ma.fields.Dict(
        keys=ma.fields.String(),
        required=True,
        metadata={"description": "What follows from its place in the history, such as the difference of a recount."},
    )
    decision = fields.OneOf(DECISIONS, required=True, allow_none=True)
    refused = ma.fields.List(
        ma.fields.Dict(keys=ma.fields.String()),
        required=True,
        metadata={"description": "The young that were not registered: animal_id, reason, params and detail of each."},
    )


EntryPage = PageOf(EntryOut)


class ItemOut(Schema):
    """What became of one item of a batch."""

    id = fields.Id(required=True, allow_none=True)
    subject_id = fields.Id()
    subject_type = fields.OneOf(SUBJECTS)
    status = fields.OneOf(["created", "duplicate", "disputed", "waiting", "refused"], required=True)
    version = fields.Integer()
    problem = ma.fields.Dict(keys=ma.fields.String(), metadata={"description": "A problem document (RFC 9457)."})
    findings = ma.fields.List(
        ma.fields.Dict(keys=ma.fields.String()), metadata={"description": "All that is impossible or unlikely of it."}
    )


class TakenBackOut(Schema):
    """What became of one entry of a batch that is taken back."""

    id = fields.Id(required=True)
    status = fields.OneOf(["retracted", "refused"], required=True)
    problem = ma.fields.Dict(keys=ma.fields.String(), metadata={"description": "A problem document (RFC 9457)."})


class BatchTakenBackOut(Schema):
    """What became of each entry that still stood, in the order in which they were written."""

    items = ma.fields.List(ma.fields.Nested(TakenBackOut), required=True)


class BatchOut(Schema):
    """What became of each item, in the order sent."""

    items = ma.fields.List(ma.fields.Nested(ItemOut), required=True)
