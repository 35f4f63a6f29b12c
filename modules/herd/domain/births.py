"""The animals that an entry of the journal asks herd to register: young, and heads picked out of a lot."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from modules.herd.domain.registration import Number

PARTURITION, BIRTH, IDENTIFY = "parturition", "birth", "identify_from_lot"
BIRTHS = (PARTURITION, BIRTH, IDENTIFY)
ALIVE = "Alive"
LIVING = frozenset({ALIVE, "DiedBeforeTaggingDate", "DiedAfterTaggingDate"})
"""What was stillborn or killed at birth never becomes an animal of the herd."""

Wish = Mapping[str, Any]

_OF_PARTURITION = ("sire_id", "place_id", "litter_id")
_OF_YOUNG = ("sex", "name", "breed")
_OF_BIRTH = (
    "species", "production_type", "sex", "name", "breed", "breed_fractions", "coat_colour", "genetic_dam_id",
    "birth_dam_id", "sire_id", "place_id", "group_ids",
)  # fmt: skip
_OF_PICKED = ("sex", "name", "birth_date")


def wishes_of(kind: str, subject_id: UUID, data: Mapping[str, Any]) -> dict[UUID, Wish]:
    """The animals an entry asks for, by the ids it gives them, each with what is told of it. Ids inside are text."""
    if kind == PARTURITION:
        shared = {**_told(data, _OF_PARTURITION), "genetic_dam_id": str(subject_id), "birth_dam_id": str(subject_id)}
        rows = [each for each in data.get("offspring") or () if each.get("birth_status", ALIVE) in LIVING]
        return {UUID(str(each["animal_id"])): _wish(each, _OF_YOUNG) | shared for each in rows}
    if kind == IDENTIFY:
        rows = data.get("animals") or []
        return {UUID(str(each["animal_id"])): _wish(each, _OF_PICKED) | {"lot_id": str(subject_id)} for each in rows}
    if data.get("birth_status", ALIVE) not in LIVING:
        return {}
    return {subject_id: _wish(data, _OF_BIRTH)}


def origin_of(kind: str, subject_id: UUID, data: Mapping[str, Any]) -> UUID | None:
    """Whose place and groups the animals begin with: their dam's, or those of the lot they were picked from."""
    if kind != BIRTH:
        return subject_id
    dam = data.get("birth_dam_id") or data.get("genetic_dam_id")
    return UUID(str(dam)) if dam else None


def numbers_of(wish: Wish) -> tuple[Number, ...]:
    """The numbers that the animal is to carry, as they were written."""
    return tuple(
        Number(
            scheme=str(each.get("scheme")),
            value=str(each.get("value") or ""),
            type=each.get("type"),
            position=each.get("position"),
            official=each.get("official"),
        )
        for each in wish["identifiers"]
    )


def makeshift_label(dam: str | None, born_on: str, place: int, among: int) -> str:
    """What to call young that carries no number: after its dam and the day, in no language; twins by their number."""
    which = f" #{place}" if among > 1 else ""
    return f"{(dam or '?')[:60]} · {born_on}{which}"


def _wish(row: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {**_told(row, names), "sex": row.get("sex") or "Unknown", "identifiers": list(row.get("identifiers") or ())}


def _told(row: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: row[name] for name in names if row.get(name) is not None}
