"""The area of places: told in hectares, kept to the square metre, said to the other modules."""

import pytest

from app.kernel.ids import new_id
from tests.herd.conftest import Farm
from tests.herd.telling import told_types


def test_a_place_keeps_the_area_that_it_was_opened_with_to_the_square_metre(farm: Farm) -> None:
    paddock = farm.open_place("Piquete 1", "paddock", area_ha=12.34567)

    assert farm.get(f"places/{paddock}")["area_ha"] == 12.3457
    assert farm.get(f"places/{farm.open_place()}")["area_ha"] is None


def test_a_changed_area_is_a_new_version_and_is_said(farm: Farm) -> None:
    paddock = farm.open_place("Piquete 1", "paddock")

    changed = farm.patch(f"places/{paddock}", 1, area_ha=80)
    again = farm.patch(f"places/{paddock}", 2, area_ha=80)
    taken_back = farm.patch(f"places/{paddock}", 2, area_ha=None)

    assert [each.json["area_ha"] for each in (changed, again, taken_back)] == [80, 80, None]
    assert told_types(farm.store) == ["place.opened", "place.changed", "place.changed"]


@pytest.mark.parametrize("area", [0, -1, 0.00001, 1_000_000.5, "80", True])
def test_an_area_is_a_number_above_nothing_and_up_to_a_million_hectares(farm: Farm, area: object) -> None:
    answer = farm.post("places", kind="paddock", name="Piquete 1", area_ha=area)

    assert answer.status_code == 422
    assert [each["pointer"] for each in answer.json["errors"]] == ["/area_ha"]


def test_the_largest_area_is_taken(farm: Farm) -> None:
    assert farm.get(f"places/{farm.open_place(area_ha=1_000_000)}")["area_ha"] == 1_000_000


def test_a_place_opened_again_with_another_area_is_a_conflict(farm: Farm) -> None:
    said = {"id": str(new_id()), "kind": "paddock", "name": "Piquete 1"}

    answers = [farm.post("places", **said, **more).status_code for more in ({}, {"area_ha": None}, {"area_ha": 3})]

    assert answers == [201, 200, 409]


def test_the_table_of_places_tells_their_areas(farm: Farm) -> None:
    farm.open_place("Piquete 1", "paddock", area_ha=2.5)

    sheet = farm.client.get(farm.url("places.csv")).get_data(as_text=True)

    heading, row, *_ = (line.split(";") for line in sheet.splitlines())
    assert row[heading.index("area (ha)")] == "2,5"
