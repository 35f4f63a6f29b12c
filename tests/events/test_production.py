"""Body condition, eggs, feed, water, bins and carcasses."""

from typing import Any

import orjson
import pytest

from modules.events.domain.fields import Wrong
from modules.events.domain.state import Entry, from_json, to_json
from tests.events.told import an_id, entry, judged, opened, reasons, registered, told, warnings

FEED, OTHER_FEED, BIN = an_id("feed"), an_id("other feed"), an_id("bin")


def scored(score: float, on: str = "2026-05-20", scale: str = "1-5", **more: Any) -> Entry:
    return entry("body_condition", on, score=score, scale=scale, **more)


def hens(head_count: int = 100, **more: Any) -> Entry:
    return opened(head_count, **{"production_type": "layer", **more})


def laid(total: int, on: str = "2026-05-20", **more: Any) -> Entry:
    return entry("egg_collection", on, subject="lot", total=total, **{"destination": "sale", **more})


def delivered(kg: float, on: str = "2026-05-10", subject: str = "lot", **more: Any) -> Entry:
    return entry("feed_delivery", on, subject=subject, **{"feed_id": FEED, "kg": kg, **more})


def ate(kg: float, on: str = "2026-05-20", subject: str = "lot", **more: Any) -> Entry:
    return entry("feed_use", on, subject=subject, **{"feed_id": FEED, "kg": kg, "method": "measured", **more})


def read(on: str = "2026-05-20", **more: Any) -> Entry:
    return entry("bin_reading", on, subject="place", **more)


def drank(litres: float, subject: str = "lot", **more: Any) -> Entry:
    return entry("water_use", "2026-05-20", subject=subject, litres=litres, **more)


def carcass(on: str = "2026-05-22", subject: str = "animal", **more: Any) -> Entry:
    return entry("carcass_result", on, subject=subject, **{"carcass_kg": 80.0, "carcass_state": "hot", **more})


def went(kind: str = "Slaughter", **more: Any) -> Entry:
    return entry("departure", "2026-05-20", kind=kind, **more)


@pytest.mark.parametrize(("score", "scale"), [(0.75, "1-5"), (5.25, "1-5"), (9.5, "1-9")])
def test_a_score_outside_its_scale_is_impossible(score: float, scale: str) -> None:
    assert reasons(registered(), scored(score, scale=scale)) == ["out_of_hard_range"]


@pytest.mark.parametrize(
    ("score", "scale", "found"), [(3.25, "1-5", []), (3.1, "1-5", ["score_step"]), (4.25, "1-9", ["score_step"])]
)
def test_a_score_is_a_step_of_its_scale(score: float, scale: str, found: list[str]) -> None:
    assert reasons(registered(), scored(score, scale=scale)) == found


def test_a_change_of_more_than_a_point_within_a_month_is_unlikely() -> None:
    before = scored(2.5, "2026-05-01")

    assert warnings(registered(), before, scored(3.75)) == ["condition_jump"]
    assert warnings(registered(), before, scored(3.5)) == []
    assert warnings(registered(), scored(2.5, "2026-04-19"), scored(3.75)) == []


def test_scores_of_two_scales_are_compared() -> None:
    before = scored(3, "2026-05-01")

    assert warnings(registered(), before, scored(5, scale="1-9")) == []
    assert warnings(registered(), before, scored(7.5, scale="1-9")) == ["condition_jump"]


def test_no_bird_is_scored() -> None:
    assert reasons(registered(species="chicken", production_type="layer"), scored(3)) == ["wrong_profile"]


def test_of_a_lot_the_mean_of_a_sample_is_told() -> None:
    ewes = opened(50, species="sheep", production_type="meat")

    assert reasons(ewes, scored(2.93, subject="lot", sample_count=20)) == []
    assert reasons(ewes, scored(2.93, subject="lot", sample_count=51)) == ["more_than_lot"]
    with pytest.raises(Wrong, match="/data/sample_count missing_field"):
        scored(2.9, subject="lot")
    with pytest.raises(Wrong, match="/data/sample_count unknown_field"):
        scored(3, sample_count=5)


def test_only_flocks_that_are_kept_for_eggs_lay() -> None:
    assert reasons(opened(100), laid(50)) == ["wrong_profile"]
    assert reasons(opened(100, species="quail", production_type="layer"), laid(50)) == []


def test_more_eggs_in_a_day_than_hens_is_unlikely_and_far_more_impossible() -> None:
    assert warnings(hens(), laid(100)) == []
    assert warnings(hens(), laid(101)) == ["more_than_hens"]
    assert reasons(hens(), laid(120)) == []
    assert reasons(hens(), laid(121)) == ["more_than_hens"]


def test_all_rounds_of_a_day_count_together() -> None:
    morning, evening = laid(80, "2026-05-20T09:00-03:00"), laid(45, "2026-05-20T16:00-03:00")

    assert reasons(hens(), morning, evening) == ["more_than_hens"]
    assert reasons(hens(), laid(80, "2026-05-19"), evening) == []


def test_cocks_lay_no_eggs() -> None:
    breeders = hens(110, production_type="breeder", by_sex={"female": 100, "male": 10, "male_neuter": 0})

    assert warnings(breeders, laid(105)) == ["more_than_hens"]


def test_laying_that_changes_by_more_than_15_points_is_unlikely() -> None:
    yesterday = laid(80, "2026-05-19")

    assert warnings(hens(), yesterday, laid(96)) == ["laying_jump"]
    assert warnings(hens(), yesterday, laid(64)) == ["laying_jump"]
    assert warnings(hens(), yesterday, laid(65)) == []


def test_the_first_round_of_a_day_is_not_taken_for_the_whole_day() -> None:
    yesterday = [laid(60, "2026-05-19T09:00-03:00"), laid(25, "2026-05-19T16:00-03:00")]
    morning = laid(58, "2026-05-20T09:00-03:00")

    assert warnings(hens(), *yesterday, morning) == []
    assert warnings(hens(), *yesterday, morning, laid(5, "2026-05-20T16:00-03:00")) == ["laying_jump"]
    assert warnings(hens(), *yesterday, laid(58, collections_today=2)) == ["laying_jump"]


def test_the_classes_of_eggs_are_parts_of_all() -> None:
    assert laid(50, saleable=45, cracked=5).data["total"] == 50
    with pytest.raises(Wrong, match="/data/total classes_sum"):
        laid(50, saleable=45, cracked=6)


@pytest.mark.parametrize(("species", "grams"), [("chicken", 19.9), ("chicken", 120.1), ("quail", 20.1), ("quail", 4.9)])
def test_an_egg_weighs_what_eggs_of_the_species_weigh(species: str, grams: float) -> None:
    flock = hens(species=species)

    assert reasons(flock, laid(50, mean_weight_g=grams)) == ["out_of_hard_range"]
    assert reasons(flock, laid(50, mean_weight_g=20)) == []


def test_a_delivery_says_where_it_goes_where_the_farm_is_told() -> None:
    with pytest.raises(Wrong, match="/data/to_id missing_field"):
        delivered(500, subject="farm")
    assert reasons(delivered(500, subject="farm", to_id=BIN)) == []


def test_a_delivery_to_a_lot_or_a_bin_goes_there() -> None:
    assert told(hens(), delivered(500)).judgements[-1].filled == {"to_id": an_id("subject")}
    assert told(delivered(500, subject="place")).judgements[-1].filled == {"to_id": an_id("subject")}


def test_more_feed_than_a_lorry_brings_is_impossible() -> None:
    assert reasons(hens(), delivered(60_000.5)) == ["out_of_hard_range"]
    assert reasons(hens(), delivered(60_000)) == []


def test_medicine_in_feed_asks_for_a_treatment() -> None:
    medicated = {"product": "Tylosin", "mg_per_kg": 100}

    assert warnings(hens(), delivered(500, medicated=medicated)) == ["medicated_needs_treatment"]


def test_more_feed_than_a_bin_holds_is_unlikely() -> None:
    before = read("2026-05-01", kg=3000, capacity_kg=10_000)

    assert warnings(before, delivered(7000, subject="place")) == []
    assert warnings(before, delivered(7001, subject="place")) == ["bin_over_capacity"]
    assert warnings(before, delivered(4000, "2026-05-05", "place"), delivered(3001, subject="place")) == [
        "bin_over_capacity"
    ]


def test_a_bin_that_holds_what_nobody_brought_is_unlikely() -> None:
    before = read("2026-05-01", kg=3000)

    assert warnings(before, read(kg=3300)) == []
    assert warnings(before, read(kg=3301)) == ["bin_jump"]
    assert warnings(before, delivered(4000, subject="place"), read(kg=6500)) == []
    assert warnings(before, read(kg=100)) == []


def test_a_level_tells_kg_where_it_is_known_what_the_bin_holds() -> None:
    first, level = read("2026-05-01", kg=3000, capacity_kg=10_000), read(level_pct=25)

    assert told(first, level).judgements[-1].derived == {"kg": 2500.0}
    assert told(level).judgements[-1].derived == {}
    assert warnings(first, read("2026-05-02", kg=10_001)) == ["bin_over_capacity", "bin_jump"]
    with pytest.raises(Wrong, match="/data/kg missing_field"):
        read()


def test_feed_per_head_and_day_is_compared_with_what_is_usual() -> None:
    assert warnings(hens(), ate(25)) == []
    assert warnings(hens(), ate(25.5)) == ["feed_high"]
    assert warnings(hens(), ate(175, period_from="2026-05-14", period_to="2026-05-20")) == []
    assert warnings(hens(), ate(176, period_from="2026-05-14", period_to="2026-05-20")) == ["feed_high"]
    assert warnings(registered(), ate(10.1, subject="animal", duration_s=900)) == ["feed_high"]


def test_more_feed_than_was_delivered_to_the_lot_is_unlikely() -> None:
    assert warnings(hens(1000), delivered(300), ate(200, "2026-05-15"), ate(101)) == ["stock_negative"]
    assert warnings(hens(1000), delivered(300), ate(200, "2026-05-15"), ate(100)) == []


def test_feed_of_another_kind_or_from_a_bin_is_not_that_stock() -> None:
    assert warnings(hens(1000), delivered(10), ate(101, feed_id=OTHER_FEED)) == []
    assert warnings(hens(1000), delivered(10), ate(101, from_bin_id=BIN)) == []
    assert warnings(hens(1000), ate(101)) == []


def test_only_an_animal_is_timed_at_the_trough() -> None:
    with pytest.raises(Wrong, match="/data/duration_s unknown_field"):
        ate(10, duration_s=60)


@pytest.mark.parametrize("kind", [ate, drank])
def test_a_time_ends_after_it_begins(kind: Any) -> None:
    with pytest.raises(Wrong, match="/data/period_to period_reversed"):
        kind(10, period_from="2026-05-20", period_to="2026-05-19")


def test_water_per_head_and_day_is_compared_with_what_is_usual() -> None:
    assert warnings(hens(), drank(60)) == []
    assert warnings(hens(), drank(60.5)) == ["water_high"]
    assert warnings(drank(1_000_000, subject="place")) == []


def test_a_carcass_needs_a_slaughter_before_it() -> None:
    assert reasons(registered(), went(), carcass()) == []
    assert (
        reasons(registered(), entry("death", "2026-05-20", method="Slaughter", reason="Consumption"), carcass()) == []
    )
    assert reasons(registered(), went("Sale"), carcass()) == ["no_slaughter"]
    assert reasons(registered(), carcass()) == ["no_slaughter"]
    assert reasons(registered(), went(), carcass("2026-05-19")) == ["no_slaughter"]


def test_a_lot_has_carcasses_of_no_more_heads_than_went_to_slaughter() -> None:
    pigs = opened(100, species="pig", production_type="growing")
    gone = [
        entry("departure", "2026-05-10", subject="lot", kind="Slaughter", head_count=30),
        entry("departure", "2026-05-11", subject="lot", kind="Sale", head_count=30),
        entry("departure", "2026-05-12", subject="lot", kind="Slaughter", head_count=10),
    ]

    assert reasons(pigs, *gone, carcass(subject="lot", head_count=40, condemned_count=1)) == []
    assert reasons(pigs, *gone, carcass(subject="lot", head_count=41)) == ["more_than_slaughtered"]
    assert reasons(pigs, carcass(subject="lot", head_count=1)) == ["no_slaughter"]


def test_a_closed_lot_still_has_its_carcasses() -> None:
    lot = [
        opened(40, species="pig", production_type="growing"),
        entry("departure", "2026-05-10", subject="lot", kind="Slaughter", head_count=40),
        entry("lot_close", "2026-05-11", subject="lot"),
    ]

    assert judged(*lot, carcass(subject="lot", head_count=40))["carcass_result 2026-05-22"][0] == "recorded"


def test_heads_are_told_of_a_lot_and_of_nobody_else() -> None:
    with pytest.raises(Wrong, match="/data/head_count missing_field"):
        carcass(subject="lot")
    with pytest.raises(Wrong, match="/data/condemned_count too_large"):
        carcass(subject="lot", head_count=2, condemned_count=3)
    with pytest.raises(Wrong, match="/data/condemned unknown_field"):
        carcass(subject="lot", head_count=2, condemned=True)
    with pytest.raises(Wrong, match="/data/head_count unknown_field"):
        carcass(head_count=1)


@pytest.mark.parametrize(
    ("kg", "found"), [(34.9, ["dressing_unusual"]), (35, []), (85, []), (85.1, ["dressing_unusual"])]
)
def test_a_dressing_outside_35_to_85_per_cent_is_unlikely(kg: float, found: list[str]) -> None:
    assert warnings(registered(), went(), carcass(carcass_kg=kg, live_kg=100)) == found


def test_meat_has_a_ph_that_meat_can_have() -> None:
    assert reasons(registered(), went(), carcass(ph24=4.4)) == ["out_of_hard_range"]
    assert reasons(registered(), went(), carcass(ph24=5.6)) == []


def test_what_is_compared_with_later_is_kept_with_the_state() -> None:
    sent = entry("departure", "2026-05-25", subject="lot", kind="Slaughter", head_count=3)
    state = told(hens(), laid(80), delivered(300), sent).state

    assert from_json(orjson.loads(orjson.dumps(to_json(state)))) == state
    assert (state.slaughtered, state.last["egg_collection"]["percent"], state.last["feed"]) == (3, 80.0, {FEED: 300})
