"""What a person says about a file, and how the file was read in the end."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any

ANIMALS = "animal"
LOTS = "lot"


@dataclass(frozen=True, slots=True)
class WeightOption:
    """When the weights of one column were taken, and their unit, where the file does not tell."""

    on: date | None = None
    age_days: int | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class NumberOption:
    """Which scheme the numbers of one column are of, and what carries them, where the file does not tell."""

    scheme: str | None = None
    type: str | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """Options of an import; None means: find out.

    `header_row` is the line of the titles from 1, 0 for none. `lot`, `birth_date` and `sample_count` serve files
    about lots (`subject` "lot"). `decimal` is `,` or `.`; `date_order` is `dmy`, `mdy` or `ymd`. With
    `update_known` a row about a known animal changes it.
    """

    locale: str | None = None
    subject: str | None = None
    species: str | None = None
    production_type: str | None = None
    weight_unit: str | None = None
    date_order: str | None = None
    decimal: str | None = None
    registered_on: date | None = None
    header_row: int | None = None
    delimiter: str | None = None
    encoding: str | None = None
    sheet: str | None = None
    place_kind: str | None = None
    group_purpose: str | None = None
    official_scheme: str | None = None
    restore_leading_zero: bool | None = None
    register_unknown: bool | None = None
    update_known: bool | None = None
    lot: str | None = None
    birth_date: date | None = None
    sample_count: int | None = None
    weights: Mapping[int, WeightOption] = field(default_factory=dict)
    numbers: Mapping[int, NumberOption] = field(default_factory=dict)

    def changed(self, said: Mapping[str, Any]) -> "Options":
        """These options with what was said anew; None takes an option back."""
        return replace(self, **said)

    def weight_of(self, column: int) -> WeightOption:
        """What was said about one weight column."""
        return self.weights.get(column, WeightOption())


def options_to_dict(options: Options) -> dict[str, Any]:
    """Options as a document that JSON can hold."""
    told = {item.name: getattr(options, item.name) for item in fields(options)}
    return {
        **told,
        "registered_on": _day(options.registered_on),
        "birth_date": _day(options.birth_date),
        "weights": {
            str(index): {"on": _day(each.on), "age_days": each.age_days, "unit": each.unit}
            for index, each in options.weights.items()
        },
        "numbers": {str(index): {"scheme": each.scheme, "type": each.type} for index, each in options.numbers.items()},
    }


def options_from_dict(told: Mapping[str, Any]) -> Options:
    """Options out of such a document."""
    weights = {
        int(index): WeightOption(_read_day(each.get("on")), each.get("age_days"), each.get("unit"))
        for index, each in told.get("weights", {}).items()
    }
    numbers = {int(index): NumberOption(**each) for index, each in told.get("numbers", {}).items()}
    days = {name: _read_day(told.get(name)) for name in ("registered_on", "birth_date")}
    return Options(**{**told, **days, "weights": weights, "numbers": numbers})


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _read_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
