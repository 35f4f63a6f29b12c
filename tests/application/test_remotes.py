"""Parts in other processes, asked over HTTP."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
import urllib3

from app.gateway.remote import CONNECT_SECONDS, LONG, SHORT, Remotes
from app.operations.farms.elsewhere import TAKE_IN


class Slow(BaseHTTPRequestHandler):
    """Takes a connection at once, and its time to answer."""

    def do_GET(self) -> None:
        """Answer later than anybody waits for a connection."""
        time.sleep(CONNECT_SECONDS + 0.5)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def slow_server() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Slow)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("patience", [SHORT, LONG, TAKE_IN], ids=["short", "long", "taking in"])
def test_who_takes_a_connection_is_given_more_time_to_answer(patience: urllib3.Timeout) -> None:
    with slow_server() as url:
        remotes = Remotes({"herd": url})

        answer = remotes.pool.request("GET", url, timeout=patience)

    assert answer.status == 204


def test_who_takes_no_connection_is_away_soon() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))  # listens to nobody
        with pytest.raises(urllib3.exceptions.HTTPError):
            Remotes({}).pool.request("GET", f"http://127.0.0.1:{full.getsockname()[1]}", timeout=LONG)
