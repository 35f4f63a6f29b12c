"""What is said of a thing when the farm begins to know it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number an animal is to carry, as it was written."""

    scheme: str
    value: str
    type: str | None = None
    position: str | None = None
    official: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAnimal:
    """An animal to be registered; without `registered_on` it is today at the farm."""

    species: str
    sex: str
    numbers: tuple[Number, ...]
    production_type: str | None = None
    name: str | None = None
    birth_date: date | None = None
    birth_date_estimated: bool = False
    breed: str | None = None
    coat_colour: str | None = None
    registered_on: date | None = None
    place_id: UUID | None = None
    group_ids: tuple[UUID, ...] = ()
    breed_fractions: tuple[Mapping[str, Any], ...] | None = None
    genetic_dam_id: UUID | None = None
    birth_dam_id: UUID | None = None
    sire_id: UUID | None = None
    dam_certainty: str | None = None
    sire_certainty: str | None = None
    same_as: UUID | None = None
    provisional: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOutsideParent:
    """A parent that never was on the farm, to be written down."""

    species: str
    sex: str
    name: str
    numbers: tuple[Number, ...] = ()
    breed: str | None = None
    birth_date: date | None = None
    herd_book: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlace:
    """A place to be opened."""

    kind: str
    name: str
    code: str | None = None
    parent_id: UUID | None = None
    capacity: int | None = None
    area_ha: float | None = None
    species: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewGroup:
    """A group or lot to be formed; head count and birth date belong to lots."""

    kind: str
    name: str
    purpose: str
    code: str | None = None
    species: str | None = None
    production_type: str | None = None
    place_id: UUID | None = None
    opened_on: date | None = None
    head_count: int | None = None
    by_sex: Mapping[str, int] | None = None
    birth_date: date | None = None


def content_of(new: NewAnimal | NewPlace | NewGroup) -> Mapping[str, Any]:
    """What was said, for telling a repeat from a conflict."""
    said = _fields_of(new)
    return {**said, "numbers": [_fields_of(each) for each in new.numbers]} if isinstance(new, NewAnimal) else said


def _fields_of(thing: NewAnimal | NewPlace | NewGroup | Number) -> dict[str, Any]:
    return {field.name: getattr(thing, field.name) for field in fields(thing)}
