"""Weights of animals whose day of birth is known, by age: about weaning, about a year, and the last of a period."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.kpis.figure import Figure, no_value
from modules.events.domain.cohorts.growth import WEANED
from modules.events.domain.kpis import beef
from modules.events.models import birth, growth
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.source import Behind, Source, Words, last, of, rows_behind

AT_205, AT_365, RATIO = "at_205", "at_365", "ratio"
"""The words for each animal's weight nearest 205 days, or 365 days; for all of weaning age that were not weighed alone;
without one, for each animal's last."""

_METHOD, _BIRTH_KG = "kpi.beef.adj205.method", "kpi.beef.default_birth_weight_kg"
_BIF, _TWO_YEARS = "bif", 730
_AGES = {AT_205: (beef.WEANING_AGES, 205), AT_365: (beef.YEARLING_AGES, 365)}
_SEXES = {"Male": "male", "MaleNeuter": "male", "MaleCryptorchid": "male", "Female": "female", "FemaleNeuter": "female"}

_g, _born, _dam = growth.c, growth.alias("born"), birth.c
_before_all = sa.bindparam("before_all", type_=sa.Date)
_at_birth = (
    sa.select(_born.c.subject_id, sa.func.max(_born.c.kg).label("birth_kg"))
    .where(_born.c.farm_id == sa.bindparam("farm"), _born.c.age_days == 0, _born.c.day >= _before_all)
    .group_by(_born.c.subject_id)
    .subquery()
)
_joined = growth.outerjoin(_at_birth, _at_birth.c.subject_id == _g.subject_id).outerjoin(
    birth, sa.and_(_dam.farm_id == _g.farm_id, _dam.subject_id == _g.dam_id, _dam.birth_on == _g.born_on)
)
_weight = (_g.kg.is_not(None), _g.age_days > 0)
_weights = (
    sa.select(
        _g.subject_id, _g.way, _g.day, _g.kg, _g.age_days, _g.sex, _g.breed, _g.group_id,
        _at_birth.c.birth_kg, _dam.age_days.label("dam_days"),
    )
    .select_from(_joined)
    .where(*of(growth), *_weight, _g.day.between(_before_all, last))
    .order_by(_g.at, _g.id)
)  # fmt: skip


class _Weight(NamedTuple):
    """A weight of an animal of a known age in days; `dam_years` that of its dam when it was born."""

    animal: UUID
    is_weaning: bool
    day: date
    kg: float
    age: int
    sex: str | None
    breed: str | None
    group: UUID | None
    birth_kg: float | None
    dam_years: int | None

    def off(self, days: int) -> tuple[bool, int]:
        """How far it is from that age: the weight at weaning stands for all of weaning age."""
        return not self.is_weaning, abs(self.age - days)


def _years(on: date, days: int | None) -> int | None:
    """Whole years of a dam that was so many days old on a day."""
    if days is None:
        return None
    born = on - timedelta(days)
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _read(question: Question, statement: sa.Select[Any]) -> list[_Weight]:
    return [
        _Weight(
            row.subject_id, row.way == WEANED, row.day, row.kg, row.age_days, _SEXES.get(row.sex), row.breed,
            row.group_id, row.birth_kg, _years(row.day - timedelta(row.age_days), row.dam_days),
        )
        for row in question.tx.all(statement, question.asked(before_all=_before(question)))
    ]  # fmt: skip


def _before(question: Question) -> date:
    """Since when an animal was born, or weighed at weaning age, that is a yearling on the first day asked for."""
    return question.first - timedelta(beef.YEARLING_AGES[1])


def _nearest(weights: Iterable[_Weight], which: str) -> dict[UUID, _Weight]:
    """Of each animal the weight nearest an age, of those that may be adjusted to it."""
    (least, most), days = _AGES[which]
    found: dict[UUID, _Weight] = {}
    for each in weights:
        if least <= each.age <= most:
            found[each.animal] = min(found.get(each.animal, each), each, key=lambda one: one.off(days))
    return found


def _adjusted(question: Question) -> Callable[[_Weight], Figure]:
    """How a weight is brought to 205 days by the farm's settings."""
    corrected = question.value(_METHOD) == _BIF

    def adjust(at: _Weight) -> Figure:
        usual = question.setting(_BIRTH_KG, question.last, at.breed)
        if at.sex is None:
            return no_value()
        factor = 0.0 if not corrected else beef.dam_factor_kg(at.sex, at.dam_years) if at.dam_years else None
        assumed = None if usual is None else float(usual)
        return beef.adjusted_weight_205(at.kg, at.age, at.birth_kg, factor, default_birth_kg=assumed)

    return adjust


def _contemporaries(weights: Iterable[_Weight]) -> list[list[_Weight]]:
    """Those of one sex and group that were weighed at weaning age on one day; who was weighed alone is in none."""
    (least, most), _ = _AGES[AT_205]
    groups: dict[tuple[Any, ...], list[_Weight]] = defaultdict(list)
    for each in weights:
        if least <= each.age <= most:
            groups[each.day, each.sex, each.group].append(each)
    return [group for group in groups.values() if len(group) > 1]


def _count(question: Question) -> Iterator[Told]:
    weights, adjust = _read(question, _weights), _adjusted(question)
    weaned = _nearest(weights, AT_205)
    for at, period in enumerate(question.periods):
        within = [each for each in weights if period[0] <= each.day <= period[1]]
        told = [*_at_205(within, adjust), *_at_365(within, weaned, adjust), *_ratios(within), *_by_age(within)]
        yield from (Told((at,), name, amount) for name, amount in told)


Named = Iterator[tuple[str, float]]


def _at_205(weights: Sequence[_Weight], adjust: Callable[[_Weight], Figure]) -> Named:
    for each in _nearest(weights, AT_205).values():
        yield from _told(AT_205, adjust(each))


def _at_365(weights: Sequence[_Weight], weaned: dict[UUID, _Weight], adjust: Callable[[_Weight], Figure]) -> Named:
    for animal, each in _nearest(weights, AT_365).items():
        before = weaned.get(animal)
        at_205 = adjust(before) if before else no_value()
        if before is None or at_205.value is None:
            yield from _told(AT_365, no_value())
            continue
        figure = beef.adjusted_weight_365(each.kg, each.age, before.kg, before.age, at_205.value)
        yield from _told(AT_365, figure.flagged(*at_205.flags))


def _told(which: str, figure: Figure) -> Named:
    if figure.value is None:
        yield f"{which}:unknown", 1
    else:
        yield f"{which}:kg", figure.value
        yield f"{which}:animals", 1
        yield from ((f"{which}:{flag}", 1) for flag in figure.flags)


def _ratios(weights: Sequence[_Weight]) -> Named:
    found = [
        beef.weight_ratio(each.kg, [one.kg for one in group]).value or 0
        for group in _contemporaries(weights)
        for each in group
    ]
    if found:
        yield from (("ratio:sum", sum(found)), ("ratio:animals", len(found)))
        yield from (("ratio:lowest", min(found)), ("ratio:highest", max(found)))


def _by_age(weights: Sequence[_Weight]) -> Named:
    """The last weight of each."""
    for each in {one.animal: one for one in weights}.values():
        yield from (("aged:kg", each.kg), ("aged:days", each.age))


_TOLD = {"kg": _g.kg, "age_days": _g.age_days, "birth_kg": _at_birth.c.birth_kg}


def _behind(question: Question, words: Words) -> Behind:
    within = [*_weight, _g.day.between(question.first, question.last)]
    if RATIO in words:
        return _behind_ratios(question, within)
    order: tuple[Any, ...] = (_g.at.desc(), _g.id.desc())
    for word in words:
        (least, most), days = _AGES[word]
        within += [_g.age_days.between(least, most), _g.subject_id.in_(_adjustable(question))]
        order = (sa.case((_g.way == WEANED, 0), else_=1), sa.func.abs(_g.age_days - days), _g.at, _g.id)
    place = sa.func.row_number().over(partition_by=_g.subject_id, order_by=order)
    numbered = sa.select(_g.id, place.label("place")).where(*of(growth), *within).subquery()
    chosen = sa.select(numbered.c.id).where(numbered.c.place == 1)
    found = rows_behind(question, growth, _g.subject_id, _g.day, _TOLD, _g.id.in_(chosen), joined=_joined)
    return Behind(found.statement.params(before_all=_before(question)), found.order)


def _adjustable(question: Question) -> sa.Select[Any]:
    """Animals of which a weight at weaning age can be brought to 205 days."""
    (least, most), _ = _AGES[AT_205]
    known = [_g.sex.in_(list(_SEXES)), _g.age_days.between(least, most), _g.day <= question.last]
    if question.value(_METHOD) == _BIF:
        known.append(_dam.age_days >= _TWO_YEARS)
    return sa.select(_g.subject_id).select_from(_joined).where(*of(growth), *_weight, *known)


def _behind_ratios(question: Question, within: Sequence[sa.ColumnElement[bool]]) -> Behind:
    (least, most), _ = _AGES[AT_205]
    alike = _g.day, _g.sex, _g.group_id
    mean, heads = sa.func.avg(_g.kg).over(partition_by=alike), sa.func.count().over(partition_by=alike)
    grouped = (
        sa.select(growth, mean.label("mean_kg"), heads.label("heads"))
        .where(*of(growth), *within, _g.age_days.between(least, most))
        .subquery()
    )
    c = grouped.c
    told = {"kg": c.kg, "mean_kg": c.mean_kg, "ratio": 100 * c.kg / c.mean_kg}
    return rows_behind(question, grouped, c.subject_id, c.day, told, c.heads > 1, key=(c.id,))


GROWN = Source("grown", _count, _behind)
