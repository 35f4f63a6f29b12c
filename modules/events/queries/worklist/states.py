"""In which state an item is on a day, told from its dates alone: nothing is stored that a new day would change."""

from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.settings.effective import effective
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.domain.worklist.registry import RULES
from modules.events.models import due_item
from modules.events.queries.parameters import settings_of

UPCOMING, DUE, OVERDUE, STALE, SNOOZED, SKIPPED, DONE = (
    "upcoming",
    "due",
    "overdue",
    "stale",
    "snoozed",
    "skipped",
    "done",
)
STATES = (OVERDUE, DUE, UPCOMING, SNOOZED, STALE, SKIPPED, DONE)
"""In the order of the day's plan."""
PLAN = (OVERDUE, DUE, UPCOMING)
"""What the list of a day shows unless something else is asked."""

_ALL = tuple(RULES)
_STAYS = tuple(rule.code for rule in RULES.values() if not rule.passes)
_PASSES = tuple(rule.code for rule in RULES.values() if rule.passes)
_WAITS = tuple(rule.code for rule in RULES.values() if rule.waits)
OPEN = sa.text("due_item.status = 'open'")
"""Says to the planner that the partial index serves."""

ASIDE = sa.text("(due_item.skipped_on IS NOT NULL OR due_item.snoozed_until IS NOT NULL)")
"""The same of the index of what people have put aside."""


class Day(NamedTuple):
    """A day for which the list is read: how far ahead it looks, and how long what is overdue stays on it."""

    on: date
    horizon: timedelta
    kept: timedelta


def day_of(tx: ReadTx, farm_id: UUID, on: date) -> Day:
    """A day of a farm, as the farm wants its list."""
    changes = settings_of(tx, farm_id)

    def days(code: str) -> timedelta:
        held = effective(PARAMETERS[code], profile=None, on=on, changes=changes).value
        return timedelta(int(held or 0))

    return Day(on, days("worklist.horizon_days"), days("worklist.expire_after_days"))


def severity_on(day: Day) -> sa.ColumnElement[int]:
    """How much an item matters on the day."""
    return sa.case((due_item.c.raised_on <= day.on, due_item.c.raised), else_=due_item.c.severity)


def late_on(day: Day) -> sa.ColumnElement[int]:
    """0 for an item whose last day is over on the day, 1 for one that is not late."""
    return sa.case((due_item.c.to_on < day.on, 0), else_=1)


def state_on(day: Day) -> sa.ColumnElement[str]:
    """In which state an open item is on the day."""
    item = due_item.c
    return sa.case(
        (item.skipped_on.is_not(None), SKIPPED),
        (item.snoozed_until > day.on, SNOOZED),
        (item.from_on > day.on, UPCOMING),
        (item.to_on >= day.on, DUE),
        (item.to_on >= day.on - day.kept, OVERDUE),
        else_=STALE,
    )


def shown_on(farm_id: UUID, day: Day) -> list[Any]:
    """Which items of a farm there are on the day: neither far ahead, nor passed by themselves, nor closed."""
    item = due_item.c
    return [
        item.farm_id == farm_id,
        item.rule.in_(_ALL),  # so that of each rule only the days asked for are read in the index
        OPEN,
        item.from_on <= day.on + day.horizon,
        sa.or_(item.from_on <= day.on, item.rule.not_in(_WAITS)),
        sa.or_(item.to_on >= day.on, item.rule.not_in(_PASSES)),
    ]


def over_on(farm_id: UUID, day: Day) -> list[Any]:
    """Which items were over so long before the day that they leave the list."""
    item = due_item.c
    return [item.farm_id == farm_id, item.rule.in_(_STAYS), OPEN, item.to_on < day.on - day.kept]


def over_aside_on(farm_id: UUID, day: Day) -> list[Any]:
    """Which of these people have skipped or put off, to whichever day."""
    item = due_item.c
    return [item.farm_id == farm_id, item.rule.not_in(_PASSES), OPEN, ASIDE, item.to_on < day.on - day.kept]


def said_nothing(day: Day) -> list[Any]:
    """Which items people have neither skipped nor put off to a later day."""
    item = due_item.c
    return [item.skipped_on.is_(None), sa.or_(item.snoozed_until.is_(None), item.snoozed_until <= day.on)]


def in_state(farm_id: UUID, day: Day, states: tuple[str, ...]) -> list[Any]:
    """Which items are in one of these states on the day (`done` is of what was done on it, and goes by itself)."""
    item = due_item.c
    if states == (DONE,):
        return [item.farm_id == farm_id, item.status == DONE, item.closed_on == day.on]
    found = shown_on(farm_id, day)
    if states == PLAN:
        return [*found, *said_nothing(day), due_item.c.to_on >= day.on - day.kept]
    if SKIPPED not in states:
        found.append(item.skipped_on.is_(None))
    if STALE not in states and SKIPPED not in states and SNOOZED not in states:
        found.append(item.to_on >= day.on - day.kept)
    return [*found, state_on(day).in_(states)]
