"""The farm's diary: what is to be entered on which day, in the words of the API, before anything is sent."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from app.demo.growth import Curve
from app.kernel.ids import derived_id

Body = dict[str, Any]
NAMESPACE = UUID("6f1b9a52-0b0e-5c1e-9d3a-3a8b6c0f7d11")
SPREAD = 40  # minutes over which the same work on many animals is spread
LATEST_MINUTE = 18 * 60  # what happens later is entered on the next day


@dataclass(slots=True)
class Subject:
    """An animal or a lot of the story: `gone` since it left or died, `busy` at the last thing entered of it."""

    id: UUID
    type: str
    name: str
    species: str
    born: date
    place: str
    kept_for: str
    gone: date | None = None
    busy: tuple[date, int] | None = None


@dataclass(slots=True, kw_only=True)
class Beast(Subject):
    """One animal. `curve` and `vigour` tell how it grows; `parity` how often it gave birth."""

    sex: str
    curve: Curve
    vigour: float
    parity: int = 0
    served: bool = True

    def age_on(self, day: date) -> int:
        """Its age in days."""
        return (day - self.born).days


@dataclass(slots=True, kw_only=True)
class Lot(Subject):
    """Counted heads."""

    heads: int


@dataclass(frozen=True, slots=True)
class Line:
    """One entry; `minute` of its day."""

    id: UUID
    kind: str
    subject: Subject
    minute: int
    data: Body
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """A correction (`changes`) or, without changes, a retraction of an entry, with why."""

    entry_id: UUID
    why: str
    changes: Body | None = None


@dataclass(slots=True)
class Page:
    """A day: what begins in the morning, what is entered in the evening with its pictures, and what is put right."""

    groups: list[Body] = field(default_factory=list)
    animals: list[Body] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)


class Diary:
    """Days from `first` to `last`, filled by the stories. Ids follow from the seed and from names, so they repeat."""

    def __init__(self, first: date, last: date, seed: int) -> None:
        self.first = first
        self.last = last
        self.seed = seed
        self.places: list[Body] = []
        self.feeds: list[Body] = []
        self.pages: defaultdict[date, Page] = defaultdict(Page)
        self.beasts: list[Beast] = []
        self.lots: list[Lot] = []
        self.mistakes: dict[UUID, str] = {}  # entries that are wrong on purpose: what the journal makes of them

    def name(self, *parts: object) -> UUID:
        """The id of a thing by its name."""
        return derived_id(NAMESPACE, self.seed, *parts)

    def place(self, code: str, kind: str, name: str, parent: str | None = "farm", capacity: int | None = None) -> None:
        """A place of the farm, there before anything happens."""
        body: Body = {"id": str(self.name("place", code)), "kind": kind, "name": name}
        if parent:
            body["parent_id"] = str(self.name("place", parent))
        if capacity:
            body["capacity"] = capacity
        self.places.append(body)

    def feed(self, code: str, name: str) -> None:
        """A feed that the farm gives."""
        self.feeds.append({"id": str(self.name("feed", code)), "name": name})

    def group(self, code: str, name: str, purpose: str, species: str) -> None:
        """A group of animals, formed on the first day."""
        body = {"id": str(self.name("group", code)), "kind": "group", "purpose": purpose, "name": name}
        self.pages[self.first].groups.append({**body, "species": species, "opened_on": self.first.isoformat()})

    def write(
        self, day: date, kind: str, subject: Subject, minute: int, data: Mapping[str, Any], note: str | None = None
    ) -> UUID:
        """Enter what happened to a subject, later than all that was entered of it before; returns the entry's id."""
        minute += subject.id.int % SPREAD
        if subject.busy and subject.busy[0] == day:
            minute = max(minute, subject.busy[1] + 7)
        if minute > LATEST_MINUTE:
            raise ValueError(f"too much happens to {subject.name} on {day}")
        subject.busy = (day, minute)
        entry_id = self.name(kind, subject.id, day, minute)
        self.pages[day].lines.append(Line(entry_id, kind, subject, minute, dict(data), note))
        return entry_id
