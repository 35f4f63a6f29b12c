"""An owner says again all that lives: whatever its store lost, its readers end up with what it knows."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from app.kernel import clock, restating
from app.kernel.message import read_envelope
from app.kernel.restating import begin_epoch, enqueue_restating, restated_type
from app.kernel.store import Store
from app.kernel.tables import inbox_mark, job
from tests.kernel.toys import COWS, Toys, cow, known_cow, pasture

Copy = Mapping[str, Any]


def copy_of(store: Store) -> Copy:
    """Every row of the pasture's store."""
    with store.read() as tx:
        return {table.name: [row._asdict() for row in tx.all(sa.select(table))] for table in pasture.sorted_tables}


def put_back(store: Store, copy: Copy) -> None:
    """What a person does who copies an old file over the present one."""
    with store.write() as tx:
        for table in reversed(pasture.sorted_tables):
            tx.run(sa.delete(table))
        for table in pasture.sorted_tables:
            tx.run(sa.insert(table), copy[table.name])


def restate(toys: Toys, *, new_epoch: bool = False) -> None:
    with toys.stores["pasture"].write() as tx:
        if new_epoch:
            begin_epoch(tx, "pasture")
        enqueue_restating(tx)
    toys.settle()


def said_of(toys: Toys, type_: str) -> int:
    return sum(read_envelope(text).type == type_ for text in toys.said())


def test_restating_says_everything_and_changes_no_picture(toys: Toys) -> None:
    for cow_id in COWS[:4]:
        toys.weigh(cow_id, 2)
    toys.settle()

    for _ in range(2):
        restate(toys)

    assert toys.known() == toys.counts() == dict.fromkeys(COWS[:4], 2)
    assert said_of(toys, "rebanho.pasture.cow.changed.v1") == 8 + 2 * 4
    assert said_of(toys, restated_type("pasture")) == 2


def test_after_a_restore_readers_have_what_the_owner_has_and_nothing_else(toys: Toys) -> None:
    store = toys.stores["pasture"]
    toys.weigh(COWS[0], 2)
    toys.settle()
    before = copy_of(store)
    toys.weigh(COWS[0], 3)
    toys.weigh(COWS[1])
    toys.settle()

    put_back(store, before)
    restate(toys, new_epoch=True)

    assert toys.known() == toys.counts() == {COWS[0]: 2}
    toys.weigh(COWS[2], 2)
    toys.settle()
    assert toys.known() == toys.counts() == {COWS[0]: 2, COWS[2]: 2}


def test_a_store_put_back_by_hand_raises_the_alarm(toys: Toys, logged: list[Any]) -> None:
    store = toys.stores["pasture"]
    toys.weigh(COWS[0])
    toys.settle()
    before = copy_of(store)
    toys.weigh(COWS[0], 2)
    toys.settle()

    put_back(store, before)
    toys.settle()
    toys.settle()

    alarms = [line for line in logged if line["event"] == "stream_went_back"]
    assert [line["log_level"] for line in alarms] == ["critical"]
    assert toys.runtime.movers["barn"].ahead() == {("barn.projects", "pasture"): 6, ("barn.reacts", "pasture"): 6}


def test_positions_given_out_twice_raise_the_alarm_and_are_counted(toys: Toys, logged: list[Any]) -> None:
    store = toys.stores["pasture"]
    toys.weigh(COWS[0])
    toys.settle()
    before = copy_of(store)
    toys.weigh(COWS[0], 2)
    toys.settle()

    put_back(store, before)
    toys.weigh(COWS[1])
    toys.settle()

    with toys.stores["barn"].read() as tx:
        counted = {row.subscription: row.doubled for row in tx.all(sa.select(inbox_mark))}
    assert "same_position_other_message" in {line["event"] for line in logged}
    assert counted["barn.projects"] > 0

    restate(toys, new_epoch=True)
    with toys.stores["barn"].read() as tx:
        assert {row.doubled for row in tx.all(sa.select(inbox_mark))} == {0}
    assert toys.known() == toys.counts()
    assert toys.runtime.movers["barn"].ahead() == {}


def test_a_restating_that_is_stopped_goes_on_where_it_was(toys: Toys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restating, "BATCH", 3)
    for cow_id in COWS:
        toys.weigh(cow_id)
    toys.settle()
    told = said_of(toys, "rebanho.pasture.cow.changed.v1")
    with toys.stores["pasture"].write() as tx:
        enqueue_restating(tx)
    stumbles = iter([False, False, True])
    go_on = restating._go_on

    def stumble(*arguments: Any) -> Any:
        if next(stumbles, False):
            raise ConnectionError
        return go_on(*arguments)

    monkeypatch.setattr(restating, "_go_on", stumble)
    with clock.frozen(clock.now()):  # however slow the machine is, it is not tried again meanwhile
        toys.settle()
    with toys.stores["pasture"].read() as tx:
        between = tx.one(sa.select(job.c.state, job.c.progress))
    with clock.frozen(clock.now() + timedelta(minutes=1)):
        toys.settle()

    assert between is not None
    assert (between.state, between.progress["said"]) == ("waiting", 6)
    assert said_of(toys, "rebanho.pasture.cow.changed.v1") == told + 10


def test_one_farm_is_restated_by_itself(toys: Toys) -> None:
    toys.weigh(COWS[0])
    toys.settle()
    with toys.stores["pasture"].write() as tx:
        tx.run(sa.insert(cow), {"cow_id": COWS[5], "farm_id": COWS[9], "count": 7})
        begin_epoch(tx, "pasture")
        enqueue_restating(tx, farm_id=COWS[9])
    toys.settle()

    assert toys.known() == {COWS[0]: 1, COWS[5]: 7}


def test_an_animal_that_is_told_while_others_are_restated_is_not_forgotten(toys: Toys) -> None:
    toys.weigh(COWS[0])
    toys.settle()
    with toys.stores["pasture"].write() as tx:
        begin_epoch(tx, "pasture")
        enqueue_restating(tx)
    toys.weigh(COWS[1])
    toys.settle()

    assert toys.known() == toys.counts() == {COWS[0]: 1, COWS[1]: 1}


def test_an_epoch_is_later_than_every_known_one_whatever_the_clock_says(toys: Toys) -> None:
    late = f"{int(begin(toys), 16) + 10**30:032x}"

    again = begin(toys, late)

    assert again > late
    assert begin(toys) > again


def begin(toys: Toys, *known: str) -> str:
    with toys.stores["pasture"].write() as tx:
        return begin_epoch(tx, "pasture", later_than=known)


def test_a_reader_that_was_put_back_asks_for_what_it_lost(toys: Toys) -> None:
    toys.weigh(COWS[0])
    toys.settle()
    with toys.stores["barn"].write() as tx:
        tx.run(sa.delete(known_cow))
        tx.run(sa.update(inbox_mark).values(position=0))
        tx.run(sa.delete(sa.table("inbox")))

    toys.settle()

    assert toys.known() == {COWS[0]: 1}
