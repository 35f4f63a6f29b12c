"""The time in which a cow that gave birth is not pregnant: since a birth or a pregnancy lost, until she conceives.

It is kept of cattle and buffaloes that are milked. Ids are text.
"""

from datetime import date, timedelta
from typing import NamedTuple

from modules.events.domain.reproduction.cycle import SERVICE, Service
from modules.events.domain.reproduction.nursing import BOVINES, is_milked
from modules.events.domain.state import Entry, State

CONCEIVED, UNKNOWN, INFERRED = "conceived", "unknown", "inferred"
BARRED, LEFT = "barred", "left"
BORE = frozenset({"birth", "abortion", "pregnancy_loss"})
FAILED = frozenset({"returned", "empty", "false_pregnancy"})


class End(NamedTuple):
    """What ended an open time: a service that conceived or may have, or a conception whose service nobody saw."""

    on: date
    by: str


def has_conceived(service: Service) -> bool:
    """Whether a pregnancy came of it, whatever came of that (`kpis` 2.2)."""
    return service.positive or service.outcome in BORE


def reopened(state: State, entry: Entry) -> State:
    """Open from now on, where that is kept."""
    kept = state.species in BOVINES and is_milked(state) and state.parity
    return state.but(opened=(str(entry.id), entry.on, None, "") if kept else None)


def shut(state: State, on: date, by: str) -> State:
    """Not to be bred any more, or gone, whether she is pregnant or not."""
    if state.opened is None or state.opened[2]:
        return state
    return state.but(opened=(*state.opened[:2], on, by))


def allowed(state: State, entry: Entry) -> State:
    """To be bred again after she was barred: open from now on, unless she is pregnant."""
    if state.opened is None or state.opened[3] != BARRED:
        return state
    if conception_of(state):
        return state.but(opened=(*state.opened[:2], None, ""))
    return reopened(state, entry)


def conception_of(state: State) -> End | None:
    """What ended the open time; None while she is open."""
    if state.opened is None or state.cycle is None:
        return None
    since = state.opened[1]
    served = [each for each in state.cycle.services if (each.basis or each.last) >= since or each.first >= since]
    for each in served:
        if has_conceived(each):
            return End(each.basis or each.first, CONCEIVED if each.kind == SERVICE else INFERRED)
    unknown = [each.first for each in served if each.outcome not in FAILED]
    return End(min(unknown), UNKNOWN) if unknown else None


def by_birth(state: State, born: date, gestation_days: int | None) -> End | None:
    """When she must have conceived, of whom nobody saw a service."""
    if state.opened is None or gestation_days is None:
        return None
    return End(max(born - timedelta(gestation_days), state.opened[1]), INFERRED)
