"""The story of a day's work."""

from tests.api.teller import Teller


def plan_the_day(teller: Teller, farm_id: str) -> None:
    """Look at what is to be done."""
    assert "items" in teller.ask("events.list_due_items", 200, farm_id=farm_id, query={"on": "2026-05-20"})
    assert teller.ask("events.get_worklist_summary", 200, farm_id=farm_id)["lists"]
