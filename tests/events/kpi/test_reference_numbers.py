"""Journeys over REST with the numbers of the reference: from entries to the figure that it names."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from tests.events.kpi.herds import UNLIKELY, Told
from tests.running import Rebanho

SOW = {"species": "pig", "production_type": "breeding", "birth_date": "2023-06-01", "registered_on": "2024-10-01"}
AI = {"method": "Insemination", "sire_unknown": True}
SCAN = {"method": "Echography"}
DEAD = {"method": "Perished", "reason": "Disease"}
CONFIRMED = [{"code": code} for code in UNLIKELY]

only_sqlite = pytest.mark.parametrize("database", ["sqlite"])
"""What only adds up more of what other tests read on both databases."""


def later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


class Herd(Told):
    """Sows of which many are told at once."""

    def sows(self, count: int) -> list[str]:
        """So many sows."""
        found = [str(uuid4()) for _ in range(count)]
        for sow in found:
            number = [{"scheme": "br.management", "value": sow[:8].upper()}]
            body = {"id": sow, "sex": "Female", "identifiers": number, **self.animal}
            assert self.farm.client.post(f"{self.farm.herd}/animals", json=body).status_code == 201
        self.farm.rebanho.settle()
        return found

    def of_each(self, kind: str, sows: list[str], on: str, data: dict[str, Any]) -> None:
        """The same of each of some sows, on one day."""
        items = [
            {"id": str(uuid4()), "kind": kind, "subject": {"type": "animal", "id": sow}, "occurred_at": on,
             "data": data, "confirmed": CONFIRMED}
            for sow in sows
        ]  # fmt: skip
        answer = self.farm.client.post(f"{self.farm.events}/events/batch", json={"items": items})
        assert {each["status"] for each in answer.json["items"]} <= {"created"}, answer.json

    def litter(self, sow: str, on: str, alive: int) -> str:
        """She farrows: the litter."""
        litter = str(uuid4())
        born = {"born_alive": alive, "stillborn": 0, "mummified": 0, "litter_id": litter}
        self.says("parturition", sow, on, born)
        self.farm.rebanho.settle()
        return litter

    def of_litter(self, kind: str, litter: str, on: str, **data: Any) -> None:
        """What happens to a litter."""
        self.says(kind, litter, on, data, type="lot")


MARCH = ("2025-03-01", "2025-03-28")
"""Four weeks."""


@pytest.fixture
def weaning(rebanho: Rebanho) -> Herd:
    """25 mated sows, of which one weans 12 pigs in each of four weeks: a hundredth of 1,200 a week from 2,500."""
    herd = Herd(rebanho, "pig", *MARCH, **SOW)
    herd.cows = dict(enumerate(herd.sows(25)))  # type: ignore[arg-type]
    sows = list(herd.cows.values())
    herd.of_each("service", sows[4:], "2024-11-05", AI)
    for week, sow in enumerate(sows[:4]):
        herd.served(sow, later("2024-10-20", 7 * week))
        born = later("2024-10-20", 7 * week + 114)
        herd.of_litter("weaning", herd.litter(sow, born, 12), later(born, 24), type="total", head_count=12)
    return herd


def test_pigs_weaned_per_sow_year_are_those_of_the_weeks_brought_to_a_year(weaning: Herd) -> None:
    """48 / 28 x 365 / 25 = 25.03, as of 1,200 a week from 2,500 sows."""
    found = weaning.figures()["pigs_weaned_per_sow_year"]

    assert (found["numerator"], found["denominator"]) == (pytest.approx(48 / 28 * 365), pytest.approx(25))
    assert found["value"] == pytest.approx(25.03, abs=0.005)
    assert sum(each["told"]["weaned"] for each in weaning.behind("pigs_weaned_per_sow_year")) == 48


def test_a_herd_that_shrinks_weans_more_per_sow_of_the_same_pigs(weaning: Herd) -> None:
    """Four leave so that they are missing on ten of 28 days each: 660 sow-days, 23.57 on average; 26.5 a year."""
    weaning.of_each("departure", list(weaning.cows.values())[-4:], "2025-03-19", {"kind": "Sale", "is_cull": True})

    found = weaning.figures()["pigs_weaned_per_sow_year"]

    assert found["denominator"] == pytest.approx(660 / 28)
    assert found["value"] == pytest.approx(26.5, abs=0.05)


def test_a_herd_that_grows_weans_less_per_sow_of_the_same_pigs(weaning: Herd) -> None:
    """Four gilts more are served on 19 March, ten days of 28: 740 sow-days, 48 / 28 x 365 / 26.43 = 23.68."""
    weaning.of_each("service", weaning.sows(4), "2025-03-19", AI)

    found = weaning.figures()["pigs_weaned_per_sow_year"]

    assert found["denominator"] == pytest.approx(740 / 28)
    assert found["value"] == pytest.approx(48 / 28 * 365 / (740 / 28))
    # each female's own output is no other: litters by farrowing and weaning stay as they were
    assert weaning.figures()["weaned_per_litter"]["value"] == 12


def test_a_month_by_twelve_is_another_figure_of_the_same_pigs(rebanho: Rebanho) -> None:
    """12 pigs of five sows in a month, a hundredth of 1,200 from 500: 28.8."""
    herd = Herd(rebanho, "pig", "2025-03-01", "2025-03-31", **SOW)
    sows = herd.sows(5)
    herd.of_each("service", sows, "2024-10-25", AI)
    herd.of_litter("weaning", herd.litter(sows[0], "2025-02-16", 12), "2025-03-12", type="total", head_count=12)
    herd.sets("kpi.pig.psy.method", "month_x12")

    assert herd.figures()["pigs_weaned_per_sow_year"]["value"] == pytest.approx(28.8)


@only_sqlite
def test_of_a_hundred_services_each_way_out_counts_as_the_farrowing_rate_says(rebanho: Rebanho) -> None:
    """100 due on 1 May: 86 farrowed, 1 was sold in pig, 4 left lame, 9 failed: 87.0; adjusted 91.0, or 87 / 96."""
    herd = Herd(rebanho, "pig", "2025-04-25", "2025-05-10", **SOW)
    every = iter(herd.sows(100))
    farrow, lame, returned, aborted, empty = ([next(every) for _ in range(count)] for count in (86, 4, 3, 2, 2))
    false, infertile, sold = (next(every) for _ in range(3))
    herd.of_each("service", [*farrow, *lame, *returned, *aborted, *empty, false, infertile, sold], "2025-01-07", AI)
    herd.of_each("departure", lame, "2025-02-20", {"kind": "Slaughter", "is_cull": True, "reason": "LegOrClaw"})
    herd.of_each("service", returned, "2025-01-28", AI)
    herd.of_each("abortion", aborted, "2025-03-10", {})
    herd.of_each("pregnancy_check", empty, "2025-02-10", {"result": "Empty", **SCAN})
    herd.checked(false, "2025-02-10", "Empty", exceptions=["false_pregnancy"])
    herd.says("departure", infertile, "2025-03-01", {"kind": "Slaughter", "is_cull": True, "reason": "Fertility"})
    herd.checked(sold, "2025-02-10", "Pregnant")
    herd.says("departure", sold, "2025-03-01", {"kind": "Sale", "is_cull": False})
    herd.of_each("parturition", farrow, "2025-05-01", {"born_alive": 12, "stillborn": 0, "mummified": 0})

    found = herd.figures()

    assert (found["farrowing_rate"]["numerator"], found["farrowing_rate"]["denominator"]) == (87, 100)
    assert found["farrowing_rate"]["value"] == pytest.approx(87.0)
    assert found["farrowing_rate_adjusted"]["value"] == pytest.approx(91.0)
    failed = {code: found[code]["value"] for code in ("repeat_rate", "abortion_pct_expected", "false_pregnancy_pct")}
    assert failed == {"repeat_rate": 3, "abortion_pct_expected": 2, "false_pregnancy_pct": 1}
    assert found["pregnant_death_pct"]["value"] == 0
    assert len(herd.behind("farrowing_rate")) == 87
    herd.sets("kpi.pig.farrowing_rate.adjustment", "remove")
    assert herd.figures()["farrowing_rate_adjusted"]["value"] == pytest.approx(90.625)


COW = {"species": "cattle", "production_type": "dairy", "birth_date": "2020-01-10", "registered_on": "2023-01-01"}


def test_of_ten_that_may_be_served_in_21_days_seven_are_and_four_conceive(rebanho: Rebanho) -> None:
    """The window of 1 to 21 May 2024, with 50 days of waiting: 70, 57 and 40 %. Each other cow breaks one rule.

    Eligible: six served in it who calved in January, one who was served on the last day of her waiting, three not
    served. Not: one pregnant before it, one of whose service nothing is known, one barred, one sold unserved in
    it, one who calved in April, and a heifer, though she is served.
    """
    herd = Told(rebanho, "dairy_cattle", "2024-05-01", "2024-05-21", **COW)
    cows = [herd.female() for _ in range(16)]
    served, last_day, unserved, others = cows[:6], cows[6], cows[7:10], cows[10:]
    pregnant, unknown, barred, sold, fresh, heifer = others
    for cow in (*served, *unserved, pregnant, unknown, barred, sold):
        herd.calved(cow, "2024-01-01")
    herd.calved(last_day, "2024-03-20")
    herd.calved(fresh, "2024-04-25")
    herd.served(pregnant, "2024-04-01")
    herd.checked(pregnant, "2024-05-11", "Pregnant")
    herd.served(unknown, "2024-04-15")
    herd.says("do_not_breed", barred, "2024-04-20", {"value": True})
    herd.says("departure", sold, "2024-05-10", {"kind": "Sale"})
    herd.served(heifer, "2024-05-05")
    for number, cow in enumerate((*served, last_day)):
        herd.served(cow, "2024-05-09" if cow == last_day else later("2024-05-01", 3 * number))
        herd.checked(cow, "2024-06-25", "Pregnant" if number < 4 else "Empty")

    assert herd.numbers("service_rate_21d") == (7, 10)
    assert herd.numbers("conception_rate_21d") == (4, 7)
    assert herd.numbers("pregnancy_rate_21d") == (4, 10)
    found = herd.figures()
    shown = [round(found[f"{each}_rate_21d"]["value"]) for each in ("service", "conception", "pregnancy")]
    assert shown == [70, 57, 40]
    assert {each["animal_id"] for each in herd.behind("pregnancy_rate_21d", "denominator")} == {
        *served, last_day, *unserved,
    }  # fmt: skip
    assert {each["animal_id"] for each in herd.behind("pregnancy_rate_21d")} == set(served[:4])


@pytest.fixture
def nursing(rebanho: Rebanho) -> Herd:
    """Three litters, A of 20 April, B of 2 May and C of 20 May, of which A and B are weaned in May.

    A: 12 born, one dies in April and one in May, two go to B, 8 are weaned. B: 8 born, two more come, one dies, 8 are
    weaned, so that one was lost of which nobody told. C: 10 born, two die in May, 8 are weaned in June.
    """
    herd = Herd(rebanho, "pig", "2025-05-01", "2025-05-31", **SOW)
    sows = herd.sows(3)
    for sow, born in zip(sows, ("2025-04-20", "2025-05-02", "2025-05-20"), strict=True):
        herd.served(sow, later(born, -114))
    a, b, c = herd.litter(sows[0], "2025-04-20", 12), herd.litter(sows[1], "2025-05-02", 8), ""
    for litter, on in ((a, "2025-04-25"), (a, "2025-05-03"), (b, "2025-05-06")):
        herd.of_litter("death", litter, on, **DEAD, head_count=1)
    herd.of_litter("fostering", a, "2025-05-04", to_id=b, head_count=2)
    herd.of_litter("weaning", a, "2025-05-15", type="total", head_count=8)
    c = herd.litter(sows[2], "2025-05-20", 10)
    herd.of_litter("death", c, "2025-05-22", **DEAD, head_count=2)
    herd.of_litter("weaning", b, "2025-05-26", type="total", head_count=8)
    herd.of_litter("weaning", c, "2025-06-14", type="total", head_count=8)
    return herd


def test_mortality_in_the_period_is_of_those_born_in_it(nursing: Herd) -> None:
    """One of A, one of B and two of C died in May, in which 8 + 10 were born: 22.2 %."""
    found = nursing.figures()["prewean_mortality_period"]

    assert (found["numerator"], found["denominator"]) == (4, 18)
    assert found["value"] == pytest.approx(100 * 4 / 18)
    assert sorted(each["told"]["heads"] for each in nursing.behind("prewean_mortality_period")) == [1, 1, 2]


def test_mortality_of_weaned_litters_is_by_their_balance_or_as_told(nursing: Herd) -> None:
    """A and B: 12 - 2 and 8 + 2 nursed, 16 weaned: 4 of 20 lost; told were two of A, one of B. June, C: 2 of 10."""
    found = nursing.figures()["prewean_mortality_cohort"]

    assert (found["numerator"], found["denominator"], found["value"]) == (4, 20, pytest.approx(20))
    june = nursing.figures(**{"from": "2025-06-01", "to": "2025-06-30"})["prewean_mortality_cohort"]
    assert (june["numerator"], june["denominator"]) == (2, 10)
    nursing.sets("kpi.pig.prewean_mortality.numerator", "recorded")
    assert nursing.figures()["prewean_mortality_cohort"]["value"] == pytest.approx(15)
