"""The fold of animals: life, places and groups."""

from itertools import permutations
from typing import Any

import pytest

from modules.events.domain.fold import stays
from modules.events.domain.state import Refusal
from tests.events.told import an_id, entry, judged, reasons, registered, told, warnings

BARN, PEN = an_id("barn"), an_id("pen")
FED, SHOWN, SOLD = an_id("fed"), an_id("shown"), an_id("sold")


def died(on: str) -> Any:
    return entry("death", on, method="Perished", reason="Disease")


def left(on: str, kind: str = "Sale") -> Any:
    return entry("departure", on, kind=kind)


def came(on: str, reason: str = "Purchase", **more: Any) -> Any:
    return entry("arrival", on, reason=reason, **more)


def weighed(on: str, kg: float = 40, **more: Any) -> Any:
    return entry("weighing", on, weight_kg=kg, **more)


def moved(on: str, place: str) -> Any:
    return entry("move", on, to_place_id=place)


def joined(on: str, group: str, purpose: str = "feeding", **more: Any) -> Any:
    return entry("group_change", on, purpose=purpose, to_id=group, **more)


def test_a_registered_animal_is_present_at_its_first_place() -> None:
    state = told(registered(place_id=PEN)).state

    assert (state.status, state.place) == ("present", PEN)


def test_a_sold_animal_cannot_be_moved() -> None:
    assert reasons(registered(), left("2026-02-01"), moved("2026-02-02", PEN)) == ["not_present"]


def test_a_sold_animal_is_nowhere_and_in_no_group() -> None:
    state = told(registered(place_id=PEN), joined("2026-01-10", FED), left("2026-02-01")).state

    assert (state.status, state.place, dict(state.groups)) == ("departed", None, {})


def test_a_dead_animal_cannot_be_weighed() -> None:
    assert reasons(registered(), died("2026-02-01"), weighed("2026-02-02")) == ["after_death"]


def test_a_dead_animal_cannot_come_back() -> None:
    assert reasons(registered(), died("2026-02-01"), came("2026-03-01")) == ["after_death"]


def test_an_animal_dies_once() -> None:
    assert reasons(registered(), died("2026-02-01"), died("2026-02-02")) == ["after_death"]


def test_a_lent_animal_is_away_and_comes_back_by_a_return() -> None:
    entries = [registered(), left("2026-02-01", "loan"), came("2026-03-01", "loan_return", place_id=BARN)]

    assert told(*entries[:2]).state.status == "away"
    assert told(*entries).state.status == "present"
    assert told(*entries).state.place == BARN


def test_a_lent_animal_is_not_bought_back() -> None:
    assert reasons(registered(), left("2026-02-01", "loan"), came("2026-03-01")) == ["already_present"]


def test_a_lent_animal_cannot_be_lent_again() -> None:
    assert reasons(registered(), left("2026-02-01", "loan"), left("2026-02-03", "Show")) == ["not_present"]


def test_a_lent_animal_can_die_and_can_be_sold() -> None:
    assert reasons(registered(), left("2026-02-01", "loan"), died("2026-02-03")) == []
    assert reasons(registered(), left("2026-02-01", "loan"), left("2026-02-03")) == []


def test_a_lent_animal_keeps_its_groups() -> None:
    state = told(registered(), joined("2026-01-10", FED), left("2026-02-01", "Show")).state

    assert set(state.groups) == {FED}


def test_an_animal_that_is_here_cannot_arrive() -> None:
    assert reasons(registered(), came("2026-02-01")) == ["already_present"]


def test_the_arrival_of_the_day_of_registration_tells_how_it_came() -> None:
    assert reasons(registered(), came("2026-01-01T10:00-03:00", place_id=PEN)) == []


def test_an_animal_arrives_once_on_the_day_of_registration() -> None:
    first, second = came("2026-01-01T10:00-03:00"), came("2026-01-01T12:00-03:00", "Imported")

    assert reasons(registered(), first, second) == ["already_present"]


def test_a_sold_animal_may_be_bought_again() -> None:
    assert told(registered(), left("2026-02-01"), came("2026-03-01")).state.status == "present"


def test_an_animal_is_sold_at_the_end_of_the_day_on_which_it_was_weighed() -> None:
    assert reasons(registered(), left("2026-02-01"), weighed("2026-02-01")) == []


def test_before_its_registration_an_animal_cannot_be_weighed() -> None:
    assert reasons(registered("2026-02-01"), weighed("2026-01-01")) == ["not_present"]


def test_before_its_registration_an_animal_may_get_its_number() -> None:
    tag = entry("tagging", "2026-01-01", scheme="br.management", identifier="A1", type="management", official=False)

    assert reasons(registered("2026-02-01"), tag) == []


def test_a_number_must_have_the_form_of_its_scheme() -> None:
    tag = entry("tagging", "2026-01-02", scheme="std.iso.11785", identifier="12", type="electronic_tag", official=False)

    assert reasons(registered(), tag) == ["identifier_invalid"]


def test_a_note_may_be_written_after_death() -> None:
    assert reasons(registered(), died("2026-02-01"), entry("note", "2026-03-01", text="old wound")) == []


def test_what_is_before_birth_is_impossible_and_unlikely_when_the_birth_is_estimated() -> None:
    known, estimated = (
        registered(birth_date="2026-01-15"),
        registered(birth_date="2026-01-15", birth_date_estimated=True),
    )

    assert reasons(known, weighed("2026-01-10")) == ["before_birth"]
    assert warnings(estimated, weighed("2026-01-10")) == ["old_entry", "before_birth"]


def test_what_was_written_before_it_happened_is_impossible() -> None:
    assert reasons(registered(), weighed("2026-06-02")) == ["future_time"]


def test_what_happened_more_than_30_days_ago_is_unlikely() -> None:
    assert warnings(registered(), weighed("2026-05-01")) == ["old_entry"]
    assert warnings(registered(), weighed("2026-05-02")) == []


def test_the_same_weight_twice_on_a_day_is_probably_a_repeat() -> None:
    first, second = weighed("2026-05-20", name="first"), weighed("2026-05-20", name="second")
    found = sorted(found.warnings for found in told(registered(), first, second).judgements)

    assert found == [(), (), ("duplicate_likely",)]


def test_an_animal_is_in_one_group_for_a_purpose() -> None:
    state = told(registered(), joined("2026-01-10", FED), joined("2026-01-20", SOLD)).state

    assert dict(state.groups) == {SOLD: "feeding"}


def test_groups_of_other_purposes_and_other_groups_are_kept() -> None:
    state = told(
        registered(),
        joined("2026-01-10", FED),
        joined("2026-01-11", SHOWN, "other"),
        joined("2026-01-12", SOLD, "other"),
    ).state

    assert set(state.groups) == {FED, SHOWN, SOLD}


def test_the_purpose_of_the_first_groups_is_their_own() -> None:
    state = told(registered(group_ids=[FED], purposes={FED: "feeding"}), joined("2026-01-10", SOLD)).state

    assert dict(state.groups) == {SOLD: "feeding"}


def test_an_animal_cannot_leave_a_group_it_is_not_in() -> None:
    out = entry("group_change", "2026-01-20", purpose="feeding", from_id=FED)

    assert reasons(registered(), out) == ["not_member"]
    assert reasons(registered(), joined("2026-01-10", FED), out) == []


def test_what_herd_refuses_is_disputed_for_herds_reason_and_skipped() -> None:
    refused = entry("move", "2026-01-10", to_place_id=PEN, refusal=Refusal("place_closed"))

    assert reasons(registered(place_id=BARN), refused) == ["place_closed"]
    assert told(registered(place_id=BARN), refused).state.place == BARN


def test_a_disputed_entry_changes_nothing_for_those_after_it() -> None:
    found = judged(registered(), died("2026-02-01"), left("2026-02-05"), weighed("2026-01-20"))

    assert found["departure 2026-02-05"][:2] == ("disputed", ("after_death",))
    assert found["weighing 2026-01-20"][0] == "recorded"


def test_every_order_of_writing_gives_the_same_verdicts_and_the_same_state() -> None:
    entries = [
        registered(place_id=BARN),
        moved("2026-01-10", PEN),
        left("2026-02-01"),
        weighed("2026-02-02"),
        came("2026-02-10"),
        died("2026-02-20"),
    ]
    outcomes = {(repr(told(*order).state), repr(sorted(judged(*order).items()))) for order in permutations(entries)}

    assert len(outcomes) == 1


def test_at_the_same_instant_a_birthday_comes_before_a_move_and_a_move_before_a_weighing() -> None:
    at = "2026-01-01T00:00-03:00"

    assert reasons(registered(), weighed(at)) == []
    assert told(registered(place_id=BARN), moved(at, PEN)).state.place == PEN


def test_stays_tell_where_an_animal_was_and_when() -> None:
    turns = told(registered(place_id=BARN), moved("2026-01-10", PEN), left("2026-02-01")).turns
    found = {(stay.what, stay.target, stay.since.day, stay.until and stay.until.day) for stay in stays(turns)}

    assert found == {("place", BARN, 1, 10), ("place", PEN, 10, 2), ("farm", "", 1, 2)}


@pytest.mark.parametrize("kind", ["loan", "StudService", "Agistment", "Show"])
def test_what_is_expected_back_is_away_and_not_gone(kind: str) -> None:
    assert told(registered(), left("2026-02-01", kind)).state.status == "away"
