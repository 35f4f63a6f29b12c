"""The rows of jobs: who may run which one next, and what becomes of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
import structlog
from dramatiq.middleware import Interrupt

from app.kernel import clock, trace
from app.kernel.ids import new_id
from app.kernel.jobs import LEASE, OPEN, Claim, GiveUp, Job, LeaseLost, TryAgain, Work, ended, hold
from app.kernel.store import Store
from app.kernel.tables import job as jobs
from app.kernel.transaction import ReadTx, Tx

LONGEST_LEASE = 3 * LEASE
"""None ends later, by clocks that are right to the second or two: one that does was written by a clock far ahead."""
DONE_KEPT = timedelta(days=7)
FAILED_KEPT = timedelta(days=90)
PURGE_BATCH = 1000

log = structlog.get_logger(__name__)

_now = sa.bindparam("now", type_=jobs.c.due.type)
_latest = sa.bindparam("latest", type_=jobs.c.lease.type)


def _is_due(rows: sa.FromClause) -> sa.ColumnElement[bool]:
    """What was to run at once is due whatever the clock said then, and so is what a clock put off that went wrong."""
    return sa.or_(rows.c.due <= _now, rows.c.due == rows.c.enqueued_at, rows.c.lease > _latest)


def _is_held(rows: sa.FromClause) -> sa.ColumnElement[bool]:
    return sa.and_(rows.c.state == "running", rows.c.lease.between(_now, _latest))


_other = jobs.alias("other")
# Literal, or PostgreSQL's planner could not tell that the partial indexes serve.
_open: sa.BindParameter[Any] = sa.bindparam("open", OPEN, expanding=True, literal_execute=True)
_held_back = (
    # Another of its key runs, or was enqueued before it and is due or being tried again.
    sa.exists()
    .where(
        _other.c.key == jobs.c.key,
        _other.c.id != jobs.c.id,
        _other.c.state.in_(_open),
        sa.or_(
            _is_held(_other),
            sa.and_(
                sa.tuple_(_other.c.enqueued_at, _other.c.id) < sa.tuple_(jobs.c.enqueued_at, jobs.c.id),
                sa.or_(_is_due(_other), _other.c.attempts > 0),
            ),
        ),
    )
    .correlate(jobs)
)
_due = (
    sa.select(jobs)
    .where(
        jobs.c.state.in_(_open),
        _is_due(jobs),
        ~_is_held(jobs),
        jobs.c.actor.in_(sa.bindparam("actors", expanding=True)),
        ~_held_back,
    )
    .order_by(jobs.c.due, jobs.c.enqueued_at, jobs.c.id)
)
_next = _due.limit(1)
_named = _next.where(jobs.c.id == sa.bindparam("named"))
_some = _due.with_only_columns(jobs.c.id, jobs.c.actor, jobs.c.attempts).limit(sa.bindparam("limit"))
_this = sa.update(jobs).where(jobs.c.id == sa.bindparam("which"))
# Two processes that claim at once on PostgreSQL would not see each other's claim of a key: they take turns.
_turn = sa.text("SELECT pg_advisory_xact_lock(7264)")


def find_due(store: Store, actors: Mapping[str, Job], limit: int) -> Sequence[tuple[UUID, str, int]]:
    """(id, actor, attempts) of jobs that may run now and that nobody runs, those due for the longest first."""
    with store.read() as tx:
        return [tuple(row) for row in tx.all(_some, {**_present(), "actors": list(actors), "limit": limit})]


def claim_next(store: Store, actors: Mapping[str, Job], named: UUID | None = None) -> Claim | None:
    """Take the next job (or the one `named`) if it may run now, for the time of a lease; None when there is none."""
    chosen, which = (_named, {"named": named}) if named else (_next, {})

    def find(tx: ReadTx) -> sa.Row[Any] | None:
        return tx.one(chosen, {**_present(), "actors": list(actors), **which})

    with store.read() as reading:
        if find(reading) is None:
            return None  # looked at without the lock that writers need: most looks find nothing
    with store.write() as tx:
        if tx.dialect == "postgresql":
            tx.conn.execute(_turn)
        while row := find(tx):
            if row.attempts < actors[row.actor].tries:
                return _take(tx, row)
            said = row.error or f"whoever ran it ended in the middle, {row.attempts} times"
            tx.run(_this.values(**ended(tx, "failed", error=said)), {"which": row.id})
            log.error("job_failed", actor=row.actor, job=str(row.id), attempts=row.attempts, error=said)
    return None


def _present() -> dict[str, datetime]:
    return {"now": clock.now(), "latest": clock.now() + LONGEST_LEASE}


def _take(tx: Tx, row: sa.Row[Any]) -> Claim:
    claim = Claim(row.id, new_id().hex, row.actor)
    taken = {"state": "running", "owner": claim.owner, "lease": clock.now() + LEASE, "attempts": row.attempts + 1}
    tx.run(_this.values(**taken), {"which": row.id})
    return claim


def renew(store: Store, claim: Claim) -> bool:
    """Hold a job for the time of another lease; False when it is somebody else's or done."""
    try:
        with store.write() as tx:
            hold(tx, claim, {"lease": clock.now() + LEASE})
    except LeaseLost:
        return False
    return True


def give_back(store: Store, claim: Claim) -> None:
    """Let another worker have a job that was taken and not begun."""
    with store.write() as tx:
        mine = _this.where(jobs.c.owner == claim.owner)
        tx.run(mine.values(state="waiting", owner=None, lease=None, attempts=jobs.c.attempts - 1), {"which": claim.id})


def run(store: Store, job: Job, claim: Claim) -> None:
    """Run a claimed job and store what became of it."""
    with store.read() as tx:
        row = tx.one(sa.select(jobs).where(jobs.c.id == claim.id, jobs.c.owner == claim.owner))
    if row is None:
        return
    structlog.contextvars.bind_contextvars(correlation_id=str(row.correlation_id), job=f"{store.name}.{job.name}")
    try:
        with trace.within(row.traceparent), store.watcher.running(store.name, job.name):
            work = Work(store, claim, row)
            result = job(work, row.arguments)
        if not work.finished:
            with store.write() as tx:
                hold(tx, claim, ended(tx, "done", result=result))
    except LeaseLost:
        log.warning("job_lease_lost", actor=job.name, job=str(claim.id))
    except (Exception, Interrupt) as error:  # noqa: BLE001 - a border: the failure, or that its time was up, is stored
        put_off(store, job, claim, row.attempts, error)
    finally:
        structlog.contextvars.unbind_contextvars("job")


def put_off(store: Store, job: Job, claim: Claim, attempts: int, error: BaseException) -> None:
    """Have a job tried again later, or fail it for good."""
    said = f"{type(error).__name__}: {error}"[:2000]
    failed = isinstance(error, GiveUp) or attempts >= job.tries
    wait = error.after if isinstance(error, TryAgain) else job.wait(attempts)
    try:
        with store.write() as tx:
            later = {"state": "waiting", "owner": None, "lease": tx.now, "due": tx.now + wait, "error": said}
            hold(tx, claim, ended(tx, "failed", error=said) if failed else later)
    except LeaseLost:
        log.warning("job_lease_lost", actor=job.name, job=str(claim.id))
        return
    level = log.error if failed else log.warning
    level("job_failed" if failed else "job_put_off", actor=job.name, job=str(claim.id), error=said, exc_info=error)


def count_jobs(tx: ReadTx) -> Sequence[tuple[str, str, int, float]]:
    """Rows (actor, state, how many, seconds since the oldest came due) of jobs that are not done."""
    grouped = (
        sa.select(jobs.c.actor, jobs.c.state, sa.func.count(), sa.func.min(jobs.c.due, type_=jobs.c.due.type))
        .where(jobs.c.state != "done")
        .group_by(jobs.c.actor, jobs.c.state)
    )
    found = [tuple(row) for row in tx.all(grouped)]
    return [(actor, state, count, max(0.0, (tx.now - due).total_seconds())) for actor, state, count, due in found]


def list_failed(tx: ReadTx) -> Sequence[sa.Row[Any]]:
    """Every job that failed for good, oldest first, with its error."""
    return tx.all(sa.select(jobs).where(jobs.c.state == "failed").order_by(jobs.c.finished_at, jobs.c.id))


def retry_failed(store: Store, job_id: UUID | None = None) -> int:
    """Let a failed job, or all of them, be tried again from the first attempt."""
    with store.write() as tx:
        failed = sa.update(jobs).where(jobs.c.state == "failed")
        chosen = failed.where(jobs.c.id == job_id) if job_id else failed
        tx.enqueued = True
        return tx.run(chosen.values(state="waiting", attempts=0, due=tx.now, lease=tx.now, finished_at=None))


def purge_jobs(store: Store) -> int:
    """Delete, in a small batch, jobs done a week ago and those that failed 90 days ago."""
    with store.write() as tx:
        over = sa.or_(
            sa.and_(jobs.c.state == "done", jobs.c.finished_at < tx.now - DONE_KEPT),
            sa.and_(jobs.c.state == "failed", jobs.c.finished_at < tx.now - FAILED_KEPT),
        )
        found = sa.select(jobs.c.id).where(over).limit(PURGE_BATCH)
        return tx.run(sa.delete(jobs).where(jobs.c.id.in_(found)))
