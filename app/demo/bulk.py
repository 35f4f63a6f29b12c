"""Rows by the hundred thousand: column by column, as the database spells them, written as fast as it takes them."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, Protocol

import orjson
import sqlalchemy as sa

from app.kernel.transaction import Tx

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_AT_ONCE = 5000


class Spelling(Protocol):
    """How one database wants values written in bulk."""

    def value(self, column: sa.Column[Any], value: Any) -> Any:
        """A value of a column as it was read; an id may as well be given as its 32 digits."""
        ...

    def text(self, text: str) -> str:
        """A text, or JSON as text."""
        ...

    def write(self, tx: Tx, table: sa.Table, columns: Sequence[str], values: Sequence[Sequence[Any]]) -> None:
        """Insert rows: for each column all its values."""
        ...


class _Sqlite:
    """What SQLAlchemy binds, given to the driver at once."""

    def __init__(self, dialect: sa.Dialect) -> None:
        self._dialect = dialect
        self._binding: dict[sa.Column[Any], Callable[[Any], Any] | None] = {}

    def value(self, column: sa.Column[Any], value: Any) -> Any:
        if column not in self._binding:
            self._binding[column] = column.type.dialect_impl(self._dialect).bind_processor(self._dialect)
        bind = self._binding[column]
        return bind(value) if bind else value

    def text(self, text: str) -> str:
        return text

    def write(self, tx: Tx, table: sa.Table, columns: Sequence[str], values: Sequence[Sequence[Any]]) -> None:
        names, places = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
        cursor: Any = tx.conn.connection.cursor()
        cursor.executemany(f'INSERT INTO "{table.name}" ({names}) VALUES ({places})', zip(*values, strict=True))


class _Postgres:
    """Lines of text for COPY."""

    def value(self, column: sa.Column[Any], value: Any) -> str:
        if value is None:
            return "\\N"
        if isinstance(value, dict | list):
            return self.text(orjson.dumps(value).decode())
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, bytes):
            return f"\\\\x{value.hex()}"
        return value.isoformat() if isinstance(value, date | datetime) else str(value)

    def text(self, text: str) -> str:
        return text.translate(_ESCAPES)

    def write(self, tx: Tx, table: sa.Table, columns: Sequence[str], values: Sequence[Sequence[Any]]) -> None:
        names = ", ".join(f'"{name}"' for name in columns)
        lines = list(map("\t".join, zip(*values, strict=True)))
        cursor: Any = tx.conn.connection.cursor()
        with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as taken:
            for begin in range(0, len(lines), _AT_ONCE):
                taken.write("\n".join(lines[begin : begin + _AT_ONCE]) + "\n")


def spelling_of(engine: sa.Engine) -> Spelling:
    """How the database behind an engine is written to."""
    return _Sqlite(engine.dialect) if engine.dialect.name == "sqlite" else _Postgres()
