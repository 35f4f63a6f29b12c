"""The law of the worklist: whatever happened to a history, what is open is what where it stands makes due."""

from collections import Counter
from datetime import date
from uuid import UUID

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings

from app.kernel.transaction import ReadTx
from modules.events.domain.state import from_json
from modules.events.domain.worklist.registry import Key, items_of
from modules.events.domain.worklist.rule import Item, Settings
from modules.events.models import due_item, subject
from tests.laws.scripts import Script, scripts
from tests.laws.world import World
from tests.running import Rebanho


def test_what_is_open_is_what_the_state_makes_due(rebanho: Rebanho, capsys: pytest.CaptureFixture[str]) -> None:
    world, seen = World(rebanho), Counter[str]()

    @settings(
        max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.reuse, Phase.generate]
    )
    @given(script=scripts() | scripts(only="animal", breeding=True))
    def law(script: Script) -> None:
        played = world.play(script)["subject"]

        with world.events.read() as tx:
            opened = _open(tx, played)
            assert opened == _due(tx, played)
            seen["open"] += len(opened)
        seen["scripts"] += 1

    law()

    with capsys.disabled():
        print(f"\nworklist on {rebanho.store('events').engine.dialect.name}: {dict(seen)}")
    assert seen["open"] > 0


def _open(tx: ReadTx, played: UUID) -> dict[Key, Item]:
    names = Item._fields
    rows = tx.all(sa.select(due_item).where(due_item.c.subject_id == played, due_item.c.status == "open"))
    return {(row.rule, row.anchor): Item(*(getattr(row, name) for name in names)) for row in rows}


def _due(tx: ReadTx, played: UUID) -> dict[Key, Item]:
    row = tx.one(sa.select(subject).where(subject.c.id == played))
    return {**items_of(row.type, from_json(row.state), Settings.of(date(2026, 6, 1), ()))} if row else {}
