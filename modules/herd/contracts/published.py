"""The facts herd publishes. Facts of one thing share one body; the type tells what happened to it.

Dates are days of the farm; weights, where told, are kg. Ids are UUIDs. A released shape only ever gains optional
fields.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """A number an animal carries or carried, in the canonical spelling of its scheme."""

    identifier_id: UUID
    scheme: str
    value: str
    type: str
    position: str | None = None
    official: bool
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BreedFraction:
    """The share of a breed in an animal."""

    breed: str
    fraction: float


@dataclass(frozen=True, slots=True, kw_only=True)
class AnimalBody:
    """An animal: what was registered of it, and how it stands after the entries heard so far.

    `life_status` is present, away, departed or dead; `status` is active, provisional, merged or removed. The
    `opening_…` fields and `registered_sex` are what its registration said; castration changes `sex`. Parents are
    animals or outside parents. `label` is what to call it where it carries no number.
    """

    animal_id: UUID
    farm_id: UUID
    species: str
    production_type: str | None = None
    sex: str
    name: str | None = None
    birth_date: date | None = None
    birth_date_estimated: bool
    breed: str | None = None
    coat_colour: str | None = None
    registered_on: date
    life_status: str
    place_id: UUID | None = None
    group_ids: tuple[UUID, ...]
    opening_place_id: UUID | None = None
    opening_group_ids: tuple[UUID, ...]
    identifiers: tuple[Identifier, ...]
    status: str = "active"
    merged_into: UUID | None = None
    same_as: UUID | None = None
    registered_sex: str | None = None
    flags: tuple[str, ...] = ()
    breed_fractions: tuple[BreedFraction, ...] = ()
    genetic_dam_id: UUID | None = None
    birth_dam_id: UUID | None = None
    sire_id: UUID | None = None
    born_of_entry_id: UUID | None = None
    litter_id: UUID | None = None
    lot_id: UUID | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnimalRegistered(AnimalBody):
    """The farm now knows this animal."""

    TYPE: ClassVar[str] = "rebanho.herd.animal.registered.v1"
    SHAPE: ClassVar[str] = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnimalChanged(AnimalBody):
    """Its registration or its state is another than before."""

    TYPE: ClassVar[str] = "rebanho.herd.animal.changed.v1"
    SHAPE: ClassVar[str] = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnimalLeft(AnimalBody):
    """It has departed for good or died."""

    TYPE: ClassVar[str] = "rebanho.herd.animal.left.v1"
    SHAPE: ClassVar[str] = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnimalRemoved(AnimalBody):
    """There is no such animal: the birth that made it was taken back. It may come back at a later version."""

    TYPE: ClassVar[str] = "rebanho.herd.animal.removed.v1"
    SHAPE: ClassVar[str] = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnimalMerged:
    """Two records were one animal: `from_id` is no more, its numbers and its history are those of `into_id`."""

    TYPE: ClassVar[str] = "rebanho.herd.animal.merged.v1"
    SHAPE: ClassVar[str] = "entry"

    from_id: UUID
    into_id: UUID
    farm_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SexClasses:
    """The heads of a lot by sex class."""

    female: int = 0
    male: int = 0
    male_neuter: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupBody:
    """A group (named set of registered animals) or a lot (counted heads). `opening_…` and `by_sex` belong to lots.

    A lot whose `lot_type` is litter is the young of `dam_id`, born by the parturition.
    """

    group_id: UUID
    farm_id: UUID
    kind: str
    purpose: str
    name: str
    code: str | None = None
    species: str | None = None
    production_type: str | None = None
    place_id: UUID | None = None
    opened_on: date
    opening_place_id: UUID | None = None
    opening_head_count: int | None = None
    opening_birth_date: date | None = None
    closed: bool
    lot_type: str | None = None
    dam_id: UUID | None = None
    parturition_id: UUID | None = None
    by_sex: SexClasses | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFormed(GroupBody):
    """There is a new group or lot."""

    TYPE: ClassVar[str] = "rebanho.herd.group.formed.v1"
    SHAPE: ClassVar[str] = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupChanged(GroupBody):
    """It is another than before."""

    TYPE: ClassVar[str] = "rebanho.herd.group.changed.v1"
    SHAPE: ClassVar[str] = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceBody:
    """A place in the farm's tree of places. One that is not active takes no animals; `area_ha` is told in hectares."""

    place_id: UUID
    farm_id: UUID
    kind: str
    name: str
    code: str | None = None
    parent_id: UUID | None = None
    area_ha: float | None = None
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOpened(PlaceBody):
    """There is a new place."""

    TYPE: ClassVar[str] = "rebanho.herd.place.opened.v1"
    SHAPE: ClassVar[str] = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceChanged(PlaceBody):
    """It is another than before, closed or reopened."""

    TYPE: ClassVar[str] = "rebanho.herd.place.changed.v1"
    SHAPE: ClassVar[str] = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationRefused:
    """What was asked to be registered was not: `reason` is the code, `params` what it speaks of.

    Asked by an imported row, or by an entry of the journal that bears or picks animals (`entry_id`).
    """

    TYPE: ClassVar[str] = "rebanho.herd.registration.refused.v1"
    SHAPE: ClassVar[str] = "entry"

    thing: str
    id: UUID
    farm_id: UUID
    reason: str
    params: dict[str, Any] = field(default_factory=dict)
    entry_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationRepeated:
    """What an imported row asked to register was there already; nothing was stored."""

    TYPE: ClassVar[str] = "rebanho.herd.registration.repeated.v1"
    SHAPE: ClassVar[str] = "entry"

    thing: str
    id: UUID
    farm_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRefused:
    """An entry of the journal cannot be true for the herd: its number, place or group is not to be had."""

    TYPE: ClassVar[str] = "rebanho.herd.entry.refused.v1"
    SHAPE: ClassVar[str] = "entry"

    entry_id: UUID
    farm_id: UUID
    reason: str | None = None
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryAccepted:
    """An entry refused before stands now."""

    TYPE: ClassVar[str] = "rebanho.herd.entry.accepted.v1"
    SHAPE: ClassVar[str] = "entry"

    entry_id: UUID
    farm_id: UUID
    reason: str | None = None
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoAnswered:
    """What became of a part of an undone import: gone, or kept as it is for a `reason`, whose `params` it speaks of."""

    TYPE: ClassVar[str] = "rebanho.herd.undo.answered.v1"
    SHAPE: ClassVar[str] = "entry"

    thing: str
    id: UUID
    farm_id: UUID
    reason: str | None = None
    params: dict[str, Any] = field(default_factory=dict)


PUBLISHED = (
    UndoAnswered,
    AnimalRegistered,
    AnimalChanged,
    AnimalLeft,
    AnimalRemoved,
    AnimalMerged,
    GroupFormed,
    GroupChanged,
    PlaceOpened,
    PlaceChanged,
    RegistrationRefused,
    RegistrationRepeated,
    EntryRefused,
    EntryAccepted,
)
