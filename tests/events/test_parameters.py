"""Parameters: what each is when nobody chose, and which value holds when a farm chose."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from app.kernel.trade.breeds import ZEBU, breed_labels
from app.kernel.trade.species import PROFILES
from modules.events.domain.parameters import LEAST_AGE_AT_BIRTH
from modules.events.domain.settings.effective import Change, Effective, effective
from modules.events.domain.settings.parameter import SECTIONS, Parameter
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.domain.state import Entry, State

GESTATION, LOT = PARAMETERS["repro.gestation_days"], str(uuid4())
MAY = date(2026, 5, 10)


def change(value: int | None, *, scope: str = "farm", of: str | None = None, no: int = 1, since: date = MAY) -> Change:
    return Change(no, GESTATION.code, scope, of, "beef_cattle", value, since)


def held(*changes: Change, breed: str | None = "nelore", on: date = MAY, profile: str = "beef_cattle") -> Effective:
    return effective(GESTATION, profile=profile, breed=breed, groups=[LOT], on=on, changes=changes)


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
def test_every_default_is_one_that_may_be_chosen(parameter: Parameter) -> None:
    for profile in parameter.by_profile or [None]:
        for zebu in (False, True):
            value = parameter.default_for(profile, zebu=zebu)

            assert value is None or value in parameter.accepted_for(profile), (profile, value)


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
def test_a_parameter_says_all_that_its_page_shows(parameter: Parameter) -> None:
    said = [parameter.labels, parameter.about or parameter.labels, *parameter.options.values()]

    assert all(each[language] for each in said for language in ("en", "pt-BR", "es"))
    assert parameter.section in SECTIONS
    assert parameter.type in {"integer", "number", "bool", "enum", "text"}
    assert set(parameter.by_profile) <= set(PROFILES)
    assert parameter.unconfirmed <= {"all", *PROFILES}


def test_what_makes_entries_impossible_is_not_edited() -> None:
    assert {code for code, parameter in PARAMETERS.items() if not parameter.editable} == {
        "repro.min_service_age_hard_days",
        "repro.min_parturition_age_days",
        "repro.min_birth_interval_days",
        "events.future_tolerance_minutes",
    }


def test_a_figure_stands_in_the_register_alone() -> None:
    assert LEAST_AGE_AT_BIRTH["buffalo"] == PARAMETERS["repro.min_parturition_age_days"].by_profile["buffalo"]


@pytest.mark.parametrize("breed", sorted(ZEBU))
def test_zebu_breeds_are_breeds_of_cattle(breed: str) -> None:
    assert breed_labels(breed, "cattle")


@pytest.mark.parametrize(
    ("profile", "breed", "days"),
    [
        ("beef_cattle", "nelore", 292),
        ("beef_cattle", "angus", 283),
        ("beef_cattle", "brangus", 283),
        ("beef_cattle", None, 283),
        ("dairy_cattle", "gir_leiteiro", 282),
        ("goat", "saanen", 150),
    ],
)
def test_without_a_choice_the_profile_and_the_breed_tell_how_long_she_carries(
    profile: str, breed: str | None, days: int
) -> None:
    assert held(profile=profile, breed=breed) == (days, "profile")


def test_a_profile_without_a_row_has_no_such_parameter() -> None:
    assert held(change(290), profile="broiler") == (None, "profile")


def test_the_value_of_a_group_holds_before_that_of_its_breed_and_both_before_that_of_the_farm() -> None:
    farm, breed, group = change(285), change(290, scope="breed", of="nelore"), change(295, scope="group", of=LOT)

    assert held(farm) == (285, "farm")
    assert held(farm, breed) == (290, "breed")
    assert held(breed, group, farm) == (295, "group")
    assert held(farm, breed, breed="angus") == (285, "farm")
    assert held(change(295, scope="group", of=str(uuid4()))) == (292, "profile")


def test_a_value_holds_from_its_day_on() -> None:
    first, later = change(285), change(287, no=2, since=date(2026, 6, 1))

    assert held(first, later, on=date(2026, 5, 9)) == (292, "profile")
    assert held(later, first, on=date(2026, 5, 31)) == (285, "farm")
    assert held(later, first, on=date(2026, 6, 1)) == (287, "farm")


def test_of_one_day_the_change_made_later_holds() -> None:
    assert held(change(287, no=2), change(285, no=1)) == (287, "farm")


def test_a_value_taken_back_gives_way_to_what_holds_otherwise() -> None:
    breed, back = change(290, scope="breed", of="nelore", no=2), change(None, scope="breed", of="nelore", no=3)

    assert held(change(285), breed, back) == (285, "farm")


def test_a_choice_for_one_profile_is_none_for_another() -> None:
    assert held(change(285), profile="dairy_cattle") == (282, "profile")


def test_an_entry_asks_for_the_value_of_its_day_for_its_subject() -> None:
    at = datetime(2026, 5, 10, tzinfo=UTC)
    state = State(species="cattle", production_type="beef", breed="nelore")
    entry = Entry(uuid4(), "note", "animal", uuid4(), MAY, at, 50, {}, MAY, changes=(change(288),))

    assert entry.parameter("repro.gestation_days", state) == 288
    assert entry.days("repro.gestation_days", state.but(species="goat", production_type=None)) == 150
    assert entry.days("repro.gestation_days", State()) is None
    with pytest.raises(KeyError):
        entry.parameter("repro.unheard_of", state)


def test_an_entry_asks_for_the_groups_and_the_breed_of_its_subject_before_the_farm() -> None:
    at = datetime(2026, 5, 10, tzinfo=UTC)
    changes = (change(285), change(290, scope="breed", of="nelore"), change(295, scope="group", of=LOT))
    entry = Entry(uuid4(), "note", "animal", uuid4(), MAY, at, 50, {}, MAY, changes=changes)
    cow = State(species="cattle", production_type="beef")

    assert entry.days(GESTATION.code, cow) == 285
    assert entry.days(GESTATION.code, cow.but(breed="nelore")) == 290
    assert entry.days(GESTATION.code, cow.but(breed="nelore", groups={LOT: "other"})) == 295
