"""The bus over dramatiq: a batch is a message on a queue of each subscriber, at Redis or RabbitMQ."""

import threading
from collections.abc import Sequence

import dramatiq
import structlog

from app.kernel import brokers
from app.kernel.bus import BATCH, Receive

MOST = 500  # batches that wait for a subscriber; for more than that it asks the feed
LOOK_MILLISECONDS = 300  # Redis is asked, RabbitMQ tells
TAKE = "take"
STOP_SECONDS = 5

log = structlog.get_logger(__name__)


class DramatiqBus:
    """A queue for each subscriber, so whoever publishes must know them: `readers` are those of other processes."""

    def __init__(self, url: str, *, readers: Sequence[str] = (), prefix: str = "rebanho") -> None:
        self.url = url
        self.readers = frozenset(readers)
        self.prefix = prefix
        self._out = brokers.connect(url, namespace=prefix, most=MOST)
        self._receivers: dict[str, dict[str, list[Receive]]] = {}
        self._hearing: dict[str, _Hearing] = {}
        self._started = False

    def publish(self, stream: str, batch: Sequence[str]) -> None:
        """Send the batch to the queue of everybody; raises what the client raises when the broker is away."""
        for reader in sorted(self.readers.union(self._receivers)):
            for first in range(0, len(batch), BATCH):
                texts = list(batch[first : first + BATCH])
                self._out.enqueue(dramatiq.Message(self.queue(reader), TAKE, (stream, texts), {}, {}))

    def subscribe(self, stream: str, subscriber: str, receive: Receive) -> None:
        """Have the subscriber's queue read once the bus is started; streams that it does not hear are dropped."""
        self._receivers.setdefault(subscriber, {}).setdefault(stream, []).append(receive)
        if self._started:
            self._hear(subscriber)

    def start(self) -> None:
        """Begin to read the queues."""
        self._started = True
        for subscriber in self._receivers:
            self._hear(subscriber)

    def stop(self) -> None:
        """Read no more; what waits is left to another process, or to the next start."""
        self._started = False
        hearing, self._hearing = self._hearing, {}
        stopping = [threading.Thread(target=each.stop) for each in hearing.values()]
        for thread in stopping:
            thread.start()
        for thread in stopping:
            thread.join()
        self._out.close()

    def queue(self, reader: str) -> str:
        """The name of a subscriber's queue."""
        return f"{self.prefix}.bus.{reader}"

    def _hear(self, subscriber: str) -> None:
        if subscriber not in self._hearing:
            self._hearing[subscriber] = _Hearing(self, subscriber, self._receivers[subscriber])


class _Hearing:
    """One subscriber's queue and the thread that takes from it: one that is stuck does not hold up the others."""

    def __init__(self, bus: DramatiqBus, subscriber: str, receivers: dict[str, list[Receive]]) -> None:
        self.subscriber = subscriber
        self.receivers = receivers
        self._broker = brokers.connect(bus.url, namespace=bus.prefix, most=MOST)
        dramatiq.Actor(
            self._take,
            broker=self._broker,
            actor_name=TAKE,
            queue_name=bus.queue(subscriber),
            priority=0,
            options={},
        )
        self._worker = brokers.work(self._broker, threads=1, look_milliseconds=LOOK_MILLISECONDS)

    def _take(self, stream: str, batch: Sequence[str]) -> None:
        for receive in self.receivers.get(stream, ()):
            try:
                receive(stream, batch)
            except Exception:
                # A lost batch costs time, never data: the subscriber sees the gap and asks the feed.
                log.warning("batch_not_taken", stream=stream, subscriber=self.subscriber, exc_info=True)

    def stop(self) -> None:
        """Let what is being taken end; what was fetched beyond it goes back."""
        try:
            self._worker.stop(timeout=STOP_SECONDS * 1000)
            self._broker.close()
        except Exception:
            log.warning("bus_not_left", subscriber=self.subscriber, exc_info=True)
