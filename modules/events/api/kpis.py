"""KPIs of a farm: all of a profile, one with its series and definition, and the animals behind a number."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action, Data
from app.kernel.rest import Blueprint, answer, check_shown, language, page_answer, paged, principal, reading
from modules.events.api.schemas.kpis import BehindPage, BehindQuery, FigureQuery, FiguresOut, WholeFigureOut
from modules.events.api.wording import worded
from modules.events.domain.kpis.measured.measure import Measure
from modules.events.domain.kpis.measured.registry import MEASURES
from modules.events.domain.kpis.registry import KPIS
from modules.events.domain.kpis.shown import class_of
from modules.events.errors import KpiUnknown
from modules.events.queries.kpis.asked import Asked
from modules.events.queries.kpis.evidence import list_behind, shown
from modules.events.queries.kpis.figures import list_figures, show_figure

blp = Blueprint("kpis", "events", description="Figures that farms live by")

PATH = "/farms/<uuid:farm_id>/kpis"


@blp.route(PATH, methods=["GET"])
@blp.needs(Action.READ, data=Data.FARM)
@blp.arguments(FigureQuery, location="query")
@blp.response(200, FiguresOut)
@worded
def list_kpis(query: dict[str, Any], farm_id: UUID) -> Response:
    """Every KPI that is measured for a profile, over one period; of a technician, those that the farm shows."""
    who = principal()
    with reading() as tx:
        found = list_figures(tx, farm_id, _asked(query), language(), lambda kpi: who.sees(class_of(kpi), farm_id))
    return answer(found)


@blp.route(f"{PATH}/<string:name>", methods=["GET"])
@blp.needs(Action.READ, data=Data.FARM)
@blp.arguments(FigureQuery, location="query")
@blp.response(200, WholeFigureOut)
@worded
def get_kpi(query: dict[str, Any], farm_id: UUID, name: str) -> Response:
    """One KPI: its figure, that of the time before, its series by month, and what it means."""
    measure = find_measure(name, query["profile"], farm_id)
    with reading() as tx:
        found = show_figure(tx, farm_id, measure, _asked(query), language())
    return answer(found)


@blp.route(f"{PATH}/<string:name>/animals", methods=["GET"])
@blp.needs(Action.READ, data=Data.FARM)
@blp.arguments(BehindQuery, location="query")
@blp.response(200, BehindPage)
@worded
def list_kpi_animals(query: dict[str, Any], farm_id: UUID, name: str) -> Response:
    """The animals behind a number of a KPI, the last first."""
    measure = find_measure(name, query["profile"], farm_id)
    rows = measure.above if query["side"] == "numerator" else measure.below or measure.above
    with reading() as tx:
        rows_behind = list_behind(tx, farm_id, measure, _asked(query), rows)
        page = paged(
            tx,
            rows_behind.statement,
            order=rows_behind.order,
            limit=query["limit"],
            cursor=query.get("cursor"),
            item=shown,
        )
    return page_answer(page)


def _asked(query: dict[str, Any]) -> Asked:
    return Asked(query["profile"], query.get("from_on"), query.get("to_on"), query.get("now", False))


def find_measure(name: str, profile: str, farm_id: UUID) -> Measure:
    """The measure of a figure for animals of a profile; raises KpiUnknown, and NotConsented where it is not shown."""
    measure = MEASURES.get(name)
    if measure is None or profile not in measure.profiles:
        raise KpiUnknown
    check_shown(class_of(KPIS[name]), farm_id)
    return measure
