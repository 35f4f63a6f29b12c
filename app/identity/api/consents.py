"""What a farm shows which organisation."""

from typing import Any
from uuid import UUID

from flask import Response

from app.identity import queries, services
from app.identity.api.common import deciding, whole_list
from app.identity.api.schemas.organisations import ConsentIn, ConsentOut
from app.kernel.identity import Action
from app.kernel.rest import Blueprint, PageOf, answer, if_match, no_content, reading

blp = Blueprint("consents", "identity", description="What a farm shows which organisation.")


@blp.route("/farms/<uuid:farm_id>/organisations", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, PageOf(ConsentOut))
def list_consents(farm_id: UUID) -> Response:
    """The organisations of the farm: what each may read, and who looks."""
    with reading() as tx:
        return whole_list(queries.list_consents(tx, farm_id))


@blp.route("/farms/<uuid:farm_id>/organisations/<uuid:organisation_id>", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, ConsentOut)
def get_consent(farm_id: UUID, organisation_id: UUID) -> Response:
    """What one organisation may read, and who looks."""
    with reading() as tx:
        found = queries.get_consent(tx, farm_id, organisation_id)
    return answer(found, version=found["version"])


@blp.route("/farms/<uuid:farm_id>/organisations/<uuid:organisation_id>", methods=["PUT"])
@blp.needs(Action.CONSENT)
@blp.arguments(ConsentIn)
@blp.response(200, ConsentOut)
@blp.refuses(412, 428)
def change_consent(given: dict[str, Any], farm_id: UUID, organisation_id: UUID) -> Response:
    """Say anew what the organisation may read; what is taken back it cannot read from this moment."""
    version = if_match()
    with deciding() as tx:
        services.change_consent(tx, farm_id, organisation_id, data=given["data"], version=version)
        found = queries.get_consent(tx, farm_id, organisation_id)
    return answer(found, version=found["version"])


@blp.route("/farms/<uuid:farm_id>/organisations/<uuid:organisation_id>", methods=["DELETE"])
@blp.needs(Action.CONSENT)
@blp.response(204)
@blp.refuses(412, 428)
def leave_organisation(farm_id: UUID, organisation_id: UUID) -> Response:
    """Leave the organisation, and take all consent back."""
    version = if_match()
    with deciding() as tx:
        services.leave_organisation(tx, farm_id, organisation_id, version=version)
    return no_content()
