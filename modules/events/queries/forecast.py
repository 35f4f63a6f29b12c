"""What is to come for a profile of a farm: services that run, lots that grow, and how often services bore."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.tables import whole_in
from app.kernel.transaction import ReadTx
from modules.events.domain import forecast
from modules.events.domain.cohorts.classes import COW_LACTATING
from modules.events.domain.forecast import AGE, WEIGHT, Due, Growing, Rate, Rates
from modules.events.domain.growth import Weighed, exact
from modules.events.domain.projection import pace_of, project
from modules.events.domain.reproduction.cycle import RUNNING
from modules.events.domain.reproduction.exits import SOLD_PREGNANT, TRANSFERRED
from modules.events.domain.reproduction.steps import BIRTH
from modules.events.domain.settings.effective import Change, effective
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.domain.state import State, from_json
from modules.events.models import entry, known_group, subject
from modules.events.models.cohorts import class_time, litter, service_group
from modules.events.queries.gains import COUNTED
from modules.events.queries.parameters import settings_of
from modules.events.queries.zone import today_of

YEAR, WEIGHED_WITHIN = timedelta(365), timedelta(400)
MILKED_COWS = frozenset({"dairy_cattle", "buffalo"})
IN_LITTERS = "pig"
UNKNOWN_OUTCOMES = (SOLD_PREGNANT, TRANSFERRED)
"""Of these another farm will know."""

_s, _l = service_group.c, litter.c
_farm: sa.BindParameter[Any] = sa.bindparam("farm")
_profile: sa.BindParameter[Any] = sa.bindparam("profile")
_in_milk = (
    sa.select(sa.literal(1))
    .where(
        class_time.c.farm_id == _s.farm_id,
        class_time.c.subject_id == _s.subject_id,
        class_time.c["class"] == COW_LACTATING,
        class_time.c.until.is_(None),
    )
    .exists()
)
_running = (
    sa.select(_s.subject_id, _s.due_on, _s.positive, _in_milk.label("in_milk"))
    .where(_s.farm_id == _farm, _s.profile == _profile, _s.outcome == RUNNING)
    .where(sa.or_(_s.due_on.is_(None), _s.due_on.between(sa.bindparam("earliest"), sa.bindparam("last"))))
    .order_by(_s.positive, _s.first_on, _s.id)
)
_closed = (
    sa.select(_s.positive, (_s.outcome == BIRTH).label("bore"), sa.func.count().label("services"))
    .where(_s.farm_id == _farm, _s.profile == _profile, _s.outcome.not_in(UNKNOWN_OUTCOMES))
    .where(_s.due_on >= sa.bindparam("since"), _s.due_on < sa.bindparam("earliest"))
    .group_by(_s.positive, "bore")
)
_now_in_milk = sa.select(sa.func.count()).where(
    class_time.c.farm_id == _farm,
    class_time.c.profile == _profile,
    class_time.c["class"] == COW_LACTATING,
    class_time.c.until.is_(None),
)
_weaned = sa.select(sa.func.count().label("litters"), sa.func.sum(_l.weaned).label("young")).where(
    _l.farm_id == _farm, _l.profile == _profile, _l.weaned_on >= sa.bindparam("since"), _l.weaned > 0
)
_lots = (
    sa.select(subject.c.id, subject.c.state, known_group.c.name)
    .outerjoin(known_group, sa.and_(known_group.c.farm_id == subject.c.farm_id, known_group.c.group_id == subject.c.id))
    .where(subject.c.farm_id == _farm, subject.c.type == "lot", subject.c.known)
    .where(whole_in(subject.c.state, "head") > 0)
    .order_by(subject.c.id)
)
_weighings = (
    sa.select(entry.c.subject_id, entry.c.occurred_on, entry.c.weight_kg)
    .where(
        entry.c.farm_id == _farm,
        entry.c.subject_type == "lot",
        entry.c.sort_at >= sa.bindparam("from_at", type_=entry.c.sort_at.type),
        *COUNTED,
    )
    .order_by(entry.c.subject_id, entry.c.sort_at, entry.c.kind_rank, entry.c.id)
)


class Settings:
    """What holds for the animals of a profile today."""

    def __init__(self, profile: str, today: date, changes: Sequence[Change]) -> None:
        self.profile, self.today, self.changes = profile, today, changes

    def number(self, code: str) -> float | None:
        """A parameter; None where the profile has none."""
        found = effective(PARAMETERS[code], profile=self.profile, on=self.today, changes=self.changes).value
        return float(found) if isinstance(found, int | float) else None

    def days(self, code: str) -> int | None:
        """The same of whole days."""
        found = self.number(code)
        return None if found is None else int(found)


def forecast_of(tx: ReadTx, farm_id: UUID, profile: str, count: int) -> dict[str, Any]:
    """What is to come for a profile in so many weeks, as REST shows it. The statements do not grow with the weeks."""
    today = today_of(tx, farm_id)
    settings = Settings(profile, today, settings_of(tx, farm_id))
    weeks = forecast.weeks(today, count)
    asked = {"farm": farm_id, "profile": profile, **_window(settings, today, weeks[-1][1])}
    dues, without_due = _dues(tx, asked)
    rates = _rates(tx, asked)
    lots = _growing(tx, farm_id, settings)
    litters = _weaned_per_litter(tx, asked) if profile == IN_LITTERS else None
    return {
        "profile": profile,
        "from": today,
        "to": weeks[-1][1],
        "rates": {"positive": _rate(rates.positive), "unchecked": _rate(rates.unchecked)},
        "without_due": without_due,
        "births": [
            {**_days(week), "positive": each.positive, "unchecked": each.unchecked, "expected": _number(each.expected)}
            for week, each in zip(weeks, forecast.births(dues, rates, weeks), strict=True)
        ],
        "milk": _milk(tx, asked, settings, dues, rates, weeks) if profile in MILKED_COWS else None,
        "sales": [
            {**_days(week), "by_weight": heads[WEIGHT], "by_age": heads[AGE]}
            for week, heads in zip(weeks, forecast.sales(lots, weeks), strict=True)
        ],
        "lots": [_lot(each) for each in lots],
        "weaned_per_litter": _number(litters),
        "places": _places(settings, lots, dues, rates, weeks, litters),
    }


def _window(settings: Settings, today: date, last: date) -> dict[str, date]:
    """Who is overdue for longer than a gestation may last bears no more; of those due before, what came is known."""
    usual, longest = settings.days("repro.gestation_days") or 0, settings.days("repro.gestation_max_days") or 0
    earliest = today - timedelta(max(0, longest - usual))
    return {"earliest": earliest, "last": last, "since": earliest - YEAR}


def _dues(tx: ReadTx, asked: Mapping[str, Any]) -> tuple[list[Due], int]:
    """One for each female, the surest and latest; and how many females have none that is due on a day."""
    found: dict[UUID, Due | None] = {}
    for row in tx.all(_running, asked):
        due = row.due_on and Due(row.due_on, row.positive, bool(row.in_milk))
        found[row.subject_id] = due or found.get(row.subject_id)
    dues = [due for due in found.values() if due]
    return dues, len(found) - len(dues)


def _rates(tx: ReadTx, asked: Mapping[str, Any]) -> Rates:
    borne, known = {True: 0, False: 0}, {True: 0, False: 0}
    for row in tx.all(_closed, asked):
        known[bool(row.positive)] += row.services
        borne[bool(row.positive)] += row.services if row.bore else 0
    return Rates(Rate(borne[True], known[True]), Rate(sum(borne.values()), sum(known.values())))


def _weaned_per_litter(tx: ReadTx, asked: Mapping[str, Any]) -> Fraction | None:
    row = tx.one(_weaned, asked)
    return Fraction(int(row.young), row.litters) if row and row.litters else None


def _growing(tx: ReadTx, farm_id: UUID, settings: Settings) -> list[Growing]:
    since = datetime.combine(settings.today - WEIGHED_WITHIN, time(), UTC)
    weighed: dict[UUID, list[Weighed]] = {}
    for row in tx.all(_weighings, {"farm": farm_id, "from_at": since}):
        weighed.setdefault(row.subject_id, []).append(Weighed(row.occurred_on, exact(row.weight_kg)))
    found = []
    for row in tx.all(_lots, {"farm": farm_id}):
        state = from_json(row.state)
        if state.profile == settings.profile and not state.closed:
            found.append(_lot_of(row, state, weighed.get(row.id, []), settings))
    return found


def _lot_of(row: sa.Row[Any], state: State, weighings: Sequence[Weighed], settings: Settings) -> Growing:
    heads = state.head - sum(state.identified.values())
    nursed_days, weaned_on = settings.days("wean.age_target_days"), None
    if state.nursed and not state.weaned_on and state.birth_date and nursed_days is not None:
        weaned_on = state.birth_date + timedelta(nursed_days)
    sold_on, by = _sold(state, weighings, settings)
    return Growing(str(row.id), row.name, heads, weaned_on, sold_on, by)


def _sold(state: State, weighings: Sequence[Weighed], settings: Settings) -> tuple[date | None, str | None]:
    """By the weight at which the farm sells, as far as growth may be carried on, else by the age at slaughter."""
    target, cap_days = settings.number("growth.target_weight_kg"), settings.days("growth.projection_cap_days")
    if weighings and target is not None:
        if weighings[-1].kg >= exact(target):
            return weighings[-1].on, WEIGHT
        pace = pace_of(weighings)
        if pace and cap_days is not None:
            found = project(weighings[-1], pace, today=settings.today, cap_days=cap_days, target_kg=exact(target))
            if found.target_on:
                return found.target_on, WEIGHT
    youngest, oldest = settings.days("growth.slaughter_age_from_days"), settings.days("growth.slaughter_age_to_days")
    if state.birth_date is None or youngest is None or oldest is None:
        return None, None
    return state.birth_date + timedelta((youngest + oldest) // 2), AGE


def _milk(
    tx: ReadTx,
    asked: Mapping[str, Any],
    settings: Settings,
    dues: Sequence[Due],
    rates: Rates,
    weeks: Sequence[forecast.Period],
) -> dict[str, Any]:
    now = tx.scalar(_now_in_milk, asked) or 0
    months = forecast.months(settings.today, weeks[-1][1])
    dry_days = settings.days("milk.dry_off_before_due_days") or 0
    found = forecast.milk(now, dues, rates, months, dry_days=dry_days)
    return {
        "now": now,
        "items": [
            {
                **_days(month),
                "dry_offs": _number(each.dry_offs),
                "calvings": _number(each.calvings),
                "in_milk": _number(each.in_milk),
            }
            for month, each in zip(months, found or (), strict=False)
        ],
        "reason": None if found is not None else "no_data",
    }


def _places(
    settings: Settings,
    lots: Sequence[Growing],
    dues: Sequence[Due],
    rates: Rates,
    weeks: Sequence[forecast.Period],
    weaned_per_litter: Fraction | None,
) -> list[dict[str, Any]]:
    nursed_days = settings.days("wean.age_target_days") if settings.profile == IN_LITTERS else None
    found = forecast.places(lots, dues, rates, weeks, nursed_days=nursed_days, weaned_per_litter=weaned_per_litter)
    return [
        {**_days(week), "nursing": _number(each.nursing), "growing": _number(each.growing)}
        for week, each in zip(weeks, found, strict=True)
    ]


def _lot(lot: Growing) -> dict[str, Any]:
    names = ("id", "name", "heads", "weaned_on", "sold_on", "by")
    return {name: getattr(lot, name) for name in names}


def _days(period: forecast.Period) -> dict[str, date]:
    return {"from": period[0], "to": period[1]}


def _rate(rate: Rate) -> dict[str, Any]:
    return {"borne": rate.borne, "known": rate.known, "value": _number(rate.value)}


def _number(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 4)
