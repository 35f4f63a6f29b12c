"""Bookmarks in histories: what is far from a new entry of the past is left alone, and no stale bookmark is used."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from app.kernel.transaction import Context
from modules.events.models import bookmark, entry, stay, subject
from tests.events.farm import Farm

FIRST = date(2026, 2, 1)
DAYS = 40


@pytest.fixture
def pig(farm: Farm) -> str:
    """A pig that was weighed every day, with a bookmark behind each weighing but the last."""
    pig = farm.animal()
    items = [weighing(pig, number) for number in range(DAYS)]
    answer = farm.client.post(f"{farm.events}/events/batch", json={"items": items})
    assert {item["status"] for item in answer.json["items"]} == {"created"}
    return pig


def weighing(pig: str, number: float) -> dict[str, Any]:
    at = f"{FIRST + timedelta(days=int(number))}T{'18' if number % 1 else '06'}:00:00Z"
    return {
        "id": f"{uuid4().hex[:31]}0",
        "kind": "weighing",
        "subject": {"type": "animal", "id": pig},
        "occurred_at": at,
        "data": {"weight_kg": 40 + number / 10},
        "confirmed": [{"code": "old_entry"}],
    }


def write(farm: Farm, statement: sa.Executable) -> None:
    with farm.rebanho.store("events").write(Context()) as tx:
        assert tx.run(statement)


def verdicts(farm: Farm, pig: str) -> list[str]:
    with farm.rebanho.store("events").read() as tx:
        rows = tx.all(sa.select(entry.c.verdict).where(entry.c.subject_id == UUID(pig)).order_by(entry.c.sort_at))
    return [row.verdict for row in rows]


def bookmarks(farm: Farm, pig: str) -> list[Any]:
    with farm.rebanho.store("events").read() as tx:
        return list(tx.all(sa.select(bookmark).where(bookmark.c.subject_id == UUID(pig)).order_by(bookmark.c.at)))


def make_the_last_impossible(farm: Farm, pig: str) -> None:
    """Behind the journal's back: whoever folds so far disputes it."""
    last = sa.select(sa.func.max(entry.c.sort_at)).where(entry.c.subject_id == UUID(pig)).scalar_subquery()
    of_pig = sa.and_(entry.c.subject_id == UUID(pig), entry.c.sort_at == last)
    write(farm, sa.update(entry).where(of_pig).values(data={"mode": "single", "weight_kg": 9000}))


def test_a_weighing_of_the_past_is_judged_without_what_is_far_from_it(farm: Farm, pig: str) -> None:
    before = len(bookmarks(farm, pig))
    make_the_last_impossible(farm, pig)

    answer = farm.client.post(f"{farm.events}/events", json=weighing(pig, 10.5))

    assert answer.status_code == 201, answer.json
    assert verdicts(farm, pig) == ["recorded"] * (DAYS + 2)
    assert len(bookmarks(farm, pig)) == before + 1


def test_what_changes_the_state_for_good_is_followed_to_the_end(farm: Farm, pig: str) -> None:
    pen = farm.place("Pen 9")
    make_the_last_impossible(farm, pig)

    farm.record("move", pig, f"{FIRST + timedelta(days=10)}T18:00:00Z", {"to_place_id": pen}, if_impossible="dispute")

    assert verdicts(farm, pig) == ["recorded"] * (DAYS + 1) + ["disputed"]
    assert {row.state.get("place") for row in bookmarks(farm, pig)[-20:]} == {pen}


def test_bookmarks_of_other_rules_are_not_used(farm: Farm, pig: str) -> None:
    before = len(bookmarks(farm, pig))
    write(farm, sa.update(subject).where(subject.c.id == UUID(pig)).values(edition="another"))
    write(farm, sa.update(bookmark).where(bookmark.c.subject_id == UUID(pig)).values(state={"status": "dead"}))

    answer = farm.client.post(f"{farm.events}/events", json=weighing(pig, 10.5))

    assert answer.status_code == 201, answer.json
    assert {row.state["status"] for row in bookmarks(farm, pig)} == {"present"}
    assert len(bookmarks(farm, pig)) == before + 1


def test_a_state_of_other_rules_lays_no_bookmarks(farm: Farm, pig: str) -> None:
    write(farm, sa.update(subject).where(subject.c.id == UUID(pig)).values(edition="another"))
    before = len(bookmarks(farm, pig))

    farm.client.post(f"{farm.events}/events", json=weighing(pig, DAYS))

    assert len(bookmarks(farm, pig)) == before


def test_no_bookmark_stays_behind_what_was_taken_back(farm: Farm, pig: str) -> None:
    perished = {"method": "Perished", "reason": "Disease"}
    died = farm.record("death", pig, f"{FIRST + timedelta(days=20)}T18:00:00Z", perished, if_impossible="dispute")
    assert verdicts(farm, pig)[-1] == "disputed"

    farm.retract(died)

    assert set(verdicts(farm, pig)) == {"recorded"}
    assert {row.state["status"] for row in bookmarks(farm, pig)} == {"present"}


def test_an_earlier_move_to_the_same_place_begins_the_stay(farm: Farm, pig: str) -> None:
    """The states are the same from the next bookmark on, but not since when it has been there."""
    pen, day = farm.place("Pen 9"), FIRST + timedelta(days=10)
    again = {"confirmed": [{"code": "duplicate_likely"}, {"code": "old_entry"}]}
    farm.record("move", pig, f"{day}T18:00:00Z", {"to_place_id": pen}, id=f"{uuid4().hex[:31]}1")

    farm.record("move", pig, f"{day}T12:00:00Z", {"to_place_id": pen}, id=f"{uuid4().hex[:31]}1", **again)

    with farm.rebanho.store("events").read() as tx:
        stays = tx.all(sa.select(stay).where(stay.c.subject_id == UUID(pig), stay.c.target_id == UUID(pen)))
    assert [(each.since.hour, each.until) for each in stays] == [(12, None)]
