"""Who can be whose parent, as far as dates, sexes and species tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from modules.herd.domain.breeds import fractions_of

CERTAINTIES = ("known", "probable", "possible")
DAM, SIRE, BIRTH_DAM = "genetic_dam_id", "sire_id", "birth_dam_id"
PARENTS = (DAM, BIRTH_DAM, SIRE)

MIN_AGE_DAYS: Mapping[str, int] = {"pig": 230, "cattle": 450, "buffalo": 540, "sheep": 240, "goat": 240}
"""The age in days below which nobody of a species becomes a parent; of birds only that they hatched before."""

_SEXES: Mapping[str, frozenset[str]] = {
    DAM: frozenset({"Female", "FemaleNeuter", "Unknown"}),
    BIRTH_DAM: frozenset({"Female", "FemaleNeuter", "Unknown"}),
    SIRE: frozenset({"Male", "MaleNeuter", "MaleCryptorchid", "Unknown"}),
}


@dataclass(frozen=True, slots=True)
class Parent:
    """An animal of the farm, or one from outside. A birth date that is estimated proves nothing."""

    id: UUID
    species: str
    sex: str
    label: str
    birth_date: date | None = None
    breed: str | None = None
    breed_fractions: tuple[Mapping[str, Any], ...] = field(default=())

    @property
    def shares(self) -> dict[str, float]:
        """Of which breeds it is."""
        return fractions_of(self.breed, self.breed_fractions)


def wrong_with(role: str, parent: Parent, *, species: str, born_on: date | None) -> str | None:
    """What speaks against a parent in a role (`genetic_dam_id`, `birth_dam_id`, `sire_id`): a code, or None."""
    if parent.species != species:
        return "parent_wrong_species"
    if parent.sex not in _SEXES[role]:
        return "parent_wrong_sex"
    if born_on and parent.birth_date and (born_on - parent.birth_date).days < MIN_AGE_DAYS.get(species, 1):
        return "parent_younger"
    return None
