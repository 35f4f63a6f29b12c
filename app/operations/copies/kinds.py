"""What every kind of database does for backups, and which one an address names."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

import sqlalchemy as sa

from app.kernel.module import Module
from app.kernel.store import Store

Told = Mapping[str, Any]
"""What a manifest says of one store."""


class BackupFailed(Exception):
    """No backup was made; the words say why."""


class RestoreRefused(Exception):
    """Nothing was put back; the words say why."""


class Ready(Protocol):
    """A store that is made ready out of a backup beside what stands in its place."""

    store: Store

    def fill(self, backup: Path, told: Told, module: Module) -> None:
        """Bring in what the backup holds, with its tables as they were then. Raises RestoreRefused."""

    def take_place(self, aside: Path) -> str | None:
        """Put it where it belongs; tells where what stood there is now, if anything did. Raises RestoreRefused."""

    def discard(self) -> None:
        """Remove what has not taken its place."""


class Kind(Protocol):
    """One kind of database."""

    def copy_out(self, store: Store, part: Path) -> tuple[Path, dict[str, Any]]:
        """Write one store as of one moment, while others write to it: the copy, and what is to be told of it.

        Raises BackupFailed.
        """

    def has_rows(self, url: str, *tables: str) -> bool:
        """Whether any of these tables is there and holds something. Raises RestoreRefused if nobody can tell."""

    def find_left(self, url: str) -> list[str]:
        """What restores that were stopped left in the database, which the next one drops."""

    def prepare(self, name: str, url: str, stamp: str, beside: Path) -> Ready:
        """A place beside the store at an address, still without anything in it."""


def database_of(url: str) -> str:
    """`sqlite` or `postgresql`."""
    return sa.make_url(url).get_backend_name()


def kind_of(url: str) -> Kind:
    """The kind of database that an address names. The client of a server is loaded only where it is used."""
    if database_of(url) == "sqlite":
        from app.operations.copies import sqlite

        return sqlite
    from app.operations.copies import postgres

    return postgres
