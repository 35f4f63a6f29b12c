"""Accounts of lots: one that was gone on with, entry by entry, is the one that all its rows add up to."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from app.kernel.transaction import Context
from modules.events.models import lot_account
from modules.events.services.lot_accounts import keep_lot_accounts
from modules.events.services.subjects import open_pages
from tests.events.kpi.barn import Barn
from tests.events.test_cost import statements_of
from tests.running import Rebanho


@pytest.fixture
def barn(rebanho: Rebanho) -> Barn:
    return Barn(rebanho)


def eggs(barn: Barn, lot: str, on: str, total: int) -> None:
    barn.says("egg_collection", lot, on, total=total, destination="sale")


def laying(barn: Barn, lot: str) -> None:
    """Hens that come twice, lay, eat, die and leave in part."""
    barn.arrives(lot, "2025-05-01", 1000)
    barn.dies(lot, "2025-05-08", 5)
    barn.arrives(lot, "2025-05-09", 200)
    eggs(barn, lot, "2025-06-01", 0)
    eggs(barn, lot, "2025-06-02", 900)
    barn.eats(lot, "2025-06-02", 220, period_from="2025-06-01")
    barn.dies(lot, "2025-06-02", 10)
    barn.leaves(lot, "2025-06-10", 500)


def emptied_and_filled(barn: Barn, lot: str) -> None:
    """All leave, eggs are told on that day, others come two weeks later."""
    laying(barn, lot)
    barn.leaves(lot, "2025-06-11", 685)
    eggs(barn, lot, "2025-06-11", 10)
    barn.arrives(lot, "2025-06-25", 300)
    barn.dies(lot, "2025-06-26", 3)


def told_late(barn: Barn, lot: str) -> None:
    """The first eggs are told last, and a death of the first week."""
    laying(barn, lot)
    eggs(barn, lot, "2025-05-20", 30)
    barn.dies(lot, "2025-05-03", 2)


@pytest.mark.parametrize("life", [laying, emptied_and_filled, told_late])
def test_an_account_gone_on_with_is_what_all_rows_add_up_to(
    rebanho: Rebanho, barn: Barn, life: Callable[[Barn, str], None]
) -> None:
    lot = barn.lot("chicken", "layer", "2025-05-01")
    life(barn, lot)

    gone_on = accounts(rebanho)
    with rebanho.store("events").write(Context()) as tx:
        pages = open_pages(tx, barn.farm.id, {UUID(lot): "lot"})
        keep_lot_accounts(tx, ((page, (), False) for page in pages.values()))

    assert gone_on
    assert gone_on == accounts(rebanho)


def test_one_more_day_of_eggs_adds_to_an_account_and_reads_no_other_day(rebanho: Rebanho, barn: Barn) -> None:
    lot = barn.lot("chicken", "layer", "2025-05-01")
    laying(barn, lot)

    with statements_of(rebanho.store("events")) as sent:
        eggs(barn, lot, (date(2025, 6, 10) + timedelta(1)).isoformat(), 800)

    assert [text for text in sent if "UPDATE lot_account" in text]
    assert not [text for text in sent if "INSERT INTO lot_account" in text]


def accounts(rebanho: Rebanho) -> Sequence[Any]:
    with rebanho.store("events").read() as tx:
        return [tuple(row) for row in tx.all(sa.select(lot_account).order_by(*lot_account.primary_key))]
