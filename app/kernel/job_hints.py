"""Jobs told of by a broker: it carries their ids, and a worker that is free takes the next. The rows stay the truth."""

import threading
import time
from collections.abc import Mapping
from uuid import UUID

import dramatiq
import structlog
from dramatiq.middleware import TimeLimit

from app.kernel import brokers, job_rows
from app.kernel.job_broker import execute
from app.kernel.jobs import Job
from app.kernel.store import Store

HINT_EVERY = 2.0  # a hint may be lost, and one put off comes due
AGAIN_AFTER = 8.0  # or the hints of a long queue would pile up
AT_ONCE = 100
MOST = 5_000
LOOK_MILLISECONDS = 300
FIRST_WAIT, LONGEST_WAIT = 0.5, 15.0

Jobs = Mapping[str, Mapping[str, Job]]

log = structlog.get_logger(__name__)


class Hinting:
    """Sends the ids of jobs that are due and nobody runs: after each commit that put one off, and every `every`."""

    def __init__(
        self, url: str, prefix: str, stores: Mapping[str, Store], jobs: Jobs, *, every: float | None = None
    ) -> None:
        self.prefix = prefix
        self.stores = stores
        self.jobs = jobs
        self.wake = threading.Event()
        self._every = every
        self._broker = brokers.connect(url, namespace=prefix, most=MOST)
        self._hinted: dict[tuple[UUID, int], float] = {}  # when, by job and how often it was tried
        self._wait = 0.0
        self._stopping = threading.Event()
        for store in stores.values():
            store.enqueued = self.wake.set
        self._thread = threading.Thread(target=self._run, name="hint-jobs", daemon=True)
        self._thread.start()

    def stop(self, seconds: float) -> None:
        """Send no more."""
        self._stopping.set()
        self.wake.set()
        self._thread.join(seconds)
        self._broker.close()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self.wake.wait(self._every)
            self.wake.clear()  # before looking, or what comes meanwhile would wait for the next time
            try:
                for store in self.stores:
                    self._hint(store)
                self._wait = 0.0
            except Exception as error:  # noqa: BLE001 - a border: whatever it was, it is tried again
                self._put_off(error)

    def _hint(self, store: str) -> None:
        present = time.monotonic()
        self._hinted = {key: at for key, at in self._hinted.items() if at > present - AGAIN_AFTER}
        for job_id, actor, attempts in job_rows.find_due(self.stores[store], self.jobs[store], AT_ONCE):
            if (job_id, attempts) in self._hinted or self._stopping.is_set():
                continue
            self._broker.enqueue(
                dramatiq.Message(queue_of(self.prefix, store), f"{store}.{actor}", (str(job_id),), {}, {})
            )
            self._hinted[job_id, attempts] = present

    def _put_off(self, error: Exception) -> None:
        if not self._wait:  # said once, not at each try
            log.warning("jobs_not_hinted", error=f"{type(error).__name__}: {error}")
        self._wait = min(LONGEST_WAIT, self._wait * 2 or FIRST_WAIT)
        self._stopping.wait(self._wait)
        self.wake.set()


class Hinted:
    """Jobs run by threads of this process, which a broker tells what to run: the same actors, and a row for each."""

    def __init__(self, url: str, prefix: str, stores: Mapping[str, Store], jobs: Jobs, *, threads: int) -> None:
        self._broker = brokers.connect(url, namespace=prefix, most=MOST, middleware=[TimeLimit()])
        for store, known in jobs.items():
            for job in known.values():
                self._declare(queue_of(prefix, store), stores[store], job)
        self._hinting = Hinting(url, prefix, stores, jobs, every=HINT_EVERY)
        self._broker.emit_after("process_boot")  # else time limits would not be kept
        self._worker = brokers.work(self._broker, threads=threads, look_milliseconds=LOOK_MILLISECONDS)

    def _declare(self, queue: str, store: Store, job: Job) -> None:
        def act(job_id: str) -> None:
            # Hints may be late or come twice: the row tells whether this job may run now.
            if claim := job_rows.claim_next(store, {job.name: job}, UUID(job_id)):
                execute(store, job, claim)
                self._hinting.wake.set()  # the next of its key may be due

        limit = int(job.most_time.total_seconds() * 1000)
        dramatiq.Actor(
            act,
            broker=self._broker,
            actor_name=f"{store.name}.{job.name}",
            queue_name=queue,
            priority=0,
            options={"time_limit": limit},
        )

    def stop(self, seconds: float) -> None:
        """Let what runs end, for so long at most; hints that were not followed go back."""
        self._hinting.stop(seconds)
        try:
            self._worker.stop(timeout=int(seconds * 1000))
            self._broker.close()
        except Exception:
            log.warning("jobs_not_left", exc_info=True)


def queue_of(prefix: str, store: str) -> str:
    """The queue of a store's hints."""
    return f"{prefix}.jobs.{store}"
