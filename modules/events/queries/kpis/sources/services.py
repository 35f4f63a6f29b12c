"""Services, by the day on which each is due or (`lookback`) so many days after it; and those that bore, by that day."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from modules.events.domain.reproduction.cycle import RUNNING
from modules.events.domain.reproduction.steps import NO_RECORD
from modules.events.models import service_group
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind

_BASIS, _LOOKBACK = "kpi.pig.cohort_basis", "kpi.pig.lookback_days"

_s = service_group.c


def came_to(closed_before: Any) -> sa.ColumnElement[str]:
    """The outcome of a service: one made before that day of which nothing is known yet has no record (`kpis` 2.2)."""
    return sa.case((sa.and_(_s.outcome == RUNNING, _s.first_on < closed_before), NO_RECORD), else_=_s.outcome)


_came_to = came_to(sa.bindparam("closed_before", type_=sa.Date)).label("came_to")


def _due_by(day: sa.Column[Any]) -> sa.Select[Any]:
    return (
        sa.select(day.label("day"), _came_to, sa.func.count().label("services"))
        .where(*of(service_group), day.between(first, last))
        .group_by(day, "came_to")
    )


_DUE, _MADE = _due_by(_s.due_on), _due_by(_s.first_on)
_borne = (
    sa.select(_s.outcome_on.label("day"), _s.first_on, sa.func.count().label("services"))
    .where(*of(service_group), _s.outcome_on.between(first, last), _s.outcome == "birth", _s.kind == "service")
    .group_by(_s.outcome_on, _s.first_on)
)


def _lookback(question: Question) -> timedelta | None:
    """How long after a service it is counted; None: on the day on which it is due."""
    by_service = question.profile == "pig" and question.value(_BASIS) == "lookback"
    return timedelta(question.days(_LOOKBACK)) if by_service else None


def _count(question: Question) -> Iterator[Told]:
    asked = question.asked(closed_before=question.closed_before)
    back = _lookback(question)
    shifted = {**asked, "first": question.first - back, "last": question.last - back} if back else asked
    for row in question.tx.all(_MADE if back else _DUE, shifted):
        yield from question.counted(row.day + (back or timedelta()), **{f"due:{row.came_to}": row.services})
    for row in question.tx.all(_borne, question.asked()):
        days = (row.day - row.first_on).days * row.services
        yield from question.counted(row.day, gestations=row.services, gestation_days=days)


def _behind(question: Question, words: Words) -> Behind:
    back = _lookback(question)
    day, shift = (_s.first_on, back) if back else (_s.due_on, timedelta())
    outcome = came_to(question.closed_before)
    within: list[sa.ColumnElement[bool]] = [day.between(question.first - shift, question.last - shift)]
    if words:
        within.append(outcome.in_(words))
    return rows_behind(question, service_group, _s.subject_id, day, {"outcome": outcome}, *within)


SERVICES = Source("service_group", _count, _behind)
