"""The fold of births, of young born alone, and of animals picked out of a lot."""

from typing import Any

import pytest

from modules.events.domain.fields import Wrong
from modules.events.domain.state import Entry
from tests.events.told import an_id, entry, opened, reasons, registered, told, warnings

TAG = {"scheme": "br.management", "value": "T1"}


def cow(**more: Any) -> Entry:
    return registered(**{"species": "cattle", "production_type": "beef", "birth_date": "2020-01-01", **more})


def sow(**more: Any) -> Entry:
    return registered(**{"species": "pig", "production_type": "breeding", "birth_date": "2024-01-01", **more})


def gave_birth(on: str = "2026-05-20", alive: int = 1, dead: int = 0, **more: Any) -> Entry:
    return entry("parturition", on, **{"born_alive": alive, "stillborn": dead, **more})


def calf(**more: Any) -> dict[str, Any]:
    return {"sex": "Female", **more}


def born(on: str = "2026-05-20", **more: Any) -> Entry:
    return entry("birth", on, **{"species": "cattle", "sex": "Female", **more})


def picked(count: int, sex: str = "Female", **more: Any) -> Entry:
    number = {"scheme": "br.management"}
    rows = [
        {"animal_id": an_id(f"picked {n}"), "sex": sex, "identifiers": [{**number, "value": f"P{n}"}]}
        for n in range(count)
    ]
    return entry("identify_from_lot", "2026-05-20", subject="lot", animals=rows, **more)


def test_only_female_mammals_give_birth() -> None:
    assert reasons(cow(sex="Male"), gave_birth()) == ["wrong_sex"]
    assert reasons(registered(species="chicken"), gave_birth()) == ["wrong_species"]


def test_something_has_to_be_born() -> None:
    assert reasons(cow(), gave_birth(alive=0)) == ["total_born_zero"]
    assert reasons(cow(), gave_birth(alive=0, dead=1)) == []


@pytest.mark.parametrize(
    ("dam", "alive", "found"),
    [
        (cow(), 2, ([], [])),
        (cow(), 3, ([], ["count_soft"])),
        (cow(), 6, (["count_hard"], [])),
        (sow(), 24, ([], [])),
        (sow(), 25, ([], ["count_soft"])),
        (sow(), 41, (["count_hard"], [])),
    ],
)
def test_so_many_at_once_are_usual_unlikely_or_impossible(dam: Entry, alive: int, found: tuple[Any, Any]) -> None:
    assert (reasons(dam, gave_birth(alive=alive)), warnings(dam, gave_birth(alive=alive))) == found


def test_no_more_young_are_told_than_were_born_alive() -> None:
    assert reasons(cow(), gave_birth(offspring=[calf(), calf()])) == ["offspring_sum"]
    assert reasons(cow(), gave_birth(offspring=[calf(), calf(birth_status="Stillborn")], dead=1)) == []
    assert reasons(sow(), gave_birth(alive=8, by_sex={"male": 5, "female": 4})) == ["offspring_sum"]


def test_nobody_gives_birth_too_young_or_too_soon_again() -> None:
    assert reasons(cow(birth_date="2025-05-20"), gave_birth()) == ["too_young_for_birth"]
    assert warnings(cow(birth_date="2025-05-20", birth_date_estimated=True), gave_birth()) == ["too_young_for_birth"]
    weaned = entry("young_gone", "2026-02-25", young_id=an_id("litter"), head_count=9, last=True)
    again = gave_birth("2026-05-20", alive=10)
    assert reasons(sow(), gave_birth("2026-01-29", alive=9), weaned, again) == ["birth_interval_hard"]
    assert reasons(sow(), gave_birth("2026-01-28", alive=9), weaned, again) == []


def test_weights_at_birth_have_the_ranges_of_the_species() -> None:
    assert warnings(cow(), gave_birth(offspring=[calf(birth_weight_kg=15)])) == ["out_of_soft_range"]
    assert reasons(cow(), gave_birth(offspring=[calf(birth_weight_kg=95)])) == ["out_of_hard_range"]
    assert warnings(sow(), gave_birth(alive=10, litter_weight_kg=30)) == ["out_of_soft_range"]


def test_a_bad_number_on_a_calf_is_unlikely_and_the_birth_happened() -> None:
    bad = calf(identifiers=[{"scheme": "std.iso.11785", "value": "12"}])
    twice = [calf(identifiers=[TAG]), calf(identifiers=[TAG])]

    assert (reasons(cow(), gave_birth(offspring=[bad])), warnings(cow(), gave_birth(offspring=[bad]))) == (
        [],
        ["identifier_invalid"],
    )
    assert warnings(cow(), gave_birth(alive=2, offspring=twice)) == ["identifier_repeated"]


def test_young_of_pigs_are_a_litter_whose_id_is_made_once() -> None:
    birth = gave_birth(alive=9)
    filled = told(sow(), birth).judgements[-1].filled

    assert set(filled) == {"litter_id"}
    assert told(sow(), birth).judgements[-1].filled == filled
    assert told(sow(), gave_birth(alive=9, litter_id=an_id("litter"))).judgements[-1].filled == {}
    assert told(cow(), gave_birth()).judgements[-1].filled == {}


def test_the_same_animal_cannot_stand_in_two_rows() -> None:
    with pytest.raises(Wrong, match="/data/offspring/1/animal_id animal_repeated"):
        gave_birth(offspring=[calf(animal_id=an_id("a")), calf(animal_id=an_id("a"))])


def test_one_born_alone_is_here_from_its_first_day() -> None:
    state = told(born(birth_weight_kg=32, place_id=an_id("pen"))).state

    assert (state.status, state.birth_date.isoformat() if state.birth_date else None) == ("present", "2026-05-20")
    assert state.weighed == (32, born().on)


def test_one_that_is_here_already_is_not_born_later() -> None:
    assert reasons(cow(), born()) == ["already_present"]


def test_the_parts_of_a_breed_make_a_whole() -> None:
    with pytest.raises(Wrong, match="fractions_sum"):
        born(breed_fractions=[{"breed": "Nelore", "fraction": 0.5}, {"breed": "Angus", "fraction": 0.375}])


def test_no_more_animals_are_picked_out_of_a_lot_than_it_holds() -> None:
    assert reasons(opened(3), picked(3)) == []
    assert told(opened(3), picked(2)).state.head == 3
    assert reasons(opened(3), picked(2, name="first"), picked(2, name="second")) == ["head_count_negative"]


def test_animals_are_picked_out_of_their_own_class() -> None:
    lot = opened(10, by_sex={"female": 1, "male": 9})

    assert reasons(lot, picked(2)) == ["no_such_heads"]
    assert reasons(lot, picked(2, sex="Male")) == []
