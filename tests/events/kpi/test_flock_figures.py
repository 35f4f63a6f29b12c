"""Flocks of poultry from the journal: losses, meat flocks, eggs, each with its arithmetic."""

import pytest

from tests.events.kpi.barn import Barn
from tests.running import Rebanho

BROILERS = ("broiler", "2025-06-01", "2025-07-31")
TWO_DAYS = ("layer", "2025-06-01", "2025-06-02")


@pytest.fixture
def barn(rebanho: Rebanho) -> Barn:
    return Barn(rebanho)


def broilers(barn: Barn) -> str:
    """1000 placed on 1 June; 10 die on day 2, 10 on day 7, 20 on day 20; 960 go to slaughter on day 42 with 2400 kg."""
    lot = barn.lot("chicken", "broiler", "2025-06-01")
    barn.arrives(lot, "2025-06-01", 1000, 42)
    for day, heads in (("2025-06-03", 10), ("2025-06-08", 10), ("2025-06-21", 20)):
        barn.dies(lot, day, heads)
    barn.eats(lot, "2025-07-12", 4200, period_from="2025-06-01")
    barn.leaves(lot, "2025-07-13", 960, 2400, kind="Slaughter")
    barn.says("lot_close", lot, "2025-07-13")
    barn.settle()
    return lot


def hens(barn: Barn) -> str:
    """1000 hens that lay 800 eggs of 60 g on 1 June and 900 of 62 g on the next day, on which 10 die."""
    lot = barn.lot("chicken", "layer", "2025-05-01")
    barn.arrives(lot, "2025-05-01", 1000)
    barn.says("egg_collection", lot, "2025-06-01", total=800, saleable=760, mean_weight_g=60, destination="sale")
    barn.says("egg_collection", lot, "2025-06-02", total=900, saleable=890, mean_weight_g=62, destination="sale")
    barn.dies(lot, "2025-06-02", 10)
    barn.eats(lot, "2025-06-02", 220, period_from="2025-06-01")
    barn.settle()
    return lot


def test_a_meat_flock_is_told_by_livability_feed_weight_and_age(barn: Barn) -> None:
    """960 of 1000 live: 96 %. 4200 / 2400 = 1.75. EPEF 96 x 2.5 / (42 x 1.75) x 100 = 326.5."""
    lot = broilers(barn)

    found = barn.figures(*BROILERS)
    told = {each["code"]: each["value"] for each in barn.closeout(lot)["figures"]}

    assert found["livability"]["value"] == pytest.approx(96)
    assert found["fcr_live"]["value"] == pytest.approx(1.75)
    assert found["epef"]["value"] == pytest.approx(96 * 2.5 / (42 * 1.75) * 100)
    assert (told["epef"], barn.closeout(lot)["age_days"]) == (pytest.approx(found["epef"]["value"]), 42)


def test_the_first_week_counts_deaths_of_days_0_to_7_by_its_last_day(barn: Barn) -> None:
    """20 of 1000 by 8 June; asked up to 7 June the week is not over."""
    broilers(barn)

    found = barn.figures(*BROILERS)["first_week_mortality"]

    assert (found["numerator"], found["denominator"], found["value"]) == (20, 1000, pytest.approx(2))
    assert barn.figures("broiler", "2025-06-01", "2025-06-07")["first_week_mortality"]["value"] is None
    assert [each["told"]["heads"] for each in barn.behind("first_week_mortality", *BROILERS)] == [10, 10]


def test_losses_of_flocks_are_told_at_the_last_day_of_the_period(barn: Barn) -> None:
    """On 8 June: 10 of 990 alive the day before; in 7 days 20 of 1000; so far 20 of 1000 housed."""
    broilers(barn)

    found = barn.figures("broiler", "2025-06-01", "2025-06-08")

    assert found["daily_mortality"]["value"] == pytest.approx(100 * 10 / 990)
    assert found["weekly_mortality"]["value"] == pytest.approx(100 * 20 / 1000)
    assert found["cumulative_mortality"]["value"] == pytest.approx(100 * 20 / 1000)
    assert [
        each["told"]["heads"] for each in barn.behind("daily_mortality", "broiler", "2025-06-01", "2025-06-08")
    ] == [10]


def test_a_lot_that_was_empty_for_a_while_counts_on_the_days_on_which_heads_are_there(barn: Barn) -> None:
    """10 of 1000 die before all leave on 10 June; 5 of the 500 that come on 20 June: 15 of 1500 are 1 %."""
    lot = barn.lot("chicken", "broiler", "2025-06-01")
    barn.arrives(lot, "2025-06-01", 1000)
    barn.dies(lot, "2025-06-03", 10)
    barn.leaves(lot, "2025-06-10", 990)
    barn.arrives(lot, "2025-06-20", 500)
    barn.dies(lot, "2025-06-25", 5)
    barn.settle()

    def lost(last: str) -> float | None:
        value: float | None = barn.figures("broiler", "2025-06-01", last)["cumulative_mortality"]["value"]
        return value

    assert [lost("2025-06-05"), lost("2025-06-15"), lost("2025-06-30")] == [1, None, 1]
    assert barn.figures("broiler", "2025-06-01", "2025-06-25")["daily_mortality"]["value"] == 1


def test_hens_that_came_before_and_went_since_are_counted_on_the_days_asked_for(barn: Barn) -> None:
    """Asked for two days of June after all left in July: 1000 hens laid 1700 eggs."""
    lot = hens(barn)
    barn.says("egg_collection", lot, "2025-07-01", total=500, destination="sale")
    barn.leaves(lot, "2025-07-01", 990)
    barn.says("lot_close", lot, "2025-07-01")
    barn.settle()

    found = barn.figures(*TWO_DAYS)

    assert (found["hen_housed_pct"]["value"], found["eggs_per_hen_housed"]["value"]) == (85, 1.7)
    assert barn.figures("layer", "2025-06-01", "2025-07-02")["eggs_per_hen_housed"]["value"] is None


def test_eggs_are_over_the_hens_of_each_day_and_over_those_housed(barn: Barn) -> None:
    """Hen-days: 1000, then the mean of 1000 and 990. 1700 / 1995 = 85.21 %; 1700 / 2000 = 85 %; 1.7 per hen housed."""
    hens(barn)

    found = barn.figures(*TWO_DAYS)

    assert (found["hen_day_pct"]["numerator"], found["hen_day_pct"]["denominator"]) == (1700, 1995)
    assert found["hen_day_pct"]["value"] == pytest.approx(100 * 1700 / 1995)
    assert found["hen_day_pct"]["parts"][0]["value"] == pytest.approx(100 * 1650 / 1700)
    assert found["hen_housed_pct"]["value"] == pytest.approx(85)
    assert found["eggs_per_hen_housed"]["value"] == pytest.approx(1.7)


def test_egg_mass_and_feed_per_egg_are_by_the_weight_of_the_eggs(barn: Barn) -> None:
    """48 + 55.8 = 103.8 kg in 1700 eggs, 61.06 g each; 220 kg of feed."""
    hens(barn)

    found = barn.figures(*TWO_DAYS)

    assert found["egg_mass"]["value"] == pytest.approx(103_800 / 1995)
    assert found["fcr_per_dozen"]["value"] == pytest.approx(220 * 12 / 1700)
    assert found["fcr_per_kg_egg"]["value"] == pytest.approx(220 / 103.8)


def test_hens_are_counted_as_the_farm_says(barn: Barn) -> None:
    """At the start of each day: 1000 + 1000 hen-days."""
    hens(barn)
    change = {
        "id": "0193b6a0-0000-7000-8000-000000000003",
        "scope": "farm",
        "value": "start_of_day",
        "valid_from": "2025-01-01",
        "why": "as the contract says",
    }
    path = f"{barn.farm.events}/parameters/kpi.poultry.hen_day_basis/changes"
    assert barn.farm.client.post(path, json=change).status_code == 201

    assert barn.figures(*TWO_DAYS)["hen_day_pct"]["denominator"] == 2000


def test_pullets_before_their_first_eggs_are_no_hens_in_lay(barn: Barn) -> None:
    hens(barn)
    pullets = barn.lot("chicken", "layer", "2025-05-01")
    barn.arrives(pullets, "2025-05-01", 500)
    barn.settle()

    assert barn.figures(*TWO_DAYS)["hen_day_pct"]["denominator"] == 1995


def test_uniformity_is_of_the_birds_weighed_one_by_one(barn: Barn) -> None:
    """Mean of 1.8, 2.0, 2.0, 2.2 is 2.0; strictly between 1.8 and 2.2 are two of four."""
    lot = hens(barn)
    barn.says("weighing", lot, "2025-06-01", mode="sample", weights=[1.8, 2.0, 2.0, 2.2])

    found = barn.figures(*TWO_DAYS)["uniformity"]

    assert (found["value"], found["denominator"], found["flags"]) == (pytest.approx(50), 4, ["few_birds"])


@pytest.mark.parametrize("profile", ["broiler", "layer"])
def test_a_figure_of_flocks_asked_alone_is_the_same_as_among_all(barn: Barn, profile: str) -> None:
    (broilers if profile == "broiler" else hens)(barn)
    asked = BROILERS if profile == "broiler" else TWO_DAYS

    for code, among_all in barn.figures(*asked).items():
        alone = barn.figure(code, *asked)
        assert {name: alone[name] for name in among_all} == among_all, code
        assert barn.behind(code, *asked, side="denominator") is not None
