"""Heats and services: when each item is due, what opens it and what closes it."""

from datetime import date

from modules.events.domain.settings.effective import FARM, Change
from tests.events.females import aborted, beef, calved, checked, cow, farrowed, served, sow, with_male, without_male
from tests.events.told import entry
from tests.events.worklist.dues import due, items


def flagged(kind: str, on: str) -> object:
    more = {"cause": "lameness"} if kind == "cull_mark" else {}
    return entry(kind, on, value=True, **more)


def test_a_heifer_is_to_be_served_from_thirteen_months_on() -> None:
    heifer = cow("2026-01-01", birth_date="2025-05-01")

    assert due(heifer, rule="first_service_due") == ("2026-05-31", "2026-05-31", "2026-08-04")


def test_a_heifer_that_was_served_once_is_due_for_no_first_service() -> None:
    heifer = cow("2026-01-01", birth_date="2024-11-01")

    assert due(heifer, served("2026-05-01"), rule="first_service_due") is None


def test_a_beef_heifer_is_to_be_served_once_she_is_selected_and_not_before() -> None:
    heifer = beef("2026-01-01", birth_date="2025-01-01")
    selected = entry("selection", "2026-05-01", role="breeding_female")

    assert due(heifer, rule="first_service_due") is None
    assert due(heifer, selected, rule="first_service_due") == ("2026-03-02", "2026-03-02", "2027-01-01")


def test_no_service_is_due_of_who_is_not_to_breed_or_to_be_culled() -> None:
    heifer = cow("2026-01-01", birth_date="2024-11-01")

    for kind in ("do_not_breed", "cull_mark"):
        assert due(heifer, flagged(kind, "2026-05-01"), rule="first_service_due") is None


def test_a_cow_is_to_be_served_after_her_rest_and_before_she_is_open_too_long() -> None:
    assert due(cow(), calved("2026-03-01"), rule="service_due") == ("2026-04-20", "2026-04-20", "2026-07-29")
    assert due(cow(), calved("2026-03-01"), rule="not_served_alert") == ("2026-07-29", "2026-07-29", "2026-07-29")


def test_a_corrected_birth_moves_what_is_due_and_keeps_what_it_is() -> None:
    before = items(cow(), calved("2026-03-01", name="birth"), rule="service_due")[0]
    after = items(cow(), calved("2026-03-06", name="birth"), rule="service_due")[0]

    assert (before.due_on, after.due_on) == (date(2026, 4, 20), date(2026, 4, 25))
    assert before.anchor == after.anchor


def test_a_sow_is_to_be_served_four_days_after_weaning_and_not_before_it() -> None:
    weaned = entry("young_gone", "2026-05-26", cause_id="c", young_id="y", because="weaning", head_count=12, last=True)

    assert due(sow(), farrowed("2026-05-01"), rule="service_due") is None
    assert due(sow(), farrowed("2026-05-01"), weaned, rule="service_due") == ("2026-05-30", "2026-05-30", "2026-06-05")
    assert due(sow(), farrowed("2026-05-01"), weaned, rule="not_served_alert") == ("2026-06-05",) * 3


def test_a_cow_found_empty_is_to_be_served_at_once() -> None:
    story = (cow(), served("2026-04-01"), checked("2026-05-05", "Empty"))

    assert due(*story, rule="service_due") == ("2026-05-05", "2026-05-05", "2026-05-26")
    assert due(*story, served("2026-05-10"), rule="service_due") is None


def test_a_cow_that_aborted_is_to_be_served_after_a_rest() -> None:
    story = (cow(), served("2026-01-05"), checked("2026-02-10", "Pregnant"), aborted("2026-04-01"))

    assert due(*story, rule="service_due") == ("2026-05-21", "2026-05-21", "2026-08-29")


def test_who_is_seen_in_heat_is_to_be_served_that_day_or_the_next() -> None:
    seen = entry("heat", "2026-05-20", method="Visual")

    assert due(cow(), calved("2026-03-01"), seen, rule="heat_today") == ("2026-05-20", "2026-05-20", "2026-05-21")
    assert due(cow(), calved("2026-03-01"), seen, served("2026-05-21"), rule="heat_today") is None


def test_heat_within_the_rest_after_birth_asks_for_no_service() -> None:
    assert due(cow(), calved("2026-05-01"), entry("heat", "2026-05-20", method="Visual"), rule="heat_today") is None


def test_return_to_heat_is_watched_for_from_the_18th_to_the_24th_day_both_included() -> None:
    assert due(cow(), served("2026-05-03"), rule="return_watch") == ("2026-05-21", "2026-05-21", "2026-05-27")


def test_return_to_heat_of_a_ewe_is_watched_for_by_her_shorter_cycle() -> None:
    ewe = cow("2026-01-01", species="sheep", production_type="dairy", birth_date="2024-01-01")

    assert due(ewe, served("2026-05-03"), rule="return_watch") == ("2026-05-17", "2026-05-17", "2026-05-23")


def test_the_watch_begins_with_the_first_service_of_one_heat() -> None:
    assert due(cow(), served("2026-05-03"), served("2026-05-05"), rule="return_watch") == (
        "2026-05-21",
        "2026-05-21",
        "2026-05-27",
    )


def test_heat_another_service_or_a_check_ends_the_watch() -> None:
    after = served("2026-05-03")

    assert due(cow(), after, entry("heat", "2026-05-23", method="Visual"), rule="return_watch") is None
    assert due(cow(), after, checked("2026-05-23", "Unknown"), rule="return_watch") is None
    assert due(cow(), after, served("2026-05-23"), rule="return_watch") == ("2026-06-10", "2026-06-10", "2026-06-16")


def test_the_watch_is_as_long_as_the_farm_set_it() -> None:
    narrow = [
        Change(no, f"repro.return_watch_{side}_days", FARM, None, "dairy_cattle", days, date(2026, 1, 1))
        for no, (side, days) in enumerate((("from", 20), ("to", 22)), 1)
    ]

    found = due(cow(), served("2026-05-03"), rule="return_watch", changes=narrow)

    assert found == ("2026-05-23", "2026-05-23", "2026-05-25")


def test_the_third_service_asks_what_is_to_become_of_her() -> None:
    twice = (cow(), served("2026-03-01"), served("2026-03-22"))

    assert due(*twice, rule="repeat_breeder_review") is None
    assert due(*twice, served("2026-04-12"), rule="repeat_breeder_review") == ("2026-04-12", "2026-04-12", "2026-04-26")
    assert due(*twice, served("2026-04-12"), checked("2026-05-15", "Pregnant"), rule="repeat_breeder_review") is None


def test_the_male_is_to_be_taken_out_on_the_planned_day_or_after_the_usual_time() -> None:
    ewe = beef("2026-01-01", species="sheep", production_type="meat", birth_date="2024-01-01")

    planned = due(ewe, with_male("2026-03-01", planned_end_date="2026-04-10"), rule="exposure_end_due")
    usual = due(ewe, with_male("2026-03-01"), rule="exposure_end_due")

    assert planned == ("2026-04-10", "2026-04-10", "2026-04-17")
    assert usual == ("2026-04-21", "2026-04-21", "2026-04-28")
    assert due(ewe, with_male("2026-03-01"), without_male("2026-04-01"), rule="exposure_end_due") is None
