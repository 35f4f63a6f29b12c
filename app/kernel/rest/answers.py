"""Answers and preconditions."""

from typing import Any

import orjson
from flask import Response, request
from werkzeug.exceptions import PreconditionFailed, PreconditionRequired

_JSON = "application/json"


def answer(body: Any, *, status: int = 200, version: int | None = None, location: str | None = None) -> Response:
    """A JSON answer, already in the documented shape; its ETag is the record's version."""
    if version is not None and request.method == "GET" and f'"{version}"' == request.headers.get("If-None-Match"):
        return Response(status=304, headers={"ETag": f'"{version}"'})
    response = Response(orjson.dumps(body), status=status, mimetype=_JSON)
    if version is not None:
        response.headers["ETag"] = f'"{version}"'
    if location is not None:
        response.headers["Location"] = location
    return response


def no_content() -> Response:
    """Done, and nothing to say."""
    return Response(status=204)


def if_match() -> int:
    """The version that the sender read. 428 without If-Match, 412 when it is no version of ours."""
    sent = request.headers.get("If-Match")
    if sent is None:
        raise PreconditionRequired
    text = sent.strip().removeprefix("W/").strip('"')
    if not text.isascii() or not text.isdigit() or len(text) > 15:
        raise PreconditionFailed
    return int(text)
