"""How a KPI is measured: which sums over cohorts go into the functions of its definition, which rows stand behind."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from app.kernel.trade.kpis.figure import Figure
from app.kernel.trade.kpis.setting import Chosen

Counts = Counter[str]
"""Sums of a time by name; sums of two times add up."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What was counted from one day to another, both included; what was not counted is 0."""

    first: date
    last: date
    counts: Counts

    @property
    def days(self) -> int:
        """Days of the period."""
        return (self.last - self.first).days + 1

    @classmethod
    def over(cls, parts: Sequence["Sums"]) -> "Sums":
        """What was counted in periods that follow one another, taken as one."""
        return cls(parts[0].first, parts[-1].last, sum((each.counts for each in parts), Counter()))

    def __getitem__(self, name: str) -> float:
        return self.counts[name]

    def average(self, *classes: str) -> float:
        """Average inventory of classes: animal-days over days (`kpis` C4)."""
        return sum(self.counts[f"days:{each}"] for each in classes) / self.days

    def outcomes(self, *outcomes: str) -> float:
        """Services due in the period that came to one of these."""
        return sum(self.counts[f"due:{each}"] for each in outcomes)


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that stand behind a number: of which table, and of which outcomes or classes where only some of them count.

    `weaned_any`: only litters of which any young were weaned.
    """

    table: str
    outcomes: tuple[str, ...] = ()
    classes: Callable[[Chosen], tuple[str, ...]] | None = None
    weaned_any: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """A KPI over sums. `above` and `below` are the rows behind numerator and denominator."""

    code: str
    profiles: tuple[str, ...]
    compute: Callable[[Sums, Chosen], Figure]
    above: Rows
    below: Rows | None = None
    left_open: Callable[[Sums], float] = lambda _sums: 0
