"""The threads of a process: they start, move what is said within a second, survive failures and end when told."""

import threading
import time
from typing import Any

import pytest

from app.kernel import runtime as runtimes
from app.kernel.module import Module
from app.kernel.runtime import Runtime
from app.kernel.store import Tx
from tests.kernel.test_buses import wait_until
from tests.kernel.toys import COWS, Toys, weigh


def movers() -> set[str]:
    return {thread.name for thread in threading.enumerate() if thread.name.startswith("move-")}


def test_what_is_said_is_handled_within_a_second(toys: Toys) -> None:
    toys.runtime.start()
    time.sleep(0.2)
    began = time.monotonic()

    toys.weigh(COWS[0])

    assert wait_until(lambda: toys.diary("bill") == {COWS[0]: [1]}, seconds=5)
    assert time.monotonic() - began < 1


def test_what_another_process_has_said_is_handled_without_a_nudge(toys: Toys, urls: dict[str, str]) -> None:
    other = Toys(urls)
    toys.runtime.start()

    other.weigh(COWS[0], 3)

    assert wait_until(lambda: toys.diary("bill") == {COWS[0]: [1, 2, 3]})
    other.close()


def test_what_was_left_when_the_process_ended_is_handled_by_the_next(toys: Toys, urls: dict[str, str]) -> None:
    toys.weigh(COWS[0], 3)
    toys.close()

    again = Toys(urls)
    again.runtime.start()

    assert wait_until(lambda: again.diary("bill") == {COWS[0]: [1, 2, 3]})
    again.close()


def test_nothing_moves_on_the_thread_that_says_it(toys: Toys) -> None:
    handled_by: set[str] = set()
    toys.trouble.strike = lambda subscription, fact: handled_by.add(threading.current_thread().name)
    toys.runtime.start()

    toys.weigh(COWS[0])

    assert wait_until(lambda: toys.diary("bill") == {COWS[0]: [1]})
    assert handled_by <= {"hear-barn", "move-barn", "hear-office", "move-office"}


def test_a_failing_handler_is_tried_again_without_anybody_asking(toys: Toys) -> None:
    struck: list[int] = []

    def strike(subscription: str, fact: Any) -> None:
        if subscription == "barn.reacts" and len(struck) < 2:
            struck.append(fact.count)
            raise ConnectionError

    toys.trouble.strike = strike
    toys.runtime.start()
    toys.weigh(COWS[0], 2)

    assert wait_until(lambda: toys.diary("bill") == {COWS[0]: [1, 2]})


def test_a_chore_that_fails_does_not_end_the_thread(toys: Toys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtimes, "TICK_EVERY", 0.05)
    ticked: list[float] = []

    def tick(tx: Tx) -> None:
        ticked.append(time.monotonic())
        raise ZeroDivisionError

    module = Module("pasture", toys.runtime.modules["pasture"].metadata, list, ticks=(tick,))
    runtime = Runtime({"pasture": module}, toys.stores, bus=toys.bus, feed=toys.runtime.movers["barn"].feed)
    runtime.start()

    assert wait_until(lambda: len(ticked) >= 2)
    runtime.stop()


def test_a_tick_is_one_transaction_and_may_say_something(toys: Toys) -> None:
    module = Module("pasture", toys.runtime.modules["pasture"].metadata, list, ticks=(lambda tx: weigh(tx, COWS[0]),))
    toys.runtime.movers["pasture"].module = module

    toys.runtime.movers["pasture"].tick()
    toys.settle()

    toys.assert_converged()
    assert toys.counts() == {COWS[0]: 1}


def test_every_thread_shows_that_it_lives(toys: Toys) -> None:
    toys.runtime.start()

    assert wait_until(lambda: set(toys.runtime.heartbeats) == {"pasture", "barn", "office"})
    before = dict(toys.runtime.heartbeats)
    assert wait_until(lambda: all(toys.runtime.heartbeats[name] > at for name, at in before.items()))


def test_stopping_ends_the_threads(toys: Toys) -> None:
    toys.runtime.start()
    assert movers() == {"move-pasture", "move-barn", "move-office"}
    began = time.monotonic()

    toys.runtime.stop()

    assert movers() == set()
    assert time.monotonic() - began < 3


def test_modules_that_answer_each_other_without_end_are_found_out(toys: Toys) -> None:
    toys.runtime.movers["pasture"].close_gaps = lambda **_: 1  # type: ignore[method-assign]

    with pytest.raises(RuntimeError, match="do not settle"):
        toys.runtime.settle(rounds=5)
