"""The plan of a file whose rows are about animals."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from app.kernel.ids import derived_id
from app.kernel.trade.identifiers import SCHEMES
from app.kernel.trade.species import SPECIES
from modules.integration.domain import weighings
from modules.integration.domain.cells import fold
from modules.integration.domain.notices import WARNING, Notice
from modules.integration.domain.plan import (
    FAILED,
    REPEATED,
    Key,
    KnownAnimal,
    NewAnimal,
    NewEntry,
    NewGroup,
    NewNumber,
    NewPlace,
    Picture,
    PlannedRow,
    with_other_zeros,
)
from modules.integration.domain.reading import Reading
from modules.integration.domain.rows import Number, RowValues
from modules.integration.domain.titles import place_kind


class AnimalPlan:
    """Plans the rows of one file. `base` makes ids that are the same for the same file and farm."""

    def __init__(self, base: UUID, reading: Reading, picture: Picture) -> None:
        self.base = base
        self.reading = reading
        self.options = reading.options
        self.picture = picture
        self.subjects: dict[int, UUID] = {}  # row -> animal
        self.numbers: dict[Key, UUID] = {}  # numbers this file has given an animal
        self.weighed: dict[int, list[weighings.Weighed]] = {}
        self.seen: set[UUID] = set()

    def plan(self, rows: Sequence[RowValues]) -> list[PlannedRow]:
        """The plan of every row, in order."""
        for values in rows:
            self._identify(values)
        for values in rows:
            self._weigh(values)
        sound = [values for values in rows if not values.failed]
        self.beaten = weighings.superseded(each for values in sound for each in self.weighed.get(values.row, ()))
        self.first_seen = self._first_dates(sound)
        return [self._planned(values) for values in rows]

    def _identify(self, values: RowValues) -> None:
        """Find the animal that the numbers of a row mean, or give it an id; all numbers must mean one."""
        if values.failed:
            return
        if not values.numbers:
            values.notices.append(Notice("missing_number"))
            return
        known = {number.key: self._carrier(number, values) for number in values.numbers}
        found = {animal_id for animal_id in known.values() if animal_id}
        if len(found) > 1:
            values.notices.append(Notice("id_conflict", values.numbers[-1].column))
            return
        animal_id = found.pop() if found else derived_id(self.base, "animal", *sorted(map("=".join, known)))
        if animal_id in self.picture.animals:
            self._check_known(values, self.picture.animals[animal_id], new=[key for key in known if not known[key]])
        else:
            self._check_new(values)
        self.subjects[values.row] = animal_id
        self.numbers.update(dict.fromkeys(known, animal_id))

    def _carrier(self, number: Number, values: RowValues) -> UUID | None:
        """The animal that carries a number: one of this file or of the farm.

        A farm number of an animal that has left may be given again: to one with a birth or a registration of its own.
        """
        animal_id = self.numbers.get(number.key) or self.picture.numbers.get(number.key)
        if animal_id is None:
            return self._carrier_but_for_zeros(number, values)
        animal = self.picture.animals.get(animal_id)
        given_again = animal and animal.has_left and (values.birth_date or values.registered_on)
        return None if given_again and not SCHEMES[number.key[0]].is_global else animal_id

    def _carrier_but_for_zeros(self, number: Number, values: RowValues) -> UUID | None:
        """The one animal of the farm whose farm number differs only by zeros in front."""
        alike = [key for key in with_other_zeros(number.key) if key in self.picture.numbers]
        if len(alike) != 1:
            return None
        values.notices.append(Notice("zeros_differ", number.column, WARNING, {"known": alike[0][1]}))
        return self.picture.numbers[alike[0]]

    def _check_known(self, values: RowValues, animal: KnownAnimal, *, new: Sequence[Key]) -> None:
        if animal.has_left:
            values.notices.append(Notice("animal_left", level=WARNING))
        for number in values.numbers:
            if number.key in new and number.key not in self.numbers:
                values.notices.append(Notice("number_not_added", number.column, WARNING))

    def _check_new(self, values: RowValues) -> None:
        if self.options.register_unknown is False:
            values.notices.append(Notice("unknown_animal", values.numbers[0].column))
        elif values.species is None:
            values.notices.append(Notice("missing_species"))
        elif values.production_type and values.production_type not in SPECIES[values.species].production_types:
            params = {"text": values.production_type}
            values.notices.append(Notice("unknown_production_type", params=params))
        for on, field in ((values.birth_date, "birth_date"), (values.registered_on, "registered_on")):
            if on and on > self.picture.today:
                values.notices.append(Notice("future_date", self._index(field), params={"date": on.isoformat()}))
        if values.birth_date and values.registered_on and values.registered_on < values.birth_date:
            params = {"date": values.registered_on.isoformat()}
            values.notices.append(Notice("before_birth", self._index("registered_on"), params=params))

    def _index(self, field: str) -> int | None:
        column = self.reading.column(field)
        return column.index if column else None

    def _weigh(self, values: RowValues) -> None:
        """Put the weights of a row at their time and look at them."""
        if values.failed or values.row not in self.subjects:
            return
        known = self.picture.animals.get(self.subjects[values.row])
        born = known.birth_date if known else values.birth_date
        found: list[weighings.Weighed] = []
        for weight in values.weights:
            result = weighings.weighed(values.row, self.subjects[values.row], weight, born=born, zone=self.picture.zone)
            if isinstance(result, Notice):
                values.notices.append(result)
                continue
            found.append(result)
            values.notices.extend(self._doubts(result, values, known, born))
        self.weighed[values.row] = found

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

    def _first_dates(self, rows: Sequence[RowValues]) -> dict[UUID, date]:
        """The first day that the file tells of each animal."""
        first: dict[UUID, date] = {}
        for values in rows:
            days = [each.on for each in self.weighed.get(values.row, ())] + ([values.on] if values.on else [])
            for on in days:
                animal_id = self.subjects[values.row]
                first[animal_id] = min(on, first.get(animal_id, on))
        return first

    def _planned(self, values: RowValues) -> PlannedRow:
        planned = PlannedRow(values.row, values.cells, values.label, values.notices)
        if values.failed:
            planned.status = FAILED
            return planned
        animal_id = self.subjects[values.row]
        planned.subject_id = animal_id
        planned.is_known = animal_id in self.picture.animals
        if not planned.is_known and animal_id not in self.seen:
            self._register(planned, values)
        planned.entries = self._entries(planned, values)
        if planned.animal is None and not planned.entries:
            self._settle_empty(planned)
        self.seen.add(animal_id)
        return planned

    def _settle_empty(self, planned: PlannedRow) -> None:
        """A row without anything new is answered at once."""
        planned.status = REPEATED
        if not any(notice.code == "repeated_in_file" for notice in planned.notices):
            planned.notices.append(Notice("already_imported", level=WARNING))

    def _register(self, planned: PlannedRow, values: RowValues) -> None:
        animal_id = self.subjects[values.row]
        place_id = self._place(planned, values)
        group_id = self._group(planned, values)
        planned.animal = NewAnimal(
            animal_id=animal_id,
            species=values.species or "",
            production_type=values.production_type,
            sex=values.sex or "Unknown",
            name=values.texts.get("name"),
            birth_date=values.birth_date,
            breed=values.texts.get("breed"),
            registered_on=values.registered_on or self.first_seen.get(animal_id, self.picture.today),
            place_id=place_id,
            group_ids=(group_id,) if group_id else (),
            numbers=tuple(NewNumber(*each.key, each.type, each.official) for each in values.numbers),
        )

    def _place(self, planned: PlannedRow, values: RowValues) -> UUID | None:
        name = values.texts.get("place")
        column = self.reading.column("place")
        if not name or not column or fold(name) in self.picture.places:
            return self.picture.places.get(fold(name or ""))
        kind = self.options.place_kind or place_kind(column.title) or _usual_place(values.species)
        place_id = derived_id(self.base, "place", fold(name))
        planned.places.append(NewPlace(place_id, name, kind))
        return place_id

    def _group(self, planned: PlannedRow, values: RowValues) -> UUID | None:
        name = values.texts.get("group")
        if not name or fold(name) in self.picture.groups:
            return self.picture.groups.get(fold(name or ""))
        group_id = derived_id(self.base, "group", fold(name))
        planned.groups.append(NewGroup(group_id, name, self.options.group_purpose or "other", values.species))
        return group_id

    def _entries(self, planned: PlannedRow, values: RowValues) -> list[NewEntry]:
        found = []
        for each in self.weighed.get(values.row, ()):
            winner = self.beaten.get((each.row, each.column))
            if winner is not None:
                planned.notices.append(Notice("repeated_in_file", each.column, WARNING, {"row": winner}))
                continue
            data = {"mode": "single", "weight_kg": float(each.kg)}
            found.append(self._entry(values.row, each.column, "weighing", each.occurred_at, each.precision, data))
        note = self._note(values)
        return [entry for entry in (*found, *note) if entry.entry_id not in self.picture.entries]

    def _note(self, values: RowValues) -> list[NewEntry]:
        text, column = values.texts.get("note"), self.reading.column("note")
        if not text or not column:
            return []
        on = values.on or self.first_seen.get(self.subjects[values.row], self.picture.today)
        return [self._entry(values.row, column.index, "note", on.isoformat(), "day", {"text": text})]

    def _entry(
        self, row: int, column: int, kind: str, occurred_at: str, precision: str, data: dict[str, object]
    ) -> NewEntry:
        entry_id = derived_id(self.base, row, column)
        return NewEntry(entry_id, kind, "animal", self.subjects[row], occurred_at, precision, data)


def _usual_place(species: str | None) -> str:
    if species == "pig":
        return "pen"
    return "barn" if species and SPECIES[species].poultry else "paddock"
