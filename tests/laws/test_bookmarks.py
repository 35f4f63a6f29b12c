"""The law of bookmarks: whatever happened to a history, folding all of it anew finds nothing that is not there."""

from collections import Counter
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

from app.kernel.transaction import ReadTx
from modules.events.domain.cohorts.rows import Row
from modules.events.domain.fold import BEGINNING, edges, fold, stays
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.state import from_json
from modules.events.models import bookmark
from modules.events.models.cohorts import COHORTS
from modules.events.services.bookmarks import WHOLE
from modules.events.services.cohorts import times_agree
from modules.events.services.farms import Farm
from modules.events.services.judging import judge
from modules.events.services.records import END_OF_TIME, read_histories
from modules.events.services.subjects import Page, edges_within, open_pages
from modules.events.services.surroundings import look_around
from tests.laws.scripts import Script, scripts
from tests.laws.world import World
from tests.running import Rebanho


def test_folding_all_anew_finds_what_bookmarks_led_to(rebanho: Rebanho, capsys: pytest.CaptureFixture[str]) -> None:
    seen = _law(World(rebanho), scripts() | scripts(only="animal", breeding=True), examples=20)

    with capsys.disabled():
        print(f"\nbookmarks on {rebanho.store('events').engine.dialect.name}: {dict(seen)}")
    assert seen["bookmarks"] > seen["scripts"]


def test_folding_all_anew_finds_the_seasons_of_ewes_that_bookmarks_led_to(rebanho: Rebanho) -> None:
    world = World(rebanho, species="sheep", production_type="meat")

    seen = _law(world, scripts(only="animal") | scripts(only="animal", breeding=True), examples=20)

    assert seen["season_female"] > 0
    assert seen["growth"] > 0


def _law(world: World, told: SearchStrategy[Script], *, examples: int) -> Counter[str]:
    """Whether the law holds for scripts, and what was seen of cohorts and bookmarks."""
    seen = Counter[str]()

    @settings(
        max_examples=examples,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.reuse, Phase.generate],
    )
    @given(script=told)
    def law(script: Script) -> None:
        subject = world.play(script)["subject"]

        with world.events.read() as tx:
            _nothing_flips(tx, world.farm.id, subject)
            seen["bookmarks"] += _every_bookmark_is_true(tx, world.farm.id, subject)
            stored = _stored(tx, subject)
            seen["rows of cohorts"] += len(stored)
            seen.update(table for table, _ in stored)
        seen["scripts"] += 1

    law()
    return seen


def _nothing_flips(tx: ReadTx, farm_id: UUID, subject: UUID) -> None:
    page = _page(tx, farm_id, subject)

    outcome = judge(tx, Farm(farm_id, "UTC", 0), [_page(tx, farm_id, subject)], {}, again=True)[0]

    assert outcome.flipped == []
    assert outcome.page == page
    assert edges(stays(outcome.turns)) == edges_within(tx, page, BEGINNING.at, END_OF_TIME)
    assert times_agree(tx, page, WHOLE, outcome.shifts)
    assert _stored(tx, subject) == {(row.table, row.id): _whole(row, farm_id, subject) for row in outcome.rows}


def _stored(tx: ReadTx, subject: UUID) -> dict[tuple[str, str], dict[str, Any]]:
    """What cohorts hold of a subject."""
    return {
        (name, str(row.id)): {**row._mapping}
        for name, table in COHORTS.items()
        for row in tx.all(sa.select(table).where(table.c.subject_id == subject))
    }


def _whole(row: Row, farm_id: UUID, subject: UUID) -> dict[str, Any]:
    """A row as it is to be stored."""
    columns = {column.name: row.values.get(column.name) for column in COHORTS[row.table].columns}
    return {**columns, "farm_id": farm_id, "id": UUID(row.id), "subject_id": subject, "at": row.at}


def _page(tx: ReadTx, farm_id: UUID, subject: UUID) -> Page:
    return open_pages(tx, farm_id, {subject: "animal"})[subject]


def _every_bookmark_is_true(tx: ReadTx, farm_id: UUID, subject: UUID) -> int:
    rows = tx.all(sa.select(bookmark).where(bookmark.c.subject_id == subject))
    histories, refusals = read_histories(tx, farm_id, [subject])
    records = [record for record in histories[subject] if not record.retracted]
    told = look_around(tx, Farm(farm_id, "UTC", 0), records, refusals)
    for row in rows:
        before = [told.entry(record) for record in records if record.sort_at <= row.at]

        assert fold(before, KINDS).state == from_json(row.state)
    return len(rows)
