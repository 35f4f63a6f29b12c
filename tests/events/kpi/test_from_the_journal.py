"""KPIs of pigs from the journal of a small herd, each with its arithmetic, and the animals behind the numbers."""

import pytest

from tests.events.farm import Farm
from tests.events.kpi.pigs import Herd
from tests.running import Rebanho


@pytest.fixture
def herd(rebanho: Rebanho) -> Herd:
    """Sow 0 farrows twice, 1 returns and farrows, 2 aborts, 3 is found empty; two litters are weaned.

    Due in 2025 (service + 114 days): 0 on 1 May and 23 September, 1 on 1 May (returned) and 22 May, 2 on 1 May, 3 on
    1 May: six services, of which three bore.
    """
    made = Herd(rebanho)
    for sow in range(4):
        made.serves(sow, "2025-01-07")
    made.serves(1, "2025-01-28")
    made.says("abortion", made.sows[2], "2025-03-20", {})
    made.says("pregnancy_check", made.sows[3], "2025-02-10", {"result": "Empty", "method": "Echography"})
    first = made.farrows(0, "2025-05-01", 12, 1, 1)
    made.weans(first, "2025-05-25", 11, 71.5)
    second = made.farrows(1, "2025-05-22", 10, 2)
    made.weans(second, "2025-06-17", 9)
    made.serves(0, "2025-06-01")
    made.farrows(0, "2025-09-23", 14)
    rebanho.settle()
    return made


def test_births_are_counted_with_what_was_born(herd: Herd) -> None:
    found = herd.figures()

    # 12 + 10 + 14 alive, 3 stillborn and 1 mummified in three farrowings
    assert found["born_alive_per_litter"]["value"] == pytest.approx(36 / 3)
    assert found["total_born_per_litter"]["value"] == pytest.approx(40 / 3)
    assert found["stillborn_pct"]["value"] == pytest.approx(100 * 3 / 40)
    assert found["mummified_pct"]["value"] == pytest.approx(100 * 1 / 40)


def test_services_are_counted_by_the_day_on_which_they_were_due(herd: Herd) -> None:
    found = herd.figures()

    # six due: three bore, one returned, one aborted, one was found empty
    assert (found["farrowing_rate"]["numerator"], found["farrowing_rate"]["denominator"]) == (3, 6)
    assert found["farrowing_rate"]["value"] == pytest.approx(50)
    assert found["repeat_rate"]["value"] == pytest.approx(100 / 6)
    assert found["abortion_pct_expected"]["value"] == pytest.approx(100 / 6)
    assert found["farrowing_rate"]["interval"]["low"] < 50 < found["farrowing_rate"]["interval"]["high"]


def test_weaned_litters_tell_what_was_weaned_and_lost(herd: Herd) -> None:
    found = herd.figures()

    # 11 and 9 weaned of 12 and 10; only the first was weighed
    assert found["weaned_per_litter"]["value"] == pytest.approx(10)
    assert (found["weaned_per_sow_weaned"]["numerator"], found["weaned_per_sow_weaned"]["denominator"]) == (20, 2)
    assert found["prewean_mortality_cohort"]["value"] == pytest.approx(100 * 2 / 22)
    assert found["mean_weaning_weight"]["value"] == pytest.approx(71.5 / 11)
    assert found["lactation_length"]["value"] == pytest.approx((24 + 26) / 2)


def test_figures_of_the_year_are_over_the_mean_number_of_mated_females(herd: Herd) -> None:
    found = herd.figures()

    # four females mated from 7 January: 359 of 365 days
    average = 4 * 359 / 365
    assert found["pigs_weaned_per_sow_year"]["denominator"] == pytest.approx(average)
    assert found["pigs_weaned_per_sow_year"]["value"] == pytest.approx(20 / average)
    assert found["litters_per_sow_year"]["value"] == pytest.approx(3 / average)
    assert found["gestation_length"]["value"] == pytest.approx(114)
    assert found["farrowing_interval"]["value"] == pytest.approx(145)
    assert found["npd_per_sow_year"]["value"] == pytest.approx(365 - 3 / average * (114 + 25))


def test_the_animals_behind_a_number_are_named(herd: Herd) -> None:
    above, below = herd.behind("farrowing_rate"), herd.behind("farrowing_rate", "denominator")

    assert sorted(each["animal_id"] for each in above) == sorted([herd.sows[0], herd.sows[0], herd.sows[1]])
    assert sorted(each["told"]["outcome"] for each in below) == sorted(
        ["birth", "birth", "birth", "returned", "abortion", "empty"]
    )
    assert above[0]["on"] == "2025-09-23"


def test_a_figure_has_its_months_and_the_time_before(herd: Herd) -> None:
    found = herd.figure("born_alive_per_litter")

    by_month = {each["from"][:7]: each["value"] for each in found["series"]}
    assert (by_month["2025-05"], by_month["2025-09"], by_month["2025-03"]) == (11, 14, None)
    assert (found["previous"]["value"], found["previous"]["reason"]) == (None, "no_data")
    assert found["definition"]["formula"] == "born alive / farrowings"
    assert found["definition"]["explanation"] == "How many piglets a farrowing brings alive."


def test_a_figure_asked_alone_is_the_same_as_among_all(herd: Herd) -> None:
    """What it reads beside the rows behind it has to be told: else it would be counted among all only."""
    for code, among_all in herd.figures().items():
        alone = herd.figure(code)
        assert {name: alone[name] for name in among_all} == among_all, code


def test_services_are_counted_so_long_after_them_where_the_farm_says_so(herd: Herd) -> None:
    """By lookback of 125 days: five services of January, and that of 1 June, stand in 2025 with their outcomes.

    Those of 7 January count on 12 May, that of 28 January on 2 June, that of 1 June on 4 October.
    """
    change = {
        "id": "0193b6a0-0000-7000-8000-000000000002",
        "scope": "farm",
        "value": "lookback",
        "valid_from": "2025-01-01",
        "why": "by service",
    }
    answer = herd.farm.client.post(f"{herd.farm.events}/parameters/kpi.pig.cohort_basis/changes", json=change)
    assert answer.status_code == 201, answer.json

    by_month = {each["from"][:7]: each["denominator"] for each in herd.figure("farrowing_rate")["series"]}

    assert {month: count for month, count in by_month.items() if count} == {"2025-05": 4, "2025-06": 1, "2025-10": 1}
    assert sorted(each["on"] for each in herd.behind("farrowing_rate")) == ["2025-01-07", "2025-01-28", "2025-06-01"]


def test_what_is_corrected_and_taken_back_changes_the_figures(herd: Herd) -> None:
    births = herd.farm.get("events", kind="parturition")["items"]
    wrong = next(each for each in births if each["data"]["born_alive"] == 14)
    herd.farm.correct(herd.farm.entry(wrong["id"]), data={**wrong["data"], "born_alive": 8})
    abortion = herd.farm.get("events", kind="abortion")["items"][0]
    herd.farm.retract(herd.farm.entry(abortion["id"]))
    herd.farm.rebanho.settle()

    found = herd.figures()

    assert found["born_alive_per_litter"]["value"] == pytest.approx((12 + 10 + 8) / 3)
    # nothing is known of that service 120 days after it: it failed all the same (`no_record`)
    assert found["abortion_pct_expected"]["value"] == 0
    assert found["farrowing_rate"]["denominator"] == 6
    failed = [each for each in herd.behind("farrowing_rate", "denominator") if each["animal_id"] == herd.sows[2]]
    assert [each["told"]["outcome"] for each in failed] == ["no_record"]


def test_the_females_behind_a_figure_of_the_year_are_those_of_its_inventory(herd: Herd) -> None:
    gilt = herd.farm.animal(birth_date="2024-11-01", registered_on="2025-06-01")
    herd.says("selection", gilt, "2025-07-01", {"role": "breeding_female"})
    herd.farm.rebanho.settle()

    behind = herd.behind("pigs_weaned_per_sow_year", "denominator")

    assert {each["told"]["class"] for each in behind} == {"mated_gilt", "sow"}
    assert {each["animal_id"] for each in behind} == set(herd.sows)


def test_a_setting_of_the_farm_changes_how_a_figure_is_computed(herd: Herd) -> None:
    change = {
        "id": "0193b6a0-0000-7000-8000-000000000001",
        "scope": "farm",
        "value": False,
        "valid_from": "2025-01-01",
        "why": "total born without mummies",
    }
    code = "kpi.pig.total_born_includes_mummified"
    answer = herd.farm.client.post(f"{herd.farm.events}/parameters/{code}/changes", json=change)
    assert answer.status_code == 201, answer.json

    found = herd.figures()["total_born_per_litter"]

    assert found["value"] == pytest.approx(39 / 3)
    assert (code, False) in [(each["code"], each["value"]) for each in found["settings"]]


def test_a_setting_that_is_one_of_several_choices_is_told_in_words(herd: Herd) -> None:
    told = [each for figure in herd.figures().values() for each in figure["settings"]]

    chosen = [each for each in told if isinstance(each["value"], str)]

    labels = {each["code"]: each["value_label"] for each in chosen}
    assert labels["kpi.pig.female_inventory_basis"] == "mated females"
    assert all(labels.values())
    assert all(each["value_label"] is None for each in told if not isinstance(each["value"], str))


@pytest.mark.parametrize("asked", [{"from": "2025-12-31", "to": "2025-01-01"}, {"from": "1990-01-01"}])
def test_a_period_that_nobody_means_is_refused(rebanho: Rebanho, asked: dict[str, str]) -> None:
    farm = Farm(rebanho)

    answer = farm.client.get(f"{farm.events}/kpis", query_string={"profile": "pig", **asked})

    assert (answer.status_code, answer.json["code"]) == (422, "events/bad_period")


def test_a_figure_that_is_none_of_these_animals_is_not_found(rebanho: Rebanho) -> None:
    farm = Farm(rebanho)

    answer = farm.client.get(f"{farm.events}/kpis/farrowing_rate", query_string={"profile": "layer"})

    assert (answer.status_code, answer.json["code"]) == (404, "events/unknown_kpi")
