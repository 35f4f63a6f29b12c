"""One statement for many rows: their values made ready column by column, with what the types say once and for all.

SQLAlchemy makes the parameters of each row anew, knowing nothing of the last: half of what such a statement costs.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A statement as the driver takes it, and how each of its parameters comes out of a row (in the driver's order)."""

    text: str
    names: frozenset[str]
    values: tuple[tuple[str, Callable[[Row], Any]], ...]


def run_many(conn: sa.Connection, statement: sa.Executable, rows: Sequence[Row]) -> int:
    """Execute a write once for each row; all name what the first names (ValueError). Returns how many were touched."""
    prepared = _prepare(statement, conn.dialect, tuple(sorted(rows[0])))
    if prepared is None:  # together, PostgreSQL's driver is not asked how many
        return sum(conn.execute(statement, row).rowcount for row in rows)
    if any(row.keys() != prepared.names for row in rows):
        raise ValueError(f"not all rows name the same columns as the first: {sorted(prepared.names)}")
    if conn.dialect.positional:
        readers = [read for _, read in prepared.values]
        params: Any = [tuple([read(row) for read in readers]) for row in rows]
    else:
        params = [{name: read(row) for name, read in prepared.values} for row in rows]
    return conn.exec_driver_sql(prepared.text, params, execution_options={"preserve_rowcount": True}).rowcount


@lru_cache(maxsize=512)
def _prepare(statement: Any, dialect: sa.Dialect, names: tuple[str, ...]) -> _Prepared | None:
    """None: this statement needs more than the rows' values (defaults made in Python, lists), or answers with rows."""
    compiled = statement.compile(dialect=dialect, column_keys=list(names), for_executemany=True)
    made = compiled.insert_prefetch or compiled.update_prefetch if compiled.isinsert or compiled.isupdate else ()
    if made or compiled.post_compile_params or compiled.literal_execute_params or compiled.effective_returning:
        return None
    types = {name: parameter.type for parameter, name in compiled.bind_names.items()}
    order = compiled.positiontup if dialect.positional else types
    readers = tuple((name, _reader(name, types[name], dialect, names, compiled.params)) for name in order)
    return _Prepared(compiled.string, frozenset(names), readers)


def _reader(
    name: str, type_: sa.types.TypeEngine[Any], dialect: sa.Dialect, names: tuple[str, ...], fixed: Row
) -> Callable[[Row], Any]:
    process = type_.dialect_impl(dialect).bind_processor(dialect)
    if name not in names:
        value = process(fixed[name]) if process else fixed[name]
        return lambda _row: value
    if process is None:
        return lambda row: row[name]
    return lambda row: process(row[name])
