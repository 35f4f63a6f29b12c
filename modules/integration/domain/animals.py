"""The plan of a file whose rows are about animals."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from app.kernel.ids import derived_id
from app.kernel.trade.identifiers import SCHEMES
from app.kernel.trade.species import SPECIES
from modules.integration.domain import weighings
from modules.integration.domain.cells import fold
from modules.integration.domain.differences import differences
from modules.integration.domain.entries import AnimalEntries
from modules.integration.domain.index import Index
from modules.integration.domain.notices import WARNING, Notice
from modules.integration.domain.parents import Parentage, connect
from modules.integration.domain.plan import (
    FAILED,
    REPEATED,
    KnownAnimal,
    NewAnimal,
    NewGroup,
    NewNumber,
    NewPlace,
    Picture,
    PlannedRow,
    with_other_zeros,
)
from modules.integration.domain.reading import Reading
from modules.integration.domain.titles import place_kind
from modules.integration.domain.values import Key, Number, RowValues


class AnimalPlan:
    """Plans the rows of one file in two passes. `base` makes ids that are the same for the same file and farm."""

    def __init__(self, base: UUID, reading: Reading, picture: Picture) -> None:
        self.base = base
        self.reading = reading
        self.options = reading.options
        self.picture = picture
        self.index = Index()
        self.parentage = Parentage(self.index, picture)
        self.entries = AnimalEntries(base, reading, picture, self.index)

    def learn(self, rows: Sequence[RowValues]) -> None:
        """The first pass: which animal each row is about, its parents and its weights."""
        for values in rows:
            animal_id = self._identify(values)
            self.index.rows.append(animal_id)
            found = self._judge(values, animal_id) if animal_id else []
            if animal_id and not values.failed:
                marks = [weighings.mark_of(each) for each in found]
                self.index.note_sound(values, animal_id, marks, is_new=not self._is_known(animal_id))

    def connect(self) -> None:
        """Between the passes: parents that stand anywhere in the file."""
        connect(self.index, self.picture)

    def plan(self, rows: Sequence[RowValues]) -> list[PlannedRow]:
        """The second pass: the plan of these rows, which the first one has seen."""
        return [self._planned(values) for values in rows]

    def _is_known(self, animal_id: UUID) -> bool:
        return animal_id in self.picture.animals

    def _known(self, animal_id: UUID) -> KnownAnimal | None:
        return self.picture.animals.get(animal_id)

    def _identify(self, values: RowValues) -> UUID | None:
        """Find the animal that the numbers of a row mean, or give it an id; all numbers must mean one."""
        if values.failed or not values.numbers:
            return None
        known = {number.key: self._carrier(number, values) for number in values.numbers}
        found = {animal_id for animal_id in known.values() if animal_id}
        if len(found) > 1:
            self.index.conflicts.add(values.row)
            return None
        animal_id = found.pop() if found else derived_id(self.base, "animal", *sorted(map("=".join, known)))
        self.index.numbers.update(dict.fromkeys(known, animal_id))
        return animal_id

    def _carrier(self, number: Number, values: RowValues) -> UUID | None:
        """The animal that carries a number: one of this file or of the farm.

        A farm number of an animal that has left may be given again: to one of another birth or registration.
        """
        animal_id = self.index.numbers.get(number.key) or self.picture.numbers.get(number.key)
        if animal_id is None:
            return self._carrier_but_for_zeros(number.key)
        animal = self.picture.animals.get(animal_id)
        given_again = animal and animal.has_left and _is_another(values, animal)
        return None if given_again and not SCHEMES[number.key[0]].is_global else animal_id

    def _carrier_but_for_zeros(self, key: Key) -> UUID | None:
        """The one animal of the farm whose farm number differs only by zeros in front."""
        alike = [other for other in with_other_zeros(key) if other in self.picture.numbers]
        return self.picture.numbers[alike[0]] if len(alike) == 1 else None

    def _judge(self, values: RowValues, animal_id: UUID) -> list[weighings.Weighed]:
        """What is wrong or doubtful about a row whose animal is told; its weights at their time."""
        known = self._known(animal_id)
        if known:
            self._check_known(values, known)
        else:
            self._check_new(values)
        return [] if values.failed else self.entries.weigh(values, animal_id, known)

    def _check_known(self, values: RowValues, animal: KnownAnimal) -> None:
        if animal.has_left:
            values.notices.append(Notice("animal_left", level=WARNING))
        for number in values.numbers:
            carrier = self.picture.numbers.get(number.key)
            if carrier is None and (alike := self._carrier_but_for_zeros(number.key)) == animal.animal_id:
                other = next(key for key in with_other_zeros(number.key) if self.picture.numbers.get(key) == alike)
                values.notices.append(Notice("zeros_differ", number.column, WARNING, {"known": other[1]}))

    def _check_new(self, values: RowValues) -> None:
        for number in values.numbers:
            if number.key in self.picture.formers or number.key in self.picture.numbers:
                params = {"number": number.key[1]}
                values.notices.append(Notice("identifier_retired", number.column, WARNING, params))
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

    def _planned(self, values: RowValues) -> PlannedRow:
        planned = PlannedRow(values.row, values.cells, values.label, values.notices)
        animal_id = self.index.subject(values.row)
        if animal_id is None:
            self._explain(values)
            planned.status = FAILED
            return planned
        found = self._judge(values, animal_id)
        parents, outside = self.parentage.resolve(values, animal_id)
        if values.failed:
            planned.status = FAILED
            return planned
        self._fill(planned, values, animal_id)
        if not planned.is_known and self.index.animals[animal_id].first_row == values.row:
            self._register(planned, values, animal_id)
            planned.animal.parents = parents  # type: ignore[union-attr]
            planned.parents = outside
        planned.entries = self.entries.entries(planned, values, animal_id, found)
        if planned.is_known:
            self._differ(planned, values, parents)
            planned.parents = outside if planned.is_update else []
        if planned.animal is None and not planned.entries and not planned.is_update:
            self._settle_empty(planned)
        return planned

    def _explain(self, values: RowValues) -> None:
        if values.failed:
            return
        conflict = values.row in self.index.conflicts
        column = values.numbers[-1].column if conflict else None
        values.notices.append(Notice("id_conflict" if conflict else "missing_number", column))

    def _fill(self, planned: PlannedRow, values: RowValues, animal_id: UUID) -> None:
        planned.subject_id = animal_id
        planned.is_known = self._is_known(animal_id)
        planned.wave = self.index.animals[animal_id].wave

    def _settle_empty(self, planned: PlannedRow) -> None:
        """A row without anything new is answered at once."""
        planned.status = REPEATED
        if not any(notice.code in ("repeated_in_file", "differs") for notice in planned.notices):
            planned.notices.append(Notice("already_imported", level=WARNING))

    def _differ(self, planned: PlannedRow, values: RowValues, parents: Mapping[str, UUID]) -> None:
        """What a row would change of a known animal: done when a person chose so, else only told."""
        animal_id = planned.subject_id
        assert animal_id is not None
        known = self.picture.animals[animal_id]
        added = [number for number in values.numbers if self._is_added(number)]
        planned.changes = list(differences(values, known, parents, added, self.picture))
        if not planned.changes:
            return
        if self.options.update_known:
            planned.is_update = any(not change.entry for change in planned.changes)
            planned.entries += self.entries.updates(planned, values, added)
            return
        for number in added:
            values.notices.append(Notice("number_not_added", number.column, WARNING))
        values.notices.append(Notice("differs", level=WARNING, params={"count": len(planned.changes)}))

    def _is_added(self, number: Number) -> bool:
        return number.key not in self.picture.numbers and self._carrier_but_for_zeros(number.key) is None

    def _register(self, planned: PlannedRow, values: RowValues, animal_id: UUID) -> None:
        told = self.index.animals[animal_id]
        place_id = self._place(planned, values)
        sex = values.sex or "Unknown"
        planned.animal = NewAnimal(
            animal_id=animal_id,
            species=values.species or "",
            production_type=values.production_type,
            sex=self.index.as_parents.get(animal_id, sex) if sex == "Unknown" else sex,
            name=values.texts.get("name"),
            birth_date=values.birth_date,
            breed=values.breed,
            breeds=values.breeds,
            coat_colour=values.texts.get("coat_colour"),
            registered_on=values.registered_on or self._first_on(values, told.first_on),
            place_id=place_id,
            group_ids=tuple(dict.fromkeys(self._groups(planned, values))),
            numbers=tuple(NewNumber(*each.key, each.type, each.official) for each in values.numbers),
        )

    def _first_on(self, values: RowValues, first: date | None) -> date:
        exit_on = values.exit.on if values.exit else None
        days = [on for on in (first, exit_on) if on]
        return min(days) if days else self.picture.today

    def _place(self, planned: PlannedRow, values: RowValues) -> UUID | None:
        name = values.texts.get("place")
        column = self.reading.column("place")
        if not name or not column or fold(name) in self.picture.places:
            return self.picture.places.get(fold(name or ""))
        kind = self.options.place_kind or place_kind(column.title) or _usual_place(values.species)
        place_id = derived_id(self.base, "place", fold(name))
        planned.places.append(NewPlace(place_id, name, kind))
        return place_id

    def _groups(self, planned: PlannedRow, values: RowValues) -> list[UUID]:
        found = []
        for name in values.groups:
            known = self.picture.groups.get(fold(name))
            if known is None:
                known = derived_id(self.base, "group", fold(name))
                planned.groups.append(NewGroup(known, name, self.options.group_purpose or "other", values.species))
            found.append(known)
        return found


def _is_another(values: RowValues, known: KnownAnimal) -> bool:
    """Whether a row tells of another birth than that of the known animal; where it tells none, another registration."""
    if values.birth_date:
        return values.birth_date != known.birth_date
    return bool(values.registered_on) and values.registered_on != known.registered_on


def _usual_place(species: str | None) -> str:
    if species == "pig":
        return "pen"
    return "barn" if species and SPECIES[species].poultry else "paddock"
