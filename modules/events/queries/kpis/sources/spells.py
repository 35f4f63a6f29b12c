"""Non-productive spells of sows that end in a period: days by reason (`spell:to_cull`), and whose they are."""

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from modules.events.domain.cohorts.spells import AFTER_SERVICE, BEFORE_SERVICE, GILT_WAIT, UNSERVED_TO_EXIT
from modules.events.models import class_time, exit_, service_group
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind

_s, _e, _c = service_group.c, exit_.c, class_time.c


def _by(column: sa.ColumnElement[Any], reasons: Mapping[str, str]) -> sa.ColumnElement[str]:
    return sa.case(*((column == value, reason) for value, reason in reasons.items()))


def _spells(table: sa.Table, since: Any, day: Any, reason: Any, key: Any, *within: Any) -> sa.Select[Any]:
    return sa.select(
        table.c.farm_id,
        table.c.profile,
        table.c.subject_id,
        since.label("since_on"),
        day.label("day"),
        reason.label("reason"),
        key.label("id"),
    ).where(*of(table), day.between(first, last), since.is_not(None), *within)


SPELL = sa.union_all(
    _spells(service_group, _s.first_on, _s.outcome_on, _by(_s.outcome, AFTER_SERVICE), _s.id),
    _spells(service_group, _s.wait_on, _s.first_on, _by(_s.wait_of, BEFORE_SERVICE), _s.id),
    _spells(exit_, _e.wait_on, _e.exit_on, _by(_e.way, UNSERVED_TO_EXIT), _e.id),
    _spells(class_time, _c.since_on, _c.until_on, sa.literal(GILT_WAIT), _c.subject_id, _c["class"] == "gilt_pool"),
).subquery("spell")
_p = SPELL.c
_days = (
    sa.select(_p.day, _p.since_on, _p.reason, sa.func.count().label("spells"))
    .where(_p.reason.is_not(None))
    .group_by(_p.day, _p.since_on, _p.reason)
)


def _count(question: Question) -> Iterator[Told]:
    for row in question.tx.all(_days, question.asked()):
        days = (row.day - row.since_on).days * row.spells
        yield from question.counted(row.day, **{f"spell:{row.reason}": days})


def _behind(question: Question, words: Words) -> Behind:
    within = [_p.since_on < _p.day, _p.reason.in_(words) if words else _p.reason.is_not(None)]
    told = {"reason": _p.reason, "since_on": _p.since_on}
    return rows_behind(question, SPELL, _p.subject_id, _p.day, told, *within, key=(_p.id, _p.reason))


SPELLS = Source("spell", _count, _behind)
