"""Growth: the curve of one animal or lot, and gains by animal, place or group."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, reading
from modules.events.api.schemas.growth import GainQuery, GainsOut, GrowthOut
from modules.events.api.wording import worded
from modules.events.errors import SubjectUnknown
from modules.events.queries.gains import gains_by
from modules.events.queries.growth import growth_of

blp = Blueprint("growth", "events", description="Growth")


@blp.route("/farms/<uuid:farm_id>/subjects/<uuid:subject_id>/growth", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, GrowthOut)
@worded
def get_growth(farm_id: UUID, subject_id: UUID) -> Response:
    """The growth curve of an animal or a lot, its average daily gain, and what that lets expect."""
    with reading() as tx:
        found = growth_of(tx, farm_id, subject_id)
    if found is None:
        raise SubjectUnknown
    return answer(found)


@blp.route("/farms/<uuid:farm_id>/growth", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(GainQuery, location="query")
@blp.response(200, GainsOut)
def list_gains(query: dict[str, Any], farm_id: UUID) -> Response:
    """Gains between first and last weighing of a period: of each animal, or the means of places or groups."""
    with reading() as tx:
        items = gains_by(tx, farm_id, query["by"], query)
    return answer({"items": items, "next": None})
