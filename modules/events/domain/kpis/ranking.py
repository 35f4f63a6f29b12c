"""Orders of lots by a figure of each."""

from collections.abc import Sequence
from dataclasses import dataclass

QUARTERS = 4


@dataclass(frozen=True, slots=True)
class Place:
    """The place of one among `of`: 1 is the best, equals share one; `quartile` 1 is the best quarter."""

    rank: int
    of: int
    quartile: int


def places(values: Sequence[float | None], *, better: str) -> list[Place | None]:
    """The place of each value, the highest first if `better` is up; None of what has no value."""
    known = [value for value in values if value is not None]
    return [None if value is None else _place(value, known, better) for value in values]


def _place(value: float, known: Sequence[float], better: str) -> Place:
    ahead = sum(1 for each in known if (each > value if better == "up" else each < value))
    return Place(ahead + 1, len(known), ahead * QUARTERS // len(known) + 1)
