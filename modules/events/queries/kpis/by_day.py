"""Amounts by the day from which each counts, summed over any days without going through them again."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import accumulate
from operator import mul

from modules.events.queries.kpis.question import Period, Question, Told, plain


class ByDay:
    """Heads, kg or whatever came on days, or went where it is below 0; days may come in any order, and again."""

    __slots__ = ("_amounts", "_days", "_sums", "_weighted")

    def __init__(self, added: Iterable[tuple[date, float | Decimal | None]]) -> None:
        """Of days with an amount; one that is None, as a sum of nothing is, adds nothing."""
        found: defaultdict[int, float] = defaultdict(int)
        for day, amount in added:
            if amount:
                found[day.toordinal()] += plain(amount)
        self._days = sorted(found)
        self._amounts = [found[day] for day in self._days]
        self._sums: list[float] = [0, *accumulate(self._amounts)]
        self._weighted: list[float] = [0, *accumulate(map(mul, self._days, self._amounts))]

    def up_to(self, day: date) -> float:
        """What was added by the end of a day."""
        return self._sums[bisect_right(self._days, day.toordinal())]

    def before(self, day: date) -> float:
        """What was added by the end of the day before."""
        return self._sums[bisect_left(self._days, day.toordinal())]

    def within(self, period: Period) -> float:
        """What was added in a period. It is added up, and no difference: that of two large sums has lost its digits."""
        first, last = (day.toordinal() for day in period)
        return sum(self._amounts[bisect_left(self._days, first) : bisect_right(self._days, last)])

    def days_since(self, day: date) -> float:
        """Each amount times the days from its own to this one, if that is later: heads are head-days."""
        return self._days_since(day.toordinal())

    def head_days(self, period: Period) -> float:
        """Each amount times its days in a period: the day of entry counts, that of exit does not (`kpis` C2)."""
        first, last = (day.toordinal() for day in period)
        return self._days_since(last + 1) - self._days_since(first)

    def _days_since(self, no: int) -> float:
        at = bisect_left(self._days, no)
        return no * self._sums[at] - self._weighted[at]


def at_end(by_day: ByDay) -> Callable[[Period], float]:
    """What is there at the end of a period."""
    return lambda period: by_day.up_to(period[1])


def told_of_each(question: Question, name: str, amount: Callable[[Period], float]) -> Iterator[Told]:
    """An amount for each period asked for; what is nothing is left out."""
    for at, period in enumerate(question.periods):
        if found := amount(period):
            yield Told((at,), name, found)
