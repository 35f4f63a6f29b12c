"""What events reads of the others' facts: only the fields it needs; whatever else they say is passed over."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FarmTold:
    """A farm, told by identity."""

    farm_id: UUID
    time_zone: str


@dataclass(frozen=True, slots=True)
class MemberTold:
    """What a person is on a farm, told by identity; without a role: nothing any more."""

    person_id: UUID
    farm_id: UUID
    role: str | None = None


@dataclass(frozen=True, slots=True)
class PersonErased:
    """A person who is no more known, told by identity with hashes of how the name was written."""

    farm_id: UUID
    person_id: UUID
    spelled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberTold:
    """A number an animal carries or carried."""

    value: str
    type: str
    scheme: str | None = None
    official: bool = False
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class AnimalTold:
    """An animal, told by herd: what its registration said."""

    animal_id: UUID
    farm_id: UUID
    species: str
    sex: str
    registered_on: date
    life_status: str = "present"
    registered_sex: str | None = None
    production_type: str | None = None
    name: str | None = None
    breed: str | None = None
    birth_date: date | None = None
    birth_date_estimated: bool = False
    opening_place_id: UUID | None = None
    opening_group_ids: tuple[UUID, ...] = ()
    lot_id: UUID | None = None
    litter_id: UUID | None = None
    birth_dam_id: UUID | None = None
    genetic_dam_id: UUID | None = None
    identifiers: tuple[NumberTold, ...] = ()
    label: str | None = None


@dataclass(frozen=True, slots=True)
class MergedTold:
    """Two animals that are one, told by herd."""

    farm_id: UUID
    from_id: UUID
    into_id: UUID


@dataclass(frozen=True, slots=True)
class NotRegistered:
    """Something that herd did not register; with `entry_id` when an entry of the journal asked for it."""

    thing: str
    id: UUID
    farm_id: UUID
    reason: str
    params: dict[str, Any] = field(default_factory=dict)
    entry_id: UUID | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class GroupTold:
    """A group or a lot, told by herd; the `opening_…` fields belong to lots."""

    group_id: UUID
    farm_id: UUID
    kind: str
    purpose: str
    name: str
    opened_on: date
    species: str | None = None
    production_type: str | None = None
    place_id: UUID | None = None
    opening_place_id: UUID | None = None
    opening_head_count: int | None = None
    opening_birth_date: date | None = None
    by_sex: dict[str, int] | None = None
    dam_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PlaceTold:
    """A place, told by herd."""

    place_id: UUID
    farm_id: UUID
    name: str
    parent_id: UUID | None = None
    area_ha: float | None = None


@dataclass(frozen=True, slots=True)
class EntryTold:
    """Herd's word on an entry that names what is herd's to give."""

    entry_id: UUID
    farm_id: UUID
    reason: str | None = None
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RowEntry:
    """An entry of a spreadsheet's row. `occurred_at` is a plain date when the precision is `day`."""

    entry_id: UUID
    kind: str
    subject_type: str
    subject_id: UUID
    occurred_at: str
    time_precision: str
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowImported:
    """A row of a spreadsheet, told by integration."""

    import_id: UUID
    farm_id: UUID
    row: int
    recorded_by: UUID | None = None
    entries: tuple[RowEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportUndone:
    """A part of an import that is to be taken back: the entries that it asked for about one subject."""

    farm_id: UUID
    entries: tuple[UUID, ...] = ()
    asked_by: UUID | None = None
