"""A shelter that moves takes along what is in it, and today stays what it is whatever is told of the past."""

from datetime import date

from tests.herd.conftest import Farm
from tests.herd.telling import said

FEBRUARY, MARCH, APRIL = date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)


def parent_of(farm: Farm, place: str) -> str | None:
    found: str | None = farm.get(f"places/{place}")["parent_id"]
    return found


def test_a_shelter_lies_where_its_last_move_put_it(farm: Farm) -> None:
    north, south = farm.open_place("Norte", "paddock"), farm.open_place("Sul", "paddock")
    shelter = farm.open_place("Abrigo", "shelter", parent_id=north)
    hen = farm.register("101", place_id=shelter)

    farm.journal.tell("move", shelter, APRIL, subject_type="place", to_place_id=south)
    farm.journal.tell("move", shelter, MARCH, subject_type="place", to_place_id=north)

    assert parent_of(farm, shelter) == south
    assert farm.found(place_id=south) == ["101"]
    assert farm.found(place_id=north) == []
    assert hen


def test_a_correction_of_the_layout_leaves_a_shelter_where_it_was_put(farm: Farm) -> None:
    north, south, east = (farm.open_place(name, "paddock") for name in ("Norte", "Sul", "Leste"))
    shelter = farm.open_place("Abrigo", "shelter", parent_id=north)
    entry = farm.journal.tell("move", shelter, MARCH, subject_type="place", to_place_id=south)

    assert farm.patch(f"places/{shelter}", farm.get(f"places/{shelter}")["version"], parent_id=east).status_code == 200
    assert parent_of(farm, shelter) == south
    farm.journal.tell_again(entry, retracted=True)

    assert parent_of(farm, shelter) == east


def test_a_place_cannot_be_moved_into_what_is_inside_it(farm: Farm) -> None:
    outer = farm.open_place("Galpão", "barn")
    inner = farm.open_place("Baia", parent_id=outer)

    farm.journal.tell("move", outer, MARCH, subject_type="place", to_place_id=inner)

    assert said(farm.store)[-1]["reason"] == "place_inside_itself"
    assert (parent_of(farm, outer), parent_of(farm, inner)) == (None, outer)


def test_a_move_that_made_a_circle_counts_once_the_circle_is_open(farm: Farm) -> None:
    outer, yard = farm.open_place("Galpão", "barn"), farm.open_place("Pátio", "paddock")
    inner = farm.open_place("Baia", parent_id=outer)
    farm.journal.tell("move", outer, MARCH, subject_type="place", to_place_id=inner)

    farm.journal.tell("move", inner, FEBRUARY, subject_type="place", to_place_id=yard)

    assert (parent_of(farm, inner), parent_of(farm, outer)) == (yard, inner)
    assert [fact["type"] for fact in said(farm.store) if "entry" in fact["type"]] == [
        "entry.refused.v1",
        "entry.accepted.v1",
    ]


def test_a_place_that_is_moved_is_said_with_its_new_parent(farm: Farm) -> None:
    north, shelter = farm.open_place("Norte", "paddock"), farm.open_place("Abrigo", "shelter")

    farm.journal.tell("move", shelter, MARCH, subject_type="place", to_place_id=north)

    assert (said(farm.store)[-1]["type"], said(farm.store)[-1]["parent_id"]) == ("place.changed.v1", north)
