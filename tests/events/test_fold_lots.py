"""The fold of lots: counted heads."""

from typing import Any

import pytest

from modules.events.domain.fields import Wrong
from tests.events.told import an_id, entry, opened, reasons, told, warnings


def died(on: str, heads: int) -> Any:
    return entry("death", on, subject="lot", method="Perished", reason="Unknown", head_count=heads)


def came(on: str, heads: int, **more: Any) -> Any:
    return entry("arrival", on, subject="lot", reason="Purchase", head_count=heads, **more)


def sold(on: str, heads: int) -> Any:
    return entry("departure", on, subject="lot", kind="Sale", head_count=heads)


def sampled(on: str, count: int, kg: float, **more: Any) -> Any:
    return entry("weighing", on, subject="lot", mode="sample", sample_count=count, sample_total_kg=kg, **more)


def test_heads_placed_come_and_go() -> None:
    assert told(opened(1000), came("2026-01-02", 200), died("2026-01-03", 5), sold("2026-02-10", 900)).state.head == 295


def test_those_dead_on_arrival_were_never_placed() -> None:
    assert told(opened(0), came("2026-01-02", 200, doa_count=3)).state.head == 197


def test_a_lot_cannot_lose_more_heads_than_it_holds() -> None:
    assert reasons(opened(10), died("2026-01-03", 11)) == ["head_count_negative"]


def test_a_back_dated_loss_disputes_the_later_one_that_no_longer_fits() -> None:
    found = told(opened(10), died("2026-01-20", 8), died("2026-01-10", 5)).judgements

    assert [each.verdict for each in found] == ["recorded", "recorded", "disputed"]


def test_heads_do_not_come_before_the_lot_is_opened() -> None:
    assert reasons(opened(10), came("2025-12-01", 5)) == ["not_present"]


def test_a_lot_moves_as_a_whole() -> None:
    some = entry("move", "2026-01-10", subject="lot", to_place_id=an_id("house"), head_count=4)
    whole = entry("move", "2026-01-10", subject="lot", to_place_id=an_id("house"))

    assert reasons(opened(10), some) == ["split_needs_lot"]
    assert told(opened(10), whole).state.place == an_id("house")


def test_a_sample_cannot_hold_more_heads_than_the_lot() -> None:
    assert reasons(opened(10), sampled("2026-01-20", 11, 8)) == ["more_than_lot"]


def test_a_sample_of_fewer_than_30_birds_is_small() -> None:
    assert warnings(opened(500), sampled("2026-05-20", 29, 30)) == ["sample_small"]
    assert warnings(opened(500), sampled("2026-05-20", 30, 30)) == []


def test_a_sample_of_less_than_5_percent_is_small() -> None:
    assert warnings(opened(1000), sampled("2026-05-20", 49, 50)) == ["sample_small"]
    assert warnings(opened(1000), sampled("2026-05-20", 50, 50)) == []


def test_the_mean_of_a_sample_is_its_total_by_its_count() -> None:
    assert told(opened(500), sampled("2026-01-20", 40, 32)).state.weighed[0] == 0.8


def test_a_list_of_weights_gives_count_and_total_of_the_sample() -> None:
    weights = [0.8, 0.9, 1.0]
    listed = entry("weighing", "2026-01-20", subject="lot", mode="sample", weights=weights)

    assert (listed.data["sample_count"], listed.data["sample_total_kg"]) == (3, 2.7)


def test_the_mean_of_a_whole_lot_is_its_total_by_its_heads() -> None:
    whole = entry("weighing", "2026-01-20", subject="lot", mode="total", total_kg=450, head_count=500)

    assert told(opened(500), whole).state.weighed[0] == 0.9


def test_a_lot_is_not_weighed_as_one_animal() -> None:
    with pytest.raises(Wrong, match="wrong_mode"):
        entry("weighing", "2026-01-20", subject="lot", mode="single", weight_kg=2)


def test_a_lots_entry_has_to_say_how_many_heads() -> None:
    with pytest.raises(Wrong, match="/data/head_count missing_field"):
        entry("departure", "2026-01-20", subject="lot", kind="Sale")
