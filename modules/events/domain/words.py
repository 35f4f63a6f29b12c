"""Words to search by: text without accents and capitals, and marks that stand for the things an entry names."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from modules.events.domain.fields import Field
from modules.events.domain.kinds.registry import KINDS

NUMBERS = frozenset({"identifier", "old_identifier", "value"})
MOST_WORDS = 8
LONGEST_WORD = 60


def fold(text: str) -> list[str]:
    """The words of a text: letters without accents and capitals, and digits; nothing else is kept."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(sign if sign.isalnum() else " " for sign in plain if not unicodedata.combining(sign))
    return [word[:LONGEST_WORD] for word in kept.split()]


def spelled(number: str) -> list[str]:
    """A number as it is found: its parts, and all of it in one word."""
    parts = fold(number)
    return [*parts, "".join(parts)[:LONGEST_WORD]] if len(parts) > 1 else parts


def mark(thing_id: UUID | str) -> str:
    """The word that stands for an animal, a lot, a place or a group in what is searched."""
    return f"r{UUID(str(thing_id)).hex}"


def farm_mark(farm_id: UUID) -> str:
    """The word that every text of a farm carries, so that no other farm's is found."""
    return f"f{farm_id.hex}"


def text_of(
    farm_id: UUID,
    kind: str,
    subject_id: UUID,
    data: Mapping[str, Any],
    note: str | None,
    performed_by: str | None,
    files: Iterable[Mapping[str, Any]] = (),
) -> str:
    """All words of an entry, each once: what people wrote, numbers, and marks of the subject and of what it names."""
    found = [farm_mark(farm_id), mark(subject_id), *fold(note or ""), *fold(performed_by or "")]
    for file in files:
        found += fold(file.get("name") or "")
    found += _of_fields(KINDS[kind].fields, data)
    return " ".join(dict.fromkeys(found))


def _of_fields(fields: Iterable[Field], data: Mapping[str, Any]) -> Iterator[str]:
    for field in fields:
        value = data.get(field.name)
        if value is None:
            continue
        if field.type == "text":
            yield from spelled(value) if field.name in NUMBERS else fold(value)
        elif field.type == "id":
            yield mark(value)
        elif field.type == "ids":
            yield from map(mark, value)
        elif field.type == "object":
            yield from _of_fields(field.fields, value)
        elif field.type == "objects":
            for each in value:
                yield from _of_fields(field.fields, each)
