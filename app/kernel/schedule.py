"""The schedule: enqueues what recurs, once for each time it is due, however many processes look at it."""

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import NAMESPACE_OID

import sqlalchemy as sa

from app.kernel.ids import derived_id
from app.kernel.jobs import enqueue
from app.kernel.module import Recurring
from app.kernel.store import Store
from app.kernel.tables import schedule
from app.kernel.transaction import Tx

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


def next_run(recurring: Recurring, after: datetime) -> datetime:
    """The first time after an instant that a job is due."""
    passed = (after - BEGINNING - recurring.at) // recurring.every
    return BEGINNING + recurring.at + (passed + 1) * recurring.every


def enqueue_recurring(store: Store, recurring: Iterable[Recurring]) -> int:
    """Enqueue what has come due since the last look; of runs that were missed, one is caught up. Returns how many."""
    with store.write() as tx:
        return sum(_enqueue(tx, each) for each in recurring)


def _enqueue(tx: Tx, recurring: Recurring) -> bool:
    """One transaction decides and enqueues, so processes need no lease: the second finds it done."""
    this = schedule.c.name == recurring.actor
    query = sa.select(schedule.c.next_run).where(this)
    due = tx.scalar(query.with_for_update() if tx.dialect == "postgresql" else query)
    following = next_run(recurring, tx.now)
    if due is None:
        tx.insert_new(schedule, {"name": recurring.actor, "next_run": following})
        return False
    if due > tx.now:
        if due > following:  # it runs more often than before
            tx.run(sa.update(schedule).where(this).values(next_run=following))
        return False
    tx.run(sa.update(schedule).where(this).values(next_run=following, last_run=due))
    run_id = derived_id(NAMESPACE_OID, "recurring", recurring.actor, due.isoformat())
    enqueue(tx, recurring.actor, key=f"recurring:{recurring.actor}", job_id=run_id)
    return True
