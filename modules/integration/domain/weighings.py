"""When weights were taken, whether they are possible, and which of several of one animal counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from app.kernel.trade.dates import local_instant
from app.kernel.trade.species import SPECIES, WEIGHT_KG, profile_of
from modules.integration.domain.notices import ERROR, WARNING, Notice
from modules.integration.domain.values import Weight

SAME_READING = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A weight of a subject at its time. `at` is None when only the date is known."""

    row: int
    column: int
    subject_id: UUID
    kg: Decimal
    on: date
    at: datetime | None

    @property
    def occurred_at(self) -> str:
        """The date, or the instant with the farm's offset."""
        return self.at.isoformat() if self.at else self.on.isoformat()

    @property
    def precision(self) -> str:
        """`exact` with a time of day, else `day`."""
        return "exact" if self.at else "day"


def weighed(row: int, subject_id: UUID, weight: Weight, *, born: date | None, zone: str) -> Weighed | Notice:
    """The weight at its time, or why it has none."""
    on = weight.on
    if on is None and weight.age_days is not None:
        if born is None:
            return Notice("missing_birth_date", weight.column)
        on = born + timedelta(days=weight.age_days)
    if on is None:
        return Notice("missing_date", weight.column)
    at = local_instant(on, weight.clock, zone) if weight.clock else None
    return Weighed(row, weight.column, subject_id, weight.kg, on, at)


def doubts(
    found: Weighed, *, species: str, production_type: str | None, born: date | None, since: date | None, today: date
) -> Iterator[Notice]:
    """What is impossible or unlikely about a weight of an animal or, as a mean, of a lot."""
    suits = production_type in SPECIES[species].production_types
    limits = WEIGHT_KG[profile_of(species, production_type if suits else None)]
    kg = float(found.kg)
    if not limits.is_possible(kg):
        yield Notice("out_of_hard_range", found.column, ERROR, {"kg": round(kg, 3)})
    elif not limits.is_likely(kg):
        yield Notice("out_of_soft_range", found.column, WARNING, {"kg": round(kg, 3)})
    told = {"date": found.on.isoformat()}
    if found.on > today:
        yield Notice("future_date", found.column, ERROR, told)
    if born and found.on < born:
        yield Notice("before_birth", found.column, ERROR, told)
    elif since and found.on < since:
        yield Notice("before_registration", found.column, WARNING, {**told, "registered_on": since.isoformat()})


@dataclass(frozen=True, slots=True)
class Mark:
    """Where and when an animal was weighed: all that is needed to tell which of its weights counts."""

    row: int
    column: int
    on: date
    at: datetime | None


def mark_of(found: Weighed) -> Mark:
    """The mark of a weight."""
    return Mark(found.row, found.column, found.on, found.at)


def superseded(marks: Iterable[Mark]) -> dict[tuple[int, int], int]:
    """Of the weights of one subject those that do not count, by row and column, with the row of the one that does.

    Of several within ten minutes the last counts; of several of one column that have only a date, the last of the day.
    """
    beaten: dict[tuple[int, int], int] = {}
    last: dict[tuple[object, ...], Mark] = {}
    for each in sorted(marks, key=lambda one: (one.at is not None, one.at.timestamp() if one.at else 0, one.row)):
        key = () if each.at else (each.column, each.on)
        before = last.get(key)
        if before and (each.at is None or (before.at and each.at - before.at <= SAME_READING)):
            beaten[before.row, before.column] = each.row
        last[key] = each
    return beaten
