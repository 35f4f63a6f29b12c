"""The feed closes what was lost and repaints pictures; what was decided is not decided again."""

import threading
from typing import Any

import pytest
import sqlalchemy as sa

from app.kernel import mover
from app.kernel.feed import LocalFeed, read_head
from app.kernel.message import read_envelope
from tests.kernel.toys import COWS, Toys, weigh


def test_the_feed_gives_what_follows_a_place_in_order_and_no_more_than_asked(toys: Toys) -> None:
    toys.weigh(COWS[0], 4)
    feed = LocalFeed(toys.stores)
    epoch, last = read_head(toys.stores["pasture"]) or ("", 0)

    pages = [feed.read("pasture", (epoch, after), 5) for after in (0, 5, 10, last)]

    assert [[read_envelope(text).position for text in page] for page in pages] == [
        [1, 2, 3, 4, 5],
        [6, 7, 8, 9, 10],
        [11, 12],
        [],
    ]


def test_a_producer_elsewhere_has_neither_head_nor_feed_here(toys: Toys) -> None:
    feed = LocalFeed(toys.stores)

    assert feed.head("market") is None
    assert feed.read("market", ("", 0), 10) == []


@pytest.mark.parametrize("lost", [slice(0, 4), slice(4, 9), slice(8, None), slice(None)])
def test_whatever_was_lost_is_asked_for(toys: Toys, lost: slice) -> None:
    toys.weigh(COWS[0], 4)
    texts = toys.said()
    missing = texts[lost]

    toys.receive(*(text for text in texts if text not in missing))
    toys.runtime.movers["barn"].close_gaps(at_once=True)

    assert toys.mark("barn.projects")[1] == toys.mark("barn.reacts")[1] == 12
    toys.settle()
    toys.assert_converged()


def test_a_gap_is_left_alone_until_it_has_lasted(toys: Toys) -> None:
    toys.weigh(COWS[0], 2)
    toys.receive(*toys.said()[2:])
    mover = toys.runtime.movers["barn"]

    assert mover.close_gaps() == 0
    assert mover.close_gaps() == 6
    assert mover.close_gaps() == 0


def test_a_mark_that_moves_is_not_taken_for_a_gap(toys: Toys) -> None:
    toys.weigh(COWS[0], 2)
    texts = toys.said()
    mover = toys.runtime.movers["barn"]

    came = []
    for text in texts[:5]:
        toys.receive(text)
        came.append(mover.close_gaps())

    assert came == [0] * 5


def test_a_long_gap_is_closed_in_one_look(toys: Toys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mover, "FEED_BATCH", 7)
    toys.weigh(COWS[0], 10)

    came = toys.runtime.movers["barn"].close_gaps(at_once=True)

    assert came == 30
    assert toys.mark("barn.projects")[1] == 30


def test_a_replay_paints_equal_pictures(toys: Toys) -> None:
    for number in range(30):
        toys.weigh(COWS[number % 4])
    toys.settle()
    painted = toys.known(), toys.diary("seen")

    with toys.stores["barn"].write() as tx:
        tx.run(sa.text("UPDATE known_cow SET count = 99"))
    toys.runtime.replay("barn")
    toys.settle()

    assert (toys.known(), toys.diary("seen")) == painted
    toys.assert_converged()


def test_a_replay_decides_nothing_again(toys: Toys) -> None:
    toys.weigh(COWS[0], 5)
    toys.settle()
    said = toys.said("barn")

    toys.runtime.replay("barn")
    toys.runtime.replay("office")
    toys.settle()

    assert toys.said("barn") == said
    assert toys.diary("praise") == toys.diary("bill") == {COWS[0]: [1, 2, 3, 4, 5]}


def test_a_replay_leaves_the_pictures_of_others_alone(toys: Toys) -> None:
    toys.weigh(COWS[0], 3)
    toys.settle()

    toys.runtime.replay("office")

    assert toys.known() == {COWS[0]: 3}
    assert toys.diary("shown") == {}


def test_what_is_said_during_a_replay_is_painted_too(toys: Toys) -> None:
    toys.weigh(COWS[0], 3)
    toys.settle()

    toys.runtime.replay("barn")
    toys.weigh(COWS[0], 3)
    toys.settle()

    toys.assert_converged()


def test_a_replay_waits_for_a_drain_that_another_process_has_begun(toys: Toys, urls: dict[str, str]) -> None:
    other = Toys(urls)
    toys.weigh(COWS[0], 2)
    toys.receive(*toys.said())
    inside, may_end = threading.Event(), threading.Event()

    def strike(subscription: str, fact: Any) -> None:
        inside.set()
        may_end.wait(10)

    toys.trouble.strike = strike
    drain = threading.Thread(target=toys.runtime.movers["barn"].drains["barn.projects", "pasture"].step)
    replay = threading.Thread(target=other.runtime.replay, args=("barn",))
    drain.start()
    assert inside.wait(10)
    replay.start()
    replay.join(0.3)
    assert replay.is_alive()
    may_end.set()
    drain.join()
    replay.join()

    other.settle()

    other.assert_converged()
    other.close()


def test_a_module_that_comes_later_is_told_everything(urls: dict[str, str]) -> None:
    alone = Toys(urls)
    with alone.stores["pasture"].write() as tx:
        for number in range(50):
            weigh(tx, COWS[number % 3])
    while alone.runtime.movers["pasture"].relay.step():
        pass
    with alone.stores["barn"].write() as tx:
        tx.run(sa.text("DELETE FROM inbox"))
        tx.run(sa.text("DELETE FROM inbox_mark"))
    alone.close()

    together = Toys(urls)
    together.settle()

    together.assert_converged()
    together.close()
