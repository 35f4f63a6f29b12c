"""Animals and lots that are there at the end of a period: what they weigh by their last weights, and their age."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from modules.events.domain.cohorts.growth import BORN
from modules.events.domain.cohorts.ledger import IN, WEIGHED
from modules.events.models import growth, ledger
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, last, of, rows_behind, total

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
# Read along the index for each: joined with the last weights of all, SQLite reads these again for every animal.
_last = growth.alias("last")
_last_weighed = (
    sa.select(_last.c.id)
    .where(
        _last.c.farm_id == sa.bindparam("farm"),
        _last.c.subject_id == _g.subject_id,
        _last.c.kg.is_not(None),
        _last.c.day <= _on,
    )
    .order_by(_last.c.at.desc(), _last.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_moves = sa.select(_l.subject_id, _l.day, _l.heads).where(
    *of(ledger), _l.subject_type == "animal", _l.heads != 0, _l.day <= last
)
WEIGHTS = (
    sa.select(_g.subject_id, _g.day, _g.kg)
    .where(*of(growth), _g.kg.is_not(None), _g.day <= last)
    .order_by(_g.at, _g.id)
)
_births = sa.select(_g.subject_id, _g.born_on).where(
    *of(growth), _g.way == BORN, _g.born_on.is_not(None), _g.day <= last
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


_Step = tuple[float, ...]
"""How many are there, and are weighed, their kg, how many of known age, and the sum of their days of birth."""

_STEPS = ("live_heads", "live_weighed", "live_kg", "aged_heads", "born_no")
_NOBODY: _Step = (0,) * len(_STEPS)


def _count(question: Question) -> Iterator[Told]:
    steps = _steps(question)
    for at, (_, end) in enumerate(question.periods):
        told = Counter[str]()
        for day, step in steps.items():
            if day <= end:
                told.update(dict(zip(_STEPS, step, strict=True)))
        told["aged_days"] = told["aged_heads"] * end.toordinal() - told.pop("born_no", 0)
        for name, amount in (*told.items(), *_of_lots(question, question.asked(on=end))):
            yield Told((at,), name, amount)


def _steps(question: Question) -> dict[date, _Step]:
    """What is more or fewer from each day on, of single animals."""
    asked = question.asked()
    born = {row.subject_id: row.born_on.toordinal() for row in question.tx.all(_births, asked)}
    happened: dict[UUID, list[tuple[date, int, float | None]]] = defaultdict(list)
    for row in question.tx.all(_moves, asked):
        happened[row.subject_id].append((row.day, row.heads, None))
    for row in question.tx.all(WEIGHTS, asked):
        happened[row.subject_id].append((row.day, 0, row.kg))
    found: dict[date, _Step] = {}
    for animal, events in happened.items():
        before, heads, kg = _NOBODY, 0, None
        for day, more, weight in sorted(events, key=lambda each: each[0]):
            heads, kg = heads + more, weight or kg
            now = _standing(kg, born.get(animal)) if heads > 0 else _NOBODY
            changed = zip(found.get(day, _NOBODY), now, before, strict=True)
            found[day] = tuple(so_far + after - earlier for so_far, after, earlier in changed)
            before = now
    return found


def _standing(kg: float | None, born_no: int | None) -> _Step:
    return 1, int(kg is not None), kg or 0, int(born_no is not None), born_no or 0


Named = Iterator[tuple[str, float]]


def _of_lots(question: Question, asked: dict[str, Any]) -> Named:
    """Heads at the last mean weight of their lot, else at that with which they came."""
    lots = question.tx.all(_lots, asked)
    means = {row.subject_id: row.mean for row in question.tx.all(_lot_weights, asked)} if lots else {}
    for lot in lots:
        mean = means.get(lot.subject_id) or (lot.placed_kg / lot.placed if lot.placed else None)
        yield "live_heads", lot.heads
        if mean is not None:
            yield from (("live_weighed", lot.heads), ("live_kg", lot.heads * mean))


def _behind(question: Question, words: Words) -> Behind:
    at = {"farm": question.farm_id, "profile": question.profile, "on": question.last}
    here = _g.subject_id.in_(_here)
    if AGED in words:
        known = _g.way == BORN, _g.age_days.is_not(None)
        found = rows_behind(question, growth, _g.subject_id, _g.born_on, {"sex": _g.sex}, *known, here)
    else:
        chosen = _g.id == _last_weighed
        found = rows_behind(question, growth, _g.subject_id, _g.day, {"kg": _g.kg}, chosen, here)
    return Behind(found.statement.params(**at), found.order)


LIVE = Source("live", _count, _behind)
