"""What waits, read from the stores: it is true in every process that shares them, and after a restart."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import structlog
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from app.kernel import custody
from app.kernel.feed import Place, count_between
from app.kernel.job_rows import count_jobs
from app.kernel.mover import Mover
from app.kernel.runtime import Runtime
from app.kernel.store import Store

log = structlog.get_logger(__name__)

NAMES: Mapping[str, tuple[str, Sequence[str]]] = {
    "rebanho_store_up": ("Whether the database of a store answers", ["store"]),
    "rebanho_outbox_oldest_unsent_seconds": ("Age of the oldest message not yet sent", ["stream"]),
    "rebanho_inbox_waiting": ("Messages that wait for their handler", ["subscription", "type"]),
    "rebanho_inbox_parked": ("Messages parked after failing", ["subscription", "type"]),
    "rebanho_subscription_lag_seconds": (
        "How long ago the oldest message that waits for its handler was received",
        ["subscription", "stream"],
    ),
    "rebanho_subscription_behind": (
        "Messages said and not yet handled, where the producer can be asked",
        ["subscription", "stream"],
    ),
    "rebanho_stream_doubled": ("Positions that came again with another message", ["subscription", "stream"]),
    "rebanho_stream_lost": ("Messages heard that their producer lost", ["subscription", "stream"]),
    "rebanho_jobs_waiting": ("Jobs that wait", ["store", "actor"]),
    "rebanho_jobs_running": ("Jobs that run", ["store", "actor"]),
    "rebanho_jobs_failed": ("Jobs that failed for good", ["store", "actor"]),
    "rebanho_jobs_oldest_due_seconds": ("How long the oldest job that waits has been due", ["store", "actor"]),
}


class StoreMetrics(Collector):
    """The gauges of every store of this process; where a database does not answer the others are told all the same."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime

    def describe(self) -> Iterable[GaugeMetricFamily]:
        """Nothing is asked when the process starts."""
        return ()

    def collect(self) -> Iterable[GaugeMetricFamily]:
        """The gauges at this moment."""
        look = _Look()
        for name, mover in self._runtime.movers.items():
            try:
                look.read(name, mover)
            except Exception:
                log.warning("store_not_counted", store=name, exc_info=True)
                look.add("rebanho_store_up", [name], 0)
            else:
                look.add("rebanho_store_up", [name], 1)
        look.compare_with_heads(self._head)
        return look.families.values()

    def _head(self, stream: str) -> Place | None:
        feed = next(iter(self._runtime.movers.values())).feed  # all ask the same one
        try:
            return feed.head(stream)
        except Exception:  # noqa: BLE001 - that its store is down is told above
            return None


class _Look:
    """One look at every store."""

    def __init__(self) -> None:
        self.families = {name: GaugeMetricFamily(name, says, labels=labels) for name, (says, labels) in NAMES.items()}
        self._marks: list[tuple[str, str, Place, int]] = []  # subscription, stream, what it has, how many of it wait

    def add(self, name: str, labels: Sequence[str], value: float) -> None:
        """One value of a gauge."""
        self.families[name].add_metric(labels, value)

    def read(self, name: str, mover: Mover) -> None:
        """All that waits in one store."""
        self.add("rebanho_outbox_oldest_unsent_seconds", [name], mover.relay.oldest_unsent_seconds())
        self._messages(mover.store)
        self._subscriptions(mover)
        self._jobs(mover.store)

    def compare_with_heads(self, ask: Callable[[str], Place | None]) -> None:
        """How far each subscription is behind its producer, or beyond it.

        Marks were read before, or what is said and heard meanwhile would seem to be lost.
        """
        heads = {stream: ask(stream) for stream in sorted({stream for _, stream, _, _ in self._marks})}
        for subscription, stream, mark, waiting in self._marks:
            if (head := heads[stream]) is not None:
                self.add("rebanho_subscription_behind", [subscription, stream], count_between(mark, head) + waiting)
                self.add("rebanho_stream_lost", [subscription, stream], count_between(head, mark))

    def _messages(self, store: Store) -> None:
        with store.read() as tx:
            unfinished, doubled = custody.count_unfinished(tx), custody.count_doubled(tx)
        for subscription, type_, state, count in unfinished:
            self.add(f"rebanho_inbox_{'parked' if state == 'parked' else 'waiting'}", [subscription, type_], count)
        for subscription, stream, count in doubled:
            self.add("rebanho_stream_doubled", [subscription, stream], count)

    def _subscriptions(self, mover: Mover) -> None:
        with mover.store.read() as tx:
            waiting = custody.measure_waiting(tx)
        for stream in mover.module.streams():
            for subscription, mark in mover.inbox.marks(stream).items():
                count, seconds = waiting.get((subscription, stream), (0, 0.0))
                self.add("rebanho_subscription_lag_seconds", [subscription, stream], seconds)
                self._marks.append((subscription, stream, mark, count))

    def _jobs(self, store: Store) -> None:
        with store.read() as tx:
            counted = count_jobs(tx)
        for actor, state, count, age in counted:
            self.add(f"rebanho_jobs_{state}", [store.name, actor], count)
            if state == "waiting":
                self.add("rebanho_jobs_oldest_due_seconds", [store.name, actor], age)
