"""What is written down late of a time long past changes no figure by what it does not say."""

from typing import Any
from uuid import uuid4

import pytest

from tests.events.kpi.herds import Told
from tests.events.kpi.pigs import Herd
from tests.running import Rebanho

COW = {"species": "cattle", "production_type": "dairy", "birth_date": "2021-01-10", "registered_on": "2023-01-01"}
HEAVY = {"weight_kg": 9999}


def marked() -> dict[str, str]:
    """An id behind which the journal keeps a bookmark."""
    return {"id": f"{uuid4().hex[:31]}0"}


@pytest.fixture
def herd(rebanho: Rebanho) -> Herd:
    """Sow 0: served on 7 January, farrows on 1 May, weaned on 25 May; with bookmarks behind all of it."""
    made = Herd(rebanho)
    sow, litter = made.sows[0], str(uuid4())
    made.says("service", sow, "2025-01-07", {"method": "Insemination", "sire_unknown": True}, **marked())
    check = {"result": "Pregnant", "method": "Echography"}
    made.says("pregnancy_check", sow, "2025-02-07", check, **marked())
    born: dict[str, Any] = {"born_alive": 12, "stillborn": 0, "mummified": 0, "litter_id": litter}
    made.says("parturition", sow, "2025-05-01", born, **marked())
    rebanho.settle()
    made.weans(litter, "2025-05-25", 11)
    made.says("note", sow, "2025-06-01", {"text": "to be served"}, **marked())
    return made


@pytest.mark.parametrize("on", ["2025-01-05", "2025-01-20", "2025-04-30", "2025-05-10"])
def test_what_is_impossible_in_the_past_leaves_what_came_of_a_service_and_of_a_lactation(herd: Herd, on: str) -> None:
    before = herd.figures()

    herd.says("weighing", herd.sows[0], on, HEAVY, if_impossible="dispute")

    assert herd.figures() == before
    assert (before["farrowing_rate"]["numerator"], before["lactation_length"]["value"]) == (1, 24)
    assert before["weaned_per_last_weaning"]["denominator"] == 1


def test_what_is_impossible_in_the_past_leaves_tests_and_open_times_as_later_entries_told_them(
    rebanho: Rebanho,
) -> None:
    told = Told(rebanho, "dairy_cattle", "2024-01-01", "2024-12-31", **COW)
    cow = told.female()
    born = {"born_alive": 0, "stillborn": 1, "offspring": []}
    told.says("parturition", cow, "2024-01-01", born, **marked())
    for on, kg in (("2024-02-01", 30), ("2024-03-01", 26)):
        told.says("test_day", cow, on, {"test_day_id": str(uuid4()), "milk_kg": kg, "scc": 90_000}, **marked())
    told.says("service", cow, "2024-03-11", {"method": "Insemination", "sire_unknown": True}, **marked())
    told.says("pregnancy_check", cow, "2024-04-20", {"result": "Pregnant", "method": "Echography"}, **marked())
    told.says("dry_off", cow, "2024-10-20", {}, **marked())
    before = told.figures()

    for on in ("2024-01-20", "2024-02-10", "2024-03-05", "2024-03-20"):
        told.says("weighing", cow, on, HEAVY, if_impossible="dispute")

    assert told.figures() == before
    assert before["conception_rate"]["numerator"] == 1
    assert before["lactation_yield_tim"]["denominator"] == 1


def test_a_note_of_a_cow_that_came_back_leaves_the_lactation_that_ended_with_her_sale(rebanho: Rebanho) -> None:
    told = Told(rebanho, "dairy_cattle", "2024-01-01", "2024-12-31", **COW)
    cow = told.female()
    told.says("parturition", cow, "2024-01-01", {"born_alive": 0, "stillborn": 1, "offspring": []}, **marked())
    told.says("test_day", cow, "2024-02-01", {"test_day_id": str(uuid4()), "milk_kg": 30}, **marked())
    told.says("departure", cow, "2024-03-01", {"kind": "Sale"}, **marked())
    told.says("arrival", cow, "2024-04-01", {"reason": "Purchase"}, **marked())
    told.says("test_day", cow, "2024-05-01", {"test_day_id": str(uuid4()), "milk_kg": 28}, **marked())
    told.says("note", cow, "2024-06-01", {"text": "sound"}, **marked())
    before = told.figures()

    told.says("note", cow, "2024-05-20", {"text": "limps"})

    assert told.figures() == before
    # 60 days by one test of 30 kg
    assert before["lactation_yield_tim"]["value"] == pytest.approx(60 * 30)


def test_what_a_check_told_of_a_due_day_goes_with_it(rebanho: Rebanho) -> None:
    """With a male from 1 March, a foetus of 40 days on 1 May: due on 13 July. She was dead on 10 April."""
    herd = Herd(rebanho)
    sow = herd.sows[0]
    exposure = {"sire_ids": [str(uuid4())], "season": "spring"}
    herd.says("exposure_start", sow, "2025-03-01", exposure, **marked())
    check = {"result": "Pregnant", "method": "Echography", "foetal_age_days": 40}
    herd.says("pregnancy_check", sow, "2025-05-01", check, confirmed=[{"code": "old_entry"}, {"code": "exposed"}])
    assert herd.figures()["farrowing_rate"]["denominator"] == 1

    herd.says("death", sow, "2025-04-10", {"method": "Perished", "reason": "Disease"}, if_impossible="dispute")

    assert herd.figures()["farrowing_rate"]["denominator"] == 0
