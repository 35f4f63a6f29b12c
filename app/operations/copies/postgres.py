"""Stores on PostgreSQL: every table leaves by COPY within one snapshot, and comes back into tables of that revision.

The copy is a ZIP file with a member for each table, in the text form of COPY, a row a line. No table is ever held in
memory, and no program of the server's is needed.
"""

import time
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg
import sqlalchemy as sa

from app.kernel.module import Module
from app.kernel.store import Store
from app.kernel.tables import stream_head
from app.migrate import create_database, upgrade
from app.operations.copies.kinds import BackupFailed, RestoreRefused, Told

PIECE = 2**20
LEVEL = 3  # of zlib: a backup should be over soon rather than small
REVISIONS = "alembic_version"  # what it says stands in the manifest, and migrations write it anew
LEAVE_SECONDS = 5  # until a server has noticed that a client is gone
LOCK_WAIT = "SET LOCAL lock_timeout = '10s'"
# As the text of a value depends on them, both ways use the same; and a table of any length has the time it takes.
SAME_TEXT = (
    "SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1; "
    "SET LOCAL bytea_output = 'hex'; SET LOCAL statement_timeout = 0"
)
FORM = "(FORMAT text, ENCODING 'UTF8')"
_others = sa.text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user "
    "AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
)
_sequences = sa.text("SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = current_schema()")
_left = sa.text(r"SELECT nspname FROM pg_namespace WHERE nspname LIKE 'restoring\_%'")
_set_sequence = sa.text("SELECT setval(CAST(quote_ident(:name) AS regclass), :value)")


def copy_out(store: Store, part: Path) -> tuple[Path, dict[str, Any]]:
    """Write one store as of one moment: all that was acknowledged before is in it. Raises BackupFailed."""
    copy = part / f"{store.name}.zip"
    try:
        with store.read() as tx:
            expected = _tables(tx.conn)
        if REVISIONS not in expected:
            raise BackupFailed(f"the tables of {store.name} are not there")
        with store.read() as tx, zipfile.ZipFile(copy, "x", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
            _hold(tx.conn, expected)
            if _tables(tx.conn) != expected:
                raise BackupFailed(f"the tables of {store.name} are being changed")
            return copy, _copy_tables(tx.conn, store.name, expected, archive)
    except (sa.exc.SQLAlchemyError, psycopg.Error) as error:
        raise BackupFailed(f"{store.name}: {_first_line(error)}") from error


def _hold(conn: sa.Connection, tables: Iterable[str]) -> None:
    """Keep the tables as they are, before the snapshot is taken: who rewrites a table empties it for older ones."""
    conn.exec_driver_sql(SAME_TEXT)
    conn.exec_driver_sql(f"LOCK TABLE {', '.join(map(_quoted, tables))} IN ACCESS SHARE MODE")


def _copy_tables(conn: sa.Connection, name: str, tables: Iterable[str], archive: zipfile.ZipFile) -> dict[str, Any]:
    copied = {table: _copy_table(conn, table, archive) for table in tables if table != REVISIONS}
    head = sa.select(stream_head.c.epoch, stream_head.c.position).where(stream_head.c.name == name)
    epoch, position = conn.execute(head).first() or ("", 0)
    return {
        "revision": conn.exec_driver_sql(f"SELECT version_num FROM {REVISIONS}").scalar_one(),
        "epoch": epoch,
        "position": position,
        "tables": copied,
        # They stand outside of snapshots, and only ever further than any row that is in ours.
        "sequences": {each: value for each, value in conn.execute(_sequences).all() if value is not None},
    }


def _copy_table(conn: sa.Connection, table: str, archive: zipfile.ZipFile) -> dict[str, Any]:
    columns = [each["name"] for each in sa.inspect(conn).get_columns(table) if "computed" not in each]
    rows = 0
    command = f"COPY {_quoted(table)} ({', '.join(map(_quoted, columns))}) TO STDOUT {FORM}"
    with archive.open(table, "w", force_zip64=True) as member, _cursor(conn) as cursor, cursor.copy(command) as copy:
        for piece in copy:
            rows += bytes(piece).count(b"\n")  # within a value it is written in another way
            member.write(piece)
    return {"rows": rows, "columns": columns}


def has_rows(url: str, *tables: str) -> bool:
    """Whether any of these tables is there and holds something. Raises RestoreRefused if the server does not answer."""
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    try:
        with engine.connect() as conn:
            there = [table for table in tables if table in _tables(conn)]
            return any(conn.exec_driver_sql(f"SELECT 1 FROM {_quoted(table)} LIMIT 1").first() for table in there)
    except sa.exc.OperationalError as error:
        if "does not exist" in str(error):
            return False
        raise RestoreRefused(f"A database does not answer: {_first_line(error)}") from error


def find_left(url: str) -> list[str]:
    """Schemas that restores which were stopped, or one that is at work, made beside the tables."""
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    with engine.connect() as conn:
        return [f"schema {schema} of database {engine.url.database}" for schema in conn.scalars(_left)]


def prepare(name: str, url: str, stamp: str, _beside: Path) -> "ReadySchema":
    """A schema beside the tables of the store, still without anything in it."""
    return ReadySchema(name, url, stamp.lower())


class ReadySchema:
    """Tables in a schema of their own, which will take the place of those where the store's are."""

    def __init__(self, name: str, url: str, stamp: str) -> None:
        self._schema, self._aside = f"restoring_{stamp}", f"before_restore_{stamp}"
        self._place = Store(name, url)
        parts = sa.make_url(url)
        options = f"{parts.query.get('options', '')} -csearch_path={self._schema}".strip()
        within = parts.update_query_dict({"options": options})
        self.store = Store(name, within.render_as_string(hide_password=False))

    def fill(self, backup: Path, told: Told, module: Module) -> None:
        """Make the tables of the revision of the backup, and bring in their rows. Raises RestoreRefused."""
        try:
            create_database(self._place)
            self._wait_until_alone()
            self._make_schema()
            upgrade(self.store, module, told["revision"])
            with zipfile.ZipFile(backup / told["file"]) as archive, self.store.engine.begin() as conn:
                _bring_in(conn, told, archive)
            with self.store.engine.begin() as conn:
                conn.exec_driver_sql("ANALYZE " + ", ".join(map(_quoted, _tables(conn))))
        except (sa.exc.SQLAlchemyError, psycopg.Error) as error:
            raise RestoreRefused(f"{module.name} cannot be put back: {_first_line(error)}") from error

    def take_place(self, aside: Path) -> str | None:
        """Move the tables where they belong and what stood there aside, all at once. Raises RestoreRefused."""
        self.store.close()
        try:
            with self._place.engine.begin() as conn:
                stood = self._move(conn)
        except sa.exc.SQLAlchemyError as error:
            raise RestoreRefused(f"{self._place.name} cannot take its place: {_first_line(error)}") from error
        return f"schema {self._aside} of database {self._place.engine.url.database}" if stood else None

    def discard(self) -> None:
        """Drop what has not taken its place; the next restore drops what a server that is gone keeps now."""
        self.store.close()
        with suppress(sa.exc.SQLAlchemyError), self._place.engine.begin() as conn:
            conn.exec_driver_sql(f"DROP SCHEMA IF EXISTS {_quoted(self._schema)} CASCADE")
        self._place.close()

    def _wait_until_alone(self) -> None:
        until = time.monotonic() + LEAVE_SECONDS
        while others := self._count_others():
            if time.monotonic() > until:
                name = self._place.name
                raise RestoreRefused(f"Others work on the database of {name} ({others} connections). Stop them first.")
            time.sleep(0.1)

    def _count_others(self) -> int:
        with self._place.engine.connect() as conn:  # within one transaction the server tells the same again
            return int(conn.execute(_others).scalar_one())

    def _make_schema(self) -> None:
        with self._place.engine.begin() as conn:
            for left in conn.scalars(_left).all():
                conn.exec_driver_sql(f"DROP SCHEMA {_quoted(left)} CASCADE")
            conn.exec_driver_sql(f"CREATE SCHEMA {_quoted(self._schema)}")

    def _move(self, conn: sa.Connection) -> bool:
        conn.exec_driver_sql(LOCK_WAIT)
        place = conn.exec_driver_sql("SELECT current_schema()").scalar_one()
        stood = _tables(conn)
        if stood:
            conn.exec_driver_sql(f"CREATE SCHEMA {_quoted(self._aside)}")
        for table in stood:
            conn.exec_driver_sql(f"ALTER TABLE {_quoted(table)} SET SCHEMA {_quoted(self._aside)}")
        for table in sa.inspect(conn).get_table_names(self._schema):
            new = f"{_quoted(self._schema)}.{_quoted(table)}"
            conn.exec_driver_sql(f"ALTER TABLE {new} SET SCHEMA {_quoted(place)}")
        conn.exec_driver_sql(f"DROP SCHEMA {_quoted(self._schema)}")
        return bool(stood)


def _bring_in(conn: sa.Connection, told: Told, archive: zipfile.ZipFile) -> None:
    """Fill the tables, those that others refer to first. What no migration makes is not ours and stays out."""
    conn.exec_driver_sql(SAME_TEXT)
    order = [name for name, _ in sa.inspect(conn).get_sorted_table_and_fkc_names() if name]
    there = {name: told["tables"][name] for name in order if name in told["tables"]}
    conn.exec_driver_sql(f"TRUNCATE {', '.join(map(_quoted, there))}")
    for name, each in there.items():
        brought = _bring_table(conn, name, each["columns"], archive)
        if brought != each["rows"]:
            raise RestoreRefused(f"The backup is damaged: {name} has {brought} rows and had {each['rows']}.")
    for name, value in told["sequences"].items():
        conn.execute(_set_sequence, {"name": name, "value": value})


def _bring_table(conn: sa.Connection, table: str, columns: Iterable[str], archive: zipfile.ZipFile) -> int:
    command = f"COPY {_quoted(table)} ({', '.join(map(_quoted, columns))}) FROM STDIN {FORM}"
    with _cursor(conn) as cursor:
        with archive.open(table) as member, cursor.copy(command) as copy:
            while piece := member.read(PIECE):
                copy.write(piece)
        return cursor.rowcount


def _cursor(conn: sa.Connection) -> psycopg.Cursor[Any]:
    cursor: psycopg.Cursor[Any] = conn.connection.cursor()  # type: ignore[assignment]
    return cursor


def _tables(conn: sa.Connection) -> list[str]:
    return sorted(sa.inspect(conn).get_table_names())


def _quoted(name: str) -> str:
    return '"{}"'.format(name.replace('"', '""'))


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
