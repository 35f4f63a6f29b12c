"""Database servers and disks of a test's own, made to be broken."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.brokers import free_port
from tests.conftest import needs


class PrivatePostgres:
    """A PostgreSQL server in a folder of its own. What it has acknowledged survives a kill of it."""

    def __init__(self) -> None:
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
        if not found:
            needs("PostgreSQL is missing: apt-get install postgresql")
        self._bin, self.port = found[-1], free_port()
        self._folder = Path(tempfile.mkdtemp(prefix="rebanho-postgres-"))
        if os.getuid() == 0:  # as whom it refuses to run
            shutil.chown(self._folder, "postgres")
        self._run("initdb", "-A", "trust", "-U", "postgres", "-D", str(self._folder / "data"))
        self.start()

    @property
    def address(self) -> str:
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = f"-p {self.port} -k {self._folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300"
        log = str(self._folder / "server.log")
        self._run("pg_ctl", "-s", "-w", "-D", str(self._folder / "data"), "-l", log, "-o", options, "start")

    def crash(self) -> None:
        """End it without a word; it recovers when it starts."""
        self._run("pg_ctl", "-s", "-w", "-m", "immediate", "-D", str(self._folder / "data"), "stop")

    def remove(self) -> None:
        """End it, and leave nothing."""
        self.crash()
        shutil.rmtree(self._folder)

    def _run(self, program: str, *arguments: str) -> None:
        as_postgres = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        command = [*as_postgres, str(self._bin / program), *arguments]
        subprocess.run(command, cwd="/", check=True, stdout=subprocess.DEVNULL, timeout=60)


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """A disk of so many megabytes, mounted at the folder; it takes root to make one."""
    folder.mkdir(parents=True)
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)], check=False)
    if made.returncode:
        needs("a small disk cannot be mounted: run the tests as root where mount is allowed")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """Take all the room that a disk has left; delete the file that is returned to give it back."""
    file = disk / "full"
    with file.open("wb") as full:
        try:
            while True:
                full.write(b"\0" * 65536)
                full.flush()
        except OSError:
            pass
    return file
