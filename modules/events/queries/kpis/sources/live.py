"""Animals and lots that are there at the end of a period: what they weigh by their last weights, and their age."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any

import sqlalchemy as sa

from modules.events.domain.cohorts.growth import BORN
from modules.events.domain.cohorts.ledger import IN, WEIGHED
from modules.events.models import growth, ledger
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, last, of, of_animal, rows_behind, total

AGED = "aged"
"""The word for animals whose day of birth is known; without it, weights of those that are there."""

_l, _g = ledger.c, growth.c
_on = sa.bindparam("on", type_=sa.Date)
_here = (
    sa.select(_l.subject_id)
    .where(*of(ledger), of_animal, _l.day <= _on)
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
_before = sa.bindparam("before", type_=sa.Date)
# Who had gone by the end of the first period, and has not come again, is in none: most animals of a farm's years.
_ever_here = (
    sa.select(_l.subject_id)
    .where(*of(ledger), of_animal, _l.heads != 0, _l.day <= last)
    .group_by(_l.subject_id)
    .having(sa.or_(sa.func.max(_l.day) > _before, sa.func.sum(_l.heads) > 0))
)


def _subject(name: str, table: sa.Table) -> sa.ColumnElement[str]:
    """Whose a row is, as text: made a UUID, it would cost more than all else that is done with a row."""
    return sa.type_coerce(table.c.subject_id, sa.String).label(name)


_moves = sa.select(_subject("animal", ledger), _l.day, _l.heads).where(
    *of(ledger), of_animal, _l.heads != 0, _l.day <= last, _l.subject_id.in_(_ever_here)
)
WEIGHTS = (
    sa.select(_g.subject_id, _g.day, _g.kg)
    .where(*of(growth), _g.kg.is_not(None), _g.day <= last)
    .order_by(_g.at, _g.id)
)
_weights = (
    sa.select(_subject("animal", growth), _g.day, _g.kg)
    .where(*of(growth), _g.kg.is_not(None), _g.day <= last, _g.subject_id.in_(_ever_here))
    .order_by(_g.at, _g.id)
)
_births = sa.select(_subject("animal", growth), _g.born_on).where(
    *of(growth), _g.way == BORN, _g.born_on.is_not(None), _g.day <= last, _g.subject_id.in_(_ever_here)
)
_lots = (
    sa.select(
        _subject("lot", ledger),
        _l.day,
        total("heads", _l.heads - _l.named),
        total("placed_kg", sa.case((_l.way.in_(IN), _l.kg))),
        total("placed", sa.case((sa.and_(_l.way.in_(IN), _l.kg.is_not(None)), _l.heads))),
    )
    .where(*of(ledger), _l.subject_type == "lot", _l.day <= last)
    .group_by(_l.subject_id, _l.day)
    .order_by(_l.day)
)
_lot_weights = (
    sa.select(_subject("lot", ledger), _l.day, _l.mean)
    .where(*of(ledger), _l.subject_type == "lot", _l.day <= last, _l.way == WEIGHED, _l.mean.is_not(None))
    .order_by(_l.day, _l.at, _l.id)
)


_Step = tuple[float, ...]
"""How many are there, and are weighed, their kg, how many of known age, and the sum of their days of birth."""

_Event = tuple[date, int, float | None]
"""A day, how many heads more or fewer, and kg where they were weighed."""

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
        yield from (Told((at,), name, amount) for name, amount in told.items())
    yield from _of_lots(question)


def _steps(question: Question) -> dict[date, _Step]:
    """What is more or fewer from each day on, of single animals: as of the end of the first period, and later."""
    since = min(end for _, end in question.periods)
    asked = question.asked(before=since)
    born = {row.animal: row.born_on.toordinal() for row in question.tx.stream(_births, asked)}
    happened: dict[str, list[_Event]] = defaultdict(list)
    for row in question.tx.stream(_moves, asked):
        happened[row.animal].append((row.day, row.heads, None))
    for row in question.tx.stream(_weights, asked):
        happened[row.animal].append((row.day, 0, row.kg))
    found: dict[date, _Step] = {}
    for animal, events in happened.items():
        before = _NOBODY
        for day, (heads, kg) in _there(events, since).items():
            now = _standing(kg, born.get(animal)) if heads > 0 else _NOBODY
            if now != before:
                changed = zip(found.get(day, _NOBODY), now, before, strict=True)
                found[day] = tuple(so_far + after - earlier for so_far, after, earlier in changed)
            before = now
    return found


def _there(events: list[_Event], since: date) -> dict[date, tuple[int, float | None]]:
    """Whether an animal is there, and its last weight, from each day on; what came before the first day is in that."""
    found, heads, kg = {}, 0, None
    for day, more, weight in sorted(events, key=itemgetter(0)):
        heads, kg = heads + more, weight or kg
        found[max(day, since)] = heads, kg
    return found


def _standing(kg: float | None, born_no: int | None) -> _Step:
    return 1, int(kg is not None), kg or 0, int(born_no is not None), born_no or 0


def _of_lots(question: Question) -> Iterator[Told]:
    """Heads at the last mean weight of their lot, else at that with which they came."""
    moves, weights = (deque(question.tx.all(each, question.asked())) for each in (_lots, _lot_weights))
    lots: dict[str, _Lot] = defaultdict(_Lot)
    for at, (_, end) in sorted(enumerate(question.periods), key=lambda each: each[1][1]):
        while moves and moves[0].day <= end:
            moved = moves.popleft()
            lots[moved.lot].move(moved)
        while weights and weights[0].day <= end:
            weighed = weights.popleft()
            lots[weighed.lot].mean = weighed.mean
        for lot in lots.values():
            if lot.heads <= 0:
                continue
            yield Told((at,), "live_heads", lot.heads)
            kg = lot.mean or (lot.placed_kg / lot.placed if lot.placed else None)
            if kg is not None:
                yield from (Told((at,), "live_weighed", lot.heads), Told((at,), "live_kg", lot.heads * kg))


@dataclass(slots=True)
class _Lot:
    """A lot up to a day: its heads, those that were weighed when they came with their kg, and its last mean weight."""

    heads: int = 0
    placed: int = 0
    placed_kg: float = 0
    mean: float | None = None

    def move(self, row: sa.Row[Any]) -> None:
        """What came and went on one day."""
        self.heads += row.heads
        self.placed += row.placed or 0
        self.placed_kg += row.placed_kg or 0


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
