"""Seasons of breeding from the journal of a few females, each figure with its arithmetic and who is behind it."""

from typing import Any

import pytest

from tests.events.kpi.herds import Told, alone_as_among_all, parts_of
from tests.running import Rebanho

COW = {"species": "cattle", "production_type": "beef", "birth_date": "2020-09-10", "registered_on": "2023-01-01"}
EWE = {"species": "sheep", "production_type": "meat", "birth_date": "2021-09-10", "registered_on": "2023-01-01"}
MALE = "0193b6a0-0000-7000-8000-00000000b011"


class Season(Told):
    """A herd of which some females run with a male."""

    def exposed(self, name: str, on: str, until: str | None = None, *, season: str = "2024", **more: Any) -> str:
        female = self.cows[name] = self.cows.get(name) or self.female(**more)
        self.says("exposure_start", female, on, {"sire_ids": [MALE], "season": season})
        if until:
            self.says("exposure_end", female, until, {})
        return female

    def bore(self, name: str, on: str, alive: int = 1, dead: int = 0) -> list[str]:
        """The young that live."""
        born = self.calved(self.cows[name], on, alive, dead)
        self.farm.rebanho.settle()
        return [each["animal_id"] for each in born["data"].get("offspring", ())]

    def weaned(self, young: str, on: str, kg: float | None = None) -> None:
        self.says("weaning", young, on, {"weight_total_kg": kg} if kg else {})


@pytest.fixture
def herd(rebanho: Rebanho) -> Season:
    """Eight cows run with a bull from 1 January to 31 March 2024; calvings count from 12 October (day 285).

    A calves 12 Oct, weaned at 210 kg. B calves 5 Nov, dead. C calves 25 Oct, the calf dies. D calves 25 Nov, weaned at
    180 kg. E is empty and sold. F dies on 1 March. G is pregnant and sold. H is never looked at and never calves.
    """
    made = Season(rebanho, "beef_cattle", "2024-01-01", "2024-12-31", **COW)
    for name in "ABCDEFGH":
        made.exposed(name, "2024-01-01", None if name == "F" else "2024-03-31")
    made.says("death", made.cows["F"], "2024-03-01", {"method": "Perished", "reason": "Disease"})
    for name in "ABCDG":
        made.checked(made.cows[name], "2024-05-15", "Pregnant")
    made.checked(made.cows["E"], "2024-05-15", "Empty")
    made.says("departure", made.cows["E"], "2024-06-15", {"kind": "Sale"})
    made.says("departure", made.cows["G"], "2024-07-01", {"kind": "Sale"})
    (first,) = made.bore("A", "2024-10-12")
    made.bore("B", "2024-11-05", 0, 1)
    (lost,) = made.bore("C", "2024-10-25")
    (last,) = made.bore("D", "2024-11-25")
    made.says("death", lost, "2024-12-01", {"method": "Perished", "reason": "Disease"})
    made.weaned(first, "2025-05-10", 210)
    made.weaned(last, "2025-05-20", 180)
    rebanho.settle()
    return made


def test_who_is_exposed_is_counted_without_those_that_went_for_other_reasons(herd: Season) -> None:
    """F died and G was sold before anything came of it; E was sold because she was empty, and stays."""
    assert herd.figures()["exposed_females"]["value"] == 6
    assert herd.names("exposed_females") == "ABCDEH"


def test_the_pregnant_are_of_those_that_were_looked_at(herd: Season) -> None:
    """A, B, C and D of five; H was never checked."""
    found = herd.figures()["pregnancy_pct_exposed"]

    assert (found["numerator"], found["denominator"], found["open"]) == (4, 5, 1)
    assert (herd.names("pregnancy_pct_exposed"), herd.names("pregnancy_pct_exposed", "denominator")) == (
        "ABCD",
        "ABCDE",
    )


def test_calves_are_counted_from_the_pregnant_to_the_weaned(herd: Season) -> None:
    """Of four pregnant three had a live calf, of which two were weaned: of six exposed."""
    assert herd.numbers("calving_pct") == (3, 4)
    assert herd.numbers("weaning_pct") == (2, 3)
    assert herd.numbers("calf_crop_pct") == (2, 6)
    assert (herd.names("calving_pct"), herd.names("calving_pct", "denominator")) == ("ACD", "ABCD")
    assert (herd.names("weaning_pct"), herd.names("weaning_pct", "denominator")) == ("AD", "ACD")
    assert (herd.names("calf_crop_pct"), herd.names("calf_crop_pct", "denominator")) == ("AD", "ABCDEH")


def test_kg_weaned_are_of_all_that_were_exposed(herd: Season) -> None:
    """210 + 180 kg of six."""
    found = herd.figures()["kg_weaned_per_exposed"]

    assert (found["numerator"], found["denominator"], found["value"]) == (390, 6, 65)
    assert found["flags"] == []
    assert type(found["value"]) is float


def test_a_calf_that_is_weaned_without_a_weight_is_marked_and_one_weighed_that_day_is_not(herd: Season) -> None:
    """I and J calve in the season too; the calf of I was weighed in the morning, that of J never."""
    for name in "IJ":
        herd.exposed(name, "2024-01-01", "2024-03-31")
    (weighed,), (unweighed,) = herd.bore("I", "2024-10-13"), herd.bore("J", "2024-10-13")
    herd.says("weighing", weighed, "2025-05-10", {"weight_kg": 200})
    herd.weaned(weighed, "2025-05-10")
    whole = herd.figures()["kg_weaned_per_exposed"]
    herd.weaned(unweighed, "2025-05-10")
    lacking = herd.figures()["kg_weaned_per_exposed"]

    assert (whole["numerator"], lacking["numerator"]) == (590, 590)
    assert (whole["flags"], lacking["flags"]) == ([], ["without_weight"])


def test_calvings_are_told_by_21_days_from_285_days_after_the_bull_came(herd: Season) -> None:
    """A and C by 1 November, B in the next 21 days, D in the third; K calves early and counts in the first."""
    found = herd.figures()["calving_distribution_21d"]

    assert (found["numerator"], found["denominator"]) == (2, 4)
    assert parts_of(found) == {"1": 50, "2": 25, "3": 25, "4+": 0}
    assert herd.names("calving_distribution_21d") == "AC"
    herd.exposed("K", "2024-01-15", "2024-03-31")
    herd.bore("K", "2024-10-10")
    assert herd.numbers("calving_distribution_21d") == (3, 5)
    assert herd.names("calving_distribution_21d") == "ACK"


def test_calvings_may_be_counted_from_the_third_mature_cow(herd: Season) -> None:
    """Cows that calved before: B, C and D; with the third of them, on 25 November, all have calved."""
    herd.sets("kpi.beef.calving_distribution.anchor", "third_mature_cow")
    none_mature = herd.figures()["calving_distribution_21d"]
    for name in "BCD":
        herd.calved(herd.cows[name], "2023-06-01", 0, 1)

    found = herd.figures()["calving_distribution_21d"]

    assert none_mature["reason"] == "no_data"
    assert (found["numerator"], found["denominator"]) == (4, 4)


def test_inseminations_and_the_bull_after_them_are_one_season_of_a_cow(herd: Season) -> None:
    """L is inseminated twice and then runs with the bull; M aborts and conceives again: each is exposed once."""
    for name in "LM":
        herd.cows[name] = herd.female()
    herd.served(herd.cows["L"], "2024-01-05", "2024-01-26")
    herd.exposed("L", "2024-02-01", "2024-03-31")
    herd.served(herd.cows["M"], "2024-01-05")
    herd.checked(herd.cows["M"], "2024-02-10", "Pregnant")
    herd.says("abortion", herd.cows["M"], "2024-03-01", {})
    herd.served(herd.cows["M"], "2024-03-20")
    herd.checked(herd.cows["M"], "2024-05-15", "Empty")

    assert herd.figures()["exposed_females"]["value"] == 8
    assert herd.names("exposed_females") == "ABCDEHLM"
    # M was pregnant in what she aborted, and not in what came after it: her season ends empty
    assert herd.numbers("pregnancy_pct_exposed") == (4, 6)


def test_what_may_still_come_is_open_and_no_failure(rebanho: Rebanho) -> None:
    """N runs with the bull still; O calved and her calf is not weaned yet."""
    made = Season(rebanho, "beef_cattle", "2026-01-01", "2026-11-30", **COW)
    made.exposed("N", "2026-10-01", season="2027")
    made.exposed("O", "2026-01-01", "2026-02-28", season="2026")
    made.bore("O", "2026-10-20")

    found = made.figures()

    told = {code: (each["numerator"], each["denominator"], each["open"]) for code, each in found.items()}
    assert found["exposed_females"]["value"] == 2
    assert told["calf_crop_pct"] == (0, 0, 2)
    assert told["calving_pct"] == (1, 1, 1)


@pytest.fixture
def flock(rebanho: Rebanho) -> Season:
    """Five ewes run with a ram from 1 March to 30 April 2024; 150 + 20 days later is 18 August.

    A bears two on 1 August, both weaned at 25 and 23 kg. B bears three on 16 August, one dead; one of two is weaned
    at 22 kg, one dies. C bears one on 20 August, weaned at 24 kg. D never lambs. E is sold on 1 June unchecked.
    """
    made = Season(rebanho, "sheep", "2024-01-01", "2024-12-31", **EWE)
    for name in "ABCDE":
        made.exposed(name, "2024-03-01", "2024-04-30")
    made.says("departure", made.cows["E"], "2024-06-01", {"kind": "Sale"})
    twins, (lives, dies) = made.bore("A", "2024-08-01", 2), made.bore("B", "2024-08-16", 2, 1)
    (single,) = made.bore("C", "2024-08-20")
    made.says("death", dies, "2024-08-20", {"method": "Perished", "reason": "Disease"})
    for young, kg in zip((*twins, lives, single), (25, 23, 22, 24), strict=True):
        made.weaned(young, "2024-10-20", kg)
    rebanho.settle()
    return made


def test_lambs_are_told_per_hundred_ewes_exposed_and_lambed(flock: Season) -> None:
    """Of four exposed three lambed: five alive and one dead; four were weaned, at 94 kg."""
    assert flock.numbers("fertility") == (3, 4)
    assert flock.numbers("prolificacy") == (6, 3)
    assert flock.numbers("fecundity") == (6, 4)
    assert flock.numbers("weaned_pct_exposed") == (4, 4)
    assert flock.numbers("stillbirth_pct") == (1, 6)
    assert flock.numbers("young_mortality_to_weaning") == (1, 5)
    assert flock.numbers("kg_weaned_per_exposed") == (94, 4)
    assert (flock.names("fertility"), flock.names("fertility", "denominator")) == ("ABC", "ABCD")
    assert flock.names("weaned_pct_exposed", "denominator") == "ABCD"


def test_ewes_that_settle_in_the_first_cycle_lamb_in_its_days(flock: Season) -> None:
    """A on 1 and B on 16 August, before the 18th; with a cycle of 17 days (15 August) only A."""
    assert flock.numbers("first_cycle_settling") == (2, 4)
    assert flock.names("first_cycle_settling") == "AB"
    flock.sets("kpi.small.first_cycle_days", 17)
    assert flock.numbers("first_cycle_settling") == (1, 4)
    assert flock.names("first_cycle_settling") == "A"


def test_lambs_that_nobody_told_one_by_one_leave_their_ewe_open(flock: Season) -> None:
    """F bears two of which no one is told: she lambed, and what was weaned of hers is not known."""
    flock.exposed("F", "2024-03-01", "2024-04-30")
    flock.says("parturition", flock.cows["F"], "2024-08-05", {"born_alive": 2, "stillborn": 0})

    found = flock.figures()

    assert flock.numbers("fertility") == (4, 5)
    weaned = found["weaned_pct_exposed"]
    assert (weaned["numerator"], weaned["denominator"], weaned["open"]) == (4, 4, 1)


def test_a_season_is_the_same_in_whatever_order_it_is_told(rebanho: Rebanho) -> None:
    """The weaning first, the birth corrected, the season last: as if told day by day."""
    made = Season(rebanho, "sheep", "2024-01-01", "2024-12-31", **EWE)
    made.cows["A"] = made.female()
    born = made.calved(made.cows["A"], "2024-08-02", 1)
    rebanho.settle()
    made.weaned(born["data"]["offspring"][0]["animal_id"], "2024-10-20", 25)
    answer = made.farm.correct(made.farm.entry(born["id"]), occurred_at="2024-08-01", data=born["data"])
    assert answer.status_code == 200, answer.json
    made.says("exposure_end", made.cows["A"], "2024-04-30", {}, if_impossible="dispute")
    made.exposed("A", "2024-03-01")

    assert made.numbers("kg_weaned_per_exposed") == (25, 1)
    assert made.numbers("first_cycle_settling") == (1, 1)
    assert made.figures()["kg_weaned_per_exposed"]["open"] == 0


def test_each_figure_of_seasons_asked_alone_is_the_same_as_among_all(herd: Season) -> None:
    alone_as_among_all(herd)
