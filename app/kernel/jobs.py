"""Jobs: work that a transaction puts off. It is a row written with the decision, and runs at least once."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, get_type_hints
from uuid import UUID

import msgspec
import sqlalchemy as sa

from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.store import Store
from app.kernel.tables import job as jobs
from app.kernel.transaction import Context, ReadTx, Tx

LEASE = timedelta(seconds=20)
OPEN = ("waiting", "running")


class GiveUp(Exception):
    """A job says that it can never be done: it fails at once, and its words are kept."""


class TryAgain(Exception):
    """A job says when it should be tried again, instead of the usual wait."""

    def __init__(self, after: timedelta, why: str = "") -> None:
        super().__init__(why or f"to be tried again after {after}")
        self.after = after


class LeaseLost(Exception):
    """Somebody else runs this job by now: whoever still holds it stops, and nothing of it is stored."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A job that one worker has taken; the owner is new each time, so an earlier worker cannot pass for it."""

    id: UUID
    owner: str
    actor: str


class Work:
    """What a running job has in hand: its store, its place in the story, and how to tell how far it is."""

    def __init__(self, store: Store, claim: Claim, row: sa.Row[Any]) -> None:
        self.store = store
        self.claim = claim
        self.id: UUID = row.id
        self.farm_id: UUID | None = row.farm_id
        self.attempt: int = row.attempts
        self.progress: dict[str, Any] | None = row.progress  # what an earlier run noted last
        self.finished = False
        self._context = Context(row.correlation_id, row.causation_id, row.person_id)

    @contextmanager
    def read(self) -> Iterator[ReadTx]:
        """A transaction that reads."""
        with self.store.read() as tx:
            yield tx

    @contextmanager
    def write(self) -> Iterator[Tx]:
        """A transaction that writes, unless somebody else runs this job by now (LeaseLost)."""
        with self.store.write(self._context) as tx:
            hold(tx, self.claim, {"lease": clock.now() + LEASE})
            yield tx

    def tell(self, **progress: Any) -> None:
        """Say how far it is, for whoever looks."""
        with self.write() as tx:
            self.note(tx, **progress)

    def note(self, tx: Tx, **progress: Any) -> None:
        """Say in this very transaction how far it is: a later run may go on from there."""
        hold(tx, self.claim, {"progress": progress})

    def finish(self, tx: Tx, result: Any = None) -> None:
        """Be done in this very transaction: what it stores is then stored exactly once."""
        hold(tx, self.claim, ended(tx, "done", result=result))
        self.finished = True


Run = Callable[..., Any]


@dataclass(frozen=True)
class Job:
    """An actor: what runs, how often it is tried, and how long one run may take."""

    name: str
    run: Run
    tries: int = 10
    first_wait: timedelta = timedelta(seconds=5)
    longest_wait: timedelta = timedelta(hours=1)
    most_time: timedelta = timedelta(hours=1)

    @cached_property
    def _kinds(self) -> Mapping[str, Any]:
        return get_type_hints(self.run)

    def __call__(self, work: Work, arguments: Mapping[str, Any]) -> Any:
        """Run it with the stored arguments, each as the type that the function names."""
        kinds = self._kinds
        return self.run(work, **{name: msgspec.convert(value, kinds[name]) for name, value in arguments.items()})

    def wait(self, attempts: int) -> timedelta:
        """How long to wait after so many attempts: each time twice as long."""
        return min(self.longest_wait, self.first_wait * (1 << min(attempts - 1, 30)))


def job(**options: Any) -> Callable[[Run], Job]:
    """Make a function `(work, *, …)` an actor of its name; the options are those of Job."""
    return lambda run: Job(run.__name__, run, **options)


def enqueue(
    tx: Tx,
    actor: str,
    /,
    *,
    due: datetime | None = None,
    key: str | None = None,
    farm_id: UUID | None = None,
    job_id: UUID | None = None,
    **arguments: Any,
) -> UUID:
    """Put a job off until `due` (now unless told) if this transaction commits; returns its id.

    Jobs of a `key` run one after the other in the order of enqueuing. With `job_id` a repeat changes nothing.
    Raises LookupError when this store has no such actor.
    """
    if tx.actors is not None and actor not in tx.actors:
        raise LookupError(f"no actor is called {actor!r}")
    known_as = job_id or new_id()
    row = {
        "id": known_as,
        "actor": actor,
        "arguments": arguments,
        "key": key,
        "farm_id": farm_id,
        "state": "waiting",
        "due": due or tx.now,
        "attempts": 0,
        "correlation_id": tx.context.correlation_id,
        "causation_id": tx.context.causation_id,
        "person_id": tx.context.person_id,
        "traceparent": tx.context.traceparent,
        "enqueued_at": tx.now,
    }
    tx.insert_new(jobs, row)
    tx.enqueued = True
    return known_as


def find_job(tx: ReadTx, job_id: UUID, *, farm_id: UUID | None = None) -> sa.Row[Any] | None:
    """A job's row: actor, state (`waiting`, `running`, `done`, `failed`), progress, result and error."""
    found = sa.select(jobs).where(jobs.c.id == job_id)
    return tx.one(found.where(jobs.c.farm_id == farm_id) if farm_id else found)


def hold(tx: Tx, claim: Claim, values: Mapping[str, Any]) -> None:
    """Change the row of a job that is still this worker's; raises LeaseLost."""
    mine = sa.update(jobs).where(jobs.c.id == claim.id, jobs.c.owner == claim.owner, jobs.c.state == "running")
    if not tx.run(mine.values(**values)):
        raise LeaseLost(f"{claim.actor} {claim.id}")


def ended(tx: Tx, state: str, **values: Any) -> Mapping[str, Any]:
    """What the row of a job says once it is over."""
    return {"state": state, "owner": None, "lease": None, "finished_at": tx.now, "error": None, **values}
