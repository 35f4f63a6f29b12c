"""What a restore that was stopped left in the data folder: copies that nobody needs, and that some took their place."""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

RESTORING = ".restoring-"
TAKING = "taking-place"
ADVICE = "Run `rebanho restore` with --force once more: it begins anew."


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A restore that did not end, by its folder. Of `stores` some may have taken their place, others not."""

    folder: Path
    stores: tuple[str, ...]

    @property
    def says(self) -> str:
        """What happened, for who has to go on from there."""
        if not self.stores:
            return f"a restore was stopped before it changed anything; what it left is in {self.folder}"
        aside = self.folder.with_name(self.folder.name.replace(RESTORING, "before-restore-"))
        return (
            f"a restore was stopped while it put {', '.join(self.stores)} in their place: some are of the backup and "
            f"some of before, or missing (what was moved aside is in {aside}, or in a schema of that name)"
        )


def begin(data: Path, stamp: str) -> Path:
    """The folder of a restore that begins. What others left there goes; what they had begun to put in place is kept."""
    for left in find_unfinished(data):
        if left.stores:
            _empty(left.folder)
        else:
            shutil.rmtree(left.folder)
    folder = data / f"{RESTORING}{stamp}"
    folder.mkdir(parents=True, mode=0o700)
    return folder


def note_taking(folder: Path, stores: Iterable[str]) -> None:
    """Say, before the first of these stores takes its place, that from here on half is not nothing."""
    written = folder / f"{TAKING}.part"
    with written.open("w") as note:
        note.write("\n".join(stores))
        note.flush()
        os.fsync(note.fileno())
    written.replace(folder / TAKING)


def note_nothing(folder: Path) -> None:
    """Say that none took its place after all."""
    (folder / TAKING).unlink(missing_ok=True)


def drop(folder: Path) -> None:
    """Let go of a folder from which nothing began to take its place."""
    if not (folder / TAKING).is_file():
        shutil.rmtree(folder, ignore_errors=True)


def settle(data: Path, stores: Collection[str]) -> None:
    """Let go of what is said of stores that are whole by now."""
    for left in find_unfinished(data):
        rest = [store for store in left.stores if store not in stores]
        if rest:
            note_taking(left.folder, rest)
        else:
            shutil.rmtree(left.folder)


def find_unfinished(data: Path) -> Iterator[Unfinished]:
    """The restores that were stopped here; one that is at work looks the same, and holds the lock of the folder."""
    for folder in sorted(data.glob(f"{RESTORING}*")):
        note = folder / TAKING
        yield Unfinished(folder, tuple(note.read_text().split()) if note.is_file() else ())


def clear(data: Path, stores: Collection[str]) -> list[Unfinished]:
    """Remove what changed nothing, while no restore is at work; those that left some of these stores half way."""
    found = list(find_unfinished(data))
    for left in found:
        if not left.stores:
            shutil.rmtree(left.folder, ignore_errors=True)
    return [left for left in found if not set(left.stores).isdisjoint(stores)]


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != TAKING:
            path.unlink()
