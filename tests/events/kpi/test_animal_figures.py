"""Animals that are kept one by one: who was there, what they gained, what came of them and what that cost."""

from typing import Any

import pytest

from tests.events.kpi.barn import Barn
from tests.running import Rebanho

JANUARY = ("beef_cattle", "2025-01-01", "2025-01-31")
YEAR = ("beef_cattle", "2025-01-01", "2025-12-31")


@pytest.fixture
def barn(rebanho: Rebanho) -> Barn:
    return Barn(rebanho)


def steer(barn: Barn, **more: Any) -> str:
    told = {"species": "cattle", "production_type": "beef", "birth_date": "2023-06-01", "sex": "Male"}
    return barn.farm.animal(**told, registered_on="2025-01-01", **more)


def test_animals_are_counted_from_their_day_in_to_the_day_before_they_leave(barn: Barn) -> None:
    """One is there for 31 days, one leaves on the 11th (10 days): 41 animal-days, 1.32 on average."""
    _, sold = steer(barn), steer(barn)
    barn.tells("departure", sold, "2025-01-11", kind="Sale", weight_total_kg=400)
    barn.settle()

    found = barn.figures(*JANUARY)

    assert found["animal_days"]["value"] == 41
    assert found["average_inventory"]["value"] == pytest.approx(41 / 31)


def test_an_animal_that_is_lent_counts_only_where_the_farm_says_so(barn: Barn) -> None:
    """Away from the 11th to the 21st: 10 + 11 days, or all 31."""
    lent = steer(barn)
    barn.tells("departure", lent, "2025-01-11", kind="loan", expected_return_date="2025-01-21")
    barn.tells("arrival", lent, "2025-01-21", reason="loan_return")
    barn.settle()
    without = barn.figures(*JANUARY)["animal_days"]["value"]
    change = {
        "id": "0193b6a0-0000-7000-8000-000000000004",
        "scope": "farm",
        "value": True,
        "valid_from": "2025-01-01",
        "why": "owned",
    }
    path = f"{barn.farm.events}/parameters/kpi.inventory.include_away/changes"
    assert barn.farm.client.post(path, json=change).status_code == 201

    assert (without, barn.figures(*JANUARY)["animal_days"]["value"]) == (21, 31)


def test_animals_gain_from_their_first_to_their_last_weighing_of_the_period(barn: Barn) -> None:
    """300 to 340 in 40 days, 280 to 330 in 40: 90 kg over 80 days, 45 kg each. A single weighing is no pair."""
    for start, end in ((300, 340), (280, 330)):
        animal = steer(barn)
        barn.tells("weighing", animal, "2025-03-01", weight_kg=start)
        barn.tells("weighing", animal, "2025-03-20", weight_kg=start + 15)
        barn.tells("weighing", animal, "2025-04-10", weight_kg=end)
    barn.tells("weighing", steer(barn), "2025-03-01", weight_kg=500)
    barn.settle()

    found = barn.figures(*YEAR)

    assert (found["adg"]["numerator"], found["adg"]["denominator"]) == (90, 80)
    assert found["weight_gain"]["value"] == pytest.approx(45)
    assert [each["told"]["from_kg"] for each in barn.behind("adg", *YEAR)] in ([300, 280], [280, 300])


def test_a_death_among_single_animals_is_over_the_time_they_were_there(barn: Barn) -> None:
    """One for 31 days, one dies on the 16th after 15 days: one death in 46 animal-days."""
    _, dead = steer(barn), steer(barn)
    barn.tells("death", dead, "2025-01-16", method="Perished", reason="Disease")
    barn.settle()

    found = barn.figures(*JANUARY)["mortality_rate_animal_time"]

    assert (found["numerator"], found["denominator"]) == (1, 46)
    assert [each["animal_id"] for each in barn.behind("mortality_rate_animal_time", *JANUARY)] == [dead]


def test_an_animal_of_its_own_in_a_lot_is_counted_once(barn: Barn) -> None:
    """Ten heads for 31 days; one of them is somebody from the 11th on."""
    lot = barn.lot("cattle", "beef", "2025-01-01")
    barn.arrives(lot, "2025-01-01", 10)
    animals = [{"sex": "Male", "identifiers": [{"scheme": "br.management", "value": "A1"}]}]
    barn.says("identify_from_lot", lot, "2025-01-11", animals=animals)
    barn.settle()

    assert barn.figures(*JANUARY)["animal_days"]["value"] == 310


def test_carcasses_tell_arrobas_and_dressing(barn: Barn) -> None:
    """270 of 500 kg: 54 %, 18 @ of 15 kg; on live weight at 50 % it was 16.67 @."""
    animal = steer(barn)
    barn.tells("departure", animal, "2025-05-01", kind="Slaughter", weight_total_kg=500)
    barn.tells("carcass_result", animal, "2025-05-02", carcass_kg=270, carcass_state="hot", live_kg=500)
    barn.settle()

    found = barn.figures(*YEAR)

    assert found["carcass_kg"]["value"] == 270
    assert found["dressing_pct"]["value"] == pytest.approx(54)
    assert found["arroba_carcass"]["value"] == pytest.approx(18)
    assert found["arroba_live"]["value"] == pytest.approx(500 / 30)


def test_litres_cost_the_feed_that_cows_were_given(barn: Barn) -> None:
    """1000 kg for 1500: 100 kg eaten cost 150. 300 litres collected: 0.50 a litre, without medicine."""
    silo, tank = barn.farm.place("Silo", kind="feed_bin"), barn.farm.place("Tank", kind="milk_tank")
    cow = barn.farm.animal(
        species="cattle", production_type="dairy", birth_date="2021-01-01", registered_on="2025-01-01"
    )
    barn.at("feed_delivery", silo, "2025-01-02", feed_id=barn.feed, kg=1000, price="1500", price_basis="total")
    barn.tells("feed_use", cow, "2025-01-10", feed_id=barn.feed, kg=100, method="measured", period_from="2025-01-03")
    milk = {"from_at": "2025-01-08T06:00:00-03:00", "to_at": "2025-01-10T06:00:00-03:00", "litres": 300}
    barn.at("bulk_milk_delivery", tank, "2025-01-10", **milk)
    barn.settle()

    found = barn.figures("dairy_cattle", "2025-01-01", "2025-01-31")["cost_per_litre"]

    assert (found["value"], found["flags"]) == (pytest.approx(0.5), ["without_medicine"])
