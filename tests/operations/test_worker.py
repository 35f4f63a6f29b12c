"""A process that answers nobody, seen from outside."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.brokers import free_port
from tests.journeys.conftest import BROWSER
from tests.operations.conftest import COMMAND, Installation

SECONDS = 30


@contextmanager
def working(installation: Installation, port: int) -> Iterator[None]:
    """A `rebanho worker` beside this process."""
    environ = {**installation.environ, "REBANHO_METRICS_PORT": str(port)}
    process = subprocess.Popen([str(COMMAND), "worker"], env=environ)
    try:
        yield
    finally:
        process.terminate()
        process.wait(SECONDS)


def read_metrics(port: int) -> str:
    try:
        with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as answer:
            return str(answer.read().decode())
    except URLError:
        return ""


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_worker_shows_at_a_port_of_its_own_what_it_handled(installation: Installation) -> None:
    owner = installation.open()
    said = owner.browser.post(
        f"/api/herd/v1/farms/{owner.farm_id}/places", json={"kind": "pen", "name": "Pen 1"}, headers=BROWSER
    )
    assert said.status_code == 201, said.text
    installation.close()
    port = free_port()

    with working(installation, port):
        until = time.monotonic() + SECONDS
        while 'rebanho_handler_seconds_count{subscription="events.projects"' not in (found := read_metrics(port)):
            assert time.monotonic() < until, found
            time.sleep(0.1)

    assert "rebanho_store_up" in found
