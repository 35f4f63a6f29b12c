"""Where a female stands today, as a board shows her: since when, by which service, and what keeps her from breeding."""

from datetime import date
from typing import NamedTuple

from modules.events.domain.reproduction.cycle import EXPOSED, IMMATURE, PREGNANT, SERVED, Cycle, Service
from modules.events.domain.reproduction.nursing import LITTERS
from modules.events.domain.reproduction.steps import LOST, bred, is_breeder
from modules.events.domain.state import LACTATING, PRESENT, State

TO_CULL, DO_NOT_BREED = "to_cull", "do_not_breed"


class Standing(NamedTuple):
    """Where she stands (`cycle`) and since which day; the last service of her cycle; why she is not to be bred.

    Since when: of who is pregnant, since she conceived or was served; served or exposed, since she was (first); open,
    since she gave birth, was weaned or lost a pregnancy; immature, since she was born.
    """

    at: str
    since: date
    service_id: str | None = None
    barred: str | None = None


def standing_of(state: State) -> Standing | None:
    """Of a female on the farm that is there to breed, or ever did; None of all others."""
    cycle = state.cycle
    if state.status != PRESENT or state.repro is None or cycle is None or not is_breeder(state) or state.castrated:
        return None
    if not (bred(state) or state.parity or cycle.services or cycle.no > 1):
        return None
    service = _service(state.repro, cycle)
    barred = TO_CULL if state.to_cull else DO_NOT_BREED if state.do_not_breed else None
    return Standing(state.repro, _since(state, cycle, service), service and service.id, barred)


def _service(repro: str, cycle: Cycle) -> Service | None:
    """The service that she stands by; of who is open, the last one that came to nothing."""
    if repro == PREGNANT:
        return max(cycle.running, key=lambda each: (each.positive, each.first), default=None)
    if repro == EXPOSED:
        return max((each for each in cycle.services if each.runs), key=lambda each: each.first, default=None)
    if repro == SERVED:
        return cycle.running[-1] if cycle.running else None
    return cycle.services[-1] if cycle.services and not cycle.over else None


def _since(state: State, cycle: Cycle, service: Service | None) -> date:
    if state.repro == IMMATURE:
        return state.birth_date or cycle.since
    if state.repro in (SERVED, EXPOSED, PREGNANT):
        begun = service.first if service else cycle.since
        return service.basis or begun if service and state.repro == PREGNANT else begun
    ended = cycle.ended_on or cycle.since
    lost = [each.ended for each in cycle.services if each.outcome == LOST and each.ended]
    return max((ended, *lost, *_weaned(state, ended)))


def _weaned(state: State, born: date) -> tuple[date, ...]:
    """Of those that are not bred while they nurse: when they nursed no more."""
    weaned = state.weaned_on if state.species in LITTERS and state.lactation != LACTATING else None
    return (weaned,) if weaned and weaned >= born else ()
