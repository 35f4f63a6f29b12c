"""What is asked of a farm's figures: of whom, over which periods, by which settings; and what sources answer."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from app.kernel.trade.kpis.setting import Value
from app.kernel.transaction import ReadTx

CLOSE_AFTER = "repro.cohort_close_days"

Period = tuple[date, date]
"""From one day to another, both included."""


def before(period: Period) -> Period:
    """The period of the same length that ends where this one begins."""
    first, last = period
    return first - timedelta((last - first).days + 1), first - timedelta(1)


class Told(NamedTuple):
    """What was counted in some of the periods asked for (by their place), by name."""

    periods: Sequence[int]
    name: str
    amount: float


@dataclass(frozen=True, slots=True)
class Question:
    """The animals of one profile on a farm, over periods that may lie one within another."""

    tx: ReadTx
    farm_id: UUID
    profile: str
    periods: Sequence[Period]
    today: date
    setting: Callable[..., Value]  # (code, day, breed or none)
    _within: dict[date, tuple[int, ...]] = field(default_factory=dict)

    @property
    def first(self) -> date:
        """The first day of all periods."""
        return min(first for first, _ in self.periods)

    @property
    def last(self) -> date:
        """The last day of all periods."""
        return max(last for _, last in self.periods)

    def asked(self, **more: Any) -> dict[str, Any]:
        """What statements of a source bind: farm, profile, first and last day."""
        return {"farm": self.farm_id, "profile": self.profile, "first": self.first, "last": self.last, **more}

    def value(self, code: str) -> Value:
        """What a setting is on the last day, for all periods: else they could not be compared."""
        return self.setting(code, self.last)

    def days(self, code: str) -> int:
        """The same of a setting in whole days; 0 where none is set."""
        return int(self.value(code) or 0)

    def on(self, day: date) -> tuple[int, ...]:
        """The periods in which a day lies."""
        found = self._within.get(day)
        if found is None:
            found = tuple(at for at, (first, last) in enumerate(self.periods) if first <= day <= last)
            self._within[day] = found
        return found

    def counted(self, day: date, **amounts: float | None) -> Iterator[Told]:
        """Amounts of a day by name; what is nothing is left out."""
        for name, amount in amounts.items():
            if amount:
                yield Told(self.on(day), name, amount)

    @property
    def closed_before(self) -> date:
        """Services before this day of which nothing is known have no record (`kpis` 2.2)."""
        days = self.setting(CLOSE_AFTER, self.today)
        return date.min if days is None else self.today - timedelta(int(days))


def plain(amount: float | Decimal) -> float:
    """A number as figures compute with it: PostgreSQL adds up large integers to decimals."""
    if isinstance(amount, Decimal):
        return int(amount) if amount == int(amount) else float(amount)
    return amount
