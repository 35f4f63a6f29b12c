"""Copies of rows under other ids and numbers: what is the same in every copy, and what follows from its number.

An id goes up by the number of the copy, so that ids keep their order among one another; one that was derived from
others is derived from theirs. What something is called has the number of the copy behind it, in one word with its last:
whoever looks for that word finds it. A long number stays one of as many digits.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

import orjson

from app.kernel.ids import derived_id

_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_WORD = re.compile(r"[^\s]+")
_MARK = re.compile(r"r[0-9a-f]{32}")
_BESIDE = 8
"""Bits of an id that stay: an entry and what it makes stand beside one another, and do so in a copy."""

_LONG, _APART, _WIDE = 12, 10**8, 12
Made = Callable[["Copy"], Any]
"""A value as it is in a copy."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """From which id another one was derived, and with what: ids among the parts are those of the copy in a copy."""

    base: UUID
    parts: tuple[object, ...]


@dataclass(frozen=True)
class Names:
    """What is another thing in each copy: ids, with how they were derived if they were, and words that name things."""

    ids: Mapping[UUID, Derivation | None]
    words: frozenset[str]
    sorts: frozenset[str]

    @cached_property
    def spelled(self) -> Mapping[str, UUID]:
        """The ids as text."""
        return {str(each): each for each in self.ids}


class Copy:
    """One copy: its number, from 1 on, and its ids."""

    def __init__(self, names: Names, number: int) -> None:
        self.number = number
        self._names = names
        self._ids: dict[UUID, UUID] = {}

    def id(self, original: UUID) -> UUID:
        """The id of a thing in this copy."""
        found = self._ids.get(original)
        if found is None:
            found = self._ids[original] = self._make(original)
        return found

    def _make(self, original: UUID) -> UUID:
        if original not in self._names.ids:
            return original
        derivation = self._names.ids[original]
        if derivation is None:
            return UUID(int=original.int + (self.number << _BESIDE))
        parts = (self.id(part) if isinstance(part, UUID) else part for part in derivation.parts)
        return derived_id(self.id(derivation.base), *parts)

    def word(self, original: str) -> str:
        """A name or a number in this copy."""
        if original.isdecimal() and len(original) >= _LONG:
            return str(int(original) + self.number * _APART).zfill(len(original))
        return f"{original}x{self.number}"

    def sorted_word(self, original: str) -> str:
        """What a name or a number is sorted by: its numbers as wide as all others."""
        return f"{original}x{self.number:0{_WIDE}}"


def in_copies(column: str, value: Any, names: Names) -> Made | None:
    """How a value of a row is in copies; None: the same in all."""
    if column.endswith("_sort"):
        return (lambda copy: copy.sorted_word(value)) if value in names.sorts else None
    if column == "text":
        return _searched(value, names)
    if isinstance(value, UUID):
        return (lambda copy: copy.id(value)) if value in names.ids else None
    if isinstance(value, str):
        return _word(value, names)
    if isinstance(value, dict | list):
        text = text_in_copies(orjson.dumps(value).decode(), names)
        return (lambda copy: orjson.loads(text(copy))) if text else None
    return None


def _word(value: str, names: Names) -> Made | None:
    if value in names.words:
        return lambda copy: copy.word(value)
    if value in names.spelled:
        return lambda copy: str(copy.id(names.spelled[value]))
    return None


def _searched(text: str, names: Names) -> Made:
    """Words that are searched, among them marks of things: `r` and the id."""

    def made(copy: Copy) -> str:
        return _WORD.sub(lambda found: _found(found.group(), copy, names), text)

    return made


def _found(word: str, copy: Copy, names: Names) -> str:
    if _MARK.fullmatch(word):
        return f"r{copy.id(UUID(word[1:])).hex}"
    return copy.word(word) if word in names.words else word


def text_in_copies(text: str, names: Names) -> Made | None:
    """How a JSON text is in copies; None: the same in all."""
    pieces: list[Made | str] = []
    end = 0
    for found in _STRING.finditer(text):
        spelled = orjson.loads(found.group()) if "\\" in found.group(1) else found.group(1)
        made = _word(spelled, names)
        if made:
            pieces += [text[end : found.start(1)], _as_json(made)]
            end = found.end(1)
    if not pieces:
        return None
    pieces.append(text[end:])
    return lambda copy: "".join(each if isinstance(each, str) else each(copy) for each in pieces)


def _as_json(made: Made) -> Made:
    return lambda copy: orjson.dumps(made(copy)).decode()[1:-1]


def find_derivations(
    ids: Iterable[UUID], rows: Iterable[Sequence[object]], words: Iterable[str]
) -> dict[UUID, Derivation | None]:
    """How each id was derived, if it was: from an id of a row with a word, or with what else stands in that row.

    A row is its ids, and behind them a number that may have been used as well.
    """
    found: dict[UUID, Derivation | None] = dict.fromkeys(ids)
    tried: set[Derivation] = set()
    for row in rows:
        for derivation in _derivations(row, words):
            if derivation not in tried:
                tried.add(derivation)
                derived = derived_id(derivation.base, *derivation.parts)
                if derived in found:
                    found[derived] = derivation
    return found


def _derivations(row: Sequence[object], words: Iterable[str]) -> Iterator[Derivation]:
    numbers = [each for each in row if isinstance(each, int)]
    for base in row:
        if isinstance(base, UUID):
            yield from (Derivation(base, (word,)) for word in words)
            for other in row:
                if isinstance(other, UUID) and other != base:
                    yield Derivation(base, (other,))
                    yield from (Derivation(base, (other, number)) for number in numbers)
