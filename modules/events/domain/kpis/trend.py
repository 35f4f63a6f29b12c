"""Where a figure goes: its trend over months, where that is more than noise.

The slope is that of Theil and Sen (Sen 1968, J. Am. Stat. Assoc. 63): the median of the slopes between any two months,
which one odd month does not move. Whether it is more than noise is asked of the test of Mann and Kendall (Kendall 1975,
Rank Correlation Methods, with its correction for equal values): of all pairs of months, by how many more the later is
the higher than the lower.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from statistics import median

MONTHS, FEWEST = 12, 4
"""Whole months that are looked at, and of how many a value has to be known."""

Z_90 = 1.645
"""By chance alone no more than one series in ten rises or falls as clearly. With four months all have to do so."""

DIGITS = 9
"""Digits that are compared: databases add up numbers in any order, and the last ones differ by it."""


@dataclass(frozen=True, slots=True)
class Trend:
    """Slope in units of the figure a month, and how many months are behind it."""

    slope: float
    months: int

    @property
    def direction(self) -> str:
        """Which way it goes."""
        return "rising" if self.slope > 0 else "falling"

    def is_better(self, better: str) -> bool | None:
        """Whether it goes where it should; None where neither way is better."""
        return (better == "up") == (self.slope > 0) if better in ("up", "down") else None


def trend_of(values: Sequence[float | None]) -> Trend | None:
    """The trend of monthly values, the oldest first; None of fewer than four, or of what may be noise."""
    known = [(at, float(f"{value:.{DIGITS}g}")) for at, value in enumerate(values) if value is not None]
    if len(known) < FEWEST:
        return None
    pairs = list(combinations(known, 2))
    signs = sum((later > sooner) - (later < sooner) for (_, sooner), (_, later) in pairs)
    spread = sqrt(_variance([value for _, value in known]))
    slope = median((later - sooner) / (then - at) for (at, sooner), (then, later) in pairs)
    if not slope or not spread or (abs(signs) - 1) / spread < Z_90:
        return None
    return Trend(slope, len(known))


def _variance(values: Sequence[float]) -> float:
    """Variance of the sum of signs where nothing changes; values that are equal take from it."""
    equal = Counter(values).values()
    return (_term(len(values)) - sum(map(_term, equal))) / 18


def _term(count: int) -> int:
    return count * (count - 1) * (2 * count + 5)
