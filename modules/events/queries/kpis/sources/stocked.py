"""Heads on land: days of heads and of their kg on places with an area, what they gained there, and the hectares.

Land counts on which heads of the profile stood in the period or in the year up to its end: what rests is pasture too.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.order import local_date
from modules.events.domain.cohorts.ledger import IN, WEIGHED
from modules.events.models import ledger, stay
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.live import WEIGHTS
from modules.events.queries.kpis.sources.source import Behind, Source, Words, last, ledger_behind, of
from modules.events.queries.land import Land, land_of
from modules.events.queries.zone import zone_of

YEAR = 365

_l = ledger.c
_heads = _l.heads - _l.named
_rows = (
    sa.select(_l.subject_id, _l.subject_type, _l.day, _l.way, _l.heads, _heads.label("more"), _l.kg, _l.mean)
    .where(*of(ledger), _l.subject_type.in_(("animal", "lot")), _l.day <= last)
    .order_by(_l.at, _l.id)
)
_stays = (
    sa.select(stay.c.subject_id, stay.c.target_id, stay.c.since, stay.c.until)
    .where(stay.c.farm_id == sa.bindparam("farm"), stay.c.what == "place")
    .order_by(stay.c.since, stay.c.no)
)


class Stretch(NamedTuple):
    """Days (by their numbers, the end not included) in which a subject's heads stood on one piece of land.

    `kg` is the last weight of each head; `daily` what each gained a day, from one weighing (`since`) to the next
    (`until`); None where that is not known.
    """

    begin: int
    end: int
    land: UUID
    heads: int
    kg: float | None
    daily: float | None = None
    since: int = 0
    until: int = 0


class _Subject:
    """What was told of one animal or lot, by the number of the day; of one day the last counts."""

    def __init__(self) -> None:
        self.more: Counter[int] = Counter()
        self.kg: dict[int, float] = {}
        self.came: set[int] = set()  # days on which heads came with which the mean changed
        self.land: dict[int, UUID | None] = {}

    def stretches(self, end: int) -> Iterator[Stretch]:
        """Up to a day that is not included."""
        heads, land, kg = 0, None, None
        gains = self._gains()
        days = sorted({*self.more, *self.kg, *self.land, end})
        for day, until in pairwise(each for each in days if each <= end):
            heads += self.more[day]
            land, kg = self.land.get(day, land), self.kg.get(day, kg)
            if land is not None and heads > 0:
                pair = next((each for each in gains if each[1] <= day < each[2]), (None, 0, 0))
                yield Stretch(day, until, land, heads, kg, *pair)

    def _gains(self) -> list[tuple[float | None, int, int]]:
        """Kg a day from each weighing to the next, and their days; not over a day on which other heads came."""
        return [
            ((self.kg[until] - self.kg[since]) / (until - since), since, until)
            for since, until in pairwise(sorted(self.kg))
            if not any(since < day <= until for day in self.came)
        ]


def _count(question: Question) -> Iterator[Told]:
    land = land_of(question.tx, question.farm_id)
    if not land.ha:
        return
    stretches = list(_stretches(question, land))
    for at, period in enumerate(question.periods):
        for name, amount in _within(stretches, land, period).items():
            yield Told((at,), name, amount)


def _within(stretches: Iterable[Stretch], land: Land, period: tuple[date, date]) -> Mapping[str, float]:
    first, end = period[0].toordinal(), period[1].toordinal() + 1
    told: dict[str, float] = defaultdict(float)
    used: set[UUID] = set()
    for each in stretches:
        if each.begin >= end or each.end <= min(first, end - YEAR):
            continue
        used.add(each.land)
        days = each.heads * max(min(each.end, end) - max(each.begin, first), 0)
        told["stocked_days"] += days
        if each.kg is not None:
            told["stocked_weighed"] += days
            told["stocked_kg_days"] += days * each.kg
        if each.daily is not None and first <= each.since and each.until < end:
            told["stocked_gain_days"] += days
            told["stocked_gain_kg"] += days * each.daily
    told["stocked_ha"] = sum(land.ha[each] for each in used)
    return told


def _stretches(question: Question, land: Land) -> Iterator[Stretch]:
    found: dict[UUID, _Subject] = defaultdict(_Subject)
    _hear_of_heads(found, question.tx.all(_rows, question.asked()))
    for row in question.tx.all(WEIGHTS, question.asked()):
        found[row.subject_id].kg[row.day.toordinal()] = row.kg
    zone = zone_of(question.tx, question.farm_id)
    for row in question.tx.all(_stays, {"farm": question.farm_id}):
        if row.subject_id in found:
            where = found[row.subject_id].land
            where[local_date(row.since, zone).toordinal()] = land.under.get(row.target_id)
            if row.until is not None:  # until the next place is told, if there is one
                where[local_date(row.until, zone).toordinal()] = None
    for subject in found.values():
        yield from subject.stretches(question.last.toordinal() + 1)


def _hear_of_heads(found: Mapping[UUID, _Subject], rows: Sequence[sa.Row[tuple[object, ...]]]) -> None:
    """Heads of each; a lot weighs as it was weighed last, and before that as it came."""
    placed: dict[UUID, tuple[float, int]] = defaultdict(lambda: (0.0, 0))
    weighed: set[UUID] = set()
    for row in rows:
        subject, day = found[row.subject_id], row.day.toordinal()
        subject.more[day] += row.more
        if row.subject_type != "lot":
            continue
        if row.way == WEIGHED and row.mean is not None:
            subject.kg[day] = row.mean
            weighed.add(row.subject_id)
        elif row.way in IN and row.heads > 0:
            subject.came.add(day)
            if row.kg is not None and row.subject_id not in weighed:
                kg, heads = placed[row.subject_id]
                placed[row.subject_id] = kg, heads = kg + row.kg, heads + row.heads
                subject.kg[day] = kg / heads


def _behind(question: Question, _words: Words) -> Behind:
    places = list(land_of(question.tx, question.farm_id).under)
    stood = sa.select(stay.c.subject_id).where(
        stay.c.farm_id == question.farm_id, stay.c.what == "place", stay.c.target_id.in_(places)
    )
    counted = _l.subject_id.in_(stood), _heads != 0, _l.day <= question.last
    return ledger_behind(question, *counted, heads=_heads, way=_l.way)


STOCKED = Source("stocked", _count, _behind)
