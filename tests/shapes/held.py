"""What a process holds open: its files, and its connections to databases. None may be another's."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa

from app.config import STORES, Settings
from tests.shapes.processes import Process

_SOCKET = re.compile(r"socket:\[(\d+)\]")
_backends = sa.text("SELECT pid, datname, client_port FROM pg_stat_activity WHERE client_port > 0")


def foreign_holdings(process: Process, settings: Settings) -> list[str]:
    """A sentence for each store that the process holds and does not own; raises AssertionError if it holds none."""
    held = set(_files(process, settings)) | set(_connections(process, settings))
    assert held & set(process.stores), f"{process.name} holds nothing, not even its own store: the look is blind"
    return [f"{process.name} holds the store {store}" for store in sorted(held - set(process.stores))]


def _files(process: Process, settings: Settings) -> Iterator[str]:
    files = {settings.data.resolve() / f"{store}.db{end}": store for store in STORES for end in ("", "-wal", "-shm")}
    for target in _open(process):
        if store := files.get(Path(target)):
            yield store


def _connections(process: Process, settings: Settings) -> Iterator[str]:
    if not settings.databases:
        return
    names = {sa.make_url(url).database: store for store, url in settings.databases.items()}
    server = sa.make_url(settings.databases["identity"])
    # Inside a transaction, PostgreSQL would tell the second time what it told the first.
    engine = sa.create_engine(server.set(database="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as conn:
        before = set(conn.execute(_backends).all())
        ours = {int(found[1]) for target in _open(process) if (found := _SOCKET.match(target))}
        ports = {local for local, remote, inode in _tcp() if remote == (server.port or 5432) and inode in ours}
        lasting = before.intersection(conn.execute(_backends).all())  # a port that became free may be another's by now
    engine.dispose()
    for _, database, port in lasting:
        if port in ports and database in names:
            yield names[database]


def _open(process: Process) -> Iterator[str]:
    for pid in process.family():
        for descriptor in Path(f"/proc/{pid}/fd").glob("*"):
            try:
                yield os.readlink(descriptor)
            except OSError:
                continue  # closed meanwhile


def _tcp() -> Iterator[tuple[int, int, int]]:
    """Local port, remote port and inode of all connections; two to different servers may have one local port."""
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:]:
            fields = line.split()
            local, remote = (int(field.rpartition(":")[2], 16) for field in fields[1:3])
            yield local, remote, int(fields[9])
