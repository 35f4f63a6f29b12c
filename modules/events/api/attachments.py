"""Files of entries: sent by what is in them, whole or in pieces, and given back so that nothing in them runs."""

from typing import Any
from uuid import UUID

from flask import Response, request, send_file

from app.kernel.files import Files
from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, reading, writing
from app.kernel.rest.access import store
from app.kernel.rest.parser import read_body
from modules.events.api.schemas.attachments import AttachmentKeptOut, PieceQuery
from modules.events.api.wording import worded
from modules.events.domain.files import EXTENSIONS, MEDIA_TYPES, SHOWN, is_hash
from modules.events.errors import FileUnknown
from modules.events.services import attachments

blp = Blueprint("attachments", "events", description="Files of entries")

_SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, max-age=31536000, immutable",
}


def _files() -> Files:
    found = store().files
    assert found is not None
    return found


@blp.route("/farms/<uuid:farm_id>/attachments/<string:sha256>", methods=["PUT"])
@blp.needs(Action.RECORD)
@blp.takes_bytes
@blp.arguments(PieceQuery, location="query")
@blp.response(200, AttachmentKeptOut)
@blp.alt_response(201, schema=AttachmentKeptOut, description="The file is here now")
@blp.alt_response(202, schema=AttachmentKeptOut, description="The piece is here; the next one begins at `received`")
@blp.refuses(404, 409, 413)
@worded
def put_attachment(query: dict[str, Any], farm_id: UUID, sha256: str) -> Response:
    """Send a file under its SHA-256, whole or in pieces; sent again, it is the same file."""
    if not is_hash(sha256):
        raise FileUnknown
    piece, offset = read_body(request), query.get("offset", 0)
    size = query.get("size", offset + len(piece))
    media_type = attachments.take_piece(_files(), farm_id, sha256, piece, offset=offset, size=size)
    if media_type is None:
        return answer({"sha256": sha256, "complete": False, "received": offset + len(piece)}, status=202)
    size = _files().path(farm_id, sha256).stat().st_size
    with writing() as tx:
        is_new = attachments.keep_attachment(tx, farm_id, sha256, media_type, size)
    told = {"sha256": sha256, "complete": True, "received": size, "media_type": media_type}
    return answer(told, status=201 if is_new else 200)


@blp.route("/farms/<uuid:farm_id>/attachments/<string:sha256>", methods=["GET"])
@blp.needs(Action.READ)
@blp.gives_files([*MEDIA_TYPES])
@worded
def get_attachment(farm_id: UUID, sha256: str) -> Response:
    """A file of an entry, as it was sent."""
    with reading() as tx:
        found = attachments.find_attachment(tx, farm_id, sha256) if is_hash(sha256) else None
    if found is None or not _files().has(farm_id, sha256):
        raise FileUnknown
    media_type = str(found.media_type)
    response = send_file(
        _files().path(farm_id, sha256),
        mimetype=media_type,
        as_attachment=media_type not in SHOWN,
        download_name=f"{sha256[:16]}.{EXTENSIONS[media_type]}",
        etag=sha256,
        conditional=True,
    )
    response.headers.update(_SAFE)
    return response
