"""Every bus may lose, double and reorder, and with each all comes once and in order. A bus that passes may be used."""

import random
import time
from collections.abc import Callable, Iterator, Sequence

import pytest

from app.kernel import runtime as runtimes
from app.kernel.bus import Bus, LocalBus
from tests.kernel.hostile import HostileBus
from tests.kernel.toys import COWS, Toys

BUSES: dict[str, Callable[[int], Bus]] = {
    "local": lambda seed: LocalBus(),
    "hostile": lambda seed: HostileBus(seed),
    "murderous": lambda seed: HostileBus(seed, trust=0.3),
}


class DeafBus:
    """A bus that loses everything."""

    def publish(self, stream: str, batch: Sequence[str]) -> None:
        """Lose it."""

    def subscribe(self, stream: str, subscriber: str, receive: object) -> None:
        """Promise nothing."""


class BrokenBus(LocalBus):
    """A bus whose broker is away."""

    def publish(self, stream: str, batch: Sequence[str]) -> None:
        """Fail, as a client of a broker that is away does."""
        raise ConnectionError("no broker")


@pytest.fixture(params=BUSES)
def bus(request: pytest.FixtureRequest, seed: int) -> Bus:
    return BUSES[request.param](seed)


@pytest.fixture
def on_bus(urls: dict[str, str], bus: Bus) -> Iterator[Toys]:
    running = Toys(urls, bus=bus)
    yield running
    running.close()


def wait_until(true: Callable[[], bool], seconds: float = 15) -> bool:
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True


def test_everything_arrives_once_and_in_order(on_bus: Toys, seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(8):
        for _ in range(dice.randint(1, 12)):
            on_bus.weigh(dice.choice(COWS))
        on_bus.settle()

    on_bus.assert_converged()


def test_everything_arrives_when_threads_move_it(on_bus: Toys, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtimes, "GAPS_EVERY", 0.1)
    dice = random.Random(seed)
    on_bus.runtime.start()
    for _ in range(60):
        on_bus.weigh(dice.choice(COWS))

    arrived = wait_until(lambda: sum(map(len, on_bus.diary("bill").values())) >= 60)

    assert arrived
    assert wait_until(lambda: on_bus.known() == on_bus.counts() and sum(map(len, on_bus.diary("shown").values())) == 60)
    on_bus.assert_converged()


def test_what_is_sent_again_and_again_is_handled_once(on_bus: Toys, bus: Bus) -> None:
    on_bus.weigh(COWS[0], 5)
    on_bus.weigh(COWS[1], 5)
    on_bus.settle()

    for _ in range(3):
        bus.publish("pasture", on_bus.said())
        bus.publish("barn", list(reversed(on_bus.said("barn"))))
    on_bus.settle()

    on_bus.assert_converged()


def test_a_subscriber_that_cannot_take_a_batch_gets_it_later(on_bus: Toys, bus: Bus) -> None:
    def refuse(stream: str, batch: Sequence[str]) -> None:
        raise ConnectionError("the disk is full")

    bus.subscribe("pasture", "a neighbour", refuse)
    on_bus.weigh(COWS[0], 5)
    on_bus.settle()

    on_bus.assert_converged()


def test_only_text_crosses(on_bus: Toys, bus: Bus) -> None:
    taken: list[object] = []
    bus.subscribe("pasture", "a neighbour", lambda stream, batch: taken.extend([stream, *batch]))
    on_bus.weigh(COWS[0], 20)
    for _ in range(20):  # a bus may lose all of it, time and again
        bus.publish("pasture", on_bus.said())

    on_bus.settle()

    assert taken
    assert {type(thing) for thing in taken} == {str}


def test_a_bus_that_loses_everything_costs_time_only(urls: dict[str, str]) -> None:
    toys = Toys(urls, bus=DeafBus())
    toys.weigh(COWS[0], 10)

    toys.settle()

    toys.assert_converged()
    toys.close()


def test_a_broker_that_is_away_leaves_what_was_said_to_be_sent_later(urls: dict[str, str]) -> None:
    toys = Toys(urls, bus=BrokenBus())
    relay = toys.runtime.movers["pasture"].relay
    toys.weigh(COWS[0], 3)
    with pytest.raises(ConnectionError):
        relay.step()
    assert relay.oldest_unsent_seconds() > 0

    relay.bus = toys.runtime.movers["barn"].relay.bus = LocalBus()
    sent = relay.step()

    assert sent == 9
    assert relay.oldest_unsent_seconds() == 0
    toys.close()


def test_a_relay_sends_what_another_process_has_said_and_never_goes_back(toys: Toys, urls: dict[str, str]) -> None:
    other = Toys(urls)
    toys.weigh(COWS[0], 3)
    assert other.runtime.movers["pasture"].relay.step(4) == 4

    assert toys.runtime.movers["pasture"].relay.step() == 5
    assert other.runtime.movers["pasture"].relay.step() == 0
    other.close()


def test_a_hostile_bus_is_hostile_and_the_same_for_the_same_seed() -> None:
    def what_arrives(seed: int) -> list[str]:
        bus, taken = HostileBus(seed), []
        bus.subscribe("pasture", "barn", lambda stream, batch: taken.extend(batch))
        for first in range(0, 200, 20):
            bus.publish("pasture", [str(number) for number in range(first, first + 20)])
        bus.deliver_delayed()
        return taken

    said = [str(number) for number in range(200)]
    arrived = what_arrives(7)

    assert arrived == what_arrives(7)
    assert arrived != what_arrives(8)
    assert set(said) - set(arrived)
    assert len(arrived) > len(set(arrived))
    assert arrived != sorted(arrived, key=int)


def test_what_was_delayed_until_all_is_done_changes_nothing(urls: dict[str, str], seed: int) -> None:
    bus = HostileBus(seed, trust=0.5)
    toys = Toys(urls, bus=bus)
    for number in range(40):
        toys.weigh(COWS[number % 5])
        toys.runtime.movers["pasture"].move(look=True)
    toys.settle()

    bus.deliver_delayed()
    toys.settle()

    toys.assert_converged()
    toys.close()
