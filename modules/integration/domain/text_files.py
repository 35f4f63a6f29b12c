"""Text files: their encoding, their delimiter, their lines. A file is read line by line and never held as a whole."""

import codecs
import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from modules.integration.domain.cells import Grid, Line, Row, clean
from modules.integration.errors import UnreadableFile

DELIMITERS = (";", ",", "\t", "|")
MIXED = "mixed"
ENCODINGS = ("utf-8", "utf-16", "windows-1252", "iso-8859-1", MIXED)
BROKEN_QUOTES = "broken_quotes"
MIXED_ENCODING = "mixed_encoding"
_SNIFFED_LINES = 50
_LONGEST_CELL = 10_000
_LONGEST_QUOTE = 20  # lines that one quoted cell may go over
_CHUNK = 1024 * 1024
_TOLD = re.compile(r"^\ufeff?sep=(.)$", re.IGNORECASE)

Text = tuple[int, str, str | None]


def read_text_file(content: bytes, *, encoding: str | None = None, delimiter: str | None = None) -> Grid:
    """A CSV file or a bare list; what is not told is found out. Raises UnreadableFile."""
    used = find_encoding(content, encoding)
    head = [text for _, text, _ in islice(_texts(content, used), _SNIFFED_LINES)]
    told = _TOLD.match(head[0]) if head else None
    separator = delimiter or (told[1] if told else sniff_delimiter(head))
    width = _width(head, separator)
    return Grid(
        lines=partial(_lines, content, used, separator, width, skipped=1 if told else 0),
        encoding=used,
        delimiter=separator,
    )


def find_encoding(content: bytes, encoding: str | None = None) -> str:
    """The encoding: byte order mark, then strict UTF-8, then Windows-1252; `mixed` when lines differ.

    Raises UnreadableFile for what is no text, or not in the encoding that was told.
    """
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    tried = (encoding,) if encoding else (("utf-16",) if marked else ENCODINGS[:1] + ENCODINGS[2:])
    if b"\x00" in content and tried != ("utf-16",):
        raise UnreadableFile
    if encoding is None and not marked and _is_mixed(content):
        return MIXED
    for each in tried:
        if each == MIXED or _decodes(content, each):
            return each
    raise UnreadableFile


def _decodes(content: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(content), _CHUNK):
            if "\x00" in decoder.decode(content[start : start + _CHUNK]):
                raise UnreadableFile
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _is_mixed(content: bytes) -> bool:
    """Whether some lines are UTF-8 with signs beyond ASCII, and others are not UTF-8 at all."""
    if content.isascii() or _decodes(content, "utf-8"):
        return False
    beyond = (line for line in io.BytesIO(content) if not line.isascii())
    return any(_decodes(line, "utf-8") for line in beyond)


def _texts(content: bytes, encoding: str) -> Iterator[Text]:
    """The lines without their ends, and what is wrong with each."""
    if encoding == MIXED:
        yield from _mixed_texts(content)
        return
    with io.TextIOWrapper(io.BytesIO(content), encoding, newline=None) as stream:
        for number, line in enumerate(stream, 1):
            yield number, line.rstrip("\n").lstrip("\ufeff"), None


def _mixed_texts(content: bytes) -> Iterator[Text]:
    for number, line in enumerate(re.split(rb"\r\n|\r|\n", content), 1):
        try:
            yield number, line.decode().lstrip("\ufeff"), None
        except UnicodeDecodeError:
            used = "windows-1252" if _decodes(line, "windows-1252") else "iso-8859-1"
            yield number, line.decode(used), MIXED_ENCODING


def sniff_delimiter(lines: Iterable[str]) -> str | None:
    """The delimiter that gives the most lines of equal width, or None where there is but one column."""
    some = [line for line in islice(lines, _SNIFFED_LINES) if line.strip()]
    agreeing = {sign: _agreeing(some, sign) for sign in DELIMITERS}
    best = max(DELIMITERS, key=lambda sign: agreeing[sign])
    return best if agreeing[best] else None


def _widths(lines: Iterable[str], delimiter: str) -> Counter[int]:
    widths = Counter(len(row) for line in lines for row in _lenient(line, delimiter))
    widths.pop(1, None)
    return widths


def _lenient(line: str, delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader([line], delimiter=delimiter))
    except csv.Error as error:
        raise UnreadableFile from error


def _agreeing(lines: Iterable[str], delimiter: str) -> int:
    """How many lines share the commonest number of columns above one."""
    return max(_widths(lines, delimiter).values(), default=0)


def _width(lines: Iterable[str], delimiter: str | None) -> int | None:
    found = _widths(lines, delimiter).most_common(1) if delimiter else None
    return found[0][0] if found else None


def _lines(content: bytes, encoding: str, delimiter: str | None, width: int | None, *, skipped: int) -> Iterator[Line]:
    return split_lines(islice(_texts(content, encoding), skipped, None), delimiter, width)


def split_lines(texts: Iterable[Text], delimiter: str | None, width: int | None = None) -> Iterator[Line]:
    """The cells of each line; without a delimiter a line is one cell.

    A quoted cell may go over some lines. A line whose quotes never close is given alone, as `broken_quotes`, and what
    follows it is read as if it were not there. `width` is the usual number of cells.
    """
    source, again = iter(texts), deque[Text]()
    while (first := again.popleft() if again else next(source, None)) is not None:
        number, text, problem = first
        if delimiter is None:
            yield Line(number, [_checked(text).strip()], problem)
        elif '"' not in text:
            yield Line(number, [*map(_checked, text.split(delimiter))], problem)
        else:
            yield _quoted(first, source, again, delimiter, width)


def _quoted(first: Text, source: Iterator[Text], again: deque[Text], delimiter: str, width: int | None) -> Line:
    number, text, problem = first
    taken = [first]
    while True:
        whole = "\n".join(each[1] for each in taken)
        cells = _parsed(whole, delimiter)
        if cells is not None and (len(taken) == 1 or width is None or len(cells) == width):
            return Line(number, [*map(_checked, cells)], problem)
        following = None if cells is not None or len(taken) == _LONGEST_QUOTE or whole.count('"') % 2 == 0 else True
        if following is None or (more := again.popleft() if again else next(source, None)) is None:
            again.extendleft(reversed(taken[1:]))
            return Line(number, [_checked(cell.strip().strip('"')) for cell in text.split(delimiter)], BROKEN_QUOTES)
        taken.append(more)


def _parsed(text: str, delimiter: str) -> list[str] | None:
    """The cells of one record, or None when its quotes do not close or stand where none may."""
    try:
        return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), [])
    except csv.Error:
        return None


def _checked(cell: str) -> str:
    if len(cell) > _LONGEST_CELL:
        raise UnreadableFile
    return clean(cell)


def split_joined(grid: Grid) -> Grid:
    """A sheet whose only column holds joined lines is split again; any other is returned as it is."""
    head = [line.cells for line in islice(grid.lines(), _SNIFFED_LINES)]
    used = {index for row in head for index, cell in enumerate(row) if cell != ""}
    lines = [str(row[0]) for row in head if row and isinstance(row[0], str) and row[0]]
    if used != {0} or not lines:
        return grid
    delimiter = sniff_delimiter(lines)
    if delimiter is None or _agreeing(lines, delimiter) < 0.8 * len(lines):
        return grid

    def split() -> Iterator[Line]:
        texts = ((line.number, _joined(line.cells), line.problem) for line in grid.lines())
        return split_lines(texts, delimiter)

    return Grid(split, delimiter=delimiter, sheet=grid.sheet, sheets=grid.sheets)


def _joined(row: Row) -> str:
    return str(row[0]) if row else ""
