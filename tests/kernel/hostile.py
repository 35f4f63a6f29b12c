"""A bus that does all that a bus may do: it loses, doubles, shuffles and delays, the same way for the same seed."""

import random
import threading
from collections.abc import Sequence

from app.kernel.bus import Bus, LocalBus, Receive


class HostileBus:
    """Mistreats every delivery of another bus, for each subscriber in its own way.

    `trust` is the share of texts and batches that fare well.
    """

    def __init__(self, seed: int, *, inner: Bus | None = None, trust: float = 0.7) -> None:
        self.seed = seed
        self.trust = trust
        self._random = random.Random(seed)
        self._inner = inner or LocalBus()
        self._one_at_a_time = threading.RLock()
        self._delayed: list[tuple[Receive, str, Sequence[str]]] = []

    def __repr__(self) -> str:
        return f"HostileBus(seed={self.seed}, trust={self.trust})"

    def publish(self, stream: str, batch: Sequence[str]) -> None:
        """Offer the batch to subscribers who will hardly recognise it."""
        self._inner.publish(stream, batch)

    def subscribe(self, stream: str, subscriber: str, receive: Receive) -> None:
        """Connect a receiver that will not be treated well."""

        def mistreat(sender: str, batch: Sequence[str]) -> None:
            with self._one_at_a_time:
                self._deliver_some_delayed()
                for part in self._torn(batch):
                    if self._fares_well():
                        receive(sender, part)
                    else:
                        self._delayed.append((receive, sender, part))

        self._inner.subscribe(stream, subscriber, mistreat)

    def start(self) -> None:
        """Begin to receive what the other bus brings."""
        self._inner.start()

    def stop(self) -> None:
        """End it."""
        self._inner.stop()

    def deliver_delayed(self) -> None:
        """Deliver at last, in no order, whatever has been held back."""
        delayed, self._delayed = self._delayed, []
        self._random.shuffle(delayed)
        for receive, stream, batch in delayed:
            receive(stream, batch)

    def _deliver_some_delayed(self) -> None:
        self._random.shuffle(self._delayed)
        for _ in range(self._random.randint(0, len(self._delayed))):
            receive, stream, batch = self._delayed.pop()
            receive(stream, batch)

    def _torn(self, batch: Sequence[str]) -> list[list[str]]:
        """The batch in pieces: texts lost, texts twice, and in any order."""
        texts = [text for text in batch if self._fares_well()]
        texts += [text for text in batch if not self._fares_well()]
        self._random.shuffle(texts)
        cut = self._random.randint(0, len(texts))
        return [piece for piece in (texts[:cut], texts[cut:]) if piece]

    def _fares_well(self) -> bool:
        return self._random.random() < self.trust
