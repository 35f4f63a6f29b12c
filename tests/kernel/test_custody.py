"""What operators do with messages: see those that wait, try parked ones again, purge what is over."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from app.kernel import clock, custody
from app.kernel.custody import DONE_KEPT, SAID_KEPT
from app.kernel.ids import new_id
from app.kernel.message import Rejected
from app.kernel.tables import inbox, inbox_mark, stream_head
from tests.kernel.toys import COWS, Toys

SECOND = timedelta(seconds=1)


def reject(cow_id: object) -> Callable[[str, Any], None]:
    """The barn's picture refuses all that is said of one cow."""

    def strike(subscription: str, fact: Any) -> None:
        if subscription == "barn.projects" and fact.cow_id == cow_id:
            raise Rejected("no")

    return strike


def purge_after(toys: Toys, store: str, age: timedelta) -> int:
    with clock.frozen(clock.now() + age):
        return custody.purge(toys.stores[store])


def test_what_waits_and_what_is_parked_is_counted(toys: Toys) -> None:
    toys.trouble.strike = reject(COWS[0])
    toys.weigh(COWS[0], 2)
    toys.settle()

    with toys.stores["barn"].read() as tx:
        counted = sorted(custody.count_unfinished(tx))

    assert counted == [
        ("barn.projects", "rebanho.pasture.cow.changed.v1", "new", 2),
        ("barn.projects", "rebanho.pasture.cow.weighed.v1", "new", 1),
        ("barn.projects", "rebanho.pasture.cow.weighed.v1", "parked", 1),
    ]


def test_nothing_is_purged_before_its_time(toys: Toys) -> None:
    toys.weigh(COWS[0], 3)
    toys.settle()

    assert purge_after(toys, "barn", DONE_KEPT - 60 * SECOND) == 0
    assert purge_after(toys, "pasture", SAID_KEPT - 60 * SECOND) == 0


def test_what_was_handled_is_purged_after_a_day(toys: Toys) -> None:
    toys.weigh(COWS[0], 3)
    toys.settle()

    gone = purge_after(toys, "barn", DONE_KEPT + 60 * SECOND)

    assert gone == 9
    assert toys.inbox() == []
    toys.settle()
    toys.assert_converged()


def test_what_was_said_is_purged_after_four_hundred_days(toys: Toys) -> None:
    toys.weigh(COWS[0], 2)
    toys.settle()

    gone = purge_after(toys, "pasture", SAID_KEPT + 60 * SECOND)

    assert gone == 6
    assert toys.said() == []
    toys.weigh(COWS[0])
    toys.settle()
    toys.assert_converged()


def test_parked_and_waiting_messages_are_never_purged(toys: Toys) -> None:
    toys.trouble.strike = reject(COWS[0])
    toys.weigh(COWS[0], 2)
    toys.settle()

    purge_after(toys, "barn", timedelta(days=4000))

    assert sorted(row.state for row in toys.inbox()) == ["new", "new", "new", "parked"]


def test_what_lies_above_a_gap_is_not_purged(toys: Toys) -> None:
    toys.weigh(COWS[0], 2)
    toys.receive(*toys.said()[3:])
    above = [(row.subscription, row.position) for row in toys.inbox()]

    gone = purge_after(toys, "barn", DONE_KEPT + 60 * SECOND)

    assert gone == 0
    assert [(row.subscription, row.position) for row in toys.inbox()] == above


def test_a_message_done_for_one_subscription_is_kept_for_the_one_that_lacks_what_came_before(toys: Toys) -> None:
    toys.weigh(COWS[0])
    toys.settle()
    with toys.stores["barn"].write() as tx:
        tx.run(sa.delete(inbox).where(inbox.c.subscription == "barn.reacts"))
        tx.run(sa.delete(inbox_mark).where(inbox_mark.c.subscription == "barn.reacts"))
    toys.receive(toys.said()[2])

    gone = purge_after(toys, "barn", DONE_KEPT + 60 * SECOND)

    assert gone == 2
    assert [(row.subscription, row.position, row.state) for row in toys.inbox()] == [("barn.reacts", 3, "done")]


def test_a_purge_takes_a_small_batch_at_a_time(toys: Toys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(custody, "PURGE_BATCH", 10)
    toys.weigh(COWS[0], 4)
    toys.settle()

    taken = [purge_after(toys, "barn", DONE_KEPT + 60 * SECOND) for _ in range(3)]

    assert taken == [10, 2, 0]


def test_a_tick_purges_all_of_it(toys: Toys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(custody, "PURGE_BATCH", 10)
    toys.weigh(COWS[0], 8)
    toys.settle()

    with clock.frozen(clock.now() + DONE_KEPT + 60 * SECOND):
        toys.runtime.movers["barn"].tick()

    assert toys.inbox() == []


def test_a_message_parked_before_a_restore_does_not_stop_what_is_told_after_it(toys: Toys) -> None:
    toys.trouble.strike = reject(COWS[0])
    toys.weigh(COWS[0], 2)
    toys.settle()
    toys.trouble.strike = lambda subscription, fact: None

    with toys.stores["pasture"].write() as tx:
        tx.run(sa.update(stream_head).values(epoch=new_id().hex, position=0))
    toys.weigh(COWS[0], 2)
    toys.settle()

    assert toys.known() == {COWS[0]: 4}
    assert toys.diary("seen") == {COWS[0]: [3, 4]}


def test_a_message_parked_before_a_restore_is_not_tried_again(toys: Toys) -> None:
    toys.trouble.strike = reject(COWS[0])
    toys.weigh(COWS[0])
    toys.settle()
    toys.trouble.strike = lambda subscription, fact: None
    with toys.stores["pasture"].write() as tx:
        tx.run(sa.update(stream_head).values(epoch=new_id().hex, position=0))
    toys.weigh(COWS[0])
    toys.settle()

    again = custody.retry_parked(toys.stores["barn"])

    assert again == 0
    assert [row.state for row in toys.inbox() if row.state != "done"] == ["parked"]
