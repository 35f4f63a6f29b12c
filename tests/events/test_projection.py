"""Growth carried on from the last weighing: worked by hand, over REST and by the rules alone."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any
from uuid import uuid4

import pytest

from app.kernel import clock
from app.kernel.trade.order import local_date
from modules.events.domain.growth import Weighed
from modules.events.domain.projection import Projection, pace_of, project
from tests.events.farm import Farm
from tests.running import Rebanho

DAY = date(2026, 3, 1)


def weighed(*days_and_kg: tuple[int, float]) -> list[Weighed]:
    return [Weighed(DAY + timedelta(day), Fraction(repr(kg))) for day, kg in days_and_kg]


def projected(*days_and_kg: tuple[int, float], today: int, cap: int = 90, target: float | None = 120) -> Projection:
    weighings = weighed(*days_and_kg)
    pace = pace_of(weighings)
    assert pace
    on = DAY + timedelta(today)
    target_kg = None if target is None else Fraction(repr(target))
    return project(weighings[-1], pace, today=on, cap_days=cap, target_kg=target_kg)


def test_the_last_gain_is_carried_on_to_today() -> None:
    # 20 kg in 25 days are 0.8 kg a day: 80 + 10 x 0.8; the first weighing no longer counts
    found = projected((0, 40), (30, 60), (55, 80), today=65)

    assert found.pace
    assert (found.pace.adg_kg, found.pace.from_on) == (Fraction("0.8"), DAY + timedelta(30))
    assert (found.estimated_kg, found.days_since, found.capped) == (88, 10, False)


def test_growth_is_carried_on_for_so_many_days_and_no_longer() -> None:
    on_the_last, after = (projected((0, 40), (30, 64), today=today, cap=20) for today in (50, 51))

    # 64 + 20 x 0.8
    assert (on_the_last.estimated_kg, on_the_last.capped) == (80, False)
    assert (after.estimated_kg, after.capped) == (80, True)


def test_the_day_at_the_target_is_the_first_on_which_it_is_reached() -> None:
    # 120 - 64 = 56 kg at 0.8: 70 days; 56.1 kg need a day more
    assert projected((0, 40), (30, 64), today=31).target_on == DAY + timedelta(100)
    assert projected((0, 40), (30, 64), today=31, target=120.1).target_on == DAY + timedelta(101)


@pytest.mark.parametrize(
    ("weights", "target", "why"),
    [
        (((0, 40), (30, 64)), 136.1, "too_far"),
        (((0, 100), (30, 121)), 120, "reached"),
        (((0, 64), (30, 64)), 120, "not_growing"),
        (((0, 64), (30, 60)), 120, "not_growing"),
        (((0, 40), (30, 64)), None, "no_target"),
    ],
)
def test_without_a_day_it_is_told_why(weights: Any, target: float | None, why: str) -> None:
    found = projected(*weights, today=31, target=target)

    assert (found.target_on, found.target_reason) == (None, why)


def test_the_last_day_of_carrying_on_is_a_day_at_the_target() -> None:
    # 72 kg at 0.8 are 90 days
    assert projected((0, 40), (30, 64), today=31, target=136).target_on == DAY + timedelta(120)


def test_two_weighings_of_one_day_are_no_pace() -> None:
    assert pace_of(weighed((5, 40), (5, 41))) is None
    found = pace_of(weighed((0, 30), (5, 40), (5, 41)))
    assert found
    assert found.adg_kg == Fraction(11, 5)


class Pigs:
    """Pigs of a pen that are weighed so many days ago."""

    def __init__(self, rebanho: Rebanho) -> None:
        self.farm = Farm(rebanho)
        self.today = local_date(clock.now(), "America/Sao_Paulo")
        self.pen = self.farm.place("Baia 1")

    def pig(self, **more: Any) -> str:
        born = str(self.today - timedelta(100))
        told = {"place_id": self.pen, "production_type": "growing", "birth_date": born, "registered_on": born}
        return self.farm.animal(**{**told, **more})

    def weigh(self, pig: str, days_ago: int, kg: float, **more: Any) -> None:
        unlikely = [{"code": code} for code in ("old_entry", "out_of_soft_range", "adg_high", "adg_low", "gain_high")]
        told = (
            {"weight_kg": kg}
            if more.get("type") != "lot"
            else {"mode": "sample", "sample_total_kg": 10 * kg, "sample_count": 10}
        )
        self.farm.record("weighing", pig, str(self.today - timedelta(days_ago)), told, confirmed=unlikely, **more)

    def projection(self, subject: str) -> dict[str, Any]:
        return dict(self.farm.get(f"subjects/{subject}/growth")["projection"])


@pytest.fixture
def pigs(rebanho: Rebanho) -> Pigs:
    return Pigs(rebanho)


def test_an_animal_is_projected_to_the_weight_at_which_pigs_are_sold(pigs: Pigs) -> None:
    pig = pigs.pig()
    pigs.weigh(pig, 30, 40)
    pigs.weigh(pig, 10, 58)

    found = pigs.projection(pig)

    # 18 kg in 20 days: 0.9 a day; 58 + 9; 62 kg more are 69 days after the last weighing
    assert (found["estimated_kg"], found["days_since"], found["capped"]) == (67, 10, False)
    assert (found["pace"]["of"], found["pace"]["adg_kg"]) == ("last_two", 0.9)
    assert (found["target_kg"], found["target_on"]) == (120, str(pigs.today + timedelta(59)))


def test_the_farms_own_target_and_days_hold(pigs: Pigs) -> None:
    pig = pigs.pig()
    pigs.weigh(pig, 30, 40)
    pigs.weigh(pig, 10, 58)
    for code, value in (("growth.target_weight_kg", 110), ("growth.projection_cap_days", 5)):
        change = {"id": str(uuid4()), "scope": "farm", "profile": "pig", "value": value, "why": "our way"}
        url = f"{pigs.farm.events}/parameters/{code}/changes"
        answer = pigs.farm.client.post(url, json={**change, "valid_from": str(pigs.today)})
        assert answer.status_code == 201, answer.json

    found = pigs.projection(pig)

    assert (found["estimated_kg"], found["capped"], found["cap_days"]) == (62.5, True, 5)
    assert (found["target_kg"], found["target_on"], found["target_reason"]) == (110, None, "too_far")


def test_one_that_was_weighed_once_grows_as_its_pen_does(pigs: Pigs) -> None:
    alone, mate, elsewhere = pigs.pig(), pigs.pig(), pigs.pig(place_id=pigs.farm.place("Baia 2"))
    for other, kg in ((mate, 52), (elsewhere, 60)):
        pigs.weigh(other, 25, 40)
        pigs.weigh(other, 5, kg)
    pigs.weigh(alone, 10, 50)

    found = pigs.projection(alone)

    # its mate gained 12 kg in 20 days: 0.6 a day
    assert (found["pace"]["of"], found["pace"]["adg_kg"], found["pace"]["animals"]) == ("place", 0.6, 1)
    assert found["estimated_kg"] == 56


def test_who_is_alone_or_never_weighed_has_no_estimate(pigs: Pigs) -> None:
    pig = pigs.pig()
    never = pigs.projection(pig)
    pigs.weigh(pig, 10, 50)
    once = pigs.projection(pig)

    assert (never["estimated_kg"], never["reason"], never["target_reason"]) == (None, "no_weighing", "no_weighing")
    assert (once["estimated_kg"], once["reason"], once["pace"]) == (None, "no_gain", None)


def test_who_is_gone_is_projected_no_more(pigs: Pigs) -> None:
    pig = pigs.pig()
    pigs.weigh(pig, 30, 40)
    pigs.weigh(pig, 10, 58)
    pigs.farm.record("death", pig, str(pigs.today - timedelta(1)), {"method": "Perished", "reason": "Disease"})

    assert pigs.projection(pig)["reason"] == "gone"


def test_a_lot_is_projected_by_its_mean_weights(pigs: Pigs) -> None:
    lot = pigs.farm.lot(
        100, species="pig", production_type="growing", opened_on=str(pigs.today - timedelta(60)), place_id=pigs.pen
    )
    pigs.weigh(lot, 40, 30, type="lot")
    pigs.weigh(lot, 20, 46, type="lot")

    found = pigs.projection(lot)

    # 16 kg in 20 days: 0.8 a day; 46 + 16; 74 kg more would take 92.5 days
    assert (found["estimated_kg"], found["target_reason"]) == (62, "too_far")
