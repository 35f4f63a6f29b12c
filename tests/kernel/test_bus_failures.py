"""Servers that lose everything, are killed, or cannot be reached: all arrives once and in order, and soon."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import dramatiq
import pika
import pytest
import redis
import structlog

from app.kernel import bus_dramatiq
from app.kernel.bus import Bus
from app.kernel.bus_dramatiq import DramatiqBus
from app.kernel.bus_redis import RedisStreamBus
from app.kernel.mover import Mover
from tests.brokers import AMQP, REDIS, Line, PrivateRedis, amqp_url, clean_amqp, free_port, new_prefix, redis_url
from tests.kernel import hearer
from tests.kernel.test_buses import BROKERS, BUSES, clean, wait_until
from tests.kernel.toys import COWS, NAMES, Toys

ON_REDIS: dict[str, Callable[[str], Bus]] = {
    "redis-streams": lambda url: RedisStreamBus(url),
    "dramatiq+redis": lambda url: DramatiqBus(url, readers=NAMES),
}


@pytest.fixture
def prefix() -> str:
    return new_prefix()


@pytest.fixture
def private_redis(tmp_path: Path) -> Iterator[PrivateRedis]:
    """A server that forgets everything when it ends."""
    server = PrivateRedis(tmp_path)
    yield server
    server.kill()


@pytest.fixture(params=ON_REDIS)
def toys_on_redis(request: pytest.FixtureRequest, urls: dict[str, str], private_redis: PrivateRedis) -> Iterator[Toys]:
    running = Toys(urls, bus=ON_REDIS[request.param](private_redis.url))
    running.runtime.start()
    yield running
    running.close()


@pytest.fixture
def line() -> Iterator[Line]:
    """A way to RabbitMQ that can be cut."""
    parts = urlsplit(amqp_url())
    made = Line(parts.hostname or "127.0.0.1", parts.port or 5672)
    yield made
    made.close()


@pytest.fixture
def toys_on_line(urls: dict[str, str], line: Line, prefix: str) -> Iterator[Toys]:
    parts = urlsplit(AMQP)
    bus = DramatiqBus(
        f"amqp://{parts.username}:{parts.password}@127.0.0.1:{line.port}{parts.path}", readers=NAMES, prefix=prefix
    )
    running = Toys(urls, bus=bus)
    running.runtime.start()
    yield running
    running.close()
    clean_amqp(bus.queue(name) for name in NAMES)


def weigh_while(toys: Toys, seed: int, fail: Callable[[], None], mend: Callable[[], None] = lambda: None) -> None:
    """Thirty weighings, a failure in the middle of thirty more, and thirty after it."""
    dice = random.Random(seed)

    def weigh(times: int) -> None:
        for _ in range(times):
            toys.weigh(dice.choice(COWS))

    weigh(30)
    failing = threading.Thread(target=fail)
    failing.start()
    weigh(30)
    failing.join()
    time.sleep(1)
    mend()
    weigh(30)


def assert_all_arrives(toys: Toys, times: int = 90) -> None:
    assert wait_until(lambda: toys.is_converged(times), 40)
    toys.assert_converged()


def test_what_a_flushed_redis_has_lost_comes_from_the_feed(
    toys_on_redis: Toys, private_redis: PrivateRedis, seed: int
) -> None:
    weigh_while(toys_on_redis, seed, lambda: private_redis.client.flushall() and None)

    assert_all_arrives(toys_on_redis)


def test_a_redis_that_was_killed_and_is_back_empty_serves_on(
    toys_on_redis: Toys, private_redis: PrivateRedis, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    weigh_while(toys_on_redis, seed, private_redis.kill, private_redis.start)
    assert_all_arrives(toys_on_redis)

    # And not only because the feed is there:
    monkeypatch.setattr(Mover, "close_gaps", lambda mover, at_once=False: 0)
    toys_on_redis.weigh(COWS[0], 10)

    assert_all_arrives(toys_on_redis, 100)


def test_a_line_to_rabbitmq_that_was_cut_is_made_anew(
    toys_on_line: Toys, line: Line, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    weigh_while(toys_on_line, seed, line.cut, line.mend)
    assert_all_arrives(toys_on_line)

    monkeypatch.setattr(Mover, "close_gaps", lambda mover, at_once=False: 0)
    toys_on_line.weigh(COWS[0], 10)

    assert_all_arrives(toys_on_line, 100)


@pytest.mark.parametrize("name", BROKERS)
def test_what_a_killed_process_had_taken_is_taken_again_within_thirty_seconds(name: str, prefix: str) -> None:
    bus, taken = BUSES[name](0, prefix), []
    process, told = hearer.start(name, prefix)
    assert told.recv() == ["ready"]
    bus.publish("pasture", ["one"])
    assert told.poll(10)
    assert told.recv() == ["one"]
    process.kill()
    process.join(10)
    killed_at = time.monotonic()

    bus.subscribe("pasture", "barn", lambda stream, batch: taken.extend(batch))
    bus.start()

    assert wait_until(lambda: taken == ["one"], 30)
    print(f"{name}: taken again after {time.monotonic() - killed_at:.1f} s")
    bus.stop()
    clean(name, prefix)


def test_a_stream_that_nobody_reads_stays_short(prefix: str) -> None:
    bus = RedisStreamBus(redis_url(), prefix=prefix, length=100)
    for _ in range(20):
        bus.publish("pasture", ["text"] * 100)

    kept = redis.Redis.from_url(REDIS).xlen(bus.key("pasture"))

    assert 100 <= kept < 400  # Redis drops whole nodes of a hundred
    bus.stop()
    clean("redis", prefix)


@pytest.mark.parametrize("name", ["dramatiq+redis", "dramatiq+amqp"])
def test_a_queue_that_nobody_reads_stays_short(name: str, prefix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bus_dramatiq, "MOST", 10)
    bus = BUSES[name](0, prefix)
    for _ in range(15):
        bus.publish("pasture", ["text"])

    assert waiting(name, prefix, "barn") == 10
    bus.stop()
    clean(name, prefix)


def waiting(name: str, prefix: str, reader: str) -> int:
    """How many messages wait for a reader."""
    if "redis" in name:
        return int(redis.Redis.from_url(REDIS).llen(f"{prefix}:{prefix}.bus.{reader}"))
    connection = pika.BlockingConnection(pika.URLParameters(AMQP))
    declared = connection.channel().queue_declare(f"{prefix}.bus.{reader}", passive=True)
    connection.close()
    return int(declared.method.message_count)


@pytest.mark.parametrize("name", BROKERS)
def test_processes_of_one_subscriber_share_what_comes(name: str, prefix: str) -> None:
    speaker, hearers = BUSES[name](0, prefix), [BUSES[name](0, prefix) for _ in range(2)]
    taken: list[str] = []
    for each in hearers:
        each.subscribe("pasture", "barn", lambda stream, batch: taken.extend(batch))
        each.start()

    for number in range(20):
        speaker.publish("pasture", [str(number)])

    assert wait_until(lambda: len(taken) >= 20)
    time.sleep(1)
    assert sorted(taken, key=int) == [str(number) for number in range(20)]
    for each in (speaker, *hearers):
        each.stop()
    clean(name, prefix)


@pytest.mark.parametrize("scheme", ["redis", "amqp"])
def test_a_queue_that_cannot_be_read_is_complained_of_once_a_minute(
    scheme: str, prefix: str, logged: list[structlog.typing.EventDict], caplog: pytest.LogCaptureFixture
) -> None:
    bus = DramatiqBus(f"{scheme}://127.0.0.1:{free_port()}", readers=NAMES, prefix=prefix)
    bus.subscribe("pasture", "barn", lambda stream, batch: None)
    bus.start()
    time.sleep(8)  # dramatiq tries every three seconds
    bus.stop()

    said = [(entry["log_level"], entry["queue"]) for entry in logged if entry["event"] == "queue_not_read"]
    assert said == [("warning", f"{prefix}.bus.barn")]
    assert not [record for record in caplog.records if record.levelname in ("ERROR", "CRITICAL")]


def test_two_buses_in_one_process_know_nothing_of_each_other() -> None:
    prefixes = [new_prefix(), new_prefix()]
    buses = [DramatiqBus(redis_url(), readers=NAMES, prefix=prefix) for prefix in prefixes]
    taken: list[list[str]] = [[], []]
    for bus, into in zip(buses, taken, strict=True):
        bus.subscribe("pasture", "barn", lambda stream, batch, into=into: into.extend(batch))
        bus.start()

    buses[0].publish("pasture", ["one"])
    buses[1].publish("pasture", ["two"])

    assert wait_until(lambda: taken == [["one"], ["two"]])
    assert dramatiq.broker.global_broker is None
    for bus, prefix in zip(buses, prefixes, strict=True):
        bus.stop()
        clean("redis", prefix)
