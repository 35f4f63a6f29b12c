"""A standard: a band by age, with what lies between its points, and the place of a value against it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.kernel.errors import Finding
from app.kernel.trade.labels import Labels, said

DAY, WEEK = "day", "week"
DAYS_OF = {DAY: 1, WEEK: 7}
OLDEST_DAYS = 7300


@dataclass(frozen=True, slots=True)
class Measured:
    """What a standard is about: its names, its unit, and the greatest value that there can be."""

    names: Labels
    unit: str
    most: float = 1e6


MEASURED: Mapping[str, Measured] = {
    "weight_kg": Measured(said("live weight", "peso vivo", "peso vivo"), "kg"),
    "hen_day_pct": Measured(said("hen-day production", "produção ave/dia", "producción ave-día"), "%", 100),
    "mortality_pct": Measured(said("mortality so far", "mortalidade acumulada", "mortalidad acumulada"), "%", 100),
    "feed_kg": Measured(said("feed per head so far", "ração por cabeça", "alimento por cabeza"), "kg"),
    "feed_conversion": Measured(
        said("feed conversion so far", "conversão alimentar", "conversión alimenticia"), "kg/kg"
    ),
}


class Place(StrEnum):
    """Where a value lies against the band of its age; that says nothing of good or bad."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Point:
    """What is expected at an age (in the unit of the standard), and the band around it where there is one."""

    age: float
    expected: float
    lower: float | None = None
    upper: float | None = None

    def place(self, value: float) -> Place | None:
        """The place of a value; None of a point without a band. An end that is missing bounds nothing."""
        if self.lower is None and self.upper is None:
            return None
        if self.lower is not None and value < self.lower:
            return Place.BELOW
        return Place.ABOVE if self.upper is not None and value > self.upper else Place.WITHIN


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard as it was set for lots begun on a day or later; without points it was taken back.

    `breed` is a breed's code or the name of a line, None: of all. `no` counts its changes.
    """

    id: UUID
    no: int
    profile: str
    breed: str | None
    measure: str
    name: str
    age_unit: str
    points: tuple[Point, ...]
    valid_from: date
    source: str
    why: str
    set_at: datetime
    set_by: UUID | None

    def at(self, age_days: float) -> Point | None:
        """What it expects at an age in days: on the line between two points; None before the first, after the last."""
        age = age_days / DAYS_OF[self.age_unit]
        at = bisect_left(self.points, age, key=lambda point: point.age)
        if at == len(self.points):
            return None
        right = self.points[at]
        if right.age == age:
            return right
        return _between(self.points[at - 1], right, age) if at else None


def _between(left: Point, right: Point, age: float) -> Point:
    part = (age - left.age) / (right.age - left.age)

    def on_line(begin: float | None, end: float | None) -> float | None:
        return None if begin is None or end is None else begin + part * (end - begin)

    expected = left.expected + part * (right.expected - left.expected)
    return Point(age, expected, on_line(left.lower, right.lower), on_line(left.upper, right.upper))


def points_of(told: Iterable[Mapping[str, Any]]) -> tuple[Point, ...]:
    """Points as they are sent and stored."""
    return tuple(Point(each["age"], each["expected"], each.get("lower"), each.get("upper")) for each in told)


def faults(points: Sequence[Point], measure: str, age_unit: str) -> Iterator[Finding]:
    """What is wrong with points: ages that do not rise or are too high, values beyond what can be, bands inside out."""
    most, oldest = MEASURED[measure].most, OLDEST_DAYS / DAYS_OF[age_unit]
    for at, point in enumerate(points):
        here = f"/points/{at}"
        if at and point.age <= points[at - 1].age:
            yield Finding("not_above", "error", f"{here}/age", {"above": points[at - 1].age})
        if point.age > oldest:
            yield Finding("too_large", "error", f"{here}/age", {"maximum": oldest})
        if point.expected > most:
            yield Finding("too_large", "error", f"{here}/expected", {"maximum": most})
        if point.lower is not None and point.lower > point.expected:
            yield Finding("too_large", "error", f"{here}/lower", {"maximum": point.expected})
        if point.upper is not None and not point.expected <= point.upper <= most:
            low = point.upper < point.expected
            limit = {"minimum": point.expected} if low else {"maximum": most}
            yield Finding("too_small" if low else "too_large", "error", f"{here}/upper", limit)


def in_force(changes: Iterable[Standard], on: date) -> Standard | None:
    """Of the changes of one standard the one that holds for lots begun on a day; None where it was taken back."""
    begun = [each for each in changes if each.valid_from <= on]
    last = max(begun, key=lambda each: (each.valid_from, each.no), default=None)
    return last if last and last.points else None


def chosen(held: Iterable[Standard], measure: str, breed: str | None) -> Standard | None:
    """Of those that hold the one for a lot: of its breed, else of all; of several the one set for the latest day."""
    fitting = [each for each in held if each.measure == measure and each.breed in (None, breed)]
    return max(fitting, key=lambda each: (each.breed is not None, each.valid_from, each.set_at), default=None)
