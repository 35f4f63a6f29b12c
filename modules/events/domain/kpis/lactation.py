"""The yield of a lactation by the test interval method (ICAR Guidelines, section 2, procedure 2)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.kernel.trade.kpis.figure import NO_DATA
from app.kernel.trade.kpis.setting import Chosen, number

STANDARD_DAYS = 305

TIM = "kpi.dairy.tim."
"""How the settings of the method begin."""


@dataclass(frozen=True, slots=True)
class MilkTest:
    """A test on a day in milk (day of calving = 0): kg of milk in 24 h, fat and protein in percent where analysed."""

    dim: int
    milk_kg: float
    fat_pct: float | None = None
    protein_pct: float | None = None


@dataclass(frozen=True, slots=True)
class TestIntervalRules:
    """The settings `kpi.dairy.tim.*`."""

    count_end_day: bool = False
    cut_rule: str = "interpolate"
    min_first_test_dim: int = 5
    max_first_test_dim: int = 90
    max_interval_days: int = 75

    @classmethod
    def of(cls, chosen: Chosen) -> "TestIntervalRules":
        """As these settings say."""
        dims = ("min_first_test_dim", "max_first_test_dim", "max_interval_days")
        least, latest, longest = (int(number(chosen, TIM + each)) for each in dims)
        return cls(chosen[TIM + "count_end_day"] is True, str(chosen[TIM + "cut_rule"]), least, latest, longest)


@dataclass(frozen=True, slots=True)
class LactationYield:
    """Days, kg, and percent of the milk of the same tests; None without a test, and then `reason` is `no_data`."""

    days: int
    milk_kg: float | None
    fat_kg: float | None = None
    fat_pct: float | None = None
    protein_kg: float | None = None
    protein_pct: float | None = None
    reason: str | None = None
    flags: tuple[str, ...] = ()


Point = tuple[int, float]
"""A day in milk and kg in its 24 hours."""


def lactation_yield(tests: Iterable[MilkTest], end_dim: int, rules: TestIntervalRules) -> LactationYield:
    """The yield from calving to `end_dim`, the day in milk of dry-off, exit or the day that it is asked for.

    A test at or after the end bounds the last interval and gives nothing beyond it.
    """
    kept = sorted((test for test in tests if test.dim >= rules.min_first_test_dim), key=lambda test: test.dim)
    if not kept:
        return LactationYield(end_dim, None, reason=NO_DATA)
    fat_kg, fat_pct = _component([(test, test.fat_pct) for test in kept], end_dim, rules)
    protein_kg, protein_pct = _component([(test, test.protein_pct) for test in kept], end_dim, rules)
    milk_kg = credited([(test.dim, test.milk_kg) for test in kept], end_dim, rules)
    flags = _flags([test.dim for test in kept], end_dim, rules)
    return LactationYield(end_dim, milk_kg, fat_kg, fat_pct, protein_kg, protein_pct, flags=flags)


def lactation_yield_305(tests: Iterable[MilkTest], end_dim: int, rules: TestIntervalRules) -> LactationYield:
    """The yield of the first 305 days; of a lactation that ends before, all of it and its days."""
    if end_dim <= STANDARD_DAYS:
        return lactation_yield(tests, end_dim, rules)
    # The 305th day is where counting stops and no last day of milk: there is none to credit.
    return lactation_yield(tests, STANDARD_DAYS, replace(rules, count_end_day=False))


def credited(points: Sequence[Point], end: int, rules: TestIntervalRules) -> float:
    """Kg credited to the days from calving to `end`: first test, means of neighbours, last test."""
    (first, first_kg), (last, last_kg) = points[0], points[-1]
    between = sum(_between(a, b, end, rules.cut_rule) for a, b in pairwise(points) if a[0] < end)
    last_days = max(0, end - last) + (1 if rules.count_end_day and last <= end else 0)
    return min(first, end) * first_kg + between + last_days * last_kg


def _between(earlier: Point, later: Point, end: int, cut_rule: str) -> float:
    """Kg of an interval, or of its part before `end`."""
    (start, kg), (stop, next_kg) = earlier, later
    days = min(stop, end) - start
    if stop > end and cut_rule == "interpolate":
        next_kg = kg + (next_kg - kg) * days / (stop - start)
    return days * (kg + next_kg) / 2


def _component(
    tests: Sequence[tuple[MilkTest, float | None]], end: int, rules: TestIntervalRules
) -> tuple[float | None, float | None]:
    """Kg of a component and its percent, over the tests that have it."""
    known = [(test, percent) for test, percent in tests if percent is not None]
    if not known:
        return None, None
    kg = credited([(test.dim, test.milk_kg * percent / 100) for test, percent in known], end, rules)
    milk_kg = credited([(test.dim, test.milk_kg) for test, _ in known], end, rules)
    return kg, 100 * kg / milk_kg if milk_kg > 0 else None


def _flags(dims: Sequence[int], end: int, rules: TestIntervalRules) -> tuple[str, ...]:
    within = [dim for dim in dims if dim < end]
    gaps = [later - earlier for earlier, later in pairwise(dims) if earlier < end]
    gaps += [end - within[-1]] if within and dims[-1] < end else []
    is_late = dims[0] > rules.max_first_test_dim
    return (("late_first_test",) if is_late else ()) + (
        ("long_interval",) if any(gap > rules.max_interval_days for gap in gaps) else ()
    )
