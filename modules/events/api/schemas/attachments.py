"""Files as they are sent and kept."""

import marshmallow as ma

from app.kernel.rest import Schema, fields

MOST_BYTES = 50 * 2**20


class PieceQuery(Schema):
    """Which piece of a file the body is: all of it, unless told."""

    class Meta:
        """Unknown query parameters are refused too."""

        unknown = ma.RAISE

    offset = fields.QueryInteger(validate=ma.validate.Range(0, MOST_BYTES))
    size = fields.QueryInteger(
        validate=ma.validate.Range(1, MOST_BYTES), metadata={"description": "of the whole file, in bytes"}
    )


class AttachmentKeptOut(Schema):
    """How much of a file has come, and what kind of file it is once all of it has."""

    sha256 = ma.fields.String(required=True)
    complete = ma.fields.Boolean(required=True)
    received = fields.Integer(required=True, metadata={"description": "in bytes"})
    media_type = ma.fields.String()
