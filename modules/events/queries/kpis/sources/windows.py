"""Windows of 21 days of milked cows: who could be served, who was, and who conceived (`kpis` 7.2).

A cow counts once in each window. Windows lie one behind another from one end of a period, as the farm has it; those
that are too recent for what was served in them to be known are left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import sqlalchemy as sa

from modules.events.domain.reproduction.opened import INFERRED, LEFT
from modules.events.models import exit_, open_time, service_group
from modules.events.queries.kpis.question import Period, Question, Told
from modules.events.queries.kpis.sources.bred import conceived
from modules.events.queries.kpis.sources.source import Behind, Source, Words, of, rows_behind

ELIGIBLE, SERVED, PREGNANT = "eligible", "served", "pregnant"
DAYS = timedelta(21)
AT_ONCE = 200
"""Windows in one statement."""

Windows = Mapping[Period, Sequence[int]]
"""Windows with the periods that each is in."""

_o, _s, _e = open_time.c, service_group.c, exit_.c
_last = sa.bindparam("last", type_=sa.Date)


def windows_of(period: Period, *, from_start: bool, known_by: date) -> list[Period]:
    """The whole windows of a period of which the outcomes are known, the first first."""
    first, last = period
    count = ((last - first).days + 1) // DAYS.days
    begin = first if from_start else last + timedelta(1) - count * DAYS
    found = [(begin + each * DAYS, begin + (each + 1) * DAYS - timedelta(1)) for each in range(count)]
    return [each for each in found if each[1] <= known_by]


def _windows(question: Question) -> Windows:
    from_start = question.value("kpi.dairy.pr21.anchor") == "period_start"
    known_by = question.today - timedelta(question.days("kpi.dairy.pr21.confirm_days"))
    found: dict[Period, list[int]] = {}
    for at, period in enumerate(question.periods):
        for window in windows_of(period, from_start=from_start, known_by=known_by):
            found.setdefault(window, []).append(at)
    return found


def _table(windows: Sequence[Period]) -> sa.Subquery:
    return sa.union_all(*(_row(no, window) for no, window in enumerate(windows))).subquery("windows")


def _row(no: int, window: Period) -> sa.Select[int, date, date]:
    begin, end = (sa.literal(day, sa.Date) for day in window)
    return sa.select(sa.literal(no).label("no"), begin.label("w0"), end.label("w1"))


_ends_first = sa.and_(_o.end_on.is_not(None), sa.or_(_o.until_on.is_(None), _o.end_on < _o.until_on))
_out_on = sa.case((_ends_first, _o.end_on), else_=_o.until_on)
_may_be_served = sa.or_(
    sa.and_(_ends_first, _o.ready_on <= _o.end_on),
    sa.and_(sa.not_(_ends_first), sa.or_(_o.until_on.is_(None), _o.ready_on < _o.until_on)),
)
_heads = sa.func.count().label("heads")
_READY = (
    sa.select(_o.ready_on.label("day"), _heads)
    .where(*of(open_time), _o.ready_on <= _last, _may_be_served)
    .group_by(_o.ready_on)
)
_OUT = (
    sa.select(_out_on.label("day"), _ends_first.label("by_service"), _heads)
    .where(*of(open_time), _out_on <= _last, _may_be_served)
    .group_by("day", "by_service")
)
_UNSEEN = (
    sa.select(_o.end_on.label("day"), _heads)
    .where(*of(open_time), _o.end_on <= _last, _o.end_by == INFERRED, _may_be_served)
    .group_by(_o.end_on)
)


def _is_eligible(w: sa.Subquery) -> sa.ColumnElement[bool]:
    """Ready on the first day of the window, and not pregnant or maybe pregnant, barred or gone by then."""
    not_served = sa.or_(_o.end_on.is_(None), _o.end_on >= w.c.w0)
    return sa.and_(_o.begin_on <= w.c.w0, not_served, sa.or_(_o.until_on.is_(None), _o.until_on > w.c.w0))


def _served_in(w: sa.Subquery) -> sa.ColumnElement[bool]:
    """Whether the cow of an open time was served in the window, as soon as she might be."""
    of_cow = _s.farm_id == _o.farm_id, _s.subject_id == _o.subject_id, _s.kind == "service"
    seen = sa.exists().where(*of_cow, _s.first_on.between(w.c.w0, w.c.w1), _s.first_on >= _o.ready_on)
    return sa.or_(seen, sa.and_(sa.func.coalesce(_o.end_by, "") == INFERRED, _o.end_on.between(w.c.w0, w.c.w1)))


def _leaves_in(w: sa.Subquery) -> sa.ColumnElement[bool]:
    return sa.and_(sa.func.coalesce(_o.until_by, "") == LEFT, _o.until_on > w.c.w0, _o.until_on <= w.c.w1)


def _corrections(question: Question, w: sa.Subquery) -> Iterator[tuple[sa.Select[tuple[int, int]], int]]:
    """Who is eligible though not ready on the first day, and who is not though ready; each with its sign."""
    count = sa.select(w.c.no, _heads).select_from(w.join(open_time, _is_eligible(w))).where(*of(open_time))
    late = sa.and_(_o.ready_on > w.c.w0, _o.ready_on <= w.c.w1, _served_in(w))
    left = sa.and_(_o.ready_on <= w.c.w0, _leaves_in(w))
    if _whole_window(question):
        yield count.where(late, sa.not_(_leaves_in(w))).group_by(w.c.no), 1
        yield count.where(left).group_by(w.c.no), -1
    else:
        yield count.where(late).group_by(w.c.no), 1
        yield count.where(left, sa.not_(_served_in(w))).group_by(w.c.no), -1


def _whole_window(question: Question) -> bool:
    return question.value("kpi.dairy.pr21.eligibility") == "whole_window"


def _served(question: Question, w: sa.Subquery) -> sa.Select[tuple[int, int, int]]:
    in_window = sa.and_(_s.first_on.between(w.c.w0, w.c.w1), _s.ready_on <= _s.first_on, _s.opened_on <= w.c.w0)
    cows = sa.func.count(_s.subject_id.distinct()).label("served")
    pregnant = sa.func.count(sa.distinct(sa.case((conceived, _s.subject_id)))).label("pregnant")
    statement = (
        sa.select(w.c.no, cows, pregnant)
        .select_from(w.join(service_group, in_window))
        .where(*of(service_group), _s.kind == "service")
        .group_by(w.c.no)
    )
    if _whole_window(question):
        gone = _e.farm_id == _s.farm_id, _e.subject_id == _s.subject_id, _e.exit_on.between(w.c.w0, w.c.w1)
        statement = statement.where(~sa.exists().where(*gone))
    return statement


def _count(question: Question) -> Iterator[Told]:
    windows = _windows(question)
    every = list(windows)
    for begin in range(0, len(every), AT_ONCE):
        yield from _by_statements(question, windows, every[begin : begin + AT_ONCE])
    yield from _by_days(question, windows)


def _by_statements(question: Question, windows: Windows, some: Sequence[Period]) -> Iterator[Told]:
    w, asked = _table(some), question.asked()
    for row in question.tx.all(_served(question, w), asked):
        yield Told(windows[some[row.no]], SERVED, row.served)
        yield Told(windows[some[row.no]], PREGNANT, row.pregnant)
    for statement, sign in _corrections(question, w):
        for row in question.tx.all(statement, asked):
            yield Told(windows[some[row.no]], ELIGIBLE, sign * row.heads)


def _by_days(question: Question, windows: Windows) -> Iterator[Told]:
    asked = question.asked()
    for row in question.tx.all(_READY, asked):
        yield Told(_beginning_from(windows, row.day), ELIGIBLE, row.heads)
    for row in question.tx.all(_OUT, asked):
        # Who is served on the first day of a window was open on it.
        out = row.day + timedelta(1) if row.by_service else row.day
        yield Told(_beginning_from(windows, out), ELIGIBLE, -row.heads)
    for row in question.tx.all(_UNSEEN, asked):
        inside = [at for (begin, end), periods in windows.items() if begin <= row.day <= end for at in periods]
        for name in (SERVED, PREGNANT, "unseen"):
            yield Told(inside, name, row.heads)


def _beginning_from(windows: Windows, day: date) -> list[int]:
    return [at for (begin, _), periods in windows.items() if begin >= day for at in periods]


def _behind(question: Question, words: Words) -> Behind:
    w = _table(list(_windows(question)) or [(date.max, date.min)])
    ready = sa.or_(_o.ready_on <= w.c.w0, sa.and_(_o.ready_on <= w.c.w1, _served_in(w)))
    stays = ~_leaves_in(w) if _whole_window(question) else sa.or_(~_leaves_in(w), _served_in(w))
    within = [ready, stays]
    if ELIGIBLE not in words:
        within.append(_served_in(w))
    if PREGNANT in words:
        within.append(sa.and_(_o.end_by != "unknown", _o.end_on.between(w.c.w0, w.c.w1)))
    columns = _o.farm_id, _o.profile, _o.subject_id, _o.id, _o.calved_on, _o.end_on, w.c.w0.label("window_on")
    rows = sa.select(*columns).select_from(w.join(open_time, _is_eligible(w))).where(*of(open_time), *within)
    found = rows.subquery("cow_window")
    told = {"calved_on": found.c.calved_on, "end_on": found.c.end_on}
    return rows_behind(question, found, found.c.subject_id, found.c.window_on, told, key=(found.c.id,))


WINDOWS = Source("window21", _count, _behind)
