"""Standards of breeds and the curves of lots beside them, with arithmetic by hand."""

from typing import Any
from uuid import uuid4

import pytest

from modules.events.domain.lots.curve import Happening, Lot, eggs_by_standard
from modules.events.domain.standards.standard import Point, faults
from tests.events.kpi.barn import Barn
from tests.running import Rebanho

WEIGHTS = [
    {"age": 0, "lower": 0.04, "expected": 0.042, "upper": 0.044},
    {"age": 7, "lower": 0.18, "expected": 0.2, "upper": 0.22},
    {"age": 14, "lower": 0.45, "expected": 0.5, "upper": 0.55},
]


@pytest.fixture
def barn(rebanho: Rebanho) -> Barn:
    return Barn(rebanho)


def keep(barn: Barn, **more: Any) -> Any:
    body = {
        "profile": "broiler", "measure": "weight_kg", "name": "Line A", "age_unit": "day", "points": WEIGHTS,
        "valid_from": "2025-01-01", "source": "the breeder's guide", "why": "our line", **more,
    }  # fmt: skip
    return barn.farm.client.post(f"{barn.farm.events}/standards", json=body)


def change(barn: Barn, made: Any, **more: Any) -> Any:
    told = {name: made.json[name] for name in ("name", "age_unit", "points", "valid_from", "source", "why")} | more
    headers = {"If-Match": f'"{made.json["version"]}"'}
    return barn.farm.client.put(f"{barn.farm.events}/standards/{made.json['id']}", json=told, headers=headers)


def curves(barn: Barn, lot: str) -> dict[str, dict[str, Any]]:
    return {each["measure"]: each for each in barn.farm.get(f"lots/{lot}/curve")["curves"]}


def values(curve: dict[str, Any]) -> list[tuple[int, int, Any]]:
    return [(each["week"], each["age_days"], pytest.approx(each["value"])) for each in curve["points"]]


@pytest.fixture
def broilers(barn: Barn) -> str:
    """1000 chicks of 40 g on 1 June; 10 die on day 3, 20 on day 10; 160 kg eaten on days 0-7, 350 kg on days 8-14.

    They weigh 190 g on day 7 and 600 g on day 13, and are sold on day 14.
    """
    lot = barn.lot("chicken", "broiler", "2025-06-01")
    barn.arrives(lot, "2025-06-01", 1000, 40)
    barn.dies(lot, "2025-06-04", 10)
    barn.eats(lot, "2025-06-08", 160, period_from="2025-06-01")
    barn.says("weighing", lot, "2025-06-08", mode="sample", sample_count=50, sample_total_kg=9.5)
    barn.dies(lot, "2025-06-11", 20)
    barn.eats(lot, "2025-06-15", 350, period_from="2025-06-09")
    barn.says("weighing", lot, "2025-06-14", mode="sample", sample_count=50, sample_total_kg=30)
    barn.leaves(lot, "2025-06-15", 970, 650)
    barn.says("lot_close", lot, "2025-06-15")
    barn.settle()
    return lot


def test_a_lot_is_told_by_the_weeks_of_its_age(barn: Barn, broilers: str) -> None:
    """10 of 1000 dead by day 7, 30 by day 14. Feed: 20 kg a day over days 0-7, 50 kg over days 8-14."""
    found = curves(barn, broilers)

    assert values(found["mortality_pct"]) == [(1, 7, 1.0), (2, 14, 3.0)]
    assert values(found["weight_kg"]) == [(1, 7, 0.19), (2, 13, 0.6)]
    # by day 7: days 0-2 of 1000, day 3 of the mean of 1000 and 990, days 4-7 of 990
    first = 3 * 20 / 1000 + 20 / 995 + 4 * 20 / 990
    assert found["feed_kg"]["points"][0]["value"] == pytest.approx(first)
    # chicks are no gain to be deducted here: feed so far over live weight
    assert found["feed_conversion"]["points"][0]["value"] == pytest.approx(first / 0.19)
    assert "hen_day_pct" not in found


def test_a_value_has_its_place_against_the_band_of_its_own_day(barn: Barn, broilers: str) -> None:
    """Day 13 lies six sevenths of the way from 0.2 to 0.5 kg: 0.457, and its band ends at 0.22 + 6/7 x 0.33 = 0.503."""
    assert keep(barn).status_code == 201

    young, old = curves(barn, broilers)["weight_kg"]["points"]

    assert (young["expected"], young["place"]) == (0.2, "within")
    assert old["expected"] == pytest.approx(0.2 + 6 / 7 * 0.3)
    assert old["upper"] == pytest.approx(0.22 + 6 / 7 * 0.33)
    assert old["place"] == "above"


def test_a_lot_keeps_the_standard_that_held_when_it_began(barn: Barn, broilers: str) -> None:
    """The band from July on begins far above 190 g: it is for flocks of July."""
    heavy = [{"age": 0, "expected": 0.05}, {"age": 7, "lower": 0.9, "expected": 1, "upper": 1.1}]
    made = keep(barn)
    assert change(barn, made, points=heavy, valid_from="2025-07-01").status_code == 200
    later = barn.lot("chicken", "broiler", "2025-07-01")
    barn.arrives(later, "2025-07-01", 100)
    barn.says("weighing", later, "2025-07-08", mode="sample", sample_count=50, sample_total_kg=10)
    barn.settle()

    assert curves(barn, broilers)["weight_kg"]["points"][0]["place"] == "within"
    assert curves(barn, later)["weight_kg"]["points"][0]["place"] == "below"


def test_eggs_of_a_flock_stand_beside_those_of_its_standard(barn: Barn) -> None:
    """100 hens lay 630 eggs in 7 days: 90 %. The standard: 80 % with no losses, so 0.8 eggs a day: 5.6 in 7 days."""
    keep(
        barn,
        profile="layer",
        measure="hen_day_pct",
        age_unit="week",
        points=[
            {"age": 0, "lower": 75, "expected": 80, "upper": 85},
            {"age": 4, "lower": 75, "expected": 80, "upper": 85},
        ],
    )
    keep(
        barn,
        profile="layer",
        measure="mortality_pct",
        age_unit="week",
        points=[{"age": 0, "expected": 0}, {"age": 4, "expected": 0}],
    )
    lot = barn.lot("chicken", "layer", "2025-06-01")
    barn.arrives(lot, "2025-06-01", 100)
    for day in range(2, 9):
        barn.says("egg_collection", lot, f"2025-06-{day:02}", total=90, destination="sale")
    barn.leaves(lot, "2025-06-08", 100)
    barn.says("lot_close", lot, "2025-06-08")
    barn.settle()

    found = curves(barn, lot)

    # six days of 100 hens, and one on which they leave: the mean of 100 and 0
    assert found["hen_day_pct"]["points"][0]["value"] == pytest.approx(100 * 630 / 650)
    assert found["hen_day_pct"]["points"][0]["place"] == "above"
    eggs = found["eggs_per_hen_housed"]["points"][0]
    assert (eggs["value"], eggs["expected"]) == (pytest.approx(6.3), pytest.approx(5.6))


def test_a_flock_that_came_in_lay_is_compared_with_the_standard_since_it_came(barn: Barn) -> None:
    """It came on day 70 of its age, when the standard had lost 20 %: of 7 days at 80 % none more is lost: 5.6 eggs."""
    keep(barn, profile="layer", measure="hen_day_pct", points=[{"age": 0, "expected": 80}, {"age": 90, "expected": 80}])
    keep(barn, profile="layer", measure="mortality_pct", points=[
        {"age": 0, "expected": 0}, {"age": 70, "expected": 20}, {"age": 90, "expected": 20}])  # fmt: skip
    lot = barn.lot("chicken", "layer", "2025-06-01", birth_date="2025-03-23")
    barn.arrives(lot, "2025-06-01", 100)
    for day in range(2, 9):
        barn.says("egg_collection", lot, f"2025-06-{day:02}", total=90, destination="sale")
    barn.leaves(lot, "2025-06-08", 100)
    barn.says("lot_close", lot, "2025-06-08")
    barn.settle()

    eggs = curves(barn, lot)["eggs_per_hen_housed"]["points"][-1]

    assert (eggs["week"], eggs["age_days"]) == (11, 77)
    assert eggs["expected"] == pytest.approx(5.6)


def test_eggs_of_a_standard_are_those_of_the_hens_that_are_left() -> None:
    # 90 % of a mean of 99.5 hens of 100, then of 98.5: 0.8955 and 0.8865 for each housed
    found = list(eggs_by_standard([(None, 0, 0), (90, 0, 1), (90, 1, 2), (None, None, None), (90, 2, 3)]))

    assert found == [None, pytest.approx(0.8955), pytest.approx(1.782)]


def test_the_day_of_age_0_belongs_to_the_first_week() -> None:
    lot = Lot([Happening(100, "placed", heads=10)], first_no=100, born_no=100, last_no=115)

    assert [lot.week_of(day) for day in (100, 107, 108, 114, 115)] == [1, 1, 2, 2, 3]


def test_what_is_wrong_with_points_is_named_one_by_one() -> None:
    points = (Point(7, 50), Point(7, 101, lower=102), Point(9000, 10, upper=5))

    assert [(each.code, each.field) for each in faults(points, "hen_day_pct", "day")] == [
        ("not_above", "/points/1/age"),
        ("too_large", "/points/1/expected"),
        ("too_large", "/points/1/lower"),
        ("too_large", "/points/2/age"),
        ("too_small", "/points/2/upper"),
    ]


def test_a_standard_is_kept_once_and_its_changes_are_kept_all(barn: Barn) -> None:
    own = str(uuid4())
    made = keep(barn, id=own)

    assert (keep(barn, id=own).status_code, keep(barn, id=own, name="Line B").status_code) == (200, 409)
    assert change(barn, made, name="Line B").json["version"] == 2
    assert change(barn, made).json["code"] == "events/standard_changed"
    url = f"{barn.farm.events}/standards/{own}"
    assert barn.farm.client.delete(url, query_string={"why": "sold"}, headers={"If-Match": '"2"'}).status_code == 204
    assert barn.farm.get("standards")["items"] == []
    assert [each["name"] for each in barn.farm.get(f"standards/{own}/changes")["items"]] == [
        "Line B",
        "Line B",
        "Line A",
    ]


@pytest.mark.parametrize(("role", "status"), [("manager", 201), ("worker", 403), ("vet", 403)])
def test_who_keeps_the_farm_keeps_its_standards(barn: Barn, role: str, status: int) -> None:
    barn.farm.client = barn.farm.rebanho.client(role)

    assert keep(barn).status_code == status


def test_no_standard_is_shipped(barn: Barn) -> None:
    assert barn.farm.get("standards")["items"] == []


def test_days_whose_eggs_are_not_told_yet_are_no_days_without_eggs() -> None:
    """Ten hens lay ten eggs on each of three days; two days later nothing more is told."""
    laid = [Happening(day, "laid", amount=10) for day in (101, 102, 103)]
    lot = Lot([Happening(100, "placed", heads=10, hens=10), *laid], first_no=100, born_no=100, last_no=105)

    assert [each.value for each in lot.readings()["hen_day_pct"]] == [100]
