"""A lot week by week of its age: weight, eggs, losses and feed, from what its ledger tells of each day.

A week ends on the day on which its age is a multiple of seven days; the day of age 0 belongs to the first.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from modules.events.domain.cohorts.ledger import DELIVERED, DIED, FED, IN, LAID, WEIGHED
from modules.events.domain.kpis.poultry import hen_days

WEEK, MOST_WEEKS = 7, 260


@dataclass(frozen=True, slots=True)
class Happening:
    """A row of the ledger of a lot; `since_no` is the first day that a feed was for."""

    day_no: int
    way: str
    heads: int = 0
    hens: int = 0
    kg: float | None = None
    mean: float | None = None
    amount: float | None = None
    since_no: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A value of a week, and the day that it is of."""

    week: int
    day_no: int
    value: float


Readings = dict[str, list[Reading]]
"""Values by what they are of: those of standards, and `eggs_per_hen_housed`."""


@dataclass(slots=True)
class _Days:
    """What happened on each day, and what there is so far."""

    heads: Counter[int] = field(default_factory=Counter)
    hens: Counter[int] = field(default_factory=Counter)
    placed: Counter[int] = field(default_factory=Counter)
    housed: Counter[int] = field(default_factory=Counter)
    died: Counter[int] = field(default_factory=Counter)
    eggs: Counter[int] = field(default_factory=Counter)
    feed: dict[int, float] = field(default_factory=dict)
    weighed: dict[int, float] = field(default_factory=dict)
    fed_until: int = 0
    laid_until: int = 0

    @classmethod
    def of(cls, rows: Sequence[Happening]) -> "_Days":
        """The days of a lot. What it ate as it is told; else what was brought to it."""
        days = cls()
        fed = FED if any(row.way == FED for row in rows) else DELIVERED
        for row in rows:
            days.heads[row.day_no] += row.heads
            days.hens[row.day_no] += row.hens
            if row.way in IN:
                days.placed[row.day_no] += row.heads
                days.housed[row.day_no] += row.hens
            elif row.way == DIED:
                days.died[row.day_no] -= row.heads
            elif row.way == LAID:
                days.eggs[row.day_no] += int(row.amount or 0)
                days.laid_until = max(days.laid_until, row.day_no)
            elif row.way == WEIGHED and row.mean is not None:
                days.weighed[row.day_no] = row.mean
            elif row.way == fed:
                days.eat(row)
        return days

    def eat(self, row: Happening) -> None:
        """A feed, in equal parts on each day that it was for."""
        first = min(row.since_no or row.day_no, row.day_no)
        part = (row.kg or 0) / (row.day_no - first + 1)
        for day_no in range(first, row.day_no + 1):
            self.feed[day_no] = self.feed.get(day_no, 0) + part
        self.fed_until = max(self.fed_until, row.day_no)


@dataclass(frozen=True, slots=True)
class Lot:
    """A lot of which heads came on `first_no`; its age counts from `born_no`, and it is looked at up to `last_no`.

    `basis` says how hen-days are counted, `placed_kg` what a head weighed when it came, where that is no gain.
    """

    rows: Sequence[Happening]
    first_no: int
    born_no: int
    last_no: int
    basis: str = "mean_start_end"
    placed_kg: float = 0

    def week_of(self, day_no: int) -> int:
        """The week of age in which a day lies."""
        return max(1, -(-(day_no - self.born_no) // WEEK))

    def readings(self) -> Readings:
        """Every value of every week, at most those of five years, the youngest first."""
        days, found = _Days.of(self.rows), Readings()
        so_far = _SoFar()
        last = min(self.last_no, self.born_no + WEEK * (self.week_of(self.first_no) + MOST_WEEKS - 1))
        for day_no in range(self.first_no, last + 1):
            so_far.add(days, day_no)
            week = self.week_of(day_no)
            if day_no in days.weighed:
                self._weighed(found, days, so_far, week, day_no)
            if day_no == last or self.week_of(day_no + 1) > week:
                for name, value in so_far.values(days, day_no, self.basis):
                    found.setdefault(name, []).append(Reading(week, day_no, value))
                so_far.next_week()
        return found

    def _weighed(self, found: Readings, days: _Days, so_far: "_SoFar", week: int, day_no: int) -> None:
        """The last weighing of a week counts, with the feed until then; what hens in lay eat makes eggs."""
        kg = days.weighed[day_no]
        told = {"weight_kg": kg}
        if days.fed_until >= day_no and so_far.feed > 0 and kg > self.placed_kg and not so_far.eggs:
            told["feed_conversion"] = so_far.feed / (kg - self.placed_kg)
        for name, value in told.items():
            kept = [each for each in found.get(name, ()) if each.week != week]
            found[name] = [*kept, Reading(week, day_no, value)]


@dataclass(slots=True)
class _SoFar:
    heads: int = 0
    hens: int = 0
    placed: int = 0
    housed: int = 0
    died: int = 0
    eggs: int = 0
    feed: float = 0
    laid: int = 0  # eggs of this week
    counts: list[tuple[float, float]] = field(default_factory=list)  # hens of this week since the first eggs

    def add(self, days: _Days, day_no: int) -> None:
        before, hens_before = self.heads, self.hens
        self.heads += days.heads[day_no]
        self.hens += days.hens[day_no]
        self.placed += days.placed[day_no]
        self.housed += days.housed[day_no]
        self.died += days.died[day_no]
        self.eggs += days.eggs[day_no]
        self.laid += days.eggs[day_no]
        mean = (before + self.heads) / 2 if before else self.heads
        self.feed += days.feed.get(day_no, 0) / mean if mean > 0 else 0
        if self.eggs and day_no <= days.laid_until:  # eggs of today may not be collected yet
            self.counts.append((hens_before, self.hens))

    def values(self, days: _Days, day_no: int, basis: str) -> Iterator[tuple[str, float]]:
        if self.placed:
            yield "mortality_pct", 100 * self.died / self.placed
        if self.feed and days.fed_until >= day_no:
            yield "feed_kg", self.feed
        hens = hen_days(self.counts, basis=basis)
        if hens:
            yield "hen_day_pct", 100 * self.laid / hens
        if self.eggs and self.housed:
            yield "eggs_per_hen_housed", self.eggs / self.housed

    def next_week(self) -> None:
        self.laid, self.counts = 0, []


def eggs_by_standard(laying: Iterable[tuple[float | None, float | None, float | None]]) -> Iterator[float | None]:
    """Eggs for each hen housed by a standard, day by day (`kpis` 10, standard curve).

    Of each day: hen-day % and losses so far in % at its beginning and at its end. Hens are the mean of both ends, eggs
    hens times hen-day %, added up. None while the standard tells no eggs yet, and for good where it ends.
    """
    eggs, begun = 0.0, False
    for pct, lost_before, lost in laying:
        if pct is None or lost_before is None or lost is None:
            if begun:
                return
            yield None
            continue
        begun = True
        eggs += (200 - lost_before - lost) / 200 * pct / 100
        yield eggs
