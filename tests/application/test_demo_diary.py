"""The diary of the demo farm is one that a farm could have had, whatever the seed and the day."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.demo.diary import Beast, Diary, Line, Lot
from app.demo.plan import SMALL, SPECIES, STOCK, Plan, write_diary
from app.kernel.trade.species import WEIGHT_KG, profile_of
from modules.events.domain.kinds.registry import KINDS

days = st.dates(date(2024, 1, 1), date(2028, 12, 31))
seeds = st.integers(0, 10_000)
some = settings(max_examples=15, deadline=None)


def lines(diary: Diary) -> Iterator[tuple[date, Line]]:
    """Every entry that is meant to count, in order."""
    for day in sorted(diary.pages):
        for line in sorted(diary.pages[day].lines, key=lambda one: one.minute):
            if line.id not in diary.mistakes:
                yield day, line


def year_of(diary: Diary, day: date) -> int:
    """Which year of the diary a day lies in, counted back from its end."""
    return (diary.last - day).days * 4 // 1461


@some
@given(seeds, days)
def test_nothing_happens_to_who_has_died_or_left(seed: int, today: date) -> None:
    diary = write_diary(Plan(seed=seed), today)

    ended: set[object] = set()
    for day, line in lines(diary):
        assert line.subject.id not in ended, (day, line)
        if line.subject.type == "animal" and line.kind in ("death", "departure"):
            ended.add(line.subject.id)


@some
@given(seeds, days)
def test_the_heads_of_every_lot_reconcile_and_never_fall_below_nothing(seed: int, today: date) -> None:
    diary = write_diary(Plan(seed=seed), today)

    bodies = [group for page in diary.pages.values() for group in page.groups]
    heads = {group["id"]: group["head_count"] for group in bodies if "head_count" in group}
    for _, line in lines(diary):
        if line.kind == "parturition" and "litter_id" in line.data:
            heads[line.data["litter_id"]] = line.data["born_alive"]
        if line.kind == "head_count_correction":
            heads[str(line.subject.id)] = line.data["counted"]
        elif line.subject.type == "lot":
            count = line.data.get("head_count", 0)
            heads[str(line.subject.id)] += {"arrival": count - line.data.get("doa_count", 0)}.get(line.kind, 0)
            heads[str(line.subject.id)] -= count if line.kind in ("death", "departure") else 0
            if line.kind in ("fostering", "weaning"):
                heads[line.data["to_id"]] += count
                heads[str(line.subject.id)] -= count
            assert heads[str(line.subject.id)] >= 0
    assert {str(lot.id): lot.heads for lot in diary.lots} == heads


@some
@given(seeds, days)
def test_every_weight_is_likely_for_its_kind_of_animal(seed: int, today: date) -> None:
    diary = write_diary(Plan(seed=seed), today)

    for _, line in lines(diary):
        if line.kind == "weighing":
            profile = profile_of(line.subject.species, line.subject.kept_for)
            data = line.data
            kg = data["weight_kg"] if data["mode"] == "single" else data["sample_total_kg"] / data["sample_count"]
            assert WEIGHT_KG[profile].is_likely(kg), line


@some
@given(seeds, days, st.sampled_from(SPECIES))
def test_every_stock_is_born_dies_and_leaves_in_every_year(seed: int, today: date, species: str) -> None:
    twice_the_small_farm = round(2 * SMALL * STOCK[species][0]) or SMALL
    diary = write_diary(Plan(species=(species,), animals=twice_the_small_farm, seed=seed), today)

    seen: Counter[tuple[str, int]] = Counter()
    for day, page in diary.pages.items():
        born = [body for body in (*page.animals, *page.groups) if body.get("birth_date") == day.isoformat()]
        seen["birth", year_of(diary, day)] += len(born)
    for day, line in lines(diary):
        seen[line.kind, year_of(diary, day)] += 1
        seen["birth", year_of(diary, day)] += line.kind == "parturition"
    for year in range(2):
        for kind in ("birth", "death", "departure", "weighing"):
            assert seen[kind, year], (kind, year, seen)


@some
@given(seeds, days)
def test_the_same_seed_on_the_same_day_writes_the_same_diary(seed: int, today: date) -> None:
    one, other = (write_diary(Plan(seed=seed), today) for _ in range(2))

    def told(diary: Diary) -> list[object]:
        entries = [(day, line.id, line.kind, line.subject.id, line.data) for day, line in lines(diary)]
        return [*entries, *((day, page.animals, page.groups) for day, page in sorted(diary.pages.items()))]

    assert told(one) == told(other)


@some
@given(seeds, days)
def test_nothing_is_entered_twice_under_one_id_or_outside_the_years(seed: int, today: date) -> None:
    diary = write_diary(Plan(seed=seed, years=1), today)

    ids = [line.id for page in diary.pages.values() for line in page.lines]
    assert len(set(ids)) == len(ids)
    assert min(diary.pages) >= diary.first == today - timedelta(days=365)
    assert max(diary.pages) <= today - timedelta(days=1)


@pytest.mark.parametrize("species", SPECIES)
def test_a_farm_has_the_stock_that_was_asked_for_and_no_other(species: str) -> None:
    diary = write_diary(Plan(species=(species,), animals=100), date(2026, 5, 3))

    kinds = {subject.species for subject in (*diary.beasts, *diary.lots)}
    assert kinds == {
        {"dairy": "cattle", "beef": "cattle", "broiler": "chicken", "layer": "chicken"}.get(species, species)
    }


@pytest.mark.parametrize("animals", [100, 300, 2000])
def test_about_as_many_animals_live_on_the_farm_as_were_asked_for(animals: int) -> None:
    plan = Plan(animals=animals)
    diary = write_diary(plan, date(2026, 5, 3))

    present: list[Beast | Lot] = [
        one for one in (*diary.beasts, *diary.lots) if one.gone is None and one.species != "chicken"
    ]
    heads = sum(one.heads if isinstance(one, Lot) else 1 for one in present) * (1 + plan.copies)
    assert animals * 0.6 < heads < animals * 1.6


@pytest.mark.parametrize("today", [date(2026, 5, 3), date(2026, 11, 29), date(2027, 2, 1)])
def test_the_farm_of_everybody_shows_every_kind_that_a_person_enters(today: date) -> None:
    diary = write_diary(Plan(), today)

    assert {line.kind for _, line in lines(diary)} >= {kind.code for kind in KINDS.values() if kind.by_hand}


def test_most_dairy_calves_have_a_sire_of_the_farm() -> None:
    diary = write_diary(Plan(species=("dairy",)), date(2026, 5, 3))

    calvings = [line.data for _, line in lines(diary) if line.kind == "parturition"]
    bulls = {str(beast.id) for beast in diary.beasts if beast.name.startswith("T")}
    assert len([data for data in calvings if data.get("sire_id") in bulls]) > len(calvings) / 2


def test_pigs_reach_slaughter_weight_and_dairy_cows_calve_once_a_year() -> None:
    diary = write_diary(Plan(animals=600), date(2026, 5, 3))

    shipped = [
        line.data
        for _, line in lines(diary)
        if line.kind == "departure"
        and line.subject.type == "lot"
        and line.subject.species == "pig"
        and "weight_total_kg" in line.data
    ]
    means = [data["weight_total_kg"] / data["head_count"] for data in shipped]
    calves = [beast for beast in diary.beasts if beast.name.startswith("V") and beast.born >= diary.first]
    cows = [beast for beast in diary.beasts if beast.name.startswith("V") and beast.parity]
    assert all(95 < mean < 130 for mean in means)
    assert 0.6 < len(calves) / 2 / (len(cows) / 1.5) < 1.3


@some
@given(seeds, days)
def test_a_sow_farrows_about_114_days_after_she_was_served_and_nurses_one_litter_at_a_time(
    seed: int, today: date
) -> None:
    diary = write_diary(Plan(species=("pig",), animals=200, seed=seed), today)

    served: dict[object, date] = {}
    for day, line in lines(diary):
        if line.kind == "service":
            served[line.subject.id] = day
        if line.kind == "parturition" and line.subject.id in served:
            assert 112 <= (day - served.pop(line.subject.id)).days <= 117
        elif line.kind == "parturition":
            assert (day - diary.first).days < 117
    weaned = {str(line.subject.id) for _, line in lines(diary) if line.kind == "weaning"}
    litters = {line.data["litter_id"] for day, line in lines(diary) if line.kind == "parturition"}
    assert weaned <= litters
    assert len(weaned) > len(litters) / 2


def test_a_dairy_cow_is_dried_off_two_months_before_the_calf_of_a_service_is_due() -> None:
    diary = write_diary(Plan(species=("dairy",), animals=200), date(2026, 5, 3))

    last: dict[tuple[str, object], date] = {}
    apart = []
    for day, line in lines(diary):
        last[line.kind, line.subject.id] = day
        if line.kind == "dry_off":
            apart.append((day - last["service", line.subject.id]).days)
    assert apart
    assert all(215 <= days <= 222 for days in apart)


def test_a_beef_calf_is_born_within_the_gestation_of_the_season_in_which_a_bull_was_with_its_dam() -> None:
    diary = write_diary(Plan(species=("beef",), animals=100), date(2026, 5, 3))

    begun: dict[object, date] = {}
    born = []
    for day, line in lines(diary):
        if line.kind == "exposure_start":
            begun[line.subject.id] = day
        if line.kind == "parturition" and line.subject.id in begun:
            born.append((day - begun.pop(line.subject.id)).days)
    assert born
    assert all(283 <= days <= 283 + 90 for days in born)
