"""Services by the day of each: whose outcome is known, which conceived, and how many it took (`kpis` 7.2)."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from modules.events.domain.reproduction.opened import BORE, FAILED
from modules.events.models import service_group
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind, total

CONCEIVED = "conceived"
"""The word for services that conceived; without it all of which the outcome is known."""

_s = service_group.c
conceived = sa.or_(_s.positive, _s.outcome.in_(BORE))
known = sa.or_(conceived, _s.outcome.in_(FAILED))


def _sum_where(name: str, which: Any, amount: Any = 1) -> sa.Label[Any]:
    return total(name, sa.case((which, amount), else_=0))


_services = (
    sa.select(
        _s.first_on.label("day"),
        _sum_where("services_known", known),
        _sum_where("services_unknown", sa.not_(known)),
        _sum_where("conceptions", conceived),
        _sum_where("services_to_conceive", conceived, _s.service_no),
    )
    .where(*of(service_group), _s.first_on.between(first, last), _s.kind == "service")
    .group_by(_s.first_on)
)


def _count(question: Question) -> Iterator[Told]:
    for row in question.tx.all(_services, question.asked()):
        yield from question.counted(**row._mapping)


def _behind(question: Question, words: Words) -> Behind:
    within = _s.first_on.between(question.first, question.last), _s.kind == "service"
    told = {"outcome": _s.outcome, "service_no": _s.service_no, "method": _s.method}
    counted = conceived if CONCEIVED in words else known
    return rows_behind(question, service_group, _s.subject_id, _s.first_on, told, *within, counted)


BRED = Source("bred", _count, _behind)
