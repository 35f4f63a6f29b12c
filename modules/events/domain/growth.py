"""Growth from weighings: exact arithmetic on the decimals as they were written down."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction


def exact(kg: float) -> Fraction:
    """The decimal that was written, not its nearest binary neighbour."""
    return Fraction(repr(kg))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A weight (kg, mean per head) on a day of the farm."""

    on: date
    kg: Fraction


@dataclass(frozen=True, slots=True)
class Gain:
    """From one weighing to another: days between them, kg gained (or lost)."""

    start: Weighed
    end: Weighed

    @property
    def days(self) -> int:
        """Whole days."""
        return (self.end.on - self.start.on).days

    @property
    def kg(self) -> Fraction:
        """End minus start."""
        return self.end.kg - self.start.kg

    @property
    def adg_kg(self) -> Fraction | None:
        """Average daily gain (w2 - w1) / (d2 - d1); two weighings of one day give none."""
        return self.kg / self.days if self.days > 0 else None


def first_to_last(weighings: Sequence[Weighed]) -> Gain | None:
    """The gain over a period; None when there are not two weighings on different days."""
    if len(weighings) < 2:
        return None
    gain = Gain(weighings[0], weighings[-1])
    return gain if gain.days > 0 else None


@dataclass(frozen=True, slots=True)
class MeanGain:
    """The gain of several animals; `adg_kg` is all kg gained over all days, as for head-days."""

    animals: int
    start_kg: Fraction
    end_kg: Fraction
    kg: Fraction
    days: Fraction
    adg_kg: Fraction


def mean_gain(gains: Iterable[Gain]) -> MeanGain:
    """The means of gains, of which there is at least one."""
    every = list(gains)
    count = len(every)
    gained, days = sum(gain.kg for gain in every), sum(gain.days for gain in every)
    return MeanGain(
        animals=count,
        start_kg=sum((gain.start.kg for gain in every), Fraction()) / count,
        end_kg=sum((gain.end.kg for gain in every), Fraction()) / count,
        kg=Fraction(gained, count),
        days=Fraction(days, count),
        adg_kg=Fraction(gained, days),
    )
