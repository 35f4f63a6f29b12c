"""What a first pass over a file's rows tells: which animal each row is about, and what the rows say of one another."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from modules.integration.domain.cells import fold
from modules.integration.domain.values import Key, Parent, RowValues
from modules.integration.domain.weighings import Mark, superseded


@dataclass(slots=True)
class Told:
    """What a file tells of one animal. `first_row` is the first sound row about it, `first_on` its first day."""

    first_row: int = 0
    first_on: date | None = None
    is_new: bool = True
    sex: str | None = None
    species: str | None = None
    born: date | None = None
    parents: tuple[tuple[str, Parent], ...] = ()
    marks: list[Mark] | None = None
    beaten: dict[tuple[int, int], int] | None = None
    wave: int = 0


@dataclass(slots=True)
class Index:
    """Numbers, names and animals of one file. `rows` has the animal of each row, None where there is none to tell."""

    numbers: dict[Key, UUID] = field(default_factory=dict)
    names: dict[str, list[UUID]] = field(default_factory=dict)
    animals: dict[UUID, Told] = field(default_factory=dict)
    rows: list[UUID | None] = field(default_factory=list)
    conflicts: set[int] = field(default_factory=set)
    circular: set[UUID] = field(default_factory=set)
    as_parents: dict[UUID, str] = field(default_factory=dict)  # what it must be: Female or Male

    def subject(self, row: int) -> UUID | None:
        """The animal of a row (from 1)."""
        return self.rows[row - 1]

    def note_sound(self, values: RowValues, animal_id: UUID, marks: list[Mark], *, is_new: bool) -> None:
        """Take note of a row that can be sent."""
        told = self.animals.setdefault(animal_id, Told(is_new=is_new))
        if not told.first_row:
            told.first_row = values.row
            told.sex, told.species, told.born = values.sex, values.species, values.birth_date
            told.parents = tuple(values.parents.items())
            if is_new and (name := values.texts.get("name")):
                self.names.setdefault(fold(name), []).append(animal_id)
        days = [mark.on for mark in marks] + ([values.on] if values.on else [])
        if days:
            told.first_on = min([*days, told.first_on]) if told.first_on else min(days)
        if marks:
            told.marks = [*(told.marks or ()), *marks]

    def beaten(self, animal_id: UUID) -> dict[tuple[int, int], int]:
        """Which weights of an animal do not count; looked at when the file has been read to its end."""
        told = self.animals.get(animal_id)
        if told is None or not told.marks or len(told.marks) < 2:
            return {}
        if told.beaten is None:
            told.beaten = superseded(told.marks)
        return told.beaten

    def set_waves(self, parents_of: dict[UUID, tuple[UUID, ...]]) -> None:
        """Put parents of this file before their young; who is among its own ancestors is circular."""
        for animal_id in parents_of:
            self._set_wave(animal_id, parents_of)

    def _set_wave(self, start: UUID, parents_of: dict[UUID, tuple[UUID, ...]]) -> None:
        path: list[tuple[UUID, Iterator[UUID]]] = []
        on_path: set[UUID] = set()

        def enter(animal_id: UUID) -> None:
            path.append((animal_id, iter(parents_of.get(animal_id, ()))))
            on_path.add(animal_id)

        if self.animals[start].wave or start in self.circular:
            return
        enter(start)
        while path:
            animal_id, rest = path[-1]
            parent = next(rest, None)
            if parent is None:
                path.pop()
                on_path.discard(animal_id)
                waves = [self.animals[each].wave for each in parents_of.get(animal_id, ())]
                self.animals[animal_id].wave = 1 + max(waves, default=-1)
            elif parent in on_path:
                self.circular.update(on_path)
            elif not self.animals[parent].wave and parent in parents_of:
                enter(parent)
