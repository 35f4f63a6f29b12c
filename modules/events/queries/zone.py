"""The farm's time zone, and which day it is there."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.order import local_date
from app.kernel.transaction import ReadTx
from modules.events.models import farm_journal

_zone = sa.select(farm_journal.c.zone).where(farm_journal.c.farm_id == sa.bindparam("farm"))


def zone_of(tx: ReadTx, farm_id: UUID) -> str:
    """The zone of the farm's days (IANA); UTC until identity has told it."""
    told: str | None = tx.scalar(_zone, {"farm": farm_id})
    return told or "UTC"


def today_of(tx: ReadTx, farm_id: UUID) -> date:
    """The farm's date."""
    return local_date(tx.now, zone_of(tx, farm_id))
