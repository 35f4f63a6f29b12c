"""The law of the worklist: whatever happened to a history, what is open is what where it stands makes due."""

from collections import Counter
from datetime import date
from uuid import UUID

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings

from app.kernel.transaction import ReadTx
from modules.events.domain.kinds.registry import FOLLOWING
from modules.events.domain.state import from_json
from modules.events.domain.worklist.registry import OF_NO_STATE, Key, items_of
from modules.events.domain.worklist.rule import Item, Settings
from modules.events.domain.worklist.together import DISPUTED_ENTRY
from modules.events.models import due_item, entry, subject
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
            assert _open_disputes(tx, played) == _disputed(tx, played)
            seen["open"] += len(opened)
        seen["scripts"] += 1

    law()

    with capsys.disabled():
        print(f"\nworklist on {rebanho.store('events').engine.dialect.name}: {dict(seen)}")
    assert seen["open"] > 0


def _open(tx: ReadTx, played: UUID) -> dict[Key, Item]:
    names = Item._fields
    rows = tx.all(sa.select(due_item).where(due_item.c.subject_id == played, due_item.c.status == "open"))
    rows = [row for row in rows if row.rule not in OF_NO_STATE]
    return {(row.rule, row.anchor): Item(*(getattr(row, name) for name in names)) for row in rows}


def _open_disputes(tx: ReadTx, played: UUID) -> set[str]:
    of_rule = sa.select(due_item.c.anchor).where(due_item.c.rule == DISPUTED_ENTRY, due_item.c.status == "open")
    return {row.anchor for row in tx.all(of_rule.where(due_item.c.subject_id == played))}


def _disputed(tx: ReadTx, played: UUID) -> set[str]:
    by_hand = sa.and_(entry.c.kind.not_in(sorted(FOLLOWING)), entry.c.retracted.is_(False))
    found = sa.select(entry.c.id).where(entry.c.subject_id == played, entry.c.verdict == "disputed", by_hand)
    return {str(row.id) for row in tx.all(found.where(sa.func.coalesce(entry.c.decision, "") != "set_aside"))}


def _due(tx: ReadTx, played: UUID) -> dict[Key, Item]:
    row = tx.one(sa.select(subject).where(subject.c.id == played))
    return {**items_of(row.type, from_json(row.state), Settings.of(date(2026, 6, 1), ()))} if row else {}
