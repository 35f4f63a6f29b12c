"""Flocks by the day on which their first week ends: how many were placed, how many died on days 0 to 7."""

from collections.abc import Iterator
from datetime import date

import sqlalchemy as sa

from modules.events.domain.cohorts.ledger import DIED, FIRST_WEEK, IN
from modules.events.models import ledger, lot_account
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, ledger_behind, of, total

DEATHS = "deaths"
"""The word for those that died; without it the heads placed."""

_l, _a = ledger.c, lot_account.c
_begun = (*of(lot_account), _a.begun_no.between(sa.bindparam("first_no"), sa.bindparam("last_no")))
_weeks = (
    sa.select(_a.begun_no, total("week_placed", _a.week_placed), total("week_died", _a.week_died))
    .where(*_begun)
    .group_by(_a.begun_no)
)


def _count(question: Question) -> Iterator[Told]:
    for row in question.tx.all(_weeks, question.asked(**_days(question))):
        day = date.fromordinal(row.begun_no + FIRST_WEEK)
        yield from question.counted(day, week_placed=row.week_placed, week_died=row.week_died)


def _days(question: Question) -> dict[str, int]:
    """The days on which flocks came whose first week ended in the periods: one that is not over yet is none (C8)."""
    until = min(question.last, question.today)
    return {"first_no": question.first.toordinal() - FIRST_WEEK, "last_no": until.toordinal() - FIRST_WEEK}


def _behind(question: Question, words: Words) -> Behind:
    begun = sa.select(_a.subject_id).where(*_begun, _a.begun_no + FIRST_WEEK >= _l.day_no)
    within = _l.subject_id.in_(begun), (_l.way == DIED) if DEATHS in words else _l.way.in_(IN)
    behind = ledger_behind(question, *within, heads=sa.func.abs(_l.heads), cause=_l.detail)
    return Behind(behind.statement.params(**_days(question)), behind.order)


PLACEMENTS = Source("placement", _count, _behind)
