"""The plan of a file whose rows are weighings of lots: counted animals without numbers, of which some are weighed."""

from collections.abc import Sequence
from uuid import UUID

from app.kernel.ids import derived_id
from modules.integration.domain import weighings
from modules.integration.domain.cells import fold
from modules.integration.domain.notices import WARNING, Notice
from modules.integration.domain.plan import FAILED, REPEATED, KnownLot, NewEntry, Picture, PlannedRow
from modules.integration.domain.reading import Reading
from modules.integration.domain.rows import RowValues


class LotPlan:
    """Plans the rows of one file. The weight of a row is the mean per head of its sample."""

    def __init__(self, base: UUID, reading: Reading, picture: Picture) -> None:
        self.base = base
        self.reading = reading
        self.options = reading.options
        self.picture = picture
        self.lots: dict[int, KnownLot] = {}
        self.weighed: dict[int, list[weighings.Weighed]] = {}

    def plan(self, rows: Sequence[RowValues]) -> list[PlannedRow]:
        """The plan of every row, in order."""
        for values in rows:
            self._weigh(values)
        sound = [values.row for values in rows if not values.failed]
        self.beaten = weighings.superseded(each for row in sound for each in self.weighed.get(row, ()))
        return [self._planned(values) for values in rows]

    def _weigh(self, values: RowValues) -> None:
        lot = None if values.failed else self._lot(values)
        if lot is None:
            return
        self.lots[values.row] = lot
        born = self.options.birth_date or lot.birth_date or lot.opened_on
        found: list[weighings.Weighed] = []
        for weight in values.weights:
            result = weighings.weighed(values.row, lot.lot_id, weight, born=born, zone=self.picture.zone)
            if isinstance(result, Notice):
                values.notices.append(result)
                continue
            found.append(result)
            values.notices.extend(self._doubts(result, lot))
        self.weighed[values.row] = found

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
        planned = PlannedRow(values.row, values.cells, values.label, values.notices)
        if values.failed:
            planned.status = FAILED
            return planned
        lot = self.lots[values.row]
        planned.subject_id = lot.lot_id
        planned.entries = [
            entry for entry in self._entries(planned, values, lot) if entry.entry_id not in self.picture.entries
        ]
        if not planned.entries:
            planned.status = REPEATED
            if not any(notice.code == "repeated_in_file" for notice in planned.notices):
                planned.notices.append(Notice("already_imported", level=WARNING))
        return planned

    def _entries(self, planned: PlannedRow, values: RowValues, lot: KnownLot) -> list[NewEntry]:
        found = []
        for each in self.weighed.get(values.row, ()):
            winner = self.beaten.get((each.row, each.column))
            if winner is not None:
                planned.notices.append(Notice("repeated_in_file", each.column, WARNING, {"row": winner}))
                continue
            heads = values.sample_count or 1
            data = {"mode": "sample", "sample_count": heads, "sample_total_kg": float(each.kg * heads)}
            entry_id = derived_id(self.base, each.row, each.column)
            found.append(NewEntry(entry_id, "weighing", "lot", lot.lot_id, each.occurred_at, each.precision, data))
        return [*found, *self._note(values, lot)]

    def _note(self, values: RowValues, lot: KnownLot) -> list[NewEntry]:
        text, column = values.texts.get("note"), self.reading.column("note")
        weighed = self.weighed.get(values.row, ())
        if not text or not column:
            return []
        on = values.on or (weighed[0].on if weighed else self.picture.today)
        entry_id = derived_id(self.base, values.row, column.index)
        return [NewEntry(entry_id, "note", "lot", lot.lot_id, on.isoformat(), "day", {"text": text})]
