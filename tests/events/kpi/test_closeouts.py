"""Closeouts of lots: the account of one, the places of those closed, feed of bins that several share."""

import pytest

from tests.events.kpi.barn import Barn, finishers
from tests.running import Rebanho


@pytest.fixture
def barn(rebanho: Rebanho) -> Barn:
    return Barn(rebanho)


def test_a_closeout_accounts_for_every_head(barn: Barn) -> None:
    """100 placed = 2 culls + 95 sold + 3 dead; the cull of 70 kg each counts as a cull, though it was a sale."""
    found = barn.closeout(finishers(barn))

    assert (found["placed"]["heads"], found["placed"]["kg"], found["present"]) == (100, 2500, 0)
    assert [(each["kind"], each["heads"], each["kg"]) for each in found["out"]] == [
        ("cull", 2, 140),
        ("sale", 95, 9975),
    ]
    assert {each["cause"]: each["heads"] for each in found["dead_by_cause"]} == {"respiratory": 2, "Disease": 1}
    assert (found["reconciled"], found["difference"], found["head_days"]) == (True, 0, 9740)
    assert found["money"] == {
        "cost": 38_000,
        "animals": 20_000,
        "feed": 18_000,
        "income": 80_000,
        "currency": None,
        "missing": ["medicine"],
    }


def test_a_recount_and_a_theft_are_no_deaths_and_stand_apart(barn: Barn) -> None:
    """50 placed, 1 lost, 48 counted (one fewer than thought), 48 sold."""
    lot = barn.lot("pig", "growing", "2025-01-01")
    barn.arrives(lot, "2025-01-01", 50, 1250)
    barn.dies(lot, "2025-01-05", 1, method="Lost", reason="Missing")
    barn.says("head_count_correction", lot, "2025-02-01", counted=48, reason="recount")
    barn.leaves(lot, "2025-04-01", 48, 4800)
    barn.says("lot_close", lot, "2025-04-01")

    found = barn.closeout(lot)

    assert (found["dead"]["heads"], found["missing"], found["corrections"]) == (0, 1, -1)
    assert found["reconciled"]


def test_dead_on_arrival_are_not_placed(barn: Barn) -> None:
    lot = barn.lot("chicken", "broiler", "2025-01-01")
    barn.arrives(lot, "2025-01-01", 1010, doa_count=10)

    found = barn.closeout(lot)

    assert (found["placed"]["heads"], found["dead_on_arrival"]) == (1000, 10)
    assert found["closed_on"] is None


def test_feed_of_a_bin_that_two_lots_share_is_split_by_their_head_days(barn: Barn) -> None:
    """The bin gave 1000 + 5000 - 300 = 5700 kg in 30 days; 30 x 30 and 60 x 30 head-days: 1900 and 3800 kg."""
    house = barn.farm.place("House", kind="barn")
    silo = barn.farm.place("Silo", kind="feed_bin", parent_id=house)
    small, large = (barn.lot("pig", "growing", "2025-01-01", place_id=house) for _ in range(2))
    barn.at("bin_reading", silo, "2024-12-31", kg=1000, capacity_kg=9000)
    barn.arrives(small, "2025-01-01", 30, 750)
    barn.arrives(large, "2025-01-01", 60, 1500)
    barn.at("feed_delivery", silo, "2025-01-10", feed_id=barn.feed, kg=5000)
    barn.at("bin_reading", silo, "2025-01-30", kg=300)
    for lot, heads in ((small, 30), (large, 60)):
        barn.leaves(lot, "2025-01-31", heads, heads * 45)
        barn.says("lot_close", lot, "2025-01-31")
    barn.settle()

    assert barn.closeout(small)["feed"] == {"kg": pytest.approx(1900), "basis": "bin", "shared": True}
    assert barn.closeout(large)["feed"]["kg"] == pytest.approx(3800)
    fcr = barn.figures("pig", "2025-01-01", "2025-12-31")["fcr"]
    assert (fcr["value"], fcr["flags"]) == (pytest.approx(5700 / (90 * 20)), ["feed_shared"])


def test_closed_lots_have_their_places_the_best_first(barn: Barn) -> None:
    """Of two lots one lost 3 of 100 and gained 0.78 kg a day, the other none of 10 and (800 - 250) / 590 kg."""
    first = finishers(barn)
    second = barn.lot("pig", "growing", "2025-01-01")
    barn.arrives(second, "2025-01-01", 10, 250)
    barn.leaves(second, "2025-03-01", 10, 800)
    barn.says("lot_close", second, "2025-03-01")
    barn.settle()

    page = barn.closeouts("pig", "2025-01-01", "2025-12-31", limit=1)
    rest = barn.closeouts("pig", "2025-01-01", "2025-12-31", limit=1, cursor=page["next"])

    ((one,), (other,)) = page["items"], rest["items"]
    assert (one["lot_id"], other["lot_id"], rest["next"]) == (first, second, None)
    places = {each["by"]: (each["rank"], each["of"], each["quartile"]) for each in one["ranks"]}
    assert places == {"losses": (2, 2, 3), "cull_rate_lot": (2, 2, 3), "adg": (2, 2, 3), "fcr_adjusted": (None,) * 3}


def test_a_lot_that_nobody_knows_has_no_closeout(barn: Barn) -> None:
    answer = barn.farm.client.get(f"{barn.farm.events}/lots/{barn.feed}/closeout")

    assert (answer.status_code, answer.json["code"]) == (404, "events/unknown_subject")
