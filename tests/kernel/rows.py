"""Rows for tables whose meaning is not known: each column gets a value of its type, each table values of its own."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zlib import crc32

import sqlalchemy as sa

from app.kernel.store import Store

ROWS = 3
VALUES: Mapping[type, Callable[[int], Any]] = {
    str: lambda number: f"v{number}",
    int: lambda number: number % 1000,
    float: lambda number: number % 1000 / 2,
    bool: lambda number: bool(number % 2),
    UUID: lambda number: UUID(int=number),
    datetime: lambda number: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=number % 1000),
    date: lambda number: date(2026, 1, 1) + timedelta(days=number % 1000),
    bytes: lambda number: bytes([number % 256]),
    dict: lambda number: {},
    object: lambda number: {},  # JSONB, as it says of itself
}


def fill(store: Store, names: Sequence[str]) -> dict[str, int]:
    """Some rows in each of these tables as they are in the database; how many there are in each."""
    found = sa.MetaData()
    with store.engine.connect() as conn:
        found.reflect(conn, only=names)
        for table in found.sorted_tables:
            conn.execute(sa.insert(table), [_row(table, number) for number in range(1, ROWS + 1)])
        conn.commit()
    return counts(store, names)


def counts(store: Store, names: Iterable[str]) -> dict[str, int]:
    """How many rows each table has."""
    with store.engine.connect() as conn:
        return {name: conn.execute(sa.text(f'SELECT count(*) FROM "{name}"')).scalar_one() for name in names}


def _row(table: sa.Table, number: int) -> dict[str, Any]:
    return {column.name: _value(column, number) for column in table.columns if not column.computed}


def _value(column: sa.Column[Any], number: int) -> Any:
    """What is the same in a row and in the one that it refers to, and in no row of another table."""
    owner = next((key.column.table.name for key in column.foreign_keys), column.table.name)
    told = crc32(owner.encode()) * 1000 + number
    if isinstance(column.type, sa.CHAR) and column.type.length == 32:  # an id on SQLite
        return UUID(int=told).hex
    if type(column.type) is sa.TEXT:  # a document there
        return "{}"
    kind = column.type.python_type
    value, length = VALUES[kind](told), getattr(column.type, "length", None)
    return value[-length:] if kind is str and length else value
