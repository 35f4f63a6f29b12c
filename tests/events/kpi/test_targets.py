"""Targets of figures: how a value stands to a band, what a farm set and when, and what is only offered."""

from typing import Any

import pytest

from modules.events.domain.kpis.measured.registry import MEASURES
from modules.events.domain.kpis.registry import KPIS
from modules.events.domain.targets.examples import EXAMPLES, Example
from modules.events.domain.targets.target import BAND, DOWN, UP, Band, Standing
from tests.events.kpi.barn import Barn
from tests.running import Rebanho

YEAR = ("layer", "2025-01-01", "2025-12-31")
LOSSES = "kpi-targets/layer/cumulative_mortality"
LANGUAGES = ("en", "pt-BR", "es")


@pytest.mark.parametrize(
    ("direction", "below", "inside", "above"),
    [(UP, "worse", "within", "better"), (DOWN, "better", "within", "worse"), (BAND, "worse", "within", "worse")],
)
def test_what_is_better_than_a_band_is_on_its_good_side(direction: str, below: str, inside: str, above: str) -> None:
    band = Band(84, 88)

    assert [band.standing(value, direction) for value in (83.9, 84, 88, 88.1)] == [below, inside, inside, above]


def test_a_band_with_one_end_is_open_on_the_other_side() -> None:
    assert [Band(None, 3).standing(value, DOWN) for value in (0, 3, 3.1)] == ["within", "within", "worse"]
    assert [Band(26, None).standing(value, UP) for value in (25, 26, 40)] == ["worse", "within", "within"]


def test_a_target_of_one_value_is_met_or_passed() -> None:
    found = [Band(26, 26).standing(value, UP) for value in (25, 26, 27)]

    assert found == [Standing.WORSE, Standing.WITHIN, Standing.BETTER]


@pytest.mark.parametrize(
    ("band", "direction", "wrong"),
    [
        (Band(None, 30), UP, ("missing_field", "/minimum")),
        (Band(30, None), DOWN, ("missing_field", "/maximum")),
        (Band(None, None), BAND, ("missing_field", "/minimum")),
        (Band(30, 20), UP, ("too_small", "/maximum")),
        (Band(114, 114), BAND, ("not_above", "/maximum")),
    ],
)
def test_a_target_that_says_nothing_or_nonsense_is_named(band: Band, direction: str, wrong: tuple[str, str]) -> None:
    assert [(each.code, each.field) for each in band.faults(direction)] == [wrong]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each.code}-{each.profile}-{each.what['en']}")
def test_every_example_could_be_set_as_it_stands(example: Example) -> None:
    kpi, measure = KPIS[example.code], MEASURES.get(example.code)

    assert list(example.band.faults(example.direction or kpi.better or BAND)) == []
    assert measure is None or example.profile in measure.profiles
    assert example.source
    assert all(example.what[language] for language in LANGUAGES)


@pytest.fixture
def barn(rebanho: Rebanho) -> Barn:
    return Barn(rebanho)


@pytest.fixture
def hens(barn: Barn) -> Barn:
    """1000 hens from New Year 2025 on, of which 10 die in the middle of each month: 1 % more at the end of each."""
    lot = barn.lot("chicken", "layer", "2025-01-01")
    barn.arrives(lot, "2025-01-01", 1000)
    for month in range(1, 13):
        barn.dies(lot, f"2025-{month:02}-15", 10)
    barn.settle()
    return barn


def put(barn: Barn, version: int = 0, path: str = LOSSES, **sent: Any) -> Any:
    body = {"maximum": 8, "valid_from": "2025-01-01", "why": "our contract", **sent}
    headers = {"If-Match": f'"{version}"'}
    return barn.farm.client.put(f"{barn.farm.events}/{path}", json=body, headers=headers)


def delete(barn: Barn, version: int, **query: Any) -> Any:
    query = {"why": "no use", **query}
    url, headers = f"{barn.farm.events}/{LOSSES}", {"If-Match": f'"{version}"'}
    return barn.farm.client.delete(url, query_string=query, headers=headers)


def losses(barn: Barn, last: str) -> dict[str, Any]:
    return barn.figures("layer", "2025-01-01", last)["cumulative_mortality"]


def test_without_a_target_a_figure_stands_to_nothing(hens: Barn) -> None:
    found = losses(hens, "2025-12-31")

    assert (found["target"], found["standing"]) == (None, None)


def test_a_figure_stands_to_the_target_of_its_last_day(hens: Barn) -> None:
    """12 % of 1000 hens at the end of the year, 6 % at the end of June; 8 % is the limit, from July on 13 to 15 %."""
    put(hens, maximum=8)
    put(hens, 1, minimum=13, maximum=15, valid_from="2025-07-01", source="the breeder's guide")

    june, december = losses(hens, "2025-06-30"), losses(hens, "2025-12-31")

    assert (june["value"], june["standing"]) == (pytest.approx(6), "within")
    assert june["target"] == {
        "minimum": None, "maximum": 8.0, "direction": "down", "valid_from": "2025-01-01", "source": None,
    }  # fmt: skip
    assert (december["value"], december["standing"]) == (pytest.approx(12), "better")
    assert december["target"]["source"] == "the breeder's guide"


def test_each_month_of_a_series_stands_to_the_target_that_it_had(hens: Barn) -> None:
    put(hens, maximum=3)
    put(hens, 1, maximum=9, valid_from="2025-07-01")

    found = hens.figure("cumulative_mortality", *YEAR)

    # 1, 2, 3 up to 3; 4, 5, 6 above it; 7, 8, 9 up to 9; 10, 11, 12 above it
    standings = ["within"] * 3 + ["worse"] * 3 + ["within"] * 3 + ["worse"] * 3
    assert [each["standing"] for each in found["series"]] == standings
    assert {each["target"]["maximum"] for each in found["series"][:6]} == {3.0}
    assert found["previous"]["standing"] is None


def test_a_target_set_later_for_the_same_day_takes_its_place_and_both_are_kept(hens: Barn) -> None:
    put(hens, maximum=8)
    put(hens, 1, maximum=13)

    history = hens.farm.get(f"{LOSSES}/changes")["items"]

    assert losses(hens, "2025-12-31")["standing"] == "within"
    assert [(each["no"], each["maximum"], each["why"]) for each in history] == [
        (2, 13.0, "our contract"), (1, 8.0, "our contract"),
    ]  # fmt: skip
    assert all(each["set_by"] and each["set_at"] for each in history)


def test_a_target_taken_back_holds_until_that_day(hens: Barn) -> None:
    put(hens, maximum=5)

    answer = delete(hens, 1, **{"from": "2025-07-01"})

    assert answer.status_code == 204
    assert losses(hens, "2025-06-30")["standing"] == "worse"
    assert losses(hens, "2025-07-01")["target"] is None
    assert hens.farm.get(f"{LOSSES}/changes")["items"][0]["maximum"] is None
    assert delete(hens, 2, **{"from": "2025-08-01"}).json["code"] == "events/no_target"


def test_who_read_another_version_is_told_so(barn: Barn) -> None:
    assert put(barn).status_code == 200

    assert put(barn, maximum=9).json["code"] == "events/target_changed"
    assert delete(barn, 0).status_code == 412
    url = f"{barn.farm.events}/{LOSSES}"
    body = {"maximum": 9, "valid_from": "2025-01-01", "why": "no version"}
    assert barn.farm.client.put(url, json=body).status_code == 428
    assert barn.farm.client.get(url).headers["ETag"] == '"1"'


def test_a_target_for_one_profile_is_none_for_another(hens: Barn) -> None:
    put(hens)

    assert hens.farm.get("kpi-targets/broiler/cumulative_mortality")["target"] is None
    assert hens.farm.client.get(f"{hens.farm.events}/kpi-targets/layer/farrowing_rate").status_code == 404
    assert hens.farm.client.get(f"{hens.farm.events}/kpi-targets/dragon/farrowing_rate").status_code == 404


def test_what_is_wrong_with_a_target_is_said_field_by_field(barn: Barn) -> None:
    answer = put(barn, maximum=None, valid_from="1850-01-01")

    assert (answer.status_code, answer.json["code"]) == (422, "events/malformed_target")
    assert [(each["pointer"], each["code"]) for each in answer.json["errors"]] == [
        ("/maximum", "missing_field"), ("/valid_from", "not_date"),
    ]  # fmt: skip
    assert put(barn, maximum=1e13).status_code == 422


def test_published_values_are_offered_and_never_in_force_by_themselves(barn: Barn) -> None:
    found = {each["kpi"]: each for each in barn.farm.get("kpi-targets", profile="pig")["items"]}

    rate = found["farrowing_rate"]
    assert (rate["target"], rate["version"]) == (None, 0)
    assert [(each["minimum"], each["maximum"], each["source"]) for each in rate["suggestions"]] == [
        (84.0, 88.0, "SMS, 572 farms")
    ]
    assert all(each["target"] is None for each in found.values())
    assert set(found) == set(barn.figures("pig", "2025-01-01", "2025-12-31"))


@pytest.mark.parametrize(("role", "status"), [("owner", 200), ("manager", 200), ("worker", 403), ("vet", 403)])
def test_who_keeps_the_farm_sets_its_targets(barn: Barn, role: str, status: int) -> None:
    barn.farm.client = barn.farm.rebanho.client(role)

    assert put(barn).status_code == status


def test_losses_that_grow_every_month_are_a_trend_for_the_worse(hens: Barn) -> None:
    """1 % more at the end of each of twelve months: every slope is 1."""
    found = losses(hens, "2025-12-31")["trend"]

    assert found == {
        "slope": pytest.approx(1), "per": "month", "months": 12, "direction": "rising", "is_better": False,
    }  # fmt: skip


def test_a_trend_is_read_from_whole_months_however_short_the_period(hens: Barn) -> None:
    """By 14 June five months are over; by 30 April four; by 29 April three, which is too few."""
    assert losses(hens, "2025-06-14")["trend"]["months"] == 5
    assert hens.figures("layer", "2025-06-01", "2025-06-14")["cumulative_mortality"]["trend"]["months"] == 5
    assert losses(hens, "2025-04-30")["trend"]["months"] == 4
    assert losses(hens, "2025-04-29")["trend"] is None


def test_one_figure_alone_is_judged_as_among_all(hens: Barn) -> None:
    put(hens)

    among = losses(hens, "2025-12-31")
    alone = hens.figure("cumulative_mortality", *YEAR)

    assert {name: alone[name] for name in among} == among
