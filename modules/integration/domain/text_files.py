"""Text files: their encoding, their delimiter, their rows."""

import csv
import io
from collections import Counter

from modules.integration.domain.cells import Grid, Row, clean
from modules.integration.errors import UnreadableFile

DELIMITERS = (";", ",", "\t", "|")
ENCODINGS = ("utf-8", "utf-16", "windows-1252", "iso-8859-1")
_SNIFFED_LINES = 50
_LONGEST_CELL = 10_000


def read_text_file(content: bytes, *, encoding: str | None = None, delimiter: str | None = None) -> Grid:
    """The rows of a CSV file or a bare list; what is not told is found out. Raises UnreadableFile."""
    text, used = decode(content, encoding)
    separator = delimiter or sniff_delimiter(text)
    return Grid(rows=split_rows(text, separator), encoding=used, delimiter=separator)


def decode(content: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text and its encoding: byte order mark, then strict UTF-8, then Windows-1252."""
    text, used = _decoded(content, encoding)
    if "\x00" in text:
        raise UnreadableFile
    return text.lstrip("\ufeff"), used


def _decoded(content: bytes, encoding: str | None) -> tuple[str, str]:
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for tried in (encoding,) if encoding else (("utf-16",) if marked else ENCODINGS[:1] + ENCODINGS[2:]):
        try:
            return content.decode(tried), tried
        except UnicodeDecodeError:
            continue
    raise UnreadableFile


def sniff_delimiter(text: str) -> str | None:
    """The delimiter that gives the most lines of equal width, or None where there is but one column."""
    lines = [line for line in text.splitlines() if line.strip()][:_SNIFFED_LINES]
    agreeing = {sign: _agreeing(lines, sign) for sign in DELIMITERS}
    best = max(DELIMITERS, key=lambda sign: agreeing[sign])
    return best if agreeing[best] else None


def _agreeing(lines: list[str], delimiter: str) -> int:
    """How many lines share the commonest number of columns above one."""
    widths = Counter(len(row) for row in _parsed("\n".join(lines), delimiter))
    widths.pop(1, None)
    return max(widths.values(), default=0)


def split_rows(text: str, delimiter: str | None) -> list[Row]:
    """The cells of each line; without a delimiter a line is one cell."""
    if delimiter is None:
        return [[clean(line).strip()] for line in text.splitlines()]
    return [[clean(cell) for cell in row] for row in _parsed(text, delimiter)]


def _parsed(text: str, delimiter: str) -> list[list[str]]:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, doublequote=True))
    except csv.Error as error:
        raise UnreadableFile from error
    if any(len(cell) > _LONGEST_CELL for row in rows for cell in row):
        raise UnreadableFile
    return rows


def split_joined_rows(grid: Grid) -> Grid:
    """A sheet whose only column holds joined lines is split again; any other is returned as it is."""
    used = {index for row in grid.rows for index, cell in enumerate(row) if cell != ""}
    lines = [str(row[0]) for row in grid.rows if row and isinstance(row[0], str) and row[0]]
    if used != {0} or not lines:
        return grid
    delimiter = sniff_delimiter("\n".join(lines))
    if delimiter is None or _agreeing(lines, delimiter) < 0.8 * len(lines):
        return grid
    return Grid(split_rows("\n".join(lines), delimiter), delimiter=delimiter, sheet=grid.sheet, sheets=grid.sheets)
