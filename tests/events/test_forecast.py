"""What is to come, worked by hand: by the rules alone, and from a journal."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from app.kernel import clock
from app.kernel.trade.order import local_date
from modules.events.domain import forecast
from modules.events.domain.forecast import AGE, WEIGHT, Births, Due, Growing, Places, Rate, Rates
from tests.events.farm import Farm
from tests.events.told import an_id
from tests.running import Rebanho

TODAY = date(2026, 3, 2)
RATES = Rates(positive=Rate(9, 10), unchecked=Rate(3, 4))
NONE = Rates(Rate(0, 0), Rate(0, 0))


def day(days: int) -> date:
    return TODAY + timedelta(days)


def due(days: int, *, positive: bool = True, in_milk: bool = False) -> Due:
    return Due(day(days), positive, in_milk)


def test_births_are_weighted_by_what_is_known_of_the_service() -> None:
    week, next_week = forecast.births([due(0), due(6), due(6, positive=False), due(7)], RATES, forecast.weeks(TODAY, 2))

    # 2 x 0.9 + 0.75, and 0.9
    assert week == Births(2, 1, Fraction("2.55"))
    assert next_week == Births(1, 0, Fraction("0.9"))


def test_who_is_overdue_is_expected_in_the_first_week() -> None:
    assert forecast.births([due(-3)], RATES, forecast.weeks(TODAY, 1)) == [Births(1, 0, Fraction("0.9"))]


def test_without_services_that_ended_nothing_is_expected() -> None:
    assert forecast.births([due(1)], NONE, forecast.weeks(TODAY, 1)) == [Births(1, 0, None)]
    assert forecast.births([], NONE, forecast.weeks(TODAY, 1)) == [Births(0, 0, 0)]
    assert forecast.milk(10, [due(1)], NONE, forecast.months(TODAY, day(30)), dry_days=60) is None


def test_months_are_those_of_the_calendar_from_today_on() -> None:
    assert forecast.months(TODAY, date(2026, 4, 1)) == [
        (TODAY, date(2026, 3, 31)),
        (date(2026, 4, 1), date(2026, 4, 30)),
    ]
    assert forecast.months(date(2026, 12, 31), date(2027, 1, 1))[1][0] == date(2027, 1, 1)


def test_cows_are_dried_off_sixty_days_before_they_are_due_and_come_back_by_calving() -> None:
    # One in milk due on 30 May: dried off on 31 March. One that is dry calves on 10 April. One in milk is late: today.
    dues = [
        Due(date(2026, 5, 30), True, in_milk=True),
        Due(date(2026, 4, 10), True),
        Due(date(2026, 4, 20), False, in_milk=True),
    ]

    march, april, may = forecast.milk(10, dues, RATES, forecast.months(TODAY, date(2026, 5, 31)), dry_days=60) or ()

    # 10 - 0.9 - 0.75; + 0.9 + 0.75; + 0.9
    assert (march.dry_offs, march.calvings, march.in_milk) == (Fraction("1.65"), 0, Fraction("8.35"))
    assert (april.dry_offs, april.calvings, april.in_milk) == (0, Fraction("1.65"), 10)
    assert may.in_milk == Fraction("10.9")


def test_heads_are_sold_in_the_week_in_which_their_lot_is_ready() -> None:
    lots = [
        Growing("a", "A", 100, None, day(-5), WEIGHT),
        Growing("b", "B", 60, None, day(13), AGE),
        Growing("c", "C", 30, None, day(14), WEIGHT),
        Growing("d", "D", 5),
    ]

    assert forecast.sales(lots, forecast.weeks(TODAY, 2)) == [{WEIGHT: 100, AGE: 0}, {WEIGHT: 0, AGE: 60}]


def test_places_are_needed_by_litters_until_weaning_and_by_heads_until_sale() -> None:
    lots = [
        Growing("grown", "A", 100, None, day(10), WEIGHT),
        Growing("litter", "L", 11, day(6), day(200), AGE),
    ]

    found = forecast.places(
        lots, [due(3)], RATES, forecast.weeks(TODAY, 5), nursed_days=24, weaned_per_litter=Fraction(10)
    )

    # The litter is weaned within the first week, the lot sold within the second. The sow due on day 3 nurses up to day
    # 27 (0.9 litters); that day, the last of the fourth week, 0.9 x 10 young are weaned.
    assert found == [
        Places(Fraction("0.9"), 111),
        Places(Fraction("0.9"), 11),
        Places(Fraction("0.9"), 11),
        Places(Fraction(0), 20),
        Places(Fraction(0), 20),
    ]


def test_young_of_expected_births_are_not_guessed_without_litters_that_were_weaned() -> None:
    first, *_, last = forecast.places(
        [], [due(3)], RATES, forecast.weeks(TODAY, 5), nursed_days=24, weaned_per_litter=None
    )

    assert (first.growing, last.growing) == (0, None)


class Sows:
    """Sows by a number each, of today's farm."""

    def __init__(self, rebanho: Rebanho) -> None:
        self.farm = Farm(rebanho)
        self.today = local_date(clock.now(), "America/Sao_Paulo")

    def ago(self, days: int) -> str:
        return str(self.today - timedelta(days))

    def sow(self) -> str:
        return self.farm.animal(production_type="breeding", birth_date=self.ago(900), registered_on=self.ago(500))

    def says(self, kind: str, subject: str, days_ago: int, data: dict[str, Any], **more: Any) -> dict[str, Any]:
        unlikely = "old_entry", "irregular_return", "age_low", "service_while_lactating", "not_pregnant_status"
        confirmed = [{"code": code} for code in unlikely]
        told = self.farm.record(kind, subject, self.ago(days_ago), data, confirmed=confirmed, **more)
        self.farm.rebanho.settle()
        return told

    def serves(self, sow: str, days_ago: int) -> None:
        self.says("service", sow, days_ago, {"method": "Insemination", "sire_ids": [an_id("boar")]})

    def checks(self, sow: str, days_ago: int, result: str) -> None:
        self.says("pregnancy_check", sow, days_ago, {"result": result, "method": "Echography"})

    def farrows(self, sow: str, days_ago: int) -> str:
        born = self.says("parturition", sow, days_ago, {"born_alive": 12, "stillborn": 0, "mummified": 0})
        return str(born["data"]["litter_id"])

    def forecast(self, **more: Any) -> dict[str, Any]:
        answer = self.farm.client.get(f"{self.farm.events}/forecast", query_string={"profile": "pig", **more})
        assert answer.status_code == 200, answer.json
        return dict(answer.json)


@pytest.fixture
def sows(rebanho: Rebanho) -> Sows:
    return Sows(rebanho)


def test_open_services_of_the_journal_are_told_by_week_with_the_farms_own_rates(sows: Sows) -> None:
    bore, empty, pregnant, unchecked = (sows.sow() for _ in range(4))
    sows.serves(bore, 250)
    sows.farrows(bore, 136)
    sows.serves(empty, 240)
    sows.checks(empty, 212, "Empty")
    sows.serves(pregnant, 100)  # due in 14 days
    sows.checks(pregnant, 70, "Pregnant")
    sows.serves(unchecked, 24)  # due in 90 days

    found = sows.forecast(weeks=17)

    # two due in the year before: one bore, without a check
    assert found["rates"]["unchecked"] == {"borne": 1, "known": 2, "value": 0.5}
    assert found["rates"]["positive"] == {"borne": 0, "known": 0, "value": None}
    due_in = {at: (week["positive"], week["unchecked"]) for at, week in enumerate(found["births"])}
    assert (due_in[2], due_in[12]) == ((1, 0), (0, 1))
    assert [found["births"][at]["expected"] for at in (0, 2, 12)] == [0, None, 0.5]
    assert sum(positive + other for positive, other in due_in.values()) == 2
    assert found["milk"] is None


def test_a_litter_needs_its_dams_place_until_it_is_weaned_and_is_sold_by_age(sows: Sows) -> None:
    sow = sows.sow()
    sows.serves(sow, 118)
    litter = sows.farrows(sow, 4)

    found = sows.forecast(weeks=26)

    # weaned at 24 days, sold between 150 and 180 days of age: 165
    [lot] = found["lots"]
    assert (lot["id"], lot["heads"], lot["by"]) == (litter, 12, "age")
    assert (lot["weaned_on"], lot["sold_on"]) == (sows.ago(-20), sows.ago(-161))
    assert [(week["nursing"], week["growing"]) for week in found["places"][:4]] == [(1, 0), (1, 0), (0, 12), (0, 12)]
    assert [at for at, week in enumerate(found["sales"]) if week["by_age"]] == [161 // 7]


def test_a_lot_is_sold_by_its_weight_where_that_is_known(sows: Sows) -> None:
    lot = sows.farm.lot(100, species="pig", production_type="growing", opened_on=sows.ago(60))
    for days_ago, kg in ((20, 80), (0, 100)):
        told = {"mode": "sample", "sample_total_kg": 10 * kg, "sample_count": 10}
        sows.says("weighing", lot, days_ago, told, type="lot")

    found = sows.forecast(weeks=4)

    # 1 kg a day: 120 kg in 20 days
    assert (found["lots"][0]["sold_on"], found["lots"][0]["by"]) == (sows.ago(-20), "weight")
    assert [week["by_weight"] for week in found["sales"]] == [0, 0, 100, 0]
    assert [week["growing"] for week in found["places"]] == [100, 100, 0, 0]


def test_cows_in_milk_are_foreseen_of_milked_profiles(sows: Sows) -> None:
    told = {
        "species": "cattle",
        "production_type": "dairy",
        "birth_date": sows.ago(1500),
        "registered_on": sows.ago(900),
    }
    cows = [sows.farm.animal(**told) for _ in range(2)]
    calf = {"born_alive": 1, "stillborn": 0, "offspring": [{"sex": "Female"}]}
    for cow in cows:
        sows.serves(cow, 582)
        sows.says("parturition", cow, 300, calf)
    sows.serves(cows[0], 150)

    found = sows.forecast(profile="dairy_cattle", weeks=30)

    # due 132 days from now, dried off 72 from now, and in milk again after it; both calvings of last year count
    assert found["rates"]["unchecked"] == {"borne": 2, "known": 2, "value": 1}
    assert found["milk"]["now"] == 2
    dry, calving = sows.today + timedelta(72), sows.today + timedelta(132)
    for month in found["milk"]["items"]:
        out = str(dry) <= month["to"] < str(calving.replace(day=1))
        assert month["in_milk"] == (1 if out else 2), month


@pytest.mark.parametrize("asked", [{"weeks": 0}, {"weeks": 53}, {"profile": "unicorn"}, {"until": "2027-01-01"}])
def test_a_horizon_that_is_none_is_refused(sows: Sows, asked: dict[str, Any]) -> None:
    answer = sows.farm.client.get(f"{sows.farm.events}/forecast", query_string={"profile": "pig", **asked})

    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, f"/{next(iter(asked))}")
