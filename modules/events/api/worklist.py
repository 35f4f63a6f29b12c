"""The worklist: what is to be done on a day, and how much of it."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, language, paged, reading
from modules.events.api.schemas.worklist import SummaryQuery, WorklistOut, WorklistQuery, WorklistSummaryOut
from modules.events.api.wording import worded
from modules.events.queries.worklist.filters import Asked
from modules.events.queries.worklist.lists import ask, count_items, show_rows
from modules.events.queries.worklist.states import PLAN

blp = Blueprint("worklist", "events", description="What is to be done, for whom and until when")

PATH = "/farms/<uuid:farm_id>/worklist"


@blp.route(PATH, methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(WorklistQuery, location="query")
@blp.response(200, WorklistOut)
@worded
def list_due_items(query: dict[str, Any], farm_id: UUID) -> Response:
    """What is to be done on a day: what is late first, then what matters most, then by the day it is due."""
    limit, cursor = query.pop("limit"), query.pop("cursor", None)
    states = tuple(query.pop("state", ())) or PLAN
    asked = Asked(states=states, **query)
    with reading() as tx:
        question = ask(tx, farm_id, asked)
        page = paged(tx, question.statement, order=question.order, limit=limit, cursor=cursor, item=lambda row: row)
        items = show_rows(tx, farm_id, asked, question.day, page["items"], language())
    return answer({"on": question.day.on, "items": items, "next": page["next"]})


@blp.route(f"{PATH}/summary", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(SummaryQuery, location="query")
@blp.response(200, WorklistSummaryOut)
@worded
def get_worklist_summary(query: dict[str, Any], farm_id: UUID) -> Response:
    """The plan of a day: how many items of each job are in which state."""
    with reading() as tx:
        found = count_items(tx, farm_id, Asked(**query), language())
    return answer(found)
