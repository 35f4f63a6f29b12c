"""Reading the inputs of a written case: each by its key, and every error names the field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from pathlib import Path
from typing import Any

from app.kernel.trade.units import LB_KG


class CaseError(ValueError):
    """A case that cannot be computed as it is written: `field` is the path to what is wrong."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field = field
        self.problem = problem


class CaseSkipped(Exception):
    """A case that cannot be computed here, for want of what need not be there: an optional package, a file."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The object of inputs at a path of the case. Masses come out in kg, whether the keys end in `_kg` or `_lb`.

    `folder` holds the files that cases name.
    """

    values: Mapping[str, Any]
    path: str = "inputs"
    folder: Path | None = None

    def has(self, *keys: str) -> bool:
        """Whether all are there."""
        return all(key in self.values for key in keys)

    def number(self, key: str, *, least: float | None = 0) -> float:
        """A number, not below `least`; raises CaseError."""
        return self._number(key, self._any(key), least)

    def whole(self, key: str) -> int:
        """A number without a fraction, not below 0; raises CaseError."""
        return self._whole(key, self._any(key))

    def numbers(self, key: str) -> list[float]:
        """A list of numbers; raises CaseError that names the item."""
        return [self._number(f"{key}[{at}]", each, 0) for at, each in enumerate(self._list(key))]

    def wholes(self, key: str) -> list[int]:
        """A list of numbers without fractions; raises CaseError that names the item."""
        return [self._whole(f"{key}[{at}]", each) for at, each in enumerate(self._list(key))]

    def day(self, key: str) -> date:
        """An ISO date; raises CaseError."""
        try:
            return date.fromisoformat(self._any(key))
        except (TypeError, ValueError) as error:
            raise self.unfit(key, "is no date (2026-05-31)") from error

    def text(self, key: str, choices: Sequence[str]) -> str:
        """One of some words; raises CaseError."""
        word = self._any(key)
        if word not in choices:
            raise self.unfit(key, f"is none of {', '.join(choices)}")
        return str(word)

    def words(self, key: str, choices: Sequence[str]) -> list[str]:
        """Several of some words; raises CaseError that names the item."""
        every = self._list(key)
        for at, word in enumerate(every):
            if word not in choices:
                raise self.unfit(f"{key}[{at}]", f"is none of {', '.join(choices)}")
        return every

    def file(self, key: str) -> str:
        """The content of the file that the first word of a text names; raises CaseError, and CaseSkipped without it."""
        told = self._any(key)
        if not isinstance(told, str) or not told.split():
            raise self.unfit(key, "names no file")
        name = told.split()[0].rstrip(",")
        if self.folder is None or not (self.folder / name).is_file():
            raise CaseSkipped(f"{self.path}.{key}: {name} is not there (--files)")
        return (self.folder / name).read_text("utf-8")

    def objects(self, key: str) -> list["Inputs"]:
        """The objects of a list; raises CaseError."""
        return [self._object(f"{key}[{at}]", each) for at, each in enumerate(self._list(key))]

    def named(self) -> dict[str, "Inputs"]:
        """The objects by their names, where inputs are one for each group; raises CaseError."""
        return {key: self._object(key, each) for key, each in self.values.items()}

    @property
    def unit(self) -> str:
        """The unit of the masses: `lb` where a key ends so, else `kg`."""
        return "lb" if any(key.endswith("_lb") for key in self.values) else "kg"

    def mass(self, stem: str, *, least: float | None = 0) -> float:
        """The mass `<stem>_kg` or `<stem>_lb` in kg; raises CaseError."""
        return self.number(f"{stem}_{self.unit}", least=least) * self._kg

    def has_mass(self, stem: str) -> bool:
        """Whether that mass is there."""
        return f"{stem}_{self.unit}" in self.values

    def shown(self, kg: float | None) -> float | None:
        """A mass in kg in the unit of the case."""
        return None if kg is None else kg / self._kg

    def unfit(self, key: str, problem: str) -> CaseError:
        """What to raise about a field."""
        return CaseError(f"{self.path}.{key}", problem)

    @property
    def _kg(self) -> float:
        return float(LB_KG) if self.unit == "lb" else 1.0

    def _any(self, key: str) -> Any:
        if key not in self.values:
            raise self.unfit(key, "is missing")
        return self.values[key]

    def _list(self, key: str) -> list[Any]:
        found = self._any(key)
        if not isinstance(found, list):
            raise self.unfit(key, "is no list")
        return found

    def _number(self, key: str, value: object, least: float | None) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            raise self.unfit(key, "is no number")
        if least is not None and value < least:
            raise self.unfit(key, f"is below {least:g}")
        return value

    def _whole(self, key: str, value: object) -> int:
        number = self._number(key, value, 0)
        if number != int(number):
            raise self.unfit(key, "is no whole number")
        return int(number)

    def _object(self, key: str, value: object) -> "Inputs":
        if not isinstance(value, dict):
            raise self.unfit(key, "is no object")
        return Inputs(value, f"{self.path}.{key}")
