"""How inbred the young of a mating would be: known pedigrees, entered as animals."""

from typing import Any

import pytest

from app.kernel.ids import new_id
from tests.herd.conftest import Farm
from tests.herd.test_costs import counted
from tests.herd.test_pedigree import outside, refusal


class Herd:
    """Animals by a number each, whose sex is told by how they are asked for."""

    def __init__(self, farm: Farm) -> None:
        self.farm, self.count = farm, 0

    def female(self, sire: str | None = None, dam: str | None = None) -> str:
        return self._born("Female", sire, dam)

    def male(self, sire: str | None = None, dam: str | None = None) -> str:
        return self._born("Male", sire, dam)

    def mated(self, dam: str, *sires: str) -> list[float]:
        return [each["coefficient"] for each in self.told(dam, *sires)]

    def told(self, dam: str, *sires: str) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = self.farm.get(f"animals/{dam}/inbreeding", sire_id=list(sires))["items"]
        return items

    def _born(self, sex: str, sire: str | None, dam: str | None) -> str:
        self.count += 1
        return self.farm.register(str(self.count), sex=sex, sire_id=sire, genetic_dam_id=dam)


@pytest.fixture
def herd(farm: Farm) -> Herd:
    return Herd(farm)


def test_father_and_daughter_son_and_mother(herd: Herd) -> None:
    sire, dam = herd.male(), herd.female()
    daughter, son = herd.female(sire, dam), herd.male(sire, dam)

    assert herd.mated(daughter, sire) == [0.25]
    assert herd.mated(dam, son) == [0.25]


def test_full_sibs_half_sibs_and_a_stranger_in_the_order_asked(herd: Herd) -> None:
    sire, dam = herd.male(), herd.female()
    sister = herd.female(sire, dam)
    brother, half_brother, stranger = herd.male(sire, dam), herd.male(sire, herd.female()), herd.male()

    assert herd.mated(sister, half_brother, stranger, brother) == [0.125, 0, 0.25]


def test_first_cousins(herd: Herd) -> None:
    sire, dam = herd.male(), herd.female()
    cousin = herd.male(herd.male(sire, dam), herd.female())
    other = herd.female(herd.male(), herd.female(sire, dam))

    assert herd.mated(other, cousin) == [0.0625]


def test_brother_and_sister_for_six_generations(herd: Herd) -> None:
    sire, dam = herd.male(), herd.female()
    found = []
    for _ in range(6):
        sire, dam = herd.male(sire, dam), herd.female(sire, dam)
        found += herd.mated(dam, sire)

    assert found == [0.25, 0.375, 0.5, 0.59375, 0.671875, 0.734375]


def test_it_tells_how_many_generations_are_known(herd: Herd) -> None:
    sire = herd.male(herd.male(), herd.female())
    dam = herd.female(herd.male(), None)

    [found] = herd.told(dam, sire)

    # Both parents, three of four grandparents.
    assert (found["generations"], found["complete_generations"]) == (1.75, 1)


def test_a_bull_from_outside_is_an_ancestor_like_others(farm: Farm, herd: Herd) -> None:
    bull = outside(farm)
    daughter = herd.female(bull, herd.female())

    assert herd.mated(daughter, bull, herd.male(bull, herd.female())) == [0.25, 0.125]


def test_the_dam_that_bore_an_embryo_is_no_kin(farm: Farm, herd: Herd) -> None:
    carrier = herd.female()
    son = farm.register("calf", sex="Male", birth_dam_id=carrier)

    assert herd.mated(carrier, son) == [0]


def test_a_deep_pedigree_of_kin_costs_two_statements(farm: Farm, herd: Herd) -> None:
    sire, dam = herd.male(), herd.female()
    for _ in range(12):
        sire, dam = herd.male(sire, dam), herd.female(sire, dam)

    with counted(farm.store) as ran:
        [found] = herd.told(dam, sire)

    assert len(ran) == 2
    assert found["complete_generations"] == 13


def test_a_mate_that_cannot_be_is_refused_at_its_place(farm: Farm, herd: Herd) -> None:
    dam, sire, other = herd.female(), herd.male(), herd.female()
    bull = farm.register("bull", species="cattle", sex="Male")

    def asked(*sires: str) -> tuple[int, str, str]:
        return refusal(farm.client.get(farm.url(f"animals/{dam}/inbreeding"), query_string={"sire_id": [*sires]}))

    assert asked(sire, other) == (422, "parent_wrong_sex", "/sire_id/1")
    assert asked(bull) == (422, "parent_wrong_species", "/sire_id/0")
    assert asked(str(new_id()))[1:] == ("parent_unknown", "/sire_id/0")
    assert farm.client.get(farm.url(f"animals/{new_id()}/inbreeding?sire_id={sire}")).status_code == 404


def test_it_is_asked_with_a_sire(farm: Farm, herd: Herd) -> None:
    answer = farm.client.get(farm.url(f"animals/{herd.female()}/inbreeding"))

    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/sire_id")
