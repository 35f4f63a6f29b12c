"""Gains of single animals, from the first to the last weighing of each in a period."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from modules.events.models import entry, ledger
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, rows_behind

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
_pairs: sa.Select[Any] = (
    sa.select(
        _w.first_on,
        _w.occurred_on,
        sa.func.count().label("animals"),
        sa.func.sum(_w.first_kg).label("first_kg"),
        sa.func.sum(_w.weight_kg).label("last_kg"),
    )
    .where(*_twice)
    .group_by(_w.first_on, _w.occurred_on)
)


def _count(question: Question) -> Iterator[Told]:
    for at, (begin, end) in enumerate(question.periods):
        for row in question.tx.all(_pairs, question.asked(first=begin, last=end)):
            days = (row.occurred_on - row.first_on).days * row.animals
            for name, amount in (
                ("weighed_twice", row.animals),
                ("first_kg", row.first_kg),
                ("last_kg", row.last_kg),
                ("weighed_days", days),
            ):
                yield Told((at,), name, amount)


def _behind(question: Question, _words: Words) -> Behind:
    told = {"from_on": _w.first_on, "from_kg": _w.first_kg, "to_kg": _w.weight_kg}
    return rows_behind(question, _weighed, _w.subject_id, _w.occurred_on, told, *_twice, key=(_w.id,))


GAINS = Source("gain", _count, _behind)
