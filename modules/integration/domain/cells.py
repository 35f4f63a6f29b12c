"""Cells of a file, whatever it was: text as it stands, numbers and dates only where the file itself has them."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from app.kernel.trade.numbers import is_empty

Cell = str | float | datetime | date | time
Row = list[Cell]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file, counted from 1. `problem` is the code of what was wrong with the line as a whole."""

    number: int
    cells: Row
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A file and how it was read. `lines()` reads it from the beginning, each time it is asked."""

    lines: Callable[[], Iterator[Line]]
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    sheets: tuple[str, ...] = ()


_CONTROLS = dict.fromkeys((*range(32), 127), " ")


def clean(text: str) -> str:
    """Text with blanks in place of control characters, which no database and no screen takes well."""
    return text if text.isprintable() else text.translate(_CONTROLS)


def text_of(cell: Cell) -> str:
    """A cell as text: whole numbers without `.0`, no exponents, ISO dates."""
    if isinstance(cell, str):
        return cell.strip().removeprefix("'")
    if isinstance(cell, float | int):
        return str(int(cell)) if float(cell).is_integer() else format(Decimal(repr(cell)), "f")
    if isinstance(cell, datetime) and cell.time() == time(0):
        return cell.date().isoformat()
    return cell.isoformat(" ") if isinstance(cell, datetime) else cell.isoformat()


def is_blank(cell: Cell) -> bool:
    """Whether a cell says nothing."""
    return isinstance(cell, str) and (not cell or (len(cell) < 12 and is_empty(cell)))


def is_blank_row(row: Row) -> bool:
    """Whether no cell of a row says anything."""
    return all(is_blank(cell) for cell in row)


def fold(text: str) -> str:
    """Text for comparing: case, accents and doubled blanks do not count."""
    if text.isascii():
        return " ".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in decomposed if not unicodedata.combining(sign)).split())
