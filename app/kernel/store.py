"""A store: one database that belongs to one module, on SQLite or PostgreSQL with one code path."""

import sqlite3
import time
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import orjson
import sqlalchemy as sa

from app.kernel import outbox
from app.kernel.files import Files
from app.kernel.locks import FairLock
from app.kernel.transaction import Context, ReadTx, Tx
from app.kernel.watching import Watcher

__all__ = ["Context", "ReadTx", "Store", "Tx"]

PRAGMAS = (
    "PRAGMA page_size=8192",  # of new files: messages take some two thousand bytes, of which the usual page holds one
    "PRAGMA synchronous=FULL",  # an acknowledged record survives a power cut
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=30000",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA wal_autocheckpoint=4000",  # pages that are written again and again reach the file once
)
BUSY_SECONDS, LOOK_EVERY = 30, 0.01
READ_CACHE_KB, WRITE_CACHE_KB = 4_000, 16_000
"""Readers are many, and what one has read the system keeps for all; one writes at a time, and should not spill."""


class Store:
    """One database, its transactions, and the stream of facts that leaves it (named like the store)."""

    def __init__(self, name: str, url: str) -> None:
        self.name = name
        self.url = url
        self.committed: Callable[[], None] = lambda: None  # told after a commit that published something
        self.enqueued: Callable[[], None] = lambda: None  # told after a commit that put a job off
        self.actors: Container[str] | None = None
        self.watcher = Watcher()
        self.files: Files | None = None  # where its module keeps files, if it is given a place for them
        self._lock: FairLock | None = None
        if url.startswith("sqlite"):
            self._lock = FairLock(_file_of(url))
            self._readers = _sqlite_engine(url, "BEGIN", READ_CACHE_KB)
            self._writers = _sqlite_engine(url, "BEGIN IMMEDIATE", WRITE_CACHE_KB)
        else:
            self._writers = _postgres_engine(url)
            # Else each statement of a reader would see another moment; SQLite's BEGIN holds one by itself.
            self._readers = self._writers.execution_options(isolation_level="REPEATABLE READ")

    @property
    def engine(self) -> sa.Engine:
        """The engine that writes (migrations use it)."""
        return self._writers

    @contextmanager
    def read(self) -> Iterator[ReadTx]:
        """A transaction that only reads: one moment of the store."""
        with self._readers.connect() as conn:
            yield ReadTx(conn)

    @property
    def is_busy(self) -> bool:
        """Whether who writes now would have to wait for another one in this process."""
        return self._lock is not None and self._lock.taken

    @contextmanager
    def write(self, context: Context | None = None, *, durable: bool = True) -> Iterator[Tx]:
        """A transaction that writes; commits at the end, rolls back on any exception, then nudges relay and workers.

        One that is not `durable` survives the end of the process but perhaps no power cut: only for what would be
        done again then. It must say nothing, for others would know what is gone here.
        """
        with self._lock or nullcontext(), self._writers.connect() as conn, _lasting(conn, durable):
            tx = Tx(conn, context or Context())
            tx.actors = self.actors
            yield tx
            said = outbox.flush(tx, self.name)
            if said and not durable:
                raise RuntimeError("what is said has to be durable")
        if said:
            self.committed()
        if tx.enqueued:
            self.enqueued()

    def close(self) -> None:
        """Give back every connection."""
        self._readers.dispose()
        self._writers.dispose()
        if self._lock is not None:
            self._lock.close()


@contextmanager
def _lasting(conn: sa.Connection, durable: bool) -> Iterator[None]:
    """A transaction for which the disk is waited for, or not: then it reaches it with the next one that does."""
    sqlite = conn.dialect.name == "sqlite"
    if sqlite and not durable:
        conn.connection.dbapi_connection.execute("PRAGMA synchronous=NORMAL")  # type: ignore[union-attr]
    try:
        with conn.begin():
            if not durable and not sqlite:
                conn.exec_driver_sql("SET LOCAL synchronous_commit TO off")
            yield
    finally:
        if sqlite and not durable:
            conn.connection.dbapi_connection.execute("PRAGMA synchronous=FULL")  # type: ignore[union-attr]


def _postgres_engine(url: str) -> sa.Engine:
    return sa.create_engine(
        url,
        pool_size=8,
        max_overflow=8,
        pool_recycle=1800,
        json_serializer=orjson.dumps,
        json_deserializer=orjson.loads,
    )


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Have a file keep a write-ahead log, as it does from then on.

    A copy that was put back does not yet. SQLite waits for nobody when it changes that: of two processes that open
    the file at the same moment it would refuse one.
    """
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(LOOK_EVERY)
        else:
            return


def _file_of(url: str) -> Path | None:
    path = sa.make_url(url).database
    return Path(path) if path and path != ":memory:" else None


def _sqlite_engine(url: str, begin: str, cache_kb: int) -> sa.Engine:
    if path := _file_of(url):
        path.parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(
        url,
        pool_size=8,
        max_overflow=8,
        connect_args={"isolation_level": None, "check_same_thread": False, "timeout": BUSY_SECONDS},
    )

    @sa.event.listens_for(engine, "connect")
    def _set_pragmas(connection: sqlite3.Connection, _record: Any) -> None:
        for pragma in PRAGMAS:
            connection.execute(pragma)
        _keep_a_log(connection)
        connection.execute(f"PRAGMA cache_size=-{cache_kb}")

    @sa.event.listens_for(engine, "begin")
    def _begin(conn: sa.Connection) -> None:
        # Left to the driver, a transaction that reads first and then writes fails at once with BUSY_SNAPSHOT.
        conn.connection.dbapi_connection.execute(begin)  # type: ignore[union-attr]

    return engine
