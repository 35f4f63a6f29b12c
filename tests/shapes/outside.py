"""A test client whose application answers over HTTP, with all that the client of one in process has."""

from collections.abc import Callable, Iterable, Sequence
from http.client import HTTPConnection, HTTPException
from itertools import cycle
from threading import local
from typing import Any
from urllib.parse import quote

from werkzeug.test import Client

SECONDS = 60
TRIES = 3


class FarApplication:
    """A WSGI application that passes each request on to one of several servers, in turn."""

    def __init__(self, ports: Sequence[int]) -> None:
        self._next = cycle(ports)
        self._lines = local()

    def test_client(self) -> Client:
        """A browser of its own, without a cookie."""
        return Client(self)

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """One request. A line that the server has closed meanwhile is opened anew."""
        path = quote(environ["PATH_INFO"].encode("latin-1"), safe="/!$&'()*+,;=:@%-._~")
        query = environ.get("QUERY_STRING")
        headers = {name: value for name, value in _headers(environ) if name != "Host"}
        body = environ["wsgi.input"].read()
        port = next(self._next)
        for left in reversed(range(TRIES)):
            line = self._line(port)
            try:
                line.request(environ["REQUEST_METHOD"], f"{path}?{query}" if query else path, body, headers)
                answer = line.getresponse()
                content = answer.read()
                break
            except (OSError, HTTPException):
                line.close()
                if not left:
                    raise
        kept = [(name, value) for name, value in answer.getheaders() if name.lower() != "transfer-encoding"]
        start_response(f"{answer.status} {answer.reason}", kept)
        return [content]

    def _line(self, port: int) -> HTTPConnection:
        lines = self._lines.__dict__.setdefault("by_port", {})
        if port not in lines:
            lines[port] = HTTPConnection("127.0.0.1", port, timeout=SECONDS)
        found: HTTPConnection = lines[port]
        return found


def _headers(environ: dict[str, Any]) -> Iterable[tuple[str, str]]:
    for name, value in environ.items():
        if name.startswith("HTTP_"):
            yield name[5:].replace("_", "-").title(), value
    for name in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        if environ.get(name):
            yield name.replace("_", "-").title(), environ[name]
