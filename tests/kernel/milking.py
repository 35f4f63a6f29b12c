"""Actors of a toy module that milks, and processes that run them, made to be killed."""

import random
import time
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.jobs import GiveUp, Job, TryAgain, Work, enqueue, job
from app.kernel.store import Store
from app.kernel.workers import Workers
from tests.kernel.toys import FARM, weighing
from tests.kernel.writer import SPAWN


@job()
def milk(work: Work, *, cow_id: UUID) -> dict[str, str]:
    """One line in the book, in a transaction of its own."""
    with work.write() as tx:
        tx.run(sa.insert(weighing), {"entry_id": work.id, "cow_id": cow_id, "count": work.attempt})
    return {"milked": str(cow_id)}


@job()
def milk_once(work: Work, *, cow_id: UUID, rest: float = 0.0) -> None:
    """The line and the end of the job in one transaction."""
    time.sleep(rest)
    with work.write() as tx:
        tx.run(sa.insert(weighing), {"entry_id": work.id, "cow_id": cow_id, "count": work.attempt})
        work.finish(tx, {"lines": 1})


def workers(store: Store, *actors: Job, threads: int = 2, hints: str | None = None, prefix: str = "") -> Workers:
    known = {store.name: {each.name: each for each in actors}}
    return Workers({store.name: store}, known, threads=threads, hints=hints, prefix=prefix)


def put_off(store: Store, actor: str, **arguments: Any) -> UUID:
    with store.write() as tx:
        return enqueue(tx, actor, **arguments)


def book(store: Store) -> list[Any]:
    """The lines, as (job, attempt)."""
    with store.read() as tx:
        return [(row.entry_id, row.count) for row in tx.all(sa.select(weighing))]


def serve(url: str, seed: int, hints: str | None, prefix: str) -> None:
    """Run whatever is due, slowly, until killed."""
    store, dice = Store("pasture", url), random.Random(seed)

    @job(tries=1000)
    def milk_once(work: Work, *, cow_id: UUID, rest: float = 0.0) -> None:
        time.sleep(rest)
        with work.write() as tx:
            tx.run(sa.insert(weighing), {"entry_id": work.id, "cow_id": cow_id, "count": work.attempt})
            time.sleep(dice.uniform(0, 0.03))
            work.finish(tx)

    workers(store, milk_once, hints=hints, prefix=prefix).start()
    time.sleep(600)


def start(url: str, seed: int = 0, hints: str | None = None, prefix: str = "") -> Any:
    """A process that runs jobs."""
    process = SPAWN.Process(target=serve, args=(url, seed, hints, prefix), daemon=True)
    process.start()
    return process


__all__ = ["FARM", "GiveUp", "TryAgain", "book", "milk", "milk_once", "put_off", "start", "workers"]
