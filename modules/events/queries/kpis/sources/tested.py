"""Test days of milk: sums by the day of each, and of the tests that were each cow's last at the end of a period."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from modules.events.models import test_day
from modules.events.queries.kpis.by_day import ByDay, at_end, told_of_each
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind, total

SCORED = "scored"
"""The word for tests of a period with a count of cells."""

COUNTED, HEALTHY, TWO, NEW, CHRONIC, COMPARED = "counted", "healthy", "two", "new", "chronic", "compared"
"""The words for last tests with a count of cells; of two counts, where the first was low, where only the second or both
were high; and for those that are compared with the one before."""

_THRESHOLD, _LONGEST = "kpi.dairy.scc_threshold", "kpi.dairy.tim.max_interval_days"

_t = test_day.c
_whole = sa.and_(_t.milk_kg.is_not(None), _t.fat_pct.is_not(None), _t.protein_pct.is_not(None))
_in_period = (
    sa.select(
        _t.test_on.label("day"),
        sa.func.count(_t.milk_kg).label("tests"),
        total("test_kg", _t.milk_kg),
        sa.func.count(_t.scs).label("scored"),
        total("scores", _t.scs),
        total("whole_tests", sa.case((_whole, 1), else_=0)),
        total("whole_kg", sa.case((_whole, _t.milk_kg))),
        total("fat_kg", sa.case((_whole, _t.milk_kg * _t.fat_pct / 100))),
        total("protein_kg", sa.case((_whole, _t.milk_kg * _t.protein_pct / 100))),
    )
    .where(*of(test_day), _t.test_on.between(first, last))
    .group_by(_t.test_on)
)


def _conditions(threshold: Any, longest: Any) -> dict[str, sa.ColumnElement[bool]]:
    two = sa.and_(_t.before_scc.is_not(None), _t.scc.is_not(None), _t.before_days <= longest)
    healthy, high = sa.and_(two, _t.before_scc < threshold), _t.scc >= threshold
    return {
        COUNTED: _t.scs.is_not(None),
        TWO: two,
        HEALTHY: healthy,
        NEW: sa.and_(healthy, high),
        CHRONIC: sa.and_(two, _t.before_scc >= threshold, high),
        COMPARED: _t.persistency.is_not(None),
    }


_weighed = sa.and_(_t.scc.is_not(None), _t.milk_kg.is_not(None))
_bound = _conditions(sa.bindparam("threshold", type_=sa.Float), sa.bindparam("longest", type_=sa.Integer))


def _last_tests(day: sa.ColumnElement[Any], which: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """What tests add from their day on, and take back when they are the last no more."""
    return (
        sa.select(
            day.label("day"),
            *(total(f"last_{name}", sa.case((which, 1), else_=0)) for name, which in _bound.items()),
            total("last_scs", _t.scs),
            total("last_persistency", _t.persistency),
            total("last_cells", sa.case((_weighed, _t.scc * _t.milk_kg))),
            total("last_cells_kg", sa.case((_weighed, _t.milk_kg))),
        )
        .where(*of(test_day), day <= last, which)
        .group_by(day)
    )


# Spelled so that rows are found by the day of the next test: there are few behind the first day.
_begun_on = sa.func.coalesce(_t.test_on, _t.next_on)
_STILL, _BEGUN = _last_tests(_begun_on, _t.next_on.is_(None)), _last_tests(_begun_on, _t.next_on > first)
_OVER = _last_tests(_t.next_on, _t.next_on > first)


def _count_tests(question: Question) -> Iterator[Told]:
    for row in question.tx.all(_in_period, question.asked()):
        yield from question.counted(**row._mapping)


def _count_last(question: Question) -> Iterator[Told]:
    asked = question.asked(threshold=question.value(_THRESHOLD), longest=question.value(_LONGEST))
    signed = [(sign, question.tx.all(each, asked)) for each, sign in ((_STILL, 1), (_BEGUN, 1), (_OVER, -1))]
    for no, name in enumerate(_STILL.selected_columns.keys()[1:], 1):
        of_day = ByDay((row.day, sign * (row[no] or 0)) for sign, rows in signed for row in rows)
        yield from told_of_each(question, name, at_end(of_day))


_TOLD = {name: _t[name] for name in ("milk_kg", "fat_pct", "protein_pct", "scc", "dim")}


def _behind_tests(question: Question, words: Words) -> Behind:
    within = [_t.test_on.between(question.first, question.last), *([_t.scs.is_not(None)] if SCORED in words else [])]
    return rows_behind(question, test_day, _t.subject_id, _t.test_on, {**_TOLD, "scs": _t.scs}, *within)


def _behind_last(question: Question, words: Words) -> Behind:
    still = sa.or_(_t.next_on.is_(None), _t.next_on > question.last)
    conditions = _conditions(question.value(_THRESHOLD), question.value(_LONGEST))
    within = [_t.test_on <= question.last, still, *(conditions[word] for word in words)]
    told = {**_TOLD, "before_scc": _t.before_scc, "persistency": _t.persistency}
    return rows_behind(question, test_day, _t.subject_id, _t.test_on, told, *within)


TESTS = Source("test_day", _count_tests, _behind_tests)
LAST_TESTS = Source("last_test", _count_last, _behind_last)
