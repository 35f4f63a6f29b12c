"""Jobs at work: dramatiq's actors and workers over the rows of jobs, without a broker to install."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

import dramatiq
import structlog
from dramatiq.broker import Broker, Consumer, MessageProxy
from dramatiq.middleware import TimeLimit

from app.kernel import job_rows
from app.kernel.jobs import LEASE, Claim, Job
from app.kernel.store import Store

LOOK_MILLISECONDS = 1000  # another process may have left a job, or one put off has come due
RENEW_SECONDS = LEASE.total_seconds() / 4

log = structlog.get_logger(__name__)


class JobBroker(Broker):
    """A dramatiq broker whose queues are the job tables of stores. A message carries only a job's id and its claim."""

    def __init__(self, stores: Mapping[str, Store], jobs: Mapping[str, Mapping[str, Job]], *, threads: int) -> None:
        super().__init__(middleware=[TimeLimit()])
        self.stores = stores
        self.jobs = jobs
        self.wakes = {name: threading.Event() for name in stores}
        self._room = threading.Semaphore(threads)
        for name, known in jobs.items():
            stores[name].enqueued = self.wakes[name].set
            for job in known.values():
                self._declare(name, job)

    def _declare(self, store: str, job: Job) -> None:
        def act(job_id: str, owner: str) -> None:
            execute(self.stores[store], job, Claim(UUID(job_id), owner, job.name))

        limit = int(job.most_time.total_seconds() * 1000)
        dramatiq.Actor(
            act,
            broker=self,
            actor_name=f"{store}.{job.name}",
            queue_name=store,
            priority=0,
            options={"time_limit": limit},
        )

    def declare_actor(self, actor: dramatiq.Actor) -> None:  # type: ignore[type-arg]
        """Know an actor and its queue."""
        self.emit_before("declare_actor", actor)
        self.declare_queue(actor.queue_name)
        self.actors[actor.actor_name] = actor
        self.emit_after("declare_actor", actor)

    def declare_queue(self, queue_name: str) -> None:
        """Have workers consume a store's jobs. Jobs that are due later wait in the table: no delay queue."""
        if queue_name not in self.queues:
            self.queues[queue_name] = self.stores[queue_name]
            self.emit_after("declare_queue", queue_name)

    def consume(self, queue_name: str, prefetch: int = 1, timeout: int = LOOK_MILLISECONDS) -> Consumer:
        """Jobs of a store, as they come due and a worker is free."""
        return _Consumer(self, queue_name, timeout / 1000)

    def take(self, store: str) -> Claim | None:
        """Claim the next job of a store if a worker is free for it."""
        if not self._room.acquire(blocking=False):
            return None
        claim = None
        try:
            claim = job_rows.claim_next(self.stores[store], self.jobs[store])
        finally:
            if claim is None:
                self._room.release()
        return claim

    def done(self) -> None:
        """A worker is free again, and the next of a key may be due."""
        self._room.release()
        for wake in self.wakes.values():
            wake.set()


class _Consumer(Consumer):
    """One store's jobs for dramatiq's worker."""

    def __init__(self, broker: JobBroker, store: str, timeout: float) -> None:
        self.broker = broker
        self.store = store
        self.timeout = timeout

    def __iter__(self) -> "_Consumer":
        return self

    def __next__(self) -> MessageProxy | None:
        if claim := self.broker.take(self.store):
            name, args = f"{self.store}.{claim.actor}", (str(claim.id), claim.owner)
            return MessageProxy(dramatiq.Message(self.store, name, args, kwargs={}, options={}))
        wake = self.broker.wakes[self.store]
        wake.wait(self.timeout)
        wake.clear()  # before the next look, or what comes meanwhile would wait for the one after it
        return None

    def ack(self, message: MessageProxy) -> None:
        """The row tells already what became of the job."""
        self.broker.done()

    def nack(self, message: MessageProxy) -> None:
        """See ack."""
        self.broker.done()

    def requeue(self, messages: Iterable[MessageProxy]) -> None:
        """The process stops: what was taken and not begun goes back."""
        for message in messages:
            job_id, owner = message.args
            actor = message.actor_name.split(".", 1)[1]
            job_rows.give_back(self.broker.stores[self.store], Claim(UUID(job_id), owner, actor))
            self.broker.done()


def execute(store: Store, job: Job, claim: Claim) -> None:
    """Run a claimed job, holding its lease for as long as it may run."""
    with _held(store, job, claim):
        job_rows.run(store, job, claim)


@contextmanager
def _held(store: Store, job: Job, claim: Claim) -> Iterator[None]:
    """Renew the lease in the background until the job ends, or its time does."""
    ended = threading.Event()

    def hold() -> None:
        for _ in range(int(job.most_time.total_seconds() / RENEW_SECONDS) + 1):
            if ended.wait(RENEW_SECONDS):
                return
            try:
                if not job_rows.renew(store, claim):
                    return
            except Exception:
                log.warning("lease_not_renewed", actor=job.name, job=str(claim.id), exc_info=True)

    holder = threading.Thread(target=hold, name=f"lease-{job.name}", daemon=True)
    holder.start()
    try:
        yield
    finally:
        ended.set()
        holder.join()


class Polling:
    """Jobs run by threads of this process, which look for them in the tables."""

    def __init__(self, stores: Mapping[str, Store], jobs: Mapping[str, Mapping[str, Job]], *, threads: int) -> None:
        broker = JobBroker(stores, jobs, threads=threads)
        broker.emit_after("process_boot")  # else time limits would not be kept
        self._worker = dramatiq.Worker(broker, worker_timeout=LOOK_MILLISECONDS, worker_threads=threads)
        self._worker.start()

    def stop(self, seconds: float) -> None:
        """Let what runs end, for so long at most."""
        self._worker.stop(timeout=int(seconds * 1000))
