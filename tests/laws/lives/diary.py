"""A diary: the animals, lots and places of a small farm, and what is told of them, all by name.

In data a word that begins with `@` is the id that its name has on a farm; every farm gives ids of its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from app.kernel.trade.order import kind_rank

Names = tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """One entry: what happened to whom on which day. Of more than one it is told as a group entry.

    `first` is what was told in its place before it was corrected; `retracted`, that it was taken back.
    """

    number: int
    kind: str
    of: Names
    on: date
    data: Mapping[str, Any]
    type: str = "animal"
    first: Mapping[str, Any] | None = None
    retracted: bool = False

    @property
    def place(self) -> tuple[date, int, int]:
        """Its place in the order of a careful person."""
        return self.on, kind_rank(self.kind), self.number


@dataclass(frozen=True)
class Subject:
    """An animal, a lot or a place, as it is registered."""

    type: str
    body: Mapping[str, Any]


@dataclass
class Diary:
    """What is told of a farm whose figures of `profile` are asked for over spans of days; the first is the longest."""

    profile: str
    spans: list[tuple[str, str]]
    subjects: dict[str, Subject] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)

    def animal(self, name: str, on: str, **body: Any) -> str:
        """An animal that is there from a day on."""
        told = {"sex": "Female", "registered_on": on, **body}
        self.subjects[name] = Subject("animal", told)
        return name

    def lot(self, name: str, on: str, **body: Any) -> str:
        """A lot that is opened on a day, without heads unless it says so."""
        told = {"kind": "lot", "name": name, "purpose": "feeding", "opened_on": on, "head_count": 0, **body}
        self.subjects[name] = Subject("lot", told)
        return name

    def place(self, name: str, kind: str = "pen", **body: Any) -> str:
        """A place."""
        self.subjects[name] = Subject("place", {"kind": kind, "name": name, **body})
        return name

    def says(self, kind: str, of: str | Iterable[str], on: str | date, /, days: int = 0, **data: Any) -> None:
        """One entry, `days` after a day; of several names it is a group entry."""
        names = (of,) if isinstance(of, str) else tuple(of)
        day = date.fromisoformat(on) if isinstance(on, str) else on
        known = self.subjects.get(names[0])
        self.lines.append(Line(len(self.lines), kind, names, day + timedelta(days), data, known.type if known else ""))

    def of_litter(self, kind: str, of: str, on: str | date, /, days: int = 0, **data: Any) -> None:
        """One entry about a lot that a birth makes."""
        self.says(kind, of, on, days, **data)
        self.lines[-1] = replace(self.lines[-1], type="lot")

    def of_young(self, kind: str, of: str, on: str | date, /, days: int = 0, **data: Any) -> None:
        """One entry about an animal that a birth makes."""
        self.says(kind, of, on, days, **data)
        self.lines[-1] = replace(self.lines[-1], type="animal")

    def with_lines(self, lines: Iterable[Line]) -> "Diary":
        """The same farm with other entries."""
        return replace(self, lines=list(lines))


def later(day: str, days: int) -> str:
    """So many days after a day."""
    return (date.fromisoformat(day) + timedelta(days)).isoformat()
