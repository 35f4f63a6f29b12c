"""The part of the story about lots and what they come to."""

from uuid import uuid4

from tests.api.teller import Teller


def close_out(teller: Teller, farm_id: str) -> str:
    """The account of the lot that the story opened, and those closed: none yet."""
    lots = [each for each in teller.ask("herd.list_groups", 200, farm_id=farm_id)["items"] if each["kind"] == "lot"]
    lot_id = str(lots[0]["id"])
    assert teller.ask("events.get_closeout", 200, farm_id=farm_id, lot_id=lot_id)["present"] == 500
    assert teller.ask("events.list_closeouts", 200, farm_id=farm_id, query={"profile": "broiler"})["items"] == []
    _compare_with_a_standard(teller, farm_id, lot_id)
    return lot_id


def _compare_with_a_standard(teller: Teller, farm_id: str, lot_id: str) -> None:
    """A standard is kept, corrected and seen beside the curve of the lot, and taken back for lots to come."""
    points = [{"age": 0, "expected": 0}, {"age": 6, "lower": 1, "expected": 3, "upper": 5}]
    told = {"name": "Losses", "age_unit": "week", "points": points, "valid_from": "2026-01-01", "source": "our flocks"}
    wish = {**told, "profile": "broiler", "measure": "mortality_pct", "why": "five flocks", "id": str(uuid4())}
    this = {"farm_id": farm_id, "standard_id": wish["id"]}
    upside_down = [{"age": 0, "expected": 0}, {"age": 0, "expected": 101}]
    teller.ask("events.keep_standard", 422, farm_id=farm_id, json={**wish, "points": upside_down})
    teller.ask("events.keep_standard", 201, farm_id=farm_id, json=wish)
    teller.ask("events.keep_standard", 200, farm_id=farm_id, json=wish)
    teller.ask("events.keep_standard", 409, farm_id=farm_id, json={**wish, "name": "Other"})
    assert teller.ask("events.list_standards", 200, farm_id=farm_id)["items"]
    teller.ask("events.put_standard", 412, version=7, json={**told, "why": "typing error"}, **this)
    teller.ask("events.put_standard", 200, version=1, json={**told, "why": "typing error"}, **this)
    assert teller.ask("events.get_curve", 200, farm_id=farm_id, lot_id=lot_id)["curves"]
    teller.ask("events.delete_standard", 204, version=2, query={"why": "no use"}, **this)
    assert teller.ask("events.get_standard", 200, **this)["points"] == []
    assert len(teller.ask("events.list_standard_changes", 200, **this)["items"]) == 3
