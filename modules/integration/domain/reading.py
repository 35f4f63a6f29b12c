"""How a whole file is to be read: which column is what, its decimal sign, its date order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.kernel.trade.dates import DateError, date_order, habitual_order
from app.kernel.trade.numbers import decimal_reading
from modules.integration.domain.cells import Row, is_blank_row, text_of
from modules.integration.domain.columns import Column, find_header, guess_columns, values_of
from modules.integration.domain.notices import WARNING, Notice
from modules.integration.domain.options import ANIMALS, LOTS, Options

_DATES = ("date", "birth_date", "registered_on")
_NUMBERS = ("weight", "sample_count", "age_days", "age_weeks")


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
    """A file understood: its columns, the options in force, its rows with data, and what is to be told of it.

    `date_order` is None when the dates contradict each other.
    """

    columns: tuple[Column, ...]
    options: Options
    rows: tuple[Row, ...]
    date_order: str | None
    notices: tuple[Notice, ...] = ()

    def column(self, field: str) -> Column | None:
        """The column that feeds a field."""
        return next((column for column in self.columns if column.field == field), None)

    @property
    def weights(self) -> tuple[Column, ...]:
        """The weight columns."""
        return tuple(column for column in self.columns if column.field == "weight")


def understand_file(rows: Sequence[Row], options: Options, mapping: Mapping[int, str | None], farm: Farm) -> Reading:
    """Read the shape of a file; what a person said counts more than what is guessed."""
    header = find_header(rows) if options.header_row is None else min(options.header_row, len(rows))
    titles = [text_of(cell) for cell in rows[header - 1]] if header else None
    body = tuple(row for row in rows[header:] if not is_blank_row(row))
    columns = tuple(
        replace(column, field=mapping[column.index]) if column.index in mapping else column
        for column in guess_columns(titles, body)
    )
    locale = options.locale or farm.locale
    decimal, decimal_notices = _decimal(columns, body, options, locale)
    order, date_notices = _order(columns, body, options, habitual_order(locale, farm.country))
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
    found = Reading(columns, settled, body, order, (*decimal_notices, *date_notices))
    return replace(found, notices=(*found.notices, *_missing(found)))


def _subject(columns: Sequence[Column]) -> str:
    """A file about lots names no animal and tells how many heads were weighed, or their age."""
    fields = {column.field for column in columns}
    animals = fields & {"visual", "eid", "official"}
    return LOTS if not animals and fields & {"sample_count", "age_days", "age_weeks"} else ANIMALS


def _texts(columns: Sequence[Column], rows: Sequence[Row], fields: Sequence[str]) -> list[str]:
    """The cells of some fields that are text: numbers and dates of a spreadsheet speak for themselves."""
    return [
        value
        for column in columns
        if column.field in fields
        for value in values_of(rows, column.index)
        if isinstance(value, str)
    ]


def _decimal(columns: Sequence[Column], rows: Sequence[Row], options: Options, locale: str) -> tuple[str, list[Notice]]:
    if options.decimal:
        return options.decimal, []
    found = decimal_reading(_texts(columns, rows, _NUMBERS), locale)
    return found.sign, [Notice("ambiguous_decimal", level=WARNING)] if found.ambiguous else []


def _order(
    columns: Sequence[Column], rows: Sequence[Row], options: Options, habit: str
) -> tuple[str | None, list[Notice]]:
    if options.date_order:
        return options.date_order, []
    texts = _texts(columns, rows, _DATES) + [column.dated for column in columns if column.dated]
    try:
        found = date_order(texts, habit)
    except DateError as error:
        return None, [Notice("mixed_date_order", params={"text": error.text})]
    doubtful = not found.proven and any("/" in text or "-" in text[:3] for text in texts)
    params = {"order": "dd/mm" if found.order == "dmy" else "mm/dd"}
    return found.order, [Notice("date_order_assumed", level=WARNING, params=params)] if doubtful else []


def _missing(reading: Reading) -> list[Notice]:
    fields = {column.field for column in reading.columns}
    found = []
    if reading.options.subject == ANIMALS:
        if not fields & {"visual", "eid", "official"}:
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
