"""How long a sow waits for her next service: since which day, and whether since her young were weaned."""

from datetime import date
from typing import NamedTuple

from modules.events.domain.reproduction.nursing import LITTERS, weaned_since_birth
from modules.events.domain.state import LACTATING, State

WEANED, UNSERVED = "weaned", "unserved"


class Wait(NamedTuple):
    """A wait since a day: since she was weaned, or (`unserved`) since anything else left her without a service."""

    since: date
    of: str


def wait_of(state: State) -> Wait | None:
    """The wait that goes on; None of a gilt that was never served, while she nurses, and of other species."""
    cycle = state.cycle
    if state.species not in LITTERS or cycle is None or cycle.running or state.lactation == LACTATING:
        return None
    if not state.parity and cycle.no == 1 and not cycle.services:
        return None
    came, weaned = state.entered_on or cycle.since, weaned_since_birth(state)
    failed = [each.ended for each in cycle.services if each.ended and not cycle.over]
    others = [came, cycle.ended_on or cycle.since, *failed]
    if weaned and weaned >= max(others):
        return Wait(weaned, WEANED)
    return Wait(max(others), UNSERVED)
