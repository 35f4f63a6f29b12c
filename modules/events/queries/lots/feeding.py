"""Feed of lots whose bins alone tell it: what was inside, came and was left, shared among the lots that a bin feeds."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.cohorts.ledger import BIN, DELIVERED
from modules.events.domain.lots.closeout import Feed
from modules.events.models import known_place, ledger, stay, subject
from modules.events.queries.kpis.by_day import ByDay

Window = tuple[date, date]
"""The days from the first heads of a lot to its last."""

_l = ledger.c
_of_bins = (
    sa.select(_l.subject_id, _l.day, _l.at, _l.way, _l.kg, _l.other_id)
    .where(
        _l.farm_id == sa.bindparam("farm"),
        _l.profile.is_(None),
        _l.day <= sa.bindparam("last", type_=sa.Date),
        _l.way.in_((BIN, DELIVERED)),
    )
    .order_by(_l.at, _l.id)
)
_parents = sa.select(known_place.c.place_id, known_place.c.parent_id).where(
    known_place.c.farm_id == sa.bindparam("farm")
)
_stays = (
    sa.select(stay.c.subject_id, stay.c.target_id, stay.c.since, stay.c.until)
    .join(subject, sa.and_(subject.c.farm_id == stay.c.farm_id, subject.c.id == stay.c.subject_id))
    .where(
        stay.c.farm_id == sa.bindparam("farm"),
        stay.c.what == "place",
        stay.c.target_id.in_(sa.bindparam("places", expanding=True)),
        subject.c.type == "lot",
        stay.c.since < sa.bindparam("end", type_=stay.c.since.type),
        sa.or_(stay.c.until.is_(None), stay.c.until > sa.bindparam("begin", type_=stay.c.since.type)),
    )
)
_changes = (
    sa.select(_l.subject_id, _l.day, sa.func.sum(_l.heads).label("heads"))
    .where(_l.farm_id == sa.bindparam("farm"), _l.subject_id.in_(sa.bindparam("lots", expanding=True)), _l.heads != 0)
    .group_by(_l.subject_id, _l.day)
)


class _Bin:
    """What a bin held and what came, by its rows in the order in which they happened."""

    def __init__(self, rows: Sequence[sa.Row[Any]]) -> None:
        self._days = [row.day for row in rows]
        self._came = [float(row.kg) if row.way == DELIVERED else 0.0 for row in rows]
        self._inside = [0.0]  # before the first row, and after each: the last reading, and what came since
        self._read = [-1]  # likewise, which row was the last reading
        for at, row in enumerate(rows):
            is_read = row.way == BIN and row.kg is not None
            self._inside.append(float(row.kg) if is_read else self._inside[-1] + self._came[at])
            self._read.append(at if is_read else self._read[-1])

    def used(self, window: Window) -> float | None:
        """Opening + deliveries - closing; None where no reading or delivery lies in the window.

        The last reading before the first day opens (nothing was inside without one); the last one in it closes.
        """
        first, last = window
        begin, end = bisect_left(self._days, first), bisect_right(self._days, last)
        if begin == end:
            return None
        read = self._read[end]
        left = self._inside[read + 1] if read >= begin else 0.0
        return max(self._inside[begin] + sum(self._came[begin:end]) - left, 0.0)


def feed_from_bins(tx: ReadTx, farm_id: UUID, windows: Mapping[UUID, tuple[date | None, date]]) -> dict[UUID, Feed]:
    """Feed of each lot from the bins at its place, or at the place that this lies in.

    A bin feeds the lots of the place in which it stands. What it gave while several were there is split by their
    head-days in that time, and marked as shared.
    """
    known = {lot: (first, last) for lot, (first, last) in windows.items() if first}
    if not known:
        return {}
    last = max(end for _, end in known.values())
    bins: dict[UUID, list[sa.Row[Any]]] = {}
    for row in tx.all(_of_bins, {"farm": farm_id, "last": last}):
        bins.setdefault(row.other_id if row.way == DELIVERED else row.subject_id, []).append(row)
    if not bins:
        return {}
    parents = {row.place_id: row.parent_id for row in tx.all(_parents, {"farm": farm_id})}
    around = {bin_id: place for bin_id in bins if (place := parents.get(bin_id))}
    served = _served(tx, farm_id, _with_inner(around.values(), parents), known)
    days = _heads_by_day(tx, farm_id, set().union(*served.values()))
    own = {lot: ByDay(days.get(lot, ())) for lot in known}
    every = {place: ByDay(chain.from_iterable(days.get(lot, ()) for lot in lots)) for place, lots in served.items()}
    found: dict[UUID, Feed] = {}
    for bin_id, place in around.items():
        held = _Bin(bins[bin_id])
        for lot in known.keys() & served.get(place, set()):
            used = held.used(known[lot])
            if used is not None:
                found[lot] = _more(found.get(lot), _share(used, own[lot], every[place], known[lot]))
    return found


def _more(before: Feed | None, more: Feed) -> Feed:
    if before is None:
        return more
    return Feed((before.kg or 0) + (more.kg or 0), "bin", before.is_shared or more.is_shared)


def _with_inner(places: Iterable[UUID], parents: Mapping[UUID, UUID | None]) -> dict[UUID, set[UUID]]:
    """Each place with those that lie in it."""
    inner: dict[UUID | None, set[UUID]] = {}
    for place, outer in parents.items():
        inner.setdefault(outer, set()).add(place)
    return {place: {place, *inner.get(place, ())} for place in places}


def _served(
    tx: ReadTx, farm_id: UUID, places: Mapping[UUID, set[UUID]], windows: Mapping[UUID, Window]
) -> dict[UUID, set[UUID]]:
    """The lots that were at each place, or inside it, at any time of the windows asked for."""
    if not places:
        return {}
    first, last = min(first for first, _ in windows.values()), max(last for _, last in windows.values())
    asked = {
        "farm": farm_id,
        "begin": datetime.combine(first - timedelta(1), time(), UTC),
        "end": datetime.combine(last + timedelta(2), time(), UTC),
    }
    at: dict[UUID, set[UUID]] = {}
    for row in tx.all_of(_stays, "places", sorted(set().union(*places.values())), asked):
        at.setdefault(row.target_id, set()).add(row.subject_id)
    return {place: {lot for each in those for lot in at.get(each, ())} for place, those in places.items()}


def _heads_by_day(tx: ReadTx, farm_id: UUID, lots: set[UUID]) -> dict[UUID, list[tuple[date, int]]]:
    found: dict[UUID, list[tuple[date, int]]] = {}
    for row in tx.all_of(_changes, "lots", sorted(lots), {"farm": farm_id}):
        found.setdefault(row.subject_id, []).append((row.day, row.heads))
    return found


def _share(used: float, own: ByDay, every: ByDay, window: Window) -> Feed:
    """What a lot got of it, by its head-days among those of all lots that the bin fed."""
    mine, whole = own.head_days(window), every.head_days(window)
    return Feed(used * mine / whole if whole else used, "bin", is_shared=whole - mine > 0)
