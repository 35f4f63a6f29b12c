"""Parameters of the trade: what holds, every change of them, and changing one."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, language, page_answer, paged, reading, writing
from modules.events.api.schemas.parameters import (
    ChangeIn,
    ChangeOut,
    ChangePage,
    ChangesQuery,
    ParameterListQuery,
    ParameterOut,
    ParametersOut,
    WhoseQuery,
)
from modules.events.api.wording import worded
from modules.events.queries.parameters import ORDER, Whose, change_of, history_of, list_parameters, show_parameter
from modules.events.services.parameters import change_parameter, find_parameter

blp = Blueprint("parameters", "events", description="Parameters that the farm may edit")

PATH = "/farms/<uuid:farm_id>/parameters"


@blp.route(PATH, methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(ParameterListQuery, location="query")
@blp.response(200, ParametersOut)
def list_all_parameters(query: dict[str, Any], farm_id: UUID) -> Response:
    """What holds on a day for animals of a profile, breed and group; without a profile, what is the same for all."""
    section = query.pop("section", None)
    with reading() as tx:
        items = list_parameters(tx, farm_id, Whose(**query), language(), section)
    return answer({"items": items, "next": None})


@blp.route(f"{PATH}/<string:code>", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(WhoseQuery, location="query")
@blp.response(200, ParameterOut)
@worded
def get_parameter(query: dict[str, Any], farm_id: UUID, code: str) -> Response:
    """One parameter: what holds on a day, where that comes from, and what may be chosen."""
    parameter = find_parameter(code)
    with reading() as tx:
        found = show_parameter(tx, farm_id, parameter, Whose(**query), language())
    return answer(found)


@blp.route(f"{PATH}/<string:code>/changes", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(ChangesQuery, location="query")
@blp.response(200, ChangePage)
@worded
def list_parameter_changes(query: dict[str, Any], farm_id: UUID, code: str) -> Response:
    """Every change of a parameter, the last one first: from which day on, by whom and why."""
    find_parameter(code)
    statement = history_of(farm_id, code)
    with reading() as tx:
        page = paged(tx, statement, order=ORDER, limit=query["limit"], cursor=query.get("cursor"), item=change_of)
    return page_answer(page)


@blp.route(f"{PATH}/<string:code>/changes", methods=["POST"])
@blp.needs(Action.MANAGE)
@blp.arguments(ChangeIn())
@blp.response(201, ChangeOut)
@blp.alt_response(200, schema=ChangeOut, description="The same change again")
@blp.refuses(409)
@worded
def change_one_parameter(sent: Mapping[str, Any], farm_id: UUID, code: str) -> Response:
    """Set a parameter from a day on, for the farm, a breed or a group; null gives way to what holds otherwise."""
    with writing() as tx:
        row, is_new = change_parameter(tx, farm_id, code, sent)
    return answer(change_of(row), status=201 if is_new else 200)
