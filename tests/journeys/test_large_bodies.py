"""The server in a process of its own, sent more than it takes, and what its processes hold."""

import json
import shutil
import socket
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import pytest

from app.config import Settings
from app.kernel.errors import LANGUAGES
from app.kernel.rest.words import PROBLEMS
from tests.journeys.outside import HOST, START_SECONDS, Server

HUNDRED_MEGABYTES = 100 * 2**20
BLOCK = b"x" * 2**16
HEAD = (
    "POST /api/identity/v1/session HTTP/1.1\r\nHost: farm\r\nOrigin: http://farm\r\nConnection: close\r\n"
    "Content-Type: {type}\r\nAccept-Language: {language}\r\n{length}\r\n\r\n"
)


@pytest.fixture(scope="module")
def server(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that answers; one database is enough, because none of this gets as far as the store."""
    data = tmp_path_factory.mktemp("served") / "data"
    shutil.copytree(sqlite_template, data)
    found = Server(Settings(data=data))
    until = time.monotonic() + START_SECONDS
    while not lives(found):
        assert time.monotonic() < until, "the server did not answer"
        time.sleep(0.1)
    yield found
    found.kill()
    found.bury()


def lives(server: Server) -> bool:
    line = HTTPConnection(HOST, server.port, timeout=10)
    try:
        line.request("GET", "/health/live")
        return line.getresponse().status == 200
    except OSError:
        return False
    finally:
        line.close()


def send(server: Server, head: str, *, chunked: bool) -> tuple[int, HTTPResponse, Any]:
    """How much was taken of a hundred megabytes, and the answer."""
    with socket.create_connection((HOST, server.port), timeout=30) as line:
        line.sendall(head.encode())
        block = b"%x\r\n%s\r\n" % (len(BLOCK), BLOCK) if chunked else BLOCK
        taken = 0
        try:
            while taken < HUNDRED_MEGABYTES:
                line.sendall(block)
                taken += len(BLOCK)
        except OSError:
            pass  # it does not listen any more, and has answered
        answer = HTTPResponse(line)
        answer.begin()
        return taken, answer, json.loads(answer.read())


def memory(server: Server) -> int:
    """Megabytes that the server and its worker hold."""
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
    pages = [int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in (str(server.pid), *children)]
    return sum(pages) * 4096 // 2**20


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hundred_megabytes_are_refused_at_once(server: Server, language: str) -> None:
    length = f"Content-Length: {HUNDRED_MEGABYTES}"

    taken, answer, told = send(
        server, HEAD.format(type="application/json", language=language, length=length), chunked=False
    )

    assert (answer.status, answer.headers["Content-Type"]) == (413, "application/problem+json")
    assert told["detail"] == PROBLEMS["too_large"][language]
    assert taken < HUNDRED_MEGABYTES / 4
    assert lives(server)


def test_a_body_that_does_not_say_how_long_it_is_ends_at_the_limit(server: Server) -> None:
    before = memory(server)
    head = HEAD.format(type="application/json", language="pt-BR", length="Transfer-Encoding: chunked")

    _, answer, told = send(server, head, chunked=True)

    assert answer.status == 413
    assert told["detail"] == PROBLEMS["too_large"]["pt-BR"]
    assert memory(server) - before < 150  # the server in front reads a little ahead
    assert lives(server)


def test_the_process_that_watches_over_the_server_holds_nothing_of_the_application(server: Server) -> None:
    watching, serving = server.pid, Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()[-1]

    loaded = [Path(f"/proc/{pid}/maps").read_text() for pid in (watching, serving)]

    assert ["/orjson/" in maps for maps in loaded] == [False, True]
