"""Gains of single animals, from the first to the last weighing of each in a period."""

from collections.abc import Iterator
from datetime import date

import sqlalchemy as sa

from modules.events.models import entry, ledger
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, of_animal, rows_behind

_e, _l = entry.c, ledger.c
WEIGHED = sa.text(
    "entry.weight_kg IS NOT NULL AND entry.subject_type = 'animal' "
    "AND entry.verdict = 'recorded' AND NOT entry.retracted"
)
"""Weighings of animals that count, in the words of their partial index."""

_upwards = (_e.sort_at, _e.kind_rank, _e.id)
_downwards = tuple(each.desc() for each in _upwards)
_weighed = (
    sa.select(
        _e.farm_id,
        _e.id,
        sa.bindparam("profile", type_=sa.String).label("profile"),
        _e.subject_id,
        _e.occurred_on,
        _e.weight_kg,
        sa.func.first_value(_e.weight_kg, type_=sa.Float)
        .over(order_by=_upwards, partition_by=_e.subject_id)
        .label("first_kg"),
        sa.func.first_value(_e.occurred_on, type_=sa.Date)
        .over(order_by=_upwards, partition_by=_e.subject_id)
        .label("first_on"),
        sa.func.row_number()
        .over(order_by=tuple(each.desc() for each in _upwards), partition_by=_e.subject_id)
        .label("from_last"),
    )
    .where(_e.farm_id == sa.bindparam("farm"), WEIGHED, _e.occurred_on.between(first, last))
    .subquery()
)
_w = _weighed.c
_is_of_profile = sa.exists().where(
    _l.farm_id == _w.farm_id,
    _l.subject_id == _w.subject_id,
    sa.func.coalesce(_l.profile, "") == sa.bindparam("profile"),  # the index is that of subjects: theirs are few rows
    _l.subject_type == "animal",
)
_twice = (_w.from_last == 1, _w.first_on < _w.occurred_on, _is_of_profile)
_animals = sa.select(_l.subject_id).where(*of(ledger), of_animal)
_weighings = (
    # Whose each is stands as text: made a UUID, it would cost more than all else that is done with a row.
    sa.select(sa.type_coerce(_e.subject_id, sa.String).label("animal"), _e.occurred_on, _e.weight_kg)
    .where(_e.farm_id == sa.bindparam("farm"), WEIGHED, _e.occurred_on.between(first, last))
    .where(_e.subject_id.in_(_animals))
    .order_by(_e.occurred_on, _e.subject_id, *_upwards)  # of each in farm order, as the index has them
)


_Weighing = tuple[date, float]


def _count(question: Question) -> Iterator[Told]:
    for at, pairs in enumerate(_pairs(question)):
        yield Told((at,), "weighed_twice", len(pairs))
        yield Told((at,), "first_kg", sum(kg for (_, kg), _ in pairs))
        yield Told((at,), "last_kg", sum(kg for _, (_, kg) in pairs))
        yield Told((at,), "weighed_days", sum((until - since).days for (since, _), (until, _) in pairs))


def _pairs(question: Question) -> Iterator[list[tuple[_Weighing, _Weighing]]]:
    """For each period the first and the last weighing of each animal, of those that were weighed on several days."""
    found: list[tuple[dict[str, _Weighing], dict[str, _Weighing]]] = [({}, {}) for _ in question.periods]
    for row in question.tx.stream(_weighings, question.asked(), at_once=2000):
        weighing = row.occurred_on, row.weight_kg
        for at in question.on(row.occurred_on):
            firsts, lasts = found[at]
            firsts.setdefault(row.animal, weighing)
            lasts[row.animal] = weighing
    for firsts, lasts in found:
        both = ((since, lasts[animal]) for animal, since in firsts.items())
        yield [(since, until) for since, until in both if since[0] < until[0]]


def _behind(question: Question, _words: Words) -> Behind:
    told = {"from_on": _w.first_on, "from_kg": _w.first_kg, "to_kg": _w.weight_kg}
    return rows_behind(question, _weighed, _w.subject_id, _w.occurred_on, told, *_twice, key=(_w.id,))


GAINS = Source("gain", _count, _behind)
