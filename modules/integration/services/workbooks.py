"""Spreadsheets (XLSX and XLS), with the limits that keep a small or spiteful file from filling the memory."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from modules.integration.domain.cells import Cell, Grid, Line, clean
from modules.integration.domain.text_files import read_text_file, split_joined
from modules.integration.errors import FileTooLarge, TooManyColumns, TooManyRows, UnknownSheet, UnreadableFile

MEGABYTE = 1024 * 1024
LARGEST_FILE = 50 * MEGABYTE
LARGEST_UNPACKED = 200 * MEGABYTE
MOST_LINES = 101_000  # a hundred thousand rows, and room for titles
MOST_COLUMNS = 200
MOST_MEMBERS = 1000

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_CHUNK = MEGABYTE


def read_grid(content: bytes, *, encoding: str | None, delimiter: str | None, sheet: str | None) -> Grid:
    """The lines of a file of any kind we take. Raises FileTooLarge, TooManyRows, UnreadableFile, UnknownSheet."""
    if len(content) > LARGEST_FILE:
        raise _too_large()
    if content.startswith((_ZIP, _OLE)):
        grid = split_joined(_read_workbook(content, sheet))
    else:
        grid = read_text_file(content, encoding=encoding, delimiter=delimiter)
    if any(len(line.cells) > MOST_COLUMNS for line in islice(grid.lines(), 1000)):
        raise TooManyColumns(limit=MOST_COLUMNS)
    return grid


def _too_large() -> FileTooLarge:
    return FileTooLarge(limit=LARGEST_FILE // MEGABYTE, unpacked=LARGEST_UNPACKED // MEGABYTE)


def _read_workbook(content: bytes, sheet: str | None) -> Grid:
    if content.startswith(_ZIP):
        _check_archive(content)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = tuple(workbook.sheet_names)
        name = sheet or (names[0] if names else "")
        if name not in names:
            raise UnknownSheet(sheet=name)
        page = workbook.get_sheet_by_name(name)
    except CalamineError as error:
        raise UnreadableFile from error
    if page.total_height > MOST_LINES:
        raise TooManyRows(rows=page.total_height, limit=MOST_LINES)
    return Grid(lambda: _lines(page), sheet=name, sheets=names)


def _lines(page: CalamineSheet) -> Iterator[Line]:
    """The lines of a sheet; the reader leaves out empty columns at its left."""
    left = [""] * (page.start[1] if page.start else 0)
    for number, row in enumerate(page.iter_rows(), 1):
        yield Line(number, [*left, *map(_cell, row)])


def _check_archive(content: bytes) -> None:
    """Unpack once, counting: what an archive says of its own size may be a lie, and one cell may stand far out.

    The reader makes room for every cell up to the outermost one, so that one is looked for first.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if "xl/workbook.xml" not in archive.namelist() or len(members) > MOST_MEMBERS:
                raise UnreadableFile
            if sum(member.file_size for member in members) > LARGEST_UNPACKED:
                raise _too_large()
            for member in members:
                _check_member(archive, member)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error) as error:
        raise UnreadableFile from error


def _check_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    is_sheet = member.filename.startswith("xl/worksheets/")
    tail = b""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            if is_sheet:
                _check_references(tail + chunk)
                tail = chunk[-40:]


def _check_references(text: bytes) -> None:
    for letters, digits in _REFERENCE.findall(text):
        if int(digits) > MOST_LINES:
            raise TooManyRows(rows=int(digits), limit=MOST_LINES)
        if _column_number(letters) > MOST_COLUMNS:
            raise TooManyColumns(limit=MOST_COLUMNS)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _cell(value: Any) -> Cell:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, str | timedelta):
        return clean(str(value))
    return float(value) if isinstance(value, int) else value
