"""Rows of open times: from a birth or a lost pregnancy of a cow to her conception, and when she may be served."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from modules.events.domain.reproduction.gestation import gestation_of
from modules.events.domain.reproduction.nursing import waiting_period
from modules.events.domain.reproduction.opened import End, by_birth, conception_of
from modules.events.domain.state import Entry, State

Told = tuple[str, bool, Mapping[str, Any]]
"""The id of an open time, whether it begins, and what is told of it."""


def open_times(before: State, after: State, entry: Entry) -> Iterator[Told]:
    """What an entry does to open times: one ends where another begins."""
    old, new = before.opened, after.opened
    if old and (new is None or new[0] != old[0]):
        yield old[0], False, _ended(before, after, entry)
    if new and (old is None or new[0] != old[0]):
        yield new[0], True, {**_begun(after, entry), **still_open(after)}
    elif new and still_open(before) != still_open(after):
        yield new[0], False, still_open(after)


def still_open(state: State) -> dict[str, Any]:
    """How far the last one has come."""
    if state.opened is None:
        return {}
    _, _, until, by = state.opened
    return _told(state, conception_of(state), until, by or None)


def _ended(before: State, after: State, entry: Entry) -> dict[str, Any]:
    then = after.but(opened=before.opened)
    end = conception_of(then)
    if end is None and entry.kind == "parturition":
        gestation = gestation_of(before, entry)
        end = by_birth(before, entry.on, gestation.usual if gestation else None)
    _, _, until, by = before.opened or ("", entry.on, None, "")
    return _told(before, end, until or entry.on, by or entry.kind)


def _told(state: State, end: End | None, until: date | None, by: str | None) -> dict[str, Any]:
    calved = state.gave_birth_on
    return {
        "end_on": end.on if end else None,
        "end_by": end.by if end else None,
        "until_on": until,
        "until_by": by,
        "days_open": (end.on - calved).days if end and calved else None,
        "days_until": (until - calved).days if until and calved else None,
    }


def _begun(state: State, entry: Entry) -> dict[str, Any]:
    begin, calved = entry.on, state.gave_birth_on or entry.on
    return {
        "begin_on": begin,
        "calved_on": calved,
        "parity": state.parity,
        "ready_on": ready_on(state, entry),
        "begin_gap": (begin - calved).days,
    }


def ready_on(state: State, entry: Entry) -> date | None:
    """From when she may be served: after the waiting period of her parity."""
    if state.opened is None or state.gave_birth_on is None:
        return None
    days = entry.days(waiting_period(state.parity), state) or 0
    return max(state.gave_birth_on + timedelta(days), state.opened[1])


def window_of(before: State, after: State, entry: Entry) -> dict[str, Any]:
    """Of a service: since when she is open, and since when she may be served; of one who is barred nothing."""
    state = before if before.opened == after.opened else after
    if state.opened is None or (state.opened[2] and state.opened[2] <= entry.on):
        return {}
    return {"opened_on": state.opened[1], "ready_on": ready_on(state, entry)}
