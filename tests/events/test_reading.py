"""Timelines, lists, kinds and growth over REST."""

from typing import Any

import pytest

from modules.events.domain.kinds.registry import KINDS
from tests.events.farm import Farm


def weigh(farm: Farm, subject: str, on: str, kg: float, **more: Any) -> dict[str, Any]:
    return farm.record("weighing", subject, on, {"mode": "single", "weight_kg": kg}, if_impossible="dispute", **more)


def test_a_timeline_is_told_page_by_page_from_the_newest(farm: Farm) -> None:
    pig = farm.animal()
    for day in (3, 1, 5, 2, 4):
        weigh(farm, pig, f"2026-02-0{day}", 40)

    first = farm.get(f"subjects/{pig}/timeline", limit=4)
    second = farm.get(f"subjects/{pig}/timeline", limit=4, cursor=first["next"])

    days = [entry["occurred_on"] for page in (first, second) for entry in page["items"]]
    assert days == ["2026-02-05", "2026-02-04", "2026-02-03", "2026-02-02", "2026-02-01", "2026-01-01"]
    assert second["next"] is None


def test_the_journal_is_filtered_by_kind_subject_verdict_and_days(farm: Farm) -> None:
    pig, sow = farm.animal(), farm.animal()
    weigh(farm, pig, "2026-02-01", 40)
    disputed = weigh(farm, pig, "2025-12-20", 40)
    farm.record("note", sow, "2026-02-03", {"text": "lame"})

    assert [entry["id"] for entry in farm.get("events", verdict="disputed")["items"]] == [disputed["id"]]
    assert [entry["kind"] for entry in farm.get("events", subject_id=sow)["items"]] == ["note", "registration"]
    assert len(farm.get("events", kind="weighing")["items"]) == 2
    assert [entry["kind"] for entry in farm.get("events", **{"from": "2026-02-02"})["items"]] == ["note"]
    assert [entry["id"] for entry in farm.get("events", to="2025-12-31")["items"]] == [disputed["id"]]


def test_every_kind_and_field_has_a_label_in_three_languages(farm: Farm) -> None:
    found = farm.client.get("/api/events/v1/kinds").json["items"]

    assert [kind["code"] for kind in found] == list(KINDS)
    for kind in found:
        assert set(kind["labels"]) == {"en", "pt-BR", "es"}
        assert all(set(field["labels"]) == {"en", "pt-BR", "es"} for field in kind["fields"])


def test_kinds_are_told_in_the_readers_language(farm: Farm) -> None:
    answer = farm.client.get("/api/events/v1/kinds", headers={"Accept-Language": "pt-BR"})

    assert "pesagem" in {kind["label"] for kind in answer.json["items"]}


def test_a_growth_curve_shows_the_gain_between_weighings_and_over_all(farm: Farm) -> None:
    pig = farm.animal(birth_date="2025-12-02")
    for on, kg in (("2026-02-01", 20.4), ("2026-02-11", 27.9), ("2026-02-21", 35.1)):
        weigh(farm, pig, on, kg)

    growth = farm.get(f"subjects/{pig}/growth")

    assert [point["weight_kg"] for point in growth["points"]] == [20.4, 27.9, 35.1]
    assert [point["adg_kg"] for point in growth["points"]] == [None, 0.75, 0.72]
    assert [point["age_days"] for point in growth["points"]] == [61, 71, 81]
    assert (growth["days"], growth["gain_kg"], growth["adg_kg"]) == (20, 14.7, 0.735)


def test_a_growth_curve_leaves_out_what_does_not_count(farm: Farm) -> None:
    pig = farm.animal()
    weigh(farm, pig, "2026-02-01", 20)
    weigh(farm, pig, "2025-12-20", 15)
    farm.retract(weigh(farm, pig, "2026-02-05", 24))

    assert [point["weight_kg"] for point in farm.get(f"subjects/{pig}/growth")["points"]] == [20]


def test_a_lots_curve_is_of_its_mean_weights(farm: Farm) -> None:
    flock = farm.lot(500)
    sample = {"mode": "sample", "sample_count": 40, "sample_total_kg": 30}
    farm.record("weighing", flock, "2026-01-20", sample, type="lot", if_impossible="dispute")
    whole = {"mode": "total", "total_kg": 900, "head_count": 500}
    farm.record("weighing", flock, "2026-02-01", whole, type="lot", if_impossible="dispute")

    points = farm.get(f"subjects/{flock}/growth")["points"]

    assert [(point["weight_kg"], point["sample_count"]) for point in points] == [(0.75, 40), (1.8, 500)]


@pytest.fixture
def pens(farm: Farm) -> dict[str, str]:
    """Two pens with three pigs, weighed twice; one pig is moved before the second weighing, one sold after it."""
    first, second = farm.place("Pen 1"), farm.place("Pen 2")
    ids = {"pen 1": first, "pen 2": second}
    weights = {"a": (first, 20.5, 80.25), "b": (first, 22, 79), "c": (second, 21.1, 90.7)}
    for name, (pen, start, end) in weights.items():
        ids[name] = farm.animal(place_id=pen)
        weigh(farm, ids[name], "2026-02-01", start)
        weigh(farm, ids[name], "2026-04-01", end)
    farm.record("move", ids["b"], "2026-03-01", {"to_place_id": second}, if_impossible="dispute")
    farm.record("departure", ids["c"], "2026-04-01", {"kind": "Sale"}, if_impossible="dispute")
    return ids


def test_gains_by_animal_are_plain_subtraction(farm: Farm, pens: dict[str, str]) -> None:
    gains = {item["key"]: item for item in farm.get("growth", by="animal")["items"]}

    assert gains[pens["a"]]["mean_gain_kg"] == 59.75
    assert gains[pens["b"]]["mean_gain_kg"] == 57
    assert gains[pens["c"]]["mean_gain_kg"] == 69.6
    assert gains[pens["a"]]["days"] == 59
    assert gains[pens["b"]]["adg_kg"] == 57 / 59


def test_an_animals_gain_belongs_to_the_place_where_it_was_at_the_end(farm: Farm, pens: dict[str, str]) -> None:
    gains = {item["name"]: item for item in farm.get("growth", by="place")["items"]}

    assert gains["Pen 1"]["animals"] == 1
    assert gains["Pen 2"]["animals"] == 2
    assert gains["Pen 2"]["mean_start_kg"] == 21.55
    assert gains["Pen 2"]["mean_end_kg"] == 84.85
    assert gains["Pen 2"]["mean_gain_kg"] == 63.3


def test_gains_of_a_place_are_those_of_its_animals(farm: Farm, pens: dict[str, str]) -> None:
    gains = farm.get("growth", by="animal", place_id=pens["pen 1"])["items"]

    assert [item["key"] for item in gains] == [pens["a"]]


def test_a_period_holds_the_weighings_of_its_first_and_last_day(farm: Farm, pens: dict[str, str]) -> None:
    assert len(farm.get("growth", **{"from": "2026-02-01", "to": "2026-04-01"})["items"]) == 3
    assert farm.get("growth", **{"from": "2026-02-02"})["items"] == []


def test_gains_by_group_speak_of_its_members(farm: Farm) -> None:
    group = farm.group("Fattening")
    for kg in (60, 64):
        pig = farm.animal(group_ids=[group])
        weigh(farm, pig, "2026-02-01", 20)
        weigh(farm, pig, "2026-04-02", kg)

    gains = farm.get("growth", by="group")["items"]

    assert [(item["name"], item["animals"], item["mean_gain_kg"], item["adg_kg"]) for item in gains] == [
        ("Fattening", 2, 42, 0.7)
    ]


def test_a_period_may_begin_and_end_at_any_date(farm: Farm, pens: dict[str, str]) -> None:
    assert len(farm.get("growth", **{"from": "0001-01-01", "to": "9999-12-31"})["items"]) == 3
