"""Stores in files: copied page by page while others write, put back by a rename."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from app.kernel.module import Module
from app.kernel.store import Store
from app.operations.copies.kinds import BackupFailed, Told

BESIDE = ("", "-wal", "-shm")


def file_of(url: str) -> Path | None:
    """The file of a store on SQLite; None for one on a server."""
    parts = sa.make_url(url)
    return Path(parts.database) if parts.get_backend_name() == "sqlite" and parts.database else None


def copy_out(store: Store, part: Path) -> tuple[Path, dict[str, Any]]:
    """Write one store as of one moment, and look whether the copy is sound. Raises BackupFailed."""
    source, copy = _file(store.url), part / f"{store.name}.db"
    if not source.is_file():
        raise BackupFailed(f"{source} is not there")
    try:
        with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(copy)) as written:
            read.backup(written)
            written.execute("PRAGMA journal_mode=DELETE")
            verdict = written.execute("PRAGMA integrity_check").fetchone()[0]
            if verdict != "ok":
                raise BackupFailed(f"the copy of {store.name} is damaged: {verdict}")
            head = written.execute("SELECT epoch, position FROM stream_head WHERE name = ?", (store.name,)).fetchone()
            (revision,) = written.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise BackupFailed(f"{type(error).__name__}: {error}") from error
    epoch, position = head or ("", 0)
    return copy, {"revision": revision, "epoch": epoch, "position": position}


def has_rows(url: str, *tables: str) -> bool:
    """Whether any of these tables is there and holds something."""
    file = _file(url)
    return file.is_file() and file.stat().st_size > 0 and any(_has_rows(file, table) for table in tables)


def find_left(_url: str) -> list[str]:
    """Nothing: what is made ready lies in a file of its own."""
    return []


def prepare(name: str, url: str, _stamp: str, beside: Path) -> "ReadyFile":
    """A file beside the store, still without anything in it."""
    return ReadyFile(name, url, beside)


class ReadyFile:
    """A copy of the copy, which will take the place of the file."""

    def __init__(self, name: str, url: str, beside: Path) -> None:
        self._file = beside / f"{name}.db"
        self._place = _file(url)
        self.store = Store(name, f"sqlite:///{self._file.absolute()}")

    def fill(self, backup: Path, told: Told, _module: Module) -> None:
        """Copy what the backup holds."""
        shutil.copyfile(backup / told["file"], self._file)

    def take_place(self, aside: Path) -> str | None:
        """Leave one file without anything beside it, and put it where it belongs."""
        with self.store.engine.connect() as conn:
            conn.connection.dbapi_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
        self.store.close()
        return move_into_place(self._file, self._place, aside)

    def discard(self) -> None:
        """Give back the connections; the folder goes with all that is in it."""
        self.store.close()


def move_into_place(new: Path, place: Path, aside: Path) -> str | None:
    """Put a file or folder where another may stand, which goes aside; tells where that is."""
    place.parent.mkdir(parents=True, exist_ok=True)
    stood = place.exists()
    if stood:
        aside.mkdir(parents=True, exist_ok=True, mode=0o700)
        for suffix in BESIDE:
            old = place.with_name(place.name + suffix)
            if old.exists():
                os.replace(old, aside / old.name)
    os.replace(new, place)
    return str(aside) if stood else None


def _file(url: str) -> Path:
    found = file_of(url)
    if found is None:
        raise ValueError("a store on a server lies in no file")
    return found


def _has_rows(file: Path, table: str) -> bool:
    with closing(sqlite3.connect(file)) as conn:
        try:
            return conn.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is not None
        except sqlite3.OperationalError:
            return False  # never migrated
