"""What herd knows of a farm: by which zone its days begin and end."""

from datetime import UTC, date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.herd.models import known_farm

_zone = sa.select(known_farm.c.time_zone).where(known_farm.c.farm_id == sa.bindparam("farm_id"))


def zone_of(tx: ReadTx, farm_id: UUID) -> ZoneInfo:
    """The farm's time zone; UTC until identity has told it."""
    return ZoneInfo(tx.scalar(_zone, {"farm_id": farm_id}) or "UTC")


def today_at(tx: ReadTx, farm_id: UUID) -> date:
    """Today's date at the farm."""
    return tx.now.astimezone(zone_of(tx, farm_id)).date()


def day_begins(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a farm's day: where its registrations stand in farm order."""
    return datetime.combine(day, time.min, zone).astimezone(UTC)
