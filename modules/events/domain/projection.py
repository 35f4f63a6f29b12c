"""Growth carried on: the weight of today by the last weighing and the daily gain, and the day at the target."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from modules.events.domain.growth import Gain, MeanGain, Weighed

LAST_TWO, GROUP, PLACE = "last_two", "group", "place"
"""Of what a daily gain is: of the last two weighings, else of those in its group or its place."""

NO_WEIGHING, NO_GAIN, GONE = "no_weighing", "no_gain", "gone"
NO_TARGET, REACHED, NOT_GROWING, TOO_FAR = "no_target", "reached", "not_growing", "too_far"


@dataclass(frozen=True, slots=True)
class Pace:
    """Kg a day, of what it is, from one day to another, and of how many animals."""

    of: str
    adg_kg: Fraction
    from_on: date
    to_on: date
    animals: int = 1


@dataclass(frozen=True, slots=True)
class Projection:
    """An estimate, never a weighing. `target_on` is the first day on which the target is reached.

    Without an estimate `reason` is `gone`, `no_weighing` or `no_gain`; without a day `target_reason` is one of these,
    `no_target`, `reached` (by the last weighing), `not_growing`, or `too_far` (after growth may be carried on).
    """

    pace: Pace | None = None
    days_since: int | None = None
    estimated_kg: Fraction | None = None
    capped: bool = False
    reason: str | None = None
    target_on: date | None = None
    target_reason: str | None = None


def pace_of(weighings: Sequence[Weighed]) -> Pace | None:
    """The gain from the last weighing but one, on another day, to the last: of one animal, or the mean of a lot."""
    last = weighings[-1] if weighings else None
    before = next((each for each in reversed(weighings) if last and each.on < last.on), None)
    if last is None or before is None:
        return None
    gain = Gain(before, last)
    return Pace(LAST_TWO, gain.kg / gain.days, before.on, last.on)


def pace_of_companions(of: str, found: MeanGain, first: date, last: date) -> Pace:
    """The mean gain of those in the same group or place."""
    return Pace(of, found.adg_kg, first, last, found.animals)


def without(reason: str) -> Projection:
    """Why nothing can be told."""
    return Projection(reason=reason, target_reason=reason)


def project(last: Weighed, pace: Pace, *, today: date, cap_days: int, target_kg: Fraction | None) -> Projection:
    """The weight today, carried on for `cap_days` at most, and the day at the target within them."""
    days = max(0, (today - last.on).days)
    target_on, why = _target(last, pace, cap_days, target_kg)
    estimated = last.kg + pace.adg_kg * min(days, cap_days)
    return Projection(pace, days, max(estimated, Fraction()), days > cap_days, None, target_on, why)


def _target(last: Weighed, pace: Pace, cap_days: int, target_kg: Fraction | None) -> tuple[date | None, str | None]:
    if target_kg is None:
        return None, NO_TARGET
    if last.kg >= target_kg:
        return None, REACHED
    if pace.adg_kg <= 0:
        return None, NOT_GROWING
    days = ceil((target_kg - last.kg) / pace.adg_kg)
    return (last.on + timedelta(days), None) if days <= cap_days else (None, TOO_FAR)
