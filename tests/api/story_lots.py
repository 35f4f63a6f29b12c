"""The part of the story about lots and what they come to."""

from tests.api.teller import Teller


def close_out(teller: Teller, farm_id: str) -> str:
    """The account of the lot that the story opened, and those closed: none yet."""
    lots = [each for each in teller.ask("herd.list_groups", 200, farm_id=farm_id)["items"] if each["kind"] == "lot"]
    lot_id = str(lots[0]["id"])
    assert teller.ask("events.get_closeout", 200, farm_id=farm_id, lot_id=lot_id)["present"] == 500
    assert teller.ask("events.list_closeouts", 200, farm_id=farm_id, query={"profile": "broiler"})["items"] == []
    return lot_id
