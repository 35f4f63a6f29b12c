"""Entries of a spreadsheet's rows."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from app.kernel.message import Rejected
from modules.events.inbound import RowEntry, RowImported
from modules.events.reactions import hear_imports
from tests.events.farm import Farm


def weighing(animal: str, kg: Any = 40) -> RowEntry:
    return RowEntry(
        entry_id=uuid4(),
        kind="weighing",
        subject_type="animal",
        subject_id=UUID(animal),
        occurred_at="2026-02-01",
        time_precision="day",
        data={"mode": "single", "weight_kg": kg},
    )


def hear(farm: Farm, *entries: RowEntry) -> UUID:
    """Let the journal hear of a row; returns the id of the import."""
    row = RowImported(import_id=uuid4(), farm_id=farm.id, row=2, recorded_by=uuid4(), entries=entries)
    message: Any = None  # the handler reads the fact alone
    with farm.rebanho.store("events").write() as tx:
        hear_imports(tx, [(row, message)])
    return row.import_id


def test_a_rows_weighing_is_recorded_in_the_name_of_whoever_imported_it(farm: Farm) -> None:
    told = weighing(farm.animal())

    batch_id = hear(farm, told)

    entry = farm.entry(str(told.entry_id))
    assert (entry["verdict"], entry["batch_id"]) == ("recorded", str(batch_id))
    assert entry["recorded_by"] is not None


def test_old_history_is_nothing_to_review(farm: Farm) -> None:
    told = weighing(farm.animal())

    hear(farm, told)

    assert farm.entry(str(told.entry_id))["warnings"] == ["old_entry"]
    assert farm.entry(str(told.entry_id))["review"] is False


def test_a_row_that_cannot_have_happened_is_disputed_and_not_refused(farm: Farm) -> None:
    pig = farm.animal()
    farm.record("death", pig, "2026-01-15", {"method": "Perished", "reason": "Disease"})
    told = weighing(pig)

    hear(farm, told)

    assert farm.entry(str(told.entry_id))["reasons"] == ["after_death"]


def test_a_row_heard_twice_is_recorded_once(farm: Farm) -> None:
    pig = farm.animal()
    told = weighing(pig)

    hear(farm, told)
    hear(farm, told)

    assert len(farm.get("events", kind="weighing")["items"]) == 1


def test_a_row_that_cannot_be_stored_is_rejected_for_all_to_see(farm: Farm) -> None:
    told = weighing(farm.animal(), "heavy")

    with pytest.raises(Rejected, match="row 2"):
        hear(farm, told)
