"""Copies of rows under other ids and numbers: what is the same in every copy, and what follows from its number.

An id goes up by the number of the copy, so that ids keep their order among one another; one that was derived from
others is derived from theirs. What something is called has the number of the copy behind it, in one word with its last:
whoever looks for that word finds it. A long number stays one of as many digits.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import Any
from uuid import UUID

import orjson

from app.demo.bulk import Spelling
from app.kernel.ids import derived_id

_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_WORD = re.compile(r"[^\s]+")
_MARK = re.compile(r"r[0-9a-f]{32}")
_BESIDE = 8
"""Bits of an id that stay: an entry and what it makes stand beside one another, and do so in a copy."""

_LONG, _APART, _WIDE = 12, 10**8, 12
Made = Callable[["Copies"], Sequence[Any]]
"""The values that one has in copies, in their order."""
MadeText = Callable[["Copies"], Sequence[str]]
"""The same of a text."""


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


class Copies:
    """Some copies: their numbers, from 1 on, and what each calls a thing."""

    def __init__(self, names: Names, numbers: range) -> None:
        self.numbers = numbers
        self._names = names
        self._further = [number << _BESIDE for number in numbers]

    def __len__(self) -> int:
        return len(self.numbers)

    def ids(self, original: UUID) -> list[UUID]:
        """The ids of a thing in the copies."""
        if original not in self._names.ids:
            return [original] * len(self)
        derivation = self._names.ids[original]
        if derivation is None:
            return [UUID(int=original.int + further) for further in self._further]
        parts = [
            self.ids(part) if isinstance(part, UUID) else [part] * len(self)
            for part in (derivation.base, *derivation.parts)
        ]
        return [derived_id(*each) for each in zip(*parts, strict=True)]

    def digits(self, original: UUID) -> list[str]:
        """The same as 32 digits each."""
        if self._names.ids.get(original, original) is None:
            first = original.int
            return [f"{first + further:032x}" for further in self._further]
        return [each.hex for each in self.ids(original)]

    def spelled(self, original: UUID) -> list[str]:
        """The same in the usual form."""
        return [f"{each[:8]}-{each[8:12]}-{each[12:16]}-{each[16:20]}-{each[20:]}" for each in self.digits(original)]

    def words(self, original: str) -> list[str]:
        """A name or a number in the copies."""
        if original.isdecimal() and len(original) >= _LONG:
            first, wide = int(original), len(original)
            return [f"{first + number * _APART:0{wide}}" for number in self.numbers]
        return [f"{original}x{number}" for number in self.numbers]

    def sorted_words(self, original: str) -> list[str]:
        """What a name or a number is sorted by: its numbers as wide as all others."""
        return [f"{original}x{number:0{_WIDE}}" for number in self.numbers]


def in_copies(column: str, value: Any, names: Names, spelling: Spelling) -> Made | None:
    """How a value of a row is in copies, as the database spells it; None: the same in all."""
    if isinstance(value, UUID):
        return (lambda copies: copies.digits(value)) if value in names.ids else None
    text = _text_in_copies(column, value, names)
    return (lambda copies: list(map(spelling.text, text(copies)))) if text else None


def _text_in_copies(column: str, value: Any, names: Names) -> MadeText | None:
    if column.endswith("_sort"):
        return (lambda copies: copies.sorted_words(value)) if value in names.sorts else None
    if column == "text":
        return _together(value, _WORD.finditer(value), lambda word: _searched(word, names))
    if isinstance(value, str):  # some keep a record as JSON in a text
        return _json_in_copies(value, names) if value.startswith("{") else _word(value, names)
    return _json_in_copies(orjson.dumps(value).decode(), names) if isinstance(value, dict | list) else None


def _word(value: str, names: Names) -> MadeText | None:
    if value in names.words:
        return lambda copies: copies.words(value)
    if value in names.spelled:
        original = names.spelled[value]
        return lambda copies: copies.spelled(original)
    return None


def _searched(word: str, names: Names) -> MadeText | None:
    """A word that is searched, which may be the mark of a thing: `r` and its id."""
    if _MARK.fullmatch(word):
        marked = UUID(word[1:])
        return (lambda copies: [f"r{digits}" for digits in copies.digits(marked)]) if marked in names.ids else None
    return (lambda copies: copies.words(word)) if word in names.words else None


def _json_in_copies(text: str, names: Names) -> MadeText | None:
    """How a JSON text is in copies; None: the same in all."""
    return _together(text, _STRING.finditer(text), lambda string: _in_json(string, names))


def _in_json(string: str, names: Names) -> MadeText | None:
    """A string of JSON with its quotes."""
    made = _word(orjson.loads(string) if "\\" in string else string[1:-1], names)
    return (lambda copies: [orjson.dumps(each).decode() for each in made(copies)]) if made else None


def _together(
    text: str, parts: Iterable[re.Match[str]], in_copies_of: Callable[[str], MadeText | None]
) -> MadeText | None:
    """A text of which some parts are others in copies."""
    pieces: list[str | MadeText] = []
    end = 0
    for part in parts:
        if how := in_copies_of(part.group()):
            pieces += [text[end : part.start()], how]
            end = part.end()
    if not pieces:
        return None
    pieces.append(text[end:])

    def join(copies: Copies) -> list[str]:
        made = (repeat(piece, len(copies)) if isinstance(piece, str) else piece(copies) for piece in pieces)
        return list(map("".join, zip(*made, strict=True)))

    return join


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
