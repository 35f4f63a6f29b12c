"""What is to come on a farm, from females that are due and lots that grow: births, milk, sales and places.

Every expectation is a sum of chances: a service counts as the share of earlier ones that bore. Where the farm has none
yet the share is not known, and nothing is expected.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

Period = tuple[date, date]
"""From a day to another, both included."""

WEIGHT, AGE = "weight", "age"
"""By what a lot is foreseen to be sold."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many services of which the outcome is known bore."""

    borne: int
    known: int

    @property
    def value(self) -> Fraction | None:
        """From 0 to 1; None of nothing."""
        return Fraction(self.borne, self.known) if self.known else None


@dataclass(frozen=True, slots=True)
class Rates:
    """Of services that a check found pregnant, and of all: of one that was not checked yet, no more is known."""

    positive: Rate
    unchecked: Rate

    def of(self, due: "Due") -> Fraction | None:
        """The chance that a service bears."""
        return (self.positive if due.positive else self.unchecked).value


@dataclass(frozen=True, slots=True)
class Due:
    """A service that may bear on a day. `in_milk`: she is milked now."""

    on: date
    positive: bool
    in_milk: bool = False


@dataclass(frozen=True, slots=True)
class Growing:
    """A lot or litter: its heads, when they are weaned (None: they are no longer nursed) and sold (None: unknown)."""

    id: str
    name: str | None
    heads: int
    weaned_on: date | None = None
    sold_on: date | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Births:
    """Services due in a week, those found pregnant and those not checked; and how many births that lets expect."""

    positive: int
    unchecked: int
    expected: Fraction | None


@dataclass(frozen=True, slots=True)
class Milk:
    """Drying off and calvings expected in a month, and cows in milk at its end."""

    dry_offs: Fraction
    calvings: Fraction
    in_milk: Fraction


@dataclass(frozen=True, slots=True)
class Places:
    """Litters that are nursed at the end of a week, and heads that grow; None: young of expected births are unknown."""

    nursing: Fraction | None
    growing: Fraction | None


def weeks(today: date, count: int) -> list[Period]:
    """So many times seven days, from today on."""
    return [(today + timedelta(7 * at), today + timedelta(7 * at + 6)) for at in range(count)]


def months(today: date, last: date) -> list[Period]:
    """The rest of this month and the whole ones after it, up to the one in which the last day lies."""
    found, begin = [], today
    while begin <= last:
        after = date(begin.year + begin.month // 12, begin.month % 12 + 1, 1)
        found.append((begin, after - timedelta(1)))
        begin = after
    return found


def births(dues: Sequence[Due], rates: Rates, periods: Iterable[Period]) -> list[Births]:
    """Births of each week. Who is overdue is expected in the first."""
    every = list(periods)
    today = every[0][0] if every else date.max
    found = []
    for first, last in every:
        within = [due for due in dues if first <= max(due.on, today) <= last]
        positive = sum(1 for due in within if due.positive)
        found.append(Births(positive, len(within) - positive, _sum(rates.of(due) for due in within)))
    return found


def milk(now: int, dues: Sequence[Due], rates: Rates, periods: Iterable[Period], *, dry_days: int) -> list[Milk] | None:
    """Cows in milk at the end of each month; None where the chance of a service is not known.

    A cow in milk is dried off so many days before she is due, today if that is past; nobody else leaves the milk.
    """
    chances = [(due, rates.of(due)) for due in dues]
    found, in_milk = [], Fraction(now)
    today: date | None = None
    for first, last in periods:
        today = today or first
        dry_offs = calvings = Fraction()
        for due, chance in chances:
            if chance is None:
                return None
            if due.in_milk and first <= max(due.on - timedelta(dry_days), today) <= last:
                dry_offs += chance
            if first <= max(due.on, today) <= last:
                calvings += chance
        in_milk += calvings - dry_offs
        found.append(Milk(dry_offs, calvings, in_milk))
    return found


def sales(lots: Sequence[Growing], periods: Iterable[Period]) -> list[dict[str, int]]:
    """Heads that are ready in each week, by weight and by age; those that are ready by now in the first."""
    every = list(periods)
    today = every[0][0] if every else date.max
    return [
        {
            by: sum(
                lot.heads for lot in lots if lot.by == by and lot.sold_on and first <= max(lot.sold_on, today) <= last
            )
            for by in (WEIGHT, AGE)
        }
        for first, last in every
    ]


def places(
    lots: Sequence[Growing],
    dues: Sequence[Due],
    rates: Rates,
    periods: Iterable[Period],
    *,
    nursed_days: int | None,
    weaned_per_litter: Fraction | None,
) -> list[Places]:
    """At the end of each week: litters at their dams (None where young are not nursed in litters), and heads that grow.

    Young of expected births grow from their weaning on, as many of each litter as the farm weaned lately.
    """
    every = list(periods)
    today = every[0][0] if every else date.max
    found = []
    for _, last in every:
        kept = [lot for lot in lots if lot.sold_on is None or max(lot.sold_on, today) > last]
        grown = Fraction(sum(lot.heads for lot in kept if lot.weaned_on is None or lot.weaned_on <= last))
        if nursed_days is None:
            found.append(Places(None, grown))
            continue
        nursed = timedelta(nursed_days)
        here = sum(1 for lot in kept if lot.weaned_on and lot.weaned_on > last)
        born = [due for due in dues if max(due.on, today) <= last]
        weaned = [due for due in born if max(due.on, today) + nursed <= last]
        still = _sum(rates.of(due) for due in born if max(due.on, today) + nursed > last)
        young = _sum(rates.of(due) for due in weaned)
        unknown = young is None or (young > 0 and weaned_per_litter is None)
        growing = None if unknown else grown + (young or 0) * (weaned_per_litter or 0)
        found.append(Places(None if still is None else here + still, growing))
    return found


def _sum(chances: Iterable[Fraction | None]) -> Fraction | None:
    total = Fraction()
    for chance in chances:
        if chance is None:
            return None
        total += chance
    return total
