"""Serves the built client: precompressed, immutable where the name holds a hash, behind a strict policy."""

import mimetypes
from functools import cache
from pathlib import Path

from flask import Blueprint, Flask, Response, request
from werkzeug.exceptions import NotFound
from werkzeug.routing import PathConverter
from werkzeug.security import safe_join

DIST = Path(__file__).parent / "dist"
POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; "
    "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), serial=(self), bluetooth=(self), geolocation=(), microphone=(self)",
}
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
NOT_BUILT = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>Rebanho</title><h1>Rebanho</h1>"
    "<p>The API runs; the web client was not built. Run <code>make web</code> and reload.</p>"
    "<p><a href=/api/docs>API documents</a></p>"
)


class PagePath(PathConverter):
    """An address of the client's own: what belongs to the API must not match here, or it would answer 405 for 404."""

    regex = r"(?!(?:api|health|metrics)(?:/|$))[^/].*?"


def serve_client(app: Flask, dist: Path = DIST) -> None:
    """Answer every address that is not the API's with the client."""
    app.url_map.converters["page"] = PagePath
    routes = Blueprint("web", __name__)

    def page(path: str = "") -> Response:
        return _file(dist, path)

    routes.add_url_rule("/", view_func=page, endpoint="root", methods=["GET"])
    routes.add_url_rule("/<page:path>", view_func=page, endpoint="page", methods=["GET"])
    app.register_blueprint(routes)
    app.after_request(_protect)


def _protect(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response


def _file(dist: Path, path: str) -> Response:
    """A file of the build, else the page that routes in the browser."""
    if not (dist / "index.html").is_file():
        return Response(NOT_BUILT, mimetype="text/html", headers={"Cache-Control": "no-cache"})
    joined = safe_join(str(dist), path) if path else None
    found = Path(joined) if joined and Path(joined).is_file() else None
    if found is None and path.startswith("assets/"):
        raise NotFound
    return _send(found or dist / "index.html", immutable=path.startswith("assets/"))


def _send(file: Path, *, immutable: bool) -> Response:
    encoding, body = _body(file, request.headers.get("Accept-Encoding", ""))
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    response = Response(body, mimetype="application/manifest+json" if file.suffix == ".webmanifest" else kind)
    if encoding:
        response.headers["Content-Encoding"] = encoding
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if immutable else "no-cache"
    return response


def _body(file: Path, accepted: str) -> tuple[str | None, bytes]:
    for encoding, suffix in ENCODINGS:
        compressed = file.with_name(file.name + suffix)
        if encoding in accepted and compressed.is_file():
            return encoding, _read(compressed, compressed.stat().st_mtime)
    return None, _read(file, file.stat().st_mtime)


@cache
def _read(file: Path, _changed: float) -> bytes:
    """The bytes of a file, read once for each time it changes."""
    return file.read_bytes()
