"""Spreadsheets (XLSX and XLS), with the limits that keep a small or spiteful file from filling the memory."""

import io
import re
import zipfile
from datetime import timedelta
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from modules.integration.domain.cells import Cell, Grid, clean
from modules.integration.domain.text_files import read_text_file, split_joined_rows
from modules.integration.errors import FileTooLarge, TooManyColumns, TooManyRows, UnknownSheet, UnreadableFile

MEGABYTE = 1024 * 1024
LARGEST_FILE = 20 * MEGABYTE
LARGEST_UNPACKED = 200 * MEGABYTE
MOST_LINES = 100_000
MOST_COLUMNS = 200

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_CHUNK = MEGABYTE


def read_grid(content: bytes, *, encoding: str | None, delimiter: str | None, sheet: str | None) -> Grid:
    """The rows of a file of any kind we take. Raises FileTooLarge, TooManyRows, UnreadableFile, UnknownSheet."""
    if len(content) > LARGEST_FILE:
        raise _too_large()
    if content.startswith((_ZIP, _OLE)):
        grid = split_joined_rows(_read_workbook(content, sheet))
    else:
        grid = read_text_file(content, encoding=encoding, delimiter=delimiter)
    if len(grid.rows) > MOST_LINES:
        raise TooManyRows(rows=len(grid.rows), limit=MOST_LINES)
    if any(len(row) > MOST_COLUMNS for row in grid.rows):
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
        rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=MOST_LINES + 1)
    except CalamineError as error:
        raise UnreadableFile from error
    return Grid([[_cell(value) for value in row] for row in rows], sheet=name, sheets=names)


def _check_archive(content: bytes) -> None:
    """Unpack once, counting: what an archive says of its own size may be a lie, and one cell may stand far out.

    The reader makes room for every cell up to the outermost one, so that one is looked for first.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if "xl/workbook.xml" not in archive.namelist():
                raise UnreadableFile
            if sum(member.file_size for member in archive.infolist()) > LARGEST_UNPACKED:
                raise _too_large()
            for member in archive.infolist():
                _check_member(archive, member)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
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
