"""Column types that mean the same on SQLite and PostgreSQL, and the tables that every store carries."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID, SafeUUID

import orjson
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB


class Id(sa.Uuid[UUID]):
    """An identifier: on SQLite 32 hexadecimal digits, read in less than half the time that `UUID` takes."""

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Any:
        """Database to Python."""
        return _to_id if dialect.name == "sqlite" else super().result_processor(dialect, coltype)  # type: ignore[no-untyped-call]


_slots: Any = UUID
_set_int, _set_is_safe = _slots.int.__set__, _slots.is_safe.__set__


def _to_id(value: str | None) -> UUID | None:
    """A UUID of digits that were one when they were stored: `UUID` itself would check that again."""
    if value is None:
        return None
    made: UUID = object.__new__(UUID)
    _set_int(made, int(value, 16))
    _set_is_safe(made, SafeUUID.unknown)
    return made


NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(sa.types.TypeDecorator[datetime]):
    """An instant: aware in Python, UTC in the database; a naive one is refused (SQLite would lose its zone)."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        """What it is in Python (cursors of lists ask)."""
        return datetime

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Python to database."""
        return None if value is None else _in_utc(value)

    def bind_processor(self, dialect: sa.Dialect) -> Any:
        """Python to database at once for SQLite, which keeps text."""
        return _in_utc_as_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Database to Python."""
        return None if value is None else value.astimezone(UTC)

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Any:
        """Database to Python at once for SQLite, which keeps text."""
        return _from_utc_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _in_utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a naive datetime cannot be stored")
    return value.astimezone(UTC)


def _in_utc_as_text(value: datetime | None) -> str | None:
    return None if value is None else _spell(_in_utc(value))


def _from_utc_text(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(f"{value}+00:00")


@lru_cache(maxsize=1024)
def _spell(at: datetime) -> str:
    """An instant in UTC without its offset; remembered, for rows that are written together share theirs."""
    return at.replace(tzinfo=None).isoformat(" ", "microseconds")


class TextId(sa.types.TypeDecorator[str]):
    """An Id column read as text, for answers: `sa.type_coerce(column, TextId)` costs a fifth of making a UUID."""

    impl = sa.Uuid
    cache_ok = True

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Any:
        """Database to Python: the hyphenated form."""
        return _hyphenated if dialect.name == "sqlite" else _text


def _hyphenated(value: str | None) -> str | None:
    if value is None:
        return None
    return f"{value[:8]}-{value[8:12]}-{value[12:16]}-{value[16:20]}-{value[20:]}"


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


class Json(sa.types.TypeDecorator[Any]):
    """A JSON document: text on SQLite, JSONB on PostgreSQL. UUIDs and dates inside become strings."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[Any]:
        """The column type of each database."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(JSONB(none_as_null=True))
        return dialect.type_descriptor(sa.Text())

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> Any:
        """Python to database."""
        if value is None or dialect.name == "postgresql":
            return value  # the store's engine writes it
        return orjson.dumps(value).decode()

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> Any:
        """Database to Python."""
        if value is None or dialect.name == "postgresql":
            return value
        return orjson.loads(value)


_INDEXED = sa.JSON().with_variant(JSONB(), "postgresql")


def whole_in(document: sa.Column[Any], key: str) -> sa.ColumnElement[int]:
    """The whole number under a key of a JSON document, for conditions; null without it."""
    found: sa.ColumnElement[int] = sa.type_coerce(document, _INDEXED)[key].as_integer()
    return found


KERNEL = sa.MetaData(naming_convention=NAMING)

stream_head = sa.Table(
    "stream_head",
    KERNEL,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("epoch", sa.String(32), nullable=False),
    sa.Column("position", sa.BigInteger, nullable=False),
)

outbox = sa.Table(
    "outbox",
    KERNEL,
    sa.Column("epoch", sa.String(32), primary_key=True),
    sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("message_id", Id, nullable=False, unique=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("recorded_at", UtcDateTime, nullable=False),
    sa.Index(None, "farm_id", "epoch", "position"),
    sa.Index(None, "recorded_at"),
)

relay_cursor = sa.Table(
    "relay_cursor",
    KERNEL,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("epoch", sa.String(32), nullable=False),
    sa.Column("position", sa.BigInteger, nullable=False),
)

_unfinished: Mapping[str, Any] = {f"{name}_where": sa.text("state <> 'done'") for name in ("sqlite", "postgresql")}

inbox = sa.Table(
    "inbox",
    KERNEL,
    sa.Column("subscription", sa.String(40), primary_key=True),
    sa.Column("stream", sa.String(40), primary_key=True),
    sa.Column("epoch", sa.String(32), primary_key=True),
    sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("message_id", Id, nullable=False),
    sa.Column("type", sa.String(120), nullable=False),
    sa.Column("key", Id, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("state", sa.String(8), nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("due", UtcDateTime, nullable=False),
    sa.Column("error", sa.Text),
    sa.Column("received_at", UtcDateTime, nullable=False),
    # What is done stays for a day, and whoever asks for what waits must not read it.
    sa.Index("ix_inbox_unfinished", "subscription", "stream", "epoch", "position", **_unfinished),
    sa.Index("ix_inbox_unfinished_key", "subscription", "stream", "epoch", "key", "position", **_unfinished),
    sa.Index(None, "received_at"),
)


in_stream = (
    inbox.c.subscription == sa.bindparam("s"),
    inbox.c.stream == sa.bindparam("t"),
    inbox.c.epoch == sa.bindparam("e"),
)
"""What a subscription (`s`) holds of one epoch (`e`) of a stream (`t`)."""


def unfinished(rows: sa.FromClause) -> sa.ColumnElement[bool]:
    """What of the inbox (or an alias) waits or is parked, said so that the partial indexes serve.

    SQLite takes them only for the words of their own condition: a bound parameter could be anything.
    """
    return rows.c.state != sa.literal_column("'done'")


inbox_mark = sa.Table(
    "inbox_mark",
    KERNEL,
    sa.Column("subscription", sa.String(40), primary_key=True),
    sa.Column("stream", sa.String(40), primary_key=True),
    sa.Column("epoch", sa.String(32), nullable=False),
    sa.Column("position", sa.BigInteger, nullable=False),
    sa.Column("ahead", sa.Boolean, nullable=False),
    # Positions that came again with another message: the producer has lost what it had said.
    sa.Column("doubled", sa.Integer, nullable=False, server_default="0"),
)

_open = sa.text("state IN ('waiting', 'running')")

job = sa.Table(
    # Work put off by a transaction of this store, and how it stands.
    "job",
    KERNEL,
    sa.Column("id", Id, primary_key=True),
    sa.Column("actor", sa.String(60), nullable=False),
    sa.Column("arguments", Json, nullable=False),
    sa.Column("key", sa.String(120)),  # jobs of a key run one after the other
    sa.Column("farm_id", Id),
    sa.Column("state", sa.String(8), nullable=False),
    sa.Column("due", UtcDateTime, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    # Who runs it, and until when nobody else may: whoever is killed does not renew it. Of one that was put off the
    # lease ended when it was: so a clock that was ahead is told from a long wait.
    sa.Column("owner", sa.String(32)),
    sa.Column("lease", UtcDateTime),
    sa.Column("progress", Json),
    sa.Column("result", Json),
    sa.Column("error", sa.Text),
    sa.Column("correlation_id", Id, nullable=False),
    sa.Column("causation_id", Id),
    sa.Column("person_id", Id),
    sa.Column("traceparent", sa.String(55)),
    sa.Column("enqueued_at", UtcDateTime, nullable=False),
    sa.Column("finished_at", UtcDateTime),
    sa.Index("ix_job_open", "due", sqlite_where=_open, postgresql_where=_open),
    sa.Index("ix_job_key", "key", sqlite_where=_open, postgresql_where=_open),
    sa.Index(None, "farm_id"),
    sa.Index(None, "finished_at"),
)

schedule = sa.Table(
    # When each recurring job of this store runs next.
    "schedule",
    KERNEL,
    sa.Column("name", sa.String(60), primary_key=True),
    sa.Column("next_run", UtcDateTime, nullable=False),
    sa.Column("last_run", UtcDateTime),
)

answered = sa.Table(
    "answered",
    KERNEL,
    sa.Column("name", sa.String(64), primary_key=True),
    sa.Column("content_hash", sa.String(64), nullable=False),
    sa.Column("status", sa.Integer, nullable=False),
    sa.Column("headers", Json, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("answered_at", UtcDateTime, nullable=False),
    sa.Index(None, "answered_at"),
)


def new_metadata() -> sa.MetaData:
    """The base of one store: the naming convention and its own copies of the kernel's tables."""
    metadata = sa.MetaData(naming_convention=NAMING)
    for table in KERNEL.sorted_tables:
        table.to_metadata(metadata)
    return metadata


def picture_columns() -> tuple[sa.Column[Any], ...]:
    """What every `known_…` table carries: from which telling (epoch, version) its row comes."""
    return (
        sa.Column("epoch", sa.String(32), nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
    )
