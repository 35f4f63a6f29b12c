"""A deployment of several processes on this machine: started, killed and stopped by id."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.brokers import free_port

HOST = "127.0.0.1"
REBANHO = Path(sys.executable).with_name("rebanho")
READY_WITHIN_S = 90
COMMAND_SECONDS = 180


@dataclass
class Process:
    """One process of the application, with its settings; `stores` are those that it may touch."""

    name: str
    settings: Mapping[str, str]
    stores: Sequence[str]
    port: int = field(default_factory=free_port)
    command: Sequence[str] = ("serve", "--migrate")
    log: Path | None = None
    under: Sequence[str] = ()  # a program that starts it, with its arguments
    _running: subprocess.Popen[bytes] | None = None

    @property
    def running(self) -> subprocess.Popen[bytes]:
        """What runs; raises AssertionError when nothing does."""
        assert self._running is not None
        return self._running

    @property
    def url(self) -> str:
        return f"http://{self.address}"

    @property
    def address(self) -> str:
        return f"{HOST}:{self.port}"

    def start(self) -> None:
        """Start it, in a session of its own so that a kill reaches all of it."""
        with (self.log or Path(os.devnull)).open("ab") as log:
            self._running = subprocess.Popen(
                [*self.under, REBANHO, *self.command],
                env=self._environ(),
                start_new_session=True,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A command with the settings of this process."""
        command = [str(REBANHO), *arguments]
        return subprocess.run(
            command, env=self._environ(), capture_output=True, text=True, timeout=COMMAND_SECONDS, check=False
        )

    def _environ(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("REBANHO_")}
        own = {"REBANHO_PORT": str(self.port), "REBANHO_LOG_LEVEL": "WARNING", "REBANHO_BACKUP": "false"}
        return {**kept, **own, **self.settings}

    def wait_until_ready(self) -> None:
        until = time.monotonic() + READY_WITHIN_S
        while True:
            assert self.running.poll() is None, f"{self.name} ended: {self._told()}"
            try:
                urllib.request.urlopen(f"{self.url}/health/ready", timeout=2).close()
            except OSError:
                assert time.monotonic() < until, f"{self.name} was not ready: {self._told()}"
                time.sleep(0.05)
            else:
                return

    def _told(self) -> str:
        return self.log.read_text("utf-8", "replace")[-2000:] if self.log else ""

    def pause(self) -> None:
        """Let nothing of it run."""
        for pid in self.family():
            os.kill(pid, signal.SIGSTOP)

    def resume(self) -> None:
        """Let it run again."""
        for pid in self.family():
            os.kill(pid, signal.SIGCONT)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End it and wait until all of it is gone."""
        if self._running is None:
            return
        if how is signal.SIGKILL or self.under:  # who starts it under another name passes no signal on
            os.killpg(self._running.pid, how)
        else:
            self._running.send_signal(how)
        try:
            self._running.wait(30)
        finally:
            with suppress(ProcessLookupError):  # whatever of it outlived the first of them
                os.killpg(self._running.pid, signal.SIGKILL)
            self._running.wait(30)
            self._running = None

    def family(self) -> set[int]:
        """The ids of the process and all that it started."""
        if self._running is None:
            return set()
        family, grown = {self._running.pid}, {self._running.pid}
        while grown:
            grown = {pid for pid, parent in _parents() if parent in family} - family
            family |= grown
        return family


def _parents() -> list[tuple[int, int]]:
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        found.append((int(entry.parent.name), int(fields[1])))
    return found
