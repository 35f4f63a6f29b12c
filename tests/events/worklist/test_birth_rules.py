"""Checks and births: when each item is due, what opens it and what closes it."""

from datetime import date

from tests.events.females import aborted, beef, calved, checked, cow, farrowed, served, sow, with_male, without_male
from tests.events.told import entry
from tests.events.worklist.dues import due, items

PREGNANT = checked("2026-02-05", "Pregnant")


def test_a_cow_is_to_be_checked_from_the_28th_to_the_35th_day_after_her_service() -> None:
    assert due(cow(), served("2026-01-05"), rule="pregnancy_check_due") == ("2026-02-02", "2026-02-02", "2026-02-09")


def test_a_check_or_another_service_is_what_a_check_waits_for() -> None:
    story = (cow(), served("2026-01-05"))

    assert due(*story, PREGNANT, rule="pregnancy_check_due") is None
    assert due(*story, checked("2026-02-05", "Empty"), rule="pregnancy_check_due") is None
    assert due(*story, served("2026-01-26"), rule="pregnancy_check_due") == ("2026-02-23", "2026-02-23", "2026-03-02")


def test_a_cow_that_ran_with_a_bull_is_to_be_checked_thirty_days_after_he_was_taken_out() -> None:
    story = (beef(), entry("selection", "2026-01-02", role="breeding_female"), with_male("2026-01-05"))

    assert due(*story, rule="pregnancy_check_due") is None
    assert due(*story, without_male("2026-03-05"), rule="pregnancy_check_due") == (
        "2026-04-04",
        "2026-04-04",
        "2026-05-04",
    )


def test_a_pregnant_cow_is_to_be_checked_once_more_and_no_more_after_that() -> None:
    story = (cow(), served("2026-01-05"), PREGNANT)

    assert due(*story, rule="pregnancy_recheck_due") == ("2026-03-06", "2026-03-06", "2026-04-05")
    assert due(*story, checked("2026-03-01", "Pregnant"), rule="pregnancy_recheck_due") is None


def test_a_cow_first_found_pregnant_within_the_time_of_the_second_check_needs_none() -> None:
    story = (cow(), served("2026-01-05"), checked("2026-03-10", "Pregnant"))

    assert due(*story, rule="pregnancy_recheck_due") is None


def test_a_sow_is_checked_once() -> None:
    assert due(sow(), served("2026-01-05"), PREGNANT, rule="pregnancy_recheck_due") is None


def test_after_a_check_that_told_nothing_one_looks_again_in_two_weeks() -> None:
    story = (sow(), served("2026-01-05"), checked("2026-02-05", "Unknown"))

    assert due(*story, rule="pregnancy_recheck_due") == ("2026-02-19",) * 3
    assert due(*story, rule="pregnancy_check_due") is None
    assert due(*story, checked("2026-02-19", "Pregnant"), rule="pregnancy_recheck_due") is None


def test_a_sow_is_brought_to_her_farrowing_place_from_the_107th_day_on() -> None:
    found = items(sow(), served("2026-01-05"), rule="birth_place_move_due")[0]

    assert (found.due_on, found.to_on) == (date(2026, 4, 22), date(2026, 4, 25))
    assert found.raised_on == date(2026, 4, 27)  # two days before she is expected


def test_a_sow_that_was_moved_about_that_time_is_where_she_is_to_be() -> None:
    def moved(on: str) -> object:
        return due(sow(), served("2026-01-05"), entry("move", on, to_place_id=PLACE), rule="birth_place_move_due")

    assert moved("2026-04-19") is None
    assert moved("2026-04-18") is not None


PLACE = "6f0a4c1e-6f0e-4d1c-8a3c-0c1a6d1f2b3a"


def test_a_pregnant_cow_goes_to_the_close_up_group_thirty_days_before_her_time() -> None:
    story = (cow(), served("2026-01-05"), PREGNANT)
    joined = entry("group_change", "2026-09-12", to_id=PLACE, purpose="feeding", written_on=date(2026, 10, 1))

    assert due(*story, rule="close_up_due") == ("2026-09-14", "2026-09-14", "2026-09-23")
    assert due(*story, joined, rule="close_up_due") is None


def test_who_is_only_served_is_not_moved_to_close_up() -> None:
    assert due(cow(), served("2026-01-05"), rule="close_up_due") is None


def test_a_birth_is_expected_by_the_gestation_of_the_profile() -> None:
    # 5 January + 282 d = 14 October; watched 7 d before, overdue after 7 d
    assert due(cow(), served("2026-01-05"), rule="birth_due") == ("2026-10-07", "2026-10-07", "2026-10-21")
    # 5 January + 114 d = 29 April; 2 d before, 3 d after
    assert due(sow(), served("2026-01-05"), rule="birth_due") == ("2026-04-27", "2026-04-27", "2026-05-02")


def test_a_birth_is_overdue_the_day_after() -> None:
    assert due(sow(), served("2026-01-05"), rule="birth_overdue") == ("2026-05-03",) * 3


def test_a_zebu_is_expected_by_the_longer_gestation_of_her_breed() -> None:
    zebu = beef(breed="nelore")
    # 5 January + 292 d = 24 October; watched 7 d before, overdue after 10 d
    assert due(zebu, served("2026-01-05"), rule="birth_due") == ("2026-10-17", "2026-10-17", "2026-11-03")


def test_an_embryo_is_older_than_its_transfer() -> None:
    embryo = served("2026-01-05", method="Implantation", embryo={"age_days": 7})

    assert due(cow(), embryo, rule="birth_due") == ("2026-09-30", "2026-09-30", "2026-10-14")


def test_birth_abortion_and_an_empty_check_end_what_was_expected() -> None:
    story = (sow(), served("2026-01-05"))

    for ends in (farrowed("2026-04-29"), aborted("2026-03-20"), checked("2026-02-05", "Empty")):
        assert due(*story, ends, rule="birth_due") is None
        assert due(*story, ends, rule="birth_overdue") is None


def test_an_abortion_is_looked_into_within_three_days_until_she_is_served_again() -> None:
    story = (cow(), served("2026-01-05"), PREGNANT, aborted("2026-04-01"))

    assert due(*story, rule="abortion_investigation") == ("2026-04-01", "2026-04-01", "2026-04-04")
    assert due(*story, served("2026-05-25"), rule="abortion_investigation") is None


def test_a_birth_without_sex_or_weight_is_to_be_completed() -> None:
    row = {"sex": "Female", "birth_weight_kg": 38.0}

    def told(**changes: object) -> object:
        offspring = [{name: value for name, value in {**row, **changes}.items() if value is not None}]
        return due(cow(), calved("2026-05-01", offspring=offspring), rule="birth_record_incomplete")

    assert told() is None
    assert told(sex="Unknown") == ("2026-05-02",) * 3
    assert told(birth_weight_kg=None) == ("2026-05-02",) * 3


def test_where_no_weight_is_asked_its_lack_is_no_fault() -> None:
    assert due(beef(), calved("2026-05-01"), rule="birth_record_incomplete") is None
