"""What a file would do to the farm, row by row; nothing is done here."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from app.kernel.trade.identifiers import FARM_NUMBER
from modules.integration.domain.notices import Notice

READY = "ready"
FAILED = "error"
SENT = "sent"
STORED = "stored"
REPEATED = "repeated"
REFUSED = "refused"
DISPUTED = "disputed"
STATUSES = (READY, FAILED, SENT, STORED, REPEATED, REFUSED, DISPUTED)

Key = tuple[str, str]
_LONGEST_PADDED = 6


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
    """An animal as integration has heard of it."""

    animal_id: UUID
    species: str
    production_type: str | None
    birth_date: date | None
    registered_on: date
    life_status: str

    @property
    def has_left(self) -> bool:
        """Whether it has departed for good or died."""
        return self.life_status in ("departed", "dead")


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
    """What integration knows of the farm. Names are folded; `numbers` are those an animal carries now."""

    zone: str
    today: date
    numbers: Mapping[Key, UUID] = field(default_factory=dict)
    animals: Mapping[UUID, KnownAnimal] = field(default_factory=dict)
    places: Mapping[str, UUID] = field(default_factory=dict)
    groups: Mapping[str, UUID] = field(default_factory=dict)
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
class NewNumber:
    """A number of a new animal."""

    scheme: str
    value: str
    type: str
    official: bool


@dataclass(frozen=True, slots=True, kw_only=True)
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
    """A row and what it would do."""

    row: int
    cells: list[str]
    label: str
    notices: list[Notice]
    status: str = READY
    subject_id: UUID | None = None
    is_known: bool = False
    places: list[NewPlace] = field(default_factory=list)
    groups: list[NewGroup] = field(default_factory=list)
    animal: NewAnimal | None = None
    entries: list[NewEntry] = field(default_factory=list)


def count(rows: list[PlannedRow]) -> dict[str, int]:
    """What a plan amounts to."""
    sent = [row for row in rows if row.status == READY]
    return {
        "rows": len(rows),
        "new_animals": sum(row.animal is not None for row in sent),
        "known_animals": len({row.subject_id for row in rows if row.is_known}),
        "new_places": len({place.place_id for row in sent for place in row.places}),
        "new_groups": len({group.group_id for row in sent for group in row.groups}),
        "weighings": sum(entry.kind == "weighing" for row in sent for entry in row.entries),
    }
