"""What health knows of an animal before it judges anything. Plain Python."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Patient:
    """An animal that could need a judgement; one that has left keeps its record."""

    animal_id: UUID
    species: str
    life_status: str
    place_id: UUID | None
