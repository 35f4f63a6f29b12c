"""The present cycle of a female: from her coming, a birth or an abortion to the next one. Ids are text."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

IMMATURE, OPEN, EXPOSED, SERVED, PREGNANT = "immature", "open", "exposed", "served", "pregnant"
"""Where a female stands."""

SERVICE, EXPOSURE, INFERRED = "service", "exposure", "inferred"
"""How a conception may have come about: an oestrus served, a time with a male, or only a check tells of it."""

RUNNING = "open"
"""The outcome of what may still become a birth."""


class Service(NamedTuple):
    """An oestrus in which she was served, or a time with a male, and what came of it.

    `first` and `last` are the days of its matings, `until` the day on which the male was taken out, `planned` that on
    which he is to be. `conceived` is the day of conception where it is another than `first`: told by the age of the
    foetus or of an embryo. `due` is the day on which she is to give birth of it. `positive`: she was found pregnant.
    `ended` is the day of the outcome. `season` names a time with a male.
    """

    id: str
    first: date
    last: date
    kind: str = SERVICE
    method: str | None = None
    matings: int = 1
    sires: tuple[str, ...] = ()
    group: str | None = None
    season: str | None = None
    until: date | None = None
    planned: date | None = None
    conceived: date | None = None
    due: date | None = None
    positive: bool = False
    outcome: str = RUNNING
    ended: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether it may still become a birth."""
        return self.outcome == RUNNING

    @property
    def basis(self) -> date | None:
        """The day from which gestation is counted; None while nothing but a time with a male is known."""
        return self.conceived or (self.first if self.kind == SERVICE else None)

    @property
    def runs(self) -> bool:
        """Whether the male is still with her."""
        return self.is_open and self.kind == EXPOSURE and self.until is None


class Cycle(NamedTuple):
    """Her services since `since`, in their order; `ended_on` once a birth or an abortion has ended it."""

    no: int
    since: date
    services: tuple[Service, ...] = ()
    ended_on: date | None = None

    @property
    def over(self) -> bool:
        """Whether the next service begins another cycle."""
        return self.ended_on is not None

    @property
    def running(self) -> tuple[Service, ...]:
        """What may still become a birth."""
        return tuple(each for each in self.services if each.is_open)

    def replacing(self, changed: Mapping[str, Service]) -> "Cycle":
        """With services changed, each told by its id."""
        return self._replace(services=tuple(changed.get(each.id, each) for each in self.services))

    def closing(self, outcome: str, on: date, only: tuple[Service, ...] | None = None) -> "Cycle":
        """With what may still become a birth (or only some of it) ended by an outcome on a day."""
        ended = self.running if only is None else only
        return self.replacing({each.id: each._replace(outcome=outcome, ended=on) for each in ended})

    def adding(self, service: Service) -> "Cycle":
        """With one more."""
        return self._replace(services=(*self.services, service))


_PLAIN = Service._field_defaults
_DAYS = ("first", "last", "until", "planned", "conceived", "due", "ended")


def to_json(cycle: Cycle) -> dict[str, Any]:
    """A cycle as it is stored: what is as usual is left out."""
    services = [
        {name: value for name, value in each._asdict().items() if name not in _PLAIN or value != _PLAIN[name]}
        for each in cycle.services
    ]
    ended = {"ended_on": cycle.ended_on} if cycle.over else {}
    return {"no": cycle.no, "since": cycle.since, "services": services, **ended}


def from_json(told: Mapping[str, Any]) -> Cycle:
    """A cycle as it was stored."""
    services = tuple(Service(**dict(_read(each))) for each in told["services"])
    ended = told.get("ended_on")
    return Cycle(told["no"], date.fromisoformat(told["since"]), services, date.fromisoformat(ended) if ended else None)


def _read(told: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in told.items():
        if name in _DAYS and value:
            yield name, date.fromisoformat(value)
        else:
            yield name, tuple(value) if name == "sires" else value
