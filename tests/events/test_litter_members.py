"""Young of a litter that are animals of their own: where it goes with its dam, they go."""

from typing import Any
from uuid import uuid4

import pytest

from tests.events.farm import Farm
from tests.events.sow import TEN, Sow
from tests.running import Rebanho


@pytest.fixture
def sow(rebanho: Rebanho) -> Sow:
    return Sow(Farm(rebanho))


def numbered() -> dict[str, Any]:
    """One of the young with a number of its own."""
    number = {"scheme": "br.management", "value": uuid4().hex[:8].upper()}
    return {"animal_id": str(uuid4()), "sex": "Female", "identifiers": [number]}


@pytest.fixture
def known(sow: Sow) -> list[str]:
    """Two of her litter that are animals of their own: one from its birth on, one that was picked out of it."""
    born, picked = numbered(), numbered()
    sow.farm.correct(sow.birth, data={**TEN, "litter_id": sow.litter, "offspring": [born]})
    sow.farm.record("identify_from_lot", sow.litter, "2026-02-03", {"animals": [picked]}, type="lot")
    sow.farm.rebanho.settle()
    return [born["animal_id"], picked["animal_id"]]


def test_young_with_numbers_of_their_own_go_with_the_litter(sow: Sow, known: list[str]) -> None:
    sow.moves(sow.pen, "2026-02-10")

    assert [sow.young_at(each) for each in known] == [sow.pen, sow.pen]
    assert [sow.young_at(each, on="2026-02-09") for each in known] == [sow.crate, sow.crate]


def test_a_farm_counts_them_once_when_she_has_moved(sow: Sow, known: list[str]) -> None:
    sow.moves(sow.pen, "2026-02-10")

    sow.farm.rebanho.settle()
    assert sow.farm.client.get(f"{sow.farm.herd}/summary").json["present"] == 1 + TEN["born_alive"]


def test_young_that_were_put_somewhere_else_stay_there(sow: Sow, known: list[str]) -> None:
    sow.farm.record("move", known[0], "2026-02-05", {"to_place_id": sow.barn})

    sow.moves(sow.pen, "2026-02-10")

    assert [sow.young_at(each) for each in known] == [sow.barn, sow.pen]


def test_young_that_left_the_litter_go_with_her_no_more(sow: Sow, known: list[str]) -> None:
    group = sow.farm.group("Gilts")
    sow.farm.record("group_change", known[0], "2026-02-05", {"to_id": group, "purpose": "feeding"})

    sow.moves(sow.pen, "2026-02-10")

    assert [sow.young_at(each) for each in known] == [sow.crate, sow.pen]


def test_young_that_left_it_as_is_told_late_did_not_go_with_her(sow: Sow, known: list[str]) -> None:
    group = sow.farm.group("Gilts")
    sow.moves(sow.pen, "2026-02-10")

    sow.farm.record("group_change", known[0], "2026-02-05", {"to_id": group, "purpose": "feeding"})

    assert [sow.young_at(each) for each in known] == [sow.crate, sow.pen]


def test_her_move_that_is_taken_back_leaves_the_young_where_they_were(sow: Sow, known: list[str]) -> None:
    move = sow.moves(sow.pen, "2026-02-10")

    assert sow.farm.retract(move).status_code == 200

    assert [sow.young_at(each) for each in known] == [sow.crate, sow.crate]
    assert [each for each in sow.farm.get("events", kind="dam_moved")["items"] if not each["retracted"]] == []
