"""The classes in which an animal is counted while it is on the farm (`kpis` 2.1), and the times it was in each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from modules.events.domain.reproduction.nursing import BOVINES, is_milked
from modules.events.domain.reproduction.steps import BREEDING, is_breeder
from modules.events.domain.state import LACTATING, PRESENT, State

GILT_POOL, MATED_GILT, SOW = "gilt_pool", "mated_gilt", "sow"
HEIFER, COW, COW_LACTATING, COW_DRY = "heifer", "cow", "cow_lactating", "cow_dry"
PARITY = "parity_"
"""Before the number of farrowings of a mated sow or gilt."""

_NONE: frozenset[str] = frozenset()


def classes_of(state: State) -> frozenset[str]:
    """Every class in which a female is counted in this state: none while she is not on the farm.

    That an animal is present is no class of its own: its stays on the farm tell it.
    """
    return frozenset(_of_female(state)) if state.status == PRESENT and is_breeder(state) else _NONE


def main_class(state: State) -> str | None:
    """The class of a female by what she is, on the farm or not; None of all others."""
    return next(_of_female(state), None) if is_breeder(state) else None


def _of_female(state: State) -> Iterator[str]:
    """Her class first, then those beside it: of a mated sow how often she farrowed."""
    if state.species == "pig":
        if state.parity or _was_served(state):
            yield SOW if state.parity else MATED_GILT
            yield f"{PARITY}{state.parity}"
        elif state.role == BREEDING:
            yield GILT_POOL
    elif state.species in BOVINES:
        yield COW if state.parity else HEIFER
        if state.parity and is_milked(state):
            yield COW_LACTATING if state.lactation == LACTATING else COW_DRY


def _was_served(state: State) -> bool:
    """Whether a female was served or exposed since she is on the farm."""
    return state.cycle is not None and (state.cycle.no > 1 or bool(state.cycle.services))


@dataclass(frozen=True, slots=True)
class Time:
    """A time in a class; it runs already when what is told begins if `since` is None, and still if `until` is."""

    of: str
    since: datetime | None
    since_on: date | None = None
    until: datetime | None = None
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """An entry after which an animal is counted in other classes than before."""

    at: datetime
    on: date
    before: frozenset[str]
    after: frozenset[str]


def times(shifts: Iterable[Shift]) -> list[Time]:
    """Every time in a class that shifts begin or end; those that ended at the instant they began are left out."""
    running: dict[str, Shift] = {}
    ended: list[Time] = []
    for shift in shifts:
        for code in sorted(shift.before - shift.after):
            began = running.pop(code, None)
            if began is None or began.at != shift.at:
                since, since_on = (began.at, began.on) if began else (None, None)
                ended.append(Time(code, since, since_on, shift.at, shift.on))
        running.update(dict.fromkeys(sorted(shift.after - shift.before), shift))
    return [*ended, *(Time(code, began.at, began.on) for code, began in running.items())]


Edge = tuple[datetime, str, bool]
"""When a time in a class begins or ends: (at, class, whether it begins)."""


def edges(told: Iterable[Time]) -> set[Edge]:
    """Both edges of each time, as far as they are known."""
    every = list(told)
    begun = {(each.since, each.of, True) for each in every if each.since}
    return begun | {(each.until, each.of, False) for each in every if each.until}
