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
class AnimalBody:
    """An animal: what was registered of it, and how it stands after the entries heard so far.

    `life_status` is present, away, departed or dead. The `opening_…` fields are what its registration said.
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
class GroupBody:
    """A group (named set of registered animals) or a lot (counted heads). `opening_…` belong to lots."""

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
    """A place in the farm's tree of places. One that is not active takes no animals."""

    place_id: UUID
    farm_id: UUID
    kind: str
    name: str
    code: str | None = None
    parent_id: UUID | None = None
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
    """What an imported row asked to register was not: `reason` is the code, `params` what it speaks of."""

    TYPE: ClassVar[str] = "rebanho.herd.registration.refused.v1"
    SHAPE: ClassVar[str] = "entry"

    thing: str
    id: UUID
    farm_id: UUID
    reason: str
    params: dict[str, Any] = field(default_factory=dict)


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


PUBLISHED = (
    AnimalRegistered,
    AnimalChanged,
    AnimalLeft,
    GroupFormed,
    GroupChanged,
    PlaceOpened,
    PlaceChanged,
    RegistrationRefused,
    RegistrationRepeated,
    EntryRefused,
    EntryAccepted,
)
