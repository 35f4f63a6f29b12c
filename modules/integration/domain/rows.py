"""Reading one row: what its cells say, and what in them cannot be read."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import TypeVar

from app.kernel.trade.dates import DateError, read_moment, read_time
from app.kernel.trade.identifiers import (
    ELECTRONIC,
    FARM_NUMBER,
    SCHEMES,
    Identifier,
    IdentifierError,
    normalise,
)
from app.kernel.trade.numbers import NumberError, read_quantity
from app.kernel.trade.units import LIVE_WEIGHT_UNITS, live_weight_kg
from modules.integration.domain.cells import Cell, Row, is_blank, text_of
from modules.integration.domain.columns import Column
from modules.integration.domain.notices import ERROR, WARNING, Notice
from modules.integration.domain.reading import Reading
from modules.integration.domain.titles import date_in_title
from modules.integration.domain.words import read_production_type, read_sex, read_species

_LONGEST = {"name": 80, "breed": 80, "place": 80, "group": 80, "note": 2000}
_NUMBER_FIELDS = ("eid", "visual", "official")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the animal and the column it stands in."""

    column: int
    identifier: Identifier
    type: str
    official: bool

    @property
    def key(self) -> tuple[str, str]:
        """What it is looked up by."""
        return self.identifier.scheme, self.identifier.value


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight in kg, and when it was taken as far as the file tells: a date, maybe a time, or an age."""

    column: int
    kg: Decimal
    on: date | None = None
    clock: time | None = None
    age_days: int | None = None


@dataclass(slots=True)
class RowValues:
    """What one row says. `row` counts the rows with data from 1; `texts` holds name, breed, place, group, note."""

    row: int
    cells: list[str]
    numbers: list[Number] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    sex: str | None = None
    species: str | None = None
    production_type: str | None = None
    birth_date: date | None = None
    registered_on: date | None = None
    weights: list[Weight] = field(default_factory=list)
    on: date | None = None
    clock: time | None = None
    sample_count: int | None = None
    notices: list[Notice] = field(default_factory=list)
    label: str = ""

    @property
    def failed(self) -> bool:
        """Whether something in it cannot be read or cannot be."""
        return any(notice.level == ERROR for notice in self.notices)


class RowReader:
    """Reads the rows of one file."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.options = reading.options
        self.fields = {column.field: column for column in reading.columns if column.field}

    def read(self, number: int, row: Row) -> RowValues:
        """What a row says; whatever cannot be read becomes a notice on its column."""
        self.row = row
        self.values = RowValues(number, [text_of(cell)[:500] for cell in row])
        self._read_numbers()
        self._read_words()
        self.values.birth_date = self._read("birth_date", self._date)
        self.values.registered_on = self._read("registered_on", self._date) or self.options.registered_on
        self._read_moment()
        self.values.sample_count = self._read("sample_count", self._count) or self.options.sample_count
        age = self._age()
        for column in self.reading.weights:
            self._read_weight(column, age)
        return self.values

    def _cell(self, column: Column) -> Cell | None:
        cell = self.row[column.index] if column.index < len(self.row) else ""
        return None if is_blank(cell) else cell

    def _read(self, name: str, read: Callable[[Cell], Value]) -> Value | None:
        """The value of a field, or None with a notice when its cell cannot be read."""
        column = self.fields.get(name)
        cell = self._cell(column) if column else None
        if column is None or cell is None:
            return None
        try:
            return read(cell)
        except (DateError, NumberError, IdentifierError, _UnknownWord) as error:
            self._tell(error.code, column, text=text_of(cell))
            return None

    def _tell(self, code: str, column: Column, level: str = ERROR, **params: object) -> None:
        self.values.notices.append(Notice(code, column.index, level, params))

    def _read_numbers(self) -> None:
        for name in _NUMBER_FIELDS:
            found = self._read(name, getattr(self, f"_{name}"))
            if found is None:
                continue
            column = self.fields[name]
            for warning in found.identifier.warnings:
                self._tell(warning, column, WARNING)
            if found.key not in {number.key for number in self.values.numbers}:
                self.values.numbers.append(found)
        self.values.label = self._label()

    def _label(self) -> str:
        for name, last in (("visual", 20), ("eid", 6), ("official", 6), ("name", 20), ("group", 40)):
            cell = self._cell(self.fields[name]) if name in self.fields else None
            if cell is not None:
                return text_of(cell)[-last:]
        return ""

    def _eid(self, cell: Cell) -> Number:
        text = text_of(cell)
        try:
            identifier = normalise(ELECTRONIC, text)
        except IdentifierError as error:
            if error.code != "leading_zero_lost" or not self.options.restore_leading_zero:
                raise
            identifier = normalise(ELECTRONIC, "0" + re.sub(r"\D", "", text))
        return Number(self.fields["eid"].index, identifier, "electronic_tag", official=False)

    def _visual(self, cell: Cell) -> Number:
        return Number(self.fields["visual"].index, normalise(FARM_NUMBER, text_of(cell)), "visual_tag", official=False)

    def _official(self, cell: Cell) -> Number:
        index, text = self.fields["official"].index, text_of(cell)
        chosen = self.options.official_scheme
        schemes = [SCHEMES[chosen]] if chosen else [each for each in SCHEMES.values() if each.official]
        for scheme in schemes:
            if scheme.subject != "animal":
                continue
            try:
                return Number(index, normalise(scheme.code, text), scheme.type, official=True)
            except IdentifierError as error:
                if chosen:
                    raise
                refused = error
        raise IdentifierError(refused.code if refused.code == "damaged_number" else "bad_format", text)

    def _read_words(self) -> None:
        for name, longest in _LONGEST.items():
            text = self._read(name, text_of)
            if text and len(text) > longest:
                self._tell("too_long", self.fields[name], text=text[:20] + "…")
            elif text:
                self.values.texts[name] = " ".join(text.split())
        language = self.options.locale or "en"
        self.values.sex = self._read("sex", lambda cell: _known(read_sex(text_of(cell), language), "unknown_sex"))
        species = self._read("species", lambda cell: _known(read_species(text_of(cell)), "unknown_species"))
        self.values.species = species or self.options.species
        told = self._read(
            "production_type",
            lambda cell: _known(read_production_type(text_of(cell), self.values.species), "unknown_production_type"),
        )
        self.values.production_type = told or self.options.production_type

    def _read_moment(self) -> None:
        """The date and time of the row, in one cell or two."""
        moment = self._read("date", self._moment)
        if moment is not None:
            self.values.on, self.values.clock = moment
        self.values.clock = self._read("time", self._time) or self.values.clock

    def _moment(self, cell: Cell) -> tuple[date, time | None]:
        if isinstance(cell, datetime):
            return cell.date(), cell.time() if cell.time() != time(0) else None
        if isinstance(cell, date):
            return cell, None
        if self.reading.date_order is None:
            raise DateError("mixed_date_order", text_of(cell))
        return read_moment(text_of(cell), self.reading.date_order)

    def _date(self, cell: Cell) -> date:
        return self._moment(cell)[0]

    def _time(self, cell: Cell) -> time:
        if isinstance(cell, time):
            return cell
        return cell.time() if isinstance(cell, datetime) else read_time(text_of(cell))

    def _quantity(self, cell: Cell) -> tuple[Decimal, str | None]:
        """A number and the unit beside it; a spreadsheet's own numbers need no reading."""
        if isinstance(cell, float | int):
            return Decimal(repr(cell)), None
        return read_quantity(text_of(cell), self.options.decimal or ".")

    def _count(self, cell: Cell) -> int:
        number = self._quantity(cell)[0]
        if number != int(number) or not 0 < number < 10_000_000:
            raise NumberError("bad_sample_count", text_of(cell))
        return int(number)

    def _days(self, cell: Cell) -> int:
        number = self._quantity(cell)[0]
        if number != int(number) or not 0 <= number < 20_000:
            raise NumberError("bad_number", text_of(cell))
        return int(number)

    def _age(self) -> int | None:
        days = self._read("age_days", self._days)
        if days is not None:
            return days
        weeks = self._read("age_weeks", self._days)
        return None if weeks is None else weeks * 7

    def _read_weight(self, column: Column, age: int | None) -> None:
        cell = self._cell(column)
        if cell is None:
            return
        try:
            number, written = self._quantity(cell)
            kg = live_weight_kg(number, self._unit(column, written))
            if kg <= 0:
                raise NumberError("bad_number", text_of(cell))
        except (NumberError, _UnknownWord) as error:
            self._tell(error.code, column, text=text_of(cell))
            return
        self.values.weights.append(self._dated(column, kg, age))

    def _unit(self, column: Column, written: str | None) -> str:
        told = self._read("weight_unit", lambda cell: text_of(cell).lower().rstrip("s"))
        unit = (
            written or told or self.options.weight_of(column.index).unit or column.unit or self.options.weight_unit
        ) or "kg"
        if unit not in LIVE_WEIGHT_UNITS:
            raise _UnknownWord("bad_unit", unit)
        return unit

    def _dated(self, column: Column, kg: Decimal, age: int | None) -> Weight:
        """A weight with its date: said by a person, else in the title, else in the row, else an age."""
        said = self.options.weight_of(column.index)
        on = said.on or date_in_title(column.dated, self.reading.date_order or "dmy")
        if on:
            return Weight(column.index, kg, on)
        if said.age_days is not None:
            return Weight(column.index, kg, age_days=said.age_days)
        if self.values.on:
            return Weight(column.index, kg, self.values.on, self.values.clock)
        return Weight(column.index, kg, age_days=age)


class _UnknownWord(ValueError):
    """A word that none of our lists holds."""

    def __init__(self, code: str, text: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.text = text


def _known(found: str | None, code: str) -> str:
    if found is None:
        raise _UnknownWord(code)
    return found
