"""Database servers and disks of a test's own, made to be broken."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.brokers import free_port
from tests.conftest import needs


class PrivatePostgres:
    """A PostgreSQL server in a folder. What it has acknowledged survives a kill of it."""

    def __init__(self, folder: Path) -> None:
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
        if not found:
            needs("PostgreSQL is missing: apt-get install postgresql")
        self._bin, self._folder, self.port = found[-1], folder, free_port()
        folder.mkdir(parents=True)
        shutil.chown(folder, "postgres")
        for parent in folder.parents:  # pytest's folders are closed to others
            if parent.stat().st_uid == os.getuid() and str(parent).startswith(str(folder.anchor) + "dev/shm/rebanho"):
                parent.chmod(parent.stat().st_mode | 0o011)
        self._run("initdb", "-A", "trust", "-U", "postgres", "-D", str(folder / "data"))
        self.start()

    @property
    def address(self) -> str:
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = f"-p {self.port} -k {self._folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200"
        log = str(self._folder / "server.log")
        self._run("pg_ctl", "-s", "-w", "-D", str(self._folder / "data"), "-l", log, "-o", options, "start")

    def stop(self, how: str = "fast") -> None:
        """Stop it; `immediate` is a crash, after which it recovers."""
        self._run("pg_ctl", "-s", "-w", "-m", how, "-D", str(self._folder / "data"), "stop")

    def _run(self, program: str, *arguments: str) -> None:
        command = ["runuser", "-u", "postgres", "--", str(self._bin / program), *arguments]
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
