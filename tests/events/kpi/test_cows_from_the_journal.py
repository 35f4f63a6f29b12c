"""Reproduction of milked cows from the journal of a few, each figure with its arithmetic."""

import pytest

from tests.events.kpi.herds import Told, alone_as_among_all, parts_of
from tests.running import Rebanho

COW = {"species": "cattle", "production_type": "dairy", "birth_date": "2021-01-10", "registered_on": "2023-01-01"}


@pytest.fixture
def herd(rebanho: Rebanho) -> Told:
    """Five cows that calve on 1 January 2024, and what became of them until 30 September 2025.

    A served 11 Mar (day 70), pregnant; calves 16 Dec 2024 (280 d later, 350 after the last), open since.
    B served 1 Mar (60), returns 22 Mar, 12 Apr (102) pregnant; aborts 10 Aug; served 1 Oct, empty 15 Nov.
    C served 10 Apr (100), empty 20 May, not to be bred from 1 Jul.
    D served 20 Mar (79), nothing known, sold 30 Apr.
    E never served, calves 20 Feb 2025 by a bull that nobody saw.
    """
    made = Told(rebanho, "dairy_cattle", "2024-01-01", "2024-12-31", **COW)
    cows = {name: made.female() for name in "ABCDE"}
    made.cows = cows
    for cow in cows.values():
        made.calved(cow, "2024-01-01")
    made.served(cows["A"], "2024-03-11")
    made.checked(cows["A"], "2024-04-20", "Pregnant")
    made.served(cows["B"], "2024-03-01", "2024-03-22", "2024-04-12")
    made.checked(cows["B"], "2024-05-20", "Pregnant")
    made.says("abortion", cows["B"], "2024-08-10", {})
    made.served(cows["B"], "2024-10-01")
    made.checked(cows["B"], "2024-11-15", "Empty")
    made.served(cows["C"], "2024-04-10")
    made.checked(cows["C"], "2024-05-20", "Empty")
    made.says("do_not_breed", cows["C"], "2024-07-01", {"value": True})
    made.served(cows["D"], "2024-03-20")
    made.says("departure", cows["D"], "2024-04-30", {"kind": "Sale"})
    made.calved(cows["A"], "2024-12-16")
    made.calved(cows["E"], "2025-02-20")
    rebanho.settle()
    return made


def test_intervals_and_ages_at_calving_are_means_of_the_calvings_of_the_period(herd: Told) -> None:
    """A calved 350 days after 1 January; all five first calved at 1086 days, born 10 January 2021."""
    found = herd.figures()

    assert (found["calving_interval"]["value"], found["calving_interval"]["denominator"]) == (350, 1)
    assert found["age_at_first_calving"]["value"] == pytest.approx(1086 / 30.4375)
    assert found["age_at_first_calving"]["denominator"] == 5
    assert len(herd.behind("age_at_first_calving")) == 5


def test_services_of_known_outcome_conceive_or_not(herd: Told) -> None:
    """Known: A, three and one of B, one of C: two conceived of six. D's is unknown, for she was sold unchecked."""
    found = herd.figures()["conception_rate"]

    assert (found["numerator"], found["denominator"], found["open"]) == (2, 6, 1)
    assert [each["animal_id"] for each in herd.behind("conception_rate")] == [herd.cows["B"], herd.cows["A"]]
    assert herd.numbers("services_per_conception") == (6, 2)
    herd.sets("kpi.dairy.services_per_conception.form", "pregnant_only")
    assert herd.numbers("services_per_conception") == (1 + 3, 2)


def test_abortions_are_of_the_pregnancies_of_the_period(herd: Told) -> None:
    """A and B were pregnant in 2024, B aborted; in the last quarter A alone was."""
    assert herd.numbers("abortion_rate") == (1, 2)
    assert herd.numbers("abortion_rate", **{"from": "2024-10-01"}) == (0, 1)
    assert [each["animal_id"] for each in herd.behind("abortion_rate")] == [herd.cows["B"]]


def test_days_open_run_until_a_cow_conceives(herd: Told) -> None:
    """On 30 June 2024: A 70 and B 102, C 181 and E 181 still open; C is out from 1 July on, D was sold.

    E conceived 282 days before 20 February 2025, on 14 May 2024: 134.
    """
    june = herd.figures(to="2024-06-30")["days_open"]
    july = herd.figures(to="2024-07-31")["days_open"]

    assert (june["numerator"], june["denominator"]) == (70 + 102 + 134 + 181, 4)
    assert parts_of(june) == {"pregnant": pytest.approx((70 + 102 + 134) / 3), "open": 181}
    assert (july["numerator"], july["denominator"]) == (70 + 102 + 134, 3)
    assert len(herd.behind("days_open", to="2024-06-30")) == 4


def test_an_abortion_opens_a_cow_again_since_her_calving(herd: Told) -> None:
    """On 31 August 2024 B is open for 243 days; A 70, E 134."""
    found = herd.figures(to="2024-08-31")["days_open"]

    assert (found["numerator"], found["denominator"]) == (70 + 134 + 243, 3)


def test_days_open_of_the_pregnant_alone_are_marked(herd: Told) -> None:
    herd.sets("kpi.dairy.days_open.population", "pregnant_only")

    found = herd.figures(to="2024-06-30")

    assert found["days_open"]["value"] == pytest.approx((70 + 102 + 134) / 3)
    assert found["days_open"]["flags"] == ["pregnant_only"]
    assert found["projected_calving_interval"]["value"] == pytest.approx((70 + 102 + 134) / 3 + 282)


def test_windows_of_21_days_count_who_could_be_served_and_who_conceived(herd: Told) -> None:
    """From 20 February (day 50) 2024, three windows to 22 April, with 50 days of waiting.

    20 Feb - 11 Mar: all five may be served; A (conceived) and B are. 12 Mar - 1 Apr: B again, D (unknown); A is out,
    and so four. 2 - 22 Apr: B (conceived), C; D is out, she may be pregnant: B, C, E.
    """
    asked = {"from": "2024-02-20", "to": "2024-04-22"}

    assert herd.numbers("service_rate_21d", **asked) == (2 + 2 + 2, 5 + 4 + 3)
    assert herd.numbers("conception_rate_21d", **asked) == (2, 6)
    assert herd.numbers("pregnancy_rate_21d", **asked) == (2, 12)
    assert len(herd.behind("pregnancy_rate_21d", "denominator", **asked)) == 12
    assert len(herd.behind("service_rate_21d", **asked)) == 6
    assert {each["animal_id"] for each in herd.behind("pregnancy_rate_21d", **asked)} == {
        herd.cows["A"],
        herd.cows["B"],
    }


def test_a_cow_served_on_the_last_day_of_waiting_is_eligible_in_that_window(herd: Told) -> None:
    """Of a window from 19 February (day 49) only those that are served in it at day 50 or later: A and B."""
    asked = {"from": "2024-02-19", "to": "2024-03-11"}

    assert herd.numbers("service_rate_21d", **{**asked, "to": "2024-03-10"}) == (1, 1)
    herd.sets("repro.waiting_period_first_parity_days", 70, profile="dairy_cattle")
    window = {"from": "2024-03-01", "to": "2024-03-21"}
    # A on 11 March, her 70th day, and D on 20 March; B at day 60 is too early and no service counts twice
    assert herd.numbers("service_rate_21d", **window) == (2, 2)


def test_who_is_barred_gone_or_open_again_is_counted_as_such_in_windows(herd: Told) -> None:
    """One window from 1 to 21 July 2024: C is barred, A, B and E are pregnant; from 11 August B is open again."""
    assert herd.numbers("pregnancy_rate_21d", **{"from": "2024-07-01", "to": "2024-07-21"}) == (0, 0)
    assert herd.numbers("service_rate_21d", **{"from": "2024-08-11", "to": "2024-08-31"}) == (0, 1)
    assert herd.numbers("service_rate_21d", **{"from": "2024-06-05", "to": "2024-06-25"}) == (0, 1)


def test_a_conception_that_only_the_birth_tells_counts_as_served_and_pregnant(herd: Told) -> None:
    """E conceived on 14 May; in the window of 1 to 21 May C was open and found empty on the 20th."""
    asked = {"from": "2024-05-01", "to": "2024-05-21"}

    assert herd.numbers("pregnancy_rate_21d", **asked) == (1, 2)
    assert herd.figures(**asked)["service_rate_21d"]["flags"] == ["unseen_services"]


def test_who_leaves_unserved_in_a_window_is_not_eligible_in_it(herd: Told) -> None:
    """F calved with the others and is sold on 5 March, G on 10 March after a service of the 4th."""
    for name, service, sold in (("F", None, "2024-03-05"), ("G", "2024-03-04", "2024-03-10")):
        cow = herd.female()
        herd.calved(cow, "2024-01-01")
        if service:
            herd.served(cow, service)
        herd.says("departure", cow, sold, {"kind": "Sale"})
        herd.cows[name] = cow
    asked = {"from": "2024-02-20", "to": "2024-03-11"}

    assert herd.numbers("service_rate_21d", **asked) == (3, 6)
    assert len(herd.behind("service_rate_21d", "denominator", **asked)) == 6
    herd.sets("kpi.dairy.pr21.eligibility", "whole_window")
    assert herd.numbers("service_rate_21d", **asked) == (2, 5)
    assert len(herd.behind("service_rate_21d", "denominator", **asked)) == 5


def test_cows_that_leave_are_of_the_mean_number_of_cows_but_not_those_sold_to_be_milked(herd: Told) -> None:
    """Five cows all of 2024 but D, who was there 120 days of 366 until 30 April; C sold to be milked does not count."""
    herd.says("departure", herd.cows["C"], "2024-12-31", {"kind": "Sale", "is_cull": False})
    average = (3 * 366 + 120 + 365) / 366

    found = herd.figures()["cow_cull_rate"]

    assert found["value"] == pytest.approx(100 / 366 * 365 / average)
    assert [each["animal_id"] for each in herd.behind("cow_cull_rate")] == [herd.cows["D"]]


def test_days_in_milk_are_those_of_the_cows_in_milk_on_the_last_day(herd: Told) -> None:
    """On 31 December 2024 A is in milk for 15 days; B dried off 1 November; C and E for 365."""
    herd.says("dry_off", herd.cows["B"], "2024-11-01", {})

    found = herd.figures()["dim"]

    assert (found["numerator"], found["denominator"]) == (15 + 365 + 365, 3)


def test_each_figure_of_cows_asked_alone_is_the_same_as_among_all(herd: Told) -> None:
    alone_as_among_all(herd)
