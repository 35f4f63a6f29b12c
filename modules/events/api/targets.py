"""Targets of figures: what holds, every change, and setting one."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action, Data
from app.kernel.rest import (
    Blueprint,
    answer,
    if_match,
    language,
    no_content,
    page_answer,
    paged,
    principal,
    reading,
    writing,
)
from app.kernel.transaction import ReadTx
from modules.events.api.kpis import find_measure
from modules.events.api.schemas.targets import (
    EndTargetQuery,
    FigureTargetOut,
    FigureTargetsOut,
    TargetChangePage,
    TargetChangesQuery,
    TargetIn,
    TargetQuery,
    TargetsQuery,
)
from modules.events.api.wording import worded
from modules.events.domain.kpis.registry import KPIS
from modules.events.domain.kpis.shown import class_of
from modules.events.queries.targets import ORDER, change_shown, history_of_target, list_targets, show_target
from modules.events.queries.zone import today_of
from modules.events.services.targets import end_target, set_target

blp = Blueprint("targets", "events", description="What the farm wants of its figures")

PATH = "/farms/<uuid:farm_id>/kpi-targets"
ONE = f"{PATH}/<string:profile>/<string:name>"


@blp.route(PATH, methods=["GET"])
@blp.needs(Action.READ, data=Data.FARM)
@blp.arguments(TargetsQuery, location="query")
@blp.response(200, FigureTargetsOut)
def list_kpi_targets(query: dict[str, Any], farm_id: UUID) -> Response:
    """The figures of a profile with their targets on a day and published values; of a technician, those shown."""
    who = principal()
    with reading() as tx:
        on = _day(tx, farm_id, query.get("on"))
        items = list_targets(
            tx, farm_id, query["profile"], on, language(), lambda kpi: who.sees(class_of(kpi), farm_id)
        )
    return answer({"items": items, "next": None})


@blp.route(ONE, methods=["GET"])
@blp.needs(Action.READ, data=Data.FARM)
@blp.arguments(TargetQuery, location="query")
@blp.response(200, FigureTargetOut)
@worded
def get_kpi_target(query: dict[str, Any], farm_id: UUID, profile: str, name: str) -> Response:
    """The target of one figure on a day."""
    find_measure(name, profile, farm_id)
    with reading() as tx:
        found = show_target(tx, farm_id, profile, name, _day(tx, farm_id, query.get("on")), language())
    return answer(found, version=found["version"])


@blp.route(ONE, methods=["PUT"])
@blp.needs(Action.MANAGE)
@blp.arguments(TargetIn)
@blp.response(200, FigureTargetOut)
@blp.refuses(412, 428)
@worded
def put_kpi_target(sent: Mapping[str, Any], farm_id: UUID, profile: str, name: str) -> Response:
    """Set the target of a figure from a day on; what held before that day stays."""
    find_measure(name, profile, farm_id)
    version = if_match()
    with writing() as tx:
        set_target(tx, farm_id, profile, KPIS[name], sent, version=version)
        found = show_target(tx, farm_id, profile, name, sent["valid_from"], language())
    return answer(found, version=found["version"])


@blp.route(ONE, methods=["DELETE"])
@blp.needs(Action.MANAGE)
@blp.arguments(EndTargetQuery, location="query")
@blp.response(204)
@blp.refuses(412, 428)
@worded
def delete_kpi_target(query: dict[str, Any], farm_id: UUID, profile: str, name: str) -> Response:
    """Take the target of a figure back from a day on; what held before that day stays."""
    find_measure(name, profile, farm_id)
    version = if_match()
    with writing() as tx:
        since = _day(tx, farm_id, query.get("since"))
        end_target(tx, farm_id, profile, KPIS[name], since=since, why=query["why"], version=version)
    return no_content()


@blp.route(f"{ONE}/changes", methods=["GET"])
@blp.needs(Action.READ, data=Data.FARM)
@blp.arguments(TargetChangesQuery, location="query")
@blp.response(200, TargetChangePage)
@worded
def list_kpi_target_changes(query: dict[str, Any], farm_id: UUID, profile: str, name: str) -> Response:
    """Every change of a target, the last one first: from which day on, by whom and why."""
    find_measure(name, profile, farm_id)
    statement = history_of_target(farm_id, profile, name)
    with reading() as tx:
        page = paged(tx, statement, order=ORDER, limit=query["limit"], cursor=query.get("cursor"), item=change_shown)
    return page_answer(page)


def _day(tx: ReadTx, farm_id: UUID, told: date | None) -> date:
    return told or today_of(tx, farm_id)
