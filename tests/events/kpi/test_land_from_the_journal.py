"""Stocking rates and arrobas per hectare from the journal, each with its arithmetic."""

import pytest

from modules.events.models import known_place
from tests.events.kpi.herds import Told, alone_as_among_all, parts_of
from tests.running import Rebanho

COW = {"species": "cattle", "production_type": "beef", "birth_date": "2021-01-01", "registered_on": "2024-12-01"}
TEN_DAYS = ("2025-01-01", "2025-01-10")


class Pasture(Told):
    """Ten days of January on 40 ha, with a paddock of 15 ha inside; the pen is of no area."""

    def __init__(self, rebanho: Rebanho) -> None:
        super().__init__(rebanho, "beef_cattle", *TEN_DAYS, **COW)
        self.pasture = self.farm.place("Invernada", kind="paddock", area_ha=40)
        self.paddock = self.farm.place("Piquete", kind="paddock", area_ha=15, parent_id=self.pasture)
        self.pen = self.farm.place("Curral")

    def weighed(self, animal: str, **kg: float) -> None:
        for day, weight in kg.items():
            self.says("weighing", animal, day.removeprefix("on_").replace("_", "-"), {"weight_kg": weight})


@pytest.fixture
def herd(rebanho: Rebanho) -> Pasture:
    """A on the pasture until it goes to the pen on the 7th, B in the paddock inside, C in the pen."""
    made = Pasture(rebanho)
    for name, place in (("A", made.pasture), ("B", made.paddock), ("C", made.pen)):
        made.cows[name] = made.female(place_id=place)
    made.says("move", made.cows["A"], "2025-01-07", {"to_place_id": made.pen})
    return made


def test_heads_per_hectare_are_their_days_over_hectares_and_days(herd: Pasture) -> None:
    """A six days and B ten, on 40 ha over ten days; 14 of 30 days of heads were in the pen."""
    found = herd.figures()["stocking_rate_head_ha"]

    assert (found["numerator"], found["denominator"], found["flags"]) == (16, 400, ["without_area"])
    assert parts_of(found) == {"without_area": pytest.approx(100 * 14 / 30)}
    assert {each["animal_id"] for each in herd.behind("stocking_rate_head_ha")} == {herd.cows["A"], herd.cows["B"]}


def test_units_per_hectare_weigh_each_head_at_its_last_weight(herd: Pasture) -> None:
    """A 6 days x 450 kg; B from the 5th 6 days x 225 kg; 4050 kg-days are 9 UA-days. C is on no area."""
    herd.weighed(herd.cows["A"], on_2024_12_20=450)
    herd.weighed(herd.cows["B"], on_2025_01_05=225)
    herd.weighed(herd.cows["C"], on_2024_12_20=450)

    found = herd.figures()["stocking_rate_ua_ha"]

    assert (found["numerator"], found["denominator"]) == (pytest.approx(9), 400)
    assert found["flags"] == ["without_area", "last_weights", "without_weight"]


def test_arrobas_per_hectare_are_of_the_gain_on_land(herd: Pasture) -> None:
    """A 2 kg a day on six days, B on four: 20 kg live are 10 of carcass, 10 / 15 @ on 40 ha; 10 of 16 days."""
    herd.weighed(herd.cows["A"], on_2025_01_01=450, on_2025_01_09=466)
    herd.weighed(herd.cows["B"], on_2025_01_05=225, on_2025_01_09=233)
    herd.weighed(herd.cows["C"], on_2025_01_01=400, on_2025_01_09=416)

    found = herd.figures()["arroba_per_ha"]

    assert (found["numerator"], found["denominator"]) == (pytest.approx(10 / 15), 40)
    assert parts_of(found) == {"without_area": pytest.approx(100 * 14 / 30), "weighed": pytest.approx(62.5)}


def test_heads_of_a_lot_stand_and_gain_on_land_too(rebanho: Rebanho) -> None:
    """Ten come on the 2nd at 300 kg and weigh 330 on the 7th: 90 head-days, 300 kg live or 10 @."""
    made = Pasture(rebanho)
    lot = made.farm.lot(0, species="cattle", production_type="beef", opened_on="2025-01-01", place_id=made.paddock)
    came = {"reason": "Purchase", "head_count": 10, "weight_total_kg": 3000}
    made.says("arrival", lot, "2025-01-02", came, type="lot")
    weighed = {"mode": "sample", "sample_count": 4, "sample_total_kg": 1320}
    made.says("weighing", lot, "2025-01-07", weighed, type="lot")

    found = made.figures()

    assert (found["stocking_rate_head_ha"]["numerator"], found["stocking_rate_head_ha"]["flags"]) == (90, [])
    assert found["stocking_rate_ua_ha"]["numerator"] == pytest.approx((5 * 10 * 300 + 4 * 10 * 330) / 450)
    assert found["arroba_per_ha"]["value"] == pytest.approx(10 / 40)


def test_land_that_rests_counts_for_a_year_and_land_where_none_stood_does_not(herd: Pasture) -> None:
    """In February B grazes another 10 ha: with the 40 ha on which it stood in January, 50."""
    other = herd.farm.place("Reserva", kind="paddock", area_ha=10)
    herd.says("move", herd.cows["B"], "2025-02-01", {"to_place_id": other})

    january = herd.figures()["stocking_rate_head_ha"]
    february = herd.figures(**{"from": "2025-02-01", "to": "2025-02-10"})["stocking_rate_head_ha"]

    assert january["denominator"] == 400
    assert (february["numerator"], february["denominator"]) == (10, 500)


def test_a_farm_that_tells_no_area_has_no_figure_of_land(rebanho: Rebanho) -> None:
    made = Told(rebanho, "beef_cattle", *TEN_DAYS, **COW)
    made.female(place_id=made.farm.place("Invernada", kind="paddock"))

    found = made.figures()

    for code in ("stocking_rate_head_ha", "stocking_rate_ua_ha", "arroba_per_ha"):
        assert (found[code]["value"], found[code]["reason"]) == (None, "no_data")


def test_a_corrected_area_is_that_of_figures_and_is_kept_by_name(herd: Pasture) -> None:
    answer = herd.farm.client.patch(
        f"{herd.farm.herd}/places/{herd.pasture}", json={"area_ha": 80.5}, headers={"If-Match": '"1"'}
    )
    assert answer.status_code == 200

    assert herd.figures()["stocking_rate_head_ha"]["denominator"] == 805
    with herd.farm.rebanho.store("events").read() as tx:
        assert {row.area_ha for row in tx.all(known_place.select())} == {80.5, 15, None}


def test_each_figure_of_land_asked_alone_is_the_same_as_among_all(herd: Pasture) -> None:
    alone_as_among_all(herd)


def test_areas_that_were_not_kept_are_painted_again_from_what_herd_said(herd: Pasture) -> None:
    rebanho = herd.farm.rebanho
    with rebanho.store("events").engine.begin() as conn:
        conn.execute(known_place.update().values(area_ha=None))
    assert herd.figures()["stocking_rate_head_ha"]["reason"] == "no_data"

    rebanho.runtime.replay("events")

    assert herd.figures()["stocking_rate_head_ha"]["denominator"] == 400
