"""Rows of the ledger that tell of heads of lots, asked for in the words of the indexes that hold them."""

import sqlalchemy as sa

from modules.events.domain.cohorts.ledger import DELIVERED, FED
from modules.events.models import ledger, lot_account

_l, _a = ledger.c, lot_account.c


def _plain(text: str) -> sa.ColumnElement[object]:
    return sa.literal_column(text)


# Written out, not bound: else no database could know that the index holds every such row.
of_lots = (_l.subject_type == _plain("'lot'"), sa.or_(_l.heads != _plain("0"), _l.hens != _plain("0")))
"""Heads or hens of a lot that came or went."""

feeds_lot = (_l.subject_type == _plain("'lot'"), _l.item_id.is_not(None), _l.way.in_((FED, DELIVERED)))
"""Feed that a lot ate, or that was brought to it."""

is_laid, is_closed = _l.way == _plain("'laid'"), _l.way == _plain("'closed'")
"""Eggs collected, lots closed."""

with_account = lot_account.join(
    ledger,
    sa.and_(_l.farm_id == _a.farm_id, _l.subject_id == _a.subject_id, _l.profile == _a.profile),
)
"""Each row beside the account of its lot."""


def later(day_no: sa.ColumnElement[int], other: sa.ColumnElement[int]) -> sa.ColumnElement[int]:
    """The later of two days."""
    return sa.case((day_no < other, other), else_=day_no)
