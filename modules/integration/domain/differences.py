"""What a row says otherwise than is known of its animal: each difference with what it is now and what it would be."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from modules.integration.domain.breeds import breed_key
from modules.integration.domain.cells import fold
from modules.integration.domain.plan import Change, KnownAnimal, Picture
from modules.integration.domain.values import Key, Number, RowValues


def differences(
    values: RowValues, known: KnownAnimal, parents: Mapping[str, UUID], added: list[Number], picture: Picture
) -> Iterator[Change]:
    """Every difference; a cell that is empty, or a sex that says less than is known, differs from nothing."""
    texts = values.texts
    for field, old, new in (
        ("name", known.name, texts.get("name")),
        ("coat_colour", known.coat_colour, texts.get("coat_colour")),
    ):
        if new and fold(new) != fold(old or ""):
            yield Change(field, old, new)
    if values.breed and breed_key(values.breed, known.species) != breed_key(known.breed or "", known.species):
        yield Change("breed", known.breed, values.breed)
    if values.breeds and _parts(values.breeds, known.species) != _parts(known.breeds, known.species):
        yield Change("breed_fractions", _spoken(known.breeds), _spoken(values.breeds))
    if values.birth_date and values.birth_date != known.birth_date:
        old = known.birth_date.isoformat() if known.birth_date else None
        yield Change("birth_date", old, values.birth_date.isoformat())
    if values.sex not in (None, "Unknown") and known.sex in (None, "Unknown"):
        yield Change("sex", known.sex, values.sex)
    for role, parent_id in parents.items():
        before = known.parents.get(role)
        if parent_id != before:
            yield Change(f"{role}_id", str(before) if before else None, str(parent_id))
    yield from _told_by_entries(values, known, added, picture)


def _told_by_entries(values: RowValues, known: KnownAnimal, added: list[Number], picture: Picture) -> Iterator[Change]:
    for number in added:
        yield Change("identifier", None, _number(number.key), entry=True)
    place = values.texts.get("place")
    if place and (place_id := picture.places.get(fold(place))) and place_id != known.place_id:
        yield Change("place_id", str(known.place_id) if known.place_id else None, str(place_id), entry=True)
    for name in values.groups:
        group_id = picture.groups.get(fold(name))
        if group_id and group_id not in known.group_ids:
            yield Change("group_id", None, str(group_id), entry=True)


def _number(key: Key) -> str:
    return f"{key[0]}={key[1]}"


def _parts(breeds: tuple[tuple[str, float], ...], species: str) -> dict[str, float]:
    return {breed_key(breed, species): round(part, 3) for breed, part in breeds}


def _spoken(breeds: tuple[tuple[str, float], ...]) -> list[dict[str, Any]]:
    return [{"breed": breed, "fraction": part} for breed, part in breeds]
