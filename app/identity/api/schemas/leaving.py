"""A farm that leaves: as a file, or for good."""

import marshmallow as ma

from app.identity.api.schemas import parts
from app.identity.api.schemas.trail import NamedOut
from app.kernel.rest import Schema, fields

EXPORT_STATES = ("waiting", "running", "done", "failed", "expired")


class ExportOut(Schema):
    """A whole farm as a file, and how far the writing of it is."""

    id = fields.Id(required=True)
    state = fields.OneOf(EXPORT_STATES, required=True)
    asked_by = ma.fields.Nested(NamedOut, required=True, allow_none=True)
    asked_at = fields.Instant(required=True)
    finished_at = fields.Instant(required=True, allow_none=True)
    expires_at = fields.Instant(
        required=True, allow_none=True, metadata={"description": "until when the file can be fetched, once it is done"}
    )
    parts = ma.fields.Integer(required=True, metadata={"description": "how many parts of it are written"})
    of_parts = ma.fields.Integer(required=True, allow_none=True)
    rows = ma.fields.Integer(required=True, metadata={"description": "how many rows are written"})
    bytes = ma.fields.Integer(required=True, allow_none=True, metadata={"description": "how large the file is"})
    waits_for = ma.fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "the part of the application that did not answer: it is tried again soon"},
    )


class DeletionIn(Schema):
    """The wish to delete a farm, confirmed by typing its name."""

    name = parts.name(required=True, metadata={"description": "The farm's name, as it is written"})


class DeletionOut(Schema):
    """A farm that will be deleted unless an owner takes that back."""

    asked_by = ma.fields.Nested(NamedOut, required=True, allow_none=True)
    asked_at = fields.Instant(required=True)
    due_at = fields.Instant(required=True, metadata={"description": "when it is deleted from every store"})
