"""Files of a farm, kept by what is in them: a folder for each store and farm, a name that is the file's own SHA-256.

What is there is never changed, so a backup copies whatever it does not have yet. A file that comes in pieces lies
beside the others, with `.part` behind its name, until it is whole and is what its name says.
"""

import hashlib
import os
import re
import shutil
from pathlib import Path
from uuid import UUID

_SHA256 = re.compile(r"[0-9a-f]{64}")
PIECE = 2**20


class NotWhatItSays(Exception):
    """The content is not that of its name; nothing of it is kept."""


class OutOfStep(Exception):
    """The piece does not begin where the last one ended, at `received` bytes."""

    def __init__(self, received: int) -> None:
        super().__init__(f"{received} bytes have come")
        self.received = received


class Files:
    """The files of one store."""

    def __init__(self, root: Path, most_bytes: int) -> None:
        self.root = root
        self.most_bytes = most_bytes

    def path(self, farm_id: UUID, sha256: str) -> Path:
        """Where a file lies, or would; raises ValueError for a name that is no SHA-256."""
        if not _SHA256.fullmatch(sha256):
            raise ValueError("a file is named by its SHA-256")
        return self.root / str(farm_id) / sha256[:2] / sha256

    def has(self, farm_id: UUID, sha256: str) -> bool:
        """Whether all of it is here."""
        return self.path(farm_id, sha256).is_file()

    def received(self, farm_id: UUID, sha256: str) -> int:
        """How many bytes of it have come so far, in pieces."""
        part = _part(self.path(farm_id, sha256))
        return part.stat().st_size if part.is_file() else 0

    def add(self, farm_id: UUID, sha256: str, piece: bytes, *, offset: int = 0, size: int | None = None) -> bool:
        """Keep a piece that begins at `offset` of a file of `size` bytes (as long as this one unless told).

        True when the file is whole. Raises OutOfStep when another piece is due, NotWhatItSays when the whole is another
        file than its name says.
        """
        path, size = self.path(farm_id, sha256), len(piece) if size is None else size
        part = _part(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if offset == 0:
            part.unlink(missing_ok=True)
        if (received := self.received(farm_id, sha256)) != offset:
            raise OutOfStep(received)
        with part.open("ab") as out:
            out.write(piece)
            out.flush()
            os.fsync(out.fileno())
        if offset + len(piece) < size:
            return False
        if offset + len(piece) > size or _hash(part) != sha256:
            part.unlink()
            raise NotWhatItSays
        part.replace(path)
        return True

    def remove(self, farm_id: UUID, sha256: str) -> None:
        """Let go of a file, whole or not."""
        path = self.path(farm_id, sha256)
        path.unlink(missing_ok=True)
        _part(path).unlink(missing_ok=True)

    def of_farm(self, farm_id: UUID) -> list[tuple[str, Path]]:
        """The files of a farm that are whole: name and where each lies."""
        return [(path.name, path) for path in sorted((self.root / str(farm_id)).glob("*/*")) if path.suffix != ".part"]

    def remove_all(self, farm_id: UUID) -> None:
        """Let go of every file of a farm."""
        shutil.rmtree(self.root / str(farm_id), ignore_errors=True)

    def unfinished(self, older_than: float) -> list[Path]:
        """Pieces of files to which nothing came since an instant (seconds since 1970)."""
        return [part for part in self.root.glob("*/*/*.part") if part.stat().st_mtime < older_than]


def _part(path: Path) -> Path:
    return path.with_name(path.name + ".part")


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
