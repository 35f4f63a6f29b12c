"""The journal came back from an older backup: what herd makes of entries that are not said again."""

from datetime import date

from app.kernel.restating import StreamRestated
from modules.herd.services.restating import forget_entries
from tests.herd.conftest import Farm
from tests.herd.telling import told_types

BEGINNING, FEBRUARY = date(2026, 1, 5), date(2026, 2, 1)


def put_back(farm: Farm) -> None:
    """The journal says nothing again."""
    with farm.store.write() as tx:
        forget_entries(tx, StreamRestated(epoch="1"))


def test_an_animal_whose_registration_is_not_said_again_stands_as_it_was_registered(farm: Farm) -> None:
    pen = farm.open_place()
    animal = farm.register(place_id=pen)
    farm.journal.tell("registration", animal, BEGINNING, place_id=pen)

    put_back(farm)

    assert (farm.animal(animal)["life_status"], farm.animal(animal)["place_id"]) == ("present", pen)
    assert "animal.left" not in told_types(farm.store)


def test_a_move_that_is_not_said_again_never_was(farm: Farm) -> None:
    first, second = farm.open_place("A"), farm.open_place("B")
    animal = farm.register(place_id=first)
    farm.journal.tell("registration", animal, BEGINNING, place_id=first)
    farm.journal.tell("move", animal, FEBRUARY, to_place_id=second)

    put_back(farm)

    assert farm.animal(animal)["place_name"] == "A"
