"""What health reads of the others' facts: only the fields it needs; whatever else they say is passed over."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FarmTold:
    """A farm, told by identity."""

    farm_id: UUID
    time_zone: str
    locale: str


@dataclass(frozen=True, slots=True)
class AnimalTold:
    """An animal as it stands, told by herd. `life_status` is present, away, departed or dead."""

    animal_id: UUID
    farm_id: UUID
    species: str
    sex: str
    life_status: str
    production_type: str | None = None
    place_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class MergedTold:
    """Two animals that are one, told by herd."""

    farm_id: UUID
    from_id: UUID
    into_id: UUID
