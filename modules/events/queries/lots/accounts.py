"""Accounts of lots: what the ledger holds of each, added up by way, in one statement for many lots."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.cohorts.ledger import (
    CARCASS,
    CLOSED,
    CORRECTED,
    DELIVERED,
    DIED,
    FED,
    IN,
    LEFT,
    MISSING,
    MOVED_IN,
    MOVED_OUT,
    OUT,
    PLACED,
    WEIGHED,
)
from modules.events.domain.lots.closeout import CULL, KINDS, OTHER, TRANSFER, Closeout, Feed
from modules.events.domain.lots.heads import Heads
from modules.events.models import entry, ledger
from modules.events.queries.lots.costs import money_told, prices_until
from modules.events.queries.lots.feeding import feed_from_bins

_l, _own, _weighed = ledger.c, ledger.alias("own"), ledger.alias("weighed")
_COUNTED = (*IN, *OUT, DIED, MISSING, CORRECTED)
_OF_ACCOUNTS = (*_COUNTED, FED, DELIVERED, CARCASS, CLOSED)


def _weighed_that_day(lot: sa.ColumnElement[Any]) -> sa.ScalarSelect[Any]:
    """Mean kg per head of a lot's weighings of the day of a row."""
    return (
        sa.select(sa.func.avg(_weighed.c.mean))
        .where(
            _weighed.c.farm_id == _l.farm_id,
            _weighed.c.subject_id == lot,
            _weighed.c.way == WEIGHED,
            _weighed.c.day == _l.day,
        )
        .correlate(ledger, _own)
        .scalar_subquery()
    )


# Heads that come from another entry weigh what that tells of each (young weaned, one animal); else what was weighed
# that day, of this lot or of the one they come from.
_kg = sa.case(
    (
        _l.way.in_(_COUNTED),
        sa.func.coalesce(
            _l.kg,
            sa.case((_own.c.subject_type == "animal", _own.c.kg)),
            sa.func.abs(_l.heads) * entry.c.weight_kg,
            sa.func.abs(_l.heads) * _weighed_that_day(_l.subject_id),
            sa.func.abs(_l.heads) * _weighed_that_day(_own.c.subject_id),
        ),
    ),
    else_=_l.kg,
)
_each = (
    sa.select(
        _l.subject_id,
        _l.profile,
        _l.way,
        sa.func.coalesce(_l.detail, _own.c.detail).label("detail"),
        sa.func.coalesce(_l.cull, _own.c.cull, sa.false()).label("cull"),
        _l.item_id,
        _l.heads,
        _l.day_no,
        _kg.label("kg"),
        _l.amount,
        _l.discarded,
        sa.func.coalesce(_l.money, _own.c.money).label("money"),
        sa.func.coalesce(_l.currency, _own.c.currency).label("currency"),
        sa.func.coalesce(_l.unpriced, _own.c.unpriced, sa.false()).label("unpriced"),
    )
    .select_from(
        ledger.outerjoin(_own, sa.and_(_own.c.farm_id == _l.farm_id, _own.c.id == _l.other_id)).outerjoin(
            entry, sa.and_(entry.c.farm_id == _l.farm_id, entry.c.id == _l.other_id)
        )
    )
    .where(
        _l.farm_id == sa.bindparam("farm"),
        _l.subject_id.in_(sa.bindparam("lots", expanding=True)),
        _l.way.in_(_OF_ACCOUNTS),
        _l.day_no <= sa.bindparam("last"),
    )
    # Looked up once for each row, and not for each sum in which its weight stands.
    .cte("each")
    .prefix_with("MATERIALIZED")
)
_e = _each.c
_light = sa.case((_e.kg.is_(None), _e.heads), else_=0)
_accounts = sa.select(
    _e.subject_id,
    _e.way,
    _e.detail,
    _e.cull,
    _e.item_id,
    sa.func.max(_e.profile).label("profile"),
    sa.func.sum(_e.heads).label("heads"),
    sa.func.sum(_e.heads * _e.day_no).label("day_heads"),
    sa.func.sum(_e.kg).label("kg"),
    sa.func.sum(_light).label("light"),
    sa.func.sum(_light * _e.day_no).label("light_day_heads"),
    sa.func.sum(_e.amount).label("amount"),
    sa.func.sum(_e.discarded).label("discarded"),
    sa.func.sum(_e.money).label("money"),
    sa.func.sum(sa.case((_e.money.is_not(None), 0), else_=_e.heads)).label("heads_without_money"),
    sa.func.max(sa.case((_e.unpriced, 1), else_=0)).label("unpriced"),
    sa.func.min(_e.currency).label("least_currency"),
    sa.func.max(_e.currency).label("currency"),
    sa.func.min(_e.day_no).label("first_no"),
    sa.func.max(_e.day_no).label("last_no"),
).group_by(_e.subject_id, _e.way, _e.detail, _e.cull, _e.item_id)


@dataclass(frozen=True)
class Account:
    """The rows of one lot, by way."""

    lot_id: UUID
    by_way: Mapping[str, Sequence[sa.Row[Any]]]

    def of(self, *ways: str) -> list[sa.Row[Any]]:
        """Those of some ways."""
        return [row for way in ways for row in self.by_way.get(way, ())]

    def heads(self, way: str) -> int:
        """Heads more or fewer by a way."""
        return sum(row.heads for row in self.of(way))

    @property
    def profile(self) -> str | None:
        """That of the lot."""
        profile: str | None = next(iter(self.by_way.values()))[0].profile
        return profile

    @cached_property
    def begun_on(self) -> date | None:
        """When the first heads came."""
        found = [row.first_no for row in self.of(*IN) if row.heads > 0]
        return date.fromordinal(min(found)) if found else None

    @cached_property
    def closed_on(self) -> date | None:
        """When it was closed."""
        found = [row.last_no for row in self.of(CLOSED)]
        return date.fromordinal(max(found)) if found else None


def closeouts_of(tx: ReadTx, farm_id: UUID, lots: Iterable[UUID], *, until: date) -> list[Closeout]:
    """The closeouts of lots by all that happened up to a day, in the order asked for; unknown ones are left out."""
    asked = list(lots)
    if not asked:
        return []
    found: dict[UUID, dict[str, list[sa.Row[Any]]]] = {}
    for row in tx.all_of(_accounts, "lots", asked, {"farm": farm_id, "last": until.toordinal()}):
        found.setdefault(row.subject_id, {}).setdefault(row.way, []).append(row)
    accounts = [Account(lot_id, found[lot_id]) for lot_id in asked if lot_id in found]
    unfed = [each for each in accounts if not each.of(FED, DELIVERED) and each.begun_on]
    from_bins = feed_from_bins(tx, farm_id, {each.lot_id: (each.begun_on, each.closed_on or until) for each in unfed})
    prices = prices_until(tx, farm_id, until)
    return [_closeout(each, from_bins, prices, until) for each in accounts]


def _closeout(
    account: Account,
    from_bins: Mapping[UUID, Feed],
    prices: Mapping[UUID | None, tuple[float, str | None]],
    until: date,
) -> Closeout:
    counted = account.of(*_COUNTED)
    present = sum(row.heads for row in counted)
    end = account.closed_on or until
    feed = _fed(account) or from_bins.get(account.lot_id, Feed())
    carcasses = account.of(CARCASS)
    return Closeout(
        lot_id=account.lot_id,
        profile=account.profile,
        begun_on=account.begun_on,
        closed_on=account.closed_on,
        placed=_heads(account.of(*IN)),
        out=_out(account.of(LEFT, MOVED_OUT)),
        dead=_heads(account.of(DIED), -1),
        causes=_causes(account.of(DIED)),
        missing=-account.heads(MISSING),
        corrections=account.heads(CORRECTED),
        dead_on_arrival=int(sum(row.amount or 0 for row in account.of(PLACED))),
        present=present,
        # Sum over days of the heads at the end of each (C2): a head counts from its day in to the day before it goes.
        head_days=present * (end.toordinal() + 1) - sum(row.day_heads for row in counted),
        feed=feed,
        money=money_told(account.of(PLACED, MOVED_IN), carcasses, account.of(LEFT), feed, prices),
        carcass_heads=sum(row.amount or 0 for row in carcasses),
        carcass_kg=sum(row.kg or 0 for row in carcasses),
        condemned=sum(row.discarded or 0 for row in carcasses),
    )


def _heads(rows: Iterable[sa.Row[Any]], sign: int = 1) -> Heads:
    each = (Heads(row.heads, row.day_heads, row.kg or 0, row.light or 0, row.light_day_heads) for row in rows)
    return Heads.of(each, sign)


def _out(rows: Iterable[sa.Row[Any]]) -> dict[str, Heads]:
    found: dict[str, list[sa.Row[Any]]] = {}
    for row in rows:
        kind = TRANSFER if row.way == MOVED_OUT else KINDS.get(row.detail or "", OTHER)
        found.setdefault(CULL if row.cull else kind, []).append(row)
    return {kind: _heads(those, -1) for kind, those in sorted(found.items())}


def _causes(rows: Iterable[sa.Row[Any]]) -> dict[str | None, int]:
    found: dict[str | None, int] = {}
    for row in rows:
        found[row.detail] = found.get(row.detail, 0) - row.heads
    return found


def _fed(account: Account) -> Feed | None:
    """What entries say it ate; else what was brought to it."""
    for way, basis in ((FED, "feed_use"), (DELIVERED, "feed_delivery")):
        rows = account.of(way)
        if rows:
            by_item: dict[UUID | None, float] = {}
            for row in rows:
                by_item[row.item_id] = by_item.get(row.item_id, 0) + row.kg
            return Feed(sum(by_item.values()), basis, by_item=by_item)
    return None
