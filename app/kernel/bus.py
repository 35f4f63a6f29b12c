"""The bus: carries batches of message texts from a stream to its subscribers, and may lose, double and reorder them."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import structlog
from blinker import Signal

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


class LocalBus:
    """The bus inside one process. It promises no more than a broker would, and carries text like one."""

    def __init__(self) -> None:
        self._signals: dict[str, Signal] = {}

    def publish(self, stream: str, batch: Sequence[str]) -> None:
        """Hand the batch to each subscriber; one that fails does not keep it from the others."""
        self._signal(stream).send(stream, batch=tuple(batch))

    def subscribe(self, stream: str, subscriber: str, receive: Receive) -> None:
        """Connect a receiver (which only inserts into an inbox)."""

        def take(sender: str, *, batch: Sequence[str], **_: Any) -> None:
            try:
                receive(sender, batch)
            except Exception:
                # A lost batch costs time, never data: the subscriber sees the gap and asks the feed.
                log.warning("batch_not_taken", stream=stream, subscriber=subscriber, exc_info=True)

        self._signal(stream).connect(take, weak=False)

    def start(self) -> None:
        """Nothing: what is published is handed over at once."""

    def stop(self) -> None:
        """See start."""

    def _signal(self, stream: str) -> Signal:
        return self._signals.setdefault(stream, Signal(stream))
