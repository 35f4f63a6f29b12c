"""What becomes of services of sows that do not farrow, and what a litter weighs, from the journal."""

import pytest

from tests.events.kpi.pigs import Herd
from tests.running import Rebanho


@pytest.fixture
def herd(rebanho: Rebanho) -> Herd:
    """All four are served on 7 January, due on 1 May: 0 farrows, 1 dies, 2 was falsely pregnant, 3 is culled."""
    made = Herd(rebanho)
    for sow in range(4):
        made.serves(sow, "2025-01-07")
    made.says("death", made.sows[1], "2025-02-10", {"method": "Perished", "reason": "Disease"})
    empty = {"result": "Empty", "method": "Echography", "exceptions": ["false_pregnancy"]}
    made.says("pregnancy_check", made.sows[2], "2025-03-01", empty)
    culled = {"kind": "Slaughter", "is_cull": True}
    made.says("departure", made.sows[3], "2025-03-01", culled)
    born = {"born_alive": 12, "stillborn": 1, "mummified": 2, "litter_weight_kg": 16.8}
    made.says("parturition", made.sows[0], "2025-05-01", born)
    rebanho.settle()
    return made


def test_each_service_that_bore_nothing_is_counted_by_what_came_of_it(herd: Herd) -> None:
    """Four were due: one farrowed, one died, one was falsely pregnant; two went for other reasons than breeding."""
    found = herd.figures()

    told = {code: (each["numerator"], each["denominator"]) for code, each in found.items()}
    assert told["farrowing_rate"] == (1, 4)
    assert told["pregnant_death_pct"] == (1, 4)
    assert told["false_pregnancy_pct"] == (1, 4)
    assert told["farrowing_rate_adjusted"] == (3, 4)
    assert [each["animal_id"] for each in herd.behind("pregnant_death_pct")] == [herd.sows[1]]
    assert [each["animal_id"] for each in herd.behind("false_pregnancy_pct")] == [herd.sows[2]]


def test_a_farm_may_leave_out_who_went_for_other_reasons(herd: Herd) -> None:
    herd.sets("kpi.pig.farrowing_rate.adjustment", "remove")

    found = herd.figures()["farrowing_rate_adjusted"]

    assert (found["numerator"], found["denominator"]) == (1, 2)


def test_a_litter_is_told_by_what_was_born_and_what_it_weighs(herd: Herd) -> None:
    """12 alive weigh 16.8 kg: 1.4 kg each; one stillborn and two mummified."""
    found = herd.figures()

    assert found["mean_birth_weight"]["value"] == pytest.approx(1.4)
    assert found["stillborn_per_litter"]["value"] == 1
    assert found["mummified_per_litter"]["value"] == 2
