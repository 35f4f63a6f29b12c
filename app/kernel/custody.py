"""What operators see and do with messages that wait or are parked, and what is purged."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from app.kernel.store import Store
from app.kernel.tables import inbox, inbox_mark, outbox
from app.kernel.transaction import ReadTx

DONE_KEPT = timedelta(days=1)
SAID_KEPT = timedelta(days=400)
PURGE_BATCH = 1000


def count_unfinished(tx: ReadTx) -> Sequence[tuple[str, str, str, int]]:
    """Rows (subscription, type, state, how many) of messages that wait or are parked."""
    grouped = (
        sa.select(inbox.c.subscription, inbox.c.type, inbox.c.state, sa.func.count())
        .where(inbox.c.state != "done")
        .group_by(inbox.c.subscription, inbox.c.type, inbox.c.state)
    )
    found: list[tuple[str, str, str, int]] = [tuple(row) for row in tx.all(grouped)]
    return found


def list_parked(tx: ReadTx) -> Sequence[sa.Row[Any]]:
    """Every parked message, oldest first, with its error."""
    return tx.all(sa.select(inbox).where(inbox.c.state == "parked").order_by(inbox.c.received_at, inbox.c.position))


def retry_parked(store: Store) -> int:
    """Let every parked message be tried again, from its first attempt."""
    with store.write() as tx:
        again = sa.update(inbox).where(inbox.c.state == "parked").values(state="new", attempts=0, due=tx.now)
        return tx.run(again)


def purge(store: Store) -> int:
    """Delete, in a small batch, handled messages older than a day and said ones older than 400 days."""
    with store.write() as tx:
        below_mark = sa.exists().where(
            inbox_mark.c.subscription == inbox.c.subscription,
            inbox_mark.c.stream == inbox.c.stream,
            sa.or_(inbox_mark.c.epoch > inbox.c.epoch, inbox_mark.c.position >= inbox.c.position),
        )
        heard = (
            sa.select(inbox.c.message_id)
            .where(inbox.c.state == "done", inbox.c.received_at < tx.now - DONE_KEPT, below_mark)
            .limit(PURGE_BATCH)
        )
        said = sa.select(outbox.c.message_id).where(outbox.c.recorded_at < tx.now - SAID_KEPT).limit(PURGE_BATCH)
        gone = tx.run(sa.delete(inbox).where(inbox.c.state == "done", inbox.c.message_id.in_(heard)))
        return gone + tx.run(sa.delete(outbox).where(outbox.c.message_id.in_(said)))
