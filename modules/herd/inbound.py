"""What herd reads of the others' facts: only the fields it needs; whatever else they say is passed over."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FarmTold:
    """A farm, told by identity."""

    farm_id: UUID
    time_zone: str
    locale: str


@dataclass(frozen=True, slots=True)
class EntryHeard:
    """An entry of the journal as it is now, told by events. `revision` grows with every telling of it."""

    entry_id: UUID
    farm_id: UUID
    kind: str
    subject_type: str
    subject_id: UUID
    sort_at: datetime
    kind_rank: int
    revision: int
    verdict: str
    retracted: bool
    reasons: tuple[str, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
    derived: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A place that a spreadsheet names."""

    place_id: UUID
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class RowGroup:
    """A group that a spreadsheet names."""

    group_id: UUID
    name: str
    kind: str
    purpose: str
    species: str | None = None
    place_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class RowIdentifier:
    """A number of an animal in a spreadsheet."""

    scheme: str
    value: str
    type: str
    official: bool = False


@dataclass(frozen=True, slots=True)
class RowBreed:
    """A breed of an animal in a spreadsheet, and its part of one."""

    breed: str
    fraction: float


@dataclass(frozen=True, slots=True)
class RowParent:
    """A parent in a spreadsheet that is not on the farm."""

    parent_id: UUID
    name: str
    species: str
    sex: str
    scheme: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class RowAnimal:
    """An animal in a spreadsheet, under the id that integration chose for it."""

    animal_id: UUID
    species: str
    sex: str
    registered_on: date
    identifiers: tuple[RowIdentifier, ...]
    production_type: str | None = None
    name: str | None = None
    birth_date: date | None = None
    birth_date_estimated: bool = False
    breed: str | None = None
    coat_colour: str | None = None
    place_id: UUID | None = None
    group_ids: tuple[UUID, ...] = ()
    breed_fractions: tuple[RowBreed, ...] = ()
    genetic_dam_id: UUID | None = None
    birth_dam_id: UUID | None = None
    sire_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class RowChange:
    """What a spreadsheet changes of a known animal: fields with the value they have to have now, and the new one."""

    animal_id: UUID
    before: dict[str, Any]
    after: dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowImported:
    """One row of a spreadsheet that asks for places, groups, an animal or a change of one."""

    import_id: UUID
    farm_id: UUID
    row: int
    places: tuple[RowPlace, ...] = ()
    groups: tuple[RowGroup, ...] = ()
    animal: RowAnimal | None = None
    change: RowChange | None = None
    parents: tuple[RowParent, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportUndone:
    """A part of an import that is to be taken back: an animal as it was made, a change turned round, what is empty."""

    import_id: UUID
    farm_id: UUID
    animal: RowAnimal | None = None
    change: RowChange | None = None
    entries: tuple[UUID, ...] = ()
    place_id: UUID | None = None
    group_id: UUID | None = None
    parent_id: UUID | None = None
