"""What another process holds of a farm: fetched from it, and given to it, as a file of its own."""

import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO
from uuid import UUID

import orjson
import urllib3

from app.config import Settings
from app.gateway.remote import CONNECT_SECONDS, LONG, RemoteAway, Remotes
from app.identity.services.signing import signer_of
from app.kernel.identity import Principal
from app.kernel.store import Store
from app.operations.farms.rows import FarmRefused, Tell
from app.operations.farms.served import COUNTS, PARTS, RESTATING, SCOPE, path_of

IDENTITY = Principal(UUID(int=0), "en", {}, "service", frozenset({SCOPE}))
"""Who asks another process for a whole farm: identity signs the word of nobody else with that scope."""
PIECE = 2**20
TAKE_IN = urllib3.Timeout(connect=CONNECT_SECONDS, read=3600.0)  # it answers once all is stored


class PartAway(Exception):
    """Whoever has a part of the farm does not answer now: `part` is its name."""

    def __init__(self, part: str, why: str) -> None:
        super().__init__(why)
        self.part = part


class Elsewhere:
    """The part of a module that another process runs."""

    def __init__(self, name: str, remotes: Remotes, credential: Callable[[], str], room: Path) -> None:
        """`room` is a folder for what is on its way; of a killed process nothing stays there."""
        self.name = name
        self._remotes = remotes
        self._credential = credential
        self._room = room

    def count(self) -> int:
        """How many parts of a farm's file are its own, beside its files. Raises PartAway."""
        with self._asked("GET", PARTS) as answer:
            return int(orjson.loads(answer.read())["parts"])

    def write(self, archive: zipfile.ZipFile, farm_id: UUID, tell: Tell) -> Mapping[str, int]:
        """Fetch its part and write it into an archive. Returns how many rows of each. Raises PartAway."""
        with tempfile.TemporaryFile(dir=self._room) as held:
            with self._asked("GET", str(farm_id)) as answer:
                for piece in answer.stream(PIECE):
                    held.write(piece)
            try:
                with zipfile.ZipFile(held) as part:
                    counts: dict[str, int] = orjson.loads(part.read(COUNTS))
                    _copy(part, archive, self.name)
            except (zipfile.BadZipFile, KeyError) as error:
                raise PartAway(self.name, f"{self.name} ended in the middle of its part") from error
        for path, rows in counts.items():
            if not path.endswith("/files"):
                tell(path, rows)
        return counts

    def take_in(self, archive: zipfile.ZipFile, farm_id: UUID) -> None:
        """Have it store its part of an archive. Raises FarmRefused, PartAway."""
        with tempfile.TemporaryFile(dir=self._room) as held:
            with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as part:
                _copy(archive, part, self.name)
            length = held.seek(0, os.SEEK_END)
            held.seek(0)
            with self._asked("PUT", str(farm_id), held, length):
                pass

    def restate(self, farm_id: UUID) -> None:
        """Have it say all of a farm. Raises PartAway."""
        with self._asked("POST", f"{farm_id}/{RESTATING}"):
            pass

    @contextmanager
    def _asked(
        self, method: str, which: str, body: IO[bytes] | None = None, length: int = 0
    ) -> Iterator[urllib3.BaseHTTPResponse]:
        """The answer while it comes."""
        headers = {"Authorization": self._credential()}
        if body is not None:
            headers |= {"Content-Length": str(length), "Content-Type": "application/zip"}
        url, timeout = self._remotes.urls[self.name] + path_of(self.name, which), LONG if body is None else TAKE_IN
        try:
            answer = self._remotes.pool.request(
                method, url, body=body, headers=headers, timeout=timeout, preload_content=False
            )
            try:
                self._look_at(answer)
                yield answer
            finally:
                answer.close()
                answer.release_conn()
        except (urllib3.exceptions.HTTPError, RemoteAway) as error:
            raise PartAway(self.name, f"{self.name} does not answer: {error}") from error

    def _look_at(self, answer: urllib3.BaseHTTPResponse) -> None:
        if answer.status == 409:
            raise FarmRefused(str(orjson.loads(answer.read())["detail"]))
        if answer.status not in (200, 204):
            raise PartAway(self.name, f"{self.name} answered {answer.status}")


def parts_elsewhere(settings: Settings, stores: Mapping[str, Store]) -> Mapping[str, Elsewhere]:
    """The parts that other processes have, for the process that has identity."""
    if not settings.remote or "identity" not in stores:
        return {}
    remotes, signer = Remotes(settings.remote), signer_of(stores["identity"])
    word = partial(signer.authorization, IDENTITY)
    return {name: Elsewhere(name, remotes, word, settings.data) for name in settings.remote}


def _copy(source: zipfile.ZipFile, target: zipfile.ZipFile, name: str) -> None:
    """Copy what is a module's own; nobody may bring in anything of another's."""
    for member in source.infolist():
        if member.filename.startswith(f"{name}/"):
            told = zipfile.ZipInfo(member.filename, member.date_time)
            told.compress_type = member.compress_type
            with source.open(member) as lines, target.open(told, "w", force_zip64=True) as written:
                while piece := lines.read(PIECE):
                    written.write(piece)
