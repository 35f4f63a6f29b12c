"""Females by where they stand in reproduction: lists of them, and how many there are of each."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, page_answer, paged, reading
from modules.events.api.schemas.females import FemalePage, FemalesQuery, FemaleSummaryOut, FemaleSummaryQuery
from modules.events.api.wording import worded
from modules.events.queries.females import Wanted, count_females, find_females, show_females

blp = Blueprint("females", "events", description="Females by where they stand in reproduction")

PATH = "/farms/<uuid:farm_id>/females"


@blp.route(PATH, methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(FemalesQuery, location="query")
@blp.response(200, FemalePage)
@worded
def list_all_females(query: dict[str, Any], farm_id: UUID) -> Response:
    """Females on the farm by where they stand, the longest there first; asked for by due days, in their order."""
    limit, cursor = query.pop("limit"), query.pop("cursor", None)
    with reading() as tx:
        found = find_females(tx, farm_id, Wanted(**query))
        page = paged(tx, found.statement, order=found.order, limit=limit, cursor=cursor, item=lambda row: row.id)
        items = show_females(tx, farm_id, query["profile"], page["items"])
    return page_answer({**page, "items": items})


@blp.route(f"{PATH}/summary", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(FemaleSummaryQuery, location="query")
@blp.response(200, FemaleSummaryOut)
@worded
def get_females_summary(query: dict[str, Any], farm_id: UUID) -> Response:
    """How many females of a profile stand where, and are on which list."""
    with reading() as tx:
        found = count_females(tx, farm_id, query["profile"])
    return answer(found)
