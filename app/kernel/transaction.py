"""One transaction of one store: plain SQLAlchemy Core, and the facts that leave when it commits."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from app.kernel import clock, trace
from app.kernel.ids import new_id
from app.kernel.many import run_many
from app.kernel.message import Outgoing

Params = Mapping[str, Any]
AT_ONCE = 10_000
"""How many are asked for in one statement: SQLite takes 32,766 parameters, PostgreSQL 65,535."""


@dataclass(frozen=True, slots=True)
class Context:
    """Why this transaction runs: its thread, the message that caused it, who asked and from where, and its trace."""

    correlation_id: UUID = field(default_factory=new_id)
    causation_id: UUID | None = None
    person_id: UUID | None = None
    address: str = ""
    traceparent: str | None = field(default_factory=trace.current)


class ReadTx:
    """Reads one store, as it was at one moment."""

    def __init__(self, conn: sa.Connection) -> None:
        self.conn = conn
        self.now: datetime = clock.now()

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.conn.dialect.name

    def one(self, statement: sa.Executable, params: Params | None = None) -> sa.Row[Any] | None:
        """The first row, or None."""
        return self.conn.execute(statement, params).first()

    def all(self, statement: sa.Executable, params: Params | None = None) -> Sequence[sa.Row[Any]]:
        """Every row."""
        return self.conn.execute(statement, params).all()

    def all_of(
        self, statement: sa.Executable, name: str, asked: Sequence[Any], params: Params | None = None
    ) -> Iterator[sa.Row[Any]]:
        """Every row of a statement that asks by `name` for some of many, so many at a time as databases take.

        Rows that belong to one of them must not depend on others.
        """
        for begin in range(0, len(asked), AT_ONCE):
            yield from self.all(statement, {**(params or {}), name: asked[begin : begin + AT_ONCE]})

    def stream(
        self, statement: sa.Executable, params: Params | None = None, *, at_once: int = 500
    ) -> Iterator[sa.Row[Any]]:
        """Every row, some at a time: a table of any length passes through little memory."""
        yield from self.conn.execute(statement, params, execution_options={"yield_per": at_once})

    def scalar(self, statement: sa.Executable, params: Params | None = None) -> Any:
        """The first column of the first row, or None."""
        return self.conn.execute(statement, params).scalar()


class Tx(ReadTx):
    """Writes one store. What is published in it leaves only if it commits."""

    def __init__(self, conn: sa.Connection, context: Context) -> None:
        super().__init__(conn)
        self.context = context
        self.contexts: Mapping[UUID, Context] = {}  # by key of what is said, where several messages are handled at once
        self.outgoing: list[Outgoing] = []
        self.actors: Container[str] | None = None  # whom jobs may be put off to; None: not known here
        self.enqueued = False  # whether one was

    def because_of(self, key: UUID) -> None:
        """Say what follows because of the message with this key, where several are handled at once."""
        self.context = self.contexts.get(key, self.context)

    def run(self, statement: sa.Executable, params: Params | Sequence[Params] | None = None) -> int:
        """Execute a write; an empty list of parameters does nothing. Returns the number of rows touched."""
        if not isinstance(params, Sequence):
            return self.conn.execute(statement, params).rowcount
        if len(params) > 1:
            return run_many(self.conn, statement, params)
        return self.conn.execute(statement, params).rowcount if params else 0  # of none it would insert the defaults

    def insert_new(self, table: sa.Table, rows: Params | Sequence[Params]) -> int:
        """Insert the rows that are not there yet. Returns how many were inserted."""
        many = [rows] if isinstance(rows, Mapping) else list(rows)
        return self.run(_insert_new(self.dialect, table), many)

    def upsert(self, table: sa.Table, keys: Params, values: Params, *, newer_than: Sequence[str] = ()) -> bool:
        """Insert the row, or set `values` on the one with these `keys`.

        With `newer_than` the columns named decide: an older or equal row is left alone and the answer is False.
        """
        statement = _upsert(self.dialect, table, tuple(keys), tuple(values), tuple(newer_than))
        return self.conn.execute(statement, {**keys, **values}).rowcount > 0

    def upsert_all(
        self, table: sa.Table, keys: Sequence[str], rows: Sequence[Params], *, newer_than: Sequence[str] = ()
    ) -> None:
        """`upsert` of many rows that name the same columns, `keys` among them."""
        if rows:
            values = tuple(name for name in rows[0] if name not in keys)
            self.run(_upsert(self.dialect, table, tuple(keys), values, tuple(newer_than)), rows)


# Kept, because building these statements costs ten times what running them does.
@lru_cache(maxsize=1024)
def _insert_new(dialect: str, table: sa.Table) -> Any:
    return _insert(dialect, table).on_conflict_do_nothing()


@lru_cache(maxsize=1024)
def _upsert(
    dialect: str, table: sa.Table, keys: tuple[str, ...], values: tuple[str, ...], newer_than: tuple[str, ...]
) -> Any:
    statement = _insert(dialect, table)
    told = sa.tuple_(*(statement.excluded[name] for name in newer_than))
    return statement.on_conflict_do_update(
        index_elements=[table.c[name] for name in keys],
        set_={name: statement.excluded[name] for name in values},
        where=told > sa.tuple_(*(table.c[name] for name in newer_than)) if newer_than else None,
    )


def _insert(dialect: str, table: sa.Table) -> Any:
    statement: Any = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    # Unasked, SQLAlchemy lets go of an insert's row count on PostgreSQL and answers -1.
    return statement.execution_options(preserve_rowcount=True)
