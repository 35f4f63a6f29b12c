"""The days on which the milk of a female was weighed: tests, or the milkings of a day added up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.kernel.trade.kpis.figure import NO_DATA
from modules.events.domain.kpis.dairy import persistency_by_tests, somatic_cell_score
from modules.events.domain.kpis.lactation import MilkTest

TEST_DAY, MILKINGS = "test_day", "milkings"

_PARTS = ("fat_pct", "protein_pct", "scc")

APART_DAYS = 20
"""Days between two tests from which a change over 30 days is told: milk of single days goes up and down more."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """Kg of milk in the 24 hours of a day, and what it held: percent, cells per mL. `of`: `test_day` or `milkings`."""

    on: date
    milk_kg: float
    fat_pct: float | None
    protein_pct: float | None
    scc: float | None
    of: str

    @property
    def scs(self) -> float | None:
        """Somatic cell score."""
        return somatic_cell_score(self.scc).value


@dataclass(frozen=True, slots=True)
class Told:
    """What an entry says of milk on a day of the farm: its kind is `test_day` or `milking`."""

    kind: str
    on: date
    data: Mapping[str, Any]


def weighed_days(told: Iterable[Told], *, from_milkings: bool, today: date) -> list[Weighed]:
    """Each day once, oldest first. A test without milk (of a cow that was sick, say) is none.

    The milkings of a day count where it has no test, and not before it is over: it may have more of them.
    """
    tests: dict[date, Weighed] = {}
    milkings: dict[date, list[Mapping[str, Any]]] = {}
    for each in told:
        if each.kind != TEST_DAY:
            milkings.setdefault(each.on, []).append(each.data)
        elif (milk_kg := each.data.get("milk_kg")) is not None:
            fat_pct, protein_pct, scc = (each.data.get(name) for name in _PARTS)
            tests[each.on] = Weighed(each.on, milk_kg, fat_pct, protein_pct, scc, TEST_DAY)
    if from_milkings:
        for on, of_day in milkings.items():
            if on not in tests and on < today:
                tests[on] = _sum(on, of_day)
    return [tests[on] for on in sorted(tests)]


def _sum(on: date, milkings: Sequence[Mapping[str, Any]]) -> Weighed:
    milk_kg = round(sum(each["weight_kg"] for each in milkings), 3)
    fat_pct, protein_pct, scc = (_mean(milkings, name) for name in _PARTS)
    return Weighed(on, milk_kg, fat_pct, protein_pct, scc, MILKINGS)


def _mean(milkings: Sequence[Mapping[str, Any]], name: str) -> float | None:
    """By the milk of those milkings that were analysed."""
    known = [
        (each["weight_kg"], each["characteristics"][name])
        for each in milkings
        if each.get("characteristics", {}).get(name) is not None
    ]
    milk_kg = sum(kg for kg, _ in known)
    return sum(kg * value for kg, value in known) / milk_kg if milk_kg else None


def milk_tests(days: Iterable[Weighed], calved_on: date) -> list[MilkTest]:
    """The same by days in milk."""
    return [MilkTest((each.on - calved_on).days, each.milk_kg, each.fat_pct, each.protein_pct) for each in days]


def of_lactation(days: Iterable[Weighed], begin: date, end: date | None, next_begin: date | None) -> list[Weighed]:
    """Those from calving to the end, of which the day of the next calving is none."""
    last = end or date.max
    if next_begin:
        last = min(last, next_begin - timedelta(1))
    return [each for each in days if begin <= each.on <= last]


def persistency(tests: Sequence[MilkTest]) -> tuple[float | None, str | None]:
    """Percent of the milk that is kept over 30 days, from the last two tests far enough apart after the peak; or why no
    such number.

    The first test is compared with none: milk still rises there.
    """
    if not tests:
        return None, NO_DATA
    last, peak = tests[-1], max(range(len(tests)), key=lambda at: tests[at].milk_kg)
    for at in range(len(tests) - 2, max(peak, 1) - 1, -1):
        days = last.dim - tests[at].dim
        if days >= APART_DAYS:
            found = persistency_by_tests(tests[at].milk_kg, last.milk_kg, days)
            return found.value, found.reason
    return None, NO_DATA
