"""The farm in a few numbers, for the shell around every page."""

from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, reading
from modules.herd.api.schemas.summary import SummaryOut
from modules.herd.queries.summary import summarise

blp = Blueprint("summary", "herd", description="The farm in a few numbers")


@blp.route("/farms/<uuid:farm_id>/summary", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, SummaryOut)
def get_summary(farm_id: UUID) -> Response:
    """How many heads, groups and places the farm has now."""
    with reading() as tx:
        return answer(summarise(tx, farm_id))
