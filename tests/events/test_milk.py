"""Milkings, test days and milk collected from a tank."""

from typing import Any

import pytest

from modules.events.domain.fields import Wrong
from modules.events.domain.state import Entry
from tests.events.told import an_id, entry, reasons, registered, told, warnings

TESTS = an_id("test of the herd")


def cow(**more: Any) -> Entry:
    return registered(**{"species": "cattle", "production_type": "dairy", "birth_date": "2022-01-01", **more})


def calved(on: str = "2026-03-01") -> Entry:
    calf = {"sex": "Female", "birth_weight_kg": 38}
    return entry("parturition", on, born_alive=1, stillborn=0, offspring=[calf])


def milked(at: str = "2026-05-20T06:00-03:00", **more: Any) -> Entry:
    return entry("milking", at, **({} if "litres" in more else {"weight_kg": 12.0}) | more)


def on_test(on: str = "2026-05-20", kg: float | None = 25.0, **more: Any) -> Entry:
    return entry("test_day", on, test_day_id=TESTS, **({} if kg is None else {"milk_kg": kg}), **more)


def collected(on: str = "2026-05-20T10:00-03:00", /, subject: str = "place", **more: Any) -> Entry:
    period = {"from_at": "2026-05-18T10:00-03:00", "to_at": "2026-05-20T10:00-03:00"}
    return entry("bulk_milk_delivery", on, subject=subject, **{**period, **more})


def filled(*entries: Entry) -> Any:
    """What the subject adds to the last of these entries."""
    return next(found.filled for found in told(*entries).judgements if found.entry_id == entries[-1].id)


MILKING_OF_A_DAY = {"milking": milked, "test_day": on_test}


@pytest.mark.parametrize("kind", MILKING_OF_A_DAY)
def test_only_animals_of_milking_profiles_are_milked(kind: str) -> None:
    act = MILKING_OF_A_DAY[kind]()

    assert reasons(registered(species="pig", birth_date="2024-01-01"), act) == ["wrong_profile"]
    assert reasons(cow(production_type="beef"), act) == ["wrong_profile"]
    assert reasons(cow(), calved(), act) == []


@pytest.mark.parametrize("kind", MILKING_OF_A_DAY)
def test_no_male_gives_milk(kind: str) -> None:
    assert reasons(cow(sex="Male"), MILKING_OF_A_DAY[kind]()) == ["wrong_sex"]


@pytest.mark.parametrize("kind", MILKING_OF_A_DAY)
def test_a_heifer_that_never_gave_birth_gives_no_milk(kind: str) -> None:
    born_here = cow(birth_date="2025-12-20")

    assert reasons(born_here, MILKING_OF_A_DAY[kind]()) == ["not_lactating"]


@pytest.mark.parametrize("kind", MILKING_OF_A_DAY)
def test_one_that_came_grown_may_have_given_birth_elsewhere_so_her_milk_is_only_unlikely(kind: str) -> None:
    assert reasons(cow(), MILKING_OF_A_DAY[kind]()) == []
    assert warnings(cow(), MILKING_OF_A_DAY[kind]()) == ["lactation_unknown"]


def test_that_she_gives_milk_is_asked_once() -> None:
    again = milked("2026-05-21T06:00-03:00")

    assert warnings(cow(), milked(), again) == []
    assert warnings(cow(), on_test("2026-05-19"), milked()) == []
    assert reasons(cow(), on_test("2026-05-19", None, code="Dry"), milked()) == ["not_lactating"]


def test_cattle_of_which_nobody_told_what_they_are_kept_for_may_be_milked() -> None:
    assert reasons(cow(production_type=None), calved(), milked()) == []
    assert reasons(cow(production_type=None), calved(), on_test(kg=121)) == ["out_of_hard_range"]


def test_a_milking_needs_its_time() -> None:
    assert reasons(cow(), calved(), milked("2026-05-20")) == ["time_needed"]
    assert reasons(cow(), calved(), milked("2026-05-20", started_at="2026-05-20T06:00-03:00")) == []


def test_a_milking_begins_within_a_day_of_its_entry() -> None:
    assert reasons(cow(), calved(), milked(started_at="2026-05-18T06:00-03:00")) == ["started_another_day"]


def test_milk_told_in_litres_is_kept_in_kg_by_the_density_of_the_profile() -> None:
    ewe = registered(species="sheep", birth_date="2023-01-01")

    assert filled(cow(), calved(), milked(litres=10)) == {"weight_kg": 10.3}
    assert filled(ewe, milked(litres=1)) == {"weight_kg": 1.036}
    assert filled(cow(), calved(), milked()) == {}


def test_litres_and_kg_told_together_are_the_same_milk() -> None:
    assert milked(litres=10, weight_kg=10.3).data["litres"] == 10
    with pytest.raises(Wrong, match="/data/weight_kg litres_differ"):
        milked(litres=10, weight_kg=12)
    with pytest.raises(Wrong, match="/data/weight_kg missing_field"):
        entry("milking", "2026-05-20T06:00-03:00")


def test_colostrum_is_kept_out_of_the_tank() -> None:
    fresh = [cow(), calved("2026-05-17")]

    assert warnings(*fresh, milked("2026-05-20T06:00-03:00")) == ["colostrum_to_tank"]
    assert warnings(*fresh, milked("2026-05-20T06:00-03:00", destination="colostrum")) == []
    assert warnings(*fresh, milked("2026-05-21T06:00-03:00")) == []


def test_more_milk_in_a_day_than_she_can_give_is_impossible() -> None:
    morning = milked("2026-05-20T06:00-03:00", weight_kg=60.0)
    evening = milked("2026-05-20T17:00-03:00", weight_kg=60.1)

    assert reasons(cow(), calved(), morning, evening) == ["yield_range"]
    assert reasons(cow(), calved(), morning, milked("2026-05-21T06:00-03:00", weight_kg=60.1)) == []


def test_a_milking_is_compared_with_its_part_of_a_usual_day() -> None:
    yesterday = [milked("2026-05-19T06:00-03:00"), milked("2026-05-19T17:00-03:00")]

    assert warnings(cow(), calved(), *yesterday, milked(weight_kg=35.0)) == []
    assert warnings(cow(), calved(), *yesterday, milked(weight_kg=35.1)) == ["yield_range"]
    assert warnings(cow(), calved(), milked(weight_kg=35.1)) == []


def test_little_milk_is_unlikely_unless_she_was_not_milked_out() -> None:
    assert warnings(cow(), calved(), milked(weight_kg=0.2)) == ["yield_range"]
    assert warnings(cow(), calved(), milked(weight_kg=0.2, complete=False)) == []
    assert warnings(cow(), calved(), milked(weight_kg=0.2, remarks=["MilkingIncomplete"])) == []


def test_a_repeated_milking_is_noticed_also_when_it_was_told_in_litres() -> None:
    at = "2026-05-20T09:00+00:00"
    first = milked(started_at=at, litres=10)
    again = milked("2026-05-20T07:00-03:00", started_at=at, litres=10)
    stored = entry("milking", "2026-05-20T06:00-03:00", started_at=at, weight_kg=10.3)

    assert warnings(cow(), calved(), first, again) == ["duplicate_likely"]
    assert warnings(cow(), calved(), stored, again) == ["duplicate_likely"]


def test_what_a_milking_holds_has_the_ranges_of_a_test() -> None:
    assert reasons(cow(), calved(), milked(characteristics={"fat_pct": 16})) == ["out_of_hard_range"]


@pytest.mark.parametrize(("species", "kg"), [("cattle", 121), ("buffalo", 61), ("sheep", 10.1), ("goat", 15.1)])
def test_more_milk_than_the_species_can_give_is_impossible(species: str, kg: float) -> None:
    dam = registered(species=species, production_type="dairy", birth_date="2022-01-01")

    assert reasons(dam, on_test(kg=kg)) == ["out_of_hard_range"]


def test_little_or_much_milk_on_a_test_day_is_unlikely() -> None:
    assert warnings(cow(), calved(), on_test(kg=2.9)) == ["out_of_soft_range"]
    assert warnings(cow(), calved(), on_test(kg=3)) == []
    assert warnings(cow(), calved(), on_test(kg=70.1)) == ["out_of_soft_range"]


@pytest.mark.parametrize(
    ("field", "impossible", "unlikely"),
    [
        ("fat_pct", 0.4, 7.1),
        ("protein_pct", 10.1, 1.9),
        ("lactose_pct", 7.1, 3.9),
        ("scc", 100_000_000, 3_100_000),
        ("urea_mg_l", 1001, 79),
    ],
)
def test_what_milk_holds_is_compared_with_what_it_can_and_usually_does(
    field: str, impossible: float, unlikely: float
) -> None:
    assert reasons(cow(), calved(), on_test(**{field: impossible})) == ["out_of_hard_range"]
    assert warnings(cow(), calved(), on_test(**{field: unlikely})) == ["out_of_soft_range"]


def test_cells_told_in_thousands_are_suspected() -> None:
    assert warnings(cow(), calved(), on_test(scc=250)) == ["out_of_soft_range"]


def test_what_is_usual_of_cows_is_not_asked_of_buffaloes() -> None:
    dam = registered(species="buffalo", birth_date="2020-01-01")

    assert warnings(dam, on_test(kg=8, fat_pct=8.2)) == ["lactation_unknown"]


def test_protein_well_above_fat_is_probably_swapped() -> None:
    assert warnings(cow(), calved(), on_test(fat_pct=2.5, protein_pct=4.1)) == ["component_swap"]
    assert warnings(cow(), calved(), on_test(fat_pct=2.5, protein_pct=4.0)) == []


def test_nobody_is_tested_twice_a_day() -> None:
    again = entry("test_day", "2026-05-20T18:00-03:00", test_day_id=TESTS, milk_kg=24.0)

    assert reasons(cow(), calved(), on_test(), again) == ["second_test_day"]
    assert reasons(cow(), calved(), on_test("2026-05-19"), again) == []


def test_milk_that_changes_by_half_and_by_8_kg_is_unlikely() -> None:
    before = on_test("2026-04-20", 20)

    assert warnings(cow(), calved(), before, on_test(kg=30.1)) == ["milk_jump"]
    assert warnings(cow(), calved(), before, on_test(kg=30)) == []
    assert warnings(cow(), calved(), on_test("2026-04-20", 6), on_test(kg=13)) == []


def test_a_test_is_not_compared_with_one_of_the_last_lactation() -> None:
    before = [cow(), calved("2025-02-01"), on_test("2026-02-10", 10)]

    assert "milk_jump" in warnings(*before, on_test(kg=35))
    assert "milk_jump" not in warnings(*before, calved("2026-03-01"), on_test(kg=35))


def test_one_that_is_dry_may_be_told_to_be() -> None:
    heifer = cow(birth_date="2025-12-20")

    assert reasons(heifer, on_test(kg=None, code="Dry")) == []
    assert reasons(heifer, on_test(kg=None, code="Sick")) == ["not_lactating"]
    with pytest.raises(Wrong, match="/data/milk_kg missing_field"):
        on_test(kg=None)


def test_a_collection_says_from_which_tank_how_much_and_since_when() -> None:
    with pytest.raises(Wrong, match="/data/tank_id missing_field"):
        collected(subject="farm", kg=800)
    with pytest.raises(Wrong, match="/data/kg missing_field"):
        collected()
    with pytest.raises(Wrong, match="/data/to_at period_reversed"):
        collected(kg=800, to_at="2026-05-18T10:00-03:00")


def test_of_a_tank_the_litres_give_kg_and_the_tank_is_the_one_it_is_about() -> None:
    assert filled(collected(litres=1000)) == {"kg": 1030.0, "tank_id": an_id("subject")}
    assert filled(collected(subject="farm", kg=900, tank_id=TESTS)) == {}


def test_warm_milk_and_antibiotics_in_it_are_told() -> None:
    assert warnings(collected(kg=800, temperature_c=4.1)) == ["temperature_high"]
    assert warnings(collected(kg=800, temperature_c=4)) == []
    assert warnings(collected(kg=800, antibiotic_test="positive")) == ["antibiotic_positive"]
    assert reasons(collected(kg=800, fat_pct=16)) == ["out_of_hard_range"]
