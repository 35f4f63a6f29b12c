"""Counting ahead for the figures of large farms: what each page would wait for is counted once for all of them."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.order import local_date
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.kpis.measured.registry import MEASURES, measures_of
from modules.events.models import counted_ahead, farm_journal, ledger
from modules.events.queries.kpis.ahead import counting_edition, spelled
from modules.events.queries.kpis.asked import herd_of, sources_of, usual_periods

LARGE = 200_000
"""Entries from which on a farm's figures are counted ahead: with fewer every page counts for itself in no time."""

SHARE = 20
"""It is counted again after this many times as long as it took, at the least: one part in so many of a processor."""

_c, _j, _l = counted_ahead.c, farm_journal.c, ledger.c
_of_profile = sa.delete(counted_ahead).where(_c.farm_id == sa.bindparam("farm"), _c.profile == sa.bindparam("profile"))
_standing = (
    sa.select(
        _j.farm_id,
        _j.zone,
        sa.func.min(_c.today).label("today"),
        sa.func.min(_c.edition).label("edition"),
        sa.func.max(_c.counted_at).label("counted_at"),
        sa.func.sum(_c.took_ms).label("took_ms"),
        sa.func.max(sa.case((_c.settings_no != _j.settings_no, 1), else_=0)).label("set_anew"),
        sa.func.max(sa.case((_c.writes != _j.writes, 1), else_=0)).label("written"),
    )
    .outerjoin(counted_ahead, _c.farm_id == _j.farm_id)
    .where(_j.last_no >= sa.bindparam("large"))
    .group_by(_j.farm_id, _j.zone)
    .order_by(_j.farm_id)
)
_any = sa.select(_l.id).where(_l.farm_id == sa.bindparam("farm"), _l.profile == sa.bindparam("profile")).limit(1)
_one = sa.select(_j.writes, _j.settings_no).where(_j.farm_id == sa.bindparam("farm"))


def farms_to_count(tx: ReadTx) -> list[UUID]:
    """The large farms whose counts are of another day, code or setting, or are old and were written to since."""
    return [row.farm_id for row in tx.all(_standing, {"large": LARGE}) if _is_due(tx, row)]


def _is_due(tx: ReadTx, row: sa.Row[Any]) -> bool:
    if row.today != local_date(tx.now, row.zone) or row.edition != counting_edition() or row.set_anew:
        return True
    return bool(row.written) and tx.now - row.counted_at >= SHARE * timedelta(milliseconds=row.took_ms)


def count_ahead(
    farm_id: UUID, read: Callable[[], AbstractContextManager[ReadTx]], write: Callable[[], AbstractContextManager[Tx]]
) -> None:
    """Count everything that pages ask of a farm today, in place of what was counted before: a profile at a time."""
    with read() as tx:
        profiles = _profiles_of(tx, farm_id)
    for profile in profiles:
        with read() as tx:
            counted = _count(tx, farm_id, profile)
        with write() as tx:
            tx.run(_of_profile, {"farm": farm_id, "profile": profile})
            tx.run(sa.insert(counted_ahead), counted)


def _profiles_of(tx: ReadTx, farm_id: UUID) -> list[str]:
    """Those that have figures, of animals that the farm ever had."""
    known = sorted({profile for measure in MEASURES.values() for profile in measure.profiles})
    return [profile for profile in known if tx.one(_any, {"farm": farm_id, "profile": profile})]


def _count(tx: ReadTx, farm_id: UUID, profile: str) -> list[dict[str, Any]]:
    # Read first: what is written while it is counted may be in it, and is then told as if it were not.
    farm = tx.one(_one, {"farm": farm_id})
    herd = herd_of(tx, farm_id, profile)
    of_all = {
        "farm_id": farm_id,
        "profile": profile,
        "today": herd.today,
        "edition": counting_edition(),
        "writes": farm.writes if farm else 0,
        "settings_no": farm.settings_no if farm else 0,
        "counted_at": tx.now,
    }
    periods, counted = usual_periods(profile, herd.today), []
    for source in sources_of(measures_of(profile)):
        began = time.monotonic()
        counts = herd.count(source, periods)
        took = round(1000 * (time.monotonic() - began))
        counted.append({**of_all, "source": source, "took_ms": took, "periods": spelled(counts)})
    return counted
