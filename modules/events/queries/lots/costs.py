"""Costs and income of lots from what entries tell of prices; what they do not tell is named, never guessed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.cohorts.ledger import DELIVERED, LEFT
from modules.events.domain.lots.closeout import Feed, Money
from modules.events.models import ledger

ANIMALS, FEED, MEDICINE, INCOME, CURRENCY = "animals", "feed", "medicine", "income", "currency"
"""What may be missing. Medicine always is: the entries of this journal carry no price of it."""

Prices = Mapping[UUID | None, tuple[float, str | None]]
"""Money per kg of each feed, and its currency."""

_l = ledger.c
_prices = (
    sa.select(
        _l.item_id,
        sa.func.sum(_l.money).label("money"),
        sa.func.sum(_l.kg).label("kg"),
        sa.func.min(_l.currency).label("least_currency"),
        sa.func.max(_l.currency).label("currency"),
    )
    .where(
        _l.farm_id == sa.bindparam("farm"),
        _l.way == DELIVERED,
        _l.money.is_not(None),
        _l.day <= sa.bindparam("last", type_=sa.Date),
    )
    .group_by(_l.item_id)
)


def prices_until(tx: ReadTx, farm_id: UUID, last: date) -> Prices:
    """The mean price of each feed over its deliveries up to a day; none of one that was paid in several currencies."""
    rows = tx.all(_prices, {"farm": farm_id, "last": last})
    return {row.item_id: (row.money / row.kg, row.currency) for row in rows if row.least_currency == row.currency}


def money_told(
    came: Iterable[sa.Row[Any]],
    carcasses: Iterable[sa.Row[Any]],
    left: Sequence[sa.Row[Any]],
    feed: Feed,
    prices: Prices,
) -> Money:
    """Money of a lot from the rows of its account, and from the feed it used."""
    bought = [row for row in came if row.heads > 0]
    sold = [row for row in carcasses if row.money is not None] or left
    fed = _feed_cost(feed, prices)
    priced = [row for row in (*bought, *sold) if row.money is not None]
    currencies = {name for row in priced for name in (row.least_currency, row.currency)}
    if fed is not None:
        currencies |= {prices[item][1] for item in feed.by_item}
    animals, income = _sum(bought), _sum(sold)
    missing = [
        name
        for name, is_missing in (
            (ANIMALS, any(row.heads_without_money or row.unpriced for row in bought)),
            (FEED, fed is None),
            (MEDICINE, True),
            (INCOME, any(row.unpriced or (row.way == LEFT and row.heads_without_money) for row in sold)),
            (CURRENCY, len(currencies) > 1),
        )
        if is_missing
    ]
    if len(currencies) > 1:
        return Money(missing=tuple(missing))
    return Money(animals, fed, income, next(iter(currencies), None), tuple(missing))


def _sum(rows: Sequence[sa.Row[Any]]) -> float | None:
    told = [row.money for row in rows if row.money is not None]
    return sum(told) if told else None


def _feed_cost(feed: Feed, prices: Prices) -> float | None:
    """What the feed cost at the mean price of each; None unless every kg has one."""
    if not feed.by_item or any(item not in prices for item in feed.by_item):
        return None
    return sum(kg * prices[item][0] for item, kg in feed.by_item.items())
