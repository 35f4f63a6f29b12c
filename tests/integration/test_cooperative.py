"""A cooperative sees figures of its farms, each by the farm's consent; a farm sees how it stands, and nobody's name."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from app.kernel.farms import enqueue_erasing
from modules.integration.models import known_figure
from tests.integration.cooperating import CODE, Cooperative, figure, peers_of
from tests.running import Rebanho

SIX = {"A": 72.0, "B": 80.0, "C": 84.0, "D": 86.0, "E": 90.0, "F": 95.0}
MARCH = (date(2026, 3, 1), date(2026, 3, 31))


@pytest.fixture
def coop(rebanho: Rebanho) -> Cooperative:
    return Cooperative(rebanho)


@pytest.fixture
def six(coop: Cooperative) -> dict[str, UUID]:
    """Six farms with farrowing rates from 72 to 95."""
    return {name: coop.farm(name, value) for name, value in SIX.items()}


def test_farms_stand_in_order_with_their_quartiles(coop: Cooperative, six: dict[str, UUID]) -> None:
    """In order 72 80 84 86 90 95: Q1 = 80 + 0.25 x 4 = 81, median 85, Q3 = 86 + 0.75 x 4 = 89; 507 of 600 are 84.5."""
    [item] = coop.sees(code=CODE)["items"]

    assert (item["compared"], item["q1"], item["median"], item["q3"]) == (6, 81, 85, 89)
    assert item["together"] == pytest.approx(84.5)
    assert coop.ranks() == {
        "A": ("ranked", 6, 4),
        "B": ("ranked", 5, 4),
        "C": ("ranked", 4, 3),
        "D": ("ranked", 3, 2),
        "E": ("ranked", 2, 1),
        "F": ("ranked", 1, 1),
    }


def test_each_figure_stands_with_its_numbers_its_days_and_when_it_was_told(coop: Cooperative) -> None:
    coop.farm("A", 72)

    [farm] = coop.sees(code=CODE)["items"][0]["farms"]

    assert (farm["value"], farm["numerator"], farm["denominator"]) == (72, 72, 100)
    assert (farm["from"], farm["to"]) == ("2026-04-01", "2026-04-30")
    assert farm["told_at"] == coop.sees()["farms"][0]["told_at"]


def test_a_farm_without_data_or_behind_the_others_is_named_so_and_not_ranked(coop: Cooperative) -> None:
    for name, value in {"A": 72, "B": 80}.items():
        coop.farm(name, value)
    coop.farm("behind", 99, period=MARCH)
    coop.tells(coop.farm("empty", 50), figure(None, reason="out_of_range"))
    coop.tells(coop.farm("other figures only"), figure(3, code="born_alive_per_litter"))
    coop.farm("silent")
    coop.farm("closed", 70, data=["herd"])

    assert coop.ranks() == {
        "A": ("ranked", 2, None),
        "B": ("ranked", 1, None),
        "behind": ("other_days", None, None),
        "empty": ("no_data", None, None),
        "other figures only": ("no_data", None, None),
        "silent": ("not_told", None, None),
        "closed": ("not_shown", None, None),
    }


def test_a_figure_of_a_class_that_the_farm_keeps_to_itself_is_nowhere(coop: Cooperative) -> None:
    farm_id = coop.farm("A", data=["journal"])
    coop.tells(farm_id, figure(72), figure(5, code="cost_per_litre", data="finance", unit="currency/L"))

    assert [item["code"] for item in coop.sees()["items"]] == [CODE]
    assert coop.sees(code="cost_per_litre")["items"] == []


def test_what_is_taken_back_is_gone_with_the_next_look_and_back_when_it_is_given_again(
    coop: Cooperative, six: dict[str, UUID]
) -> None:
    coop.consents(six["F"], "herd")
    without = coop.ranks()
    coop.leaves(six["E"])
    gone = coop.ranks()
    coop.consents(six["F"], "journal", version=2)

    assert (without["F"], without["E"]) == (("not_shown", None, None), ("ranked", 1, 1))
    assert ("E" in gone, gone["D"][1]) == (False, 1)
    assert coop.ranks()["F"] == ("ranked", 1, 1)


def test_a_farm_that_shows_nothing_is_not_named(coop: Cooperative) -> None:
    coop.consents(coop.farm("A", 72))

    assert coop.sees() == {"profile": "pig", "period": "month", "farms": [], "items": []}


def test_only_who_is_in_the_organisation_sees_its_farms(coop: Cooperative, six: dict[str, UUID]) -> None:
    other = Cooperative(coop.rebanho, "Cotrijal")
    lookers = [other.technician, coop.rebanho.client("owner", six["A"]), coop.rebanho.client("technician", six["A"])]

    assert [coop.ask(looker).status_code for looker in lookers] == [404, 404, 404]
    assert other.sees()["farms"] == []


def test_settings_that_differ_are_told_with_each_farm(coop: Cooperative) -> None:
    coop.tells(coop.farm("A"), figure(72, settings={"kpi.days_per_year": 365}))
    coop.tells(coop.farm("B"), figure(80, settings={"kpi.days_per_year": 365.25}))

    [item] = coop.sees(code=CODE)["items"]

    assert item["settings_differ"]
    assert [farm["settings"] for farm in item["farms"]] == [
        [{"code": "kpi.days_per_year", "value": 365}],
        [{"code": "kpi.days_per_year", "value": 365.25}],
    ]


def test_what_is_told_anew_takes_the_place_of_what_was_told(coop: Cooperative) -> None:
    farm_id = coop.farm("A", 72)

    again, changed = coop.tells(farm_id, figure(72)), coop.tells(farm_id, figure(73))

    assert (again, changed) == (0, 1)
    assert [farm["value"] for farm in coop.sees(code=CODE)["items"][0]["farms"]] == [73]


def test_pictures_made_anew_show_the_same(coop: Cooperative, six: dict[str, UUID]) -> None:
    before = coop.sees(code=CODE)

    coop.rebanho.runtime.replay("integration")
    emptied = coop.sees(code=CODE)
    coop.rebanho.settle()

    assert emptied["farms"] == []
    assert coop.sees(code=CODE) == before


def test_a_farm_is_told_how_it_stands_among_five_without_anything_of_one(
    coop: Cooperative, six: dict[str, UUID]
) -> None:
    """Of 72 80 84 86 90 the 84 is third; Q1 80, median 84, Q3 86."""
    coop.leaves(six["F"])

    [among] = peers_of(coop.rebanho, six["C"])
    [own] = among["figures"]

    assert among["organisation_id"] == str(coop.id)
    assert (own["value"], own["rank"], own["farms"], own["quartile"]) == (84, 3, 5, 2)
    assert (own["q1"], own["median"], own["q3"], own["peers"]) == (80, 84, 86, "ranked")
    assert not any(str(six[name]) in str(among) for name in "ABDEF")


def test_of_four_farms_none_is_told_anything(coop: Cooperative, six: dict[str, UUID]) -> None:
    coop.leaves(six["F"])
    coop.consents(six["E"], "herd")

    [own] = peers_of(coop.rebanho, six["C"])[0]["figures"]

    assert (own["value"], own["peers"]) == (84, "too_few")
    assert [own[name] for name in ("farms", "rank", "quartile", "q1", "median", "q3")] == [None] * 6


def test_who_shows_a_class_to_nobody_is_told_nothing_of_others(coop: Cooperative, six: dict[str, UUID]) -> None:
    coop.consents(six["A"], "herd")
    coop.leaves(six["B"])

    assert peers_of(coop.rebanho, six["A"]) == [{"organisation_id": str(coop.id), "figures": []}]
    assert peers_of(coop.rebanho, six["B"]) == []


@pytest.mark.parametrize("asked", [{"profile": "dragon"}, {"period": "week"}, {"farm": "A"}])
def test_a_question_that_makes_no_sense_names_its_field(coop: Cooperative, asked: dict[str, Any]) -> None:
    answer = coop.ask(**asked)

    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json["errors"]] == [f"/{next(iter(asked))}"]


def test_nothing_of_a_deleted_farm_is_kept(coop: Cooperative, six: dict[str, UUID]) -> None:
    with coop.rebanho.store("integration").write() as tx:
        enqueue_erasing(tx, six["A"])
    coop.rebanho.settle()

    with coop.rebanho.store("integration").read() as tx:
        left = tx.all(sa.select(known_figure.c.farm_id).distinct())
    assert {row.farm_id for row in left} == set(six.values()) - {six["A"]}
