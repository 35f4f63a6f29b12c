"""Putting stores back from a backup: each begins a new epoch, and everything else heals when the server starts."""

import os
import shutil
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from app.kernel import clock
from app.kernel.module import Module
from app.kernel.restating import begin_epoch, enqueue_restating
from app.kernel.store import Store
from app.kernel.tables import inbox_mark, stream_head
from app.migrate import upgrade
from app.operations.backup import FILES, Backup, problems_of, sqlite_file

BESIDE = (("", ""), ("-wal", "-wal"), ("-shm", "-shm"))


class RestoreRefused(Exception):
    """Nothing was put back; the words say why."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and where the data that stood there before is now."""

    stores: tuple[str, ...]
    aside: Path | None


def restore(
    backup: Backup, modules: Mapping[str, Module], urls: Mapping[str, str], data: Path, only: Collection[str] = ()
) -> Restored:
    """Put stores (all that the backup holds, or some) and the files back. Raises RestoreRefused.

    The copies are made ready beside the data first; then they take its place, and what stood there is kept aside.
    """
    names = _chosen(backup, urls, only)
    stamp = f"{clock.now():%Y%m%dT%H%M%SZ}"
    ready, aside = data / f".restoring-{stamp}", data / f"before-restore-{stamp}"
    shutil.rmtree(ready, ignore_errors=True)
    ready.mkdir(parents=True, mode=0o700)
    try:
        stores = {name: _make_ready(backup, name, ready) for name in names}
        _begin_epochs(stores, modules, urls)
        for store in stores.values():
            _close(store)
        moved = [_take_place(ready / f"{name}.db", _file_of(urls[name]), aside) for name in names]
        if not only and (backup.folder / FILES).is_dir():
            shutil.copytree(backup.folder / FILES, ready / FILES)
            moved.append(_take_place(ready / FILES, data / FILES, aside))
    finally:
        shutil.rmtree(ready, ignore_errors=True)
    return Restored(tuple(names), aside if any(moved) else None)


def holds_data(urls: Mapping[str, str], names: Iterable[str]) -> bool:
    """Whether any of these stores has said anything yet."""
    return any(_has_said(_file_of(urls[name])) for name in names if sqlite_file(urls[name]))


def _chosen(backup: Backup, urls: Mapping[str, str], only: Collection[str]) -> list[str]:
    if problems := problems_of(backup):
        raise RestoreRefused(f"The backup is damaged: {'; '.join(problems)}.")
    held = {name for name, each in backup.manifest["stores"].items() if each["file"]}
    if missing := sorted(set(only) - held):
        raise RestoreRefused(f"The backup does not hold {', '.join(missing)}.")
    names = [name for name in urls if name in (set(only) or held)]
    if on_server := [name for name in names if sqlite_file(urls[name]) is None]:
        raise RestoreRefused(f"{', '.join(on_server)} lie on PostgreSQL here; use pg_restore and `rebanho restate`.")
    return names


def _make_ready(backup: Backup, name: str, ready: Path) -> Store:
    shutil.copyfile(backup.folder / f"{name}.db", ready / f"{name}.db")
    return Store(name, f"sqlite:///{(ready / f'{name}.db').absolute()}")


def _begin_epochs(stores: Mapping[str, Store], modules: Mapping[str, Module], urls: Mapping[str, str]) -> None:
    """Each stream begins an epoch that is later than any that its readers, restored or not, have seen."""
    for name, store in stores.items():
        upgrade(store, modules[name])
    seen = _epochs_seen({**{name: Store(name, url) for name, url in urls.items()}, **stores})
    for name, store in stores.items():
        with store.write() as tx:
            begin_epoch(tx, name, later_than=seen.get(name, ()))
            if modules[name].restates:
                enqueue_restating(tx)


def _epochs_seen(stores: Mapping[str, Store]) -> dict[str, set[str]]:
    seen: dict[str, set[str]] = {}
    heads = sa.select(stream_head.c.name, stream_head.c.epoch)
    marks = sa.select(inbox_mark.c.stream, inbox_mark.c.epoch)
    for store in stores.values():
        file = sqlite_file(store.url)
        if file is not None and not _has_said(file) and not _has_heard(file):
            continue
        with store.read() as tx:
            for stream, epoch in map(tuple, (*tx.all(heads), *tx.all(marks))):
                seen.setdefault(stream, set()).add(epoch)
        store.close()
    return seen


def _close(store: Store) -> None:
    """Leave one file without anything beside it."""
    with store.engine.connect() as conn:
        conn.connection.dbapi_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
    store.close()


def _take_place(new: Path, place: Path, aside: Path) -> bool:
    """Put a file or folder where another may stand, which goes aside; tells whether one did."""
    place.parent.mkdir(parents=True, exist_ok=True)
    stood = place.exists()
    if stood:
        aside.mkdir(exist_ok=True, mode=0o700)
        for suffix, kept in BESIDE:
            old = place.with_name(place.name + suffix)
            if old.exists():
                os.replace(old, aside / f"{place.name}{kept}")
    os.replace(new, place)
    return stood


def _file_of(url: str) -> Path:
    found = sqlite_file(url)
    if found is None:
        raise RestoreRefused("Only stores in files can be put back.")
    return found


def _has_said(file: Path) -> bool:
    return _count(file, "outbox") > 0


def _has_heard(file: Path) -> bool:
    return _count(file, "inbox_mark") > 0


def _count(file: Path, table: str) -> int:
    if not file.is_file() or not file.stat().st_size:
        return 0
    with closing(sqlite3.connect(file)) as conn:
        try:
            return int(conn.execute(f"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT 1)").fetchone()[0])
        except sqlite3.OperationalError:
            return 0  # never migrated
