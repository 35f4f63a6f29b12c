"""The journal as it is asked for, and the versions of an entry."""

import marshmallow as ma

from app.kernel.rest import PageQuery, Schema, fields
from modules.events.api.schemas.entries import DECISIONS, VERDICTS, WrittenOut, within_reason
from modules.events.domain.kinds.registry import KINDS


class DifferenceOut(Schema):
    """A field (JSON pointer) that says something else than in the version before."""

    field = ma.fields.String(required=True)
    before = ma.fields.Raw(required=True, allow_none=True)
    after = ma.fields.Raw(required=True, allow_none=True)


class VersionOut(WrittenOut):
    """One version of an entry: who wrote it, when and why."""

    written_at = fields.Instant(required=True)
    written_by = fields.Id(required=True, allow_none=True)
    why = ma.fields.String(required=True, allow_none=True)
    subject_id = fields.Id(required=True, allow_none=True)
    confirmed = ma.fields.List(ma.fields.Dict(keys=ma.fields.String()), required=True)
    changes = ma.fields.List(ma.fields.Nested(DifferenceOut), required=True)


class DecidedOut(Schema):
    """What a person decided of a version of an entry."""

    version = fields.Integer(required=True)
    decision = fields.OneOf(DECISIONS, required=True)
    decided_at = fields.Instant(required=True)
    decided_by = fields.Id(required=True, allow_none=True)
    why = ma.fields.String(required=True, allow_none=True)


class VersionsOut(Schema):
    """Every version of an entry, first to last, and what was decided of it."""

    decisions = ma.fields.List(ma.fields.Nested(DecidedOut), required=True)

    items = ma.fields.List(ma.fields.Nested(VersionOut), required=True)
    next = ma.fields.String(required=True, allow_none=True)


class JournalQuery(PageQuery):
    """Which entries of the journal."""

    subject_id = fields.Id()
    kind = ma.fields.List(fields.OneOf(KINDS))
    verdict = fields.OneOf(VERDICTS)
    batch_id = fields.Id()
    from_on = fields.Date(data_key="from")
    to_on = fields.Date(data_key="to")
    q = fields.Text(longest=200, metadata={"description": "Words of notes, texts and numbers, and of names."})
    group_id = fields.Id(metadata={"description": "Of those that were in it at that time."})
    place_id = fields.Id(metadata={"description": "Of those that were there, or in a place inside it, at that time."})
    review = ma.fields.Boolean()
    recorded_by = fields.Id()
    recorded_from = fields.Instant(validate=within_reason)
    recorded_to = fields.Instant(validate=within_reason)
    has_attachment = ma.fields.Boolean()
