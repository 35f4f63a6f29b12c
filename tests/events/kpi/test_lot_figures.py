"""Growth, feed, losses and money of lots from the journal, each with its arithmetic."""

import pytest

from tests.events.kpi.barn import Barn, finishers
from tests.running import Rebanho

YEAR = ("pig", "2025-01-01", "2025-12-31")
MEAN_OUT, MEAN_DAY = 10_115 / 97, 9680 / 97
DEAD_KG = 60 + 25 + (MEAN_OUT - 25) * 40 / MEAN_DAY


@pytest.fixture
def barn(rebanho: Rebanho) -> Barn:
    return Barn(rebanho)


def test_a_lot_grows_by_all_kg_over_all_head_days(barn: Barn) -> None:
    """7615 kg over 9740 head-days, also those of the dead: 0.7818 kg a day."""
    finishers(barn)

    found = barn.figures(*YEAR)["adg"]

    assert (found["numerator"], found["denominator"]) == (7615, 9740)
    assert found["value"] == pytest.approx(7615 / 9740)


def test_feed_conversion_is_feed_over_gain_and_biologically_over_that_of_the_dead_too(barn: Barn) -> None:
    """12,000 / 7615 = 1.5758. Dead: 2 x 30 weighed, one on day 40 on the line from 25 kg to 10,115 / 97 on day 99.8."""
    finishers(barn)

    found = barn.figures(*YEAR)

    assert found["fcr"]["value"] == pytest.approx(12_000 / 7615)
    assert found["fcr_biological"]["value"] == pytest.approx(12_000 / (7615 + DEAD_KG))
    assert found["fcr_biological"]["flags"] == ["dead_weight_estimated"]
    assert found["fcr_adjusted"]["reason"] == "not_configured"


def test_losses_of_a_lot_are_of_the_heads_placed(barn: Barn) -> None:
    """3 dead and 2 culls of 100; days in phase (2 x 90 + 95 x 100) / 97 = 99.79."""
    finishers(barn)

    found = barn.figures(*YEAR)

    assert found["mortality_lot"]["value"] == pytest.approx(3)
    assert found["cull_rate_lot"]["value"] == pytest.approx(2)
    assert found["days_in_phase"]["value"] == pytest.approx(MEAN_DAY)
    assert found["growing_efficiency_index"]["value"] == pytest.approx(7615 / 9740 * 97 / (12_000 / 7615) * 10)


def test_inventory_and_deaths_by_the_year_are_over_the_animal_days_of_the_period(barn: Barn) -> None:
    """January: 98 for 31 days and 2 for 10 = 3058 animal-days, 2 deaths. The year: 9740 and 3."""
    finishers(barn)

    january, year = barn.figures("pig", "2025-01-01", "2025-01-31"), barn.figures(*YEAR)

    assert january["animal_days"]["value"] == 98 * 31 + 2 * 10
    assert january["average_inventory"]["value"] == pytest.approx(3058 / 31)
    assert january["mortality_rate_animal_time"]["value"] == pytest.approx(2 / 3058)
    assert year["mortality_annualised"]["value"] == pytest.approx(100 * 3 / (9740 / 365))


def test_money_is_what_entries_tell_and_what_they_do_not_is_flagged(barn: Barn) -> None:
    """Costs: 20,000 + 12,000 kg x 1.50 = 38,000. Income: 9975 kg x 8 + 2 x 100 = 80,000, of 97 heads."""
    finishers(barn)

    found = barn.figures(*YEAR)

    assert found["cost_per_kg_gain"]["value"] == pytest.approx(38_000 / 7615)
    assert found["cost_per_kg_gain"]["flags"] == ["without_medicine"]
    assert found["margin_per_head"]["value"] == pytest.approx(42_000 / 97)


def test_an_arroba_costs_what_the_lot_cost_over_the_arrobas_sold(barn: Barn) -> None:
    """Ten bulls for 20,000, sold at 4500 kg, of which half is carcass: 150 @ of 15 kg at 133.33."""
    lot = barn.lot("cattle", "beef", "2025-01-01")
    barn.arrives(lot, "2025-01-01", 10, 3000, price="20000", price_basis="total")
    barn.leaves(lot, "2025-09-01", 10, 4500, kind="Slaughter")
    barn.says("lot_close", lot, "2025-09-01")
    barn.settle()

    found = barn.figures("beef_cattle", "2025-01-01", "2025-12-31")["cost_per_arroba"]

    assert (found["numerator"], found["denominator"]) == (20_000, pytest.approx(150))


def test_the_lots_behind_a_number_are_named(barn: Barn) -> None:
    lot = finishers(barn)

    behind = barn.behind("fcr", *YEAR)
    deaths = barn.behind("mortality_annualised", *YEAR)

    assert [(each["lot_id"], each["animal_id"], each["on"]) for each in behind] == [(lot, None, "2025-04-11")]
    assert [(each["lot_id"], each["on"], each["told"]["heads"]) for each in deaths] == [
        (lot, "2025-02-10", 1),
        (lot, "2025-01-11", 2),
    ]


def test_a_lot_that_is_not_closed_is_in_no_figure_by_closing_day(barn: Barn) -> None:
    lot = barn.lot("pig", "growing", "2025-01-01")
    barn.arrives(lot, "2025-01-01", 10, 250)
    barn.leaves(lot, "2025-03-01", 4, 300)

    found = barn.figures(*YEAR)

    assert (found["adg"]["value"], found["adg"]["reason"]) == (None, "no_data")
    assert found["mortality_lot"]["denominator"] == 0


def test_a_lot_of_which_heads_were_not_weighed_has_no_gain(barn: Barn) -> None:
    lot = barn.lot("pig", "growing", "2025-01-01")
    barn.arrives(lot, "2025-01-01", 10)
    barn.leaves(lot, "2025-03-01", 10, 800)
    barn.says("lot_close", lot, "2025-03-01")

    assert barn.figures(*YEAR)["adg"]["value"] is None
    assert barn.closeout(lot)["placed"]["unweighed"] == 10


def test_heads_that_are_weighed_the_day_they_move_bring_that_weight(barn: Barn) -> None:
    """Ten of the forty go on after 30 days at 20 kg each, weighed that day: the next lot begins with 200 kg."""
    nursery, next_ = barn.lot("pig", "growing", "2025-01-01"), barn.lot("pig", "growing", "2025-01-01")
    barn.arrives(nursery, "2025-01-01", 40, 320)
    barn.says("weighing", nursery, "2025-01-31", mode="sample", sample_count=10, sample_total_kg=200)
    barn.says("group_change", nursery, "2025-01-31", to_id=next_, head_count=10)
    barn.settle()

    placed, out = barn.closeout(next_)["placed"], barn.closeout(nursery)["out"]

    assert (placed["heads"], placed["kg"]) == (10, pytest.approx(200))
    assert [(each["kind"], each["heads"], each["kg"]) for each in out] == [("transfer", 10, pytest.approx(200))]


def test_what_is_corrected_later_changes_the_closeout(barn: Barn) -> None:
    """The two died on day 5 already: 10 head-days fewer; the last 95 weighed 9500 kg."""
    lot = finishers(barn)
    death = next(each for each in barn.farm.get("events", kind="death")["items"] if each["data"]["head_count"] == 2)
    sale = next(each for each in barn.farm.get("events", kind="departure")["items"] if each["data"]["head_count"] == 95)
    corrected = (
        barn.farm.correct(barn.farm.entry(sale["id"]), data={**sale["data"], "weight_total_kg": 9500}),
        barn.farm.correct(barn.farm.entry(death["id"]), occurred_at="2025-01-06", data=death["data"]),
    )
    barn.settle()

    found = barn.closeout(lot)

    assert [answer.status_code for answer in corrected] == [200, 200]
    assert (found["dead"]["heads"], found["head_days"], found["gain_kg"]) == (3, 9730, 9500 + 140 - 2500)


def test_a_figure_of_lots_asked_alone_is_the_same_as_among_all(barn: Barn) -> None:
    finishers(barn)

    for code, among_all in barn.figures(*YEAR).items():
        alone = barn.figure(code, *YEAR)
        assert {name: alone[name] for name in among_all} == among_all, code
