"""Farm order: the one total order of a farm's happenings, `(sort_at, kind_rank, id)`.

The id breaks ties and not the order of arrival, so the same entries always fold the same way.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

BEGINNING: Final = 9
ENTRY: Final = 10
EXIT: Final = 90
USUAL: Final = 40

KIND_RANK: Mapping[str, int] = {
    "registration": BEGINNING,
    "birth": ENTRY,
    "arrival": ENTRY,
    "tagging": 20,
    "tag_lost": 20,
    "tag_replaced": 20,
    "identify_from_lot": 20,
    "move": 30,
    "group_change": 30,
    "lot_change": 30,
    "weaning": 60,
    "fostering": 60,
    "departure": EXIT,
    "death": EXIT,
    "lot_close": EXIT,
}
"""What comes first at the same instant; every other kind has rank 40 (`kind_rank`)."""

_HOUR_OF_DAY: Mapping[int, time] = {BEGINNING: time(0, 0, 0), ENTRY: time(0, 0, 0), EXIT: time(23, 59, 59)}


def kind_rank(kind: str) -> int:
    """The rank of a kind among those at the same instant."""
    return KIND_RANK.get(kind, USUAL)


def local_date(occurred_at: datetime | date, zone: str) -> date:
    """The farm's date of an instant (aware) or of a plain date; `zone` is an IANA name."""
    if isinstance(occurred_at, datetime):
        return occurred_at.astimezone(ZoneInfo(zone)).date()
    return occurred_at


def sort_at(occurred_at: datetime | date, precision: str, kind: str, zone: str) -> datetime:
    """The instant (UTC) at which an entry takes its place.

    `exact`: the instant itself. `day`: arrivals and the like at local 00:00:00, exits at 23:59:59, all else at
    noon, of the local date. Raises ValueError for a naive instant or another precision.
    """
    if isinstance(occurred_at, datetime) and occurred_at.tzinfo is None:
        raise ValueError("an instant needs its zone")
    if precision == "exact" and isinstance(occurred_at, datetime):
        return occurred_at.astimezone(UTC)
    if precision != "day":
        raise ValueError(f"no such time precision for {occurred_at!r}: {precision}")
    hour = _HOUR_OF_DAY.get(kind_rank(kind), time(12, 0, 0))
    return datetime.combine(local_date(occurred_at, zone), hour, ZoneInfo(zone)).astimezone(UTC)


def farm_order(at: datetime, rank: int, entry_id: UUID) -> tuple[datetime, int, str]:
    """The key to sort entries by; the id counts as text, as both databases and every language compare it."""
    return at, rank, str(entry_id)
