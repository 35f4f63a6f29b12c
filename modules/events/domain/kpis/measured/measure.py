"""How a KPI is measured: which sums over cohorts go into the functions of its definition, which rows stand behind."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from app.kernel.trade.kpis.figure import Figure
from app.kernel.trade.kpis.setting import Chosen

Counts = Counter[str]
"""What was counted, by name: sums of a period, and what was so at its end (`at:`)."""


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

    def __getitem__(self, name: str) -> float:
        return self.counts[name]

    def average(self, *classes: str) -> float:
        """Average inventory of classes: animal-days over days (`kpis` C4)."""
        return sum(self.counts[f"days:{each}"] for each in classes) / self.days

    def under(self, prefix: str) -> Iterator[tuple[str, float]]:
        """What was counted under names that begin so, by the rest of the name."""
        for name, count in sorted(self.counts.items()):
            if name.startswith(prefix):
                yield name.removeprefix(prefix), count

    def outcomes(self, *outcomes: str) -> float:
        """Services due in the period that came to one of these."""
        return sum(self.counts[f"due:{each}"] for each in outcomes)


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that stand behind a number: of which source, and by which of its words where only some of them count."""

    source: str
    only: tuple[str, ...] | Callable[[Chosen], tuple[str, ...]] = ()

    def words(self, chosen: Chosen) -> tuple[str, ...]:
        """Outcomes, classes or what else the source calls the rows that count; none: all."""
        return self.only(chosen) if callable(self.only) else self.only


@dataclass(frozen=True, slots=True)
class Measure:
    """A KPI over sums. `above` and `below` are the rows behind numerator and denominator.

    `reads` are sources that it needs beside those of its rows, `settings` those that it reads because it is made of
    another KPI.
    """

    code: str
    profiles: tuple[str, ...]
    compute: Callable[[Sums, Chosen], Figure]
    above: Rows
    below: Rows | None = None
    left_open: Callable[[Sums], float] = lambda _sums: 0
    reads: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source that is to be counted before it can be computed."""
        behind = (self.above, self.below or self.above)
        return tuple(dict.fromkeys((*(rows.source for rows in behind), *self.reads)))
