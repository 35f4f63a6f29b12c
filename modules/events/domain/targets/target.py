"""A target of a figure: the band within which it should be, and how a figure stands to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from app.kernel.errors import Finding

UP, DOWN, BAND = "up", "down", "band"
DIRECTIONS = (UP, DOWN, BAND)
"""What is better than the band of a target: what lies above it, below it, or nothing."""


class Standing(StrEnum):
    """How a figure stands to its target: beyond the band on its good side, in it, or out of it."""

    BETTER = "better"
    WITHIN = "within"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Band:
    """From `minimum` to `maximum`, both included, in the unit of the figure; None: no end on that side.

    A target of one value is the band whose two ends are that value.
    """

    minimum: float | None
    maximum: float | None

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return self.minimum is None and self.maximum is None

    def standing(self, value: float, direction: str) -> Standing:
        """How a value stands to it, by what is better than it."""
        below = self.minimum is not None and value < self.minimum
        above = self.maximum is not None and value > self.maximum
        if not below and not above:
            return Standing.WITHIN
        is_better = (direction == UP and above) or (direction == DOWN and below)
        return Standing.BETTER if is_better else Standing.WORSE

    def faults(self, direction: str) -> Iterator[Finding]:
        """What is wrong with it as a target: no end where worse begins, ends the wrong way round, no room at all."""
        needed = {UP: ("minimum", self.minimum), DOWN: ("maximum", self.maximum)}.get(direction)
        if needed and needed[1] is None:
            yield Finding("missing_field", "error", f"/{needed[0]}")
        elif self.is_empty:
            yield Finding("missing_field", "error", "/minimum")
        if self.minimum is None or self.maximum is None:
            return
        if self.maximum < self.minimum:
            yield Finding("too_small", "error", "/maximum", {"minimum": self.minimum})
        elif self.maximum == self.minimum and not needed:
            yield Finding("not_above", "error", "/maximum", {"above": self.minimum})


@dataclass(frozen=True, slots=True)
class Target:
    """What a farm set of a figure from a day on, why, who and when; an empty band: no target any more.

    `no` counts the changes of one figure of a profile; `source` is where the numbers come from, if it was said.
    """

    no: int
    band: Band
    direction: str
    valid_from: date
    source: str | None
    why: str
    set_at: datetime
    set_by: UUID | None

    def standing(self, value: float | None) -> Standing | None:
        """How a value stands to it; None where there is no value."""
        return None if value is None else self.band.standing(value, self.direction)


def in_force(changes: Iterable[Target], on: date) -> Target | None:
    """The target that holds on a day: that of the latest day; of one day the one set later."""
    begun = [each for each in changes if each.valid_from <= on]
    last = max(begun, key=lambda each: (each.valid_from, each.no), default=None)
    return None if last is None or last.band.is_empty else last
