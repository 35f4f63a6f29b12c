"""What an animal or a lot weighs today by its growth, and when it reaches the weight at which the farm sells."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any
from uuid import UUID

from app.kernel.transaction import ReadTx
from modules.events.domain.growth import Weighed, exact, mean_gain
from modules.events.domain.projection import (
    GONE,
    GROUP,
    NO_GAIN,
    NO_WEIGHING,
    PLACE,
    Pace,
    Projection,
    pace_of,
    pace_of_companions,
    project,
    without,
)
from modules.events.domain.settings.effective import effective
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.domain.state import PRESENT, State
from modules.events.queries.gains import end_of, gains_between
from modules.events.queries.members import last_places
from modules.events.queries.parameters import settings_of
from modules.events.queries.zone import today_of, zone_of

CAP, TARGET = "growth.projection_cap_days", "growth.target_weight_kg"
USUAL_CAP_DAYS = 90
"""Of profiles that have no such parameter."""


def projection_of(
    tx: ReadTx, farm_id: UUID, subject_id: UUID, state: State, weighings: Sequence[Weighed]
) -> dict[str, Any]:
    """The projection of a subject as REST shows it."""
    today = today_of(tx, farm_id)
    cap_days, target_kg = _settings(tx, farm_id, state, today)
    found = _projected(tx, farm_id, subject_id, state, weighings, today, cap_days, target_kg)
    return _shown(found, today, cap_days, target_kg)


def _settings(tx: ReadTx, farm_id: UUID, state: State, today: date) -> tuple[int, float | None]:
    changes = settings_of(tx, farm_id)

    def value(code: str) -> float | None:
        found = effective(
            PARAMETERS[code], profile=state.profile, breed=state.breed, groups=state.groups, on=today, changes=changes
        ).value
        return float(found) if isinstance(found, int | float) else None

    cap_days = value(CAP)
    return USUAL_CAP_DAYS if cap_days is None else int(cap_days), value(TARGET)


def _projected(
    tx: ReadTx,
    farm_id: UUID,
    subject_id: UUID,
    state: State,
    weighings: Sequence[Weighed],
    today: date,
    cap_days: int,
    target_kg: float | None,
) -> Projection:
    if state.status not in (None, PRESENT) or state.closed:
        return without(GONE)
    if not weighings:
        return without(NO_WEIGHING)
    pace = pace_of(weighings) or _pace_of_companions(tx, farm_id, subject_id, today, cap_days)
    if pace is None:
        return without(NO_GAIN)
    target = None if target_kg is None else exact(target_kg)
    return project(weighings[-1], pace, today=today, cap_days=cap_days, target_kg=target)


def _pace_of_companions(tx: ReadTx, farm_id: UUID, subject_id: UUID, today: date, cap_days: int) -> Pace | None:
    """Of those in a group with it, else in its place, that were weighed twice in the days that growth is carried on."""
    first = today - timedelta(cap_days)
    gains = gains_between(tx, farm_id, first, today)
    end = end_of(today, zone_of(tx, farm_id))
    for what in (GROUP, PLACE):
        where = last_places(tx, farm_id, what, end)
        mine = where.get(subject_id, set())
        mates = [
            gain for animal_id, gain in gains.items() if animal_id != subject_id and mine & where.get(animal_id, set())
        ]
        if mates:
            return pace_of_companions(what, mean_gain(mates), first, today)
    return None


def _shown(found: Projection, today: date, cap_days: int, target_kg: float | None) -> dict[str, Any]:
    pace = found.pace
    return {
        "on": today,
        "estimated_kg": _number(found.estimated_kg),
        "days_since": found.days_since,
        "capped": found.capped,
        "cap_days": cap_days,
        "reason": found.reason,
        "pace": pace
        and {
            "of": pace.of,
            "adg_kg": float(pace.adg_kg),
            "from": pace.from_on,
            "to": pace.to_on,
            "animals": pace.animals,
        },
        "target_kg": target_kg,
        "target_on": found.target_on,
        "target_reason": found.target_reason,
    }


def _number(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 3)
