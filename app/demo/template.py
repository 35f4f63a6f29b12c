"""The rows of a table as copies have them: looked at once, written for all copies."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from operator import itemgetter
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.demo.bulk import Spelling
from app.demo.renaming import Copies, Made, Names, in_copies
from app.kernel.tables import outbox

Row = Mapping[str, Any]
COUNTED = {"entry": "journal_no", outbox.name: "position"}
"""Which column of a table numbers its rows without a gap."""
_WORDS = ("word", "head")
_SEARCHED = frozenset({"thing_id", *_WORDS})


@dataclass(frozen=True, slots=True)
class Template:
    """The rows of a table that are copied: by column what they have in common, and what is made for each copy."""

    table: sa.Table
    columns: Sequence[sa.Column[Any]]
    same: Sequence[Sequence[Any]]
    made: Sequence[Sequence[tuple[int, Made]]]
    positions: Sequence[int] = ()
    """Of messages: where each stood when it was said first."""
    first: int = 0
    """How many rows of the table stand before these."""

    @property
    def rows(self) -> int:
        """How many a copy has."""
        return len(self.same[0])

    def part(self, begin: int, end: int) -> "Template":
        """Some of the rows that follow one another."""
        return Template(
            self.table,
            self.columns,
            [values[begin:end] for values in self.same],
            [[(at - begin, how) for at, how in _between(made, begin, end)] for made in self.made],
            self.positions[begin:end],
            begin,
        )

    def values(self, copies: Copies) -> list[list[Any]]:
        """For each column its values: of the first row in all copies, of the second in all, and so on."""
        count, found = len(copies), []
        for values, made in zip(self.same, self.made, strict=True):
            column = list(chain.from_iterable(repeat(value, count) for value in values))
            for at, how in made:
                column[at * count : (at + 1) * count] = how(copies)
            found.append(column)
        return found


def _between(made: Sequence[tuple[int, Made]], begin: int, end: int) -> Sequence[tuple[int, Made]]:
    place = itemgetter(0)
    return made[bisect_left(made, begin, key=place) : bisect_left(made, end, key=place)]


def template_of(
    table: sa.Table,
    rows: Iterable[Row],
    names: Names,
    last_words: Container[tuple[UUID, str]],
    spelling: Spelling,
) -> Template:
    """The rows that have an id which is another one in copies, looked at once for all copies.

    What stands under a key of the farm alone, such as its next test day, is one like the farm.
    """
    numbered = table.name in COUNTED or table.autoincrement_column is not None
    key = {column.name for column in table.primary_key}
    serial = table.autoincrement_column if table.name not in COUNTED else None
    columns = [column for column in table.c if column is not serial]
    kept: list[Row] = []
    made: list[list[tuple[int, Made]]] = [[] for _ in columns]
    for row in rows:
        hows = _made(columns, row, names, last_words, spelling)
        if any(isinstance(row[name], UUID) for name in hows) and (numbered or not key.isdisjoint(hows)):
            for column, changed in zip(columns, made, strict=True):
                if column.name in hows:
                    changed.append((len(kept), hows[column.name]))
            kept.append(row)
    same = [[spelling.value(column, row[column.name]) for row in kept] for column in columns]
    positions = [row["position"] for row in kept] if table.name == outbox.name else []
    return Template(table, columns, same, made, positions)


def _made(
    columns: Iterable[sa.Column[Any]],
    row: Row,
    names: Names,
    last_words: Container[tuple[UUID, str]],
    spelling: Spelling,
) -> dict[str, Made]:
    """How each value of a row is made that is another one in a copy."""
    searched = row.keys() >= _SEARCHED
    made = {
        column.name: how
        for column in columns
        if not (searched and column.name in _WORDS)
        and (how := in_copies(column.name, row[column.name], names, spelling))
    }
    return made | _found_by(row, last_words) if searched else made


def _found_by(row: Row, last_words: Container[tuple[UUID, str]]) -> dict[str, Made]:
    """A word by which a thing is found, and how it begins: letters and digits alone, in any database the same."""
    word, long = row["word"], len(row["head"])
    if (row["thing_id"], word) not in last_words:
        return {}
    return {
        "word": lambda copies: copies.words(word),
        "head": lambda copies: [made[: max(long, 3)] for made in copies.words(word)],
    }
