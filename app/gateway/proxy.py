"""The built-in gateway: passes requests for parts in other processes on to them, in the name of who asks."""

from collections.abc import Iterator
from typing import Protocol

import structlog
import urllib3
from flask import Blueprint, Flask, Response, current_app, g, request
from werkzeug.datastructures import Headers
from werkzeug.exceptions import ServiceUnavailable

from app.gateway.remote import LONG, Remotes
from app.kernel import trace
from app.kernel.identity import Principal

METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
CHUNK = 64 * 1024
OF_THE_CONNECTION = frozenset(
    {
        "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer", "transfer-encoding",
        "upgrade", "content-length", "host",
    }
)  # fmt: skip
OURS_TO_SAY = frozenset({"authorization", "cookie", "forwarded", "x-request-id", "traceparent"})
"""What nobody outside may tell a module: who asks, from where, and under which number and trace it is logged."""


class Signs(Protocol):
    """What signs who asks: identity's signer."""

    def authorization(self, who: Principal | None, address: str) -> str:
        """The header that names who sends a request to an address."""


log = structlog.get_logger(__name__)


def mount_proxy(app: Flask, remotes: Remotes, signer: Signs) -> None:
    """Answer for every part that another process runs, to who may ask as the authenticator of this process tells."""
    routes = Blueprint("proxy", __name__)

    def pass_on(part: str, **_rest: str) -> Response:
        headers = _headers_in(_authorization(signer))
        address = request.full_path if request.query_string else request.path
        try:
            found = remotes.pool.request(
                request.method,
                remotes.urls[part] + address,
                body=_body(),
                headers=headers,
                timeout=LONG,
                preload_content=False,
                decode_content=False,
                redirect=False,
            )
        except urllib3.exceptions.HTTPError as error:
            log.warning("part_away", part=part, reason=str(error))
            raise ServiceUnavailable(retry_after=1) from error
        return Response(_stream(found), status=found.status, headers=_headers_out(found))

    for part in remotes.urls:
        rule = f"/api/{part}/<path:rest>"
        routes.add_url_rule(
            rule, f"to-{part}", pass_on, methods=METHODS, defaults={"part": part}, provide_automatic_options=False
        )
    app.register_blueprint(routes)


def _authorization(signer: Signs) -> str:
    """Who asks, signed; a refusal comes from here and needs no module."""
    who: Principal | None = current_app.extensions["rebanho"].authenticate(request)
    g.principal = who
    return signer.authorization(who, request.path)


def _body() -> bytes | Iterator[bytes] | None:
    """The body as it comes: nothing of it is kept here but a piece at a time."""
    if not request.content_length:
        return None
    return iter(lambda: request.stream.read(CHUNK), b"")


def _headers_in(authorization: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in request.headers.items()
        if (lowered := name.lower()) not in OF_THE_CONNECTION | OURS_TO_SAY and not lowered.startswith("x-forwarded-")
    }
    kept |= {
        "Authorization": authorization,
        "Host": request.host,
        "X-Forwarded-For": request.remote_addr or "",
        "X-Forwarded-Proto": request.scheme,
        "X-Forwarded-Host": request.host,
        "X-Request-ID": str(g.request_id),
    }
    if traceparent := trace.current():
        kept["traceparent"] = traceparent
    if request.content_length:
        kept["Content-Length"] = str(request.content_length)
    return kept


def _headers_out(found: urllib3.BaseHTTPResponse) -> Headers:
    kept = Headers([(name, value) for name, value in found.headers.items() if name.lower() not in OF_THE_CONNECTION])
    if length := found.headers.get("Content-Length"):
        kept["Content-Length"] = length
    return kept


def _stream(found: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
    try:
        yield from found.stream(CHUNK)
    finally:
        found.release_conn()
