"""The bus: carries batches of message texts from a stream to its subscribers, and may lose, double and reorder them."""

import contextlib
import queue
import threading
from collections.abc import Callable, Sequence
from typing import Any, Protocol

import structlog
from blinker import Signal

BATCH = 200
"""Messages that are carried, and handled in one transaction, together: more would hold a store for too long."""
MOST_WAITING = 16  # batches; then who publishes waits as well
LONGEST_WAIT = 30.0  # seconds; then the batch is lost

Receive = Callable[[str, Sequence[str]], None]
log = structlog.get_logger(__name__)


class BusAway(Exception):
    """The bus cannot be reached: what was said stays in the outbox and is sent later."""


class Bus(Protocol):
    """Two methods. No delivery is a guarantee: the inbox puts in order, drops repeats and asks for what is missing.

    `start` and `stop` are for those that wait at a broker: nothing is received before or after.
    """

    def publish(self, stream: str, batch: Sequence[str]) -> None:
        """Offer the texts to every subscriber of the stream; any exception means that they may not have left."""

    def subscribe(self, stream: str, subscriber: str, receive: Receive) -> None:
        """Have `receive(stream, batch)` called for what is published."""

    def start(self) -> None:
        """Begin to receive, on threads of the bus."""

    def stop(self) -> None:
        """Receive no more and give back the connections."""


def _ignore(_stream: str, _batch: Sequence[str]) -> None:
    """Take what only wakes a thread that is to end."""


class LocalBus:
    """The bus inside one process. It promises no more than a broker would, and carries text like one.

    Started, it hands over on a thread of each subscriber, so that nobody waits for what another one does with it;
    before and after on the thread that publishes.
    """

    def __init__(self) -> None:
        self._signals: dict[str, Signal] = {}
        self._hands: dict[str, _Hand] = {}

    def publish(self, stream: str, batch: Sequence[str]) -> None:
        """Hand the batch to each subscriber; one that fails does not keep it from the others."""
        self._signal(stream).send(stream, batch=tuple(batch))

    def subscribe(self, stream: str, subscriber: str, receive: Receive) -> None:
        """Connect a receiver."""
        hand = self._hands.setdefault(subscriber, _Hand(subscriber))

        def take(sender: str, *, batch: Sequence[str], **_: Any) -> None:
            hand.take(sender, batch, receive)

        self._signal(stream).connect(take, weak=False)

    def start(self) -> None:
        """Begin the threads."""
        for hand in self._hands.values():
            hand.start()

    def stop(self) -> None:
        """End the threads; what was not handed over is lost, and asked for again by those who miss it."""
        for hand in self._hands.values():
            hand.stop()

    def _signal(self, stream: str) -> Signal:
        return self._signals.setdefault(stream, Signal(stream))


class _Hand:
    """What one subscriber has not taken yet, in the order in which it came."""

    def __init__(self, subscriber: str) -> None:
        self._subscriber = subscriber
        self._waiting: queue.Queue[tuple[str, Sequence[str], Receive]] = queue.Queue(MOST_WAITING)
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()

    def take(self, stream: str, batch: Sequence[str], receive: Receive) -> None:
        if self._thread is None:
            self._give(stream, batch, receive)
            return
        try:
            self._waiting.put((stream, batch, receive), timeout=LONGEST_WAIT)
        except queue.Full:
            log.warning("batch_not_taken", stream=stream, subscriber=self._subscriber)

    def start(self) -> None:
        if self._thread is None:
            self._stopping.clear()
            self._thread = threading.Thread(target=self._run, name=f"hear-{self._subscriber}", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            self._stopping.set()
            with contextlib.suppress(queue.Full):  # then it is at work, and sees the flag after it
                self._waiting.put_nowait(("", (), _ignore))
            thread.join(timeout=5)

    def _run(self) -> None:
        ahead: list[tuple[str, Sequence[str], Receive]] = []
        while not self._stopping.is_set():
            stream, batch, receive = ahead.pop() if ahead else self._waiting.get()
            texts = list(batch)
            while not self._waiting.empty():
                following = self._waiting.get_nowait()
                if following[::2] != (stream, receive) or len(texts) + len(following[1]) > BATCH:
                    ahead.append(following)
                    break
                texts += following[1]
            if not self._stopping.is_set():
                self._give(stream, texts, receive)

    def _give(self, stream: str, batch: Sequence[str], receive: Receive) -> None:
        try:
            receive(stream, batch)
        except Exception:
            # A lost batch costs time, never data: the subscriber sees the gap and asks the feed.
            log.warning("batch_not_taken", stream=stream, subscriber=self._subscriber, exc_info=True)
