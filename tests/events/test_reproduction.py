"""The fold of a female's reproduction: where she stands after each entry, and what is unlikely or impossible."""

import pytest

from modules.events.domain.state import Entry
from tests.events.females import (
    aborted,
    beef,
    calved,
    checked,
    cow,
    farrowed,
    outcomes,
    served,
    services,
    sow,
    state,
    warnings,
    with_male,
    without_male,
)
from tests.events.told import entry, reasons, registered


def test_a_grown_female_kept_to_breed_is_open_and_a_young_one_is_immature() -> None:
    assert state(sow()).repro == "open"
    assert state(sow(birth_date="2025-11-01")).repro == "immature"


def test_a_grown_beef_heifer_is_immature_until_she_is_selected() -> None:
    assert state(beef()).repro == "immature"
    assert state(beef(), entry("selection", "2026-02-01", role="breeding_female")).repro == "open"


def test_no_male_stands_anywhere() -> None:
    assert state(sow(sex="Male")).repro is None


def test_a_service_makes_her_served_and_a_birth_open_again_with_a_parity_more() -> None:
    assert state(sow(), served("2026-02-01")).repro == "served"

    after = state(sow(), served("2026-02-01"), farrowed("2026-05-26"))

    assert (after.repro, after.parity, after.lactation) == ("open", 1, "lactating")
    assert outcomes(sow(), served("2026-02-01"), farrowed("2026-05-26")) == ["birth"]


def test_matings_of_one_oestrus_are_one_service_and_a_later_one_means_that_she_returned() -> None:
    first, again, later = served("2026-02-01"), served("2026-02-02"), served("2026-02-22")

    assert [each.matings for each in services(sow(), first, again)] == [2]
    assert outcomes(sow(), first, again, later) == ["returned", "open"]


@pytest.mark.parametrize(
    ("result", "repro", "outcome"),
    [("Pregnant", "pregnant", "open"), ("Empty", "open", "empty"), ("Unknown", "served", "open")],
)
def test_a_check_tells_where_she_stands(result: str, repro: str, outcome: str) -> None:
    history = sow(), served("2026-02-01"), checked("2026-03-05", result)

    assert (state(*history).repro, outcomes(*history)) == (repro, [outcome])


def test_empty_after_pregnant_is_unlikely_and_loses_the_pregnancy() -> None:
    history = sow(), served("2026-02-01"), checked("2026-03-05", "Pregnant"), checked("2026-03-25", "Empty")

    assert warnings(*history) == ["empty_after_pregnant"]
    assert (state(*history).repro, outcomes(*history)) == ("open", ["pregnancy_loss"])


def test_a_false_pregnancy_is_an_outcome_of_its_own() -> None:
    empty = checked("2026-03-05", "Empty", exceptions=["false_pregnancy"])

    assert outcomes(sow(), served("2026-02-01"), empty) == ["false_pregnancy"]


def test_a_service_while_pregnant_is_unlikely_and_loses_the_pregnancy() -> None:
    history = sow(), served("2026-02-01"), checked("2026-03-05", "Pregnant"), served("2026-03-25")

    assert "service_while_pregnant" in warnings(*history)
    assert (state(*history).repro, outcomes(*history)) == ("served", ["pregnancy_loss", "open"])


def test_a_service_just_after_a_pregnancy_that_nobody_recorded_a_service_for_loses_that_pregnancy() -> None:
    history = sow(), checked("2026-03-05", "Pregnant"), served("2026-03-06")

    assert (state(*history).repro, outcomes(*history)) == ("served", ["pregnancy_loss", "open"])


def test_an_abortion_ends_the_cycle() -> None:
    history = sow(), served("2026-02-01"), aborted("2026-04-01")

    after = state(*history, served("2026-04-20"))

    assert (state(*history).repro, outcomes(*history)) == ("open", ["abortion"])
    assert after.cycle is not None
    assert (after.cycle.no, len(after.cycle.services), after.parity) == (2, 1, 0)


def test_an_abortion_as_late_as_a_birth_is_unlikely_and_so_is_one_of_a_female_never_served() -> None:
    assert warnings(sow(), served("2026-02-01"), aborted("2026-05-24")) == ["birth_not_abortion"]
    assert warnings(sow(), aborted("2026-05-24")) == ["not_pregnant"]


def test_a_birth_belongs_to_the_service_whose_gestation_fits_best() -> None:
    history = sow(), served("2026-02-01"), served("2026-02-22"), farrowed("2026-05-26")

    assert outcomes(*history) == ["birth", "no_record"]


def test_a_birth_outside_the_range_is_unlikely_and_belongs_to_no_service() -> None:
    history = sow(), served("2026-02-01"), farrowed("2026-06-01")
    early = sow(), served("2026-02-20"), farrowed("2026-06-01")

    assert warnings(*history) == []
    assert warnings(sow(), served("2026-01-25"), farrowed("2026-06-01")) == ["gestation_out_of_range"]
    assert outcomes(sow(), served("2026-01-25"), farrowed("2026-06-01")) == ["no_record"]
    assert warnings(*early) == ["gestation_out_of_range"]


def test_a_birth_before_its_time_is_premature_and_belongs_to_its_service() -> None:
    history = cow("2025-01-01"), served("2025-01-05"), calved("2025-09-25")

    assert warnings(*history) == ["premature"]
    assert outcomes(*history) == ["birth"]


def test_dead_young_long_before_their_time_are_an_abortion() -> None:
    dead = farrowed("2026-04-01", 0, stillborn=8)

    assert warnings(sow(), served("2026-02-01"), dead) == ["abortion_not_birth"]


def test_a_birth_without_service_is_asked_about_only_where_she_was_served_before() -> None:
    first = sow(birth_date="2024-01-01"), served("2026-01-02"), farrowed("2026-04-26"), entry_weaned()

    assert warnings(sow(), farrowed("2026-04-26")) == []
    assert warnings(*first, farrowed("2026-05-31", name="second")) != []


def entry_weaned() -> Entry:
    return entry("young_gone", "2026-05-20", young_id="x", because="weaning", head_count=12, last=True, cause_id="x")


def test_a_male_that_runs_with_her_makes_her_exposed_and_then_served() -> None:
    assert state(beef(), with_male("2026-02-01")).repro == "exposed"
    assert state(beef(), with_male("2026-02-01"), without_male("2026-04-30")).repro == "served"


def test_a_male_is_taken_out_only_of_where_one_runs() -> None:
    assert reasons(beef(), without_male("2026-04-30")) == ["not_exposed"]
    assert warnings(beef(), with_male("2026-01-02"), without_male("2026-05-31")) == []


def test_who_leaves_the_group_of_the_male_ends_her_own_exposure() -> None:
    group = "7b2c9a58-0b52-4b39-9d2b-0c1f7a52d9aa"
    joined = registered(
        "2026-01-01", species="cattle", production_type="beef", birth_date="2022-01-01", group_ids=[group]
    )
    left = entry("group_change", "2026-03-01", purpose="reproduction", from_id=group)

    after = state(joined, with_male("2026-02-01", group_id=group), left)

    assert after.repro == "served"
    assert after.cycle is not None
    assert after.cycle.services[0].until == left.on


def test_what_was_inseminated_before_the_male_came_may_still_become_the_birth() -> None:
    ai, male = served("2026-02-01"), with_male("2026-02-20")

    assert outcomes(beef("2025-01-01"), ai, male, checked("2026-04-01", "Pregnant", foetal_age_days=59)) == [
        "open",
        "open",
    ]
    assert [
        each.positive for each in services(beef(), ai, male, checked("2026-04-01", "Pregnant", foetal_age_days=59))
    ] == [True, False]


def test_the_age_of_the_foetus_tells_when_she_conceived_with_a_male() -> None:
    found = services(beef(), with_male("2026-02-01"), checked("2026-05-01", "Pregnant", foetal_age_days=60))

    assert [each.conceived.isoformat() for each in found if each.conceived] == ["2026-03-02"]


def test_a_pregnancy_that_nobody_recorded_a_service_for_is_unlikely_and_inferred() -> None:
    history = beef(), checked("2026-05-01", "Pregnant", foetal_age_days=60)

    assert warnings(*history) == ["no_service"]
    assert [(each.kind, each.first.isoformat()) for each in services(*history)] == [("inferred", "2026-03-02")]


def test_a_check_too_early_is_unlikely_and_before_two_weeks_impossible() -> None:
    assert warnings(sow(), served("2026-02-01"), checked("2026-02-20", "Pregnant")) == ["too_early"]
    assert reasons(sow(), served("2026-02-01"), checked("2026-02-10", "Pregnant")) == ["too_early"]
    back = checked("2026-02-10", "Empty", method="boar_return")
    assert reasons(sow(), served("2026-02-01"), back) == []


def test_a_foetus_of_another_age_is_unlikely_and_one_older_than_a_gestation_impossible() -> None:
    assert warnings(cow(), served("2026-02-01"), checked("2026-04-01", "Pregnant", foetal_age_days=30)) == [
        "foetal_age_mismatch"
    ]
    assert reasons(cow(), served("2026-02-01"), checked("2026-04-01", "Pregnant", foetal_age_days=300)) == ["too_large"]


def test_a_female_is_served_at_an_age_at_which_she_can_be() -> None:
    assert reasons(sow(birth_date="2025-11-15"), served("2026-02-01")) == ["too_young_hard"]
    assert warnings(sow(birth_date="2025-08-01"), served("2026-02-01")) == ["too_young"]
    assert reasons(sow(sex="Male"), served("2026-02-01")) == ["wrong_sex"]


def test_a_cow_rests_after_calving_and_a_sow_while_she_nurses() -> None:
    assert warnings(cow(), calved("2026-02-01"), served("2026-03-01")) == ["before_waiting_period"]
    assert warnings(sow(), farrowed("2026-02-01"), served("2026-02-11")) == ["service_while_lactating"]


def test_a_return_between_two_oestruses_is_irregular() -> None:
    assert warnings(sow(), served("2026-02-01"), served("2026-02-11")) == ["irregular_return"]
    assert warnings(sow(), served("2026-02-01"), served("2026-02-22")) == []


def test_who_is_flagged_is_seldom_served() -> None:
    barred = entry("do_not_breed", "2026-01-10", value=True)
    culled = entry("cull_mark", "2026-01-10", value=True, cause="old_age")

    assert warnings(sow(), barred, served("2026-02-01")) == ["flag_do_not_breed"]
    assert warnings(sow(), culled, served("2026-02-01")) == ["flag_to_cull"]
    assert warnings(sow(), barred, entry("do_not_breed", "2026-01-20", value=False), served("2026-02-01")) == []


def test_heat_is_unlikely_while_pregnant_and_soon_after_the_last() -> None:
    heat = entry("heat", "2026-03-20", method="Visual")

    assert warnings(sow(), served("2026-02-01"), checked("2026-03-05", "Pregnant"), heat) == ["heat_while_pregnant"]
    assert warnings(sow(), entry("heat", "2026-03-12", method="Visual"), heat) == ["heat_too_soon"]
    assert warnings(sow(), entry("heat", "2026-02-27", method="Visual"), heat) == []


def test_a_cow_is_dried_off_when_she_gives_milk_and_is_pregnant_in_good_time() -> None:
    pregnant = cow("2025-01-01"), calved("2025-02-01"), served("2025-05-01"), checked("2025-06-10", "Pregnant")

    assert reasons(cow(), entry("dry_off", "2026-02-01")) == ["not_lactating"]
    assert warnings(*pregnant, entry("dry_off", "2025-12-09")) == []
    assert warnings(*pregnant, entry("dry_off", "2025-10-09")) == ["dry_too_early"]
    assert warnings(*pregnant, entry("dry_off", "2026-01-20")) == ["dry_too_late"]
    assert state(*pregnant, entry("dry_off", "2025-12-09")).lactation == "dry"


@pytest.mark.parametrize(
    ("leaving", "outcome"),
    [
        (("death", {"method": "Perished", "reason": "Disease"}), "died"),
        (("departure", {"kind": "Sale", "reason": "Sale"}), "sold_pregnant"),
        (("departure", {"kind": "InternalTransfer"}), "transferred"),
        (("departure", {"kind": "Slaughter", "reason": "Fertility"}), "culled_reproductive"),
        (("departure", {"kind": "Slaughter", "reason": "Age"}), "culled_other"),
    ],
)
def test_who_leaves_ends_her_service_by_why_she_left(leaving: tuple[str, dict[str, str]], outcome: str) -> None:
    kind, data = leaving
    history = sow(), served("2026-02-01"), entry(kind, "2026-03-10", **data)

    assert (outcomes(*history), state(*history).repro) == ([outcome], None)


def test_a_sow_that_nurses_has_no_second_litter() -> None:
    assert reasons(sow(birth_date="2024-01-01"), farrowed("2026-01-10"), farrowed("2026-05-20")) == ["litter_open"]


def test_an_embryo_makes_her_pregnant_as_many_days_before_as_it_was_old() -> None:
    embryo = entry("service", "2026-02-08", method="Implantation", embryo={"donor_text": "Donor 7", "age_days": 7})

    assert [each.basis.isoformat() for each in services(cow(), embryo) if each.basis] == ["2026-02-01"]
