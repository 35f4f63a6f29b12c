"""The bus of one process, at work: each subscriber hears on a thread of its own."""

import threading
from collections.abc import Iterator

import pytest

from app.kernel import bus as buses
from app.kernel.bus import LocalBus
from tests.kernel.test_buses import wait_until


@pytest.fixture
def bus() -> Iterator[LocalBus]:
    made = LocalBus()
    yield made
    made.stop()


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Opens at the end, for whoever still waits for it."""
    made = threading.Event()
    yield made
    made.set()


def test_one_that_takes_long_keeps_nobody_from_hearing(bus: LocalBus, gate: threading.Event) -> None:
    heard: list[str] = []
    bus.subscribe("pasture", "slow", lambda stream, batch: gate.wait(30) and None)
    bus.subscribe("pasture", "quick", lambda stream, batch: heard.extend(batch))
    bus.start()

    bus.publish("pasture", ["one"])
    bus.publish("pasture", ["two"])

    assert wait_until(lambda: heard == ["one", "two"])


def test_what_waits_for_one_subscriber_is_handed_over_at_once(bus: LocalBus, gate: threading.Event) -> None:
    batches: list[list[str]] = []

    def take(stream: str, batch: list[str]) -> None:
        batches.append(list(batch))
        gate.wait(30)

    bus.subscribe("pasture", "barn", take)  # type: ignore[arg-type]
    bus.start()
    bus.publish("pasture", ["first"])
    assert wait_until(lambda: batches == [["first"]])
    for text in "abc":
        bus.publish("pasture", [text])

    gate.set()

    assert wait_until(lambda: batches == [["first"], ["a", "b", "c"]])


def test_what_waits_is_handed_over_in_bounded_batches_of_one_stream(
    bus: LocalBus, gate: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buses, "BATCH", 2)
    batches: list[tuple[str, list[str]]] = []

    def take(stream: str, batch: list[str]) -> None:
        batches.append((stream, list(batch)))
        gate.wait(30)

    for stream in ("pasture", "office"):
        bus.subscribe(stream, "barn", take)  # type: ignore[arg-type]
    bus.start()
    bus.publish("pasture", ["first"])
    assert wait_until(lambda: len(batches) == 1)
    for stream, text in [("pasture", "a"), ("pasture", "b"), ("pasture", "c"), ("office", "d"), ("pasture", "e")]:
        bus.publish(stream, [text])

    gate.set()

    expected = [("pasture", ["a", "b"]), ("pasture", ["c"]), ("office", ["d"]), ("pasture", ["e"])]
    assert wait_until(lambda: batches[1:] == expected)


def test_a_subscriber_that_takes_nothing_for_long_loses_a_batch_and_holds_nobody(
    bus: LocalBus, gate: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buses, "LONGEST_WAIT", 0.01)
    taken: list[str] = []

    def take(stream: str, batch: list[str]) -> None:
        taken.extend(batch)
        gate.wait(30)

    bus.subscribe("pasture", "barn", take)  # type: ignore[arg-type]
    bus.start()
    for number in range(buses.MOST_WAITING + 5):
        bus.publish("pasture", [str(number)])
    gate.set()

    assert wait_until(lambda: len(taken) >= buses.MOST_WAITING)
    assert len(taken) < buses.MOST_WAITING + 5


def test_its_threads_end_with_it(bus: LocalBus) -> None:
    bus.subscribe("pasture", "barn", lambda stream, batch: None)
    bus.start()
    assert "hear-barn" in {thread.name for thread in threading.enumerate()}

    bus.stop()

    assert "hear-barn" not in {thread.name for thread in threading.enumerate()}
