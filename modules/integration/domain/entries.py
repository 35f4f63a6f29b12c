"""The entries that the rows of animals ask the journal for: weights, notes, exits, and what changes a known animal."""

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from app.kernel.ids import derived_id
from modules.integration.domain import weighings
from modules.integration.domain.cells import fold
from modules.integration.domain.index import Index
from modules.integration.domain.notices import ERROR, WARNING, Notice
from modules.integration.domain.plan import KnownAnimal, NewEntry, Picture, PlannedRow
from modules.integration.domain.reading import Reading
from modules.integration.domain.values import Number, RowValues


class AnimalEntries:
    """Makes the entries of one file's rows; their ids follow from file, row and column."""

    def __init__(self, base: UUID, reading: Reading, picture: Picture, index: Index) -> None:
        self.base = base
        self.reading = reading
        self.picture = picture
        self.index = index
        self.note_column = reading.column("note")

    def weigh(self, values: RowValues, animal_id: UUID, known: KnownAnimal | None) -> list[weighings.Weighed]:
        """The weights of a row at their time; what is wrong or doubtful about them becomes a notice."""
        born = known.birth_date if known else values.birth_date
        found: list[weighings.Weighed] = []
        for weight in values.weights:
            result = weighings.weighed(values.row, animal_id, weight, born=born, zone=self.picture.zone)
            if isinstance(result, Notice):
                values.notices.append(result)
                continue
            found.append(result)
            values.notices.extend(self._doubts(result, values, known, born))
        self._check_exit(values, born)
        return found

    def _doubts(
        self, found: weighings.Weighed, values: RowValues, known: KnownAnimal | None, born: date | None
    ) -> list[Notice]:
        species = known.species if known else values.species
        kept_for = known.production_type if known else values.production_type
        since = known.registered_on if known else values.registered_on
        today = self.picture.today
        return list(
            weighings.doubts(
                found, species=species or "", production_type=kept_for, born=born, since=since, today=today
            )
        )

    def _check_exit(self, values: RowValues, born: date | None) -> None:
        left = values.exit
        if left is None:
            return
        told = {"date": left.on.isoformat()}
        if left.on > self.picture.today:
            values.notices.append(Notice("future_date", left.column, ERROR, told))
        if born and left.on < born:
            values.notices.append(Notice("before_birth", left.column, ERROR, told))

    def entries(
        self, planned: PlannedRow, values: RowValues, animal_id: UUID, weighed: Sequence[weighings.Weighed]
    ) -> list[NewEntry]:
        """Weights, note and exit of a row, without those that were sent before."""
        found = [
            *self._weights(planned, animal_id, weighed),
            *self._note(values, animal_id),
            *self._exit(planned, values),
        ]
        return [entry for entry in found if entry.entry_id not in self.picture.entries]

    def _weights(
        self, planned: PlannedRow, animal_id: UUID, weighed: Sequence[weighings.Weighed]
    ) -> Iterator[NewEntry]:
        beaten = self.index.beaten(animal_id)
        for each in weighed:
            winner = beaten.get((each.row, each.column))
            if winner is not None:
                planned.notices.append(Notice("repeated_in_file", each.column, WARNING, {"row": winner}))
                continue
            data: dict[str, object] = {"mode": "single", "weight_kg": float(each.kg)}
            entry_id = derived_id(self.base, each.row, each.column)
            yield NewEntry(entry_id, "weighing", "animal", animal_id, each.occurred_at, each.precision, data)

    def _note(self, values: RowValues, animal_id: UUID) -> Iterator[NewEntry]:
        text = values.texts.get("note")
        if text and self.note_column:
            on = values.on or self.index.animals[animal_id].first_on or self.picture.today
            yield self._entry(values.row, self.note_column.index, "note", animal_id, on, {"text": text})

    def _exit(self, planned: PlannedRow, values: RowValues) -> Iterator[NewEntry]:
        left, animal_id = values.exit, planned.subject_id
        assert animal_id is not None
        known = self.picture.animals.get(animal_id)
        if left is None or (known and known.has_left):
            return
        data: dict[str, object] = {"method" if left.kind == "death" else "kind": left.how, "reason": left.reason}
        yield self._entry(values.row, left.column, left.kind, animal_id, left.on, data)

    def updates(self, planned: PlannedRow, values: RowValues, added: Sequence[Number]) -> list[NewEntry]:
        """The entries that give a known animal new numbers, another place and more groups."""
        on, animal_id = values.on or self.picture.today, planned.subject_id
        assert animal_id is not None
        found = [self._tagging(values.row, number, animal_id, on) for number in added]
        for change in planned.changes:
            if change.field == "place_id":
                found.append(self._update(values.row, "move", animal_id, on, {"to_place_id": change.new}))
            elif change.field == "group_id":
                purpose = self.picture.purposes.get(UUID(change.new), "other")
                data: dict[str, object] = {"purpose": purpose, "to_id": change.new}
                found.append(self._update(values.row, "group_change", animal_id, on, data))
        return [entry for entry in found if entry.entry_id not in self.picture.entries]

    def _tagging(self, row: int, number: Number, animal_id: UUID, on: date) -> NewEntry:
        scheme, value = number.key
        data: dict[str, object] = {
            "scheme": scheme,
            "identifier": value,
            "type": number.type,
            "official": number.official,
        }
        return self._update(row, "tagging", animal_id, on, data)

    def _update(self, row: int, kind: str, animal_id: UUID, on: date, data: dict[str, object]) -> NewEntry:
        """Its id follows from what it says too: the same row may ask for another place another day."""
        entry_id = derived_id(self.base, row, kind, on, *(fold(str(value)) for value in data.values()))
        return NewEntry(entry_id, kind, "animal", animal_id, on.isoformat(), "day", data)

    def _entry(self, row: int, column: int, kind: str, animal_id: UUID, on: date, data: dict[str, object]) -> NewEntry:
        entry_id = derived_id(self.base, row, column)
        return NewEntry(entry_id, kind, "animal", animal_id, on.isoformat(), "day", data)
