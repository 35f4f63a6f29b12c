"""Many who write about one subject at the same moment are judged as if they had taken turns."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from modules.events.services.recording import record_entry
from tests.events.farm import Farm
from tests.running import Rebanho

HEADS, LOST_EACH, WRITERS = 100, 7, 30


def test_deaths_written_at_once_never_take_more_heads_than_the_lot_holds(rebanho: Rebanho) -> None:
    farm = Farm(rebanho)
    flock = farm.lot(HEADS)

    def record(number: int) -> Any:
        item = {
            "kind": "death",
            "subject": {"type": "lot", "id": flock},
            "occurred_at": f"2026-02-01T{number % 24:02d}:{number:02d}:00Z",
            "data": {"method": "Perished", "reason": "Disease", "head_count": LOST_EACH},
            "if_impossible": "dispute",
        }
        with rebanho.store("events").write() as tx:
            return record_entry(tx, rebanho.farm_id, item).record

    with ThreadPoolExecutor(max_workers=8) as pool:
        recorded = list(pool.map(record, range(WRITERS)))
    rebanho.settle()

    entries = sorted(farm.get("events", kind="death")["items"], key=lambda entry: entry["occurred_at"])
    counted = HEADS // LOST_EACH
    assert [entry["verdict"] for entry in entries] == ["recorded"] * counted + ["disputed"] * (WRITERS - counted)
    assert len({each.journal_no for each in recorded}) == WRITERS
    assert farm.client.get(f"{farm.herd}/groups/{flock}").json["head_count"] == HEADS - counted * LOST_EACH
