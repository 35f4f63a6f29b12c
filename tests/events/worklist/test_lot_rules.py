"""What is due for lots, flocks, bins and animals that leave, by what their journals tell."""

from typing import Any

import pytest

from modules.events.domain.state import Entry
from tests.events.females import sow
from tests.events.told import an_id, entry, opened, registered
from tests.events.worklist.dues import due, items

FEED = an_id("feed")


def lot(kind: str, on: str, /, **more: Any) -> Entry:
    return entry(kind, on, subject="lot", **more)


def pigs(**more: Any) -> Entry:
    told = {"species": "pig", "production_type": "growing", "birth_date": "2026-01-01", **more}
    return opened(100, "2026-02-01", **told)


def flock(**more: Any) -> Entry:
    return opened(1000, "2026-01-01", **{"production_type": "layer", "birth_date": "2025-06-01", **more})


def weighed(on: str, kg: float = 30) -> Entry:
    return lot("weighing", on, mode="total", total_kg=kg * 10, head_count=10)


def eggs(on: str, total: int) -> Entry:
    return lot("egg_collection", on, total=total, destination="sale")


def died(on: str, heads: int) -> Entry:
    return lot("death", on, head_count=heads, method="Perished", reason="Disease")


def test_a_lot_is_weighed_so_long_after_its_last_weighing() -> None:
    assert due(pigs(), rule="weighing_due") == ("2026-03-01", "2026-02-22", "2026-03-08")
    assert due(pigs(), weighed("2026-03-02"), rule="weighing_due") == ("2026-03-30", "2026-03-23", "2026-04-06")


def test_a_lot_of_broilers_is_weighed_each_week_give_or_take_a_day() -> None:
    assert due(opened(1000), rule="weighing_due") == ("2026-01-08", "2026-01-07", "2026-01-09")


def test_beef_cattle_are_weighed_at_the_ages_of_adjusted_weights() -> None:
    calf = registered("2025-06-01", species="cattle", production_type="beef", birth_date="2025-06-01")

    first, second = items(calf, rule="weighing_due")

    assert (str(first.from_on), str(first.to_on)) == ("2025-11-08", "2026-02-06")
    assert second.anchor == "yearling"
    late = entry("weighing", "2025-12-01", weight_kg=180)
    assert [each.anchor for each in items(calf, late, rule="weighing_due")] == ["yearling"]


def test_a_lot_is_ready_to_sell_by_age_or_before_by_weight() -> None:
    assert due(pigs(), rule="slaughter_ready") == ("2026-05-31", "2026-05-31", "2026-06-30")
    assert due(pigs(), weighed("2026-05-20", 121), rule="slaughter_ready") == ("2026-05-20", "2026-05-20", "2026-06-30")
    assert due(pigs(), weighed("2026-05-20", 119), rule="slaughter_ready") == ("2026-05-31", "2026-05-31", "2026-06-30")


def test_an_animal_is_ready_to_sell_unless_it_is_kept_to_breed() -> None:
    grows = registered(species="pig", production_type="growing", birth_date="2025-12-01")

    assert due(grows, rule="slaughter_ready") == ("2026-04-30", "2026-04-30", "2026-05-30")
    assert due(sow(), rule="slaughter_ready") is None
    assert due(grows, entry("selection", "2026-02-01", role="breeding_female"), rule="slaughter_ready") is None


def test_pigs_leave_the_nursery_and_then_the_fattening() -> None:
    assert due(pigs(), rule="lot_exit_due") == ("2026-03-07", "2026-03-07", "2026-03-14")
    moved = lot("move", "2026-03-06", to_place_id=an_id("barn"))
    assert due(pigs(), moved, rule="lot_exit_due") == ("2026-05-31", "2026-05-31", "2026-06-30")


def test_a_flock_is_depleted_at_its_age() -> None:
    assert due(opened(1000, birth_date="2026-01-01"), rule="lot_exit_due") == (
        "2026-02-12", "2026-02-12", "2026-02-19",
    )  # fmt: skip


def test_pullets_are_transferred_once() -> None:
    pullets = flock(birth_date="2026-01-01")
    moved = lot("move", "2026-04-28", to_place_id=an_id("barn"))

    assert due(pullets, rule="pullet_transfer_due") == ("2026-04-30", "2026-04-23", "2026-05-07")
    assert due(pullets, moved, rule="pullet_transfer_due") is None


def test_a_lot_is_counted_so_long_after_its_last_count() -> None:
    counted = lot("head_count_correction", "2026-03-01", counted=100, reason="recount")

    assert due(pigs(), rule="head_count_due") == ("2026-03-03", "2026-03-03", "2026-03-10")
    assert due(pigs(), counted, rule="head_count_due") == ("2026-03-31", "2026-03-31", "2026-04-07")


def test_an_empty_lot_that_only_a_count_explains_does_not_add_up() -> None:
    counted = lot("head_count_correction", "2026-03-01", counted=99, reason="recount")
    sold = lot("departure", "2026-03-02", kind="Sale", head_count=99)

    assert due(pigs(), counted, rule="lot_unreconciled") is None
    assert due(pigs(), counted, sold, rule="lot_unreconciled") == ("2026-03-01", "2026-03-01", "2026-03-01")
    assert due(pigs(), lot("departure", "2026-03-02", kind="Sale", head_count=100), rule="lot_unreconciled") is None


def test_a_flock_lacks_the_record_of_the_day_after_its_last_one() -> None:
    assert due(flock(), rule="daily_record_missing") == ("2026-01-03", "2026-01-03", "2026-01-03")
    assert due(flock(), eggs("2026-01-05", 800), rule="daily_record_missing") == ("2026-01-07",) * 3
    noted = lot("note", "2026-01-06", text="nothing to report")
    assert due(flock(), eggs("2026-01-05", 800), noted, rule="daily_record_missing") == ("2026-01-08",) * 3


@pytest.mark.parametrize(("heads", "alarm"), [(3, False), (4, True)])
def test_too_many_deaths_of_a_day_raise_an_alarm(heads: int, alarm: bool) -> None:
    found = due(opened(1000), died("2026-01-05", 1), died("2026-01-05", heads - 1), rule="mortality_alert")

    assert (found is not None) == alarm


def test_deaths_beside_those_of_the_days_before_raise_an_alarm_until_somebody_looked() -> None:
    history = [opened(10_000), *(died(f"2026-01-0{day}", 2) for day in range(2, 9)), died("2026-01-09", 5)]
    looked = lot("note", "2026-01-09", text="cold night", flags=["review"])

    assert due(*history, rule="mortality_alert") == ("2026-01-09",) * 3
    assert due(*history, looked, rule="mortality_alert") is None


@pytest.mark.parametrize(("total", "alarm"), [(860, False), (840, True)])
def test_a_flock_that_lays_much_less_than_within_three_days_raises_an_alarm(total: int, alarm: bool) -> None:
    history = [flock(), eggs("2026-01-05", 900), eggs("2026-01-06", 880), eggs("2026-01-07", total)]

    assert (due(*history, rule="production_drop") is not None) == alarm


def test_a_bin_is_low_some_days_before_it_is_empty_at_what_is_used_in_a_day() -> None:
    def reading(on: str, kg: float) -> Entry:
        return entry("bin_reading", on, subject="place", kg=kg)

    used = [reading("2026-01-01", 1000), reading("2026-01-05", 600)]
    brought = entry("feed_delivery", "2026-01-06", subject="place", feed_id=FEED, kg=1000)

    assert due(used[0], rule="feed_low") is None
    assert due(*used, rule="feed_low") == ("2026-01-08", "2026-01-08", "2026-01-11")
    assert due(*used, brought, rule="feed_low") == ("2026-01-18", "2026-01-18", "2026-01-21")


def test_a_lost_number_is_replaced() -> None:
    lost = entry("tag_lost", "2026-02-01", scheme="br.management", identifier="1", reason="lost")
    again = entry("tagging", "2026-02-02", scheme="br.management", identifier="2", type="visual_tag", official=False)

    assert due(registered(), lost, rule="tag_replacement_due") == ("2026-02-01", "2026-02-01", "2026-02-08")
    assert due(registered(), lost, again, rule="tag_replacement_due") is None


def test_a_marked_animal_is_sent_on_the_planned_day_or_within_a_month() -> None:
    def mark(**more: Any) -> Entry:
        return entry("cull_mark", "2026-02-01", **more)

    assert due(registered(), mark(value=True, cause="crushing"), rule="cull_departure_due") == ("2026-03-03",) * 3
    planned = mark(value=True, cause="crushing", planned_date="2026-02-10")
    assert due(registered(), planned, rule="cull_departure_due") == ("2026-02-10",) * 3
    assert due(registered(), mark(value=False), rule="cull_departure_due") is None


def test_a_lent_animal_is_expected_back() -> None:
    away = entry("departure", "2026-02-01", kind="Show", expected_return_date="2026-02-10")
    sold = entry("departure", "2026-02-08", kind="Sale")

    assert due(registered(), away, rule="loan_return_due") == ("2026-02-10", "2026-02-10", "2026-02-13")
    assert due(registered(), away, sold, rule="loan_return_due") is None
