"""Reading one row: what its cells say, and what in them cannot be read."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from typing import TypeVar

from app.kernel.trade.dates import DateError, read_moment, read_time
from app.kernel.trade.identifiers import IdentifierError
from app.kernel.trade.numbers import NumberError, read_quantity
from app.kernel.trade.units import LIVE_WEIGHT_UNITS, live_weight_kg
from modules.integration.domain.breeds import BreedError, check_breeds, read_breed, read_breeds
from modules.integration.domain.cells import Cell, Line, fold, is_blank, text_of
from modules.integration.domain.columns import Column
from modules.integration.domain.notices import ERROR, WARNING, Notice
from modules.integration.domain.numbers import read_numbers, read_parent
from modules.integration.domain.reading import NAMES_ANIMALS, Reading
from modules.integration.domain.text_files import BROKEN_QUOTES
from modules.integration.domain.titles import date_in_title
from modules.integration.domain.values import Exit, Number, Parent, RowValues, Weight
from modules.integration.domain.words import (
    UnknownWord,
    known,
    read_death,
    read_departure,
    read_flag,
    read_production_type,
    read_sex,
    read_species,
)

_LONGEST = {"name": 80, "coat_colour": 80, "place": 80, "note": 2000}
_LABELS = (("visual", 20), ("eid", 6), ("official", 6), ("number", 20), ("name", 20), ("group", 40))
_ROLES = {"dam": "genetic_dam", "birth_dam": "birth_dam", "sire": "sire"}
_NOBODY = {"0", "?", "unknown", "desconhecido", "desconhecida", "desconocido", "desconocida", "none", "nan"}
_NEUTERED = {"Male": "MaleNeuter", "Female": "FemaleNeuter"}
Value = TypeVar("Value")


class RowReader:
    """Reads the rows of one file."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.options = reading.options
        self.fields: dict[str, Column] = {}
        for column in reading.columns:
            if column.field:
                self.fields.setdefault(column.field, column)
        self.numbered = reading.columns_of(*NAMES_ANIMALS)
        self.grouped = reading.columns_of("group")
        self.parted = reading.columns_of("breed_fraction")
        self.weights = reading.weights
        self.known_parents: dict[tuple[int, str], Parent] = {}

    def read(self, number: int, line: Line) -> RowValues:
        """What a row says; whatever cannot be read becomes a notice on its column."""
        self.row = line.cells
        self.values = RowValues(number, [text_of(cell)[:500] for cell in line.cells])
        if line.problem:
            level = ERROR if line.problem == BROKEN_QUOTES else WARNING
            self.values.notices.append(Notice(line.problem, None, level, {"line": line.number}))
        self._read_numbers()
        self._read_words()
        self._read_breeds()
        self._read_parents()
        self.values.birth_date = self._read("birth_date", self._date)
        self.values.registered_on = self._read("registered_on", self._date) or self.options.registered_on
        self._read_moment()
        self.values.sample_count = self._read("sample_count", self._count) or self.options.sample_count
        self._read_weights()
        self._read_exit()
        return self.values

    def _cell(self, column: Column) -> Cell | None:
        cell = self.row[column.index] if column.index < len(self.row) else ""
        return None if is_blank(cell) else cell

    def _read(self, name: str, read: Callable[[Cell], Value]) -> Value | None:
        """The value of a field, or None with a notice when its cell cannot be read."""
        column = self.fields.get(name)
        return self._read_column(column, read) if column else None

    def _read_column(self, column: Column, read: Callable[[Cell], Value]) -> Value | None:
        cell = self._cell(column)
        if cell is None:
            return None
        try:
            return read(cell)
        except (DateError, NumberError, IdentifierError, BreedError, UnknownWord) as error:
            self._tell(error.code, column, text=text_of(cell))
            return None

    def _tell(self, code: str, column: Column, level: str = ERROR, **params: object) -> None:
        self.values.notices.append(Notice(code, column.index, level, params))

    def _read_numbers(self) -> None:
        known = set()
        for column in self.numbered:
            found = self._read_column(column, partial(self._numbers, column))
            for number in found or ():
                for warning in number.identifier.warnings:
                    self._tell(warning, column, WARNING)
                if number.key not in known:
                    known.add(number.key)
                    self.values.numbers.append(number)
        self.values.label = self._label()

    def _numbers(self, column: Column, cell: Cell) -> list[Number]:
        return read_numbers(column, text_of(cell), self.options)

    def _read_parents(self) -> None:
        for name, role in _ROLES.items():
            column = self.fields.get(name)
            parent = self._read_column(column, partial(self._parent, column)) if column else None
            if parent:
                self.values.parents[role] = parent

    def _parent(self, column: Column, cell: Cell) -> Parent | None:
        """A parent, as the same cell was read before: sires are named again and again."""
        text = text_of(cell)
        if fold(text) in _NOBODY:
            return None
        found = self.known_parents.get((column.index, text))
        if found is None:
            found = self.known_parents[column.index, text] = read_parent(column, text, self.options)
        return found

    def _label(self) -> str:
        for name, last in _LABELS:
            cell = self._cell(self.fields[name]) if name in self.fields else None
            if cell is not None:
                return text_of(cell)[-last:]
        return ""

    def _read_words(self) -> None:
        values, language = self.values, self.options.locale or "en"
        for name, longest in _LONGEST.items():
            if name in self.fields and (text := self._text(self.fields[name], longest)):
                values.texts[name] = text
        texts = [text for column in self.grouped if (text := self._text(column, 400))]
        values.groups = [name for text in texts for each in text.split("|") if (name := each.strip()[:80])]
        if values.groups:
            values.texts["group"] = values.groups[0]
        values.sex = self._read("sex", lambda cell: known(read_sex(text_of(cell), language), "unknown_sex"))
        if self._read("castrated", lambda cell: known(read_flag(text_of(cell)), "unknown_flag")):
            values.sex = _NEUTERED.get(values.sex or "Male", values.sex)
        species = self._read("species", lambda cell: known(read_species(text_of(cell)), "unknown_species"))
        values.species = species or self.options.species
        told = self._read(
            "production_type",
            lambda cell: known(read_production_type(text_of(cell), values.species), "unknown_production_type"),
        )
        values.production_type = told or self.options.production_type

    def _text(self, column: Column, longest: int) -> str | None:
        text = self._read_column(column, text_of)
        if text and len(text) > longest:
            self._tell("too_long", column, text=text[:20] + "…")
            return None
        return " ".join(text.split()) if text else None

    def _read_breeds(self) -> None:
        values = self.values
        column = self.fields.get("breed")
        if column and (text := self._text(column, 80)):
            values.breed = read_breed(text, values.species)
            values.breeds = self._read_column(column, lambda _: read_breeds(text, values.species)) or ()
        values.breeds = self._read("breeds", lambda cell: read_breeds(text_of(cell), values.species)) or values.breeds
        parts = [(each.breed or each.title, self._read_column(each, self._part)) for each in self.parted]
        told = [(breed, part) for breed, part in parts if part]
        if told and not values.breeds:
            values.breeds = self._read_column(self.parted[0], lambda _: check_breeds(told, values.species)) or ()

    def _part(self, cell: Cell) -> float:
        number = float(self._quantity(cell)[0])
        return number / 100 if number > 1 else number

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

    def _read_weights(self) -> None:
        age = self._age()
        for column in self.weights:
            if (kg := self._kg(column)) is not None:
                self.values.weights.append(self._dated(column, kg, age))
        column_of_birth = self.fields.get("birth_weight")
        if column_of_birth and (kg := self._kg(column_of_birth)) is not None:
            if self.values.birth_date is None:
                self._tell("missing_birth_date", column_of_birth)
            else:
                self.values.weights.append(Weight(column_of_birth.index, kg, self.values.birth_date))

    def _kg(self, column: Column) -> Decimal | None:
        def read(cell: Cell) -> Decimal:
            number, written = self._quantity(cell)
            kg = live_weight_kg(number, self._unit(column, written))
            if kg <= 0:
                raise NumberError("bad_number", text_of(cell))
            return kg

        return self._read_column(column, read)

    def _unit(self, column: Column, written: str | None) -> str:
        told = self._read("weight_unit", lambda cell: text_of(cell).lower().rstrip("s"))
        unit = (
            written or told or self.options.weight_of(column.index).unit or column.unit or self.options.weight_unit
        ) or "kg"
        if unit not in LIVE_WEIGHT_UNITS:
            raise UnknownWord("bad_unit", unit)
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

    def _read_exit(self) -> None:
        """A departure or a death: by the column of its date, and by the word for its reason."""
        for name, reason_name in (("died_on", "death_reason"), ("departed_on", "departure_reason")):
            on = self._read(name, self._date)
            if on is None or self.values.exit:
                continue
            column = self.fields[name]
            reason = self.fields.get(reason_name)
            word = self._read_column(reason, text_of) if reason else None
            self.values.exit = self._exit(column, name == "died_on", on, word)

    def _exit(self, column: Column, died: bool, on: date, word: str | None) -> Exit:
        death, departure = (read_death(word), read_departure(word)) if word else (None, None)
        if died or (death and not departure):
            how, why = death or ("Perished", "Unknown")
            return Exit("death", column.index, on, how, why)
        how, why = departure or ("Other", "Unknown")
        if word and not departure:
            self._tell("unknown_reason", column, WARNING, text=word)
        return Exit("departure", column.index, on, how, why)
