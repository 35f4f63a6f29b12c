"""How a whole file is to be read: which column is what, its decimal sign, its date order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from app.kernel.trade.dates import DateError, date_order, habitual_order
from app.kernel.trade.numbers import decimal_reading
from modules.integration.domain.cells import Grid, Line, is_blank, is_blank_row, text_of
from modules.integration.domain.columns import Column, find_header, guess_columns
from modules.integration.domain.notices import WARNING, Notice
from modules.integration.domain.options import ANIMALS, LOTS, Options

_DATES = ("date", "birth_date", "registered_on", "departed_on", "died_on")
_NUMBERS = ("weight", "birth_weight", "breed_fraction", "sample_count", "age_days", "age_weeks")
NAMES_ANIMALS = ("visual", "eid", "official", "number")
_HEAD = 600
_SHOWN_ORDERS = {"dmy": "dd/mm", "mdy": "mm/dd", "ymd": "yy/mm/dd"}


@dataclass(frozen=True, slots=True)
class Farm:
    """What a file's reading needs of the farm. `zone` is an IANA name; `today` its date."""

    zone: str
    locale: str
    today: date
    country: str | None = None
    main_species: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A file understood: its columns, the options in force, how many rows with data it has, what is to be told of it.

    `date_order` is None when the dates contradict each other.
    """

    grid: Grid
    columns: tuple[Column, ...]
    options: Options
    count: int
    date_order: str | None
    notices: tuple[Notice, ...] = ()

    def column(self, field: str) -> Column | None:
        """The first column that feeds a field."""
        return next((column for column in self.columns if column.field == field), None)

    def columns_of(self, *fields: str) -> tuple[Column, ...]:
        """Every column that feeds one of these fields."""
        return tuple(column for column in self.columns if column.field in fields)

    @property
    def weights(self) -> tuple[Column, ...]:
        """The weight columns."""
        return self.columns_of("weight")

    def rows(self) -> Iterator[tuple[int, Line]]:
        """The lines with data, read anew, each with its number from 1."""
        return enumerate(_body(self.grid, self.options.header_row or 0), 1)


def _body(grid: Grid, header: int) -> Iterator[Line]:
    return (line for line in islice(grid.lines(), header, None) if not is_blank_row(line.cells))


@dataclass(slots=True)
class _Seen:
    """What a pass over the whole file tells: its rows counted, and the different texts of numbers and of dates."""

    count: int = 0
    numbers: dict[str, None] = field(default_factory=dict)
    dates: dict[str, None] = field(default_factory=dict)


def understand_file(grid: Grid, options: Options, mapping: Mapping[int, str | None], farm: Farm) -> Reading:
    """Read the shape of a file; what a person said counts more than what is guessed."""
    head = [line.cells for line in islice(grid.lines(), _HEAD)]
    header = find_header(head) if options.header_row is None else min(options.header_row, len(head))
    titles = [text_of(cell) for cell in head[header - 1]] if header else None
    body = [row for row in head[header:] if not is_blank_row(row)]
    columns = tuple(
        replace(column, field=mapping[column.index]) if column.index in mapping else column
        for column in guess_columns(titles, body)
    )
    seen = _look_through(_body(grid, header), columns)
    locale = options.locale or farm.locale
    decimal, decimal_notices = _decimal(seen.numbers, options, locale)
    order, date_notices = _order(columns, seen.dates, options, habitual_order(locale, farm.country))
    settled = options.changed(
        {
            "locale": locale,
            "header_row": header,
            "subject": options.subject or _subject(columns),
            "species": options.species or farm.main_species,
            "decimal": decimal,
            "date_order": order or options.date_order,
        }
    )
    found = Reading(grid, columns, settled, seen.count, order, (*decimal_notices, *date_notices))
    return replace(found, notices=(*found.notices, *_missing(found)))


def _look_through(lines: Iterable[Line], columns: Sequence[Column]) -> _Seen:
    """Cells that are text only: numbers and dates of a spreadsheet speak for themselves."""
    seen = _Seen()
    numbers = [column.index for column in columns if column.field in _NUMBERS]
    dates = [column.index for column in columns if column.field in _DATES]
    for line in lines:
        seen.count += 1
        for indexes, texts in ((numbers, seen.numbers), (dates, seen.dates)):
            for index in indexes:
                cell = line.cells[index] if index < len(line.cells) else ""
                if isinstance(cell, str) and cell not in texts and not is_blank(cell):
                    texts[cell] = None
    return seen


def _subject(columns: Sequence[Column]) -> str:
    """A file about lots names no animal and tells how many heads were weighed, or their age."""
    fields = {column.field for column in columns}
    return LOTS if not fields & set(NAMES_ANIMALS) and fields & {"sample_count", "age_days", "age_weeks"} else ANIMALS


def _decimal(texts: Iterable[str], options: Options, locale: str) -> tuple[str, list[Notice]]:
    if options.decimal:
        return options.decimal, []
    found = decimal_reading(texts, locale)
    return found.sign, [Notice("ambiguous_decimal", level=WARNING)] if found.ambiguous else []


def _order(
    columns: Sequence[Column], texts: Iterable[str], options: Options, habit: str
) -> tuple[str | None, list[Notice]]:
    if options.date_order:
        return options.date_order, []
    written = [*texts, *(column.dated for column in columns if column.dated)]
    try:
        found = date_order(written, habit)
    except DateError as error:
        return None, [Notice("mixed_date_order", params={"text": error.text})]
    doubtful = not found.proven and any("/" in text or "-" in text[:3] for text in written)
    params = {"order": _SHOWN_ORDERS[found.order]}
    return found.order, [Notice("date_order_assumed", level=WARNING, params=params)] if doubtful else []


def _missing(reading: Reading) -> list[Notice]:
    fields = {column.field for column in reading.columns}
    found = []
    if reading.grid.encoding == "mixed":
        found.append(Notice("mixed_encodings", level=WARNING))
    if reading.options.subject == ANIMALS:
        if not fields & set(NAMES_ANIMALS):
            found.append(Notice("no_number_column"))
        if not reading.options.species and "species" not in fields:
            found.append(Notice("species_missing", level=WARNING))
    elif "sample_count" not in fields and not reading.options.sample_count and reading.weights:
        found.append(Notice("sample_count_assumed", level=WARNING))
    return found + [
        Notice("weight_without_date", column.index, WARNING, {"title": column.title or column.index + 1})
        for column in reading.weights
        if not _is_dated(reading, column, fields)
    ]


def _is_dated(reading: Reading, column: Column, fields: set[str | None]) -> bool:
    told = reading.options.weight_of(column.index)
    return bool(told.on or told.age_days is not None or column.dated or fields & {"date", "age_days", "age_weeks"})
