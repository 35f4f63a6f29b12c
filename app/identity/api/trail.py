"""The trail of access and administration."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import Response

from app.identity import queries
from app.identity.api.common import in_person
from app.identity.api.schemas.trail import TrailLineOut, TrailQuery
from app.kernel.identity import Action
from app.kernel.rest import Blueprint, PageOf, page_answer, paged, reading

blp = Blueprint("trail", "identity", description="Who did what to whose access.")

TRAIL = PageOf(TrailLineOut)


@blp.route("/farms/<uuid:farm_id>/audit", methods=["GET"])
@blp.needs(Action.AUDIT)
@blp.arguments(TrailQuery, location="query")
@blp.response(200, TRAIL)
def list_audit(query: dict[str, Any], farm_id: UUID) -> Response:
    """Who did what to access on the farm in the last two years, newest first; signing in of its people too."""
    return _page(queries.select_trail_of_farm(farm_id), query)


@blp.route("/me/audit", methods=["GET"])
@blp.needs(None)
@blp.arguments(TrailQuery, location="query")
@blp.response(200, TRAIL)
def list_my_audit(query: dict[str, Any]) -> Response:
    """What this person did, and what was done to the person's access, newest first."""
    return _page(queries.select_trail_of_person(in_person().person_id), query)


def _page(statement: sa.Select[Any], query: dict[str, Any]) -> Response:
    limit, cursor = query.pop("limit"), query.pop("cursor", None)
    narrowed = queries.narrow_trail(statement, **query)
    with reading() as tx:
        page = paged(tx, narrowed, order=queries.TRAIL_ORDER, limit=limit, cursor=cursor, item=queries.trail_line)
    return page_answer(page)
