"""What is unlikely or impossible about a birth, given what the female was served with and whom she nurses."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from modules.events.domain.reproduction.cycle import OPEN, Service
from modules.events.domain.reproduction.gestation import Gestation, days_off, gestation_of, may_bear
from modules.events.domain.reproduction.nursing import LITTERS, is_milked
from modules.events.domain.reproduction.steps import EMPTY, present_cycle
from modules.events.domain.state import LACTATING, Entry, State


def of_its_service(state: State, entry: Entry) -> Iterable[Finding]:
    """Whether the birth belongs to a service of the cycle. Of a female that was never served here nothing is asked."""
    cycle, gestation = present_cycle(state, entry.on), gestation_of(state, entry)
    if not cycle.services:
        if cycle.no > 1 and state.cycle and state.cycle.services:
            yield Finding("no_service", "warning", "/subject/id")
        return
    if state.repro == OPEN and cycle.services[-1].outcome == EMPTY:
        yield Finding("not_pregnant_status", "warning", "/subject/id")
    if gestation and (nearest := min(cycle.services, key=lambda each: days_off(each, entry.on, gestation))):
        yield from _length(nearest, entry, gestation)


def _length(service: Service, entry: Entry, gestation: Gestation) -> Iterable[Finding]:
    days = (entry.on - (service.basis or service.first)).days
    if days <= gestation.abortion and entry.data["born_alive"] == 0:
        yield Finding(
            "abortion_not_birth", "warning", "/data/born_alive", {"days": days, "maximum": gestation.abortion}
        )
    elif not may_bear(service, entry.on, gestation):
        params = {"days": days, "minimum": gestation.shortest, "maximum": gestation.longest}
        yield Finding("gestation_out_of_range", "warning", "/occurred_at", params)
    elif days <= gestation.premature:
        yield Finding("premature", "warning", "/occurred_at", {"days": days, "maximum": gestation.premature})


def while_nursing(state: State) -> Iterable[Finding]:
    """A sow nurses one litter at a time; a cow is dried off before she calves again."""
    if state.species in LITTERS:
        if state.litter and state.lactation == LACTATING and state.nursing:
            yield Finding("litter_open", "error", "/subject/id")
    elif is_milked(state) and state.lactation == LACTATING and state.parity:
        yield Finding("still_lactating", "warning", "/subject/id")
