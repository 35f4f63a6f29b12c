"""A file with what a person said about it, read and planned some rows at a time: nothing is written here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any
from uuid import UUID

from app.kernel.trade.species import SPECIES
from app.kernel.transaction import ReadTx
from modules.integration.domain.animals import AnimalPlan
from modules.integration.domain.cells import fold
from modules.integration.domain.lots import LotPlan
from modules.integration.domain.notices import WARNING, Notice
from modules.integration.domain.options import LOTS, Options, options_to_dict
from modules.integration.domain.plan import Counts, Picture, PlannedRow, with_other_zeros
from modules.integration.domain.reading import Reading, understand_file
from modules.integration.domain.rows import RowReader
from modules.integration.domain.values import Key, RowValues
from modules.integration.errors import EmptyFile, TooManyRows, UnknownColumn, UnknownOption
from modules.integration.queries.picture import get_farm, heard_so_far, load_picture, look_up_animals
from modules.integration.services.workbooks import read_grid

MOST_ROWS = 100_000
PART = 500


@dataclass(frozen=True, slots=True)
class Draft:
    """A file with what a person said about it."""

    import_id: UUID
    farm_id: UUID
    base_id: UUID
    digest: str
    content: bytes
    options: Options
    mapping: Mapping[int, str | None]


class Planner:
    """Plans one file in two passes over its rows, holding no more of it than what the rows say of one another."""

    def __init__(self, tx: ReadTx, draft: Draft) -> None:
        """Understand the file with what is known by now. Raises what reading it raises."""
        _check_options(draft.options)
        self.draft = draft
        farm = get_farm(tx, draft.farm_id)
        self.reading = read_draft(tx, draft)
        self.seen = [*(heard_so_far(tx) or ()), farm.today.isoformat()]
        self.is_settled = heard_so_far(tx) is not None
        self.picture: Picture = load_picture(tx, draft.farm_id, farm, draft.base_id)
        plan = LotPlan if self.reading.options.subject == LOTS else AnimalPlan
        self.plan = plan(draft.base_id, self.reading, self.picture)
        self.reader = RowReader(self.reading)
        self.counts = Counts()

    def learn(self, tx: ReadTx) -> None:
        """The first pass."""
        for part in self.parts():
            self._look_up(tx, part)
            self.plan.learn(part)
        self.plan.connect()

    def planned(self, tx: ReadTx) -> list[PlannedRow]:
        """The second pass at once, for files that are small enough."""
        return [row for part in self.parts() for row in self.plan_part(tx, part)]

    def parts(self) -> Iterator[list[RowValues]]:
        """The rows from the first one, some at a time."""
        rows = self.reading.rows()
        while part := [self.reader.read(number, line) for number, line in islice(rows, PART)]:
            yield part

    def plan_part(self, tx: ReadTx, part: list[RowValues]) -> list[PlannedRow]:
        """Plan some rows with what is known of their animals by now."""
        self._look_up(tx, part)
        rows = self.plan.plan(part)
        self.counts.add(rows)
        return rows

    def _look_up(self, tx: ReadTx, part: Iterable[RowValues]) -> None:
        keys: set[Key] = set()
        names: set[str] = set()
        for values in part:
            keys.update(number.key for number in values.numbers)
            for parent in values.parents.values():
                keys.update(parent.keys)
                names.add(fold(parent.text))
        keys |= {alike for key in keys for alike in with_other_zeros(key)}
        look_up_animals(tx, self.draft.farm_id, self.picture, keys, names)


def read_draft(tx: ReadTx, draft: Draft) -> Reading:
    """How a draft's file is understood. Raises what reading it raises."""
    told = draft.options
    grid = read_grid(draft.content, encoding=told.encoding, delimiter=told.delimiter, sheet=told.sheet)
    reading = understand_file(grid, told, draft.mapping, get_farm(tx, draft.farm_id))
    if not reading.count:
        raise EmptyFile
    if reading.count > MOST_ROWS:
        raise TooManyRows(rows=reading.count, limit=MOST_ROWS)
    _check_columns(draft, reading)
    return reading


def _check_options(options: Options) -> None:
    types = SPECIES[options.species].production_types if options.species else None
    if types and options.production_type and options.production_type not in types:
        raise UnknownOption(pointer="/options/production_type", option="production_type", value=options.production_type)


def _check_columns(draft: Draft, reading: Reading) -> None:
    for index in (*draft.mapping, *draft.options.weights, *draft.options.numbers):
        if index >= len(reading.columns):
            raise UnknownColumn(pointer=f"/mapping/{index}", column=index)


def reading_to_dict(planner: Planner) -> dict[str, Any]:
    """How a file was read and what its plan amounts to so far, as a document that JSON can hold."""
    reading, grid = planner.reading, planner.reading.grid
    options = options_to_dict(reading.options)
    options |= {"delimiter": grid.delimiter, "encoding": grid.encoding, "sheet": grid.sheet}
    lost = [Notice("leading_zeros_lost", level=WARNING)] if planner.counts.lost_zeros else []
    return {
        "options": options,
        "sheets": list(grid.sheets),
        "columns": [
            {
                "index": column.index,
                "header": column.title,
                "field": column.field,
                "unit": column.unit,
                "dated": column.dated,
                "scheme": column.scheme,
                "sample": list(column.sample),
            }
            for column in reading.columns
        ],
        "notices": [notice_to_dict(notice) for notice in (*reading.notices, *lost)],
        "counts": {**planner.counts.told(), "rows": reading.count},
        "seen": planner.seen if planner.is_settled else None,
    }


def notice_to_dict(notice: Notice) -> dict[str, Any]:
    """A notice as such a document."""
    return {"column": notice.column, "code": notice.code, "level": notice.level, "params": dict(notice.params)}


def outcome_of(row: PlannedRow) -> dict[str, Any]:
    """What a row would do or has been asked to do, with room for the answers."""
    return {
        "subject_id": row.subject_id,
        "is_known": row.is_known,
        "animal": {"id": row.animal.animal_id, "answer": None} if row.animal else None,
        "changes": [{"field": each.field, "old": each.old, "new": each.new} for each in row.changes],
        "update": {"answer": None} if row.is_update else None,
        "entries": [
            {"id": entry.entry_id, "kind": entry.kind, "verdict": None, "reasons": []} for entry in row.entries
        ],
        "refusals": [],
        "kept": [],
    }
