"""Every bus may lose, double and reorder, and with each all comes once and in order. A bus that passes may be used."""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import pytest
import structlog

from app.kernel import runtime as runtimes
from app.kernel.bus import Bus, BusAway, LocalBus
from app.kernel.bus_dramatiq import DramatiqBus
from app.kernel.bus_redis import RedisStreamBus
from app.kernel.mover import Mover
from tests.brokers import amqp_url, clean_amqp, clean_redis, new_prefix, redis_url
from tests.kernel.hostile import HostileBus
from tests.kernel.toys import COWS, NAMES, Toys

BUSES: dict[str, Callable[[int, str], Bus]] = {
    "local": lambda seed, prefix: LocalBus(),
    "hostile": lambda seed, prefix: HostileBus(seed),
    "murderous": lambda seed, prefix: HostileBus(seed, trust=0.3),
    "redis-streams": lambda seed, prefix: RedisStreamBus(redis_url(), prefix=prefix),
    "dramatiq+redis": lambda seed, prefix: DramatiqBus(redis_url(), readers=NAMES, prefix=prefix),
    "dramatiq+amqp": lambda seed, prefix: DramatiqBus(amqp_url(), readers=NAMES, prefix=prefix),
}
HONEST = [name for name in BUSES if name not in ("hostile", "murderous")]
BROKERS = [name for name in HONEST if name != "local"]


class DeafBus(LocalBus):
    """A bus that loses everything."""

    def publish(self, stream: str, batch: Sequence[str]) -> None:
        """Lose it."""


class BrokenBus(LocalBus):
    """A bus whose broker is away."""

    def __init__(self) -> None:
        super().__init__()
        self.tries = Counter[str]()

    def publish(self, stream: str, batch: Sequence[str]) -> None:
        """Fail, as a client of a broker that is away does."""
        self.tries[stream] += 1
        raise ConnectionError("no broker")


def clean(name: str, prefix: str) -> None:
    """Delete what a bus has left at its broker."""
    if "redis" in name:
        clean_redis(prefix)
    if "amqp" in name:
        clean_amqp(f"{prefix}.bus.{reader}" for reader in (*NAMES, "neighbour"))


@pytest.fixture(params=BUSES)
def bus(request: pytest.FixtureRequest, seed: int) -> Iterator[Bus]:
    prefix = new_prefix()
    made = BUSES[request.param](seed, prefix)
    yield made
    made.stop()
    clean(request.param, prefix)


@pytest.fixture
def on_bus(urls: dict[str, str], bus: Bus) -> Iterator[Toys]:
    running = Toys(urls, bus=bus)
    bus.start()
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


@pytest.mark.parametrize("bus", HONEST, indirect=True)
def test_a_bus_that_fares_well_needs_no_feed(on_bus: Toys, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Mover, "close_gaps", lambda mover, at_once=False: 0)
    dice = random.Random(seed)
    on_bus.runtime.start()
    for _ in range(60):
        on_bus.weigh(dice.choice(COWS))

    assert wait_until(lambda: on_bus.is_converged(60))
    on_bus.assert_converged()


@pytest.mark.parametrize("bus", BROKERS, indirect=True)
def test_nothing_is_received_before_the_start_or_after_the_end(bus: Bus) -> None:
    taken: list[str] = []
    bus.subscribe("pasture", "barn", lambda stream, batch: taken.extend(batch))
    bus.publish("pasture", ["early"])
    time.sleep(1.5)
    assert taken == []

    bus.start()
    assert wait_until(lambda: taken == ["early"])
    bus.stop()
    bus.publish("pasture", ["late"])
    time.sleep(1.5)

    assert taken == ["early"]


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

    bus.subscribe("pasture", "neighbour", refuse)
    on_bus.weigh(COWS[0], 5)
    on_bus.settle()

    on_bus.assert_converged()


def test_only_text_crosses(on_bus: Toys, bus: Bus) -> None:
    taken: list[object] = []
    bus.subscribe("pasture", "neighbour", lambda stream, batch: taken.extend([stream, *batch]))
    on_bus.weigh(COWS[0], 20)
    for _ in range(20):  # a bus may lose all of it, time and again
        bus.publish("pasture", on_bus.said())

    on_bus.settle()

    assert wait_until(lambda: len(taken) > 0)
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
    with pytest.raises(BusAway, match="no broker"):
        relay.step()
    assert relay.oldest_unsent_seconds() > 0

    relay.bus = toys.runtime.movers["barn"].relay.bus = LocalBus()
    sent = relay.step()

    assert sent == 9
    assert relay.oldest_unsent_seconds() == 0
    toys.close()


@pytest.fixture
def away(urls: dict[str, str]) -> Iterator[Toys]:
    """Toys whose broker is away."""
    toys = Toys(urls, bus=BrokenBus())
    yield toys
    toys.close()


def test_a_broker_that_is_away_is_asked_ever_more_seldom_and_complained_of_once(
    away: Toys, logged: list[structlog.typing.EventDict]
) -> None:
    away.weigh(COWS[0], 3)
    away.runtime.start()
    time.sleep(4.5)

    assert isinstance(away.bus, BrokenBus)
    assert 2 <= away.bus.tries["pasture"] <= 5
    said = [entry["log_level"] for entry in logged if entry["event"] == "bus_away" and entry["store"] == "pasture"]
    assert said == ["warning"]
    assert not [entry for entry in logged if entry["event"] == "moving_failed"]


def test_a_broker_that_is_away_keeps_nobody_from_handling(away: Toys) -> None:
    away.weigh(COWS[0], 3)

    away.settle()

    away.assert_converged()


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
