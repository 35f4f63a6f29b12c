"""Pregnancies that were there on any day of a period, and abortions and other losses by their day."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from modules.events.models import service_group
from modules.events.queries.kpis.by_day import ByDay, told_of_each
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.bred import conceived
from modules.events.queries.kpis.sources.source import Behind, Source, Words, last, of, rows_behind, total

ABORTED = "abortion"
"""The word for those that were aborted in the period; without it all that were there."""

_s = service_group.c
_since = sa.func.coalesce(_s.conceived_on, _s.first_on)


def _by_day(day: Any, *columns: Any) -> sa.Select[Any]:
    return (
        sa.select(day.label("day"), sa.func.count().label("heads"), *columns)
        .where(*of(service_group), day <= last, conceived)
        .group_by(day)
    )


_BEGUN = _by_day(_since)
_ENDED = _by_day(
    _s.outcome_on,
    total("abortions", sa.case((_s.outcome == "abortion", 1), else_=0)),
    total("losses", sa.case((_s.outcome == "pregnancy_loss", 1), else_=0)),
)


def _count(question: Question) -> Iterator[Told]:
    rows = question.tx.all(_ENDED, question.asked())
    begun = ByDay((row.day, row.heads) for row in question.tx.all(_BEGUN, question.asked()))
    over = ByDay((row.day, row.heads) for row in rows)
    yield from told_of_each(question, "pregnancies", lambda period: begun.up_to(period[1]) - over.before(period[0]))
    yield from told_of_each(question, "abortions", ByDay((row.day, row.abortions) for row in rows).within)
    yield from told_of_each(question, "losses", ByDay((row.day, row.losses) for row in rows).within)


def _behind(question: Question, words: Words) -> Behind:
    ends = sa.or_(_s.outcome_on.is_(None), _s.outcome_on >= question.first)
    within = [conceived, _since <= question.last, ends]
    if ABORTED in words:
        within = [_s.outcome == "abortion", _s.outcome_on.between(question.first, question.last)]
    told = {"outcome": _s.outcome, "outcome_on": _s.outcome_on}
    return rows_behind(question, service_group, _s.subject_id, _s.first_on, told, *within)


PREGNANCIES = Source("pregnancy", _count, _behind)
