"""Tables that leave as CSV or XLSX: row by row, in the farm's habits, safe to open anywhere."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from app.kernel.trade.labels import Labels
from app.kernel.trade.numbers import uses_decimal_comma

SEPARATORS = {"semicolon": ";", "comma": ",", "tab": "\t", "pipe": "|"}
DECIMALS = {"comma": ",", "point": "."}
_RISKY = ("=", "+", "-", "@", "\t", "\r")
_CHUNK = 64 * 1024
_AT_ONCE = 500

Cell = str | int | float | Decimal | date | datetime | bool | None
Read = Callable[[Any], Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, its title in each language, and how a row's cell is read.

    `is_text` is for numbers of animals and other digits that no spreadsheet may take for a quantity.
    """

    key: str
    labels: Labels
    read: Read
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How a CSV file is written. `day` is a pattern of strftime."""

    separator: str = ","
    decimal: str = "."
    day: str = "%Y-%m-%d"
    mark: bool = True


def style_of(locale: str, asked: Mapping[str, Any]) -> Style:
    """The habit of a locale, and what was asked instead."""
    comma = uses_decimal_comma(locale)
    latin = locale[:2] in ("pt", "es")
    usual = Style(";" if comma else ",", "," if comma else ".", "%d/%m/%Y" if latin else "%Y-%m-%d")
    return Style(
        SEPARATORS.get(asked.get("separator", ""), usual.separator),
        DECIMALS.get(asked.get("decimal", ""), usual.decimal),
        usual.day,
        asked.get("bom", True),
    )


def csv_text(titles: Sequence[str], columns: Sequence[Column], rows: Iterable[Any], style: Style) -> Iterator[bytes]:
    """A CSV file, some rows at a time."""
    lines = [("\ufeff" if style.mark else "") + _line([_quoted(_safe(title), style) for title in titles], style)]
    for row in rows:
        lines.append(_line([_csv_cell(column, column.read(row), style) for column in columns], style))
        if len(lines) == _AT_ONCE:
            yield "".join(lines).encode()
            lines.clear()
    yield "".join(lines).encode()


def _line(cells: Sequence[str], style: Style) -> str:
    return style.separator.join(cells) + "\r\n"


def _csv_cell(column: Column, value: Cell, style: Style) -> str:
    if value is None:
        return ""
    text = _safe(value) if isinstance(value, str) else _plain(value, style)
    return _quoted(text, style, always=column.is_text)


def _quoted(text: str, style: Style, *, always: bool = False) -> str:
    if always or any(sign in text for sign in (style.separator, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text


def _plain(value: Cell, style: Style) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, datetime):
        return value.strftime(f"{style.day} %H:%M:%S")
    if isinstance(value, date):
        return value.strftime(style.day)
    if isinstance(value, float | Decimal):
        return f"{value:f}".rstrip("0").rstrip(".").replace(".", style.decimal) if value % 1 else f"{value:.0f}"
    return str(value)


def _safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_RISKY) else text


def xlsx_bytes(titles: Sequence[str], columns: Sequence[Column], rows: Iterable[Any]) -> Iterator[bytes]:
    """A workbook of one sheet: written to the disk row by row, then read from there."""
    with tempfile.TemporaryFile() as file:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(file, options) as book:
            _fill(book, titles, columns, rows)
        file.seek(0)
        while chunk := file.read(_CHUNK):
            yield chunk


def _fill(book: Any, titles: Sequence[str], columns: Sequence[Column], rows: Iterable[Any]) -> None:
    page = book.add_worksheet()
    page.freeze_panes(1, 0)
    forms = {kind: book.add_format({"num_format": form}) for kind, form in _FORMS.items()}
    bold = book.add_format({"bold": True})
    for place, title in enumerate(titles):
        page.write_string(0, place, title, bold)
    for number, row in enumerate(rows, 1):
        for place, column in enumerate(columns):
            _put(page, number, place, column.read(row), column.is_text, forms)


_FORMS = {"text": "@", "day": "yyyy-mm-dd", "time": "yyyy-mm-dd hh:mm:ss"}


def _put(page: Any, row: int, place: int, value: Cell, is_text: bool, forms: Mapping[str, Any]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, str):
        page.write_string(row, place, value, *([forms["text"]] if is_text else []))
    elif isinstance(value, datetime):
        page.write_datetime(row, place, value.replace(tzinfo=None), forms["time"])
    elif isinstance(value, date):
        page.write_datetime(row, place, value, forms["day"])
    elif isinstance(value, bool):
        page.write_number(row, place, int(value))
    else:
        page.write_number(row, place, float(value))
