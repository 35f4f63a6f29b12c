"""Figures are told to others once, and again when they are others; a farm in trouble keeps nobody waiting."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import orjson
import pytest
import sqlalchemy as sa

from app.kernel import clock
from app.kernel.restating import enqueue_restating
from app.kernel.tables import job
from modules.events.domain.kpis.registry import KPIS
from modules.events.domain.kpis.shown import class_of
from modules.events.jobs import tell_figures
from modules.events.models import farm_journal, metadata
from modules.events.queries.kpis.telling import closed_months
from tests.events.kpi.pigs import Herd
from tests.running import Rebanho

TYPE = "rebanho.events.figures.told.v1"
NIGHT = datetime(2025, 6, 3, 4, 20, tzinfo=UTC)


@pytest.fixture
def herd(rebanho: Rebanho) -> Iterator[Herd]:
    """In May, a sow farrows 12 and weans 11; the night is one of June."""
    with clock.frozen(NIGHT):
        yield Herd.with_a_litter(rebanho)


def tell(rebanho: Rebanho) -> None:
    rebanho.run("events", tell_figures.name)


def told(rebanho: Rebanho) -> list[dict[str, Any]]:
    """The facts about figures, oldest first."""
    with rebanho.store("events").read() as tx:
        rows = tx.all(sa.select(metadata.tables["outbox"].c.body).order_by("position"))
    return [each["data"] for each in (orjson.loads(row.body) for row in rows) if each["type"] == TYPE]


def values(fact: dict[str, Any]) -> dict[str, float]:
    return {each["code"]: each["value"] for each in fact["figures"]}


def test_a_night_tells_the_month_that_is_over_and_the_twelve_that_are(rebanho: Rebanho, herd: Herd) -> None:
    tell(rebanho)

    facts = {fact["span"]: fact for fact in told(rebanho)}
    assert {span: (each["first_on"], each["last_on"]) for span, each in facts.items()} == {
        "month": ("2025-05-01", "2025-05-31"),
        "year": ("2024-06-01", "2025-05-31"),
    }
    assert values(facts["month"])["born_alive_per_litter"] == 12
    assert (facts["month"]["profile"], facts["month"]["farm_id"]) == ("pig", str(rebanho.farm_id))


def test_a_figure_is_told_as_rest_shows_it(rebanho: Rebanho, herd: Herd) -> None:
    tell(rebanho)

    shown = herd.figures(**{"from": "2025-05-01", "to": "2025-05-31"})
    [month] = [fact for fact in told(rebanho) if fact["span"] == "month"]
    for each in month["figures"]:
        same = shown[each["code"]]
        for name in ("value", "numerator", "denominator", "open", "unit", "better", "rule_version"):
            assert each[name] == same[name], each["code"]
    assert len(month["figures"]) >= 5


def test_the_next_night_tells_only_what_is_another(rebanho: Rebanho, herd: Herd) -> None:
    tell(rebanho)
    tell(rebanho)
    first = len(told(rebanho))

    herd.farrows(1, "2025-05-10", 14)
    tell(rebanho)

    later = told(rebanho)[first:]
    assert (first, len(later)) == (2, 2)
    assert values(later[0])["born_alive_per_litter"] == 13


def test_of_animals_that_a_farm_never_had_nothing_is_told(rebanho: Rebanho) -> None:
    tell(rebanho)

    assert told(rebanho) == []


def test_a_farm_whose_figures_cannot_be_counted_stops_no_other(rebanho: Rebanho, herd: Herd) -> None:
    other = rebanho.other_farm()
    with rebanho.store("events").write() as tx:
        tx.run(sa.update(farm_journal).where(farm_journal.c.farm_id == other).values(zone="No/Where"))

    tell(rebanho)

    with rebanho.store("events").read() as tx:
        states = {row.farm_id: row.state for row in tx.all(sa.select(job).where(job.c.actor == "tell_farm_figures"))}
    assert {fact["farm_id"] for fact in told(rebanho)} == {str(rebanho.farm_id)}
    assert (states[rebanho.farm_id], states[other]) == ("done", "waiting")


def test_what_was_told_is_said_again_as_it_was(rebanho: Rebanho, herd: Herd) -> None:
    tell(rebanho)
    before = told(rebanho)

    with rebanho.store("events").write() as tx:
        enqueue_restating(tx)
    rebanho.settle()

    again = told(rebanho)[len(before) :]
    assert sorted(again, key=str) == sorted(before, key=str)


@pytest.mark.parametrize(
    ("today", "month", "year"),
    [
        (date(2026, 1, 1), date(2025, 12, 1), date(2025, 1, 1)),
        (date(2026, 3, 31), date(2026, 2, 1), date(2025, 3, 1)),
        (date(2024, 12, 31), date(2024, 11, 1), date(2023, 12, 1)),
    ],
)
def test_months_that_are_over_are_whole(today: date, month: date, year: date) -> None:
    spans = closed_months(today)

    assert (spans["month"][0], spans["year"][0]) == (month, year)
    assert spans["month"][1] == spans["year"][1] == last_day_before(today)


def last_day_before(today: date) -> date:
    return date.fromordinal(today.replace(day=1).toordinal() - 1)


def test_money_is_finance_and_milk_is_milk() -> None:
    classes = {code: str(class_of(kpi)) for code, kpi in KPIS.items()}

    assert {code for code in KPIS if classes[code] == "finance"} == {
        "cost_of_fcr_change",
        "cost_per_arroba",
        "cost_per_kg_gain",
        "cost_per_litre",
        "margin_per_head",
    }
    assert [classes[code] for code in ("milk_per_cow_day", "scc_weighted", "farrowing_rate")] == [
        "milk",
        "milk",
        "journal",
    ]
