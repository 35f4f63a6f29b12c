"""First services of a cycle: how long after the weaning, and those of gilts."""

from collections.abc import Iterator

import sqlalchemy as sa

from modules.events.domain.cohorts.classes import GILT_POOL
from modules.events.domain.cohorts.waits import WEANED
from modules.events.models import class_time, service_group
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind

GILTS, ENTERED = "gilts", "entered"
"""The words for first services of gilts, and for gilts that came to the pool; without one those after a weaning."""

_LONG = "kpi.pig.wsi.exclude_over_days"

_s, _c = service_group.c, class_time.c
_of_gilt = sa.and_(_s.parity == 0, _s.cycle_no == 1)
_after_weaning = _s.wait_of == WEANED
_services = (
    sa.select(_s.first_on.label("day"), _s.wait_on, _after_weaning.label("weaned"), sa.func.count().label("served"))
    .where(*of(service_group), _s.first_on.between(first, last), _s.service_no == 1, sa.or_(_of_gilt, _after_weaning))
    .group_by(_s.first_on, _s.wait_on, "weaned")
)

_since = sa.func.min(_c.since_on)
_entries = (
    sa.select(_c.subject_id, _since.label("day"))
    .where(*of(class_time), _c["class"] == GILT_POOL)
    .group_by(_c.subject_id)
    .subquery()
)
_entered = (
    sa.select(_entries.c.day, sa.func.count().label("gilts_entered"))
    .where(_entries.c.day.between(first, last))
    .group_by(_entries.c.day)
)


def _count(question: Question) -> Iterator[Told]:
    longest = question.days(_LONG)
    for row in question.tx.all(_services, question.asked()):
        if not row.weaned:
            yield from question.counted(row.day, gilts_served=row.served)
            continue
        days = (row.day - row.wait_on).days
        yield from question.counted(row.day, waits=row.served, wait_days=days * row.served)
        if days <= longest:
            yield from question.counted(row.day, short_waits=row.served, short_wait_days=days * row.served)
    for row in question.tx.all(_entered, question.asked()):
        yield from question.counted(**row._mapping)


def _behind(question: Question, words: Words) -> Behind:
    if ENTERED in words:
        first_of_each = sa.tuple_(_c.subject_id, _c.since_on).in_(sa.select(_entries.c.subject_id, _entries.c.day))
        days = _c.since_on.between(question.first, question.last)
        return rows_behind(
            question, class_time, _c.subject_id, _c.since_on, {}, _c["class"] == GILT_POOL, days, first_of_each
        )
    within = _s.first_on.between(question.first, question.last), _s.service_no == 1
    counted = _of_gilt if GILTS in words else _after_weaning
    told = {"weaned_on": _s.wait_on, "parity": _s.parity}
    return rows_behind(question, service_group, _s.subject_id, _s.first_on, told, *within, counted)


FIRST_SERVICES = Source("first_service", _count, _behind)
