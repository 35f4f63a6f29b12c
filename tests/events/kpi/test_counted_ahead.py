"""Figures of a large farm are counted ahead: the same as if they were counted now, and they say what they lack."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from app.kernel import clock
from modules.events.jobs import count_figures
from modules.events.models import counted_ahead
from modules.events.queries.kpis import ahead
from modules.events.services import counting
from tests.events.kpi.pigs import Herd
from tests.running import Rebanho

NOW = datetime(2025, 6, 3, 12, tzinfo=UTC)
USUAL: dict[str, Any] = {"from": None, "to": None}
LITTERS = "born_alive_per_litter"


@pytest.fixture
def herd(rebanho: Rebanho, monkeypatch: pytest.MonkeyPatch) -> Iterator[Herd]:
    """A farm that counts as a large one, where nothing is counted at once; in May a sow farrows 12 and weans 11."""
    monkeypatch.setattr(counting, "LARGE", 1)
    monkeypatch.setattr(ahead, "AT_ONCE_MS", 0)
    with clock.frozen(NOW):
        yield Herd.with_a_litter(rebanho)


def count(rebanho: Rebanho) -> None:
    rebanho.run("events", count_figures.name)


def rows(rebanho: Rebanho) -> int:
    with rebanho.store("events").read() as tx:
        return int(tx.scalar(sa.select(sa.func.count()).select_from(counted_ahead)))


def without_time(figure: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in figure.items() if name != "as_of"}


def test_what_was_counted_ahead_is_what_is_counted_now(rebanho: Rebanho, herd: Herd) -> None:
    board, figure = herd.figures(**USUAL, now="true"), herd.figure(LITTERS, **USUAL, now="true")

    count(rebanho)

    assert board[LITTERS]["value"] == 12
    assert herd.figures(**USUAL) == board
    assert herd.figure(LITTERS, **USUAL) == figure


def test_a_figure_says_since_when_it_lacks_what_was_written(rebanho: Rebanho, herd: Herd) -> None:
    count(rebanho)
    assert herd.figures(**USUAL)[LITTERS]["as_of"] is None

    herd.farrows(1, "2025-05-10", 14)

    lacking = herd.figures(**USUAL)[LITTERS]
    assert (lacking["value"], lacking["as_of"]) == (12, NOW.isoformat())
    assert herd.figure(LITTERS, **USUAL)["as_of"] == lacking["as_of"]


def test_whoever_asks_for_now_waits_and_lacks_nothing(rebanho: Rebanho, herd: Herd) -> None:
    count(rebanho)
    herd.farrows(1, "2025-05-10", 14)

    now = herd.figures(**USUAL, now="true")[LITTERS]

    assert (now["value"], now["as_of"]) == (13, None)


def test_it_is_counted_again_when_that_pays(rebanho: Rebanho, herd: Herd) -> None:
    count(rebanho)
    herd.farrows(1, "2025-05-10", 14)
    with rebanho.store("events").write() as tx:
        tx.run(sa.update(counted_ahead).values(took_ms=1000))

    count(rebanho)
    soon = herd.figures(**USUAL)[LITTERS]["value"]
    with clock.frozen(NOW + timedelta(hours=6)):
        count(rebanho)
        later = herd.figures(**USUAL)[LITTERS]["value"]

    assert (soon, later) == (12, 13)


def test_other_days_than_usual_are_counted_now(rebanho: Rebanho, herd: Herd) -> None:
    count(rebanho)
    herd.farrows(1, "2025-05-10", 14)

    shown = herd.figures(**{"from": "2025-05-02", "to": "2025-05-31"})[LITTERS]

    assert (shown["value"], shown["as_of"]) == (14, None)


def test_another_setting_or_another_day_is_counted_now(rebanho: Rebanho, herd: Herd) -> None:
    count(rebanho)
    herd.farrows(1, "2025-05-10", 14)
    with clock.frozen(NOW + timedelta(days=1)):
        tomorrow = herd.figures(**USUAL)[LITTERS]["value"]
    herd.sets("kpi.pig.lookback_days", 120)

    assert (tomorrow, herd.figures(**USUAL)[LITTERS]["value"]) == (13, 13)


def test_a_farm_that_is_not_large_counts_nothing_ahead(
    rebanho: Rebanho, herd: Herd, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "LARGE", 1000)

    count(rebanho)

    assert rows(rebanho) == 0


def test_what_takes_no_time_is_never_behind(rebanho: Rebanho, herd: Herd, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "AT_ONCE_MS", 60_000)
    count(rebanho)

    herd.farrows(1, "2025-05-10", 14)

    assert herd.figures(**USUAL)[LITTERS]["value"] == 13
