"""The real server in a process of its own, and what its processes have cost so far."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from http.client import HTTPConnection, RemoteDisconnected
from io import BytesIO
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from tests.brokers import free_port

HOST = "127.0.0.1"
TICK = os.sysconf("SC_CLK_TCK")
START_SECONDS = 60


class Server:
    """A running `rebanho serve`, asked over one kept-alive connection."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self.process = process
        self.port = port
        self.connection = HTTPConnection(HOST, port, timeout=120)
        # Until there is a token: a browser's word that the request comes from our own page, and its cookie.
        self.headers = {"Sec-Fetch-Site": "same-origin"}

    def beside(self) -> "Server":
        """The same server for somebody else, with a connection of their own."""
        return Server(self.process, self.port)

    def sign_in(self, token: str) -> None:
        """Send a token with every request from now on."""
        self.headers = {"Authorization": f"Bearer {token}"}

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        version: int | None = None,
        expect: Sequence[int] = (200, 201),
    ) -> Any:
        """The answer's JSON; an unexpected status ends the benchmark with what the server said."""
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        if body is None:
            return self._exchange(method, path, None, headers, expect)
        return self._exchange(
            method, path, json.dumps(body).encode(), {**headers, "Content-Type": "application/json"}, expect
        )

    def upload(self, path: str, content: bytes, **options: str) -> Any:
        """Send a file with what is said of it, as a form does."""
        file = FileStorage(BytesIO(content), filename="animals.csv", content_type="text/csv")
        boundary, body = encode_multipart({**options, "file": file})
        return self._exchange(
            "POST", path, body, {"Content-Type": f'multipart/form-data; boundary="{boundary}"'}, (201,)
        )

    def _exchange(
        self, method: str, path: str, body: bytes | None, headers: dict[str, str], expect: Sequence[int]
    ) -> Any:
        sent = {**self.headers, **headers}
        self.connection.request(method, path, body, sent)
        try:
            answer = self.connection.getresponse()
        except RemoteDisconnected:  # it was idle for too long while another server was asked
            if method != "GET":
                raise
            self.connection.request(method, path, body, sent)
            answer = self.connection.getresponse()
        content = answer.read()
        if cookie := answer.getheader("Set-Cookie"):
            self.headers["Cookie"] = cookie.partition(";")[0]
        if answer.status not in expect:
            raise AssertionError(f"{method} {path}: {answer.status} {content[:600]!r}")
        return json.loads(content) if content else None

    def cpu_seconds(self) -> float:
        """Processor time, user and system, of the server's process and all that it started."""
        return sum(int(fields[11]) + int(fields[12]) for fields in self._family().values()) / TICK

    def memory_mb(self) -> float:
        """Memory of the same processes in MB; what they share with others counts by its share (PSS)."""
        return sum(_pss_kb(pid) for pid in self._family()) / 1000

    def peak_memory_mb(self) -> float:
        """The same at its most: with what each process held more than now, whenever that was."""
        return self.memory_mb() + sum(_given_back_kb(pid) for pid in self._family()) / 1000

    def _family(self) -> dict[int, list[str]]:
        family = {self.process.pid}
        stats = dict(_process_table())
        while grown := {pid for pid, fields in stats.items() if int(fields[1]) in family} - family:
            family |= grown
        return {pid: stats[pid] for pid in family if pid in stats}


@contextmanager
def serving(data: Path, **settings: str) -> Iterator[Server]:
    """A server over a data folder with further settings (`roles="web"`), ready to answer; stopped at the end."""
    port = free_port()
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("REBANHO_")},
        "REBANHO_DATA": str(data),
        "REBANHO_PORT": str(port),
        "REBANHO_LOG_LEVEL": "ERROR",
        **{f"REBANHO_{name.upper()}": value for name, value in settings.items()},
    }
    command = [str(Path(sys.executable).with_name("rebanho")), "serve", "--migrate"]
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    server = Server(process, port)
    try:
        _wait_until_ready(server)
        yield server
    finally:
        server.connection.close()
        process.terminate()
        process.wait(timeout=30)


def cpu_seconds_of(database: str) -> float:
    """Processor time of the processes by which PostgreSQL serves a database, if it runs on this machine."""
    if not database.startswith("postgresql"):
        return 0.0
    with _engine(database).connect() as conn:
        pids = set(conn.scalars(sa.text("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")))
        pids.discard(conn.scalar(sa.text("SELECT pg_backend_pid()")))
    return sum(int(fields[11]) + int(fields[12]) for pid, fields in _process_table() if pid in pids) / TICK


@cache
def _engine(database: str) -> sa.Engine:
    """One that asks the server only once what it can do."""
    return sa.create_engine(database, poolclass=sa.NullPool)


def _wait_until_ready(server: Server) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if server.process.poll() is not None:
            raise AssertionError(f"the server ended with {server.process.returncode}")
        try:
            server.ask("GET", "/health/ready")
        except (OSError, AssertionError):
            server.connection.close()
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"the server was not ready within {START_SECONDS} s")


def _pss_kb(pid: int) -> int:
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(next(line.split()[1] for line in text.splitlines() if line.startswith("Pss:")))


def _given_back_kb(pid: int) -> int:
    told = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    at_most, now = (int(told[name].split()[0]) for name in ("VmHWM", "VmRSS"))
    return at_most - now


def _process_table() -> Iterator[tuple[int, list[str]]]:
    """The fields of /proc/<pid>/stat that follow the name, for every process: 1 is the parent, 11 and 12 the times."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                text = (folder / "stat").read_text()
            except OSError:
                continue  # it ended meanwhile
            yield int(folder.name), text.rpartition(")")[2].split()
