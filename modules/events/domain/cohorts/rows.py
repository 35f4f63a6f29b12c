"""Rows of cohorts: what an entry that counts begins, changes or ends, told from the states before and after it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from modules.events.domain.cohorts.exits import exit_of, left
from modules.events.domain.cohorts.growth import growth_of
from modules.events.domain.cohorts.ledger import ledger_of
from modules.events.domain.cohorts.open_times import open_times, still_open, window_of
from modules.events.domain.cohorts.seasons import season_rows, standing_seasons
from modules.events.domain.cohorts.tests import ends, milk_tests, still_last, yields
from modules.events.domain.cohorts.waits import wait_of
from modules.events.domain.reproduction.cycle import EXPOSURE, Cycle, Service
from modules.events.domain.reproduction.litter import Litter
from modules.events.domain.state import AWAY, LACTATING, PRESENT, Entry, State

SERVICES, BIRTHS, LITTERS, LACTATIONS = "service_group", "birth", "litter", "lactation"
EXITS, OPEN_TIMES, TESTS, LEDGER = "exit", "open_time", "test_day", "ledger"
SEASONS, GROWTH = "season_female", "growth"


_ENDING = ("end_on", "end_by", "days", "tests", "yield_kg", "yield_305_kg", "fat_kg", "protein_kg", "flagged")
"""What the end of a lactation tells of it."""


class Row(NamedTuple):
    """A row of a cohort: the columns of it that are told.

    `at` is the instant of the entry that begins it; None: it began before, and only what is told of it changes.
    """

    table: str
    id: str
    at: datetime | None
    values: Mapping[str, Any]


def rows_of(before: State, after: State, entry: Entry) -> Iterator[Row]:
    """What one entry does to cohorts."""
    if after.cycle is not before.cycle:
        yield from _services(before, after, entry)
    yield from _seasons(before, after, entry)
    if entry.kind == "parturition":
        yield Row(BIRTHS, str(entry.id), entry.sort_at, _birth(before, entry))
    if after.nursed and after.nursed is not before.nursed:
        yield _litter(after.nursed, before, after, entry)
    if after.lactation_id != before.lactation_id or after.lactation != before.lactation or left(before, after):
        yield from _lactations(before, after, entry)
    for opened, begins, values in open_times(before, after, entry):
        whose = _whose(after) if begins else {}
        yield Row(OPEN_TIMES, opened, entry.sort_at if begins else None, {**whose, **values})
    for test, fresh, values in milk_tests(before, after, entry):
        yield Row(TESTS, test, entry.sort_at if fresh else None, {**(_whose(after) if fresh else {}), **values})
    if told := exit_of(before, after, entry):
        yield Row(EXITS, str(entry.id), entry.sort_at, {**_whose(before), **told})
    for table, told in ((GROWTH, growth_of(before, after, entry)), (LEDGER, ledger_of(before, after, entry))):
        if told:
            yield Row(table, str(entry.id), entry.sort_at, {**_whose(after), **told})


def standing(state: State) -> Iterator[Row]:
    """The rows that may still change in this state, as they are in it."""
    if state.cycle:
        for service in state.cycle.services:
            yield Row(SERVICES, service.id, None, _changing(service))
    for season, values in standing_seasons(state):
        yield Row(SEASONS, season, None, values)
    if state.nursed:
        yield Row(LITTERS, state.nursed.id, None, _nursed(state.nursed, state))
    if state.lactation_id and state.lactation == LACTATING and state.status in (PRESENT, AWAY):
        yield Row(LACTATIONS, state.lactation_id, None, dict.fromkeys(_ENDING))
    if last := still_last(state):
        yield Row(TESTS, last[0], None, last[1])
    if state.opened:
        yield Row(OPEN_TIMES, state.opened[0], None, still_open(state))


def _services(before: State, after: State, entry: Entry) -> Iterator[Row]:
    cycle = after.cycle
    if cycle is None:
        return
    known = {each.id: each for each in before.cycle.services} if before.cycle else {}
    for service in cycle.services:
        if service.id not in known:
            wait = wait_of(before)
            waited = {"wait_on": wait.since, "wait_of": wait.of} if wait else window_of(before, after, entry)
            yield Row(SERVICES, service.id, entry.sort_at, {**_service(service, cycle, after), **waited})
        elif service != known[service.id]:
            yield Row(SERVICES, service.id, None, _changing(service))


def _seasons(before: State, after: State, entry: Entry) -> Iterator[Row]:
    if after.cycle is before.cycle and after.profile == before.profile:
        return
    for season, begins, values in season_rows(before, after):
        whose = _whose(after) if begins else {}
        yield Row(SEASONS, season, entry.sort_at if begins else None, {**whose, **values})


def _service(service: Service, cycle: Cycle, after: State) -> dict[str, Any]:
    place = [each.id for each in cycle.services if each.kind != EXPOSURE or each is service].index(service.id)
    return {
        **_whose(after),
        "cycle_no": cycle.no,
        "service_no": place + 1,
        "parity": after.parity,
        "kind": service.kind,
        "first_on": service.first,
        "season": service.season,
        **_changing(service),
    }


def _changing(service: Service) -> dict[str, Any]:
    return {
        "method": service.method,
        "last_on": service.last,
        "matings": service.matings,
        "sires": list(service.sires),
        "until_on": service.until,
        "conceived_on": service.basis,
        "positive": service.positive,
        "outcome": service.outcome,
        "outcome_on": service.ended,
        # Of a state that rules before these made, the day is not known, and stays as they told it.
        **({"due_on": service.due} if service.due or not service.basis else {}),
    }


def _whose(state: State) -> dict[str, Any]:
    return {"species": state.species, "profile": state.profile, "breed": state.breed}


def _birth(before: State, entry: Entry) -> dict[str, Any]:
    data = entry.data
    since = (entry.on - before.gave_birth_on).days if before.gave_birth_on else None
    return {
        **_whose(before),
        "birth_on": entry.on,
        "parity": before.parity + 1,
        "born_alive": data["born_alive"],
        "stillborn": data["stillborn"],
        "mummified": data.get("mummified", 0),
        "weight_kg": data.get("litter_weight_kg"),
        "ease": data.get("ease"),
        "days_since_last": since,
        "age_days": (entry.on - before.birth_date).days if before.birth_date and not before.birth_estimated else None,
    }


def _litter(litter: Litter, before: State, after: State, entry: Entry) -> Row:
    fresh = before.nursed is None
    own = {**_whose(after), "dam_id": after.dam and UUID(after.dam), "birth_on": after.birth_date} if fresh else {}
    return Row(LITTERS, litter.id, entry.sort_at if fresh else None, {**own, **_nursed(litter, after)})


def _nursed(litter: Litter, state: State) -> dict[str, Any]:
    return {
        "begun_with": litter.begun_with,
        "fostered_on": litter.fostered_on,
        "fostered_off": litter.fostered_off,
        "died": litter.died,
        "weaned": litter.weaned,
        "weaned_on": state.weaned_on,
        "weaning_kg": litter.weaning_kg,
    }


def _lactations(before: State, after: State, entry: Entry) -> Iterator[Row]:
    if before.lactation_id and ends(before, after):
        since, by = before.lactating_since, entry.data.get("because", entry.kind)
        told = {"end_on": entry.on, "end_by": by, "days": (entry.on - since).days if since else None}
        yield Row(LACTATIONS, before.lactation_id, None, {**dict.fromkeys(_ENDING), **told, **yields(before, entry)})
    if after.lactation_id and after.lactation_id != before.lactation_id:
        begun = {**_whose(after), "parity": after.parity, "begin_on": entry.on}
        yield Row(LACTATIONS, after.lactation_id, entry.sort_at, begun)


def without_later(rows: Iterable[Row], end: State) -> list[Row]:
    """Rows told up to a state from which on nothing is another: what may have been told of them later is left out.

    A row that still stands in that state was there before, and what changes of it is as later entries left it.
    """
    later = {(row.table, row.id): row.values.keys() for row in standing(end)}
    return [_without(row, later[row.table, row.id]) if (row.table, row.id) in later else row for row in rows]


def _without(row: Row, names: Collection[str]) -> Row:
    return row._replace(at=None, values={name: value for name, value in row.values.items() if name not in names})


def merged(rows: Iterable[Row]) -> list[Row]:
    """The rows with all that is told of each together, in the order in which they were first told of."""
    found: dict[tuple[str, str], Row] = {}
    for row in rows:
        before = found.get((row.table, row.id))
        at, told = (before.at or row.at, before.values) if before else (row.at, {})
        found[row.table, row.id] = Row(row.table, row.id, at, {**told, **row.values})
    return list(found.values())
