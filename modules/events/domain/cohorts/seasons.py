"""Seasons of breeding: what a female was served with in one season, and what came of it (`kpis` 2.6).

A season of hers begins with a service or a time with a male, and takes in what follows within so many days and names
no other season. What she is served with after an abortion goes on with it; what she is served with after a birth is of
the next.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from modules.events.domain.reproduction.cycle import RUNNING, Cycle, Service
from modules.events.domain.reproduction.exits import (
    CULLED_OTHER,
    CULLED_REPRODUCTIVE,
    DIED,
    SOLD_PREGNANT,
    TRANSFERRED,
)
from modules.events.domain.reproduction.opened import FAILED, has_conceived
from modules.events.domain.reproduction.steps import ABORTION, BIRTH, LOST, NO_RECORD
from modules.events.domain.state import State

SEASONAL = frozenset({"beef_cattle", "sheep", "goat"})
"""Profiles that are bred by seasons."""

SEASON_DAYS = 180
"""From its first day on, so long a season can take in more. Own."""

REMOVED = frozenset({DIED, CULLED_OTHER, SOLD_PREGNANT, TRANSFERRED})
"""Outcomes of females that are exposed no more: they went before anything came of it, for no reason of breeding."""

_FIRST = (BIRTH, RUNNING, ABORTION, LOST, CULLED_REPRODUCTIVE, *sorted(REMOVED))
"""What came of a season is the first of these that came of any service of it, else what came of the last."""

Told = tuple[str, bool, Mapping[str, Any]]
"""The id of the service that began a season, whether it begins now, and what is told of it."""

Season = tuple[Service, ...]


def seasons_of(cycle: Cycle | None) -> list[Season]:
    """The seasons of a cycle, in their order."""
    found: list[Season] = []
    for service in cycle.services if cycle else ():
        if found and _goes_on(found[-1], service):
            found[-1] = (*found[-1], service)
        else:
            found.append((service,))
    return found


def _goes_on(season: Season, service: Service) -> bool:
    names = {each.season for each in (*season, service) if each.season}
    return len(names) <= 1 and (service.first - season[0].first).days < SEASON_DAYS


def season_rows(before: State, after: State) -> Iterator[Told]:
    """What an entry does to seasons; those that were before anybody told what she is begin as soon as that is told."""
    if after.cycle is None or after.profile not in SEASONAL:
        return
    told_before = seasons_of(before.cycle) if before.profile in SEASONAL else []
    known = {season[0].id: told_of(season, before) for season in told_before}
    for season in seasons_of(after.cycle):
        told = told_of(season, after)
        if season[0].id not in known:
            begun = {"parity": after.parity, "first_on": season[0].first}
            yield season[0].id, True, {**begun, **told}
            yield from _again(before, after, season)
        elif told != known[season[0].id]:
            yield season[0].id, False, told


def _again(before: State, after: State, season: Season) -> Iterator[Told]:
    """The season before this one, where it goes on with this one: she aborted in it."""
    if before.cycle and after.cycle and before.cycle.no != after.cycle.no:
        for last in seasons_of(before.cycle)[-1:]:
            if any(each.outcome == ABORTION for each in last) and _goes_on(last, season[0]):
                yield last[0].id, False, {"again": True}


def standing_seasons(state: State) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The seasons of which more may be told."""
    if state.profile in SEASONAL:
        for season in seasons_of(state.cycle):
            yield season[0].id, told_of(season, state)


def told_of(season: Season, state: State) -> dict[str, Any]:
    """What is told of a season so far."""
    outcome, ended = _outcome(season)
    return {
        "season": next((each.season for each in season if each.season), None),
        "last_on": max(each.until or each.last for each in season),
        "with_male": any(each.runs for each in season),
        "pregnant": _pregnant(season),
        "outcome": outcome,
        "outcome_on": ended,
        "birth_id": UUID(state.birth_id) if outcome == BIRTH and state.birth_id else None,
        "again": False,
    }


def _outcome(season: Season) -> tuple[str, Any]:
    for outcome in _FIRST:
        found = [each.ended for each in season if each.outcome == outcome]
        if found:
            return outcome, found[-1]
    return season[-1].outcome, season[-1].ended


def _pregnant(season: Season) -> bool | None:
    """Whether she was pregnant in it; None: nobody looked, or not yet."""
    if any(map(has_conceived, season)):
        return True
    unknown = any(each.outcome in (RUNNING, NO_RECORD, *REMOVED) for each in season)
    failed = any(each.outcome in FAILED or each.outcome == CULLED_REPRODUCTIVE for each in season)
    return False if failed and not unknown else None
