"""How long a gestation is, which service a birth or a foetus belongs to, and when a birth is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from modules.events.domain.reproduction.cycle import Service
from modules.events.domain.state import Entry, State


@dataclass(frozen=True, slots=True)
class Gestation:
    """Days of gestation: usual, shortest, longest; up to `abortion` it is an abortion, up to `premature` too early."""

    usual: int
    shortest: int
    longest: int
    abortion: int
    premature: int

    def bears(self, days: int) -> bool:
        """Whether a birth after so many days belongs to that conception, born too early or in time."""
        return self.abortion < days <= self.longest


def gestation_of(state: State, entry: Entry) -> Gestation | None:
    """That of her species, breed and farm at the time of an entry; None where nothing is known."""
    names = ("gestation_days", "gestation_min_days", "gestation_max_days", "abortion_max_days", "premature_max_days")
    found = [entry.days(f"repro.{name}", state) for name in names]
    return Gestation(*(days for days in found if days is not None)) if None not in found else None


def dated(service: Service, state: State, entry: Entry) -> Service:
    """With the day on which she is to give birth of it, by what holds at the time of an entry."""
    gestation = gestation_of(state, entry) if service.basis else None
    due = service.basis + timedelta(gestation.usual) if gestation and service.basis else None
    return service._replace(due=due)


def days_off(service: Service, on: date, gestation: Gestation) -> int:
    """How many days a birth on that day is away from the usual one of this service; 0 within the time with a male."""
    usual = timedelta(gestation.usual)
    if service.basis:
        return abs((on - service.basis - usual).days)
    conceived, until = on - usual, service.until or on
    return max((service.first - conceived).days, (conceived - until).days, 0)


def may_bear(service: Service, on: date, gestation: Gestation) -> bool:
    """Whether a birth on that day may have come of this service."""
    if service.basis:
        return gestation.bears((on - service.basis).days)
    latest = (on - service.first).days
    earliest = (on - (service.until or on)).days
    return latest > gestation.abortion and earliest <= gestation.longest


def best_fit(services: Iterable[Service], on: date, gestation: Gestation) -> Service | None:
    """The service to which a birth belongs: nearest to the usual gestation, rather one that a check found pregnant."""
    fitting = [each for each in services if may_bear(each, on, gestation)]
    return min(
        fitting,
        key=lambda each: (days_off(each, on, gestation), not each.positive, -each.first.toordinal()),
        default=None,
    )


def of_foetus(services: Iterable[Service], conceived: date, tolerance: int) -> Service | None:
    """The service to which a foetus belongs that was conceived about that day, give or take so many days."""

    def away(service: Service) -> int:
        until = service.last if service.kind != "exposure" else service.until or conceived
        return max((service.first - conceived).days, (conceived - until).days, 0)

    fitting = [each for each in services if away(each) <= tolerance]
    return min(fitting, key=lambda each: (away(each), -each.first.toordinal()), default=None)


def due_on(state: State, entry: Entry) -> date | None:
    """When she is to give birth, by the last service that may still become a birth."""
    gestation = gestation_of(state, entry)
    running = state.cycle.running if state.cycle and gestation else ()
    known = [each.basis for each in sorted(running, key=lambda each: (each.positive, each.first)) if each.basis]
    return known[-1] + timedelta(gestation.usual) if known and gestation else None
