"""The figure that a KPI comes to, and the arithmetic that most share, over counts, sums and series in SI units."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import sqrt

Z_95 = 1.96


@dataclass(frozen=True, slots=True)
class Part:
    """One of the values of a figure that has several: a class of a distribution, a reason, another way to count."""

    name: str
    value: float | None
    numerator: float | None = None
    denominator: float | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with what stands above and below the line; without a value `reason` says why, in one of the words below.

    `flags` are marks that are shown beside the value: that it is an estimate, say. `parts` are its values by name
    where it has more than one.
    """

    value: float | None
    numerator: float | None = None
    denominator: float | None = None
    reason: str | None = None
    flags: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

    def flagged(self, *flags: str) -> "Figure":
        """The same with more marks."""
        return replace(self, flags=(*self.flags, *flags))

    def beside(self, **parts: "Figure") -> "Figure":
        """The same with other figures as parts of it, by their names."""
        more = (Part(name, each.value, each.numerator, each.denominator) for name, each in parts.items())
        return replace(self, parts=(*self.parts, *more))


NO_DATA, NOT_CONFIGURED, OUT_OF_RANGE = "no_data", "not_configured", "out_of_range"


def no_value(reason: str = NO_DATA, *, numerator: float | None = None, denominator: float | None = None) -> Figure:
    """A figure that cannot be known; it is never shown as 0."""
    return Figure(None, numerator, denominator, reason)


def per(numerator: float | None, denominator: float | None) -> Figure:
    """Numerator over denominator; no data when either is unknown or there is nothing to divide by."""
    if numerator is None or denominator is None or denominator <= 0:
        return no_value(numerator=numerator, denominator=denominator)
    return Figure(numerator / denominator, numerator, denominator)


def share(part: float | None, whole: float | None) -> Figure:
    """Percent that `part` is of `whole`; no data without a whole."""
    figure = per(part, whole)
    return figure if figure.value is None or part is None or not whole else replace(figure, value=100 * part / whole)


def annual(count: float, days: float, average: float, days_per_year: float) -> Figure:
    """A count of a period per head of average inventory and year: count / days x days_per_year / average."""
    return per(count / days * days_per_year, average) if days > 0 else no_value(numerator=count)


def annual_share(count: float, days: float, average: float, days_per_year: float) -> Figure:
    """The same in percent of the average inventory a year."""
    return share(count / days * days_per_year, average) if days > 0 else no_value(numerator=count)


def mean(values: Iterable[float]) -> Figure:
    """Sum over count; no data of nothing."""
    every = list(values)
    return per(sum(every), len(every))


def weighted_mean(pairs: Iterable[tuple[float, float]]) -> Figure:
    """Sum of value x weight over the sum of weights, from (value, weight)."""
    every = list(pairs)
    return per(sum(value * weight for value, weight in every), sum(weight for _, weight in every))


@dataclass(frozen=True, slots=True)
class Interval:
    """Bounds of a proportion, in percent."""

    low: float
    high: float


def wilson(part: int, whole: int) -> Interval | None:
    """The 95 % interval of Wilson (1927) around the share `part` of `whole`; None without a whole.

    Raises ValueError when `part` is none of `whole`.
    """
    if whole <= 0:
        return None
    if not 0 <= part <= whole:
        raise ValueError(f"{part} of {whole} is no share")
    p, z2 = part / whole, Z_95**2
    centre = (p + z2 / (2 * whole)) / (1 + z2 / whole)
    half = Z_95 * sqrt(p * (1 - p) / whole + z2 / (4 * whole**2)) / (1 + z2 / whole)
    # The formula reaches 0 and 1 exactly where nothing or all is counted; rounding must not step over them.
    return Interval(100 * max(0.0, centre - half), 100 * min(1.0, centre + half))
