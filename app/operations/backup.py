"""Backups: a copy of every store and file while the server runs, whole or not there at all."""

import hashlib
import os
import shutil
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

import orjson

from app.config import STORES
from app.kernel import clock
from app.kernel.store import Store
from app.operations.copies.kinds import BackupFailed, database_of, kind_of

FORM = 2
READS = (1, 2)  # the first knew only of files
MANIFEST = "manifest.json"
PART = ".part-"
FILES = "files"
# Readers before those they hear: what a reader's copy lacks is then in the copy of whoever says it.
ORDER = ("integration", "health", "events", "herd", "identity")
LEFT_OVER = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that is whole: its folder and what its manifest says."""

    folder: Path
    manifest: Mapping[str, Any]

    @property
    def made_at(self) -> datetime:
        """When it was begun."""
        return datetime.fromisoformat(self.manifest["made_at"])


def make_backup(stores: Mapping[str, Store], data: Path, folder: Path, *, keep: int) -> Backup:
    """Copy these stores and their files, and keep only the newest backups of them. Raises BackupFailed.

    The folder gets its name by a rename at the very end: what a killed process leaves cannot be taken for a backup.
    """
    made_at = clock.now()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _sweep(folder, made_at)
    name = _name(made_at, stores)
    part = folder / f"{PART}{name}-{os.getpid()}"
    part.mkdir(mode=0o700)
    try:
        manifest = {
            "form": FORM,
            "version": version("rebanho"),
            "made_at": made_at.isoformat(),
            "stores": {each: _copy_store(stores[each], part) for each in ORDER if each in stores},
            "elsewhere": [each for each in STORES if each not in stores],
            "files": [copy for each in stores for copy in _copy_files(data / FILES / each, part / FILES / each, part)],
        }
        _write(part / MANIFEST, orjson.dumps(manifest, option=orjson.OPT_INDENT_2))
        _sync_folder(part)
        part.rename(folder / name)
        _sync_folder(folder)
    except OSError as error:
        raise BackupFailed(f"{type(error).__name__}: {error}") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    for old in list_backups(folder, stores)[keep:]:
        shutil.rmtree(old.folder)
    return Backup(folder / name, manifest)


def list_backups(folder: Path, stores: Collection[str] = STORES) -> list[Backup]:
    """The whole backups of a folder that hold any of these stores, newest first.

    Processes that have different stores may share a folder.
    """
    found = [Backup(path.parent, orjson.loads(path.read_bytes())) for path in folder.glob(f"rebanho-*/{MANIFEST}")]
    ours = [each for each in found if not set(stores).isdisjoint(each.manifest["stores"])]
    return sorted(ours, key=lambda each: each.made_at, reverse=True)


def problems_of(backup: Backup) -> list[str]:
    """What is wrong with a backup: missing, changed or damaged copies."""
    if backup.manifest.get("form") not in READS:
        return [f"its form is {backup.manifest.get('form')!r}, and this version reads {' and '.join(map(str, READS))}"]
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


def _name(made_at: datetime, stores: Collection[str]) -> str:
    """Named by the stores too when another process has some: it may make its backup in the same second."""
    own = "" if set(stores) >= set(STORES) else "".join(f"-{each}" for each in stores)
    return f"rebanho-{made_at:%Y%m%dT%H%M%SZ}{own}"


def _copy_store(store: Store, part: Path) -> dict[str, Any]:
    """One store as of one moment, written while others write to it."""
    copy, told = kind_of(store.url).copy_out(store, part)
    _sync(copy)
    return {**_entry(copy, part), "database": database_of(store.url), **told}


def _copy_files(source: Path, target: Path, part: Path) -> list[dict[str, Any]]:
    if not source.is_dir():
        return []
    copied = []
    for path in sorted(source.rglob("*")):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, copy)
            _sync(copy)
            copied.append(_entry(copy, part))
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
