"""What one row says, before anybody asks whether it can be."""

from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal

from app.kernel.trade.identifiers import Identifier
from modules.integration.domain.notices import ERROR, Notice

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the animal and the column it stands in."""

    column: int
    identifier: Identifier
    type: str
    official: bool

    @property
    def key(self) -> Key:
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


@dataclass(frozen=True, slots=True)
class Parent:
    """A parent as a cell names it: by a number (every scheme it may be of) or by its name."""

    column: int
    text: str
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Exit:
    """How the animal left: `departure` or `death`, what the row says of it, and the day."""

    kind: str
    column: int
    on: date
    how: str
    reason: str


@dataclass(slots=True)
class RowValues:
    """What one row says. `row` counts the rows with data from 1; `texts` holds name, coat colour, place, group, note.

    `parents` are by the role `genetic_dam`, `birth_dam` or `sire`; `breeds` has each breed with its part.
    """

    row: int
    cells: list[str]
    numbers: list[Number] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    groups: list[str] = field(default_factory=list)
    sex: str | None = None
    species: str | None = None
    production_type: str | None = None
    birth_date: date | None = None
    registered_on: date | None = None
    breed: str | None = None
    breeds: tuple[tuple[str, float], ...] = ()
    parents: dict[str, Parent] = field(default_factory=dict)
    exit: Exit | None = None
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
