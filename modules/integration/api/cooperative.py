"""Figures of an organisation's farms, and how a farm stands among the others."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, language, reading
from modules.integration.api.figure_schemas import (
    OrganisationFiguresOut,
    OrganisationFiguresQuery,
    PeersOut,
    PeersQuery,
)
from modules.integration.queries.cooperative import Asked
from modules.integration.queries.standing import show_organisation, show_peers

blp = Blueprint("cooperative", "integration", description="Figures of several farms, with the consent of each")


@blp.route("/organisations/<uuid:organisation_id>/figures", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(OrganisationFiguresQuery, location="query")
@blp.response(200, OrganisationFiguresOut)
def list_organisation_figures(query: dict[str, Any], organisation_id: UUID) -> Response:
    """What the farms of an organisation consent to show of their figures; of one code with each farm and its rank."""
    with reading() as tx:
        found = show_organisation(tx, organisation_id, _asked(query), language())
    return answer(found)


@blp.route("/farms/<uuid:farm_id>/peers", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(PeersQuery, location="query")
@blp.response(200, PeersOut)
def list_peers(query: dict[str, Any], farm_id: UUID) -> Response:
    """The farm's own figures beside quartiles of those who show theirs to the same organisations, without names."""
    with reading() as tx:
        found = show_peers(tx, farm_id, _asked(query), language())
    return answer(found)


def _asked(query: dict[str, Any]) -> Asked:
    return Asked(query["profile"], query["span"], query.get("code"))
