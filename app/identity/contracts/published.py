"""The facts of identity. Ids of people travel, their names and addresses never do."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FarmState:
    """A farm as the other parts need it: its clock, its language and where it stands."""

    SHAPE: ClassVar[str] = "state"

    farm_id: UUID
    name: str
    time_zone: str
    locale: str
    country: str
    main_species: str | None


@dataclass(frozen=True, slots=True)
class FarmOpened(FarmState):
    """A farm began to keep its records here."""

    TYPE: ClassVar[str] = "rebanho.identity.farm.opened.v1"


@dataclass(frozen=True, slots=True)
class FarmChanged(FarmState):
    """Something about the farm is different now."""

    TYPE: ClassVar[str] = "rebanho.identity.farm.changed.v1"


@dataclass(frozen=True, slots=True)
class FarmDeleted:
    """A farm is no more: whoever holds anything of it deletes that."""

    TYPE: ClassVar[str] = "rebanho.identity.farm.deleted.v1"
    SHAPE: ClassVar[str] = "entry"

    farm_id: UUID


@dataclass(frozen=True, slots=True)
class MembershipChanged:
    """What a person is on a farm now; no role means that the person has left it."""

    TYPE: ClassVar[str] = "rebanho.identity.membership.changed.v1"
    SHAPE: ClassVar[str] = "state"

    person_id: UUID
    farm_id: UUID
    role: str | None


@dataclass(frozen=True, slots=True)
class OrganisationState:
    """An organisation that farms may belong to; it is of no farm itself."""

    SHAPE: ClassVar[str] = "state"

    organisation_id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class OrganisationOpened(OrganisationState):
    """An organisation was opened here."""

    TYPE: ClassVar[str] = "rebanho.identity.organisation.opened.v1"


@dataclass(frozen=True, slots=True)
class OrganisationChanged(OrganisationState):
    """Something about the organisation is different now."""

    TYPE: ClassVar[str] = "rebanho.identity.organisation.changed.v1"


@dataclass(frozen=True, slots=True)
class ConsentChanged:
    """Whether a farm belongs to an organisation, and which classes of its data it shows there now."""

    TYPE: ClassVar[str] = "rebanho.identity.consent.changed.v1"
    SHAPE: ClassVar[str] = "state"

    farm_id: UUID
    organisation_id: UUID
    belongs: bool
    data: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonErased:
    """A person is no more known here; whoever keeps the person's name in a text of a farm forgets it.

    `spelled` are hashes of how the name was written (`app.kernel.identity.spelling_hash`), since names never travel.
    """

    TYPE: ClassVar[str] = "rebanho.identity.person.erased.v1"
    SHAPE: ClassVar[str] = "entry"

    person_id: UUID
    farm_id: UUID
    spelled: tuple[str, ...]
