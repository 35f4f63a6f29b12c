"""Putting stores back from a backup: each begins a new epoch, and everything else heals when the server starts."""

import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from app.kernel import clock
from app.kernel.module import Module
from app.kernel.restating import begin_epoch, enqueue_restating
from app.kernel.store import Store
from app.kernel.tables import inbox_mark, stream_head
from app.migrate import knows, upgrade
from app.operations import unfinished
from app.operations.backup import FILES, Backup, problems_of
from app.operations.copies.kinds import Ready, RestoreRefused, database_of, kind_of
from app.operations.copies.sqlite import move_into_place

CALLED = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and where what stood there before is now."""

    stores: tuple[str, ...]
    aside: tuple[str, ...]


def restore(
    backup: Backup, modules: Mapping[str, Module], urls: Mapping[str, str], data: Path, only: Collection[str] = ()
) -> Restored:
    """Put stores back with their files: all that the backup holds and this process has, or some without files.

    They are made ready beside the data first; then they take its place, and what stood there is kept aside. Raises
    RestoreRefused.
    """
    names = _chosen(backup, urls, only)
    stamp = f"{clock.now():%Y%m%dT%H%M%SZ}"
    beside, aside = unfinished.begin(data, stamp), data / f"before-restore-{stamp}"
    ready: dict[str, Ready] = {}
    kept: list[str | None] = []
    try:
        for name in names:
            ready[name] = kind_of(urls[name]).prepare(name, urls[name], stamp, beside)
            ready[name].fill(backup.folder, backup.manifest["stores"][name], modules[name])
        _begin_epochs({name: each.store for name, each in ready.items()}, modules, urls)
        unfinished.note_taking(beside, names)
        for each in ready.values():
            kept.append(each.take_place(aside))
        if not only:
            kept += [_put_files_back(backup, name, data, beside, aside) for name in names]
        unfinished.settle(data, names)
    except RestoreRefused:
        if not kept:
            unfinished.note_nothing(beside)
        raise
    finally:
        for each in ready.values():
            each.discard()
        unfinished.drop(beside)
    return Restored(tuple(names), tuple(dict.fromkeys(filter(None, kept))))


def holds_data(urls: Mapping[str, str], names: Iterable[str]) -> bool:
    """Whether any of these stores has said anything yet. Raises RestoreRefused when a server does not answer."""
    return any(kind_of(urls[name]).has_rows(urls[name], "outbox") for name in names if name in urls)


def _chosen(backup: Backup, urls: Mapping[str, str], only: Collection[str]) -> list[str]:
    if problems := problems_of(backup):
        raise RestoreRefused(f"The backup is damaged: {'; '.join(problems)}.")
    held = {name: each for name, each in backup.manifest["stores"].items() if each["file"]}
    if missing := sorted(set(only) - set(held)):
        raise RestoreRefused(f"The backup does not hold {', '.join(missing)}.")
    if foreign := sorted(set(only) - set(urls)):
        raise RestoreRefused(f"This process does not have {', '.join(foreign)}; put it back where it runs.")
    names = [name for name in urls if name in (set(only) or held)]
    if not names:
        raise RestoreRefused(f"The backup holds {', '.join(held)}, and this process has none of them.")
    for name in names:
        _look_whether_it_fits(name, held[name]["database"], held[name]["revision"], database_of(urls[name]))
    return names


def _look_whether_it_fits(name: str, copied_from: str, revision: str, here: str) -> None:
    if copied_from != here:
        raise RestoreRefused(
            f"{name} was copied from {CALLED[copied_from]} and lies on {CALLED[here]} here. Put all back on "
            f"{CALLED[copied_from]}, then take the farms across with `rebanho farm export` and `import`."
        )
    if not knows(name, revision):
        raise RestoreRefused(f"The backup has tables of {name} of a newer version ({revision}). Update first.")


def _put_files_back(backup: Backup, name: str, data: Path, beside: Path, aside: Path) -> str | None:
    if not (backup.folder / FILES / name).is_dir():
        return None
    shutil.copytree(backup.folder / FILES / name, beside / FILES / name)
    return move_into_place(beside / FILES / name, data / FILES / name, aside / FILES)


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
        if not kind_of(store.url).has_rows(store.url, "outbox", "inbox_mark"):
            continue
        with store.read() as tx:
            for stream, epoch in map(tuple, (*tx.all(heads), *tx.all(marks))):
                seen.setdefault(stream, set()).add(epoch)
        store.close()
    return seen
