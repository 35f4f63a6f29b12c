"""Animals and lots that are there at the end of a period: what they weigh by their last weights, and their age."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from modules.events.domain.cohorts.growth import BORN
from modules.events.domain.cohorts.ledger import IN, WEIGHED
from modules.events.models import growth, ledger
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, of, rows_behind, total

AGED = "aged"
"""The word for animals whose day of birth is known; without it, weights of those that are there."""

_l, _g = ledger.c, growth.c
_on = sa.bindparam("on", type_=sa.Date)
_here = (
    sa.select(_l.subject_id)
    .where(*of(ledger), _l.subject_type == "animal", _l.day <= _on)
    .group_by(_l.subject_id)
    .having(sa.func.sum(_l.heads) > 0)
)
_present = _here.subquery()
_weighed = (
    sa.select(
        _g.id,
        _g.subject_id,
        _g.kg,
        sa.func.row_number().over(partition_by=_g.subject_id, order_by=(_g.at.desc(), _g.id.desc())).label("place"),
    )
    .where(*of(growth), _g.kg.is_not(None), _g.day <= _on)
    .subquery()
)
_animals = sa.select(
    sa.func.count().label("live_heads"),
    sa.func.count(_weighed.c.kg).label("live_weighed"),
    sa.func.sum(_weighed.c.kg).label("live_kg"),
).select_from(
    _present.outerjoin(_weighed, sa.and_(_weighed.c.subject_id == _present.c.subject_id, _weighed.c.place == 1))
)
# The entry that begins an animal stands in both: its age that day tells on which day it was born.
_ages = (
    sa.select(sa.func.count().label("aged"), total("born_no", _l.day_no - _g.age_days))
    .select_from(growth.join(ledger, sa.and_(_l.farm_id == _g.farm_id, _l.id == _g.id)))
    .where(*of(growth), _g.way == BORN, _g.age_days.is_not(None), _g.subject_id.in_(_here))
)
_lots = (
    sa.select(
        _l.subject_id,
        total("heads", _l.heads - _l.named),
        total("placed_kg", sa.case((_l.way.in_(IN), _l.kg))),
        total("placed", sa.case((sa.and_(_l.way.in_(IN), _l.kg.is_not(None)), _l.heads))),
    )
    .where(*of(ledger), _l.subject_type == "lot", _l.day <= _on)
    .group_by(_l.subject_id)
    .having(sa.func.sum(_l.heads - _l.named) > 0)
)
_lot_weights = (
    sa.select(_l.subject_id, _l.mean)
    .where(*of(ledger), _l.subject_type == "lot", _l.day <= _on, _l.way == WEIGHED, _l.mean.is_not(None))
    .order_by(_l.at, _l.id)
)


def _count(question: Question) -> Iterator[Told]:
    for at, (_, end) in enumerate(question.periods):
        asked = question.asked(on=end)
        told = [*_of_animals(question, asked), *_of_lots(question, asked), *_aged(question, asked, end.toordinal())]
        yield from (Told((at,), name, amount) for name, amount in told if amount)


Named = Iterator[tuple[str, float]]


def _of_animals(question: Question, asked: dict[str, Any]) -> Named:
    for row in question.tx.all(_animals, asked):
        yield from row._mapping.items()


def _of_lots(question: Question, asked: dict[str, Any]) -> Named:
    """Heads at the last mean weight of their lot, else at that with which they came."""
    lots = question.tx.all(_lots, asked)
    means = {row.subject_id: row.mean for row in question.tx.all(_lot_weights, asked)} if lots else {}
    for lot in lots:
        mean = means.get(lot.subject_id) or (lot.placed_kg / lot.placed if lot.placed else None)
        yield "live_heads", lot.heads
        if mean is not None:
            yield from (("live_weighed", lot.heads), ("live_kg", lot.heads * mean))


def _aged(question: Question, asked: dict[str, Any], day_no: int) -> Named:
    for row in question.tx.all(_ages, asked):
        if row.aged:
            yield from (("aged_heads", row.aged), ("aged_days", row.aged * day_no - row.born_no))


def _behind(question: Question, words: Words) -> Behind:
    at = {"farm": question.farm_id, "profile": question.profile, "on": question.last}
    here = _g.subject_id.in_(_here)
    if AGED in words:
        known = _g.way == BORN, _g.age_days.is_not(None)
        found = rows_behind(question, growth, _g.subject_id, _g.born_on, {"sex": _g.sex}, *known, here)
    else:
        chosen = _g.id.in_(sa.select(_weighed.c.id).where(_weighed.c.place == 1))
        found = rows_behind(question, growth, _g.subject_id, _g.day, {"kg": _g.kg}, chosen, here)
    return Behind(found.statement.params(**at), found.order)


LIVE = Source("live", _count, _behind)
