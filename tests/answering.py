"""A process for tests that answers every request in one way, and keeps what it was sent."""

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Sent:
    """One request; the names of its headers are in small letters."""

    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Answering:
    """Where it answers, and what has come so far."""

    url: str = ""
    sent: list[Sent] = field(default_factory=list)


@contextmanager
def answering(body: bytes = b"", *, status: int = 200, ahead: float = 0) -> Iterator[Answering]:
    """Answer so until the end, by a clock that is `ahead` seconds ahead."""
    found = Answering()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            found.sent.append(Sent(self.path, headers, self.rfile.read(int(headers.get("content-length", 0)))))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.do_GET()

        def date_time_string(self, timestamp: float | None = None) -> str:
            return super().date_time_string(time.time() + ahead)

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    found.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
