"""A farm's journal as a whole: its numbers, its zone, and the turns its writers take."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from app.kernel.errors import Conflict
from app.kernel.trade.order import local_date, sort_at
from app.kernel.transaction import Tx
from modules.events.errors import IdTaken
from modules.events.models import farm_journal
from modules.events.services.records import Record

FIRST_ZONE = "UTC"  # until identity tells: entries written before that are then put in order again


@dataclass(frozen=True, slots=True)
class Farm:
    """The journal that a transaction writes to. `first_no` is the first of the numbers it took.

    `settings_no` is that of the last change of a parameter: 0 on a farm that changed none.
    """

    id: UUID
    zone: str
    first_no: int
    settings_no: int = 0


def _open(dialect: str) -> sa.Executable:
    insert = sqlite.insert(farm_journal) if dialect == "sqlite" else postgresql.insert(farm_journal)
    statement = insert.values(
        farm_id=sa.bindparam("farm"),
        last_no=sa.bindparam("count"),
        zone=FIRST_ZONE,
        epoch="",
        version=0,
    )
    return statement.on_conflict_do_update(
        index_elements=[farm_journal.c.farm_id],
        set_={
            "last_no": farm_journal.c.last_no + statement.excluded.last_no,
            "writes": farm_journal.c.writes + 1,
        },
    ).returning(farm_journal.c.last_no, farm_journal.c.zone, farm_journal.c.settings_no)


_OPEN = {dialect: _open(dialect) for dialect in ("sqlite", "postgresql")}


def open_journal(tx: Tx, farm_id: UUID, count: int) -> Farm:
    """Take the farm's turn to write, and `count` numbers. Others who write for this farm wait until the end.

    The verdicts of a subject depend on all its entries, so two must never judge at the same time.
    """
    row = tx.one(_OPEN[tx.dialect], {"farm": farm_id, "count": count})
    if row is None:
        raise LookupError(f"the journal of {farm_id} has no row")
    return Farm(farm_id, row.zone, row.last_no - count + 1, row.settings_no)


def check_repeat(before: sa.Row[Any], farm_id: UUID, hashed: str, other: type[Conflict]) -> None:
    """Check that what is sent again is what is kept under its id; raises IdTaken, or what `other` is."""
    if before.farm_id != farm_id:
        raise IdTaken
    if before.content_hash != hashed:
        raise other


@dataclass(frozen=True, slots=True)
class Placed:
    """When an entry happened, as it is stored."""

    occurred_at: datetime
    occurred_on: date
    time_precision: str
    sort_at: datetime


def place_in_time(at: datetime | date, kind: str, zone: str) -> Placed:
    """Where an instant, or a day of the farm, stands in farm order."""
    if isinstance(at, datetime):
        return Placed(at, local_date(at, zone), "exact", at)
    start = datetime.combine(at, time(), ZoneInfo(zone))
    return Placed(start, at, "day", sort_at(at, "day", kind, zone))


def put_in_order(record: Record, zone: str) -> bool:
    """Place an entry anew under another zone; False when nothing of it changes."""
    at = record.occurred_on if record.time_precision == "day" else record.occurred_at
    placed = place_in_time(at, record.kind, zone)
    before = (record.occurred_at, record.occurred_on, record.sort_at)
    if before == (placed.occurred_at, placed.occurred_on, placed.sort_at):
        return False
    record.occurred_at, record.occurred_on, record.sort_at = placed.occurred_at, placed.occurred_on, placed.sort_at
    return True
