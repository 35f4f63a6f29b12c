"""The plan of a file whose rows are weighings of lots: counted animals without numbers, of which some are weighed."""

from collections.abc import Sequence
from uuid import UUID

from app.kernel.ids import derived_id
from modules.integration.domain import weighings
from modules.integration.domain.cells import fold
from modules.integration.domain.notices import WARNING, Notice
from modules.integration.domain.plan import FAILED, REPEATED, KnownLot, NewEntry, Picture, PlannedRow
from modules.integration.domain.reading import Reading
from modules.integration.domain.values import RowValues


class LotPlan:
    """Plans the rows of one file. The weight of a row is the mean per head of its sample."""

    def __init__(self, base: UUID, reading: Reading, picture: Picture) -> None:
        self.base = base
        self.reading = reading
        self.options = reading.options
        self.picture = picture
        self.marks: dict[UUID, list[weighings.Mark]] = {}
        self.beaten: dict[tuple[int, int], int] = {}

    def learn(self, rows: Sequence[RowValues]) -> None:
        """The first pass: when each lot was weighed."""
        for values in rows:
            lot, found = self._weigh(values)
            if lot and not values.failed:
                self.marks.setdefault(lot.lot_id, []).extend(map(weighings.mark_of, found))

    def connect(self) -> None:
        """Between the passes: of several weights of one lot the last counts."""
        for marks in self.marks.values():
            self.beaten |= weighings.superseded(marks)

    def plan(self, rows: Sequence[RowValues]) -> list[PlannedRow]:
        """The second pass: the plan of these rows."""
        return [self._planned(values) for values in rows]

    def _weigh(self, values: RowValues) -> tuple[KnownLot | None, list[weighings.Weighed]]:
        lot = None if values.failed else self._lot(values)
        if lot is None:
            return None, []
        born = self.options.birth_date or lot.birth_date or lot.opened_on
        found: list[weighings.Weighed] = []
        for weight in values.weights:
            result = weighings.weighed(values.row, lot.lot_id, weight, born=born, zone=self.picture.zone)
            if isinstance(result, Notice):
                values.notices.append(result)
                continue
            found.append(result)
            values.notices.extend(self._doubts(result, lot))
        return lot, found

    def _lot(self, values: RowValues) -> KnownLot | None:
        name = values.texts.get("group") or self.options.lot
        values.label = name or values.label
        if not name:
            values.notices.append(Notice("missing_lot"))
            return None
        lot = self.picture.lots.get(fold(name))
        if lot is None:
            column = self.reading.column("group")
            values.notices.append(Notice("unknown_lot", column.index if column else None, params={"text": name}))
        return lot

    def _doubts(self, found: weighings.Weighed, lot: KnownLot) -> list[Notice]:
        species = lot.species or self.options.species
        if species is None:
            return []
        kept_for = lot.production_type if lot.species else self.options.production_type
        return list(
            weighings.doubts(
                found,
                species=species,
                production_type=kept_for,
                born=lot.birth_date,
                since=lot.opened_on,
                today=self.picture.today,
            )
        )

    def _planned(self, values: RowValues) -> PlannedRow:
        lot, weighed = self._weigh(values)
        planned = PlannedRow(values.row, values.cells, values.label, values.notices)
        if values.failed or lot is None:
            planned.status = FAILED
            return planned
        planned.subject_id = lot.lot_id
        planned.entries = [
            entry
            for entry in self._entries(planned, values, lot, weighed)
            if entry.entry_id not in self.picture.entries
        ]
        if not planned.entries:
            planned.status = REPEATED
            if not any(notice.code == "repeated_in_file" for notice in planned.notices):
                planned.notices.append(Notice("already_imported", level=WARNING))
        return planned

    def _entries(
        self, planned: PlannedRow, values: RowValues, lot: KnownLot, weighed: Sequence[weighings.Weighed]
    ) -> list[NewEntry]:
        found = []
        for each in weighed:
            winner = self.beaten.get((each.row, each.column))
            if winner is not None:
                planned.notices.append(Notice("repeated_in_file", each.column, WARNING, {"row": winner}))
                continue
            heads = values.sample_count or 1
            data = {"mode": "sample", "sample_count": heads, "sample_total_kg": float(each.kg * heads)}
            entry_id = derived_id(self.base, each.row, each.column)
            found.append(NewEntry(entry_id, "weighing", "lot", lot.lot_id, each.occurred_at, each.precision, data))
        return [*found, *self._note(values, lot, weighed)]

    def _note(self, values: RowValues, lot: KnownLot, weighed: Sequence[weighings.Weighed]) -> list[NewEntry]:
        text, column = values.texts.get("note"), self.reading.column("note")
        if not text or not column:
            return []
        on = values.on or (weighed[0].on if weighed else self.picture.today)
        entry_id = derived_id(self.base, values.row, column.index)
        return [NewEntry(entry_id, "note", "lot", lot.lot_id, on.isoformat(), "day", {"text": text})]
