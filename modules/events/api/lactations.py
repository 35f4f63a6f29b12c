"""Lactations of a female."""

from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, reading
from modules.events.api.schemas.lactations import LactationsOut
from modules.events.api.wording import worded
from modules.events.errors import SubjectUnknown
from modules.events.queries.lactations import lactations_of

blp = Blueprint("lactations", "events", description="Lactations")


@blp.route("/farms/<uuid:farm_id>/animals/<uuid:animal_id>/lactations", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, LactationsOut)
@worded
def list_lactations(farm_id: UUID, animal_id: UUID) -> Response:
    """Her lactations, the last first: days on which her milk was weighed, yields, the curve and the prediction."""
    with reading() as tx:
        found = lactations_of(tx, farm_id, animal_id)
    if found is None:
        raise SubjectUnknown
    return answer({"items": found})
