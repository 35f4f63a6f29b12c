"""Flocks by the day on which their first week ends: how many were placed, how many died on days 0 to 7."""

from collections.abc import Iterator
from datetime import timedelta

import sqlalchemy as sa

from modules.events.domain.cohorts.ledger import DIED, IN
from modules.events.models import ledger
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, ledger_behind, of, total

DEATHS = "deaths"
"""The word for those that died; without it the heads placed."""

WEEK = 7

_l = ledger.c
_begun = (
    sa.select(_l.subject_id, sa.func.min(_l.day_no).label("first_no"), sa.func.min(_l.day).label("day"))
    .where(*of(ledger), _l.subject_type == "lot", _l.way.in_(IN), _l.heads > 0, _l.day <= last)
    .group_by(_l.subject_id)
    .having(sa.func.min(_l.day).between(first, last))
    .subquery()
)
_weeks = (
    sa.select(
        _begun.c.day,
        total("week_placed", sa.case((_l.way.in_(IN), _l.heads), else_=0)),
        total("week_died", sa.case((_l.way == DIED, -_l.heads), else_=0)),
    )
    .join(_begun, _begun.c.subject_id == _l.subject_id)
    .where(*of(ledger), _l.day >= first, _l.day_no <= _begun.c.first_no + WEEK)
    .group_by(_begun.c.day)
)


def _count(question: Question) -> Iterator[Told]:
    back = timedelta(WEEK)
    # A week that is not over yet is no week (C8).
    until = min(question.last, question.today)
    asked = question.asked(first=question.first - back, last=until - back)
    for row in question.tx.all(_weeks, asked):
        yield from question.counted(row.day + back, week_placed=row.week_placed, week_died=row.week_died)


def _behind(question: Question, words: Words) -> Behind:
    back = timedelta(WEEK)
    begun = sa.select(_begun.c.subject_id).where(_begun.c.first_no + WEEK >= _l.day_no)
    within = _l.subject_id.in_(begun), (_l.way == DIED) if DEATHS in words else _l.way.in_(IN)
    moved = Question(
        question.tx,
        question.farm_id,
        question.profile,
        [(question.first - back, min(question.last, question.today) - back)],
        question.today,
        question.setting,
    )
    return ledger_behind(moved, *within, heads=sa.func.abs(_l.heads), cause=_l.detail)


PLACEMENTS = Source("placement", _count, _behind)
