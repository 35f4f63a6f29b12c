"""The balance of a lot from its flows."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import NotFound
from app.kernel.transaction import ReadTx
from modules.herd.domain.balance import Change, Period, balance
from modules.herd.models import farm_group, lot_flow
from modules.herd.queries.farms import today_at, zone_of

_lot = sa.select(farm_group.c.opened_on).where(
    farm_group.c.id == sa.bindparam("lot_id"),
    farm_group.c.farm_id == sa.bindparam("farm_id"),
    farm_group.c.kind == "lot",
    farm_group.c.hidden.is_(False),
)
_flows = (
    sa.select(lot_flow.c.at, lot_flow.c.flow, lot_flow.c.heads)
    .where(lot_flow.c.lot_id == sa.bindparam("lot_id"))
    .order_by(lot_flow.c.seq)
)


def find_balance(tx: ReadTx, farm_id: UUID, lot_id: UUID, since: date | None, until: date | None) -> dict[str, Any]:
    """The balance of a lot from a day to a day, from its opening to today unless told. Raises NotFound."""
    lot = tx.one(_lot, {"lot_id": lot_id, "farm_id": farm_id})
    if lot is None:
        raise NotFound
    last = until or today_at(tx, farm_id)
    first = min(since or lot.opened_on, last)
    zone = zone_of(tx, farm_id)
    changes = [
        Change(row.at.astimezone(zone).date(), row.flow, row.heads) for row in tx.all(_flows, {"lot_id": lot_id})
    ]
    return {"since": first, "until": last, "items": [_shown(each) for each in balance(changes, first, last)]}


def _shown(period: Period) -> dict[str, Any]:
    names = (
        "since", "until", "opening", "placed", "moved_in", "out", "moved_out", "dead", "missing", "corrections",
        "closing", "mortality_pct",
    )  # fmt: skip
    return {name: getattr(period, name) for name in names}
