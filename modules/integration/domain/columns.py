"""Guessing what the columns of a file are, by their titles and by what stands in them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.kernel.trade.dates import DateError, read_date, read_time
from app.kernel.trade.identifiers import IdentifierError, normalise_electronic
from modules.integration.domain.cells import Cell, Row, is_blank, text_of
from modules.integration.domain.titles import MANY, Title, understand

_HEADER_WITHIN = 30
_PROOF = 0.8
_SAMPLES = 3
_LOOKED_AT = 500


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its place from 0, its title, the field it feeds, what the title tells besides, some values."""

    index: int
    title: str
    field: str | None
    unit: str | None = None
    dated: str | None = None
    sample: tuple[str, ...] = ()
    scheme: str | None = None
    breed: str | None = None


def find_header(rows: Sequence[Row]) -> int:
    """The line (from 1) of the titles, or 0 when there is none.

    It is the first with two known titles; failing that, one known title in a line without any value; failing that,
    a first line of words alone over a line with values.
    """
    lines = [[text_of(cell) for cell in row if not is_blank(cell)] for row in rows[:_HEADER_WITHIN]]
    known = [sum(understand(text).field is not None for text in line) for line in lines]
    for enough in (2, 1):
        for number, line in enumerate(lines, 1):
            if known[number - 1] >= enough and (enough == 2 or not any(map(_is_value, line))):
                return number
    return 1 if len(lines) > 1 and _is_of_words(lines[0], lines[1]) else 0


def _is_of_words(first: Sequence[str], second: Sequence[str]) -> bool:
    return (
        len(first) > 1 and len(first) >= len(second) and not any(map(_is_value, first)) and any(map(_is_value, second))
    )


def guess_columns(titles: Sequence[str] | None, rows: Sequence[Row]) -> list[Column]:
    """Every column with the field it most likely feeds; a field that only one column may feed is given once."""
    width = max([len(titles or ()), *(len(row) for row in rows[:_LOOKED_AT])], default=0)
    columns = [_column(index, titles, rows) for index in range(width)]
    columns = _by_content(columns, rows, named=titles is not None)
    return _once_each(columns)


def values_of(rows: Sequence[Row], index: int) -> list[Cell]:
    """What stands in a column, blanks left out."""
    return [row[index] for row in rows if index < len(row) and not is_blank(row[index])]


def _column(index: int, titles: Sequence[str] | None, rows: Sequence[Row]) -> Column:
    title = titles[index] if titles and index < len(titles) else ""
    meant = understand(title) if title else Title(None)
    sample = tuple(text_of(cell)[:80] for cell in values_of(rows[:50], index)[:_SAMPLES])
    return Column(index, title, meant.field, meant.unit, meant.dated, sample, meant.scheme, meant.breed)


def _by_content(columns: list[Column], rows: Sequence[Row], *, named: bool) -> list[Column]:
    """Electronic numbers prove their column; in a file without titles dates, times and weights do too."""
    found = {column.field for column in columns}
    result = []
    for column in columns:
        values = values_of(rows[:_LOOKED_AT], column.index)
        field = column.field
        if field in (None, "visual") and "eid" not in found and _mostly(values, _is_electronic):
            field = "eid"
        elif not named and field is None:
            field = _untitled_field(values, found)
        found.add(field)
        result.append(replace(column, field=field))
    return result


def _untitled_field(values: Sequence[Cell], found: set[str | None]) -> str | None:
    tests: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("date", _is_date),
        ("time", _is_time),
        ("weight", _is_decimal),
        ("visual", _is_short_number),
    )
    return next((field for field, test in tests if field not in found and _mostly(values, test)), None)


def _once_each(columns: list[Column]) -> list[Column]:
    seen: set[str] = set()
    result = []
    for column in columns:
        field = None if column.field == "ignored" or column.field in seen else column.field
        if field and (field not in MANY or field in ("visual", "group")):  # a second one is a serial number, say
            seen.add(field)
        result.append(replace(column, field=field))
    return result


def _mostly(values: Sequence[Cell], test: Callable[[str], bool]) -> bool:
    return bool(values) and sum(test(text_of(value)) for value in values) >= _PROOF * len(values)


def _is_electronic(text: str) -> bool:
    try:
        normalise_electronic(text)
    except IdentifierError:
        return False
    return True


def _is_date(text: str) -> bool:
    if not re.search(r"[/.-]", text):
        return False
    try:
        read_date(text)
    except DateError:
        return bool(re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}", text))
    return True


def _is_time(text: str) -> bool:
    try:
        read_time(text)
    except DateError:
        return False
    return True


def _is_decimal(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,4}[.,]\d{1,3}(?:\s*(?:kg|lb|g|@))?", text))


def _is_short_number(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Za-z]{0,4}[-/]?\d{1,8}", text))


def _is_value(text: str) -> bool:
    return bool(re.search(r"\d", text)) and understand(text).dated is None
