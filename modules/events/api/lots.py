"""Lots: the closeout and the curve of each, and those closed in a period with their places among one another."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, language, page_answer, paged, reading
from modules.events.api.schemas.curves import LotCurveOut
from modules.events.api.schemas.lots import CloseoutOut, CloseoutPage, CloseoutQuery
from modules.events.api.wording import worded
from modules.events.errors import SubjectUnknown
from modules.events.queries.kpis.asked import Asked
from modules.events.queries.lots.closeouts import closed_in, closeout_of, order_of, with_places
from modules.events.queries.lots.curve import curve_of

blp = Blueprint("lots", "events", description="Lots and what they came to")


@blp.route("/farms/<uuid:farm_id>/lots/<uuid:lot_id>/closeout", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, CloseoutOut)
@worded
def get_closeout(farm_id: UUID, lot_id: UUID) -> Response:
    """What a lot came to, or comes to so far."""
    with reading() as tx:
        found = closeout_of(tx, farm_id, lot_id)
    if found is None:
        raise SubjectUnknown
    return answer(found)


@blp.route("/farms/<uuid:farm_id>/lots/<uuid:lot_id>/curve", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, LotCurveOut)
@worded
def get_curve(farm_id: UUID, lot_id: UUID) -> Response:
    """A lot week by week of its age: weight, eggs, losses and feed against the standards that hold for it."""
    with reading() as tx:
        found = curve_of(tx, farm_id, lot_id, language())
    if found is None:
        raise SubjectUnknown
    return answer(found)


@blp.route("/farms/<uuid:farm_id>/closeouts", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(CloseoutQuery, location="query")
@blp.response(200, CloseoutPage)
@worded
def list_closeouts(query: dict[str, Any], farm_id: UUID) -> Response:
    """The lots closed in a period, the last first, each with its place among all of them."""
    asked = Asked(query["profile"], query.get("from_on"), query.get("to_on"))
    with reading() as tx:
        statement = closed_in(tx, farm_id, asked)
        closeouts = with_places(tx, farm_id, asked, statement)
        page = paged(
            tx,
            statement,
            order=order_of(statement),
            limit=query["limit"],
            cursor=query.get("cursor"),
            item=lambda row: closeouts[row.lot_id],
        )
    return page_answer(page)
