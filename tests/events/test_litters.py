"""A litter goes where its dam goes: from her move on, until it is closed or moved by itself."""

from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from app.kernel.ids import derived_id
from modules.events.models import litter
from tests.events.farm import Farm
from tests.events.sow import Sow
from tests.journeys.pictures import assert_pictures_agree
from tests.running import Rebanho


@pytest.fixture
def sow(rebanho: Rebanho) -> Sow:
    return Sow(Farm(rebanho))


def test_a_litter_goes_where_its_dam_goes(sow: Sow) -> None:
    sow.moves(sow.pen, "2026-02-10")

    assert sow.litter_at() == sow.pen
    assert (sow.litter_at(on="2026-02-09"), sow.litter_at(on="2026-02-10")) == (sow.crate, sow.pen)


def test_it_goes_with_her_when_the_move_is_told_of_all_animals_of_her_pen(sow: Sow) -> None:
    answer = sow.farm.client.post(
        f"{sow.farm.events}/events/selection",
        json={
            "batch_id": str(uuid4()),
            "kind": "move",
            "selector": {"animal_ids": [sow.id]},
            "occurred_at": "2026-02-10",
            "confirmed": [{"code": "old_entry"}],
            "data": {"to_place_id": sow.pen},
        },
    )

    assert (answer.status_code, sow.litter_at()) == (200, sow.pen), answer.json


@pytest.mark.parametrize("first", ["sow", "litter"])
def test_it_still_follows_her_after_both_were_moved_as_what_was_in_the_pen(sow: Sow, first: str) -> None:
    in_order = sorted if first == "sow" else lambda each: sorted(each, reverse=True)
    body = {
        "batch_id": next(batch for batch in iter(uuid4, None) if (ids := both(sow, batch)) == in_order(ids)),
        "kind": "move",
        "selector": {"place_id": sow.crate},
        "occurred_at": "2026-02-10",
        "confirmed": [{"code": "old_entry"}],
        "data": {"to_place_id": sow.pen},
    }
    answer = sow.farm.client.post(f"{sow.farm.events}/events/selection", json=body)

    sow.moves(sow.barn, "2026-02-20")

    assert [each["status"] for each in answer.json["items"]] == ["created", "created"]
    assert (sow.litter_at(on="2026-02-13"), sow.litter_at()) == (sow.pen, sow.barn)


def both(sow: Sow, batch_id: UUID) -> list[UUID]:
    """The ids that her entry and that of her litter have in a batch."""
    return [derived_id(batch_id, UUID(each)) for each in (sow.id, sow.litter)]


def test_what_she_did_before_the_birth_does_not_move_it(sow: Sow) -> None:
    sow.moves(sow.pen, "2026-01-20")

    assert (sow.litter_at(), sow.told()) == (sow.pen, [])


def test_a_move_that_is_told_late_takes_it_along_on_its_day(sow: Sow) -> None:
    sow.moves(sow.barn, "2026-02-20")

    sow.moves(sow.pen, "2026-02-10")

    assert (sow.litter_at(on="2026-02-15"), sow.litter_at()) == (sow.pen, sow.barn)


def test_a_move_that_is_taken_back_leaves_it_where_it_was(sow: Sow) -> None:
    move = sow.moves(sow.pen, "2026-02-10")

    assert sow.farm.retract(move).status_code == 200

    assert (sow.litter_at(), sow.told()) == (sow.crate, [])


def test_a_move_that_is_corrected_is_corrected_for_the_litter(sow: Sow) -> None:
    move = sow.moves(sow.pen, "2026-02-10")

    answer = sow.farm.correct(move, occurred_at="2026-02-12", data={"to_place_id": sow.barn})

    assert answer.status_code == 200, answer.json
    assert (sow.litter_at(), sow.told()) == (sow.barn, [("2026-02-12", sow.barn)])


def test_a_litter_that_was_moved_by_itself_stays_there(sow: Sow) -> None:
    sow.litter_moves(sow.barn, "2026-02-10")

    sow.moves(sow.pen, "2026-02-12")

    assert sow.litter_at() == sow.barn


def test_it_follows_her_again_once_she_is_where_it_is(sow: Sow) -> None:
    sow.litter_moves(sow.barn, "2026-02-10")
    sow.moves(sow.barn, "2026-02-12")

    sow.moves(sow.pen, "2026-02-14")

    assert sow.litter_at() == sow.pen


def test_it_follows_her_again_once_it_is_back_with_her(sow: Sow) -> None:
    sow.litter_moves(sow.barn, "2026-02-10")
    sow.moves(sow.pen, "2026-02-12")
    sow.litter_moves(sow.pen, "2026-02-14")

    sow.moves(sow.crate, "2026-02-16")

    assert sow.litter_at() == sow.crate


def test_its_own_move_that_is_taken_back_lets_it_have_followed_her(sow: Sow) -> None:
    alone = sow.litter_moves(sow.barn, "2026-02-10")
    sow.moves(sow.pen, "2026-02-12")

    assert sow.farm.retract(alone).status_code == 200

    assert sow.litter_at() == sow.pen


def test_a_litter_that_was_closed_hears_of_her_no_more(sow: Sow) -> None:
    sow.is_weaned()

    sow.moves(sow.barn, "2026-03-05")

    assert (sow.litter_at(), sow.told()) == (sow.crate, [])


def test_a_closing_that_is_taken_back_lets_it_have_followed_her(sow: Sow) -> None:
    closing = sow.is_weaned()
    sow.moves(sow.barn, "2026-03-05")

    assert sow.farm.retract(closing).status_code == 200

    assert (sow.litter_at(), sow.told()) == (sow.barn, [("2026-03-05", sow.barn)])


def test_a_closing_that_is_told_late_lets_it_have_stayed(sow: Sow) -> None:
    sow.moves(sow.barn, "2026-03-05")

    sow.is_weaned()

    assert (sow.litter_at(), sow.told()) == (sow.crate, [])


def test_the_litter_of_her_next_birth_is_the_one_that_goes_with_her(sow: Sow) -> None:
    young = str(uuid4())
    sow.weans()
    sow.gives_birth("2026-07-01", young)

    sow.moves(sow.barn, "2026-07-10")

    assert (sow.litter_at(litter=young), sow.litter_at()) == (sow.barn, sow.crate)


def test_a_birth_that_is_told_after_her_move_is_of_a_litter_that_went_with_her(sow: Sow) -> None:
    young = str(uuid4())
    sow.weans()
    sow.moves(sow.barn, "2026-07-10")

    sow.gives_birth("2026-07-01", young)

    assert (sow.litter_at(on="2026-07-05", litter=young), sow.litter_at(litter=young)) == (sow.crate, sow.barn)


def test_a_birth_that_is_moved_behind_her_move_makes_a_litter_where_she_was_then(sow: Sow) -> None:
    sow.moves(sow.pen, "2026-02-10")

    answer = sow.farm.correct(sow.birth, occurred_at="2026-02-12")

    assert answer.status_code == 200, answer.json
    assert (sow.litter_at(), sow.told()) == (sow.pen, [])


def test_a_birth_may_be_taken_back_though_she_has_moved_since(sow: Sow) -> None:
    sow.moves(sow.pen, "2026-02-10")
    sow.farm.rebanho.settle()

    assert sow.farm.retract(sow.farm.entry(sow.birth["id"])).status_code == 200

    sow.farm.rebanho.settle()
    assert_pictures_agree(sow.farm.rebanho.runtime)
    assert sow.told() == []


def test_a_sow_that_left_and_came_back_has_left_her_litter(sow: Sow) -> None:
    sow.farm.record("departure", sow.id, "2026-02-10", {"kind": "loan"})
    sow.farm.record("arrival", sow.id, "2026-02-20", {"reason": "loan_return", "place_id": sow.pen})

    sow.moves(sow.barn, "2026-02-22")

    assert sow.litter_at() == sow.crate


def test_nobody_corrects_what_follows_from_her_move(sow: Sow) -> None:
    sow.moves(sow.pen, "2026-02-10")
    (followed,) = sow.farm.get("events", subject_id=sow.litter, kind="dam_moved")["items"]

    answer = sow.farm.retract(followed)

    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (409, "follows_from_another")


def test_a_litter_that_was_weaned_stays_when_its_dam_goes(sow: Sow) -> None:
    sow.weans()

    sow.moves(sow.pen, "2026-03-10")

    assert sow.litter_at() == sow.crate


def test_weaned_young_are_heads_of_the_lot_they_go_to(sow: Sow) -> None:
    nursery = sow.farm.lot(0, species="pig", production_type="growing")

    sow.weans(head_count=9, to_id=nursery, confirmed=["total_leaves_rest"])

    assert (sow.heads(), sow.heads(nursery)) == (1, 9)


def test_fostered_young_are_heads_of_the_other_litter(sow: Sow) -> None:
    other = Sow(sow.farm)

    sow.farm.record("fostering", sow.litter, "2026-02-03", {"to_id": other.litter, "head_count": 2}, type="lot")

    assert (sow.heads(), other.heads()) == (8, 12)


def test_what_became_of_a_litter_stands_in_its_row(sow: Sow) -> None:
    other = Sow(sow.farm)
    sow.farm.record("fostering", sow.litter, "2026-02-03", {"to_id": other.litter, "head_count": 2}, type="lot")
    died = {"method": "Perished", "reason": "Accident", "head_count": 1}
    sow.farm.record("death", sow.litter, "2026-02-05", died, type="lot")
    sow.weans(head_count=7, weight_total_kg=45.5)

    with sow.farm.rebanho.store("events").read() as tx:
        rows = {str(row.id): row for row in tx.all(sa.select(litter))}

    left, came = rows[sow.litter], rows[other.litter]
    assert (left.begun_with, left.fostered_off, left.died, left.weaned, left.weaning_kg) == (10, 2, 1, 7, 45.5)
    assert (came.begun_with, came.fostered_on, came.weaned_on) == (10, 2, None)
