"""What integration reads of the others' facts: only the fields it needs; whatever else they say is passed over."""

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
    name: str = ""
    country: str | None = None
    main_species: str | None = None


@dataclass(frozen=True, slots=True)
class NumberTold:
    """A number of an animal, told by herd; one with an end is no longer carried."""

    scheme: str
    value: str
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class BreedTold:
    """A breed of an animal and its part of one."""

    breed: str
    fraction: float


@dataclass(frozen=True, slots=True)
class AnimalTold:
    """An animal, told by herd."""

    animal_id: UUID
    farm_id: UUID
    species: str
    registered_on: date
    life_status: str
    production_type: str | None = None
    birth_date: date | None = None
    identifiers: tuple[NumberTold, ...] = ()
    sex: str | None = None
    name: str | None = None
    breed: str | None = None
    breed_fractions: tuple[BreedTold, ...] = ()
    coat_colour: str | None = None
    place_id: UUID | None = None
    group_ids: tuple[UUID, ...] = ()
    genetic_dam_id: UUID | None = None
    birth_dam_id: UUID | None = None
    sire_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PlaceTold:
    """A place, told by herd."""

    place_id: UUID
    farm_id: UUID
    name: str
    active: bool = True


@dataclass(frozen=True, slots=True)
class GroupTold:
    """A group or lot, told by herd."""

    group_id: UUID
    farm_id: UUID
    kind: str
    name: str
    opened_on: date
    species: str | None = None
    production_type: str | None = None
    opening_birth_date: date | None = None
    purpose: str | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class RefusalTold:
    """Herd's no to a part of a row."""

    thing: str
    id: UUID
    farm_id: UUID
    reason: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RepeatTold:
    """Herd had that part of a row already."""

    thing: str
    id: UUID
    farm_id: UUID


@dataclass(frozen=True, slots=True)
class UndoTold:
    """Herd's answer to a part of an undo: gone, or kept for a reason."""

    thing: str
    id: UUID
    farm_id: UUID
    reason: str | None = None
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EntryTold:
    """An entry of the journal as it is now, told by events."""

    entry_id: UUID
    farm_id: UUID
    revision: int
    verdict: str
    subject_id: UUID
    kind: str
    entry_version: int = 1
    retracted: bool = False
    batch_id: UUID | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MergedTold:
    """Two animals that are one, told by herd."""

    farm_id: UUID
    from_id: UUID
    into_id: UUID


@dataclass(frozen=True, slots=True)
class ConsentTold:
    """Whether a farm belongs to an organisation and which classes of data it shows there, told by identity."""

    farm_id: UUID
    organisation_id: UUID
    belongs: bool
    data: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureTold:
    """A KPI of a farm, with the class of data by which it may be seen."""

    code: str
    names: dict[str, str]
    unit: str
    data: str
    rule_version: int
    better: str | None = None
    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    open: float = 0
    reason: str | None = None
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FiguresTold:
    """Figures of a farm's animals of one profile over a span of whole months, told by events."""

    telling_id: UUID
    farm_id: UUID
    profile: str
    span: str
    first_on: date
    last_on: date
    told_at: datetime
    figures: tuple[FigureTold, ...] = ()
