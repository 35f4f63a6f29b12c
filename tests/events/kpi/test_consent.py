"""Each figure asks for the class of data that it is about: a farm shows a cooperative its litters and not its money."""

from typing import Any

import pytest

from app.kernel.identity import CLASSES, Data
from modules.events.domain.kpis.measured.registry import measures_of
from modules.events.domain.kpis.registry import KPIS
from modules.events.domain.kpis.shown import class_of
from tests.running import Rebanho

DAIRY = {"profile": "dairy_cattle", "from": "2025-01-01", "to": "2025-12-31"}
ONE_OF_EACH = {
    Data.HERD: "average_inventory",
    Data.JOURNAL: "calving_interval",
    Data.MILK: "milk_per_cow_day",
    Data.FINANCE: "cost_per_litre",
}


def ask(rebanho: Rebanho, path: str, *shown: str) -> Any:
    technician = rebanho.technician(rebanho.farm_id, *shown)
    return technician.get(f"/api/events/v1/farms/{rebanho.farm_id}/kpis{path}", query_string=DAIRY)


@pytest.mark.parametrize("data", CLASSES)
def test_a_technician_is_shown_the_figures_of_the_classes_that_the_farm_shows(rebanho: Rebanho, data: Data) -> None:
    answer = ask(rebanho, "", data)

    wanted = {each.code for each in measures_of("dairy_cattle") if class_of(KPIS[each.code]) is data}
    assert answer.status_code == 200
    assert {each["code"] for each in answer.json["items"]} == wanted


@pytest.mark.parametrize("path", ["", "/animals"])
@pytest.mark.parametrize("data", ONE_OF_EACH)
def test_one_figure_and_who_is_behind_it_are_refused_where_its_class_is_not_shown(
    rebanho: Rebanho, data: Data, path: str
) -> None:
    others = [each for each in CLASSES if each is not data]

    refused, given = (ask(rebanho, f"/{ONE_OF_EACH[data]}{path}", *shown) for shown in (others, [data]))

    assert (refused.status_code, refused.json["code"]) == (403, "not_consented")
    assert given.status_code == 200


@pytest.mark.parametrize("data", ONE_OF_EACH)
def test_what_a_farm_wants_of_a_figure_is_shown_where_the_figure_is(rebanho: Rebanho, data: Data) -> None:
    technician = rebanho.technician(rebanho.farm_id, data)
    targets = f"/api/events/v1/farms/{rebanho.farm_id}/kpi-targets"

    listed = technician.get(targets, query_string={"profile": "dairy_cattle"})
    alone = {of: technician.get(f"{targets}/dairy_cattle/{code}").status_code for of, code in ONE_OF_EACH.items()}

    assert {class_of(KPIS[each["kpi"]]) for each in listed.json["items"]} == {data}
    assert alone == {of: 200 if of is data else 403 for of in ONE_OF_EACH}
