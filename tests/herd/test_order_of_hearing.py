"""The law of the fold: the order in which herd hears of things never matters."""

from datetime import date
from typing import Any

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


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_families_lots_and_shelters_are_the_same_in_whatever_order_herd_hears(farm: Farm, data: st.DataObject) -> None:
    mark = str(new_id())[-8:].upper()
    paddocks = [farm.open_place(f"{name}{mark}", "paddock") for name in "AB"]
    shelter = farm.open_place(f"C{mark}", "shelter", parent_id=paddocks[0])
    dams = [farm.register(f"{name}{mark}", place_id=paddocks[0]) for name in "DE"]
    lot = farm.form_group(f"L{mark}", kind="lot", species="pig", head_count=9, opened_on="2026-01-05")
    entries = _family_entries(farm, dams, [*paddocks, shelter], lot, mark)

    for entry in data.draw(st.permutations(entries)):
        farm.journal.hear(entry)

    gone, kept = paddocks
    assert _family(farm, mark) == {
        f"D{mark}": ("departed", None, "Female", []),
        f"N{mark}": ("present", gone, "Female", ["do_not_breed", "to_cull"]),
        f"Y{mark}": ("present", kept, "MaleNeuter", ["castrated"]),
        f"Z{mark}": ("present", kept, "Female", []),
        f"N{mark} · 2026-04-01": ("present", gone, "Female", []),
        f"P{mark}": ("present", None, "Female", []),
    }
    shown = farm.get(f"groups/{lot}")
    assert (shown["head_count"], shown["closed"]) == (5, False)
    assert farm.get(f"places/{shelter}")["parent_id"] == kept


def _family_entries(farm: Farm, dams: list[str], places: list[str], lot: str, mark: str) -> list[EntryHeard]:
    """Two dams and their young, of which two claim one number, a lot counted again, a shelter that is moved."""
    silent = _Silent(farm)
    (first, second), (_, south, shelter) = dams, places
    tag = {"scheme": "br.management"}
    y, z, w, x, r = (_young(letter + mark if letter != "X" else None) for letter in ("Y", "Z", "Z", "X", "R"))
    silent.tell("move", first, FEBRUARY, to_place_id=south)
    born = silent.tell("parturition", first, MARCH, born_alive=2, offspring=[{**y, "sex": "Female"}, r])
    silent.tell_again(born, data={**born.data, "offspring": [y, z]})
    silent.tell("parturition", second, APRIL, born_alive=2, offspring=[w, x])
    silent.tell_again(
        silent.tell("parturition", second, MARCH, born_alive=1, offspring=[_young("Q" + mark)]), retracted=True
    )
    silent.tell("castration", y["animal_id"], APRIL, method="surgical")
    silent.tell("departure", first, date(2026, 5, 1), kind="Sale")
    silent.tell("tag_replaced", second, date(2026, 4, 9), identifier="N" + mark, old_identifier="E" + mark, **tag)
    silent.tell("tag_lost", second, date(2026, 4, 1), identifier="M" + mark, **tag)
    silent.tell("cull_mark", second, APRIL, value=True)
    of_lot = {"subject_type": "lot"}
    silent.tell("death", lot, FEBRUARY, head_count=2, **of_lot)
    silent.tell("head_count_correction", lot, MARCH, counted=6, **of_lot)
    silent.tell("death", lot, APRIL, head_count=1, **of_lot)
    silent.tell("lot_close", lot, date(2026, 5, 1), **of_lot)
    silent.tell("identify_from_lot", lot, APRIL, animals=[_young("P" + mark)], **of_lot)
    silent.tell("move", shelter, MARCH, subject_type="place", to_place_id=south)
    silent.tell("move", south, APRIL, subject_type="place", to_place_id=shelter)
    return silent.entries


def _young(number: str | None) -> dict[str, Any]:
    numbers = [{"scheme": "br.management", "value": number}] if number else []
    sex = "Male" if number and number[0] == "Y" else "Female"
    return {"animal_id": str(new_id()), "sex": sex, "identifiers": numbers}


def _family(farm: Farm, mark: str) -> dict[str, tuple[str, str | None, str, list[str]]]:
    return {
        each["label"]: (each["life_status"], each["place_id"], each["sex"], each["flags"])
        for each in farm.get("animals", limit=500)["items"]
        if mark in each["label"]
    }


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
