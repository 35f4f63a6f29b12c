"""A server of several processes: each answers, what each counted is told by all, and the journal is one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shapes.outside import FarApplication
from tests.shapes.processes import Process

LOOKS = 60
BROWSER = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Process]:
    """A server of two processes over one folder."""
    settings = {"REBANHO_DATA": str(tmp_path / "data"), "REBANHO_PROCESSES": "2"}
    server = Process("pair", settings, (), log=tmp_path / "pair.log")
    server.start()
    server.wait_until_ready()
    yield server
    server.stop()


def counted(server: Process, rule: str) -> float:
    shown = FarApplication([server.port]).test_client().get("/metrics").text
    lines = [
        line for line in shown.splitlines() if line.startswith("rebanho_http_request_seconds_count") and rule in line
    ]
    return sum(float(line.rpartition(" ")[2]) for line in lines)


def test_whichever_process_is_asked_tells_what_all_have_counted(pair: Process) -> None:
    for _ in range(LOOKS):
        FarApplication([pair.port]).test_client().get("/api/identity/v1/setup", headers=BROWSER)

    told = {counted(pair, 'route="/api/identity/v1/setup"') for _ in range(10)}

    assert told == {LOOKS}


def test_there_are_two_and_both_answer(pair: Process) -> None:
    answers = {FarApplication([pair.port]).test_client().get("/health/live").status_code for _ in range(20)}

    assert answers == {200}
    assert len(pair.family()) >= 3  # and the one that watches over them
