"""Waiting for what a request caused: until it is handled, however far it goes, and never for what will not come."""

import threading
import time
from typing import Any
from uuid import UUID

import pytest

from app.kernel.ids import new_id
from app.kernel.message import Rejected
from app.kernel.runtime import Runtime
from app.kernel.store import Context
from app.kernel.waiting import Waiting
from tests.kernel.test_buses import wait_until
from tests.kernel.toys import COWS, Toys, weigh


def write_and_wait(toys: Toys, cow_id: UUID = COWS[0], *, seconds: float = 10, times: int = 1) -> bool:
    """Weigh as a request does that asks to wait; whether all was handled."""
    waiting, thread = toys.runtime.waiting, new_id()
    trail = waiting.begin()
    with toys.stores["pasture"].write(Context(correlation_id=thread)) as tx:
        for _ in range(times):
            weigh(tx, cow_id)
    return trail is not None and waiting.wait(trail, "pasture", thread, until=time.monotonic() + seconds)


def test_all_is_handled_when_the_wait_is_over_what_others_said_in_turn_too(toys: Toys) -> None:
    toys.runtime.start()

    for count in range(1, 6):
        assert write_and_wait(toys)
        assert toys.diary("bill") == toys.diary("shown") == {COWS[0]: list(range(1, count + 1))}
        assert toys.known() == {COWS[0]: count}


def test_many_facts_of_one_request_are_all_waited_for(toys: Toys) -> None:
    toys.runtime.start()

    assert write_and_wait(toys, times=300)

    toys.assert_converged()


def test_what_causes_nothing_is_not_waited_for(toys: Toys) -> None:
    toys.runtime.start()
    began = time.monotonic()

    assert write_and_wait(toys, times=0)

    assert time.monotonic() - began < 1


def test_the_wait_ends_with_its_time(toys: Toys) -> None:
    toys.runtime.start()
    go_on = threading.Event()
    toys.trouble.strike = lambda subscription, fact: go_on.wait(5) if subscription == "office.reacts" else None
    began = time.monotonic()

    handled = write_and_wait(toys, seconds=0.3)

    assert not handled
    assert 0.3 <= time.monotonic() - began < 2
    go_on.set()


def test_a_message_that_cannot_be_handled_ends_the_wait(toys: Toys) -> None:
    def strike(subscription: str, fact: Any) -> None:
        if subscription == "barn.reacts":
            raise Rejected("no barn for this cow")

    toys.trouble.strike = strike
    toys.runtime.start()
    began = time.monotonic()

    assert not write_and_wait(toys)
    assert not write_and_wait(toys)  # held back behind the first one

    assert time.monotonic() - began < 5


def test_what_is_parked_of_another_cow_is_no_reason_to_give_up(toys: Toys) -> None:
    def strike(subscription: str, fact: Any) -> None:
        if fact.cow_id == COWS[1]:
            raise Rejected("never this one")

    toys.trouble.strike = strike
    toys.runtime.start()
    toys.weigh(COWS[1], 3)

    assert write_and_wait(toys, COWS[0])


def test_nobody_waits_where_nothing_is_moved(toys: Toys) -> None:
    assert toys.runtime.waiting.begin() is None

    toys.runtime.start()
    assert toys.runtime.waiting.begin() is not None

    toys.runtime.stop()
    assert toys.runtime.waiting.begin() is None


def test_another_process_that_handles_it_is_waited_for_too(toys: Toys, urls: dict[str, str]) -> None:
    other = Toys(urls)
    other.runtime.start()
    toys.runtime.waiting.moving = True  # as with movers that are busy elsewhere

    assert write_and_wait(toys)

    assert other.diary("bill") == {COWS[0]: [1]}
    other.close()


def test_no_more_wait_than_half_of_the_threads(toys: Toys) -> None:
    runtime = Runtime(toys.runtime.modules, toys.stores, bus=toys.bus, feed=toys.runtime.movers["barn"].feed, threads=5)
    assert places_of(runtime.waiting) == 2
    alone = Waiting(toys.stores, toys.runtime.modules.values(), places=1 // 2)
    alone.moving = True
    toys.runtime.waiting = alone

    assert not write_and_wait(toys)


def places_of(waiting: Waiting) -> int:
    taken = 0
    while waiting._places.acquire(blocking=False):
        taken += 1
    return taken


def test_those_who_wait_at_the_same_time_all_get_to_the_end(toys: Toys) -> None:
    toys.runtime.start()
    found: list[bool] = []
    requests = [
        threading.Thread(target=lambda cow=cow: found.append(write_and_wait(toys, cow)))  # type: ignore[misc]
        for cow in COWS[:6]
    ]

    for request in requests:
        request.start()
    for request in requests:
        request.join()

    assert len(found) == 6
    assert found.count(True) >= 2  # two places for four threads; who finds none is answered at once
    assert wait_until(lambda: len(toys.diary("bill")) == 6)


@pytest.mark.parametrize("times", [1, 40])
def test_a_wait_that_is_over_gives_its_place_back(toys: Toys, times: int) -> None:
    toys.runtime.start()

    assert all(write_and_wait(toys, times=times) for _ in range(4))
