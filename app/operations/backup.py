"""Backups: a copy of every store and file while the server runs, whole or not there at all."""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

import orjson
import sqlalchemy as sa

from app.kernel import clock
from app.kernel.store import Store

FORM = 1
MANIFEST = "manifest.json"
PART = ".part-"
FILES = "files"
# Readers before those they hear: what a reader's copy lacks is then in the copy of whoever says it.
ORDER = ("integration", "health", "events", "herd", "identity")
LEFT_OVER = timedelta(hours=6)


class BackupFailed(Exception):
    """No backup was made; the words say why."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that is whole: its folder and what its manifest says."""

    folder: Path
    manifest: Mapping[str, Any]

    @property
    def made_at(self) -> datetime:
        """When it was begun."""
        return datetime.fromisoformat(self.manifest["made_at"])


def sqlite_file(url: str) -> Path | None:
    """The file of a store on SQLite; None for one on a server."""
    parts = sa.make_url(url)
    return Path(parts.database) if parts.get_backend_name() == "sqlite" and parts.database else None


def make_backup(stores: Mapping[str, Store], data: Path, folder: Path, *, keep: int) -> Backup:
    """Copy what lies in files here, check each copy, and keep only the newest backups. Raises BackupFailed.

    The folder gets its name by a rename at the very end: what a killed process leaves cannot be taken for a backup.
    """
    made_at = clock.now()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _sweep(folder, made_at)
    name = f"rebanho-{made_at:%Y%m%dT%H%M%SZ}"
    part = folder / f"{PART}{name}-{os.getpid()}"
    part.mkdir(mode=0o700)
    try:
        manifest = {
            "form": FORM,
            "version": version("rebanho"),
            "made_at": made_at.isoformat(),
            "stores": {each: _copy_store(stores[each], part) for each in ORDER if each in stores},
            "files": _copy_files(data / FILES, part / FILES),
        }
        _write(part / MANIFEST, orjson.dumps(manifest, option=orjson.OPT_INDENT_2))
        _sync_folder(part)
        part.rename(folder / name)
        _sync_folder(folder)
    except (OSError, sqlite3.Error) as error:
        shutil.rmtree(part, ignore_errors=True)
        raise BackupFailed(f"{type(error).__name__}: {error}") from error
    for old in list_backups(folder)[keep:]:
        shutil.rmtree(old.folder)
    return Backup(folder / name, manifest)


def list_backups(folder: Path) -> list[Backup]:
    """The whole backups of a folder, newest first."""
    found = [Backup(path.parent, orjson.loads(path.read_bytes())) for path in folder.glob(f"rebanho-*/{MANIFEST}")]
    return sorted(found, key=lambda each: each.made_at, reverse=True)


def problems_of(backup: Backup) -> list[str]:
    """What is wrong with a backup: missing, changed or damaged copies."""
    if backup.manifest.get("form") != FORM:
        return [f"its form is {backup.manifest.get('form')!r}, and this version reads {FORM}"]
    parts = [each for each in backup.manifest["stores"].values() if each["file"]] + backup.manifest["files"]
    found = []
    for each in parts:
        path = backup.folder / each["file"]
        if not path.is_file():
            found.append(f"{each['file']} is missing")
        elif hash_of(path) != each["sha256"]:
            found.append(f"{each['file']} is not what was copied")
    return found


def hash_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy_store(store: Store, part: Path) -> dict[str, Any]:
    """One store as of one moment, written while others write to it; a store on a server is only named."""
    source = sqlite_file(store.url)
    if source is None:
        return {"file": None, "database": "postgresql"}
    copy = part / f"{store.name}.db"
    if not source.is_file():
        raise BackupFailed(f"{source} is not there")
    with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(copy)) as written:
        read.backup(written)
        written.execute("PRAGMA journal_mode=DELETE")
        verdict = written.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise BackupFailed(f"the copy of {store.name} is damaged: {verdict}")
        head = written.execute("SELECT epoch, position FROM stream_head WHERE name = ?", (store.name,)).fetchone()
        (revision,) = written.execute("SELECT version_num FROM alembic_version").fetchone()
    _sync(copy)
    epoch, position = head or ("", 0)
    return {**_entry(copy, part), "database": "sqlite", "revision": revision, "epoch": epoch, "position": position}


def _copy_files(source: Path, target: Path) -> list[dict[str, Any]]:
    if not source.is_dir():
        return []
    copied = []
    for path in sorted(source.rglob("*")):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, copy)
            _sync(copy)
            copied.append(_entry(copy, target.parent))
    return copied


def _entry(copy: Path, part: Path) -> dict[str, Any]:
    return {"file": copy.relative_to(part).as_posix(), "bytes": copy.stat().st_size, "sha256": hash_of(copy)}


def _sweep(folder: Path, now: datetime) -> None:
    """Remove what killed processes left here."""
    for left in folder.glob(f"{PART}*"):
        if left.stat().st_mtime < (now - LEFT_OVER).timestamp():
            shutil.rmtree(left, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    _sync(path)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
