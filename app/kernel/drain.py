"""The drain: handles what the inbox holds, in order per key, each effect exactly once."""

import random
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
import structlog

from app.kernel import trace
from app.kernel.bus import BATCH
from app.kernel.message import Message, Rejected, Unreadable, read_envelope, read_fact
from app.kernel.module import HandleMany, Module, On
from app.kernel.store import Store
from app.kernel.tables import in_stream, inbox, inbox_mark, unfinished
from app.kernel.transaction import Context, ReadTx, Tx

MOST_ATTEMPTS = 10
LONGEST_WAIT_SECONDS = 300

log = structlog.get_logger(__name__)


def _is_due(rows: sa.FromClause) -> sa.ColumnElement[bool]:
    """Nothing is put off for longer than `latest`: what seems to be was written by a clock that went wrong."""
    return sa.or_(rows.c.due <= sa.bindparam("now"), rows.c.due > sa.bindparam("latest"))


_mark = sa.select(inbox_mark.c.epoch, inbox_mark.c.position).where(
    inbox_mark.c.subscription == sa.bindparam("s"), inbox_mark.c.stream == sa.bindparam("t")
)
_earlier = inbox.alias("earlier")
_held_back = (
    sa.exists()
    .where(
        _earlier.c.subscription == inbox.c.subscription,
        _earlier.c.stream == inbox.c.stream,
        _earlier.c.epoch == inbox.c.epoch,
        _earlier.c.key == inbox.c.key,
        _earlier.c.position < inbox.c.position,
        unfinished(_earlier),
        sa.or_(_earlier.c.state == "parked", ~_is_due(_earlier)),
    )
    .correlate(inbox)
)
_next = (
    sa.select(inbox.c.epoch, inbox.c.position, inbox.c.body, inbox.c.attempts)
    .where(
        *in_stream,
        inbox.c.state == "new",
        unfinished(inbox),
        _is_due(inbox),
        inbox.c.position <= sa.bindparam("mark"),
        ~_held_back,
    )
    .order_by(inbox.c.position)
    .limit(sa.bindparam("limit"))
)
_due = sa.select(inbox_mark.c.subscription, inbox_mark.c.stream).where(
    sa.exists().where(  # ends at the first one, however many wait
        inbox.c.subscription == inbox_mark.c.subscription,
        inbox.c.stream == inbox_mark.c.stream,
        inbox.c.state == "new",
        unfinished(inbox),
        _is_due(inbox),
    )
)
_done = (
    sa.update(inbox)
    .where(*in_stream, inbox.c.position.in_(sa.bindparam("positions", expanding=True)))
    .values(state="done", body="", error=None)
)
_failed = (
    sa.update(inbox)
    .where(*in_stream, inbox.c.position == sa.bindparam("p"))
    .values(
        state=sa.bindparam("new_state"),
        attempts=sa.bindparam("new_attempts"),
        due=sa.bindparam("new_due", type_=inbox.c.due.type),
        error=sa.bindparam("new_error"),
    )
)


def find_due(store: Store) -> set[tuple[str, str]]:
    """The subscriptions and streams of a store that have something to handle now."""
    with store.read() as tx:
        return {(row.subscription, row.stream) for row in tx.all(_due, _present(tx))}


def _present(tx: ReadTx) -> dict[str, datetime]:
    return {"now": tx.now, "latest": tx.now + timedelta(seconds=LONGEST_WAIT_SECONDS)}


class Drain:
    """Handles one subscription's messages of one stream."""

    def __init__(self, store: Store, module: Module, subscription: str, stream: str) -> None:
        self.store = store
        self.subscription = subscription
        self.stream = stream
        self._handlers: dict[str, On] = {
            on.type: on for on in module.subscriptions()[subscription] if on.stream == stream
        }

    def step(self, limit: int = BATCH) -> int:
        """Handle the next messages that may be handled; returns how many were finished or put off."""
        with self.store.write() as tx:
            rows = self._waiting(tx, limit)
            if not rows:
                return 0
            epoch = rows[0].epoch
            if not self._handle_together(tx, rows):
                self._handle_singly(tx, epoch, rows)
            return len(rows)

    def _waiting(self, tx: Tx, limit: int) -> Sequence[sa.Row[Any]]:
        place = {"s": self.subscription, "t": self.stream}
        # Processes that share this store take turns: by this row on PostgreSQL, by the write lock on SQLite.
        mark = tx.one(_mark.with_for_update() if tx.dialect == "postgresql" else _mark, place)
        if mark is None:
            return ()
        params = {**place, "e": mark.epoch, "mark": mark.position, "limit": limit, **_present(tx)}
        return tx.all(_next, params)

    def handle(self, tx: Tx, messages: Iterable[Message]) -> bool:
        """Handle messages that nothing is to be handled before; False when one fails, and then nothing is done.

        All in one savepoint, which costs half of one each.
        """
        said, context = len(tx.outgoing), tx.context
        savepoint = tx.conn.begin_nested()
        try:
            for run in self._runs(messages):
                self._handle_many(tx, run)
        except Exception:  # noqa: BLE001 - a border: each message is tried again alone and judged there
            savepoint.rollback()
            del tx.outgoing[said:]
            return False
        finally:
            tx.context = context
        savepoint.commit()
        return True

    def _handle_together(self, tx: Tx, rows: Sequence[sa.Row[Any]]) -> bool:
        if not self.handle(tx, (read_envelope(row.body) for row in rows)):
            return False
        self._finish(tx, rows[0].epoch, [row.position for row in rows])
        return True

    def _handle_singly(self, tx: Tx, epoch: str, rows: Sequence[sa.Row[Any]]) -> None:
        held_back = set()
        for row in rows:
            key = read_envelope(row.body).key
            if key in held_back:
                continue
            said = len(tx.outgoing)
            savepoint = tx.conn.begin_nested()
            try:
                self._handle(tx, read_envelope(row.body))
            except Exception as error:  # noqa: BLE001 - a border: the failure is stored with the message
                savepoint.rollback()
                del tx.outgoing[said:]
                held_back.add(key)
                self._put_off(tx, row, error)
            else:
                savepoint.commit()
                self._finish(tx, epoch, [row.position])

    def _runs(self, messages: Iterable[Message]) -> Iterable[list[Message]]:
        """The messages in runs: in one are those with the same handler for many, and no key twice.

        A message joins an earlier run of its handler where none of its key and none that goes alone lies in between.
        """
        runs: list[list[Message]] = []
        open_runs: dict[HandleMany, int] = {}
        last_of_key: dict[UUID, int] = {}
        for message in messages:
            many = self._handlers[message.type].many
            into = len(runs) if many is None else open_runs.get(many, len(runs))
            if last_of_key.get(message.key, -1) >= into:
                into = len(runs)
            if into == len(runs):
                runs.append([])
            if many is None:
                open_runs.clear()
            else:
                open_runs[many] = into
            runs[into].append(message)
            last_of_key[message.key] = into
        return runs

    def _handle_many(self, tx: Tx, run: list[Message]) -> None:
        many = self._handlers[run[0].type].many
        if many is None or len(run) == 1:
            for message in run:
                self._handle(tx, message)
            return
        _tell_thread({message.correlation_id for message in run})
        tx.contexts = {
            message.key: Context(message.correlation_id, message.id, traceparent=message.traceparent) for message in run
        }
        tx.context = tx.contexts[run[0].key]
        try:
            with self.store.watcher.handling(self.subscription, run):
                many(tx, [(read_fact(message, self._handlers[message.type].reads), message) for message in run])
        finally:
            tx.contexts = {}

    def _handle(self, tx: Tx, message: Message) -> None:
        on = self._handlers[message.type]
        _tell_thread({message.correlation_id})
        with trace.within(message.traceparent), self.store.watcher.handling(self.subscription, (message,)):
            tx.context = Context(correlation_id=message.correlation_id, causation_id=message.id)
            on.handle(tx, read_fact(message, on.reads), message)

    def _finish(self, tx: Tx, epoch: str, positions: list[int]) -> None:
        tx.run(_done, {"s": self.subscription, "t": self.stream, "e": epoch, "positions": positions})

    def _put_off(self, tx: Tx, row: sa.Row[Any], error: Exception) -> None:
        attempts = row.attempts + 1
        parked = isinstance(error, Unreadable | Rejected) or attempts >= MOST_ATTEMPTS
        wait = min(LONGEST_WAIT_SECONDS, 2 ** (attempts - 1) * random.uniform(0.8, 1.2))
        tx.run(
            _failed,
            {
                "s": self.subscription,
                "t": self.stream,
                "e": row.epoch,
                "p": row.position,
                "new_state": "parked" if parked else "new",
                "new_attempts": attempts,
                "new_due": tx.now + timedelta(seconds=wait),
                "new_error": f"{type(error).__name__}: {error}"[:2000],
            },
        )
        level = log.error if parked else log.warning
        level(
            "message_parked" if parked else "message_put_off",
            subscription=self.subscription,
            stream=self.stream,
            position=row.position,
            attempts=attempts,
            error=str(error)[:500],
            exc_info=error,
        )


def _tell_thread(correlation_ids: set[UUID]) -> None:
    """Have what is logged from here on say to which thread it belongs, if it is one."""
    if len(correlation_ids) == 1:
        structlog.contextvars.bind_contextvars(correlation_id=str(next(iter(correlation_ids))))
    else:
        structlog.contextvars.unbind_contextvars("correlation_id")
