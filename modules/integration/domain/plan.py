"""What a file would do to the farm, row by row; nothing is done here."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from app.kernel.trade.identifiers import FARM_NUMBER
from modules.integration.domain.notices import Notice
from modules.integration.domain.values import Key

READY = "ready"
FAILED = "error"
SENT = "sent"
STORED = "stored"
REPEATED = "repeated"
REFUSED = "refused"
DISPUTED = "disputed"
UNDOING = "undoing"
UNDONE = "undone"
KEPT = "kept"
STATUSES = (READY, FAILED, SENT, STORED, REPEATED, REFUSED, DISPUTED, UNDOING, UNDONE, KEPT)

GONE = ("departed", "dead")
ROLES = ("genetic_dam", "birth_dam", "sire")
_LONGEST_PADDED = 6
_NOWHERE = UUID(int=0)


def with_other_zeros(key: Key) -> list[Key]:
    """The same farm number with more or fewer zeros in front: spreadsheets drop them."""
    scheme, value = key
    if scheme != FARM_NUMBER or not value.isdigit():
        return []
    bare = value.lstrip("0") or "0"
    padded = [bare.zfill(length) for length in range(len(bare), _LONGEST_PADDED + 1)]
    return [(scheme, each) for each in padded if each != value]


@dataclass(frozen=True, slots=True)
class KnownAnimal:
    """An animal as integration has heard of it. `parents` are by role; what was not told of it yet is None."""

    animal_id: UUID
    species: str
    production_type: str | None
    birth_date: date | None
    registered_on: date
    life_status: str
    sex: str | None = None
    name: str | None = None
    breed: str | None = None
    breeds: tuple[tuple[str, float], ...] = ()
    coat_colour: str | None = None
    place_id: UUID | None = None
    group_ids: tuple[UUID, ...] = ()
    parents: Mapping[str, UUID] = field(default_factory=dict)

    @property
    def has_left(self) -> bool:
        """Whether it has departed for good or died."""
        return self.life_status in GONE


@dataclass(frozen=True, slots=True)
class KnownLot:
    """A lot as integration has heard of it."""

    lot_id: UUID
    name: str
    species: str | None
    production_type: str | None
    opened_on: date
    birth_date: date | None


@dataclass(frozen=True, slots=True)
class Picture:
    """What integration knows of the farm. Names are folded; `numbers` are those an animal carries now, `formers` those
    that one carries no more. `named` has the animals of a name.
    """

    zone: str
    today: date
    farm_id: UUID = _NOWHERE
    numbers: dict[Key, UUID] = field(default_factory=dict)
    formers: set[Key] = field(default_factory=set)
    animals: dict[UUID, KnownAnimal] = field(default_factory=dict)
    named: dict[str, tuple[UUID, ...]] = field(default_factory=dict)
    places: Mapping[str, UUID] = field(default_factory=dict)
    groups: Mapping[str, UUID] = field(default_factory=dict)
    purposes: Mapping[UUID, str] = field(default_factory=dict)
    lots: Mapping[str, KnownLot] = field(default_factory=dict)
    entries: Set[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class NewPlace:
    """A place to be opened."""

    place_id: UUID
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class NewGroup:
    """A group to be formed."""

    group_id: UUID
    name: str
    purpose: str
    species: str | None


@dataclass(frozen=True, slots=True)
class NewParent:
    """A parent that is not on the farm."""

    parent_id: UUID
    name: str
    species: str
    sex: str
    number: Key | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What a row says otherwise than is known of its animal: the value before and the one it would have.

    `entry` tells that an entry of the journal carries it (a number, a place, a group), not the registration.
    """

    field: str
    old: Any
    new: Any
    entry: bool = False


@dataclass(frozen=True, slots=True)
class NewNumber:
    """A number of a new animal."""

    scheme: str
    value: str
    type: str
    official: bool


@dataclass(slots=True, kw_only=True)
class NewAnimal:
    """An animal to be registered."""

    animal_id: UUID
    species: str
    production_type: str | None
    sex: str
    name: str | None
    birth_date: date | None
    breed: str | None
    registered_on: date
    breeds: tuple[tuple[str, float], ...] = ()
    coat_colour: str | None = None
    parents: Mapping[str, UUID] = field(default_factory=dict)
    place_id: UUID | None
    group_ids: tuple[UUID, ...]
    numbers: tuple[NewNumber, ...]


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry for the journal; `occurred_at` is a date (precision `day`) or an instant with offset (`exact`)."""

    entry_id: UUID
    kind: str
    subject_type: str
    subject_id: UUID
    occurred_at: str
    time_precision: str
    data: Mapping[str, Any]


@dataclass(slots=True)
class PlannedRow:
    """A row and what it would do. Rows of a lower `wave` are sent first: parents before their young."""

    row: int
    cells: list[str]
    label: str
    notices: list[Notice]
    status: str = READY
    subject_id: UUID | None = None
    is_known: bool = False
    places: list[NewPlace] = field(default_factory=list)
    groups: list[NewGroup] = field(default_factory=list)
    parents: list[NewParent] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    is_update: bool = False
    wave: int = 0
    animal: NewAnimal | None = None
    entries: list[NewEntry] = field(default_factory=list)


@dataclass(slots=True)
class Counts:
    """What a plan amounts to, counted row by row."""

    rows: int = 0
    new_animals: int = 0
    weighings: int = 0
    updates: int = 0
    known: set[UUID] = field(default_factory=set)
    places: set[UUID] = field(default_factory=set)
    groups: set[UUID] = field(default_factory=set)
    lost_zeros: bool = False

    def add(self, rows: Iterable[PlannedRow]) -> None:
        """Count some more rows."""
        for row in rows:
            self.rows += 1
            self.lost_zeros |= any(notice.code == "leading_zero_lost" for notice in row.notices)
            if row.is_known and row.subject_id:
                self.known.add(row.subject_id)
            self.updates += bool(row.changes)
            if row.status == READY:
                self.new_animals += row.animal is not None
                self.places.update(place.place_id for place in row.places)
                self.groups.update(group.group_id for group in row.groups)
                self.weighings += sum(entry.kind == "weighing" for entry in row.entries)

    def told(self) -> dict[str, int]:
        """The numbers, by name."""
        return {
            "rows": self.rows,
            "new_animals": self.new_animals,
            "known_animals": len(self.known),
            "new_places": len(self.places),
            "new_groups": len(self.groups),
            "weighings": self.weighings,
            "updates": self.updates,
        }
