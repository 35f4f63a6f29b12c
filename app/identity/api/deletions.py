"""The end of a farm."""

from typing import Any
from uuid import UUID

from flask import Response

from app.identity import queries, services
from app.identity.api.schemas.leaving import DeletionIn, DeletionOut
from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, no_content, principal, reading, writing

blp = Blueprint("deletions", "identity", description="The end of a farm, which waits a week to be taken back.")


@blp.route("/farms/<uuid:farm_id>/deletion", methods=["POST"])
@blp.needs(Action.DELETE_FARM)
@blp.arguments(DeletionIn)
@blp.response(202, DeletionOut)
@blp.alt_response(200, DeletionOut)
def ask_deletion(given: dict[str, Any], farm_id: UUID) -> Response:
    """Have the farm deleted from every store in seven days; its name, typed, confirms that. Asked twice it is once."""
    with writing() as tx:
        is_new = services.ask_deletion(tx, farm_id, by=principal().person_id, name=given["name"])
        found = queries.get_deletion(tx, farm_id)
    return answer(found, status=202 if is_new else 200)


@blp.route("/farms/<uuid:farm_id>/deletion", methods=["GET"])
@blp.needs(Action.DELETE_FARM)
@blp.response(200, DeletionOut)
def get_deletion(farm_id: UUID) -> Response:
    """Who asked for the farm's deletion, and when it will be; 404 when nobody did."""
    with reading() as tx:
        return answer(queries.get_deletion(tx, farm_id))


@blp.route("/farms/<uuid:farm_id>/deletion", methods=["DELETE"])
@blp.needs(Action.DELETE_FARM)
@blp.response(204)
def take_deletion_back(farm_id: UUID) -> Response:
    """Let the farm go on; 404 when nobody asked for its deletion."""
    with writing() as tx:
        services.take_deletion_back(tx, farm_id)
    return no_content()
