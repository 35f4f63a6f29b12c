"""The law of the fold: the order in which herd hears of things never matters."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.kernel.ids import new_id
from modules.herd.inbound import EntryHeard
from tests.herd.conftest import Farm

FEBRUARY, MARCH, APRIL = date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_herd_is_the_same_in_whatever_order_it_hears(farm: Farm, data: st.DataObject) -> None:
    marks = [str(new_id())[-8:].upper() for _ in range(2)]
    places = [farm.open_place(f"{name}{marks[0]}") for name in "AB"]
    animals = [farm.register(mark) for mark in marks]
    entries = _entries(farm, animals, places, marks)

    for entry in data.draw(st.permutations(entries)):
        farm.journal.hear(entry)

    assert _standing(farm, animals) == [
        ("departed", None, 55, [marks[0], "X" + marks[0]]),
        ("present", places[1], 71, [marks[1]]),
    ]


def _entries(farm: Farm, animals: list[str], places: list[str], marks: list[str]) -> list[EntryHeard]:
    """Two histories with a correction, a retraction and a number that both animals claim, each revision apart."""
    silent = _Silent(farm)
    sold, stays = animals
    tag = {"scheme": "br.management", "identifier": "X" + marks[0]}
    silent.tell("move", sold, FEBRUARY, to_place_id=places[0])
    silent.tell("weighing", sold, FEBRUARY, mode="single", weight_kg=55)
    silent.tell("tagging", sold, FEBRUARY, **tag)
    silent.tell("departure", sold, APRIL, kind="Sale")
    silent.tell("tagging", stays, MARCH, **tag)
    moved = silent.tell("move", stays, MARCH, to_place_id=places[0])
    silent.tell_again(moved, data={"to_place_id": places[1]})
    silent.tell("weighing", stays, FEBRUARY, mode="single", weight_kg=71)
    weighed = silent.tell("weighing", stays, MARCH, mode="single", weight_kg=710)
    silent.tell_again(weighed, retracted=True)
    return silent.entries


class _Silent:
    """The journal's entries, collected and not told yet."""

    def __init__(self, farm: Farm) -> None:
        self.entries: list[EntryHeard] = []
        journal = farm.journal
        journal.hear = self.entries.append  # type: ignore[method-assign]
        self.tell, self.tell_again = journal.tell, journal.tell_again


def _standing(farm: Farm, animals: list[str]) -> list[tuple[str, str | None, float, list[str]]]:
    shown = [farm.animal(each) for each in animals]
    return [
        (
            each["life_status"],
            each["place_id"],
            each["last_weight_kg"],
            [number["value"] for number in each["identifiers"]],
        )
        for each in shown
    ]
