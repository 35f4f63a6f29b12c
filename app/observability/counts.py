"""What this process has done since it began, counted as it happens: requests, handlings, runs of jobs."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Histogram

from app.kernel.message import Message
from app.kernel.watching import Watcher

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
REQUEST_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5, 10)
HANDLER_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 10)
JOB_SECONDS = (0.05, 0.25, 1, 5, 15, 60, 300, 1800)


class Counts(Watcher):
    """The histograms. A route is told by its rule and an unknown method is `other`: nobody outside makes new series."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._requests = Histogram(
            "rebanho_http_request_seconds",
            "Time until the answer to a request began, by the rule of its route",
            ["method", "route", "status"],
            registry=registry,
            buckets=REQUEST_SECONDS,
        )
        self._handlers = Histogram(
            "rebanho_handler_seconds",
            "Time in the handler of a message; several handled at once share theirs",
            ["subscription", "type"],
            registry=registry,
            buckets=HANDLER_SECONDS,
        )
        self._jobs = Histogram(
            "rebanho_job_seconds", "Time of a run of a job", ["store", "actor"], registry=registry, buckets=JOB_SECONDS
        )

    def note_request(self, method: str, rule: str | None, status: int, seconds: float) -> None:
        """A request was answered."""
        known = method if method in METHODS else "other"
        self._requests.labels(known, rule or "none", f"{status // 100}xx").observe(seconds)

    @contextmanager
    def handling(self, subscription: str, messages: Sequence[Message]) -> Iterator[None]:
        """See Watcher."""
        began = time.perf_counter()
        try:
            yield
        finally:
            each = (time.perf_counter() - began) / len(messages)
            for message in messages:
                self._handlers.labels(subscription, message.type).observe(each)

    @contextmanager
    def running(self, store: str, actor: str) -> Iterator[None]:
        """See Watcher."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self._jobs.labels(store, actor).observe(time.perf_counter() - began)
