"""The story of a day's work."""

from typing import Any
from uuid import uuid4

from tests.api.teller import Teller


def plan_the_day(teller: Teller, farm_id: str) -> None:
    """Look at what is to be done, and skip the first of it and take that back."""
    heifer = {
        "id": str(uuid4()),
        "species": "cattle",
        "production_type": "dairy",
        "sex": "Female",
        "birth_date": "2025-03-20",
        "identifiers": [{"scheme": "br.management", "value": "N418"}],
        "registered_on": "2026-05-01",
    }
    teller.ask("herd.register_animal", 201, farm_id=farm_id, json=heifer)
    teller.app.extensions["rebanho"].settle()
    items = teller.ask("events.list_due_items", 200, farm_id=farm_id, query={"on": "2026-05-20"})["items"]
    assert teller.ask("events.get_worklist_summary", 200, farm_id=farm_id)["lists"]
    item_id = items[0]["id"]
    assert _said(teller, farm_id, item_id, what="skip", why="sold next week") == "marked"
    assert _said(teller, farm_id, item_id, what="restore") == "marked"
    assert _said(teller, farm_id, item_id, what="restore") == "unchanged"
    assert _said(teller, farm_id, "nobody", what="wake") == "refused"
    teller.ask("events.mark_due_items", 422, farm_id=farm_id, json={"items": [item_id], "what": "skip"})
    assert len(teller.ask("events.list_marks", 200, farm_id=farm_id, query={"item_id": item_id})["items"]) == 2


def _said(teller: Teller, farm_id: str, item_id: str, **word: Any) -> str:
    answer = teller.ask("events.mark_due_items", 200, farm_id=farm_id, json={"items": [item_id], **word})
    return str(answer["items"][0]["status"])


def keep_a_task(teller: Teller, farm_id: str) -> str:
    """A task of the farm that is made, looked at, done and done less often from tomorrow on; its id."""
    wish = {"title": "Clean the troughs", "every": "days", "days": 7, "from_on": "2026-05-20"}
    sent = {**wish, "id": str(uuid4())}
    teller.ask("events.make_one_task", 422, farm_id=farm_id, json={**sent, "days": 0})
    teller.ask("events.make_one_task", 201, farm_id=farm_id, json=sent)
    teller.ask("events.make_one_task", 200, farm_id=farm_id, json=sent)
    this = {"farm_id": farm_id, "task_id": sent["id"]}
    teller.ask("events.get_task", 200, **this)
    items = teller.ask("events.list_due_items", 200, farm_id=farm_id, query={"list": "tasks"})["items"]
    assert _said(teller, farm_id, items[0]["id"], what="done") == "marked"
    change = {**wish, "days": 14, "since": "2026-05-21"}
    teller.ask("events.change_one_task", 200, version=teller.version or 1, json=change, **this)
    assert len(teller.ask("events.list_tasks", 200, farm_id=farm_id)["items"]) == 1
    return str(sent["id"])
