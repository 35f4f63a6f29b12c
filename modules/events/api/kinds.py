"""The kinds of entries, for forms and for whoever speaks to the API."""

from flask import Response

from app.kernel.rest import Blueprint, answer, language
from modules.events.api.schemas.kinds import KindsOut
from modules.events.domain.kinds.registry import KINDS

blp = Blueprint("kinds", "events", description="Kinds of entries")


@blp.route("/kinds", methods=["GET"])
@blp.needs(None)
@blp.response(200, KindsOut)
def list_kinds() -> Response:
    """Every kind of entry, with its fields and labels in the reader's language."""
    tongue = language()
    return answer({"items": [kind.describe(tongue) for kind in KINDS.values()], "next": None})
