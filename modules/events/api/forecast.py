"""What is to come."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, reading
from modules.events.api.schemas.forecast import ForecastOut, ForecastQuery
from modules.events.api.wording import worded
from modules.events.queries.forecast import forecast_of

blp = Blueprint("forecast", "events", description="What is to come")


@blp.route("/farms/<uuid:farm_id>/forecast", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(ForecastQuery, location="query")
@blp.response(200, ForecastOut)
@worded
def get_forecast(query: dict[str, Any], farm_id: UUID) -> Response:
    """Births, cows in milk, heads to sell and places that they need, week by week."""
    with reading() as tx:
        found = forecast_of(tx, farm_id, query["profile"], query["weeks"])
    return answer(found)
