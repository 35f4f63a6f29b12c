"""The facts integration publishes. Dates are days of the farm, ids are UUIDs, weights in entries are kg.

A released shape only ever gains optional fields.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPlace:
    """A place that the row names and the farm does not have yet."""

    place_id: UUID
    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowGroup:
    """A group that the row names and the farm does not have yet."""

    group_id: UUID
    name: str
    kind: str
    purpose: str
    species: str | None = None
    place_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowIdentifier:
    """A number of the animal, in the canonical spelling of its scheme."""

    scheme: str
    value: str
    type: str
    official: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RowBreed:
    """A breed of the animal and its part of one."""

    breed: str
    fraction: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RowParent:
    """A parent that is not on the farm: its id is the same whenever the farm's files name it."""

    parent_id: UUID
    name: str
    species: str
    sex: str
    scheme: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """What is to be changed of a known animal: each field with the value it has to have now, and the new one."""

    animal_id: UUID
    before: dict[str, Any]
    after: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowAnimal:
    """An animal to be registered, under the id chosen for it here."""

    animal_id: UUID
    species: str
    production_type: str | None = None
    sex: str
    name: str | None = None
    birth_date: date | None = None
    birth_date_estimated: bool = False
    breed: str | None = None
    registered_on: date
    place_id: UUID | None = None
    group_ids: tuple[UUID, ...] = ()
    identifiers: tuple[RowIdentifier, ...]
    coat_colour: str | None = None
    breed_fractions: tuple[RowBreed, ...] = ()
    genetic_dam_id: UUID | None = None
    birth_dam_id: UUID | None = None
    sire_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowEntry:
    """An entry for the journal. `occurred_at` is RFC 3339 with its offset, or a plain date with precision `day`."""

    entry_id: UUID
    kind: str
    subject_type: str
    subject_id: UUID
    occurred_at: str
    time_precision: str
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowImported:
    """One row of a file: what it asks herd to register and events to record. Each owner answers with facts."""

    TYPE: ClassVar[str] = "rebanho.integration.row.imported.v1"
    SHAPE: ClassVar[str] = "entry"

    import_id: UUID
    farm_id: UUID
    row: int
    recorded_by: UUID | None = None
    places: tuple[RowPlace, ...] = ()
    groups: tuple[RowGroup, ...] = ()
    animal: RowAnimal | None = None
    entries: tuple[RowEntry, ...] = ()
    parents: tuple[RowParent, ...] = ()
    change: RowChange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportUndone:
    """A part of an import is to be taken back, where nothing changed since. Each owner answers with facts.

    `animal` was registered by the import and is to be as it was then; `entries` are all that the import asked the
    journal for about this subject; `change` turns a change back; places, groups and outside parents go when empty.
    """

    TYPE: ClassVar[str] = "rebanho.integration.import.undone.v1"
    SHAPE: ClassVar[str] = "entry"

    import_id: UUID
    farm_id: UUID
    asked_by: UUID | None = None
    subject_id: UUID
    animal: RowAnimal | None = None
    change: RowChange | None = None
    entries: tuple[UUID, ...] = ()
    place_id: UUID | None = None
    group_id: UUID | None = None
    parent_id: UUID | None = None


PUBLISHED = (RowImported, ImportUndone)
