"""A figure of several farms: which can be compared, how they are spread, and where each stands among them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import isclose
from statistics import median, quantiles
from typing import Any
from uuid import UUID

LEAST_PEERS = 5
"""Farms that must have a figure before a farm is told how it stands among them: of fewer, one could be guessed."""
LEAST_QUARTILES = 4
PERCENT = "%"

Basis = tuple[date, date, int]
"""First and last day, and the version of the rule: farms are compared over the same days and by the same rule."""


@dataclass(frozen=True, slots=True)
class FarmFigure:
    """A KPI as a farm told it."""

    farm_id: UUID
    code: str
    data: str
    names: Mapping[str, str]
    unit: str
    better: str | None
    first_on: date
    last_on: date
    told_at: datetime
    rule_version: int
    value: float | None
    numerator: float | None
    denominator: float | None
    open: float
    reason: str | None
    settings: Mapping[str, Any]

    @property
    def basis(self) -> Basis:
        """By what it can be compared."""
        return self.first_on, self.last_on, self.rule_version


@dataclass(frozen=True, slots=True)
class Spread:
    """How many values there are, and how they are spread; quartiles of fewer than four say nothing."""

    farms: int
    median: float
    q1: float | None = None
    q3: float | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a farm stands: 1 is the best, or the highest where no direction is better; equals share their rank."""

    rank: int
    quartile: int | None


def common_basis(figures: Iterable[FarmFigure]) -> Basis | None:
    """What most of the farms with a value told; of as many, the latest. One farm that is behind holds up nobody."""
    told = Counter(each.basis for each in figures if each.value is not None)
    return max(told, key=lambda basis: (told[basis], basis[1], basis)) if told else None


def comparable(figures: Iterable[FarmFigure], basis: Basis | None) -> dict[UUID, FarmFigure]:
    """The figures with a value over these days and by this rule, by farm."""
    return {each.farm_id: each for each in figures if each.value is not None and each.basis == basis}


def spread_of(values: Iterable[float]) -> Spread | None:
    """Quartiles by linear interpolation between the values in order, the lowest being 0 % and the highest 100 %."""
    every = list(values)
    if not every:
        return None
    if len(every) < LEAST_QUARTILES:
        return Spread(len(every), median(every))
    q1, middle, q3 = quantiles(every, n=4, method="inclusive")
    return Spread(len(every), middle, q1, q3)


def standings(values: Mapping[UUID, float], better: str | None) -> dict[UUID, Standing]:
    """Where each farm stands by its value."""
    if not values:
        return {}
    sign = -1 if better == "down" else 1
    found = {farm: sign * value for farm, value in values.items()}
    spread = spread_of(found.values())
    return {
        farm: Standing(1 + sum(other > value for other in found.values()), _quartile(value, spread))
        for farm, value in found.items()
    }


def _quartile(value: float, spread: Spread | None) -> int | None:
    if spread is None or spread.q1 is None or spread.q3 is None:
        return None
    return 1 + sum(value < bound for bound in (spread.q3, spread.median, spread.q1))


def over_sums(figures: Sequence[FarmFigure]) -> float | None:
    """The figure of all farms together: sum of numerators over sum of denominators, which no mean of ratios equals.

    None where a farm's value is no such ratio, or nothing stands below the line.
    """
    factor = 100 if figures and figures[0].unit.startswith(PERCENT) else 1
    above = below = 0.0
    for each in figures:
        if each.value is None or each.numerator is None or not each.denominator:
            return None
        if not isclose(each.value, factor * each.numerator / each.denominator, rel_tol=1e-6, abs_tol=1e-9):
            return None
        above, below = above + each.numerator, below + each.denominator
    return factor * above / below if below > 0 else None
