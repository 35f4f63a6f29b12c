"""What herd makes of the journal."""

from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa

from app.kernel.ids import new_id
from modules.herd.models import animal as animal_table
from modules.herd.models import heard_entry
from tests.herd.conftest import Farm
from tests.herd.telling import said, told_types

FEBRUARY, MARCH, APRIL = date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)


def test_the_registration_in_the_journal_changes_nothing(farm: Farm) -> None:
    pen, group = farm.open_place(), farm.form_group()
    animal = farm.register(place_id=pen, group_ids=[group])
    before = farm.animal(animal)

    farm.journal.tell("registration", animal, date(2026, 1, 5), place_id=pen, group_ids=[group])

    assert farm.animal(animal) == before
    assert told_types(farm.store)[-1] == "animal.registered"


def test_a_move_is_a_new_version_and_is_said(farm: Farm) -> None:
    pen = farm.open_place("Baia 2")
    animal = farm.register()

    farm.journal.tell("move", animal, FEBRUARY, to_place_id=pen)

    shown = farm.animal(animal)
    assert (shown["place_name"], shown["version"]) == ("Baia 2", 2)
    assert told_types(farm.store)[-1] == "animal.changed"
    assert said(farm.store)[-1]["place_id"] == pen


def test_a_back_dated_move_leaves_todays_place_and_says_nothing(farm: Farm) -> None:
    first, second = farm.open_place("A"), farm.open_place("B")
    animal = farm.register()
    farm.journal.tell("move", animal, MARCH, to_place_id=second)

    farm.journal.tell("move", animal, FEBRUARY, to_place_id=first)

    assert farm.animal(animal)["place_name"] == "B"
    assert told_types(farm.store).count("animal.changed") == 1


def test_a_retracted_move_never_was(farm: Farm) -> None:
    first, second = farm.open_place("A"), farm.open_place("B")
    animal = farm.register(place_id=first)
    move = farm.journal.tell("move", animal, FEBRUARY, to_place_id=second)

    farm.journal.tell_again(move, retracted=True)

    assert farm.animal(animal)["place_name"] == "A"


@pytest.mark.parametrize("verdict", ["disputed", "waiting"])
def test_only_a_recorded_entry_counts(farm: Farm, verdict: str) -> None:
    pen = farm.open_place()
    animal = farm.register()
    move = farm.journal.tell("move", animal, FEBRUARY, to_place_id=pen)

    farm.journal.tell_again(move, verdict=verdict, reasons=("not_present",))

    assert farm.animal(animal)["place_id"] is None


def test_an_older_telling_of_an_entry_is_passed_over(farm: Farm) -> None:
    first, second = farm.open_place("A"), farm.open_place("B")
    animal = farm.register()
    move = farm.journal.tell("move", animal, FEBRUARY, to_place_id=first)
    farm.journal.tell_again(move, data={"to_place_id": second})

    farm.journal.hear(move)

    assert farm.animal(animal)["place_name"] == "B"


def test_an_animal_that_left_says_so_and_keeps_the_day(farm: Farm) -> None:
    animal = farm.register(place_id=farm.open_place())

    farm.journal.tell("departure", animal, FEBRUARY, kind="Sale")

    shown = farm.animal(animal)
    assert (shown["life_status"], shown["left_on"], shown["place_id"]) == ("departed", "2026-02-01", None)
    assert told_types(farm.store)[-1] == "animal.left"


def test_an_animal_that_is_lent_is_away_and_has_not_left(farm: Farm) -> None:
    animal = farm.register()

    farm.journal.tell("departure", animal, FEBRUARY, kind="StudService")

    assert (farm.animal(animal)["life_status"], told_types(farm.store)[-1]) == ("away", "animal.changed")


def test_a_group_change_shows_on_the_animal(farm: Farm) -> None:
    old, new = farm.form_group("Leitoas"), farm.form_group("Matrizes")
    animal = farm.register(group_ids=[old])

    farm.journal.tell("group_change", animal, FEBRUARY, purpose="reproduction", to_id=new)

    assert [group["name"] for group in farm.animal(animal)["groups"]] == ["Matrizes"]


def test_a_move_to_an_unknown_place_is_refused_until_the_place_is_known(farm: Farm) -> None:
    place_id = str(new_id())
    animal = farm.register()
    move = farm.journal.tell("move", animal, FEBRUARY, to_place_id=place_id)
    assert (said(farm.store)[-1]["reason"], farm.animal(animal)["place_id"]) == ("place_unknown", None)

    farm.open_place("Baia nova", id=place_id)

    assert said(farm.store)[-2]["entry_id"] == str(move.entry_id)
    assert told_types(farm.store)[-2:] == ["entry.accepted", "animal.changed"]
    assert farm.animal(animal)["place_name"] == "Baia nova"


def test_the_journal_may_agree_with_the_refusal_before_it_is_lifted(farm: Farm) -> None:
    place_id = str(new_id())
    animal = farm.register()
    move = farm.journal.tell("move", animal, FEBRUARY, to_place_id=place_id)
    disputed = farm.journal.tell_again(move, verdict="disputed", reasons=("place_unknown",))

    farm.open_place("Baia nova", id=place_id)
    farm.journal.tell_again(disputed, verdict="recorded", reasons=())

    assert told_types(farm.store).count("entry.refused") == told_types(farm.store).count("entry.accepted") == 1
    assert farm.animal(animal)["place_name"] == "Baia nova"


def test_a_move_into_a_place_after_it_was_closed_is_refused(farm: Farm) -> None:
    pen = farm.open_place()
    animal = farm.register()
    farm.patch(f"places/{pen}", 1, active=False)

    farm.journal.tell("move", animal, datetime(2999, 1, 1, tzinfo=UTC), to_place_id=pen)
    assert said(farm.store)[-1]["reason"] == "place_closed"

    farm.patch(f"places/{pen}", 2, active=True)
    assert told_types(farm.store)[-2:] == ["entry.accepted", "animal.changed"]


def test_a_move_into_a_place_before_it_was_closed_stands(farm: Farm) -> None:
    pen, other = farm.open_place("A"), farm.open_place("B")
    animal = farm.register()
    farm.journal.tell("move", animal, APRIL, to_place_id=other)
    farm.patch(f"places/{pen}", 1, active=False)

    farm.journal.tell("move", animal, FEBRUARY, to_place_id=pen)

    assert "entry.refused" not in told_types(farm.store)


def test_a_change_into_an_unknown_group_is_refused_until_the_group_is_formed(farm: Farm) -> None:
    group = str(new_id())
    animal = farm.register()
    farm.journal.tell("group_change", animal, FEBRUARY, purpose="reproduction", to_id=group)
    assert said(farm.store)[-1]["reason"] == "group_unknown"

    farm.form_group("Matrizes", id=group)

    assert [each["name"] for each in farm.animal(animal)["groups"]] == ["Matrizes"]


def test_a_refusal_is_lifted_when_the_entry_is_retracted(farm: Farm) -> None:
    animal = farm.register()
    move = farm.journal.tell("move", animal, FEBRUARY, to_place_id=str(new_id()))

    farm.journal.tell_again(move, retracted=True)

    assert told_types(farm.store)[-1] == "entry.accepted"


def test_the_last_weight_is_the_latest_by_date_and_not_by_hearing(farm: Farm) -> None:
    animal = farm.register()
    farm.journal.tell("weighing", animal, MARCH, mode="single", weight_kg=90)
    farm.journal.tell("weighing", animal, FEBRUARY, mode="single", weight_kg=70)

    shown = farm.animal(animal)
    assert (shown["last_weight_kg"], shown["last_weighed_on"], shown["version"]) == (90, "2026-03-01", 1)


@pytest.mark.parametrize(
    "change",
    [
        {"retracted": True},
        {"verdict": "disputed", "reasons": ("not_present",)},
        {"sort_at": datetime(2026, 1, 10, tzinfo=UTC)},
    ],
)
def test_a_weighing_that_counts_no_more_gives_way_to_the_one_before(farm: Farm, change: dict[str, object]) -> None:
    animal = farm.register()
    farm.journal.tell("weighing", animal, FEBRUARY, mode="single", weight_kg=70)
    last = farm.journal.tell("weighing", animal, MARCH, mode="single", weight_kg=900)

    farm.journal.tell_again(last, **change)

    assert farm.animal(animal)["last_weight_kg"] == 70


def test_an_animal_without_any_weighing_left_has_no_weight(farm: Farm) -> None:
    animal = farm.register()
    only = farm.journal.tell("weighing", animal, MARCH, mode="single", weight_kg=900)

    farm.journal.tell_again(only, retracted=True)

    assert (farm.animal(animal)["last_weight_kg"], farm.animal(animal)["last_weighed_on"]) == (None, None)


def test_a_weighing_is_said_by_nobody(farm: Farm) -> None:
    animal = farm.register()

    farm.journal.tell("weighing", animal, MARCH, mode="single", weight_kg=90)

    assert told_types(farm.store) == ["animal.registered"]


def test_an_entry_of_an_animal_that_herd_does_not_know_is_kept_for_later(farm: Farm) -> None:
    animal = str(new_id())

    farm.journal.tell("move", animal, FEBRUARY, to_place_id=farm.open_place())

    with farm.store.read() as tx:
        assert tx.scalar(sa.select(sa.func.count()).select_from(heard_entry)) == 1


def test_an_entry_told_under_another_farm_does_not_touch_the_animal(farm: Farm) -> None:
    animal = farm.register()
    other = farm.rebanho.other_farm()
    stranger = farm.journal
    stranger.farm_id = other

    stranger.tell("death", animal, FEBRUARY, method="Perished")
    stranger.tell("weighing", animal, FEBRUARY, mode="single", weight_kg=3)

    assert (farm.animal(animal)["life_status"], farm.animal(animal)["last_weight_kg"]) == ("present", None)


def test_a_record_is_rendered_as_its_columns_say(farm: Farm) -> None:
    animal = farm.register("7", name="Pintada", birth_date="2025-01-01")
    farm.journal.tell("move", animal, FEBRUARY, to_place_id=farm.open_place())

    with farm.store.read() as tx:
        row = tx.one(sa.select(animal_table))
    assert row is not None
    shown = farm.animal(animal)
    for name in ("version", "species", "sex", "name", "life_status", "label"):
        assert shown[name] == getattr(row, name)
    assert (shown["birth_date"], shown["place_id"]) == (row.birth_date.isoformat(), str(row.place_id))
