"""The balance of a lot: what was there, came, went and died in each period, so that it adds up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from modules.herd.domain.lots import CORRECTION, DEAD_HEADS, IN, MISSING, MOVED_OUT, OPENING, OUT, PLACED

LONGEST_BY_DAY = 62
"""Days that are shown one by one; a longer time is shown by weeks."""
LONGEST = 3660

_COLUMNS = {
    OPENING: "placed", PLACED: "placed", IN: "moved_in", OUT: "out", MOVED_OUT: "moved_out", DEAD_HEADS: "dead",
    MISSING: "missing",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to the heads on a day; `heads` is negative when they became fewer."""

    on: date
    flow: str
    heads: int


@dataclass(slots=True)
class Period:
    """A row of the balance: opening + placed + moved in + corrections = out + moved out + dead + missing + closing."""

    since: date
    until: date
    opening: int
    placed: int = 0
    moved_in: int = 0
    out: int = 0
    moved_out: int = 0
    dead: int = 0
    missing: int = 0
    corrections: int = 0
    mortality_pct: float | None = field(default=None)

    @property
    def closing(self) -> int:
        """How many heads there are at its end."""
        came = self.placed + self.moved_in + self.corrections
        return self.opening + came - self.out - self.moved_out - self.dead - self.missing

    def count(self, change: Change) -> None:
        """One change of this period."""
        if change.flow == CORRECTION:
            self.corrections += change.heads
        elif name := _COLUMNS.get(change.flow):
            setattr(self, name, getattr(self, name) + abs(change.heads))


def balance(changes: Iterable[Change], since: date, until: date) -> list[Period]:
    """The balance of every day from one to the other, or of every week when they are many.

    Mortality is that of the whole lot so far, in per cent of all heads that were ever placed in it.
    """
    ordered = sorted(changes, key=lambda each: each.on)
    before = [each for each in ordered if each.on < since]
    count = sum(each.heads for each in before)
    dead = -sum(each.heads for each in before if each.flow == DEAD_HEADS)
    placed = sum(each.heads for each in before if each.flow in (OPENING, PLACED, IN))
    periods = []
    for start, end in _spans(since, until):
        period = Period(start, end, count)
        for change in _of(ordered, start, end):
            period.count(change)
        count, dead, placed = period.closing, dead + period.dead, placed + period.placed + period.moved_in
        period.mortality_pct = round(100 * dead / placed, 2) if placed else None
        periods.append(period)
    return periods


def _spans(since: date, until: date) -> list[tuple[date, date]]:
    step = 1 if (until - since).days < LONGEST_BY_DAY else 7
    starts = [since + timedelta(days) for days in range(0, (until - since).days + 1, step)]
    return [(start, min(start + timedelta(step - 1), until)) for start in starts]


def _of(ordered: Sequence[Change], start: date, end: date) -> list[Change]:
    return [each for each in ordered if start <= each.on <= end]
