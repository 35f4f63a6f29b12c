"""What was paid for a profile in a period, as far as entries tell it: animals bought, feed eaten; and milk delivered.

Feed that was eaten costs what its deliveries up to the last day cost on average. Milk collected from tanks is not told
apart by whom it is from.
"""

from collections.abc import Iterator

import sqlalchemy as sa

from modules.events.domain.cohorts.ledger import FED, MILK, PLACED
from modules.events.models import ledger
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, ledger_behind, of, total
from modules.events.queries.lots.costs import prices_until

DENSITY = "milk.density_kg_per_l"

_l = ledger.c
_days = _l.day.between(first, last)
_bought = (
    sa.select(_l.day, _l.currency, total("money", _l.money))
    .where(*of(ledger), _l.way == PLACED, _l.money.is_not(None), _days)
    .group_by(_l.day, _l.currency)
)
_fed = (
    sa.select(_l.day, _l.item_id, total("kg", _l.kg))
    .where(*of(ledger), _l.way == FED, _days)
    .group_by(_l.day, _l.item_id)
)
_milk = (
    sa.select(_l.day, total("litres", _l.amount), total("kg", sa.case((_l.amount.is_(None), _l.kg), else_=0)))
    .where(_l.farm_id == sa.bindparam("farm"), _l.profile.is_(None), _l.way == MILK, _days)
    .group_by(_l.day)
)


def _count(question: Question) -> Iterator[Told]:
    asked, prices = question.asked(), prices_until(question.tx, question.farm_id, question.last)
    for row in question.tx.all(_bought, asked):
        yield from question.counted(row.day, outlay=row.money, **{f"paid_in:{row.currency}": 1})
    for row in question.tx.all(_fed, asked):
        price = prices.get(row.item_id)
        if price is None:
            yield from question.counted(row.day, unpriced_feed_kg=row.kg)
        else:
            yield from question.counted(row.day, outlay=row.kg * price[0], **{f"paid_in:{price[1]}": 1})
    density = float(question.value(DENSITY) or 0)
    for row in question.tx.all(_milk, asked):
        litres = (row.litres or 0) + ((row.kg or 0) / density if density else 0)
        yield from question.counted(row.day, litres=litres)


def _behind(question: Question, _words: Words) -> Behind:
    days = _l.day.between(question.first, question.last)
    paid = sa.or_(_l.way == FED, sa.and_(_l.way == PLACED, _l.money.is_not(None)))
    return ledger_behind(question, paid, days, money=_l.money, feed_kg=_l.kg)


OUTLAY = Source("outlay", _count, _behind)
