"""Lists of females by where they stand, with the days that count."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from tests.events.farm import Farm

PIGS = {"profile": "pig"}


class Sows:
    """Sows that are told of by how many days ago what happened, on the day that the farm has."""

    def __init__(self, farm: Farm) -> None:
        self.farm = farm
        self.today = date.fromisoformat(self.summary()["on"])

    def ago(self, days: int) -> str:
        return (self.today - timedelta(days)).isoformat()

    def sow(self, **more: Any) -> str:
        told = {"birth_date": self.ago(700), "registered_on": self.ago(300), "production_type": "breeding"}
        return self.farm.animal(**{**told, **more})

    def says(self, kind: str, sow: str, days: int, data: dict[str, Any], **more: Any) -> dict[str, Any]:
        unlikely = "old_entry", "irregular_return", "service_while_lactating", "gestation_short", "gestation_long"
        return self.farm.record(
            kind, sow, self.ago(days), data, confirmed=[{"code": code} for code in unlikely], **more
        )

    def serves(self, sow: str, days: int, **more: Any) -> dict[str, Any]:
        how = more or {"sire_unknown": True}
        return self.says("service", sow, days, {"method": "Insemination", **how})

    def checks(self, sow: str, days: int, result: str = "Pregnant") -> dict[str, Any]:
        return self.says("pregnancy_check", sow, days, {"result": result, "method": "Echography"})

    def bears(self, sow: str, days: int) -> str:
        born = self.says("parturition", sow, days, {"born_alive": 10, "stillborn": 0, "mummified": 0})
        self.farm.rebanho.settle()
        return str(born["data"]["litter_id"])

    def weans(self, litter: str, days: int) -> None:
        self.says("weaning", litter, days, {"type": "total", "head_count": 10}, type="lot")

    def pregnant(self, days: int) -> str:
        sow = self.sow()
        self.serves(sow, days)
        self.checks(sow, days - 28)
        return sow

    def listed(self, **more: Any) -> list[dict[str, Any]]:
        found = self.farm.client.get(f"{self.farm.events}/females", query_string={**PIGS, **more})
        assert found.status_code == 200, found.json
        return list(found.json["items"])

    def ids(self, **more: Any) -> list[str]:
        return [each["id"] for each in self.listed(**more)]

    def summary(self, profile: str = "pig") -> dict[str, Any]:
        return dict(self.farm.get("females/summary", profile=profile))


@pytest.fixture
def sows(farm: Farm) -> Sows:
    return Sows(farm)


def test_a_served_sow_is_told_with_her_service_its_sire_and_the_days_on_which_she_is_to_be_checked(sows: Sows) -> None:
    """Pigs are checked from 28 to 35 days after service, and farrow after 114."""
    boar = sows.farm.animal(sex="Male", birth_date=sows.ago(900), registered_on=sows.ago(300))
    sow = sows.sow()
    served = sows.serves(sow, 30, sire_ids=[boar])

    (found,) = sows.listed(standing="served")

    assert (found["id"], found["since"], found["days"], found["parity"]) == (sow, sows.ago(30), 30, 0)
    assert (found["check_from"], found["check_to"], found["due_on"]) == (sows.ago(2), sows.ago(-5), sows.ago(-84))
    assert found["service"]["on"] == served["occurred_at"][:10]
    assert [each["id"] for each in found["service"]["sires"]] == [boar]
    assert found["service"]["sires"][0]["label"]


def test_a_sow_is_to_be_checked_from_the_day_that_the_farm_set(sows: Sows) -> None:
    early, late = sows.sow(), sows.sow()
    sows.serves(early, 27)
    sows.serves(late, 28)
    before = sows.ids(list="check_due")

    change = {"id": str(uuid4()), "scope": "farm", "value": 27, "valid_from": sows.ago(0), "why": "ours", **PIGS}
    path = f"{sows.farm.events}/parameters/repro.pregnancy_check_from_days/changes"
    assert sows.farm.client.post(path, json=change).status_code == 201

    assert before == [late]
    assert sows.ids(list="check_due") == [late, early]


def test_pregnant_sows_are_listed_by_the_week_in_which_they_are_due(sows: Sows) -> None:
    """114 days after service: of 115 days ago yesterday, 114 today, 108 in 6 days, 107 in 7, 87 in 27, 86 in 28."""
    late, today, six, seven, last, next_month = (sows.pregnant(days) for days in (115, 114, 108, 107, 87, 86))

    assert sows.ids(list="birth_overdue") == [late]
    assert sows.ids(list="birth_this_week") == [today, six]
    assert sows.ids(list="birth_next_weeks") == [seven, last]
    assert sows.ids(due_from=sows.ago(-27)) == [last, next_month]
    assert sows.ids(due_from=sows.ago(-7), due_to=sows.ago(-7)) == [seven]


def test_a_sow_that_nurses_is_open_since_she_farrowed_and_once_weaned_since_that_day(sows: Sows) -> None:
    sow = sows.sow()
    sows.serves(sow, 150)
    litter = sows.bears(sow, 36)
    (nursing,) = sows.listed()
    sows.weans(litter, 11)
    sows.farm.rebanho.settle()

    (weaned,) = sows.listed()

    assert (nursing["standing"], nursing["lactation"], nursing["days"]) == ("open", "lactating", 36)
    assert (weaned["standing"], weaned["lactation"], weaned["days"], weaned["parity"]) == ("open", "dry", 11, 1)


def test_who_is_open_for_longer_than_the_farm_allows_is_listed_unless_she_is_not_to_be_bred(sows: Sows) -> None:
    """Pigs: 10 days after weaning, however long she nursed."""
    long, barred, short, nursing = (sows.sow() for _ in range(4))
    sows.serves(nursing, 150)
    sows.bears(nursing, 36)
    for sow, weaned in ((long, 12), (barred, 12), (short, 9)):
        sows.serves(sow, 150)
        sows.weans(sows.bears(sow, 36), weaned)
    sows.farm.rebanho.settle()
    sows.says("cull_mark", barred, 2, {"value": True, "cause": "lameness"})

    assert sows.ids(list="open_too_long") == [long]
    assert sows.ids(barred="to_cull") == [barred]


def test_the_counts_of_a_board_are_those_of_its_lists(sows: Sows) -> None:
    sows.serves(sows.sow(), 30)
    sows.pregnant(110)
    sows.sow()
    sows.farm.animal(production_type="growing", birth_date=sows.ago(100), registered_on=sows.ago(90))

    found = sows.summary()

    assert found["standings"] == {"served": 1, "pregnant": 1, "open": 1}
    assert found["profiles"] == {"pig": 3}
    assert found["lists"] == {name: len(sows.ids(list=name)) for name in found["lists"]}
    assert found["lists"]["check_due"] == found["lists"]["birth_this_week"] == 1


def test_who_left_the_farm_is_on_no_list(sows: Sows) -> None:
    sow = sows.pregnant(110)
    sows.says("departure", sow, 1, {"kind": "Slaughter"})

    assert sows.ids() == []
    assert sows.summary()["standings"] == {}


def test_a_service_taken_back_leaves_her_where_she_stood(sows: Sows) -> None:
    sow = sows.sow()
    before = sows.listed()
    served = sows.serves(sow, 30)
    after = sows.listed()

    sows.farm.retract(served)

    assert [each["standing"] for each in after] == ["served"]
    assert sows.listed() == before


def test_a_long_list_comes_page_by_page_in_one_order(sows: Sows) -> None:
    wanted = [sows.sow() for _ in range(5)]
    for place, sow in enumerate(wanted):
        sows.serves(sow, 40 - place)

    first = sows.farm.get("females", **PIGS, limit=2)
    second = sows.farm.get("females", **PIGS, limit=2, cursor=first["next"])
    third = sows.farm.get("females", **PIGS, limit=2, cursor=second["next"])

    assert [each["id"] for page in (first, second, third) for each in page["items"]] == wanted
    assert third["next"] is None
