"""What operators see and do with messages that wait or are parked, and what is purged."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
import structlog

from app.kernel.store import Store
from app.kernel.tables import answered, inbox, inbox_mark, outbox, unfinished
from app.kernel.transaction import ReadTx, Tx

log = structlog.get_logger(__name__)

DONE_KEPT = timedelta(days=1)
SAID_KEPT = timedelta(days=400)
ANSWERS_KEPT = timedelta(days=7)
PURGE_BATCH = 1000


def count_unfinished(tx: ReadTx) -> Sequence[tuple[str, str, str, int]]:
    """Rows (subscription, type, state, how many) of messages that wait or are parked."""
    grouped = (
        sa.select(inbox.c.subscription, inbox.c.type, inbox.c.state, sa.func.count())
        .where(unfinished(inbox))
        .group_by(inbox.c.subscription, inbox.c.type, inbox.c.state)
    )
    found: list[tuple[str, str, str, int]] = [tuple(row) for row in tx.all(grouped)]
    return found


def measure_waiting(tx: ReadTx) -> Mapping[tuple[str, str], tuple[int, float]]:
    """By (subscription, stream), how many messages wait for their handler and since when the oldest does, in seconds.

    Not those that came ahead of others: they are still missing to the mark, and counted as unheard.
    """
    mine = (
        inbox_mark.c.subscription == inbox.c.subscription,
        inbox_mark.c.stream == inbox.c.stream,
        inbox_mark.c.epoch == inbox.c.epoch,
        inbox_mark.c.position >= inbox.c.position,
    )
    oldest = sa.func.min(inbox.c.received_at, type_=inbox.c.received_at.type)
    counted = (
        sa.select(inbox.c.subscription, inbox.c.stream, sa.func.count(), oldest)
        .join(inbox_mark, sa.and_(*mine))
        .where(unfinished(inbox), inbox.c.state == "new")
        .group_by(inbox.c.subscription, inbox.c.stream)
    )
    found = [tuple(row) for row in tx.all(counted)]
    return {(name, stream): (count, max(0.0, (tx.now - since).total_seconds())) for name, stream, count, since in found}


def list_parked(tx: ReadTx) -> Sequence[sa.Row[Any]]:
    """Every parked message, oldest first, with its error."""
    return tx.all(sa.select(inbox).where(inbox.c.state == "parked").order_by(inbox.c.received_at, inbox.c.position))


def retry_parked(store: Store) -> int:
    """Let every parked message be tried again, from its first attempt; what came before a restore stays parked."""
    still_told = sa.exists().where(
        inbox_mark.c.subscription == inbox.c.subscription,
        inbox_mark.c.stream == inbox.c.stream,
        inbox_mark.c.epoch == inbox.c.epoch,
    )
    with store.write() as tx:
        parked = sa.update(inbox).where(inbox.c.state == "parked", still_told)
        return tx.run(parked.values(state="new", attempts=0, due=tx.now))


def count_doubled(tx: ReadTx) -> Sequence[tuple[str, str, int]]:
    """Rows (subscription, stream, how many) of positions that came again with another message."""
    counted = sa.select(inbox_mark.c.subscription, inbox_mark.c.stream, inbox_mark.c.doubled)
    found: list[tuple[str, str, int]] = [tuple(row) for row in tx.all(counted.where(inbox_mark.c.doubled > 0))]
    return found


def drop_parked(store: Store, message_id: UUID, reason: str) -> int:
    """Give up a parked message, in every subscription that parked it; the reason stays with it and in the log."""
    with store.write() as tx:
        mine = sa.update(inbox).where(inbox.c.message_id == message_id, inbox.c.state == "parked")
        dropped = tx.run(mine.values(state="done", body="", error=f"dropped: {reason}"[:2000]))
    if dropped:
        log.warning("message_dropped", store=store.name, message=str(message_id), reason=reason)
    return dropped


def purge(store: Store) -> int:
    """Delete, in a small batch, messages handled a day ago or said 400 days ago, and answers given 7 days ago."""
    with store.write() as tx:
        old = inbox.alias("old")
        below_mark = sa.exists().where(
            inbox_mark.c.subscription == old.c.subscription,
            inbox_mark.c.stream == old.c.stream,
            sa.or_(inbox_mark.c.epoch > old.c.epoch, inbox_mark.c.position >= old.c.position),
        )
        heard = (
            sa.select(*_place(old))
            .where(old.c.state == "done", old.c.received_at < tx.now - DONE_KEPT, below_mark)
            .limit(PURGE_BATCH)
        )
        gone = tx.run(sa.delete(inbox).where(sa.tuple_(*_place(inbox)).in_(heard)))
        gone += tx.run(sa.delete(outbox).where(outbox.c.message_id.in_(_long_said(tx))))
        given = sa.select(answered.c.name).where(answered.c.answered_at < tx.now - ANSWERS_KEPT).limit(PURGE_BATCH)
        return gone + tx.run(sa.delete(answered).where(answered.c.name.in_(given)))


def _long_said(tx: Tx) -> sa.Select[Any]:
    """The first messages of the outbox up to the last that is too old: no gap is left among those that stay."""
    ordered = (outbox.c.epoch, outbox.c.position)
    last = (
        sa.select(outbox.c.epoch, outbox.c.position)
        .where(outbox.c.recorded_at < tx.now - SAID_KEPT)
        .order_by(outbox.c.epoch.desc(), outbox.c.position.desc())
        .limit(1)
    )
    found = tx.one(last)
    up_to = (
        sa.tuple_(*ordered) <= sa.tuple_(sa.literal(found.epoch), sa.literal(found.position)) if found else sa.false()
    )
    return sa.select(outbox.c.message_id).where(up_to).order_by(*ordered).limit(PURGE_BATCH)


def _place(rows: Any) -> Sequence[sa.ColumnElement[Any]]:
    """What names one inbox row: a message has one for each subscription, and they are not done together."""
    return (rows.c.subscription, rows.c.stream, rows.c.epoch, rows.c.position)
