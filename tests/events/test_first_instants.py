"""What happens on the day on which a lot is opened or an animal is registered, at the first instant of that day."""

from uuid import uuid4

import pytest

from tests.events.farm import Farm

DAY = "2026-01-01"


@pytest.mark.parametrize("first_of_id", "01234567")
def test_heads_arrive_on_the_day_on_which_their_lot_is_opened_whatever_the_ids(farm: Farm, first_of_id: str) -> None:
    lot = farm.lot(0, opened_on=DAY)

    entry_id = f"{first_of_id}{uuid4().hex[1:]}"
    arrived = farm.record("arrival", lot, DAY, {"reason": "Purchase", "head_count": 30}, type="lot", id=entry_id)

    assert arrived["verdict"] == "recorded"
    farm.rebanho.settle()
    assert farm.client.get(f"{farm.herd}/groups/{lot}").json["head_count"] == 30


def test_an_animal_arrives_on_the_day_of_its_registration(farm: Farm) -> None:
    animal = farm.animal(registered_on=DAY)

    arrived = farm.record("arrival", animal, DAY, {"reason": "Purchase"}, id=f"0{uuid4().hex[1:]}")

    assert arrived["verdict"] == "recorded"
