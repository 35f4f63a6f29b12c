"""Seasons of breeding by the day on which each female's began: exposed, pregnant, birthed, young born and weaned."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from modules.events.domain.cohorts.growth import BORN, GONE, WEANED
from modules.events.domain.cohorts.seasons import REMOVED, SEASON_DAYS
from modules.events.domain.reproduction.cycle import RUNNING
from modules.events.models import birth, growth, litter, season_female
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, of, rows_behind, total

CHECKED, PREGNANT, CLOSED, BIRTHED, LIVE, BORE = "checked", "pregnant", "closed", "birthed", "live", "bore"
REARED, WITH_YOUNG, WEANING, IN_CYCLE, EARLY = "reared", "with_young", "weaning", "in_cycle", "early"
"""The words for exposed females that were checked, or found pregnant; whose season came to an end; who gave birth
(`live`: to young that lived), or came to an end pregnant (`bore`); of whose young the end is known (`with_young`: who
had any that lived, `weaning`: of whom any was weaned); who gave birth in the first cycle, or in the first 21 days."""

CALVING_CLASS = 21
_GESTATION, _CYCLE = "repro.gestation_days", "kpi.small.first_cycle_days"
_START, _ANCHOR, _WEAN = "kpi.beef.calving_start_days", "kpi.beef.calving_distribution.anchor", "wean.age_max_days"
_MATURE, _THIRD = 2, 3

_s, _b, _g, _l = season_female.c, birth.c, growth.c, litter.c


def _sum_of(way: str, amount: Any = 1) -> Any:
    return sa.func.sum(sa.case((_g.way == way, amount), else_=0))


_same_day = growth.alias("same_day")
_weaning_kg = sa.func.coalesce(
    _g.kg,
    sa.select(sa.func.max(_same_day.c.kg))
    .where(_same_day.c.farm_id == _g.farm_id, _same_day.c.subject_id == _g.subject_id, _same_day.c.day == _g.day)
    .scalar_subquery(),
)
_weaned = (
    sa.select(_g.farm_id, _g.id, _weaning_kg.label("weaning_kg"))
    .where(_g.farm_id == sa.bindparam("farm"), _g.way == WEANED, _g.born_on >= first)
    .subquery()
)
# Young of their own, and litters, by their dam and the day on which they were born: after the season's first day.
_young = (
    sa.select(
        _g.dam_id,
        _g.born_on,
        _sum_of(BORN).label("told"),
        _sum_of(WEANED).label("weaned"),
        sa.func.sum(_weaned.c.weaning_kg).label("kg"),
        sa.func.count(_weaned.c.weaning_kg).label("weighed"),
        sa.func.sum(sa.case((_g.way.in_((WEANED, GONE)), 1), else_=0)).label("ended"),
    )
    .select_from(growth.outerjoin(_weaned, _weaned.c.id == _g.id))
    .where(_g.farm_id == sa.bindparam("farm"), _g.dam_id.is_not(None), _g.born_on >= first)
    .group_by(_g.dam_id, _g.born_on)
    .subquery()
)
_litters = (
    sa.select(
        _l.dam_id,
        _l.birth_on,
        total("told", _l.begun_with),
        total("weaned", _l.weaned),
        total("kg", _l.weaning_kg),
        total("weighed", sa.case((_l.weaning_kg.is_not(None), _l.weaned), else_=0)),
        total("ended", sa.case((_l.weaned_on.is_not(None), _l.begun_with), else_=_l.weaned + _l.died)),
    )
    .where(_l.farm_id == sa.bindparam("farm"), _l.dam_id.is_not(None), _l.birth_on >= first)
    .group_by(_l.dam_id, _l.birth_on)
    .subquery()
)


def _young_sum(name: str) -> Any:
    return sa.func.coalesce(_litters.c[name], _young.c[name], 0)


_closed_before, _weaned_before = (sa.bindparam(name, type_=sa.Date) for name in ("closed_before", "weaned_before"))
_open = sa.and_(_s.outcome == RUNNING, sa.or_(_s.with_male, _s.last_on >= _closed_before))
_alive = sa.func.coalesce(_b.born_alive, 0)
_followed = sa.and_(
    _young_sum("told") >= _alive,
    sa.or_(_young_sum("ended") >= _young_sum("told"), _b.birth_on < _weaned_before),
)
_is = {
    CHECKED: _s.pregnant.is_not(None),
    PREGNANT: _s.pregnant.is_(True),
    CLOSED: sa.not_(_open),
    BIRTHED: _b.id.is_not(None),
    LIVE: _alive > 0,
    REARED: sa.and_(sa.not_(_open), sa.or_(_alive == 0, _followed)),
    WEANING: _young_sum("weaned") > 0,
}
_joined = (
    season_female.outerjoin(birth, sa.and_(_b.farm_id == _s.farm_id, _b.id == _s.birth_id))
    .outerjoin(_young, sa.and_(_young.c.dam_id == _s.subject_id, _young.c.born_on == _b.birth_on))
    .outerjoin(_litters, sa.and_(_litters.c.dam_id == _s.subject_id, _litters.c.birth_on == _b.birth_on))
)
_exposed = (sa.not_(_s.again), _s.outcome.not_in(sorted(REMOVED)))
_flags = [sa.case((condition, 1), else_=0).label(name) for name, condition in _is.items()]
_mature = sa.case((_b.parity >= _MATURE, 1), else_=0).label("mature")
_groups = [_s.season, _s.first_on, _b.birth_on, _mature, *_flags]
_seasons = (
    sa.select(
        *_groups,
        sa.func.count().label("females"),
        total("alive", _alive),
        total("dead", sa.func.coalesce(_b.stillborn + _b.mummified, 0)),
        total("weaned", _young_sum("weaned")),
        total("kg", _young_sum("kg")),
        total("weighed", _young_sum("weighed")),
    )
    .select_from(_joined)
    .where(*of(season_female), *_exposed, _s.first_on.between(first, last))
    .group_by(*_groups)
)

Row = sa.RowMapping


def _rows(question: Question) -> list[Row]:
    """Females with the same days and end, those too that were exposed before the first day, in seasons that went on."""
    asked = question.asked(closed_before=question.closed_before, weaned_before=_weaned_by(question))
    asked["first"] = question.first - timedelta(SEASON_DAYS)
    return [row._mapping for row in question.tx.all(_seasons, asked)]


def _weaned_by(question: Question) -> date:
    """Young born before this day are weaned by now, or never will be."""
    days = question.setting(_WEAN, question.today)
    return question.today - timedelta(int(days or 0))


def _turned_in(rows: Sequence[Row]) -> dict[tuple[str | None, date], date]:
    """When the season of females began that were exposed on a day; one without a name began with each of them."""
    found: dict[tuple[str | None, date], date] = {}
    days: dict[str | None, set[date]] = defaultdict(set)
    for row in rows:
        days[row["season"]].add(row["first_on"])
    for name, those in days.items():
        begun = None
        for day in sorted(those):
            begun = day if begun is None or name is None or (day - begun).days >= SEASON_DAYS else begun
            found[name, day] = begun
    return found


def _starts(question: Question, rows: Sequence[Row]) -> dict[tuple[str | None, date], date | None]:
    """From when calvings are counted, by season and day: so long after turn-in, or with the third mature cow."""
    turned_in = _turned_in(rows)
    if question.value(_ANCHOR) == "turn_in":
        days = timedelta(question.days(_START))
        return {key: begun + days for key, begun in turned_in.items()}
    calved: dict[tuple[str | None, date], list[date]] = defaultdict(list)
    for row in rows:
        if row["mature"]:
            begun = turned_in[row["season"], row["first_on"]]
            calved[row["season"], begun] += [row["birth_on"]] * row["females"]
    third = {key: sorted(days)[_THIRD - 1] for key, days in calved.items() if len(days) >= _THIRD}
    return {(name, day): third.get((name, begun)) for (name, day), begun in turned_in.items()}


def _count(question: Question) -> Iterator[Told]:
    rows = _rows(question)
    cycle = timedelta(question.days(_GESTATION) + question.days(_CYCLE))
    turned_in = _turned_in(rows)
    starts = _starts(question, rows) if question.profile == "beef_cattle" else {}
    for row in rows:
        key = row["season"], row["first_on"]
        told = _counted(row)
        if row[BIRTHED] and row["birth_on"] < turned_in[key] + cycle:
            told[IN_CYCLE] = row["females"]
        if row[BIRTHED] and (start := starts.get(key)):
            told[f"calved:{_class_of(row['birth_on'], start)}"] = row["females"]
        yield from question.counted(row["first_on"], **told)


def _class_of(day: date, start: date) -> int:
    """Which 21 days a calving is in, from 1; what comes before the first is counted in it."""
    return max((day - start).days // CALVING_CLASS + 1, 1)


def _counted(row: Row) -> Counter[str]:
    heads = row["females"]
    told: Counter[str] = Counter(exposed=heads)
    for name in (CHECKED, CLOSED, REARED):
        told[name] = heads * row[name]
    told[PREGNANT] = heads * row[PREGNANT]
    if row[CLOSED]:
        told["pregnant_closed"] = told[PREGNANT]
        told["live_of_pregnant"] = heads * row[PREGNANT] * row[LIVE]
        told |= {BIRTHED: heads * row[BIRTHED], "alive": row["alive"], "dead": row["dead"]}
    if row[REARED]:
        told |= {"reared_alive": row["alive"], "young_weaned": row["weaned"]}
        told |= {"weaned_kg": row["kg"], "weaned_weighed": row["weighed"]}
    return told


_TOLD = {
    "season": _s.season,
    "outcome": _s.outcome,
    "birth_on": _b.birth_on,
    "born_alive": _b.born_alive,
    "stillborn": _b.stillborn,
    "weaned": _young_sum("weaned"),
    "weaning_kg": _young_sum("kg"),
}
_WITHIN: Mapping[str, Sequence[sa.ColumnElement[bool]]] = {
    CHECKED: [_is[CHECKED]],
    PREGNANT: [_is[PREGNANT]],
    CLOSED: [_is[CLOSED]],
    BIRTHED: [_is[BIRTHED]],
    BORE: [_is[CLOSED], _is[PREGNANT]],
    LIVE: [_is[LIVE]],
    REARED: [_is[REARED]],
    WITH_YOUNG: [_is[REARED], _is[LIVE]],
    WEANING: [_is[REARED], _is[WEANING]],
}


def _behind(question: Question, words: Words) -> Behind:
    within = [_s.first_on.between(question.first, question.last), *_exposed]
    for word in words:
        within += _WITHIN[word] if word in _WITHIN else [_before(question, word)]
    found = rows_behind(question, season_female, _s.subject_id, _s.first_on, _TOLD, *within, joined=_joined)
    return Behind(found.statement.params(weaned_before=_weaned_by(question), farm=question.farm_id), found.order)


def _before(question: Question, word: str) -> sa.ColumnElement[bool]:
    """Births before the end of the first cycle, or of the first 21 days, each by the season of its own."""
    rows = _rows(question)
    if word == IN_CYCLE:
        days = timedelta(question.days(_GESTATION) + question.days(_CYCLE))
        ends: Mapping[Any, date | None] = {key: begun + days for key, begun in _turned_in(rows).items()}
    else:
        ends = {key: start and start + timedelta(CALVING_CLASS) for key, start in _starts(question, rows).items()}
    each = [
        sa.and_(_s.season.is_not_distinct_from(name), _s.first_on == day, _b.birth_on < end)
        for (name, day), end in ends.items()
        if end
    ]
    return sa.or_(sa.false(), *each)


SEASONS = Source("season", _count, _behind)
