"""Figures of sows over a year of which every day is told, each with its arithmetic."""

import pytest

from tests.events.kpi.pigs import Herd
from tests.running import Rebanho

A, B, C, D = range(4)
AVERAGE = (311 + 211 + 359 + 276) / 365
"""Mated females: A from 7 January to 14 November, B to 6 August, C all year, D from 31 March."""


@pytest.fixture
def herd(rebanho: Rebanho) -> Herd:
    """A farrows twice and is culled, B returns, farrows and dies, C aborts and is found empty, D is a gilt.

    A: served 7 Jan, 12 born 1 May, one dies, 11 weaned 25 May, served 1 Jun (7 d), 14 born 23 Sep, weaned 15 Oct,
    culled 14 Nov (30 d). B: served 7 Jan, returns 28 Jan (21 d), 10 born 22 May, weaned 17 Jun, served 27 Jul (40 d),
    dies 6 Aug (10 d). C: served 7 Jan, aborts 20 Mar (72 d), served 9 Apr (20 d), empty 9 May (30 d), open since.
    D: selected 1 Mar, served 31 Mar (30 d), 8 born 23 Jul, weaned 20 Aug, open since.
    """
    made = Herd(rebanho)
    for sow in (A, B, C):
        made.serves(sow, "2025-01-07")
    made.says("selection", made.sows[D], "2025-03-01", {"role": "breeding_female"})
    made.serves(B, "2025-01-28")
    made.serves(D, "2025-03-31")
    made.says("abortion", made.sows[C], "2025-03-20", {})
    made.serves(C, "2025-04-09")
    made.says("pregnancy_check", made.sows[C], "2025-05-09", {"result": "Empty", "method": "Echography"})
    first = made.farrows(A, "2025-05-01", 12)
    dead = {"method": "Perished", "reason": "Disease", "head_count": 1}
    made.says("death", first, "2025-05-10", dead, type="lot")
    made.weans(first, "2025-05-25", 11)
    made.weans(made.farrows(B, "2025-05-22", 10), "2025-06-17", 10)
    made.serves(A, "2025-06-01")
    made.serves(B, "2025-07-27")
    made.weans(made.farrows(D, "2025-07-23", 8), "2025-08-20", 8)
    made.says("death", made.sows[B], "2025-08-06", {"method": "Perished", "reason": "Disease"})
    made.weans(made.farrows(A, "2025-09-23", 14), "2025-10-15", 14)
    made.says("departure", made.sows[A], "2025-11-14", {"kind": "Slaughter", "is_cull": True})
    rebanho.settle()
    return made


def parts_of(figure: dict[str, object]) -> dict[str, float]:
    parts = figure["parts"]
    assert isinstance(parts, list)
    return {each["code"]: each["value"] for each in parts}


def test_the_wait_from_weaning_to_service_is_told_with_long_ones_and_without(herd: Herd) -> None:
    """A waited 7 days and B 40, which is over 30."""
    found = herd.figures()["wean_to_service_interval"]

    assert (found["value"], found["numerator"], found["denominator"]) == (23.5, 47, 2)
    assert parts_of(found) == {"without_long": 7}
    assert {each["animal_id"] for each in herd.behind("wean_to_service_interval")} == {herd.sows[A], herd.sows[B]}


def test_non_productive_days_are_what_gestation_and_lactation_leave_of_a_mated_females_days(herd: Herd) -> None:
    """Of 1157 days: A 114 + 24 + 114 + 22, B 114 + 26, D 114 + 28 bore something, which is 556; 601 did not."""
    herd.sets("kpi.pig.npd.method", "days")

    found = herd.figures()["npd_per_sow_year"]

    assert (found["numerator"], found["denominator"]) == (601, 1157)
    assert found["value"] == pytest.approx(601 * 365 / 1157)


def test_spells_that_end_are_told_by_their_reasons(herd: Herd) -> None:
    """Days over four farrowings: 47 to service, 21 to the return, 72, 20 and 30 of C, 30 of A, 10 of B."""
    found = herd.figures()["npd_component"]

    days = {"wean_to_service": 47, "service_to_return": 21, "service_to_abortion": 72, "open_other": 20}
    days |= {"service_to_empty_check": 30, "to_cull": 30, "to_death": 10}
    assert parts_of(found) == {reason: count / 4 for reason, count in days.items()}
    assert found["value"] == pytest.approx(230 / 4)
    behind = [(each["animal_id"], each["told"]["reason"]) for each in herd.behind("npd_component")]
    assert len(behind) == 8
    assert (herd.sows[A], "to_cull") in behind


def test_the_wait_of_gilts_counts_where_all_females_do(herd: Herd) -> None:
    """D was in the pool from 1 to 31 March: 30 days."""
    herd.sets("kpi.pig.female_inventory_basis", "all")

    found = herd.figures()

    assert parts_of(found["npd_component"])["gilt_wait"] == 30 / 4
    assert found["npd_component"]["value"] == pytest.approx(260 / 4)
    assert found["litters_per_sow_year"]["denominator"] == pytest.approx(AVERAGE + 30 / 365)


def test_empty_days_of_a_cycle_are_what_is_left_of_it(herd: Herd) -> None:
    """Four litters of AVERAGE sows, lactations of 24, 26, 28 and 22 days, gestations of 114."""
    found = herd.figures()["empty_days_per_cycle"]

    assert found["value"] == pytest.approx(365 / (4 / AVERAGE) - 25 - 114)


def test_who_comes_and_goes_is_told_of_the_mean_number_of_females(herd: Herd) -> None:
    """Four gilts were served first, one sow was culled, one died."""
    found = herd.figures()

    assert found["replacement_rate"]["value"] == pytest.approx(100 * 4 / AVERAGE)
    assert found["sow_cull_rate"]["value"] == pytest.approx(100 / AVERAGE)
    assert found["sow_mortality_rate"]["value"] == pytest.approx(100 / AVERAGE)
    assert [each["animal_id"] for each in herd.behind("sow_cull_rate")] == [herd.sows[A]]
    assert [each["animal_id"] for each in herd.behind("sow_mortality_rate")] == [herd.sows[B]]
    assert {each["animal_id"] for each in herd.behind("replacement_rate")} == set(herd.sows)


def test_gilts_that_come_to_the_pool_replace_where_the_farm_counts_them_so(herd: Herd) -> None:
    """Only D was selected."""
    herd.sets("kpi.pig.replacement.basis", "entry")

    assert herd.figures()["replacement_rate"]["value"] == pytest.approx(100 / AVERAGE)
    assert [each["animal_id"] for each in herd.behind("replacement_rate")] == [herd.sows[D]]


def test_parities_are_those_of_the_last_day(herd: Herd) -> None:
    """On 31 December C (0) and D (1) are left; on 31 October A was there too (2)."""
    found = herd.figures()

    assert (found["average_parity"]["value"], found["average_parity"]["denominator"]) == (0.5, 2)
    assert parts_of(found["parity_distribution"]) == {"0": 1, "1": 1}
    assert {each["animal_id"] for each in herd.behind("average_parity")} == {herd.sows[C], herd.sows[D]}
    october = herd.figures(to="2025-10-31")
    assert parts_of(october["parity_distribution"]) == {"0": 1, "1": 1, "2": 1}
    assert october["average_parity"]["value"] == 1


def test_weanings_that_end_lactations_and_deaths_of_the_nursed_are_counted_by_their_day(herd: Herd) -> None:
    """11 + 10 + 8 + 14 weaned at four weanings; one of 44 born alive died, in May, in which 22 were born alive."""
    found = herd.figures()

    assert found["weaned_per_last_weaning"]["value"] == pytest.approx(43 / 4)
    assert found["prewean_mortality_period"]["value"] == pytest.approx(100 / 44)
    by_month = {each["from"][:7]: each["value"] for each in herd.figure("prewean_mortality_period")["series"]}
    assert by_month["2025-05"] == pytest.approx(100 / 22)
    assert by_month["2025-09"] == 0


def test_deaths_are_of_the_mean_number_nursed_where_the_farm_counts_so(herd: Herd) -> None:
    """12 for 9 days and 11 for 15, 10 for 26, 8 for 28, 14 for 22: 1065 head-days of 365."""
    herd.sets("kpi.pig.prewean_mortality.period_denominator", "at_risk")

    found = herd.figures()["prewean_mortality_period"]

    assert found["denominator"] == pytest.approx((108 + 165 + 260 + 224 + 308) / 365)


def test_a_birth_that_belongs_to_an_earlier_service_makes_its_days_productive(herd: Herd) -> None:
    """Found empty on 9 May, C gives birth on 1 August all the same: the 30 days bore a litter."""
    herd.farrows(C, "2025-08-01", 9)
    herd.farm.rebanho.settle()

    assert "service_to_empty_check" not in parts_of(herd.figures()["npd_component"])


def test_each_figure_asked_alone_is_the_same_as_among_all(herd: Herd) -> None:
    for code, among_all in herd.figures().items():
        alone = herd.figure(code)
        assert {name: alone[name] for name in among_all} == among_all, code
